import type { Log } from '../../core/text/log.ts'
import type { RunContext } from '../runner/context.ts'
import type { Octokit } from '../api/octokit.ts'
import type { Clock } from '../api/clock.ts'

/** A branch that holds images, and the way to it. */
export interface BranchOptions {
  readonly octokit: Pick<Octokit, 'rest'>
  readonly context: RunContext
  /** Short name; `resolveBranch` decides it. */
  readonly branch: string
  /** The input that names it, as a message says it; default `commit-branch`. */
  readonly branchInput?: 'commit-branch' | 'pull-request-branch'
  /** Whether the event alone names the branch: then it may have been deleted on purpose, and is never made. */
  readonly isInferred: boolean
  /** Directory in the repository, with `/`; `.` is its root. */
  readonly directory: string
  /** Name of the lock file in that directory; left out: that of the images. */
  readonly lockFile?: string
  /** Whether a branch that has to be made starts without history. */
  readonly orphan: boolean
  /** Commit that a branch begins with which has to be made; left out: the pull request's head, else the run's commit. */
  readonly start?: string
  /** Short name of the branch that has this commit, as a message says where something lies. */
  readonly startBranch?: string
  readonly log: Log
  readonly clock: Clock
  /** Ends the requests. */
  readonly signal: AbortSignal
}
