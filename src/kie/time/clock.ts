/**
 * Time as this library uses it, so that schedules can be tested on a clock that does not wait.
 */
export interface Clock {
  /** Milliseconds of a monotonic clock: never jumps when the machine's time is set. Only differences mean anything. */
  now(): number
  /** The time of day, for people. */
  date(): Date
  /**
   * Waits.
   *
   * @param ms - milliseconds; 0 or less waits for the next turn of the event loop
   * @throws the signal's reason as soon as it is aborted
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => new Date(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const fail = (): void => {
        clearTimeout(timer)
        reject(signal?.reason as Error)
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', fail)
        resolve()
      }, ms)
      if (signal?.aborted === true) fail()
      else signal?.addEventListener('abort', fail, { once: true })
    }),
}
