import type { Log } from '../../core/text/log.ts'
import type { RunContext } from '../runner/context.ts'
import type { Octokit } from '../api/octokit.ts'
import type { LimitClock } from '../api/rate-limit.ts'

/** A branch that holds images, and the way to it. */
export interface BranchOptions {
  readonly octokit: Pick<Octokit, 'rest'>
  readonly context: RunContext
  /** Short name; `resolveCommitBranch` decides it. */
  readonly branch: string
  /** Directory in the repository, with `/`; `.` is its root. */
  readonly directory: string
  /** Whether a branch that has to be made starts without history. */
  readonly orphan: boolean
  readonly log: Log
  readonly clock: LimitClock
  /** Ends the requests. */
  readonly signal: AbortSignal
}

/** What the commit destination needs to know. */
export interface CommitOptions extends BranchOptions {
  /** The input `github-token`, for a push; `octokit` has it already. */
  readonly token: string
  /** Directory in the workspace that the images lie below, with `/`; `.` is the workspace. */
  readonly outputDirectory: string
  /** Names of the images to be made: their places on the branch are looked at before anything is spent. */
  readonly names: readonly string[]
  /** Whether an image that somebody has changed on the branch may be replaced; the input `reuse` is false. */
  readonly replaceChanged: boolean
  readonly message: string
  /** From 0 to below 1; spreads the tries of jobs that commit at once. */
  readonly random: () => number
  /** The process's environment, of which git is given a few variables. */
  readonly env: Readonly<Record<string, string | undefined>>
  /**
   * Called with the full name of a ref before anything is pushed to it, so that whoever tidies up after a killed step can
   * delete it.
   */
  readonly onTemporaryRef: (ref: string) => void
}

/** The fields that every call for a run's repository has in common. */
export interface Target {
  readonly owner: string
  readonly repo: string
  readonly request: { readonly signal: AbortSignal }
}

/** The repository that is written to. */
export function target({ context: { owner, repo }, signal }: Pick<BranchOptions, 'context' | 'signal'>): Target {
  return { owner, repo, request: { signal } }
}
