import { deliverAll, isFailed, type DeliveryResult, type Destination } from './delivery.ts'
import { creditsInWords, imagesInWords } from './ending.ts'
import { InputError } from './errors.ts'
import { forLog } from './foreign-text.ts'
import { generate, type Generated } from './generate.ts'
import type { ImageFolder } from './images.ts'
import type { Config } from './inputs.ts'
import { KieApiError, KieError, KieResponseError, type Clock, type Downloader, type KieClient } from './kie/index.ts'
import type { Log } from './log.ts'
import { priceOf, unmade, type Plan, type PlannedImage } from './plan.ts'
import type { Recorder } from './record.ts'
import type { FailureReason, RunResult, RunStatus } from './result.ts'
import type { Source } from './source.ts'

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
  /** Takes the images when the commit fails. */
  readonly rescue: Destination | undefined
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
  const balance = client === undefined ? undefined : await readBalance(client, parts)
  requireBalance(balance, plan)
  announce(plan, balance, log)
  if (config.dryRun || client === undefined) {
    describePlan(plan, config.source, log)
    return { ...NOTHING, status: 'planned', creditsLeft: balance }
  }

  const generated = await generate(plan, { ...parts, ...config, client })
  if (!wait) log.notice("Submitted, not waited for ('wait' is false): whoever collects the tasks delivers the images.")
  const deliveries =
    signal.aborted || generated.images.length === 0 ? [] : await deliver(generated, { ...parts, destinations })
  return {
    ...generated,
    status: statusOf(generated, deliveries, { wait, plan, signal }),
    deliveries,
    creditsLeft: signal.aborted ? undefined : await creditsLeft(client, parts),
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

/** Most warnings of requests that are shown; a manifest may have one for each image. */
const MOST_WARNINGS = 20

function warnOfRequests(source: Source, log: Log): void {
  if (source.kind === 'tasks') return
  const warnings = [...new Set(source.wanted.flatMap(({ resolved }) => resolved.warnings))]
  for (const warning of warnings.slice(0, MOST_WARNINGS)) log.warning(forLog(warning))
  if (warnings.length > MOST_WARNINGS) log.warning(`${warnings.length - MOST_WARNINGS} more warnings of this kind.`)
}

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

function announce(plan: Plan, balance: number | undefined, log: Log): void {
  const open = unmade(plan)
  const fresh = open.filter((image) => image.taskId === undefined)
  const models = [...new Set(fresh.map((image) => image.request?.model ?? ''))].map((model) => forLog(model))
  const left = balance === undefined ? '' : `; ${creditsInWords(balance)} left`
  const resumed = plan.images.filter((image) => image.origin === 'resumed').length
  const collected = open.length - fresh.length - resumed
  const reused = plan.images.length - open.length
  if (fresh.length > 0) {
    log.info(
      `To make: ${imagesInWords(fresh.length)} with ${models.join(', ')}, for ${creditsInWords(priceOf(plan))}${left}.`,
    )
  }
  const tasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`)
  if (resumed > 0) log.info(`Resumed: ${tasks(resumed)} of an earlier attempt, not paid for again.`)
  if (collected > 0) log.info(`To collect: ${tasks(collected)} submitted earlier.`)
  if (reused > 0) log.info(`Reused: ${imagesInWords(reused)} whose request has not changed; nothing is paid for them.`)
  if (plan.images.length === 0) log.info('There is no image to make or to collect.')
}

function describePlan({ images }: Plan, source: Source, log: Log): void {
  for (const image of images) log.info(`${image.name}: ${forLog(describeImage(image))}`)
  for (const { name, resolved } of source.kind === 'tasks' ? [] : source.wanted) {
    if (source.kind === 'manifest') log.info(`${name} asks for`)
    for (const [field, value] of Object.entries(resolved.request.input)) {
      const origin = resolved.defaulted.includes(field) ? " (the model's default)" : ''
      log.info(`  ${forLog(field)}: ${forLog(typeof value === 'string' ? value : JSON.stringify(value))}${origin}`)
    }
  }
}

function describeImage({ request, price, taskId, reused }: PlannedImage): string {
  if (reused !== undefined) return 'reused, 0 credits'
  return request === undefined || taskId !== undefined
    ? `task ${taskId ?? ''}`
    : `${request.model}, ${creditsInWords(price)}`
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
