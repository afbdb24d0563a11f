import { canPay, describeCredits, roundCredits } from '../text/amounts.ts'
import { forLog } from '../text/foreign-text.ts'
import { countCharged, type KieClient } from '../../kie/index.ts'
import type { LookUpTime } from '../request/look-up-time.ts'
import type { Log } from '../text/log.ts'
import { needsTask, type Plan, type PlannedImage } from './plan.ts'

/** What asking for prices needs. */
export interface LivePriceOptions {
  readonly client: Pick<KieClient, 'getModelPrice'>
  /** The time of all look-ups, of which this is one. */
  readonly time: LookUpTime
  readonly log: Log
  readonly signal: AbortSignal
}

/** kie answers one request a second to its catalogue, and a forecast is not worth waiting long for. */
const MOST_MODELS = 3
const LONGEST_WAIT_MS = 4_000

/** Characters of kie's own words that are read, and those that are shown. */
const READ_LENGTH = 2_000
const PROSE_LENGTH = 200

/** A price in credits, and not the worth of a credit: `1,200 credits`, but not `1 credit = $0.005`. */
const PRICE = /(?<![\w.,])(?:\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.\d{1,4})? ?credits?\b(?! ?(?:=|is\b|equals\b))/gi
/** A price by size or time says nothing of a whole picture. */
const RATE = /mega[ _-]?pixel|\b(?:per|each|every|a) (?:second|minute|step|token|pixel|MP)\b|\/ ?(?:s|sec|second|MP)\b/i
const AT_LEAST = /\b(?:from|starting|at least|or more)\b/i
const EACH_PICTURE = /\b(?:per|an?|each|every) (?:output )?(?:image|picture|layer)\b|\/ ?(?:image|picture|layer)\b/i

/** What a text says of a price. */
export interface LivePrice {
  /** The least credits that it names. */
  readonly least: number
  /** Whether that is the price, and not one of several or the beginning of a range. */
  readonly isAll: boolean
  /** Whether it is said to be that of one picture, of which a task may make several. */
  readonly isEach: boolean
}

/**
 * Asks kie what the models of a plan cost now. Its answer is prose: where the least that it names is more than the known
 * price, that is the forecast, since a forecast guards the budget; an unknown price becomes the one that it names, if that
 * is just one. Prose that leaves a price unknown is shown.
 *
 * An image whose task is taken up gets a price too, since it is made anew where kie no longer has the result; but nobody is
 * told of a price that is not to be paid now.
 *
 * @returns the plan, unchanged where kie gives no price in time
 */
export async function applyLivePrices(plan: Plan, options: LivePriceOptions): Promise<Plan> {
  const told = await askAll(findModels(plan), options)
  const prices = new Map(Array.from(told, ([model, prose]) => [model, parsePrice(prose)]))
  const forecasts = plan.images.map((image) => ({ image, price: forecast(image, prices) }))
  for (const [model, prose] of told) {
    const toPay = forecasts.filter(({ image }) => image.request?.model === model && needsTask(image))
    tellPrice(model, { prose, toPay, log: options.log })
  }
  return { ...plan, images: forecasts.map(({ image, price }) => ({ ...image, price })) }
}

/** The models to ask about: all that are to be paid, or none where those are many; then those that may have to be. */
function findModels({ images }: Plan): readonly string[] {
  const paid = new Set(modelsOf(images.filter(needsTask)))
  if (paid.size > MOST_MODELS) return []
  return [...new Set([...paid, ...modelsOf(images.filter(mayBePaid))])].slice(0, MOST_MODELS)
}

function modelsOf(images: readonly PlannedImage[]): readonly string[] {
  return images.flatMap(({ request }) => request?.model ?? [])
}

/** Whether a task of it is to be paid for, or may have to be: where kie no longer has the result of one that is taken up. */
function mayBePaid(image: PlannedImage): boolean {
  return needsTask(image) || (image.origin === 'resumed' && image.isSpare !== true)
}

/** What a text says of the price of a picture, `undefined` where it names none in credits. Nothing is free. */
export function parsePrice(prose: string): LivePrice | undefined {
  const text = prose.slice(0, READ_LENGTH)
  if (RATE.test(text)) return undefined
  const named = Array.from(text.matchAll(PRICE), (match) => Number.parseFloat(match[0].replaceAll(',', '')))
  const prices = [...new Set(named.filter((credits) => credits > 0))]
  if (prices.length === 0) return undefined
  return {
    least: Math.min(...prices),
    isAll: prices.length === 1 && !AT_LEAST.test(text),
    isEach: EACH_PICTURE.test(text),
  }
}

/** What an image is taken to cost, given what kie says of the models. */
function forecast(image: PlannedImage, prices: ReadonlyMap<string, LivePrice | undefined>): number | undefined {
  const { request, price } = image
  if (request === undefined || !mayBePaid(image)) return price
  const named = prices.get(request.model)
  if (named === undefined) return price
  const live = named.isEach ? roundCredits(named.least * countCharged(request)) : named.least
  if (price === undefined) return named.isAll ? live : undefined
  return Math.max(price, live)
}

/** @returns what kie says of each, as far as it has come in time, in this order */
async function askAll(
  models: readonly string[],
  { client, time, signal }: LivePriceOptions,
): Promise<ReadonlyMap<string, string>> {
  const wait = { signal, atMostMs: LONGEST_WAIT_MS }
  const asked = models.map(async (model) => {
    const ask = (ending: AbortSignal): Promise<string | undefined> => client.getModelPrice(model, { signal: ending })
    const prose = await time.within(ask, wait).catch(() => undefined)
    return prose === undefined ? [] : [[model, prose] as const]
  })
  return new Map((await Promise.all(asked)).flat())
}

/** What is known of the price of a model. */
interface Told {
  readonly prose: string
  /** The images of this model that are to be made, each with what it is taken to cost. */
  readonly toPay: readonly { readonly image: PlannedImage; readonly price: number | undefined }[]
  readonly log: Log
}

function tellPrice(model: string, { prose, toPay, log }: Told): void {
  if (toPay.some(({ price }) => price === undefined)) {
    log.info(`kie says of the price of ${forLog(model)}: ${forLog(prose, PROSE_LENGTH)}`)
  }
  const raised = toPay.find(({ image: { price: known = Infinity }, price = 0 }) => !canPay(known, price))
  if (raised !== undefined) {
    log.notice(
      `kie's list names ${describeCredits(raised.price)} for ${forLog(model)}, more than is known here; the forecast uses it.`,
    )
  }
}
