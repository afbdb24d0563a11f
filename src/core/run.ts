import path from 'node:path'
import type { FailureReason } from './result/image-failure.ts'
import type { RunComment } from './result/run-comment.ts'
import { deliverInTime } from './deliver.ts'
import { findLeftOver, findTroubles, type DeliveryResult, type Destination } from './result/delivery.ts'
import { generate } from './make/generate.ts'
import type { Generated } from './make/generated.ts'
import { carriesCredentials } from './formats/credentials.ts'
import type { ImageFolder } from './images/folder.ts'
import { wordsFor } from './explanation/words.ts'
import type { Config } from './inputs/config.ts'
import type { Clock, Downloader, KieClient } from '../kie/index.ts'
import { applyLivePrices } from './plan/live-price.ts'
import type { LookUpTime } from './request/look-up-time.ts'
import type { Log } from './text/log.ts'
import { hasCandidates, isLargePlan, tellImages, tellPlan, tellRequests, warnOfRequests } from './report/plan-log.ts'
import { askCreditsLeft, readBalance, requireBalance } from './plan/balance.ts'
import { namesToWrite } from './plan/candidates.ts'
import { formsToWrite } from './work/forms.ts'
import { needsTask, quotePlan, unfinished, type Plan } from './plan/plan.ts'
import type { Recorder } from './plan/record.ts'
import { uploadReferences } from './make/reference-uploads.ts'
import type { Watcher } from './make/watcher.ts'
import { filesOf } from './result/image-files.ts'
import { NO_COST } from './result/cost.ts'
import type { TaskIds } from './make/task-ids.ts'
import type { WayBack } from './result/task-list.ts'
import type { RunResult, RunStatus } from './result/run-result.ts'

/** The outside world, as a run needs it. */
export interface Parts {
  /** `undefined` where a plan has no API key. */
  readonly client: KieClient | undefined
  /** The time for what kie's live catalogue is asked. */
  readonly lookUpTime: LookUpTime
  readonly downloader: Downloader
  readonly folder: ImageFolder
  readonly recorder: Recorder
  readonly taskIds: Pick<TaskIds, 'file' | 'announce' | 'add' | 'finish'>
  /** Workspace path of the record that keeps all tasks until they are here; left out where the runner has it. */
  readonly recordPath?: string
  readonly destinations: readonly Destination[]
  /** The comment that tells of the run, where one is asked for. */
  readonly comment: RunComment | undefined
  /** Takes the images when the commit or the release fails; `undefined` where nothing else does. */
  readonly rescue: Destination | undefined
  readonly wayBack: WayBack
  /** Whether an image that was made, and of which kie no longer has the picture, is made anew. Default: true. */
  readonly remakesGone?: boolean
  /** Absolute path; emptied when the job ends. */
  readonly tempDirectory: string
  /** Whoever shows what happens to the images, beside the log; default: nobody. */
  readonly watchers?: readonly Watcher[]
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}

/** In the temporary directory: when the steps of the job sent what the account's rate counts. */
const SENDS_FILE = 'kie-image-action-sends'

/**
 * The whole story of a plan: check everything that can be checked for free, name the price, make the images, deliver them.
 *
 * @throws InputError, DeliveryError or KieError before anything is spent; afterwards every trouble is in the result
 */
export async function run(config: Config, plan: Plan, parts: Parts): Promise<RunResult> {
  const { client, lookUpTime, folder, taskIds, recordPath, comment, clock, log, signal } = parts
  const { source } = config
  // Where nothing is left to make or to collect nobody collects later either: what is reused is delivered now.
  const isDeliveredHere = config.mode !== 'submit' || unfinished(plan).length === 0
  const destinations = isDeliveredHere && plan.images.length > 0 ? parts.destinations : []

  // Check
  warnOfRequests(plan, source, log)
  const forms = formsToWrite(plan)
  for (const warning of await folder.check(namesToWrite(plan), { replaceChanged: !config.reuse, forms })) {
    log.warning(warning)
  }
  for (const destination of destinations) await destination.check()
  taskIds.announce(plan, { isPlan: config.mode === 'plan' })
  await comment?.begin()

  // Price
  const [balance, priced] =
    client === undefined
      ? [undefined, plan]
      : await Promise.all([
          // Where nothing is to be submitted, nothing that kie says of the account stands in the way.
          plan.images.some(needsTask) ? readBalance(client, { log, signal }) : undefined,
          applyLivePrices(plan, { client, time: lookUpTime, log, signal }),
        ])
  requireBalance(balance, priced)
  tellPlan(priced, balance, log)
  const isPlan = config.mode === 'plan' || client === undefined
  if (isPlan || isLargePlan(priced) || hasCandidates(priced)) tellImages(priced, log)
  if (isPlan) {
    tellRequests(priced, source, log)
    return { ...NOTHING, status: 'planned', creditsLeft: balance, quote: quotePlan(priced) }
  }

  // Make
  const made = await make(priced, { ...config, client }, parts)
  const images = made.images.map((image) => ({ ...image, contentCredentials: carriesCredentials(image) }))
  const generated = { ...made, images }
  if (!isDeliveredHere) {
    log.notice(`${wordsFor(parts.wayBack).unwaited}${config.prune ? ', and prunes' : ''}.`)
  }

  // Deliver
  const deliveries = signal.aborted ? [] : await deliverImagesAndIds(generated, { ...parts, destinations })
  const result: RunResult = {
    ...generated,
    status: statusOf(generated, deliveries, { isDeliveredHere, plan, signal }),
    deliveries,
    ...(!isDeliveredHere && { submitsOnly: true }),
    tasksFile: taskIds.file,
    ...(recordPath !== undefined && { recordPath }),
    creditsLeft: signal.aborted ? undefined : await askCreditsLeft(client, { clock, signal }),
  }
  // After an abort there is no time; the post step then ends the comment.
  return comment === undefined || signal.aborted ? result : showEnd(comment, result)
}

