import type { Readable } from 'node:stream'
import type { Clock } from '../time/clock.ts'
import { readReply } from './envelope.ts'
import type { Transport } from './transport.ts'

/** What every request to kie's API shares. */
export interface ApiOptions {
  readonly transport: Transport
  readonly clock: Clock
  /** An origin. */
  readonly apiUrl: string
  readonly apiKey: string
  readonly userAgent: string
}

/** One request to kie's API. */
export interface ApiRequest {
  /** Short name of the route, such as `createTask`. */
  readonly endpoint: string
  readonly method: 'GET' | 'POST'
  /** With its query, percent-encoded; begins with `/`. */
  readonly path: string
  /** Sent as JSON. */
  readonly body?: unknown
  /** Sent as it is, instead of `body`. */
  readonly content?: RequestContent
  /** Limit of the whole exchange, from the first byte of the connection to the last of the answer. */
  readonly timeoutMs: number
  readonly ownConnection?: boolean
  readonly signal?: AbortSignal | undefined
  /** Whether a reply, the whole of its JSON, holds what is asked for, whatever its envelope says. */
  readonly accepts?: (reply: unknown, isOk: boolean) => boolean
  /** Finds what in a refusal says that the request was carried out all the same; then its verdict is `ambiguous`. */
  readonly contradicts?: (reply: unknown) => string | undefined
}

/** A body that is too large to be held. */
export interface RequestContent {
  /** Its media type, for the header. */
  readonly type: string
  readonly bytes: number
  readonly stream: Readable
}

/**
 * Sends one request once.
 *
 * @returns the whole reply where `accepts` does, else the data of kie's envelope
 * @throws KieRequestError in its three kinds: no answer, not kie's answer, kie's no
 */
export type Api = (request: ApiRequest) => Promise<unknown>

/** The API with its key. The key goes to `apiUrl` and nowhere else: no redirect is followed, no other host is asked. */
export function createApi({ transport, clock, apiUrl, apiKey, userAgent }: ApiOptions): Api {
  const base = apiUrl.replace(/\/+$/, '')
  const headers = {
    authorization: `Bearer ${apiKey}`,
    accept: 'application/json',
    'accept-encoding': 'identity',
    // Also on GET: the credit route is said to want it.
    'content-type': 'application/json',
    'user-agent': userAgent,
  }
  return async ({
    endpoint,
    method,
    path,
    body,
    content,
    timeoutMs,
    ownConnection = false,
    signal,
    accepts,
    contradicts,
  }) => {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const length = content?.bytes ?? (text === undefined ? undefined : Buffer.byteLength(text))
    const timer = startTimer(clock, timeoutMs)
    try {
      const reply = await transport({
        endpoint,
        method,
        url: new URL(base + path),
        headers: {
          ...headers,
          ...(content !== undefined && { 'content-type': content.type }),
          ...(length !== undefined && { 'content-length': String(length) }),
        },
        body: text,
        content: content?.stream,
        ownConnection,
        signal: signal === undefined ? timer.signal : AbortSignal.any([signal, timer.signal]),
      })
      return readReply(
        { ...reply, body: withoutKey(reply.body, apiKey) },
        { endpoint, now: clock.date(), accepts, contradicts },
      )
    } finally {
      timer.stop()
    }
  }
}

/** An answer that echoes the key must not carry it into a message. Anything short is no key of kie's, but a word. */
function withoutKey(body: string, apiKey: string): string {
  return apiKey.length < 16 ? body : body.replaceAll(apiKey, '***')
}

/** A signal that is aborted after a time, unless stopped before. */
function startTimer(clock: Clock, timeoutMs: number): { readonly signal: AbortSignal; stop(): void } {
  const expired = new AbortController()
  const stopped = new AbortController()
  clock.sleep(timeoutMs, stopped.signal).then(
    () => expired.abort(new Error(`no whole answer within ${Math.round(timeoutMs / 100) / 10} s`)),
    () => undefined,
  )
  return { signal: expired.signal, stop: () => stopped.abort() }
}
