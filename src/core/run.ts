import type { FailureReason } from './result/image-failure.ts'
import type { RunComment } from './result/run-comment.ts'
import { deliverAll, isFailed, type DeliveryResult, type Destination } from './result/delivery.ts'
import { creditsInWords } from './result/ending.ts'
import { InputError } from './text/errors.ts'
import { generate, type Generated } from './make/generate.ts'
import type { ImageFolder } from './images/folder.ts'
import type { Config } from './inputs/config.ts'
import { KieApiError, KieError, KieResponseError, type Clock, type Downloader, type KieClient } from '../kie/index.ts'
import { applyLivePrices } from './plan/live-price.ts'
import type { Log } from './text/log.ts'
import { announce, describePlan, warnOfRequests } from './report/plan-log.ts'
import { priceOf, unmade, type Plan, type PlannedImage } from './plan/plan.ts'
import type { Recorder } from './plan/record.ts'
import { uploadReferences } from './make/reference-uploads.ts'
import type { RunResult, RunStatus } from './result/run-result.ts'

/** The outside world, as a run needs it. */
export interface Parts {
  /** `undefined` where a dry run has no API key. */
  readonly client: KieClient | undefined
  readonly downloader: Downloader
  readonly folder: ImageFolder
  readonly recorder: Recorder
  /** Told all task ids so far, at each new one. */
  readonly onTasks: (tasks: Readonly<Record<string, string>>) => void
  readonly destinations: readonly Destination[]
  /** The comment that tells of the run, where one is asked for. */
  readonly comment: RunComment | undefined
  /** Takes the images when the commit or the release fails. */
  readonly rescue: Destination | undefined
  /** Absolute path; emptied when the job ends. */
  readonly tempDirectory: string
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}

/** How long the end of a run waits to hear what is left of the balance. */
const CREDITS_LEFT_MS = 5_000

/** How long an abort may keep a delivery, in ms: enough to say whether a branch has moved, within the runner's patience. */
const ABORTED_DELIVERY_MS = 1_000

/**
 * The whole story: check everything that can be checked for free, make the images, deliver them.
 *
 * @throws InputError, DeliveryError or KieError before anything is spent; afterwards every trouble is in the result
 */
export async function run(config: Config, plan: Plan, parts: Parts): Promise<RunResult> {
  const { client, folder, log, signal } = parts
  // Where nothing is left to submit there is nobody to collect either: what is reused is delivered now.
  const wait = config.wait || unmade(plan).length === 0
  const destinations = wait ? parts.destinations : []
  warnOfRequests(config.source, log)
  const names = unmade(plan).map((image) => image.name)
  for (const warning of await folder.check(names, { replaceChanged: !config.reuse })) log.warning(warning)
  for (const destination of destinations) await destination.check()
  const { comment } = parts
  await comment?.begin()
  const [balance, priced] =
    client === undefined
      ? [undefined, plan]
      : await Promise.all([readBalance(client, parts), applyLivePrices(plan, { ...parts, client })])
  requireBalance(balance, priced)
  announce(priced, balance, log)
  if (config.dryRun || client === undefined) {
    describePlan(priced, config.source, log)
    return { ...NOTHING, status: 'planned', creditsLeft: balance }
  }

  const prepare = async (images: readonly PlannedImage[]): Promise<readonly PlannedImage[]> =>
    (await uploadReferences({ images }, { ...parts, client })).images
  const ready = await uploadReferences(priced, { ...parts, client })
  const generated = await generate(ready, { ...parts, ...config, client, prepare })
  if (!wait) log.notice("Submitted, not waited for ('wait' is false): whoever collects the tasks delivers the images.")
  const deliveries =
    signal.aborted || generated.images.length === 0 ? [] : await deliver(generated, { ...parts, destinations })
  const result: RunResult = {
    ...generated,
    status: statusOf(generated, deliveries, { wait, plan, signal }),
    deliveries,
    creditsLeft: signal.aborted ? undefined : await creditsLeft(client, parts),
  }
  // After an abort there is no time; the post step then ends the comment.
  return comment === undefined || signal.aborted ? result : tell(comment, result)
}

/** The images are where they belong by now, so a comment that cannot be written is one more delivery that failed. */
async function tell(comment: RunComment, result: RunResult): Promise<RunResult> {
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
  creditsUsed: undefined,
  unknownCosts: [],
} as const

/** kie's refusal ends the run here, before anything is spent; where kie only does not answer, createTask decides. */
async function readBalance(client: KieClient, { log, signal }: Parts): Promise<number | undefined> {
  try {
    return await client.getCredits({ signal })
  } catch (error) {
    const refused = error instanceof KieApiError && error.verdict === 'stop'
    const blocked = error instanceof KieResponseError && error.httpStatus === 403
    if (refused || blocked || signal.aborted || !(error instanceof KieError)) throw error
    log.warning(`The balance could not be read: ${error.message}`)
    return undefined
  }
}

/** A courtesy, so nothing waits long for it. */
async function creditsLeft(client: KieClient, { clock, signal }: Parts): Promise<number | undefined> {
  const over = new AbortController()
  const late = clock.sleep(CREDITS_LEFT_MS, over.signal).then(
    () => undefined,
    () => undefined,
  )
  const left = client.getCredits({ signal: AbortSignal.any([signal, over.signal]) }).catch(() => undefined)
  try {
    return await Promise.race([left, late])
  } finally {
    over.abort()
  }
}

function requireBalance(balance: number | undefined, plan: Plan): void {
  const price = priceOf(plan)
  if (balance === undefined || price === undefined || balance >= price) return
  throw new InputError([
    `The kie account has ${creditsInWords(balance)} left, and this run costs ${creditsInWords(price)}. ` +
      'Top up at https://kie.ai/billing, or ask for fewer images. Nothing was spent.',
  ])
}

/**
 * Delivers, and returns within moments of an abort whatever a destination does: the outputs must be out before the runner
 * kills the step.
 */
async function deliver({ images, failures }: Generated, parts: Parts): Promise<readonly DeliveryResult[]> {
  const { clock, destinations, signal } = parts
  const done: DeliveryResult[] = []
  const results = deliverAll(images, { ...parts, failures }, done)
  const over = new AbortController()
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  const outOfTime = aborted.then(async () => {
    await clock.sleep(ABORTED_DELIVERY_MS, over.signal)
    const open = destinations.filter(({ name }) => !done.some(({ destination }) => destination === name))
    return [...done, ...open.map(({ name }) => ({ destination: name, error: signal.reason as unknown }))]
  })
  try {
    return await Promise.race([results, outOfTime])
  } finally {
    over.abort()
  }
}

function statusOf(
  { images, failures, tasks }: Generated,
  deliveries: readonly DeliveryResult[],
  { wait, plan, signal }: { readonly wait: boolean; readonly plan: Plan; readonly signal: AbortSignal },
): RunStatus {
  const arrived = images.length + (wait ? 0 : Object.keys(tasks).length)
  const failed = (reason: FailureReason): boolean => failures.some((failure) => failure.reason === reason)
  if (signal.aborted) return 'cancelled'
  if (failed('over-budget')) return 'over-budget'
  if (failed('timed-out')) return 'timed-out'
  if (arrived === 0 && plan.images.length > 0) return 'failed'
  if (failures.length > 0 || deliveries.some(isFailed)) return 'partial'
  return wait ? 'success' : 'submitted'
}
