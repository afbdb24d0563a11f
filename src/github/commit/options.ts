import type { Octokit } from '../api/octokit.ts'
import type { RunContext } from '../runner/context.ts'
import type { BulkPushOptions } from '../blob/bulk-push.ts'
import type { BranchOptions } from '../branch/options.ts'

/** What the commit destination needs to know: the branch, the way of many images to it, and the commit's own. */
export interface CommitOptions extends BranchOptions, BulkPushOptions {
  readonly octokit: Pick<Octokit, 'rest' | 'graphql'>
  readonly context: RunContext
  /** Directory in the workspace that the images lie below, with `/`; `.` is the workspace. */
  readonly outputDirectory: string
  /** Names of the images to be made: their places on the branch are looked at before anything is spent. */
  readonly names: readonly string[]
  /** Whether an image that somebody has changed on the branch may be replaced; the input `reuse` is false. */
  readonly replaceChanged: boolean
  /** With the trailer of this action. */
  readonly message: string
  /** From 0 to below 1; spreads the tries of jobs that commit at once. */
  readonly random: () => number
}
