import { describeDuration, describeWait } from '../../core/text/amounts.ts'
import type { Log } from '../../core/text/log.ts'
import { reasonForLog } from '../../core/text/reason.ts'
import type { Clock } from '../api/clock.ts'
import { faultOf } from './fault.ts'

const WAITS_MS = [2_000, 8_000]

/**
 * Does something up to three times, as long as it fails in a passing way. The client logs no failure itself, so each is
 * told here.
 *
 * @param what - names the work in the log
 */
export async function withTries<T>(
  what: string,
  work: () => Promise<T>,
  { log, clock, signal }: { readonly log: Log; readonly clock: Pick<Clock, 'sleep'>; readonly signal: AbortSignal },
): Promise<T> {
  for (const waitMs of WAITS_MS) {
    signal.throwIfAborted()
    try {
      return await work()
    } catch (error) {
      if (faultOf(error) !== 'passing') throw error
      log.warning(`${what} failed and is tried again in ${describeDuration(waitMs)}: ${reasonForLog(error)}`)
    }
    await clock.sleep(waitMs, signal)
  }
  signal.throwIfAborted()
  return work()
}

/**
 * Bounds work that cannot be stopped from outside: it is left behind.
 *
 * @param work - is given a signal that ends what it does between the client's calls
 * @throws an error that says so when the limit passes; the signal's reason when that is aborted
 */
export async function bounded<T>(
  work: (signal: AbortSignal) => Promise<T>,
  {
    limitMs,
    clock,
    signal,
  }: { readonly limitMs: number; readonly clock: Pick<Clock, 'sleep'>; readonly signal: AbortSignal },
): Promise<T> {
  const end = new AbortController()
  const either = AbortSignal.any([end.signal, signal])
  const timeOver = clock.sleep(limitMs, either).then(() => {
    throw new Error(`the artifact service did not come to an end within ${describeWait(limitMs)}`)
  })
  try {
    return await Promise.race([work(either), timeOver])
  } finally {
    end.abort()
  }
}
