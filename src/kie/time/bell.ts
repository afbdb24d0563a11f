import type { Clock } from './clock.ts'

/** The wait of one loop, which others end early when there is something to do. */
export class Bell {
  readonly #clock: Clock
  #waiting: AbortController | undefined
  #rung = false

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /**
   * Waits until somebody rings, or has rung since the last wait.
   *
   * @param ms - at most so long; `Infinity` has no limit
   */
  async wait(ms: number): Promise<void> {
    if (!this.#rung) await this.#sleep(ms)
    this.#rung = false
  }

  /** Ends the wait, or the next one if there is none. */
  ring(): void {
    this.#rung = true
    this.#waiting?.abort()
  }

  async #sleep(ms: number): Promise<void> {
    const { signal } = (this.#waiting = new AbortController())
    if (ms === Infinity) {
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
    } else {
      // The only thing a sleep rejects with is the ringing.
      await this.#clock.sleep(ms, signal).catch(() => undefined)
    }
  }
}
