/** A sliding window that takes so many requests in so many milliseconds and refuses the surplus. */
export class SlidingWindow {
  readonly #limit: number
  readonly #lengthMs: number
  #taken: number[] = []
  /** Requests that were refused. */
  refusals = 0

  constructor(options: { readonly limit: number; readonly perMs: number; readonly toleranceMs: number }) {
    this.#limit = options.limit
    this.#lengthMs = options.perMs - options.toleranceMs
  }

  /** @returns whether the request that came at that moment is let in; one that is not leaves no trace in the window */
  take(atMs: number): boolean {
    this.#taken = this.#taken.filter((earlier) => earlier > atMs - this.#lengthMs)
    if (this.#taken.length >= this.#limit) {
      this.refusals += 1
      return false
    }
    this.#taken.push(atMs)
    return true
  }
}
