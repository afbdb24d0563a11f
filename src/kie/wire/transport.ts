import http from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { TLSSocket } from 'node:tls'
import { createAgents, type Agents } from './agent.ts'
import type { ProxyEnvironment } from './proxy-environment.ts'
import type { Clock } from '../time/clock.ts'
import type { HttpReply } from './envelope.ts'
import { KieConnectionError, KieError } from './errors.ts'

/** One HTTP request, ready to be sent. */
export interface TransportRequest {
  /** Short name of the route, for messages. */
  readonly endpoint: string
  readonly method: 'GET' | 'POST'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  /** The body as it comes, instead of `body`; its length stands in the headers. Destroyed at the end, whatever it is. */
  readonly content?: Readable | undefined
  /** `true`: a new connection, so that a stale one that is closing cannot swallow the request. */
  readonly ownConnection: boolean
  /** Ends the exchange, wherever it is. */
  readonly signal: AbortSignal
}

/**
 * Sends one request once and reads the whole answer. Follows no redirect, sends nothing again.
 *
 * @throws KieConnectionError when no whole answer came; its `sent` is `false` only where that is certain
 */
export type Transport = (request: TransportRequest) => Promise<HttpReply>

/** What connections are made of. */
export interface TransportOptions {
  readonly clock: Clock
  /** Connections that may be used again. */
  readonly shared: Agents
  /** Connections that serve one request each. */
  readonly own: Agents
}

/** How long a connection may take, TLS included. Before it stands, nothing of the request has left. */
export const CONNECT_TIMEOUT_MS = 10_000

const MAX_REPLY_BYTES = 1_000_000
const MAX_ERROR_REPLY_BYTES = 64_000

/** OpenSSL's and Node's names for a certificate that cannot be trusted. */
const CERTIFICATE_CODE = /CERT|CRL|^UNABLE_TO_|^HOSTNAME_MISMATCH$|^INVALID_PURPOSE$/

/** The transport over node:https, and over node:http for an API on loopback. */
export function createTransport({ clock, shared, own }: TransportOptions): Transport {
  return async (request) => {
    const exchange = new Exchange(request, request.ownConnection ? own : shared)
    const connected = new AbortController()
    clock.sleep(CONNECT_TIMEOUT_MS, connected.signal).then(
      () => exchange.giveUp(new Error(`no connection within ${CONNECT_TIMEOUT_MS / 1000} s`)),
      () => undefined,
    )
    try {
      return await exchange.run(() => connected.abort())
    } finally {
      connected.abort()
    }
  }
}

/** The transport with connections of its own making. */
export function createDefaultTransport(clock: Clock, proxyEnvironment: ProxyEnvironment): Transport {
  return createTransport({
    clock,
    shared: createAgents({ proxyEnvironment, keepAlive: true }),
    own: createAgents({ proxyEnvironment, keepAlive: false }),
  })
}

/** One request on its way. */
class Exchange {
  readonly #request: TransportRequest
  readonly #call: http.ClientRequest
  /** Whether bytes of the request may have left: true as soon as the connection, with its TLS, stands. */
  #sent = false

  readonly #end = Promise.withResolvers<HttpReply>()

  constructor(request: TransportRequest, agents: Agents) {
    this.#request = request
    const { url, method, headers } = request
    this.#call =
      url.protocol === 'https:'
        ? https.request(url, { agent: agents.https, method, headers })
        : http.request(url, { agent: agents.http, method, headers })
  }

  async run(onConnect: () => void): Promise<HttpReply> {
    const { signal } = this.#request
    const onAbort = (): void => this.giveUp(signal.reason as Error)
    this.#listen(onConnect)
    signal.addEventListener('abort', onAbort)
    try {
      if (signal.aborted) onAbort()
      else this.#send()
      return await this.#end.promise
    } finally {
      signal.removeEventListener('abort', onAbort)
      this.#request.content?.destroy()
    }
  }

  /** Ends the exchange at once: while a proxy keeps a request waiting for its connection, Node does not tell that it was destroyed. */
  giveUp(reason: Error): void {
    this.#call.destroy(reason)
    this.#fail(reason)
  }

  #listen(onConnect: () => void): void {
    const call = this.#call
    let answered = false
    call.on('socket', (socket) => {
      whenReady(socket, () => {
        this.#sent = true
        onConnect()
      })
    })
    call.on('error', (error) => this.#fail(error))
    call.on('response', (response) => {
      answered = true
      readBody(response).then(
        (body) => this.#end.resolve({ status: response.statusCode ?? 0, headers: headersOf(response), body }),
        (error: unknown) => this.#fail(error),
      )
      // An answer that did not wait for the whole request needs no more of it.
      response.on('end', () => {
        if (!call.writableFinished) call.destroy()
      })
    })
    call.on('close', () => {
      if (!answered) this.#fail(new Error('the connection closed without an answer'))
    })
  }

  #send(): void {
    const { body, content } = this.#request
    if (content === undefined) {
      this.#call.end(body)
      return
    }
    content.on('error', (error) => this.#call.destroy(error))
    this.#call.on('close', () => content.destroy())
    content.pipe(this.#call)
  }

  /** What the content itself fails of is no fault of the connection's. */
  #fail(cause: unknown): void {
    this.#end.reject(cause instanceof KieError ? cause : this.#error(cause))
  }

  #error(cause: unknown): KieConnectionError {
    const { endpoint, url, signal } = this.#request
    const code = textOf(cause, 'code')
    const badCertificate = CERTIFICATE_CODE.test(code)
    const reason = signal.aborted ? (signal.reason as unknown) : cause
    const what = textOf(reason, 'message')
    const where = this.#sent ? `The connection to ${url.host} broke off` : `No connection to ${url.host}`
    return new KieConnectionError(`${where} (${endpoint}): ${[code, what].filter(Boolean).join(', ')}`, {
      endpoint,
      sent: this.#sent,
      badCertificate,
      cause: reason,
    })
  }
}

function textOf(error: unknown, name: 'code' | 'message'): string {
  return typeof error === 'object' && error !== null && name in error ? String(error[name as keyof typeof error]) : ''
}

/**
 * Calls back when a connection stands. One that is used again stands already, and so does one through a proxy's tunnel,
 * which is handed over after its handshake: there the 'secureConnect' is long past, and its Finished message tells.
 */
function whenReady(socket: Socket, callback: () => void): void {
  const isSecure = socket instanceof TLSSocket
  if (!socket.connecting && (!isSecure || socket.getFinished() !== undefined)) callback()
  else socket.once(isSecure ? 'secureConnect' : 'connect', callback)
}

/** The body as text, cut at what an answer of kie's can need. */
async function readBody(response: http.IncomingMessage): Promise<string> {
  const isOk = response.statusCode === 200
  const maxBytes = isOk ? MAX_REPLY_BYTES : MAX_ERROR_REPLY_BYTES
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= maxBytes) break
  }
  return Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8')
}

function headersOf(response: http.IncomingMessage): HttpReply['headers'] {
  return {
    'content-type': response.headers['content-type'],
    'retry-after': response.headers['retry-after'],
    date: response.headers.date,
  }
}
