import { describeDuration } from '../text/amounts.ts'
import { KieError, type Clock } from '../../kie/index.ts'
import type { Log } from '../text/log.ts'

/** What the time of look-ups is kept with. */
export interface LookUpTimeOptions {
  readonly clock: Clock
  readonly log: Log
}

/** How one look-up is waited for. */
export interface LookUpWait {
  readonly signal: AbortSignal
  /** A limit of its own, where that is less than what is left. */
  readonly atMostMs?: number
}

/** A help, never a condition: no run waits longer for all look-ups together. */
const BUDGET_MS = 15_000
/** Shorter waits are not worth a line. */
const MOMENT_MS = 2_000

/**
 * The time that a run has for kie's live catalogue: one for all look-ups, however many there are. What is waited for side
 * by side counts once. One line of the log tells of it, where it takes longer than a moment or fails.
 */
export class LookUpTime {
  readonly #clock: Clock
  readonly #log: Log
  #waiting = 0
  #spentMs = 0
  /** Since when any look-up is waited for. */
  #since = 0
  #answered = new AbortController()
  #hasToldOf = false

  constructor({ clock, log }: LookUpTimeOptions) {
    this.#clock = clock
    this.#log = log
  }

  /**
   * Waits for an answer as long as there is time.
   *
   * @param ask - not called where no time is left; its signal is aborted when nobody waits any more
   * @returns `undefined` where kie does not answer, or not in time
   */
  async within<T>(
    ask: (signal: AbortSignal) => Promise<T>,
    { signal, atMostMs = Infinity }: LookUpWait,
  ): Promise<T | undefined> {
    const leftMs = Math.min(this.#leftMs(), atMostMs)
    if (leftMs <= 0) return undefined
    const over = new AbortController()
    const ending = AbortSignal.any([signal, over.signal])
    const late = this.#clock.sleep(leftMs, ending).then(
      () => undefined,
      () => undefined,
    )
    this.#begin()
    try {
      return await Promise.race([ask(ending), late])
    } catch (error) {
      if (!(error instanceof KieError)) throw error
      if (!signal.aborted) this.#tell(`kie's catalogue of models gives no answer; going on without. ${error.message}`)
      return undefined
    } finally {
      over.abort()
      this.#end()
    }
  }

  #leftMs(): number {
    const sinceMs = this.#waiting === 0 ? 0 : this.#clock.now() - this.#since
    return BUDGET_MS - this.#spentMs - sinceMs
  }

  #begin(): void {
    this.#waiting += 1
    if (this.#waiting > 1) return
    this.#since = this.#clock.now()
    this.#answered = new AbortController()
    this.#clock.sleep(MOMENT_MS, this.#answered.signal).then(
      () =>
        this.#tell(
          `Waiting for kie's catalogue of models; after ${describeDuration(BUDGET_MS)} the run goes on without it.`,
        ),
      () => undefined,
    )
  }

  #end(): void {
    this.#waiting -= 1
    if (this.#waiting > 0) return
    this.#spentMs += this.#clock.now() - this.#since
    this.#answered.abort()
  }

  #tell(line: string): void {
    if (!this.#hasToldOf) this.#log.info(line)
    this.#hasToldOf = true
  }
}
