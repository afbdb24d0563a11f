import type { Cost } from './cost.ts'
import type { DeliveryResult } from './delivery.ts'
import type { ImageFailure } from './image-failure.ts'
import type { OutdatedImages } from './outdated.ts'
import type { SavedImage } from './saved-image.ts'

/** How a run can end, worst first, then those that are no verdict on images that were asked for. */
export const RUN_STATUSES = [
  'cancelled',
  'over-budget',
  'timed-out',
  'failed',
  'partial',
  'success',
  'submitted',
  'planned',
  'unchanged',
  'outdated',
  'skipped',
] as const

/** One word for the whole run; the output `status`. */
export type RunStatus = (typeof RUN_STATUSES)[number]

/** What images would cost. */
export interface Quote {
  /** Each image that is asked for; 0 credits for one that needs no task, `undefined` where no price is known. */
  readonly images: readonly { readonly name: string; readonly credits: number | undefined }[]
  /** For all of them; `undefined` where the price of one is unknown. */
  readonly credits: number | undefined
}

/** Everything that a run has to say; outputs, summary and the closing lines are made of it. */
export interface RunResult {
  readonly status: RunStatus
  readonly images: readonly SavedImage[]
  readonly failures: readonly ImageFailure[]
  readonly deliveries: readonly DeliveryResult[]
  /** Task id of each image asked for, by name; the newest where there were several attempts. */
  readonly tasks: Readonly<Record<string, string>>
  /** Workspace path of the file that has all of them; empty or absent where there is none. */
  readonly tasksFile?: string
  /** Workspace path of the record that keeps them at a desk; left out where there is none. */
  readonly recordPath?: string
  /** The tasks among them that are paid for, or may be, and whose image is not on disk. */
  readonly pendingTasks: Readonly<Record<string, string>>
  /** Whether tasks were submitted that nobody here waits for; left out where not. */
  readonly submitsOnly?: boolean
  readonly cost: Cost
  /** Balance of the account after the run; it says nothing of this run where others run beside it. */
  readonly creditsLeft: number | undefined
  /** The prices of a plan; absent where more than a plan was asked for. */
  readonly quote?: Quote
  /** What a check found; absent where nothing was checked. */
  readonly outdated?: OutdatedImages
}

/** Whether a run of this status may have cost something. */
export function isAboutCredits(status: RunStatus): boolean {
  return !['planned', 'unchanged', 'outdated', 'skipped'].includes(status)
}
