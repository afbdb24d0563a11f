import { DueHeap } from '../../time/due-heap.ts'

/** Looks to come. Of those that are due, the most urgent is taken first; of equally urgent ones, the one that was due first. */
export class DueLooks<Value> {
  readonly #urgency: (value: Value, now: number) => number
  readonly #coming = new DueHeap<Value>()
  /** In the order in which they were due. */
  readonly #due: Value[] = []

  /** @param urgency - a greater number comes first; asked whenever one is taken, as it changes with time */
  constructor(urgency: (value: Value, now: number) => number) {
    this.#urgency = urgency
  }

  /** When the next can be taken; `Infinity` when there is none. */
  get nextAt(): number {
    return this.#due.length > 0 ? -Infinity : this.#coming.nextAt
  }

  push(at: number, value: Value): void {
    this.#coming.push(at, value)
  }

  /** Takes the most urgent that is due; `undefined` when none is. */
  take(now: number): Value | undefined {
    while (this.#coming.nextAt <= now) {
      const value = this.#coming.pop()
      if (value !== undefined) this.#due.push(value)
    }
    const urgencies = this.#due.map((value) => this.#urgency(value, now))
    const most = urgencies.reduce((best, urgency, index) => (urgency > (urgencies[best] ?? -1) ? index : best), 0)
    return this.#due.splice(most, 1)[0]
  }
}
