import { Refusal, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'

/** Pull requests. */
export const pullRoutes: readonly Route[] = [
  { method: 'GET', path: '/pulls/:number', needs: ['pull_requests', 'read'], handle: getPull },
]

function getPull({ world, parameters: { number = '' } }: Call): Reply {
  const pull = world.pulls.get(Number(number))
  if (pull === undefined) throw new Refusal(404, 'Not Found')
  return { status: 200, body: pull }
}
