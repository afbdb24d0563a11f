import type { Access, Caller, Permission } from '../identity/tokens.ts'
import type { World } from '../resources/world.ts'
import type { Reply } from './reply.ts'

/** One request, as a route sees it. */
export interface Call {
  readonly world: World
  readonly caller: Caller | undefined
  /** The variable parts of the path, decoded. */
  readonly parameters: Readonly<Record<string, string>>
  /** As it was asked for, from the origin on. */
  readonly path: string
  readonly query: URLSearchParams
  /** The media type that the caller asks for. */
  readonly accept: string
  readonly body: Readonly<Record<string, unknown>>
}

/** A permission, or several of which any will do, and how far it must go. */
export type Needs = readonly [Permission | readonly Permission[], Access]

/** One thing that the API can do. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /**
   * Path below `/repos/{owner}/{repo}`. `:name` stands for one part, which may hold an encoded slash, `*name` for all
   * the rest.
   */
  readonly path: string
  /** What the token must be allowed to do; every token of the repository may do a route that names nothing. */
  readonly needs?: Needs
  /** Whether it answers 409 while the repository has no commit: the git database does. */
  readonly needsCommits?: boolean
  handle(call: Call): Promise<Reply> | Reply
}

/** The variable parts of a path that fits a route; `undefined` if it does not fit. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const parts = pattern.split('/')
  const given = path.split('/')
  const rest = parts.at(-1)?.startsWith('*') === true
  if (rest ? given.length < parts.length : given.length !== parts.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const value = decodeURIComponent(given[index] ?? '')
    if (part.startsWith(':')) parameters[part.slice(1)] = value
    else if (part.startsWith('*')) parameters[part.slice(1)] = given.slice(index).map(decodeURIComponent).join('/')
    else if (part !== value) return undefined
  }
  return parameters
}
