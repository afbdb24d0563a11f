import type { Log } from '../log.ts'
import type { RunContext } from './context.ts'
import type { Octokit } from './octokit.ts'
import type { LimitClock } from './rate-limit.ts'

/** What the commit destination needs to know. */
export interface CommitOptions {
  readonly octokit: Pick<Octokit, 'rest'>
  /** The input `github-token`, for a push; `octokit` has it already. */
  readonly token: string
  readonly context: RunContext
  /** Short name; `resolveCommitBranch` decides it. */
  readonly branch: string
  /** Directory in the repository, with `/`; `.` is its root. */
  readonly directory: string
  /** Directory in the workspace that the images lie below, with `/`; `.` is the workspace. */
  readonly outputDirectory: string
  /** Names of the images that may come: their places on the branch are looked at before anything is spent. */
  readonly names: readonly string[]
  readonly message: string
  /** Whether a branch that has to be made starts without history. */
  readonly orphan: boolean
  readonly log: Log
  readonly clock: LimitClock
  /** From 0 to below 1; spreads the tries of jobs that commit at once. */
  readonly random: () => number
  /** Ends the delivery. */
  readonly signal: AbortSignal
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

/** The repository that is committed to. */
export function target({ context: { owner, repo }, signal }: CommitOptions): Target {
  return { owner, repo, request: { signal } }
}
