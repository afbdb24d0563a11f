import { setTimeout as wait } from 'node:timers/promises'

/**
 * The time of the sandbox: it runs `speed` times faster than the machine's, so that minutes of a service pass in seconds
 * of a test. All milliseconds that the sandbox takes or tells are of this time.
 */
export class Pace {
  readonly speed: number
  readonly #startedAt = performance.now()
  readonly #epoch = Date.now()
  readonly #stopped = new AbortController()
  readonly #background = new Set<Promise<void>>()

  constructor(speed: number) {
    this.speed = speed
  }

  /** Milliseconds since the sandbox was started. */
  now(): number {
    return (performance.now() - this.#startedAt) * this.speed
  }

  /** Unix milliseconds of a moment that {@link now} gave. */
  epochMs(atMs: number): number {
    return Math.round(this.#epoch + atMs)
  }

  /**
   * Waits.
   *
   * @throws an AbortError as soon as the sandbox closes
   */
  async sleep(ms: number): Promise<void> {
    await wait(ms / this.speed, undefined, { signal: this.#stopped.signal })
  }

  /** Starts work that nobody awaits but {@link stop}. A sleep that the stop interrupts is no error. */
  inBackground(work: () => Promise<void>): void {
    const running = work().catch((error: unknown) => {
      if (!this.#stopped.signal.aborted) throw error
    })
    this.#background.add(running)
    const forget = (): unknown => this.#background.delete(running)
    // A failure stays in the set, for stop() to tell.
    running.then(forget, () => undefined)
  }

  /**
   * Interrupts all sleeps and waits for the background to end.
   *
   * @throws what went wrong in the background
   */
  async stop(): Promise<void> {
    this.#stopped.abort()
    await Promise.all(this.#background)
  }
}
