import { createServer, type IncomingMessage, request as httpRequest, type Server, type ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { SandboxClock } from '../clock/clock.ts'
import type { ArtifactFault } from './faults.ts'
import { parseRequest, TWIRP_METHODS, TWIRP_PREFIX, TwirpError, type TwirpMethod, type TwirpRequest } from './twirp.ts'

/** What can be scripted and is logged: the service's methods, and the transfers from and to storage. */
export type ArtifactMethod = TwirpMethod | 'PutBlob' | 'GetBlob'

/** A request that arrived. */
export interface ArtifactRequest {
  readonly method: ArtifactMethod
  /** Milliseconds of the sandbox's clock. */
  readonly at: number
  /** The JSON of a Twirp request as it came; empty for transfers. */
  readonly body: Readonly<Record<string, unknown>>
  /** Status of the answer; `undefined` as long as there is none. */
  status: number | undefined
}

/** Sees each request before it is answered; the answer waits for its promise. */
export type ArtifactListener = (request: ArtifactRequest) => void | Promise<void>

/** What the HTTP server needs of the rest. */
export interface ServerParts {
  /** Origin of the storage that transfers are passed on to. */
  readonly storage: string
  readonly clock: SandboxClock
  /** @throws TwirpError when the service refuses */
  serve(method: TwirpMethod, token: string | undefined, request: TwirpRequest): Promise<object>
}

interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string | Readable
}

/** The HTTP side of the artifact service: routes, faults, the log of requests. */
export class ArtifactServer {
  readonly requests: ArtifactRequest[] = []
  readonly http: Server
  readonly #parts: ServerParts
  readonly #faults = new Map<ArtifactMethod, ArtifactFault[]>()
  readonly #listeners = new Set<ArtifactListener>()

  constructor(parts: ServerParts) {
    this.#parts = parts
    this.http = createServer((request, response) => {
      this.#handle(request, response).catch(() => response.destroy())
    })
  }

  /** Queues faults for the next requests of a method. */
  script(method: ArtifactMethod, faults: readonly ArtifactFault[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults])
  }

  /** Drops the faults that no request has met. */
  unscript(): void {
    this.#faults.clear()
  }

  /** @returns what ends the listening */
  onRequest(listener: ArtifactListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async #handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = methodOf(incoming)
    if (method === undefined) {
      send(
        response,
        refusal(new TwirpError('bad_route', `no route for ${incoming.method ?? ''} ${incoming.url ?? ''}`)),
      )
      return
    }
    const json = isTransfer(method) ? '' : await text(incoming)
    const request: ArtifactRequest = { method, at: this.#parts.clock.now(), body: looseObject(json), status: undefined }
    this.requests.push(request)
    for (const listener of this.#listeners) await listener(request)

    const reply = await this.#answer(request, incoming, json)
    if (reply === 'hang') return
    if (reply === 'reset') {
      response.destroy()
      return
    }
    request.status = reply.status
    send(response, reply)
  }

  async #answer(request: ArtifactRequest, incoming: IncomingMessage, json: string): Promise<Reply | 'hang' | 'reset'> {
    const { method } = request
    const fault = this.#nextFault(request)
    if (fault === 'hang' || fault === 'reset') return fault
    if (typeof fault === 'object' && 'status' in fault) {
      incoming.resume()
      return jsonReply(fault.status, fault.body)
    }
    if (typeof fault === 'object') await this.#parts.clock.sleep(fault.delayMs)
    const reply = isTransfer(method)
      ? await this.#parts.clock.during(this.#transfer(incoming))
      : await this.#serve(method, incoming, json)
    return fault === 'lost-reply' ? 'reset' : reply
  }

  /** Takes the first fault that this request meets from the queue. */
  #nextFault({ method, body }: ArtifactRequest): ArtifactFault {
    const queue = this.#faults.get(method) ?? []
    const index = queue.findIndex((fault) => {
      const of = typeof fault === 'object' && 'of' in fault ? fault.of : undefined
      return of === undefined || String(body['name']).endsWith(of)
    })
    return index === -1 ? 'pass' : (queue.splice(index, 1)[0] ?? 'pass')
  }

  async #serve(method: TwirpMethod, incoming: IncomingMessage, json: string): Promise<Reply> {
    try {
      if (incoming.headers['content-type'] !== 'application/json') {
        throw new TwirpError('malformed', 'the content type must be application/json')
      }
      const token = /^bearer (.+)$/i.exec(incoming.headers.authorization ?? '')?.[1]
      return jsonReply(200, await this.#parts.serve(method, token, parseRequest(method, json)))
    } catch (error) {
      if (error instanceof TwirpError) return refusal(error)
      throw error
    }
  }

  /** Passes a transfer on to storage, whose signature covers the path but not the host. */
  async #transfer(incoming: IncomingMessage): Promise<Reply> {
    const { method, headers } = incoming
    const outgoing = httpRequest(new URL(incoming.url ?? '', this.#parts.storage), { method, headers })
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.on('response', resolve).on('error', reject)
    })
    const [answer] = await Promise.all([answered, pipeline(incoming, outgoing)])
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: answer }
  }
}

function methodOf({ method, url = '' }: IncomingMessage): ArtifactMethod | undefined {
  if (method === 'PUT') return 'PutBlob'
  if (method === 'GET' || method === 'HEAD') return 'GetBlob'
  if (method !== 'POST' || !url.startsWith(TWIRP_PREFIX)) return undefined
  return TWIRP_METHODS.find((name) => url === TWIRP_PREFIX + name)
}

function isTransfer(method: ArtifactMethod): method is 'PutBlob' | 'GetBlob' {
  return method === 'PutBlob' || method === 'GetBlob'
}

/** For the log alone: what does not parse is refused later. */
function looseObject(json: string): Record<string, unknown> {
  try {
    return JSON.parse(json) as Record<string, unknown>
  } catch {
    return {}
  }
}

function jsonReply(status: number, body: unknown): Reply {
  if (typeof body !== 'string')
    return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  // Storage words its refusals in XML, and clients read them by this type alone.
  return { status, headers: { 'content-type': body.startsWith('<?xml') ? 'application/xml' : 'text/html' }, body }
}

function refusal(error: TwirpError): Reply {
  return jsonReply(error.status, { code: error.code, msg: error.message })
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, headers)
  if (typeof body === 'string') response.end(body)
  else body.on('error', () => response.destroy()).pipe(response)
}
