import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { RUN_AGAIN } from './request-failure.ts'
import { MisfitError, type Shape } from './shape.ts'

/** What such an answer mostly comes of, and what to do. */
const NEXT = `A proxy on the way to GitHub may have answered in its place, or GitHub has trouble. ${RUN_AGAIN}`

/** As much of a text that is no JSON as is shown. */
const MAX_SHOWN = 80

/** The question that an answer belongs to. */
export interface Question {
  readonly method: string
  /** Address, or path, with everything filled in. */
  readonly url: string
}

/**
 * GitHub, or somebody in its place, answered with a success of another shape than documented. Nothing is known of what
 * became of the request.
 */
export class ReplyError extends DeliveryError {
  /** Where the answer sends the client instead, empty where it does not say; `undefined` for any other answer. */
  readonly location: string | undefined

  /** @param came - what came, as the end of a sentence */
  constructor({ method, url }: Question, came: string, location?: string) {
    const path = URL.parse(url)?.pathname ?? url
    super(`GitHub answered ${method} ${forLog(path)} in another way than it documents: ${came}.`, { next: NEXT })
    this.location = location
  }
}

/** One of Octokit's methods, as far as asking needs it. */
interface Route<Given> {
  (given: Given): Promise<{ readonly data: unknown; readonly headers: { readonly link?: string | undefined } }>
  readonly endpoint: (given: Given & object) => Question
}

/**
 * Asks GitHub, and reads the answer by its shape.
 *
 * @throws ReplyError for an answer of another shape; the failure of the request
 */
export async function ask<Given extends object, Value>(
  route: Route<Given>,
  given: Given,
  shape: Shape<Value>,
): Promise<Value> {
  const { data } = await route(given)
  return readAnswer(() => route.endpoint(given), data, shape)
}

/**
 * Asks for a list page by page, as long as GitHub names a next one. Not by Octokit's own paging, which drops the signal
 * and takes an empty answer for an empty list.
 *
 * @throws as {@link ask}
 */
export async function* askPages<Given extends object, Item>(
  route: Route<Given>,
  given: Given,
  shape: Shape<readonly Item[]>,
): AsyncGenerator<readonly Item[]> {
  for (let page = 1; ; page++) {
    const paged = { per_page: 100, page, ...given }
    const { data, headers } = await route(paged)
    yield readAnswer(() => route.endpoint(paged), data, shape)
    if (headers.link?.includes('rel="next"') !== true) return
  }
}

/**
 * Reads what came as an answer.
 *
 * @throws ReplyError for another shape
 */
export function readAnswer<Value>(question: () => Question, data: unknown, shape: Shape<Value>): Value {
  try {
    return shape(data, '')
  } catch (error) {
    if (!(error instanceof MisfitError)) throw error
    throw new ReplyError(question(), error.message)
  }
}

/** An answer that Octokit takes for a success. */
interface Reply {
  readonly status: number
  readonly headers: { readonly location?: string | undefined }
  readonly data: unknown
}

/**
 * Looks at a success before anybody believes it: Octokit takes a redirect that it cannot follow for one, a page of HTML,
 * and nothing at all.
 *
 * @param question - `isRaw`: the answer is a stream of bytes, which are checked elsewhere
 * @throws ReplyError
 */
export function checkReply(reply: Reply, question: Question & { readonly isRaw: boolean }): void {
  const came = describeOddity(reply, question)
  if (came === undefined) return
  throw new ReplyError(question, came, isRedirect(reply) ? (reply.headers.location ?? '') : undefined)
}

function isRedirect({ status }: Reply): boolean {
  return status >= 300 && status < 400
}

/** @returns what is odd about an answer, whatever its fields; `undefined` where nothing is */
function describeOddity(
  reply: Reply,
  { method, isRaw }: Pick<Question, 'method'> & { readonly isRaw: boolean },
): string | undefined {
  const { status, headers, data } = reply
  if (isRedirect(reply)) return `it sends elsewhere (${status}), to '${forLog(headers.location ?? '')}'`
  if (isRaw || (method === 'DELETE' && status === 204)) return undefined
  if (method === 'DELETE') return `it is ${status}, not 204`
  if (data === '' || data === undefined) return `it is empty (${status})`
  if (typeof data === 'string') return `it is no JSON (${status}): '${forLog(data.replace(/\s+/g, ' '), MAX_SHOWN)}'`
  if (data instanceof ArrayBuffer) return `it is no JSON (${status}) but ${data.byteLength} bytes`
  if (typeof data !== 'object' || data === null) return `it is ${JSON.stringify(data)} (${status})`
  const { errors } = data as { readonly errors?: unknown }
  const areErrors = errors === undefined || (Array.isArray(errors) && errors.every((each) => each instanceof Object))
  return areErrors ? undefined : `'errors' is no list of objects (${status})`
}
