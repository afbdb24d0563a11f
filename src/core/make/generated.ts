import { KieDownloadError, type TaskOutcome } from '../../kie/index.ts'
import { byNumber } from '../images/task-results.ts'
import type { Plan } from '../plan/plan.ts'
import { explainImage } from '../result/explanation.ts'
import type { ImageFailure } from '../result/image-failure.ts'
import type { UnknownCost } from '../result/run-result.ts'
import type { SavedImage } from '../result/saved-image.ts'
import type { FailedDownload } from './downloads.ts'

/** What came of a plan. */
export interface Generated {
  readonly images: readonly SavedImage[]
  readonly failures: readonly ImageFailure[]
  /** Task ids by image name, the newest of each. */
  readonly tasks: Readonly<Record<string, string>>
  /** Those that kie accepted and has not finished. */
  readonly pendingTasks: Readonly<Record<string, string>>
  /** Sum of what kie reported, `undefined` where it is unknown for one task. */
  readonly creditsUsed: number | undefined
  readonly unknownCosts: readonly UnknownCost[]
}

/** What is known when the work on a plan is over. */
export interface Ends {
  readonly saved: readonly SavedImage[]
  readonly failedDownloads: readonly FailedDownload[]
  /** How the queue ended each image, by its name. */
  readonly outcomes: ReadonlyMap<string, TaskOutcome>
  /** Task ids by image name, the newest of each. */
  readonly tasks: Readonly<Record<string, string>>
  /** Attempts that failed before a fresh one: what they cost is unknown. */
  readonly failedAttempts: readonly UnknownCost[]
}

/** Sums up what came of a plan, in the plan's order. */
export function sumUp({ images }: Plan, { saved, failedDownloads, outcomes, tasks, failedAttempts }: Ends): Generated {
  const ended = images.flatMap(({ name }) => outcomes.get(name) ?? [])
  const order = new Map(
    images.flatMap(({ name, reused }, index) =>
      [tasks[name], ...(reused ?? []).map(({ taskId }) => taskId)].map((taskId) => [taskId, index]),
    ),
  )
  return {
    images: [...images.flatMap(({ reused }) => reused ?? []), ...saved].toSorted(
      (a, b) => (order.get(a.taskId) ?? 0) - (order.get(b.taskId) ?? 0) || byNumber(a, b),
    ),
    failures: [...ended.flatMap(failureOf), ...failedDownloads.map(failureOfDownload)],
    tasks,
    pendingTasks: Object.fromEntries(ended.flatMap(pendingTask)),
    creditsUsed: failedAttempts.length > 0 ? undefined : sum(ended.map(creditsOf)),
    unknownCosts: [...failedAttempts, ...ended.flatMap(unknownCost)],
  }
}

function failureOf(outcome: TaskOutcome): ImageFailure[] {
  if (outcome.end !== 'failed') return []
  const { key, taskId, charged, error } = outcome
  return [{ name: key, taskId, charged, sourceUrl: undefined, ...explainImage(error) }]
}

function failureOfDownload({ name, taskId, url, error }: FailedDownload): ImageFailure {
  // A link that leads to a private address is nothing to be clicked on.
  const isForbidden = error instanceof KieDownloadError && error.reason === 'forbidden-target'
  return { name, taskId, charged: 'yes', sourceUrl: isForbidden ? undefined : url, ...explainImage(error) }
}

function pendingTask(outcome: TaskOutcome): [string, string][] {
  if (outcome.end === 'accepted') return [[outcome.key, outcome.taskId]]
  return outcome.end === 'failed' && outcome.pending && outcome.taskId !== undefined
    ? [[outcome.key, outcome.taskId]]
    : []
}

/** kie is said to give credits back for a failed task, and was seen not to: what such a task cost is unknown. */
function creditsOf(outcome: TaskOutcome): number | undefined {
  if (outcome.end === 'success') return outcome.task.credits
  return outcome.end === 'failed' && outcome.charged === 'no' ? 0 : undefined
}

/** A task that nobody waits for has not been looked at, so nothing is missing. */
function unknownCost(outcome: TaskOutcome): UnknownCost[] {
  if (outcome.end === 'accepted' || creditsOf(outcome) !== undefined) return []
  return [{ name: outcome.key, taskId: outcome.taskId }]
}

function sum(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce<number | undefined>(
    (total, value) => (total === undefined || value === undefined ? undefined : total + value),
    0,
  )
}
