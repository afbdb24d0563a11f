/** A number of seconds; RFC 9110 knows whole ones only, servers send others too. */
const SECONDS = /^[+-]?\d+(\.\d+)?$/

/** The end that every date in HTTP has. `Date.parse` alone takes far too much for a date. */
const HTTP_DATE = /^[A-Za-z]{3,9},? .* GMT$/

/** The response headers that say how long to wait, names in lower case. */
export interface RetryHeaders {
  readonly 'retry-after'?: string | undefined
  /** The server's time of day, which a date in `retry-after` is measured from: its clock is not ours. */
  readonly date?: string | undefined
}

/**
 * How long a server asks to wait, in both forms of `Retry-After` (RFC 9110, 10.2.3).
 *
 * @param now - our time of day, for a reply without a date of its own
 * @returns milliseconds, 0 for a moment in the past, not clamped to any deadline; `undefined` for no header and for junk
 */
export function parseRetryAfter(headers: RetryHeaders, now: Date): number | undefined {
  const value = headers['retry-after']?.trim() ?? ''
  if (SECONDS.test(value)) return Math.max(0, Number(value) * 1000)
  const until = parseDate(value)
  if (until === undefined) return undefined
  return Math.max(0, until - (parseDate(headers.date?.trim() ?? '') ?? now.getTime()))
}

function parseDate(value: string): number | undefined {
  const time = HTTP_DATE.test(value) ? Date.parse(value) : NaN
  return Number.isNaN(time) ? undefined : time
}
