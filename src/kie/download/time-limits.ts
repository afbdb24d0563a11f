import type { Clock } from '../time/clock.ts'
import { DownloadFault } from './error.ts'

/** How long one try of a download may take. */
export interface TimeLimits {
  readonly clock: Clock
  /** Longest time without any byte, in ms. */
  readonly idleMs: number
  /** Longest time in all, in ms: a server that sends a byte now and then is never idle. */
  readonly totalMs: number
  /** Aborts the try with this signal's reason. */
  readonly signal: AbortSignal | undefined
}

/** Time limits that are running. */
export interface Timekeeper {
  /** Aborted when a limit is passed, by a `DownloadFault`, or when the caller's signal is, by its reason. */
  readonly signal: AbortSignal
  /** Says that something came. */
  touch(): void
  /** Ends the timing; must be called. */
  stop(): void
}

/** Starts the limits of one try. */
export function startTimekeeper({ clock, idleMs, totalMs, signal }: TimeLimits): Timekeeper {
  const limit = new AbortController()
  const stopped = new AbortController()
  let touchedAt = clock.now()

  const onAbort = (): void => limit.abort(signal?.reason)
  const watchTotal = async (): Promise<void> => {
    await clock.sleep(totalMs, stopped.signal)
    limit.abort(new DownloadFault('timeout', `it took longer than ${totalMs / 1000} s`))
  }
  // One timer that is set again when it fires, since setting one for each piece of the body would cost more.
  const watchIdle = async (): Promise<void> => {
    let left = idleMs
    while (left > 0) {
      await clock.sleep(left, stopped.signal)
      left = touchedAt + idleMs - clock.now()
    }
    limit.abort(new DownloadFault('timeout', `nothing came for ${idleMs / 1000} s`))
  }

  if (signal?.aborted === true) onAbort()
  else signal?.addEventListener('abort', onAbort, { once: true })
  // Both end by a rejection when they are stopped.
  watchTotal().catch(() => undefined)
  watchIdle().catch(() => undefined)

  return {
    signal: limit.signal,
    touch() {
      touchedAt = clock.now()
    },
    stop() {
      signal?.removeEventListener('abort', onAbort)
      stopped.abort()
    },
  }
}
