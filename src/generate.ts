import { Downloads, type FailedDownload } from './downloads.ts'
import { explainImage } from './failure.ts'
import type { ImageFolder } from './images.ts'
import {
  runTasks,
  type Clock,
  type Downloader,
  type KieClient,
  type QueueEvent,
  type TaskOutcome,
} from './kie/index.ts'
import type { Log } from './log.ts'
import type { Plan } from './plan.ts'
import { Progress } from './progress.ts'
import type { ImageFailure, SavedImage } from './result.ts'

/** What is needed to make images. */
export interface GenerateOptions {
  readonly client: KieClient
  readonly downloader: Downloader
  readonly folder: ImageFolder
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
  /** Submissions in any 10 seconds. */
  readonly rateLimit: number
  readonly timeoutMs: number
  readonly retries: number
}

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
}

/** Makes the images of a plan: submits, polls, and downloads each as soon as its task has succeeded. */
export async function generate(plan: Plan, options: GenerateOptions): Promise<Generated> {
  const { client, clock, folder, log } = options
  const planned = new Map(plan.images.map((image) => [image.name, image]))
  const progress = new Progress({ log, clock, total: plan.images.length })
  const images: SavedImage[] = []
  const lost: FailedDownload[] = []
  const tasks: Record<string, string> = {}
  let failedAttempts = 0
  const downloads = new Downloads({
    ...options,
    onSaved: (image, warning) => {
      images.push(image)
      progress.onSaved(image)
      if (warning !== undefined) log.warning(`${image.name}: kie serves this image damaged, it is kept: it ${warning}.`)
    },
    onFailed: (failure) => {
      lost.push(failure)
      progress.onLost(failure)
    },
  })
  const onEvent = (event: QueueEvent): void => {
    progress.onEvent(event)
    if (event.type === 'accepted') tasks[event.key] = event.taskId
    if (event.type === 'retrying') failedAttempts++
    const image = event.type === 'success' ? planned.get(event.key) : undefined
    if (event.type === 'success' && image !== undefined) downloads.start(image, event.task)
  }
  const items = plan.images.map(({ name, request }) => ({ key: name, request }))
  const outcomes = await runTasks(items, { ...options, client, onEvent })
  await downloads.settled()
  keepLock(folder, images, log)

  const order = new Map(plan.images.map(({ name }, index) => [tasks[name], index]))
  return {
    images: images.toSorted((a, b) => (order.get(a.taskId) ?? 0) - (order.get(b.taskId) ?? 0) || compareNames(a, b)),
    failures: [...outcomes.flatMap(failureOf), ...lost.map(lostImage)],
    tasks,
    pendingTasks: Object.fromEntries(outcomes.flatMap(pendingTask)),
    creditsUsed: failedAttempts > 0 ? undefined : sum(outcomes.map(creditsOf)),
  }
}

/** `hero-2` before `hero-10`. */
function compareNames(a: SavedImage, b: SavedImage): number {
  return a.name.localeCompare(b.name, 'en', { numeric: true })
}

/** Images are on disk and paid for, so a lock file that cannot be written must not end the run. */
function keepLock(folder: ImageFolder, images: readonly SavedImage[], log: Log): void {
  if (images.length === 0) return
  try {
    folder.writeLock(images)
  } catch (error) {
    log.warning(`The lock file could not be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function failureOf(outcome: TaskOutcome): ImageFailure[] {
  if (outcome.end !== 'failed') return []
  const { key, taskId, charged, error } = outcome
  return [{ name: key, taskId, charged, sourceUrl: undefined, ...explainImage(error) }]
}

function lostImage({ name, taskId, url, error }: FailedDownload): ImageFailure {
  return { name, taskId, charged: 'yes', sourceUrl: url, ...explainImage(error) }
}

function pendingTask(outcome: TaskOutcome): [string, string][] {
  return outcome.end === 'failed' && outcome.pending && outcome.taskId !== undefined
    ? [[outcome.key, outcome.taskId]]
    : []
}

/** kie is said to give credits back for a failed task, and was seen not to: what such a task cost is unknown. */
function creditsOf(outcome: TaskOutcome): number | undefined {
  if (outcome.end === 'success') return outcome.task.credits
  return outcome.end === 'failed' && outcome.charged === 'no' ? 0 : undefined
}

function sum(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce<number | undefined>(
    (total, value) => (total === undefined || value === undefined ? undefined : total + value),
    0,
  )
}
