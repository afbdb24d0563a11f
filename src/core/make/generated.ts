import {
  KieCancelledError,
  KieDownloadError,
  KieOutcomeUnknownError,
  type FailedOutcome,
  type TaskOutcome,
} from '../../kie/index.ts'
import { byNumber } from '../images/task-results.ts'
import type { Plan, PlannedImage } from '../plan/plan.ts'
import { sumUpCosts, type Cost, type TaskCost } from '../result/cost.ts'
import type { ImageExplanation, ImageFailure } from '../result/image-failure.ts'
import type { SavedImage } from '../result/saved-image.ts'
import type { FailedDownload } from './arrival/downloads.ts'

/** What came of a plan. */
export interface Generated {
  readonly images: readonly SavedImage[]
  readonly failures: readonly ImageFailure[]
  /** Task ids by image name, the newest of each. */
  readonly tasks: Readonly<Record<string, string>>
  /** Those that are paid for, or may be, and whose image is not on disk. */
  readonly pendingTasks: Readonly<Record<string, string>>
  readonly cost: Cost
}

/** What is known when the work on a plan is over. */
export interface Ends {
  /** All that are here, also those of earlier runs, each with its files. */
  readonly images: readonly SavedImage[]
  /** What images lack that are here. */
  readonly failedForms: readonly ImageFailure[]
  readonly failedDownloads: readonly FailedDownload[]
  /** How the queue ended each image, by its name. */
  readonly outcomes: ReadonlyMap<string, TaskOutcome>
  /** Task ids by image name, the newest of each. */
  readonly tasks: Readonly<Record<string, string>>
  /** What is known of the cost of each task, also of those that failed before a fresh one. */
  readonly costs: readonly TaskCost[]
  /** Explains why the image of this name did not arrive. */
  readonly explain: (error: unknown, name: string) => ImageExplanation
}

/** Sums up what came of a plan, in the plan's order. */
export function sumUp({ images }: Plan, ends: Ends): Generated {
  const { images: there, failedForms, failedDownloads, outcomes, tasks, costs, explain } = ends
  const ended = images.map(({ name }) => outcomes.get(name)).filter((outcome) => outcome !== undefined)
  const failedOfTask = Map.groupBy(failedDownloads, ({ taskId }) => taskId)
  const told = new Set(ended.filter(({ end }) => end === 'failed').map(({ taskId }) => taskId))
  // By its task, as an image may be called otherwise than planned where its name was taken.
  const order = new Map(
    images.flatMap(({ name, reused }, index) =>
      [tasks[name], reused?.map(({ taskId }) => taskId)].flat().map((taskId) => [taskId, index]),
    ),
  )
  return {
    images: there.toSorted((a, b) => (order.get(a.taskId) ?? 0) - (order.get(b.taskId) ?? 0) || byNumber(a, b)),
    failures: [
      ...ended.flatMap((outcome) => failureOf(outcome, explain)),
      // Of an image that was to be made anew its own failure tells why it is not there.
      ...failedDownloads.filter(({ taskId }) => !told.has(taskId)).map((failed) => failureOfDownload(failed, explain)),
      ...failedForms,
    ],
    tasks,
    pendingTasks: Object.fromEntries(ended.flatMap((outcome) => pendingTask(outcome, failedOfTask))),
    cost: sumUpCosts(costs),
  }
}

function failureOf(outcome: TaskOutcome, explain: Ends['explain']): ImageFailure[] {
  if (outcome.end !== 'failed') return []
  const { key, taskId, charged, error } = outcome
  return [{ name: key, taskId, charged, sourceUrl: undefined, ...explain(error, key) }]
}

function failureOfDownload({ name, taskId, url, error }: FailedDownload, explain: Ends['explain']): ImageFailure {
  // A link that leads to a private address is nothing to be clicked on.
  const isForbidden = error instanceof KieDownloadError && error.reason === 'forbidden-target'
  return { name, taskId, charged: 'yes', sourceUrl: isForbidden ? undefined : url, ...explain(error, name) }
}

/**
 * A task that is paid for, or may be, and whose image is not on disk, be it that nobody saw its end or that a picture did
 * not come here. Nothing is left to fetch of one that failed, nor of a picture that kie says is gone.
 *
 * @param failedOfTask - the downloads that failed, by the ids of their tasks
 */
function pendingTask(
  outcome: TaskOutcome,
  failedOfTask: ReadonlyMap<string, readonly FailedDownload[]>,
): [string, string][] {
  const { key, taskId } = outcome
  if (taskId === undefined) return []
  const failed = failedOfTask.get(taskId)
  const isWaitedFor = failed?.every(isGoneAtKie) === false
  const isPending =
    outcome.end === 'failed'
      ? outcome.task?.state !== 'fail' && !isAllGone(failed)
      : outcome.end === 'accepted' || isWaitedFor
  return isPending ? [[key, taskId]] : []
}

/**
 * Whether kie says of each picture of a task that it no longer has it.
 *
 * @param failed - the downloads of the task that failed, `undefined` where none did
 */
export function isAllGone(failed: readonly FailedDownload[] | undefined): boolean {
  return failed?.every(isGoneAtKie) === true
}

/**
 * How an image ended that was to be made anew, where no new task came of it: it has its earlier one, which is paid for.
 *
 * @param earlier - how its earlier task ended
 */
export function outcomeOfGone(outcome: TaskOutcome, earlier: TaskOutcome): TaskOutcome {
  if (outcome.end !== 'failed' || outcome.taskId !== undefined) return outcome
  // Nobody has decided anything about it, so what is known of the earlier task is still all there is to say.
  if (outcome.error instanceof KieCancelledError) return earlier
  return { ...outcome, taskId: earlier.taskId, charged: outcome.charged === 'no' ? 'yes' : outcome.charged }
}

/** How the images end of whose requests nobody knows whether a task came, and which are left as they are. */
export function outcomesOfUnanswered(images: readonly PlannedImage[]): readonly FailedOutcome[] {
  return images.flatMap(({ name, unansweredSince: at }): readonly FailedOutcome[] => {
    if (at === undefined) return []
    const error = new KieOutcomeUnknownError({ at, cause: undefined })
    const known = { taskId: undefined, task: undefined, charged: 'unknown', pending: false } as const
    return [{ key: name, attempt: 1, submittedAt: at, end: 'failed', error, ...known }]
  })
}

/** Whether kie says that it no longer has the picture. */
function isGoneAtKie({ error }: FailedDownload): boolean {
  return error instanceof KieDownloadError && error.reason === 'gone'
}
