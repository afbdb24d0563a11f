import { creditsInWords } from './ending.ts'
import { forLog } from './foreign-text.ts'
import type { Clock, KieClient } from './kie/index.ts'
import type { Log } from './log.ts'
import type { Plan, PlannedImage } from './plan.ts'

/** What asking for prices needs. */
export interface LivePriceOptions {
  readonly client: Pick<KieClient, 'getModelPrice'>
  readonly log: Log
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** kie answers one request a second to its catalogue, and a forecast is not worth waiting long for. */
const MOST_MODELS = 3
const LONGEST_WAIT_MS = 4_000

/** Characters of kie's own words that are shown. */
const PROSE_LENGTH = 200

/**
 * Asks kie what the models of a plan cost now. Its answer is prose: where that names one price, the forecast is the higher
 * of it and the known one, since a forecast guards the budget; where it names several, they are shown and the known price
 * stays.
 *
 * @returns the plan, unchanged where kie gives no price in time
 */
export async function applyLivePrices(plan: Plan, options: LivePriceOptions): Promise<Plan> {
  const models = [...new Set(plan.images.filter(isToBeMade).map(({ request }) => request?.model ?? ''))]
  if (models.length === 0 || models.length > MOST_MODELS) return plan
  const prices = new Map((await askAll(models, options)).map((prose, index) => [models[index] ?? '', prose]))
  const images = plan.images.map((image) => {
    const price = isToBeMade(image) ? readPrice(prices.get(image.request?.model ?? '')) : undefined
    return price === undefined ? image : { ...image, price: Math.max(price, image.price ?? 0) }
  })
  for (const model of models) tell(model, { prose: prices.get(model), images: plan.images, log: options.log })
  return { ...plan, images }
}

/** The credits that a text about a price names, `undefined` unless it names just one number of them. */
export function readPrice(prose: string | undefined): number | undefined {
  const numbers = Array.from((prose ?? '').matchAll(/(?<![\d.,])(\d{1,6}(?:\.\d{1,4})?) ?credits?\b/gi), ([, number]) =>
    Number(number),
  )
  return new Set(numbers).size === 1 ? numbers[0] : undefined
}

function isToBeMade({ request, taskId, reused }: PlannedImage): boolean {
  return request !== undefined && taskId === undefined && reused === undefined
}

/** @returns what kie says of each, as far as it has come in time */
async function askAll(
  models: readonly string[],
  { client, clock, signal }: LivePriceOptions,
): Promise<readonly (string | undefined)[]> {
  const over = new AbortController()
  const ending = AbortSignal.any([signal, over.signal])
  const answers: (string | undefined)[] = models.map(() => undefined)
  const asked = models.map(async (model, index) => {
    answers[index] = await client.getModelPrice(model, { signal: ending }).catch(() => undefined)
  })
  const late = clock.sleep(LONGEST_WAIT_MS, ending).catch(() => undefined)
  await Promise.race([Promise.all(asked), late])
  over.abort()
  return [...answers]
}

interface Told {
  readonly prose: string | undefined
  readonly images: readonly PlannedImage[]
  readonly log: Log
}

function tell(model: string, { prose, images, log }: Told): void {
  if (prose === undefined) return
  const live = readPrice(prose)
  const known = images.filter((image) => image.request?.model === model).map(({ price }) => price)
  if (live === undefined) {
    if (known.includes(undefined))
      log.info(`kie says of the price of ${forLog(model)}: ${forLog(prose.slice(0, PROSE_LENGTH))}`)
  } else if (known.some((price) => price !== undefined && price < live)) {
    log.notice(
      `kie's list names ${creditsInWords(live)} for ${forLog(model)}, more than is known here; the forecast uses it.`,
    )
  }
}
