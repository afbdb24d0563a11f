import type { SandboxClock } from '../../clock/clock.ts'

/** What kie does in its own time, until it is stopped. */
export class Pace {
  readonly #clock: SandboxClock
  readonly #startedAt: number
  readonly #epoch: number
  readonly #stopped = new AbortController()
  readonly #background = new Set<Promise<void>>()

  constructor(clock: SandboxClock) {
    this.#clock = clock
    this.#startedAt = clock.now()
    this.#epoch = clock.date().getTime()
  }

  /** Milliseconds since the sandbox was started. */
  now(): number {
    return this.#clock.now() - this.#startedAt
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
    await this.#clock.sleep(ms, this.#stopped.signal)
  }

  /** Does work that is told to give up after a time. */
  async within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const late = new AbortController()
    const done = new AbortController()
    this.#clock.sleep(ms, AbortSignal.any([done.signal, this.#stopped.signal])).then(
      () => late.abort(),
      () => undefined,
    )
    try {
      return await work(late.signal)
    } finally {
      done.abort()
    }
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
