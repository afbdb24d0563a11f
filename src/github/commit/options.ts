import type { LockEntry } from '../../core/images/lock/lock.ts'
import type { Unnamed } from '../../core/work/unnamed.ts'
import type { Octokit } from '../api/octokit.ts'
import type { RunContext } from '../runner/context.ts'
import type { BulkPushOptions } from '../blob/bulk-push.ts'
import type { BranchBase } from '../branch/base.ts'
import type { BranchOptions } from '../branch/options.ts'

/** What the commit destination needs to know: the branch, the way of many images to it, and the commit's own. */
export interface CommitOptions extends BranchOptions, BulkPushOptions {
  readonly octokit: Pick<Octokit, 'rest' | 'graphql'>
  readonly context: RunContext
  /** Directory in the workspace that the images lie below, with `/`; `.` is the workspace. */
  readonly outputDirectory: string
  /** Names of the images to be made: their places on the branch are looked at before anything is spent. */
  readonly names: readonly string[]
  /** Files of forms that may come besides, relative to the directory: their places are looked at as well. Default: none. */
  readonly forms?: readonly string[]
  /** Whether an image that somebody has changed on the branch may be replaced; the input `reuse` is false. */
  readonly replaceChanged: boolean
  /** What is known of images that are to be deleted; left out where none is. */
  readonly prune?:
    | {
        /** Path of the run's manifest, in the workspace and in the repository. */
        readonly manifestPath: string
        /** Commit that has the manifest which says what is wanted; left out: the branch, else the default branch. */
        readonly manifestAt?: string
        /** Tells the images that it does not name among the entries of a lock file. */
        readonly find: (entries: Iterable<LockEntry>) => Unnamed
      }
    | undefined
  /**
   * What is known of a file that the branch's lock file does not know.
   *
   * @param file - as in a lock file; `sha` is git's name for the content of the one on the branch
   */
  readonly findOtherwise?: (file: string, sha: string) => LockEntry | undefined
  /** With the trailer of this action. */
  readonly message: string
  /** From 0 to below 1; spreads the tries of jobs that commit at once. */
  readonly random: () => number
  /**
   * Called right before each try to move or make the branch.
   *
   * @param base - `head` is where the branch is, if it is there
   * @throws whatever ends the delivery to this branch
   */
  readonly beforeMove?: (base: Pick<BranchBase, 'head'>) => Promise<void>
}
