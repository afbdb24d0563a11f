import type { Octokit } from './octokit.ts'

/** The account that a token acts for. */
export interface Viewer {
  readonly login: string
  readonly databaseId: number | null
}

/** The way to ask for it. */
export interface ViewerQuestion {
  readonly octokit: Pick<Octokit, 'graphql'>
  /** Ends the request. */
  readonly signal: AbortSignal
}

/** Asks for whom the token acts. An app's token, such as a job's own, cannot ask REST for its user. */
export async function readViewer({ octokit, signal }: ViewerQuestion): Promise<Viewer> {
  const query = 'query { viewer { login databaseId } }'
  const { viewer } = await octokit.graphql<{ readonly viewer: Viewer }>(query, { request: { signal } })
  return viewer
}
