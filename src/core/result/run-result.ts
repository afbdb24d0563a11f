import type { DeliveryResult } from './delivery.ts'
import type { ErrorKind, MediaType } from '../../kie/index.ts'

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

/** Where an image of this run came from. */
export type Origin = 'generated' | 'reused' | 'resumed' | 'collected'

/** Whether kie took credits for an image that did not arrive. */
export type Charged = 'yes' | 'no' | 'unknown'

/**
 * Why an image did not arrive, in a fixed list of words that is safe in a shell script: the kinds of kie's refusals, and
 * what can go wrong beside them.
 */
export type FailureReason =
  | ErrorKind
  | 'cancelled'
  | 'disk'
  | 'download'
  | 'expired'
  | 'lost'
  | 'network'
  | 'not-submitted'
  | 'over-budget'
  | 'outcome-unknown'
  | 'timed-out'
  | 'unreadable-result'

/**
 * When the task of an image did what, as this run saw it at its looks: in milliseconds of a clock that only goes forward
 * and begins anywhere, so comparable with each other alone.
 */
export interface TaskTiming {
  readonly submittedAtMs: number
  /** The first look that saw kie draw; `undefined` where the task came to its end between two looks. */
  readonly drawingSinceMs: number | undefined
  readonly finishedAtMs: number
}

/** An image on disk, whole and verified. */
export interface SavedImage {
  /** Name of the image, unique in the run: the file's path below the output directory without its extension. */
  readonly name: string
  /** Path relative to the workspace, with `/`. */
  readonly path: string
  /** Absolute path on this machine. */
  readonly file: string
  /** Size in bytes. */
  readonly bytes: number
  /** Lower-case hex. */
  readonly sha256: string
  /** Size in pixels. */
  readonly width: number
  readonly height: number
  readonly mediaType: MediaType
  readonly model: string
  readonly taskId: string
  /** kie's own link; it expires. Empty for an image that is reused. */
  readonly sourceUrl: string
  /** sha256 of the canonical request, as the lock file keeps it. */
  readonly request: string
  /** Credits that kie reported for the task, on the first of its images; `undefined` when it reported none. */
  readonly credits: number | undefined
  /** Seconds that kie took, from creation to completion, by its own clock. */
  readonly seconds: number | undefined
  readonly origin: Origin
  readonly createdAt: Date
  /** `undefined` for a task that this run did not submit itself. */
  readonly timing?: TaskTiming | undefined
}

/** An image that was asked for and did not arrive. */
export interface ImageFailure {
  readonly name: string
  readonly taskId: string | undefined
  /** kie's code as it came, `undefined` where there was none. */
  readonly code: string | undefined
  readonly reason: FailureReason
  readonly charged: Charged
  /** kie's link to the image where it exists and could not be brought here. */
  readonly sourceUrl: string | undefined
  /** What happened, for people. Foreign text inside is already harmless in a log; Markdown needs `forMarkdown`. */
  readonly message: string
  /** What to do next, for people. */
  readonly next: string
}

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
