import { DueHeap } from '../../time/due-heap.ts'

/** What decides which look is taken. Both are asked again whenever one is taken, as they change with time. */
export interface DueLooksOptions<Value> {
  /** When a look that is due may be taken: until then it is put off, and not compared with others. */
  readonly notBefore: (value: Value, now: number) => number
  /** How urgent a look is, from 0: a greater number comes first. */
  readonly urgency: (value: Value, now: number) => number
}

/** Looks to come. Of those that are due, the most urgent is taken first; of equally urgent ones, the one that was due first. */
export class DueLooks<Value> {
  readonly #options: DueLooksOptions<Value>
  #coming = new DueHeap<Value>()
  /** In the order in which they were due. */
  #due: Value[] = []

  constructor(options: DueLooksOptions<Value>) {
    this.#options = options
  }

  /** When there may be one to take; `Infinity` when there is none. */
  get nextAt(): number {
    return this.#due.length > 0 ? -Infinity : this.#coming.nextAt
  }

  push(at: number, value: Value): void {
    this.#coming.push(at, value)
  }

  /** Takes the most urgent that is due; `undefined` when none is, or all that are due were put off. */
  take(now: number): Value | undefined {
    this.#collect(now)
    this.#putOff(now)
    const urgencies = this.#due.map((value) => this.#options.urgency(value, now))
    const most = urgencies.reduce((best, urgency, index) => (urgency > (urgencies[best] ?? -1) ? index : best), 0)
    return this.#due.splice(most, 1)[0]
  }

  /** Forgets all of them. */
  clear(): void {
    this.#coming = new DueHeap<Value>()
    this.#due = []
  }

  #collect(now: number): void {
    while (this.#coming.nextAt <= now) {
      const value = this.#coming.pop()
      if (value !== undefined) this.#due.push(value)
    }
  }

  /** What may not be taken yet leaves those that are due, so that in a pause nobody goes through them again and again. */
  #putOff(now: number): void {
    this.#due = this.#due.filter((value) => {
      const at = this.#options.notBefore(value, now)
      if (at > now) this.#coming.push(at, value)
      return at <= now
    })
  }
}
