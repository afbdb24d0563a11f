import type { DeliveryResult } from './delivery.ts'
import type { ImageFailure } from './image-failure.ts'
import type { SavedImage } from './saved-image.ts'

/** How a run can end, worst first, then the three that are no verdict on images. */
export const RUN_STATUSES = [
  'cancelled',
  'over-budget',
  'timed-out',
  'failed',
  'partial',
  'success',
  'submitted',
  'planned',
  'skipped',
] as const

/** One word for the whole run; the output `status`. */
export type RunStatus = (typeof RUN_STATUSES)[number]

/** A task of which nobody knows what it cost. */
export interface UnknownCost {
  /** Name of its image. */
  readonly name: string
  /** `undefined` where no id ever came. */
  readonly taskId: string | undefined
}

/** Everything that a run has to say; outputs, summary and the closing lines are made of it. */
export interface RunResult {
  readonly status: RunStatus
  readonly images: readonly SavedImage[]
  readonly failures: readonly ImageFailure[]
  readonly deliveries: readonly DeliveryResult[]
  /** Task id of each image asked for, by name; the newest where there were several attempts. */
  readonly tasks: Readonly<Record<string, string>>
  /** The tasks among them that kie accepted and has not finished. */
  readonly pendingTasks: Readonly<Record<string, string>>
  /** `undefined` where kie did not say of one task what it cost; `unknownCosts` names it. */
  readonly creditsUsed: number | undefined
  /** The tasks that have ended, or may exist, and of which kie did not say what they cost. */
  readonly unknownCosts: readonly UnknownCost[]
  readonly creditsLeft: number | undefined
}
