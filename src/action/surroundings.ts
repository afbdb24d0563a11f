import type { Log } from '../core/text/log.ts'
import type { Redactor } from '../core/text/redactor.ts'
import type { RunContext } from '../github/runner/context.ts'

/** What each part of a step may need of the run that it is in. */
export interface Surroundings {
  readonly context: RunContext
  readonly log: Log
  /** Keeps secrets out of what is published. */
  readonly redactor: Redactor
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal
}
