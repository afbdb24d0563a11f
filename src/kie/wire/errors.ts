import { excerpt } from './excerpt.ts'

/**
 * What a refusal or a failed task of kie's is about, decided by its text first and its code second, because kie sends the
 * same trouble under several codes.
 */
export const ERROR_KINDS = [
  'not-ready',
  'auth',
  'balance',
  'key-cap',
  'rate',
  'maintenance',
  'model',
  'parameter',
  'input-file',
  'server',
  'moderation',
  'disabled',
  'task-failed',
  'unknown',
] as const

/** One word for what went wrong at kie. */
export type ErrorKind = (typeof ERROR_KINDS)[number]

/**
 * What the end of a createTask without a task id means for the next step:
 * - `retry`: surely no task was made; the same request may be sent again
 * - `final`: surely no task was made, and this request will never make one
 * - `stop`: as `final`, and every other request would end the same way
 * - `ambiguous`: a task may exist and be charged; the request must not be sent again
 */
export type Verdict = 'retry' | 'final' | 'stop' | 'ambiguous'

/**
 * Everything this library throws for a reason outside the program. `message` is safe to print: foreign text in it is cut
 * and its control characters are made visible. No error ever holds the API key.
 */
export abstract class KieError extends Error {
  abstract override readonly name: string
}

/** What a request to kie that brought no usable answer has to say. */
export interface RequestFailure {
  /** Short name of the route, such as `createTask`. */
  readonly endpoint: string
  readonly cause?: unknown
}

/** A request to kie that brought no usable answer. */
export abstract class KieRequestError extends KieError {
  /** Short name of the route, such as `createTask`. */
  readonly endpoint: string
  /** Had the request been a createTask: may it be sent again? */
  abstract readonly verdict: Verdict
  /** Milliseconds that the server asked to wait, not clamped to any deadline; `undefined` where it did not say. */
  readonly retryAfterMs: number | undefined

  constructor(message: string, failure: RequestFailure & { readonly retryAfterMs?: number | undefined }) {
    super(message, failure.cause === undefined ? undefined : { cause: failure.cause })
    this.endpoint = failure.endpoint
    this.retryAfterMs = failure.retryAfterMs
  }
}

/** What a refusal by kie consists of. */
export interface ApiRefusal extends RequestFailure {
  readonly kind: ErrorKind
  readonly verdict: Verdict
  /** The envelope's code; `undefined` where only the HTTP status spoke. */
  readonly code: number | undefined
  readonly httpStatus: number
  /** The envelope's message as it came. */
  readonly text: string
  /** The request's field that kie named in its message. */
  readonly field?: string | undefined
  /** What the refusal names all the same as a task's. */
  readonly named?: string | undefined
  readonly retryAfterMs?: number | undefined
}

/** kie answered, and the answer is no. */
export class KieApiError extends KieRequestError {
  override readonly name = 'KieApiError'
  readonly kind: ErrorKind
  readonly verdict: Verdict
  /** The envelope's code; `undefined` where only the HTTP status spoke. */
  readonly code: number | undefined
  readonly httpStatus: number
  /** The envelope's message as it came: foreign text, not made harmless. */
  readonly text: string
  /** The request's field that kie named in its message. */
  readonly field: string | undefined

  constructor(refusal: ApiRefusal) {
    const number = refusal.code === undefined ? `HTTP ${refusal.httpStatus}` : `code ${refusal.code}`
    const named = refusal.named === undefined ? '' : ` (it names the task '${excerpt(refusal.named)}')`
    const said = excerpt(refusal.text) || '(no message)'
    super(`kie.ai answered ${refusal.endpoint} with ${number}: ${said}${named}`, refusal)
    this.kind = refusal.kind
    this.verdict = refusal.verdict
    this.code = refusal.code
    this.httpStatus = refusal.httpStatus
    this.text = refusal.text
    this.field = refusal.field
  }
}

/** Statuses of 4xx that do not say that a request was refused: whoever gave up waiting does not know what came of it. */
const GAVE_UP: readonly number[] = [408, 499]

/**
 * An answer that is not kie's `{code, msg, data}`, or lacks what it must hold. A createTask may have made a task, but not
 * where the HTTP status is a 4xx: then the request was refused before it came to kie's own code, or by it.
 */
export class KieResponseError extends KieRequestError {
  override readonly name = 'KieResponseError'
  readonly verdict: Verdict
  readonly httpStatus: number

  constructor(
    message: string,
    failure: RequestFailure & {
      readonly httpStatus: number
      readonly retryAfterMs?: number | undefined
      /** What the answer names all the same as a task's. */
      readonly named?: string | undefined
    },
  ) {
    super(failure.named === undefined ? message : `${message} It names the task '${excerpt(failure.named)}'.`, failure)
    const { httpStatus, named } = failure
    const isRefused = named === undefined && httpStatus >= 400 && httpStatus < 500 && !GAVE_UP.includes(httpStatus)
    this.httpStatus = httpStatus
    this.verdict = isRefused ? 'final' : 'ambiguous'
  }
}

/** No whole answer came: no connection, a lost one, a time-out, or an abort by the caller (then `cause` is its reason). */
export class KieConnectionError extends KieRequestError {
  override readonly name = 'KieConnectionError'
  readonly verdict: Verdict
  /** Whether any byte of the request may have reached the server. */
  readonly sent: boolean

  constructor(
    message: string,
    failure: RequestFailure & {
      readonly sent: boolean
      /** The server's certificate was refused: trying again will not help. */
      readonly badCertificate?: boolean
    },
  ) {
    super(message, failure)
    this.sent = failure.sent
    if (failure.sent) this.verdict = 'ambiguous'
    else this.verdict = failure.badCertificate === true ? 'final' : 'retry'
  }
}

/**
 * What is wrong with a proxy variable: `kind`, it is no http or https URL; `credentials`, its user name or password has a
 * percent sign that begins no code; `node`, this version of Node takes no proxy.
 */
export type ProxyFault = 'kind' | 'credentials' | 'node'

/** A proxy variable that cannot be used. Does not show its value, which may hold a password. */
export class KieProxyError extends KieError {
  override readonly name = 'KieProxyError'
  readonly fault: ProxyFault

  constructor(message: string, { fault }: { readonly fault: ProxyFault }) {
    super(message)
    this.fault = fault
  }
}
