import { classifyRefusal, isNotReady, namedField, verdictOf } from './classify.ts'
import { KieApiError, KieResponseError } from './errors.ts'
import { excerpt } from './excerpt.ts'
import { fieldOf, parseJson } from './json.ts'
import { parseRetryAfter } from './retry-after.ts'

/** A whole answer to an HTTP request. */
export interface HttpReply {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** The body as text, perhaps cut. */
  readonly body: string
}

/** Where an answer came from. */
export interface ReplyContext {
  /** Short name of the route, such as `createTask`. */
  readonly endpoint: string
  /** Our time of day when the answer came. */
  readonly now: Date
  /** As `ApiRequest` has it. */
  readonly accepts?: ((reply: unknown, isOk: boolean) => boolean) | undefined
  /** As `ApiRequest` has it. */
  readonly contradicts?: ((reply: unknown) => string | undefined) | undefined
}

/** kie's `{code, msg, data}`. */
interface Envelope {
  readonly code: number
  readonly text: string
  readonly data: unknown
  readonly success: unknown
}

/** HTTP statuses that decide where kie's envelope is missing: no proxy or edge lets such a request through. */
const DECISIVE_STATUSES: readonly number[] = [401, 402, 429]

/**
 * Reads kie's answer: HTTP ok, code 200 and not `success: false`, or it is an error; but for what the caller accepts.
 *
 * @returns the whole of what the caller accepts, else the envelope's data
 * @throws KieApiError when kie, or the HTTP status alone, says no
 * @throws KieResponseError when the answer is not kie's: a redirect, a web page, a cut body
 */
export function readReply(reply: HttpReply, context: ReplyContext): unknown {
  const isOk = reply.status >= 200 && reply.status < 300
  const isRedirect = reply.status >= 300 && reply.status < 400
  const json = isRedirect ? undefined : parseJson(reply.body)
  if (context.accepts?.(json, isOk) === true) return json
  const envelope = readEnvelope(json)
  if (envelope !== undefined && isOk && envelope.code === 200 && envelope.success !== false) return envelope.data
  const failure = {
    endpoint: context.endpoint,
    httpStatus: reply.status,
    retryAfterMs: parseRetryAfter(reply.headers, context.now),
    named: context.contradicts?.(json),
  }
  if (envelope !== undefined) throw refusal(envelope, failure)
  if (DECISIVE_STATUSES.includes(reply.status)) {
    const kind = classifyRefusal({ code: reply.status, text: '' })
    const text = excerpt(reply.body)
    const verdict = failure.named === undefined ? verdictOf(kind, reply.status) : 'ambiguous'
    throw new KieApiError({ ...failure, kind, verdict, code: undefined, text })
  }
  throw new KieResponseError(describeForeignReply(reply, context.endpoint), failure)
}

function readEnvelope(reply: unknown): Envelope | undefined {
  const code = fieldOf(reply, 'code')
  if (typeof code !== 'number') return undefined
  const text = [fieldOf(reply, 'msg'), fieldOf(reply, 'message')].find((part) => typeof part === 'string') ?? ''
  return { code, text, data: fieldOf(reply, 'data'), success: fieldOf(reply, 'success') }
}

interface Failure {
  readonly endpoint: string
  readonly httpStatus: number
  readonly retryAfterMs: number | undefined
  readonly named: string | undefined
}

function refusal({ code, text }: Envelope, failure: Failure): KieApiError {
  const isUnknownTask = failure.endpoint === 'recordInfo' && isNotReady({ code, text })
  const kind = isUnknownTask ? 'not-ready' : classifyRefusal({ code, text })
  const verdict = failure.named === undefined ? verdictOf(kind, code) : 'ambiguous'
  return new KieApiError({ ...failure, kind, verdict, code, text, field: namedField(text) })
}

function describeForeignReply({ status, headers, body }: HttpReply, endpoint: string): string {
  if (status >= 300 && status < 400) return `${endpoint} was answered with a redirect (HTTP ${status}), not followed.`
  const isPage = headers['content-type']?.includes('html') === true || /^\s*</.test(body)
  if (status === 403 && isPage) {
    return `${endpoint} was blocked at the edge of kie.ai's network (HTTP 403 with a web page); this is not about the key.`
  }
  return `${endpoint} was answered with HTTP ${status} and no envelope of kie.ai's: ${excerpt(body) || '(empty)'}`
}
