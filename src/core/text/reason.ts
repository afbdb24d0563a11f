import { cutEnd, forLog, redactSignedUrls } from './foreign-text.ts'

/** What an error is known to carry besides its message, each of which may be missing. */
interface Bare {
  readonly name?: unknown
  readonly message?: unknown
  /** Of the HTTP clients at hand, some have the one and some the other. */
  readonly status?: unknown
  readonly statusCode?: unknown
  readonly code?: unknown
  readonly cause?: unknown
  /** Of an `AggregateError`: Node gives one without a message where no address of a host can be reached. */
  readonly errors?: unknown
}

/** Causes looked at: an error may be its own. */
const MOST_CAUSES = 5

/** UTF-16 units of a message that are looked at. */
const MOST_READ = 10_000

/** How an answer begins that is a page or a service's XML; `<anonymous> is not a function` is none. */
const MARKUP = /^<(?:[!?]|html|head|body|error\b)/i

const SILENT = 'an error without a message'

/**
 * The first line of what an error says, harmless in a log and without the signed part of a URL. Never empty: an error
 * that says nothing is told by its status, its code, its causes or its class.
 */
export function reasonForLog(error: unknown): string {
  return forLog(redactSignedUrls(findReason(error, MOST_CAUSES) ?? classOf(error)))
}

/** What an error says, be it none of JavaScript's. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function findReason(error: unknown, causes: number): string | undefined {
  if (error === undefined || error === null || causes === 0) return undefined
  if (typeof error !== 'object') return firstLine(messageOf(error))
  const { message, status, statusCode = status, code, cause, errors } = error as Bare
  const said = typeof message === 'string' ? firstLine(message) : undefined
  if (said !== undefined) return said
  const codes = [typeof statusCode === 'number' ? `HTTP ${statusCode}` : '', typeof code === 'string' ? code : '']
  const [first = '', second = ''] = codes.filter((each) => each !== '')
  if (first !== '') return second === '' ? first : `${first} (${second})`
  const deeper = Array.isArray(errors) ? [...(errors as readonly unknown[]), cause] : [cause]
  return deeper.map((each) => findReason(each, causes - 1)).find((each) => each !== undefined)
}

/** The first line that says something; of a service's XML what its elements say, and of a page nothing. */
function firstLine(text: string): string | undefined {
  const start = cutEnd(text.trimStart(), MOST_READ).trimEnd()
  const said = MARKUP.test(start) ? (elementOf(start, 'Message') ?? elementOf(start, 'Code')) : start
  return said?.split(/[\r\n]/, 1)[0]?.trim() || undefined
}

/** What an element of storage's XML holds (`<Error><Code>…</Code><Message>…</Message></Error>`). */
function elementOf(xml: string, name: 'Message' | 'Code'): string | undefined {
  const content = new RegExp(`<${name}>([^<]+)</${name}>`).exec(xml)?.[1]
  return content
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .trim()
}

function classOf(error: unknown): string {
  const name = error instanceof Error && error.name !== 'Error' ? error.name : undefined
  return name === undefined ? SILENT : `${name} without a message`
}
