import type { GitHubOptions, GitHubSandbox } from '../../sandbox/github/index.ts'
import { startWatchedGitHub } from '../conformance/watched-github.ts'

/** Starts a GitHub whose answers have to be as GitHub describes them, whatever it is asked. */
export function startGitHub(options: GitHubOptions = {}): Promise<GitHubSandbox> {
  return startWatchedGitHub({ ...options, requests: false })
}

/** An answer of the stand-in. */
export interface Answer {
  readonly status: number
  readonly message: unknown
  readonly data: Readonly<Record<string, unknown>>
  readonly headers: Headers
}

/** What a request has besides its method and path. */
export interface CallOptions {
  /** The token; nobody without. */
  readonly as?: string
  /** Sent as JSON. */
  readonly body?: unknown
}

/** Makes a request: `METHOD /path below the repository`, or `METHOD http://…` for any address. */
export async function callGitHub(
  github: GitHubSandbox,
  request: string,
  { as, body }: CallOptions = {},
): Promise<Answer> {
  const [method = '', path = ''] = request.split(' ')
  const address = path.startsWith('http') ? path : `${github.url}/repos/${github.repository}${path}`
  const response = await fetch(address, {
    method,
    redirect: 'manual',
    headers: as === undefined ? {} : { authorization: `Bearer ${as}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  const data = isJson ? (JSON.parse(text) as Record<string, unknown>) : {}
  return { status: response.status, message: data['message'], data, headers: response.headers }
}
