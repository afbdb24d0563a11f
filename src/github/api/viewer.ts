import type { Octokit } from './octokit.ts'
import { readAnswer } from './reply.ts'
import { COUNT, fields, orNothing, TEXT, type Shaped } from './shape.ts'

const VIEWER = fields({ login: TEXT, databaseId: orNothing(COUNT) })

/** The account that a token acts for. */
export type Viewer = Shaped<typeof VIEWER>

/** The way to ask for it. */
export interface ViewerQuestion {
  readonly octokit: Pick<Octokit, 'graphql'>
  /** Ends the request. */
  readonly signal: AbortSignal
}

/** Asks for whom the token acts. An app's token, such as a job's own, cannot ask REST for its user. */
export async function readViewer({ octokit, signal }: ViewerQuestion): Promise<Viewer> {
  const query = 'query { viewer { login databaseId } }'
  const data: unknown = await octokit.graphql(query, { request: { signal } })
  return readAnswer(() => ({ method: 'POST', url: '/graphql' }), data, fields({ viewer: VIEWER })).viewer
}
