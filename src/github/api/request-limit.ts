import { describeWait } from '../../core/text/amounts.ts'
import type { Clock } from './clock.ts'

/** What a request that took too long ends with, as no server would: nobody knows what became of it. */
export const LATE = 598

/** Time for the connection and the answer. */
const BASE_MS = 120_000

/** What is slower than 100 kB a second does not end. */
const BYTES_PER_MS = 100

/** Milliseconds that so many bytes may take on their way to GitHub, or from there, with the answer. */
export function transferLimitMs(bytes: number): number {
  return BASE_MS + bytes / BYTES_PER_MS
}

/** Why a limit is no longer watched. Without a reason Node would make an exception with its stack, for each request. */
const STOPPED = new Error('The request has ended.')

/** The limit of one request, running. */
export interface RequestLimit {
  /** Aborted when the time is over, by an error that says so. */
  readonly signal: AbortSignal
  /** Gives time for what has come, in bytes. */
  extend(bytes: number): void
  /** Ends the timing; must be called. */
  stop(): void
}

/** Starts the limit of a request that sends so many bytes. */
export function startRequestLimit(clock: Pick<Clock, 'now' | 'sleep'>, bytes: number): RequestLimit {
  const start = clock.now()
  const over = new AbortController()
  const stopped = new AbortController()
  let limitMs = transferLimitMs(bytes)
  const watch = async (): Promise<void> => {
    for (let leftMs = limitMs; leftMs > 0; leftMs = start + limitMs - clock.now()) {
      await clock.sleep(leftMs, stopped.signal)
    }
    over.abort(new Error(`GitHub did not answer within ${describeWait(limitMs)}.`))
  }
  // It ends by a rejection when it is stopped.
  watch().catch(() => undefined)
  return {
    signal: over.signal,
    extend(more) {
      limitMs += more / BYTES_PER_MS
    },
    stop: () => stopped.abort(STOPPED),
  }
}
