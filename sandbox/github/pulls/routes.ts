import type { Pull } from '../resources/pull.ts'
import type { World } from '../resources/world.ts'
import { pageOf } from '../rest/pagination.ts'
import { Refusal, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'
import { describePull, summarizePull } from './description.ts'
import { createPull } from './opening.ts'
import { updatePull } from './update.ts'

/** Pull requests. */
export const pullRoutes: readonly Route[] = [
  { method: 'GET', path: '/pulls', needs: ['pull_requests', 'read'], handle: listPulls },
  { method: 'POST', path: '/pulls', needs: ['pull_requests', 'write'], handle: createPull },
  { method: 'GET', path: '/pulls/:number', needs: ['pull_requests', 'read'], handle: getPull },
  { method: 'PATCH', path: '/pulls/:number', needs: ['pull_requests', 'write'], handle: updatePull },
]

async function getPull({ world, parameters: { number = '' } }: Call): Promise<Reply> {
  const pull = world.pulls.get(Number(number))
  if (pull === undefined) throw new Refusal(404, 'Not Found')
  return { status: 200, body: await describePull(world, pull) }
}

async function listPulls(call: Call): Promise<Reply> {
  const { world, query } = call
  const found = [...world.pulls.values()].filter((pull) => isAskedFor(pull, query))
  const { items, headers } = pageOf(call, sorted(world, found, query))
  return { status: 200, headers, body: await Promise.all(items.map((pull) => summarizePull(world, pull))) }
}

function isAskedFor({ head, base, issue }: Pull, query: URLSearchParams): boolean {
  const state = query.get('state') ?? 'open'
  const wantedBase = query.get('base')
  if (state !== 'all' && (state === 'closed') !== (issue.closedAt !== null)) return false
  if (wantedBase !== null && wantedBase !== base.ref) return false
  // A head without its owner is no head to GitHub, and narrows nothing.
  const [, owner, ref] = /^([^:]+):(.+)$/s.exec(query.get('head') ?? '') ?? []
  return owner === undefined || (owner.toLowerCase() === head.owner.toLowerCase() && ref === head.ref)
}

/** The latest first, unless it is asked for otherwise; those that are alike as they were made. */
function sorted(world: World, pulls: readonly Pull[], query: URLSearchParams): readonly Pull[] {
  const sort = query.get('sort') ?? 'created'
  if (sort === 'long-running') throw new Error('This stand-in is never old enough for long-running pull requests.')
  const direction = query.get('direction') ?? (sort === 'created' ? 'desc' : 'asc')
  const rankOf = ({ issue, number }: Pull): number => {
    if (sort === 'updated') return Date.parse(issue.updatedAt)
    if (sort === 'popularity') return [...world.comments.values()].filter((each) => each.issue === number).length
    return number
  }
  const ascending = pulls.toSorted((a, b) => rankOf(a) - rankOf(b) || a.number - b.number)
  return direction === 'asc' ? ascending : ascending.toReversed()
}
