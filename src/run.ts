import { deliverAll, isFailed, type DeliveryResult, type Destination } from './delivery.ts'
import { creditsInWords } from './ending.ts'
import { InputError } from './errors.ts'
import { forLog } from './foreign-text.ts'
import { generate, type Generated } from './generate.ts'
import type { ImageFolder } from './images.ts'
import type { Config } from './inputs.ts'
import { KieApiError, KieError, KieResponseError, type Clock, type Downloader, type KieClient } from './kie/index.ts'
import type { Log } from './log.ts'
import type { Plan } from './plan.ts'
import type { RunResult, RunStatus } from './result.ts'

/** The outside world, as a run needs it. */
export interface Parts {
  /** `undefined` where a dry run has no API key. */
  readonly client: KieClient | undefined
  readonly downloader: Downloader
  readonly folder: ImageFolder
  readonly destinations: readonly Destination[]
  /** Takes the images when the commit fails. */
  readonly rescue: Destination | undefined
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}

/** How long an abort may keep a delivery, in ms: enough to say whether a branch has moved, within the runner's patience. */
const ABORTED_DELIVERY_MS = 1_000

/**
 * The whole story: check everything that can be checked for free, make the images, deliver them.
 *
 * @throws InputError, DeliveryError or KieError before anything is spent; afterwards every trouble is in the result
 */
export async function run(config: Config, plan: Plan, parts: Parts): Promise<RunResult> {
  const { client, destinations, folder, log, signal } = parts
  for (const warning of config.resolved.warnings) log.warning(forLog(warning))
  await folder.check(plan.images.map((image) => image.name))
  for (const destination of destinations) await destination.check()
  const balance = client === undefined ? undefined : await readBalance(client, parts)
  requireBalance(balance, plan)
  if (config.dryRun || client === undefined) {
    describePlan(plan, config, log)
    return { ...NOTHING, status: 'planned', creditsLeft: balance }
  }

  const generated = await generate(plan, { ...parts, ...config, client })
  const deliveries = signal.aborted || generated.images.length === 0 ? [] : await deliver(generated, parts)
  return {
    ...generated,
    status: statusOf(generated, deliveries, signal),
    deliveries,
    creditsLeft: signal.aborted ? undefined : await client.getCredits({ signal }).catch(() => undefined),
  }
}

const NOTHING = {
  images: [],
  failures: [],
  deliveries: [],
  tasks: {},
  pendingTasks: {},
  creditsUsed: undefined,
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

function requireBalance(balance: number | undefined, { price, images }: Plan): void {
  if (balance === undefined || price === undefined || balance >= price) return
  throw new InputError([
    `The kie account has ${creditsInWords(balance)} left; ${images.length} of these images cost ${creditsInWords(price)}. ` +
      'Top up at https://kie.ai/billing, or ask for fewer. Nothing was spent.',
  ])
}

function describePlan({ images, price }: Plan, { resolved }: Config, log: Log): void {
  const { model, input } = resolved.request
  for (const { name } of images) log.info(`${name}: ${forLog(model)}`)
  for (const [field, value] of Object.entries(input)) {
    const origin = resolved.defaulted.includes(field) ? " (the model's default)" : ''
    log.info(`  ${forLog(field)}: ${forLog(typeof value === 'string' ? value : JSON.stringify(value))}${origin}`)
  }
  log.info(`Price: ${creditsInWords(price)}.`)
}

/**
 * Delivers, and returns within moments of an abort whatever a destination does: the outputs must be out before the runner
 * kills the step.
 */
async function deliver({ images }: Generated, parts: Parts): Promise<readonly DeliveryResult[]> {
  const { clock, destinations, signal } = parts
  const results = deliverAll(images, parts)
  const over = new AbortController()
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  const outOfTime = aborted.then(async () => {
    await clock.sleep(ABORTED_DELIVERY_MS, over.signal)
    return destinations.map(({ name }) => ({ destination: name, error: signal.reason as unknown }))
  })
  try {
    return await Promise.race([results, outOfTime])
  } finally {
    over.abort()
  }
}

function statusOf(generated: Generated, deliveries: readonly DeliveryResult[], signal: AbortSignal): RunStatus {
  if (signal.aborted) return 'cancelled'
  if (generated.failures.some((failure) => failure.reason === 'timed-out')) return 'timed-out'
  if (generated.images.length === 0) return 'failed'
  return generated.failures.length > 0 || deliveries.some(isFailed) ? 'partial' : 'success'
}
