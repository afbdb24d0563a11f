import { commentRoutes } from '../conversations/comments.ts'
import { issueWritingRoutes } from '../conversations/issue-writing.ts'
import { issueRoutes, serveMovedIssue } from '../conversations/issues.ts'
import { reactionRoutes } from '../conversations/reactions.ts'
import type { Caller } from '../identity/tokens.ts'
import { pullRoutes } from '../pulls/routes.ts'
import { assetRoutes } from '../releases/asset-routes.ts'
import { releaseRoutes } from '../releases/routes.ts'
import { artifactRoutes } from '../repository/artifacts.ts'
import { blobRoutes } from '../repository/blobs.ts'
import { attestationRoutes } from '../repository/attestations.ts'
import { branchRoutes } from '../repository/branches.ts'
import { collaboratorRoutes } from '../repository/collaborators.ts'
import { commitRoutes } from '../repository/commits.ts'
import { contentRoutes } from '../repository/contents.ts'
import { dispatchRoutes } from '../repository/dispatches.ts'
import { repositoryRoutes } from '../repository/metadata.ts'
import { refRoutes } from '../repository/refs.ts'
import { rulesetRoutes } from '../repository/rulesets.ts'
import { settingRoutes } from '../repository/settings.ts'
import { treeRoutes } from '../repository/trees.ts'
import type { World } from '../resources/world.ts'
import { checkPermission, checkVisible } from '../rest/access.ts'
import { Refusal, type Reply } from '../rest/reply.ts'
import { matchPath, type Route } from '../rest/route.ts'
import type { WriteWindow } from '../rest/write-window.ts'
import { serveGraphql } from './graphql.ts'

/** Every route; a new noun brings its file and adds its line. */
const ROUTES: readonly Route[] = [
  ...repositoryRoutes,
  ...branchRoutes,
  ...rulesetRoutes,
  ...blobRoutes,
  ...treeRoutes,
  ...commitRoutes,
  ...refRoutes,
  ...contentRoutes,
  ...pullRoutes,
  ...artifactRoutes,
  ...dispatchRoutes,
  ...issueRoutes,
  ...issueWritingRoutes,
  ...commentRoutes,
  ...reactionRoutes,
  ...collaboratorRoutes,
  ...releaseRoutes,
  ...assetRoutes,
  ...attestationRoutes,
  ...settingRoutes,
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
  if (url.pathname === '/graphql') return serveGraphql(world, caller, parseBody(request.body))
  const moved = serveMovedIssue(world, url.pathname)
  if (moved !== undefined) return moved
  const path = pathBelow(world, url.pathname)
  if (path === undefined) throw new Refusal(404, 'Not Found')
  checkVisible(world, caller)
  const found = findRoute(method, path)
  if (found === undefined) throw new Refusal(404, 'Not Found')
  const { route, parameters } = found
  checkPermission(world, caller, route.needs)
  if (caller !== undefined && method !== 'GET') window.count(caller.token)
  if (route.needsCommits === true && world.repository.isEmpty()) {
    throw new Refusal(409, 'Git Repository is empty.')
  }
  const { pathname, searchParams: query } = url
  return route.handle({ world, caller, parameters, path: pathname, query, accept, body: parseBody(request.body) })
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
