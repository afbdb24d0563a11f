import type { Call } from './route.ts'

const USUAL_SIZE = 30
const MAX_SIZE = 100

/** One page of a listing, and the header that leads to the others. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly headers: Readonly<Record<string, string>>
}

/** Cuts the page out of a listing that `per_page` and `page` ask for; more than 100 a page is 100, nonsense is ignored. */
export function pageOf<Item>({ world, path, query }: Pick<Call, 'world' | 'path' | 'query'>, all: readonly Item[]) {
  const size = Math.min(positive(query.get('per_page')) ?? USUAL_SIZE, MAX_SIZE)
  const page = positive(query.get('page')) ?? 1
  const last = Math.max(1, Math.ceil(all.length / size))
  const targets = Object.entries({
    ...(page > 1 && { prev: page - 1 }),
    ...(page < last && { next: page + 1, last }),
    ...(page > 1 && { first: 1 }),
  })
  const links = targets.map(([rel, target]) => {
    const parameters = new URLSearchParams(query)
    parameters.set('page', String(target))
    return `<${world.url}${path}?${parameters.toString()}>; rel="${rel}"`
  })
  return {
    items: all.slice((page - 1) * size, page * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  } satisfies Page<Item>
}

function positive(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
