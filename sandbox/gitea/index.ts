import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { LoopbackServer } from '../kie/wire/loopback.ts'
import { openAsset } from './releases.ts'
import { answer } from './routes.ts'
import type { Reply } from './reply.ts'
import type { Access, Caller, World } from './world.ts'

/** The account that jobs act by. */
const JOBS = { id: -2, login: 'gitea-actions' }

/** How a token is to be. */
export interface TokenOptions {
  /** Login of a person; left out for a job's own token. */
  readonly login?: string
  readonly access: Access
  /** Left out where it may do all. */
  readonly scopes?: readonly string[]
}

/** How the server's administrator has set it up. */
export interface ServerOptions {
  /** `[attachment] ENABLED`; default true. */
  readonly attachments?: boolean
  /** `[repository.release] ALLOWED_TYPES`: endings, apart by commas; default: all. */
  readonly releaseTypes?: string
}

/**
 * Gitea's API on this machine, as far as the action asks for it: routes, shapes and refusals are those that
 * the source of Gitea 1.24 has, and Forgejo's are the same here. What the API of a git database would be asked for is not there.
 *
 * @see https://docs.gitea.com/api/1.24/
 */
export class GiteaSandbox {
  readonly url: string
  /** GITHUB_API_URL. */
  readonly apiUrl: string
  readonly #world: World
  readonly #server: LoopbackServer

  /** @internal Use {@link startGitea}. */
  constructor(server: LoopbackServer, { attachments = true, releaseTypes = '' }: ServerOptions) {
    this.#server = server
    this.url = server.url
    this.apiUrl = `${server.url}/api/v1`
    let id = 0
    this.#world = {
      url: server.url,
      owner: 'octo',
      name: 'kie-art',
      callers: new Map(),
      accounts: new Map(),
      releases: [],
      issues: [],
      comments: [],
      commits: [],
      attachments,
      releaseTypes,
      isArchived: false,
      nextId: () => ++id,
    }
    server.handle((request, response) => void this.#serve(request, response))
  }

  /** Makes a token. */
  token({ login, access, scopes }: TokenOptions): string {
    const token = randomBytes(20).toString('hex')
    const { accounts, callers } = this.#world
    const account = login === undefined ? JOBS : { id: idOf(login), login }
    if (login !== undefined) accounts.set(login, access)
    callers.set(token, { account, access, scopes })
    return token
  }

  /** Makes a release. @returns its id */
  release(tag: string, { isDraft = false } = {}): number {
    const id = this.#world.nextId()
    this.#world.releases.push({ id, tag, isDraft, assets: [] })
    return id
  }

  /** The assets of a release, as names and contents. */
  assetsOf(tag: string): readonly (readonly [name: string, content: string])[] {
    const release = this.#world.releases.find((each) => each.tag === tag)
    return (release?.assets ?? []).map(({ name, content }) => [name, content.toString()])
  }

  /** Makes an issue. @returns its number */
  issue(): number {
    this.#world.issues.push(this.#world.issues.length + 1)
    return this.#world.issues.length
  }

  /** Whether its conversations take nothing new. */
  archive(isArchived: boolean): void {
    this.#world.isArchived = isArchived
  }

  /** The bodies of an issue's comments, the oldest first. */
  bodiesOf(issue: number): readonly string[] {
    return this.#world.comments.filter((comment) => comment.issue === issue).map(({ body }) => body)
  }

  /** Makes a commit that adds files. @returns its sha */
  commit(message: string, files: readonly string[]): string {
    const sha = createHash('sha1').update(message).update(String(this.#world.nextId())).digest('hex')
    this.#world.commits.push({ sha, message, files })
    return sha
  }

  close(): Promise<void> {
    return this.#server.close()
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET' } = request
    const url = new URL(request.url ?? '/', this.url)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    try {
      const given = { world: this.#world, caller: this.#callerOf(request), body }
      send(response, openAsset(this.#world, url.pathname) ?? answer(method, url, given))
    } catch (error) {
      send(response, { status: 422, body: { message: String(error) } })
    }
  }

  #callerOf({ headers }: IncomingMessage): Caller | undefined {
    const [, token = ''] = /^(?:token|bearer) (.+)$/i.exec(headers.authorization ?? '') ?? []
    return this.#world.callers.get(token)
  }
}

/** Starts it on a free port. */
export async function startGitea(options: ServerOptions = {}): Promise<GiteaSandbox> {
  return new GiteaSandbox(await LoopbackServer.start(), options)
}

function idOf(login: string): number {
  return createHash('sha1').update(login).digest().readUInt16BE(0) + 1
}

function send(response: ServerResponse, { status, headers = {}, body }: Reply): void {
  response.setHeaders(new Headers(headers))
  if (body === undefined) response.writeHead(status).end()
  else if (typeof body === 'string') response.writeHead(status, { 'content-type': 'text/plain' }).end(body)
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
