import type { Caller, World } from './world.ts'

/** What the stand-in answers; without a body nothing is sent. */
export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** One request, as a route sees it. */
export interface Call {
  readonly world: World
  readonly caller: Caller
  /** The variable parts of the path, decoded. */
  readonly parts: readonly string[]
  readonly query: URLSearchParams
  readonly body: Buffer
}

/** One thing that the API can do. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Path below the API; `:` stands for one part. */
  readonly path: string
  /** The scope that a token of a person's needs, without `read:` or `write:`. */
  readonly scope: 'repository' | 'issue' | 'user'
  /** Whether the account must be able to write, whatever its token may do. */
  readonly writes?: boolean
  handle(call: Call): Reply
}

/** A refusal in Gitea's form. */
export function refuse(status: number, message: string): Reply {
  return { status, body: { message, url: 'https://gitea.example/api/swagger' } }
}

/** What is not there. */
export const NOT_FOUND: Reply = refuse(404, "The target couldn't be found.")

/** A field of a JSON body that must be a text. */
export function textIn({ body }: Pick<Call, 'body'>, name: string): string {
  const value = (JSON.parse(body.toString()) as Readonly<Record<string, unknown>>)[name]
  if (typeof value !== 'string') throw new Error(`'${name}' is no text`)
  return value
}
