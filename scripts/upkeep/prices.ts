import type { Model } from '../../src/kie/models/models.ts'

/** kie's own price list: it needs no key, and is not documented. */
const PATH = '/client/v1/model-pricing/page'
const PAGE_SIZE = 100
/** More than kie has; a list that never ends is none. */
const MAX_PAGES = 50
const TIMEOUT_MS = 60_000

/** What is read of a row of the price list. */
interface PriceRow {
  readonly modelDescription: string
  readonly interfaceType: string
  readonly creditPrice: string
  /** The model's page, often with `?model=` and the id. */
  readonly anchor: string
}

/** Prices of one model of kie's list, in credits, with kie's own words for each. */
type PricesById = ReadonlyMap<string, readonly { readonly credits: number; readonly words: string }[]>

/**
 * Compares what we know of models with kie's public price list, which names the models that kie sells.
 *
 * @param origin - kie's, such as `https://api.kie.ai`
 * @returns a line of Markdown for each difference
 * @throws Error where the list cannot be read
 */
export async function comparePrices(origin: string, models: readonly Model[]): Promise<readonly string[]> {
  const listed = pricesById((await readRows(origin)).filter(({ interfaceType }) => interfaceType === 'image'))
  const known = new Map(models.map((model) => [model.id, model]))
  const news = [...listed.keys()]
    .filter((id) => !known.has(id))
    .map((id) => `kie lists ${code(id)}, which we do not know.`)
  // What is free, or of no known price, need not stand in a list of prices.
  const sold = models.filter(({ credits = {} }) => Object.values(credits).some((price) => price > 0))
  const gone = sold.filter(({ id }) => !listed.has(id)).map(({ id }) => `kie does not list ${code(id)}.`)
  const prices = models.flatMap((model) => comparePrice(model, listed.get(model.id) ?? []))
  return [...news.toSorted(), ...gone.toSorted(), ...prices]
}

/** Where lists disagree, each of the prices that we know of a setting will do. */
function comparePrice(
  { id, credits = {}, creditsElsewhere = {} }: Model,
  listed: NonNullable<ReturnType<PricesById['get']>>,
): readonly string[] {
  const own = Object.entries(credits).map(([setting, price]) => [price, creditsElsewhere[setting] ?? price])
  const theirs = listed.map((row) => row.credits)
  const isKnown = theirs.every((price) => own.flat().includes(price))
  const isListed = own.every((prices) => prices.some((price) => theirs.includes(price)))
  if (listed.length === 0 || (isKnown && isListed)) return []
  const words = listed.map((row) => `${row.credits} (${code(row.words)})`).join(', ')
  return [`${code(id)}: kie lists ${words}; we have ${code(JSON.stringify(credits))}.`]
}

async function readRows(origin: string): Promise<readonly PriceRow[]> {
  const rows: PriceRow[] = []
  for (let pageNum = 1; pageNum <= MAX_PAGES; pageNum++) {
    const { records, pages } = await readPage(origin, pageNum)
    rows.push(...records)
    if (pageNum >= pages) break
  }
  if (rows.length === 0) throw new Error('The price list of kie is empty.')
  return rows
}

async function readPage(origin: string, pageNum: number): Promise<{ records: readonly PriceRow[]; pages: number }> {
  const reply = await fetch(`${origin}${PATH}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pageNum, pageSize: PAGE_SIZE }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const text = await reply.text()
  const { code: answer, data } = parse(text) ?? {}
  if (answer !== 200 || !Array.isArray(data?.records) || typeof data.pages !== 'number') {
    throw new Error(`The price list of kie cannot be read (HTTP ${reply.status}): ${text.slice(0, 200)}`)
  }
  return { records: data.records, pages: data.pages }
}

interface Page {
  readonly code?: number
  readonly data?: { readonly records?: PriceRow[]; readonly pages?: number } | null
}

function parse(text: string): Page | undefined {
  try {
    return JSON.parse(text) as Page
  } catch {
    return undefined
  }
}

/** A row without a model's page is a surcharge. */
function pricesById(rows: readonly PriceRow[]): PricesById {
  const named = rows.flatMap((row) => {
    const id = idOf(row.anchor)
    return id === undefined ? [] : [{ id, credits: Number(row.creditPrice), words: row.modelDescription }]
  })
  return Map.groupBy(named, ({ id }) => id)
}

function idOf(anchor: string): string | undefined {
  const url = URL.parse(anchor)
  return url === null ? undefined : (url.searchParams.get('model') ?? url.pathname.slice(1))
}

/** Foreign text as code in Markdown, on one line. */
function code(text: string): string {
  return `\`${text.replaceAll(/[`\p{Cc}]/gu, ' ').slice(0, 200)}\``
}
