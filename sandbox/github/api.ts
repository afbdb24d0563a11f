import { artifactRoutes } from './artifacts.ts'
import { blobRoutes } from './blobs.ts'
import { commitRoutes } from './commits.ts'
import { contentRoutes } from './contents.ts'
import { dispatchRoutes } from './dispatches.ts'
import { pullRoutes } from './pulls.ts'
import { refRoutes } from './refs.ts'
import { Refusal, type Reply } from './reply.ts'
import { repositoryRoutes } from './repositories.ts'
import { matchPath, type Route, type World } from './routes.ts'
import { treeRoutes } from './trees.ts'
import { may, type Caller } from './tokens.ts'
import type { WriteWindow } from './write-window.ts'

/** Every route; a new noun brings its file and adds its line. */
const ROUTES: readonly Route[] = [
  ...repositoryRoutes,
  ...blobRoutes,
  ...treeRoutes,
  ...commitRoutes,
  ...refRoutes,
  ...contentRoutes,
  ...pullRoutes,
  ...artifactRoutes,
  ...dispatchRoutes,
]

/** One request to the API, read whole. */
export interface ApiRequest {
  readonly method: string
  readonly url: URL
  readonly caller: Caller | undefined
  /** Media type of the answer that is asked for; empty where none is. */
  readonly accept: string
  readonly body: Buffer
}

/**
 * Answers one request as GitHub's REST API does: first whether the repository shows itself, then the permission, then
 * the limits, then the request's own content.
 *
 * @throws Refusal
 */
export async function serveApi(world: World, window: WriteWindow, request: ApiRequest): Promise<Reply> {
  const { method, url, caller, accept } = request
  if (url.pathname === '/graphql') return serveGraphql(caller)
  const path = pathBelow(world, url.pathname)
  if (path === undefined) throw new Refusal(404, 'Not Found')
  if (world.private && (caller === undefined || Object.keys(caller.permissions).length === 0)) {
    throw new Refusal(404, 'Not Found')
  }
  const found = findRoute(method, path)
  if (found === undefined) throw new Refusal(404, 'Not Found')
  const { route, parameters } = found
  checkPermission(world, caller, route)
  if (caller !== undefined && method !== 'GET') window.count(caller.token)
  if (route.needsCommits === true && (await world.repository.isEmpty())) {
    throw new Refusal(409, 'Git Repository is empty.')
  }
  return route.handle({ world, caller, parameters, query: url.searchParams, accept, body: parseBody(request.body) })
}

function serveGraphql(caller: Caller | undefined): Reply {
  if (caller === undefined) throw new Refusal(401, 'This endpoint requires you to be authenticated.')
  return { status: 200, body: { errors: [{ message: 'This stand-in knows no GraphQL field.' }] } }
}

function pathBelow(world: World, path: string): string | undefined {
  const [, repos, owner, name, ...rest] = path.split('/')
  const here = repos === 'repos' && owner === world.owner && name === world.name
  return here ? rest.map((part) => `/${part}`).join('') : undefined
}

function findRoute(method: string, path: string): { route: Route; parameters: Record<string, string> } | undefined {
  for (const route of ROUTES) {
    const parameters = route.method === method ? matchPath(route.path, path) : undefined
    if (parameters !== undefined) return { route, parameters }
  }
  return undefined
}

function checkPermission(world: World, caller: Caller | undefined, { needs }: Route): void {
  if (needs === undefined) return
  const [permission, access] = needs
  // Anybody may read what is public.
  if (may(caller, permission, access) || (!world.private && access === 'read')) return
  if (caller === undefined) throw new Refusal(401, 'Requires authentication')
  const kind = caller.kind === 'pat' ? 'personal access token' : 'integration'
  throw new Refusal(403, `Resource not accessible by ${kind}`, {
    'x-accepted-github-permissions': `${permission}=${access}`,
  })
}

function parseBody(body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {}
  let value: unknown
  try {
    value = JSON.parse(body.toString())
  } catch {
    throw new Refusal(400, 'Problems parsing JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(400, 'Body should be a JSON object')
  }
  return value as Record<string, unknown>
}