/** Uploads the pictures that requests need, and makes the images. */
async function make(
  plan: Plan,
  { client, mode, rateLimit, timeoutMs, retries, maxCredits }: Config & { readonly client: KieClient },
  {
    downloader,
    folder,
    recorder,
    tempDirectory,
    taskIds,
    wayBack,
    remakesGone = true,
    watchers = [],
    clock,
    log,
    signal,
  }: Parts,
): Promise<Generated> {
  const upload = (whole: Plan): Promise<Plan> => uploadReferences(whole, { client, log, signal, tempDirectory })
  return generate(await upload(plan), {
    client,
    downloader,
    folder,
    recorder,
    onTasks: (tasks, names) => taskIds.add(tasks, names),
    upload: (images) => upload({ images }),
    queue: {
      rateLimit,
      timeoutMs,
      retries,
      wait: mode !== 'submit',
      sharedSendsFile: path.join(tempDirectory, SENDS_FILE),
    },
    maxCredits,
    wayBack,
    remakesGone,
    tempDirectory,
    watchers,
    clock,
    log,
    signal,
  })
}

/** The images are where they belong by now, so a comment that cannot be written is one more delivery that failed. */
async function showEnd(comment: RunComment, result: RunResult): Promise<RunResult> {
  try {
    return { ...result, deliveries: [...result.deliveries, await comment.end(result)] }
  } catch (error) {
    const deliveries = [...result.deliveries, { destination: 'comment' as const, error }]
    return { ...result, status: result.status === 'success' ? 'partial' : result.status, deliveries }
  }
}

const NOTHING = {
  images: [],
  failures: [],
  deliveries: [],
  tasks: {},
  pendingTasks: {},
  cost: NO_COST,
} as const

type DeliveryParts = Pick<Parts, 'destinations' | 'rescue' | 'clock' | 'log' | 'signal'>

/** Delivers the images, and the ids of the tasks where the outputs have no room for them. */
async function deliverImagesAndIds(
  generated: Generated,
  { taskIds, ...parts }: DeliveryParts & Pick<Parts, 'taskIds'>,
): Promise<readonly DeliveryResult[]> {
  const images = filesOf(generated.images)
  const delivered = images.length === 0 ? [] : await deliverInTime({ ...generated, images }, parts)
  return parts.signal.aborted ? delivered : [...delivered, ...(await taskIds.finish(generated.tasks))]
}

function statusOf(
  { images, failures, tasks }: Generated,
  deliveries: readonly DeliveryResult[],
  {
    isDeliveredHere,
    plan,
    signal,
  }: { readonly isDeliveredHere: boolean; readonly plan: Plan; readonly signal: AbortSignal },
): RunStatus {
  const arrived = images.length + (isDeliveredHere ? 0 : Object.keys(tasks).length)
  const failed = (reason: FailureReason): boolean => failures.some((failure) => failure.reason === reason)
  if (signal.aborted) return 'cancelled'
  if (failed('over-budget')) return 'over-budget'
  if (failed('timed-out')) return 'timed-out'
  if (arrived === 0 && plan.images.length > 0) return 'failed'
  if (failures.length > 0 || deliveries.some((each) => findTroubles(each).length > 0)) return 'partial'
  if (deliveries.length > 0 && findLeftOver(filesOf(images), deliveries).length > 0) return 'partial'
  return isDeliveredHere ? 'success' : 'submitted'
}
