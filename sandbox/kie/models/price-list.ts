import type { Model } from '../../../src/kie/models/models.ts'
import { refusal, success, type Envelope } from '../wire/envelope.ts'

/** Where the price list of kie's own page lies: it needs no key, and is not documented. */
export const PRICE_LIST_PATH = '/client/v1/model-pricing/page'

/** A row of the price list, as it was recorded in September 2026. Numbers are texts. */
export interface PriceRow {
  /** Prose, parted by commas: the model, the kind, the setting. */
  readonly modelDescription: string
  readonly interfaceType: 'image' | 'video' | 'music' | 'chat'
  readonly provider: string
  readonly creditPrice: string
  readonly creditUnit: string
  readonly usdPrice: string
  /** The model's page, often with `?model=` and the id; empty for a surcharge. */
  readonly anchor: string
}

/** At most so many rows a page. */
const MAX_SIZE = 100

/** The rows of models that are known here. */
export function priceRowsOf(models: readonly Model[]): readonly PriceRow[] {
  return models.flatMap(({ id, title, kind, credits = {} }) =>
    Object.entries(credits).map(([setting, price]): PriceRow => ({
      modelDescription: [title, kind, ...(setting === 'any' ? [] : [setting.replace(/^.*=/, '')])].join(', '),
      interfaceType: 'image',
      provider: id.split(/[/-]/)[0] ?? '',
      creditPrice: String(price),
      creditUnit: setting === 'per_megapixel' ? 'per megapixel' : 'per image',
      usdPrice: String(Number((price * 0.005).toFixed(5))),
      anchor: `https://kie.ai/${id.replaceAll('/', '-')}?model=${encodeURIComponent(id)}`,
    })),
  )
}

/** One page of the list. */
export function answerPrices(
  rows: readonly PriceRow[],
  { pageNum, pageSize }: Readonly<Record<string, unknown>>,
): Envelope {
  if (typeof pageNum !== 'number' || typeof pageSize !== 'number') return refusal(422, 'pageNum is required')
  const size = Math.min(pageSize, MAX_SIZE)
  const records = rows.slice((pageNum - 1) * size, pageNum * size)
  return success({ records, total: rows.length, pages: Math.max(1, Math.ceil(rows.length / size)) })
}
