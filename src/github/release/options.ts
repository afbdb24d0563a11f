import type { Log } from '../../core/text/log.ts'
import type { RunContext } from '../runner/context.ts'
import type { Octokit } from '../api/octokit.ts'
import type { Clock } from '../api/clock.ts'

/** What the release destination needs to know. */
export interface ReleaseOptions {
  readonly octokit: Pick<Octokit, 'rest'>
  readonly context: RunContext
  /** Tag of the release: the input `release-tag`, or the event's. */
  readonly tag: string
  /** Names of all images of the plan, also of those that never arrive, so that an asset is called the same each time. */
  readonly names: readonly string[]
  readonly log: Log
  readonly clock: Clock
  /** Ends the requests. */
  readonly signal: AbortSignal
}
