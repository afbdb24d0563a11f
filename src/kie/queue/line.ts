import type { Attempt } from './attempt.ts'

/** kie speaks of 'typically 100+' tasks that may run at once. */
const MOST_IN_FLIGHT = 100

/** Attempts in the order in which they are made; fresh ones join at the end, so behind all first ones. */
export class Line {
  readonly #attempts: Attempt[] = []
  #next = 0
  #inFlight = 0

  /** The attempt that is made next; `undefined` as long as there is none, or too many are in flight. */
  get next(): Attempt | undefined {
    return this.#inFlight >= MOST_IN_FLIGHT ? undefined : this.#attempts[this.#next]
  }

  /** All that still wait, however many are in flight. */
  get waiting(): readonly Attempt[] {
    return this.#attempts.slice(this.#next)
  }

  join(attempt: Attempt): void {
    this.#attempts.push(attempt)
  }

  /** The first attempt leaves the line, whatever becomes of it. */
  take(first: Attempt): Attempt {
    this.#next += 1
    return first
  }

  /** An attempt is in flight from its submission to its end. */
  takeOff(): void {
    this.#inFlight += 1
  }

  land(): void {
    this.#inFlight -= 1
  }
}
