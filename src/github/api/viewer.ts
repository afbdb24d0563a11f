import type { RunContext } from '../runner/context.ts'
import { isGiteaOrForgejo } from '../runner/server.ts'
import type { Octokit } from './octokit.ts'
import { ask, readAnswer } from './reply.ts'
import { ACCOUNT_ID, COUNT, fields, orNothing, TEXT, type Shaped } from './shape.ts'

const VIEWER = fields({ login: TEXT, databaseId: orNothing(COUNT) })

/** The account that a token acts for. */
export type Viewer = Shaped<typeof VIEWER>

/** The way to ask for it. */
export interface ViewerQuestion {
  readonly octokit: Pick<Octokit, 'graphql' | 'rest'>
  readonly context: Pick<RunContext, 'apiUrl'>
  /** Ends the request. */
  readonly signal: AbortSignal
}

/**
 * Asks for whom the token acts: by GraphQL, since an app's token, such as a job's own, cannot ask REST for its user. Gitea
 * has no GraphQL, and tells a job's token that it acts for `gitea-actions`.
 */
export async function readViewer({ octokit, context, signal }: ViewerQuestion): Promise<Viewer> {
  if (isGiteaOrForgejo(context)) {
    const user = fields({ login: TEXT, id: ACCOUNT_ID })
    const { login, id } = await ask(octokit.rest.users.getAuthenticated, { request: { signal } }, user)
    return { login, databaseId: id }
  }
  const query = 'query { viewer { login databaseId } }'
  const data: unknown = await octokit.graphql(query, { request: { signal } })
  return readAnswer(() => ({ method: 'POST', url: '/graphql' }), data, fields({ viewer: VIEWER })).viewer
}
