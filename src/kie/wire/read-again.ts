import type { Clock } from '../time/clock.ts'
import { KieApiError, KieConnectionError, KieResponseError, type KieRequestError } from './errors.ts'

const TRIES = 3
const PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

/**
 * Does what may be done again without harm up to three times, as long as trying again can help; `Retry-After` is obeyed.
 *
 * @throws what the last try threw
 */
export type ReadAgain = <T>(once: () => Promise<T>, signal: AbortSignal | undefined) => Promise<T>

/** Makes one on a clock. */
export function createReadAgain(clock: Clock): ReadAgain {
  return async (once, signal) => {
    for (let tries = 1; ; tries++) {
      try {
        return await once()
      } catch (error) {
        if (tries === TRIES || signal?.aborted === true || !mayReadAgain(error)) throw error
        await clock.sleep(pauseMs(error, tries), signal)
      }
    }
  }
}

function mayReadAgain(error: unknown): error is KieRequestError {
  if (error instanceof KieApiError) return ['rate', 'maintenance', 'server'].includes(error.kind)
  if (error instanceof KieConnectionError) return error.verdict !== 'final'
  return error instanceof KieResponseError && error.httpStatus !== 404
}

function pauseMs(error: KieRequestError, tries: number): number {
  return Math.min(error.retryAfterMs ?? PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS)
}
