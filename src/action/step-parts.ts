import type { RunContext } from '../github/runner/context.ts'
import type { CommentCommand } from '../github/comment/gate.ts'
import type { ImageFolder } from '../core/images/folder.ts'
import type { Config } from '../core/inputs/config.ts'
import type { Log } from '../core/text/log.ts'
import type { Plan } from '../core/plan/plan.ts'
import type { RecordOwner } from '../core/plan/record.ts'
import type { Redactor } from '../core/text/redactor.ts'

/** A step whose inputs are in order. */
export interface Step {
  readonly config: Config
  /** The comment that is answered; `undefined` where the run answers none. */
  readonly command: CommentCommand | undefined
  readonly context: RunContext
  readonly log: Log
  /** What the log has warned of so far. */
  readonly warnings: readonly string[]
  readonly redactor: Redactor
  readonly signal: AbortSignal
  /** Called before the first request that costs anything. */
  readonly onSubmitting: () => void
}

/** A step that knows where its images are written. */
export interface StepWithFolder extends Step {
  readonly folder: ImageFolder
}

/** A step that knows what to make. */
export interface PlannedStep extends StepWithFolder {
  readonly plan: Plan
}

/** What tells this step from the others of its job. */
export function stepId(): string {
  return process.env['GITHUB_ACTION'] ?? ''
}

/** To whom the record of this step's tasks belongs. */
export function recordOwner({ resumeKey }: Config): RecordOwner {
  return { resumeKey, step: stepId() }
}
