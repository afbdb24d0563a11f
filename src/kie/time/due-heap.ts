interface Entry<Value> {
  readonly at: number
  readonly value: Value
}

/** Values in the order in which they are due: a binary heap, so that ten thousand tasks cost no more than a few. */
export class DueHeap<Value> {
  readonly #entries: Entry<Value>[] = []

  /** When the earliest value is due; `Infinity` when there is none. */
  get nextAt(): number {
    return this.#entries[0]?.at ?? Infinity
  }

  push(at: number, value: Value): void {
    const entries = this.#entries
    let index = entries.length
    const entry = { at, value }
    entries.push(entry)
    for (;;) {
      const parentIndex = (index - 1) >> 1
      const parent = entries[parentIndex]
      if (parent === undefined || parent.at <= at) break
      entries[index] = parent
      index = parentIndex
    }
    entries[index] = entry
  }

  /** Takes the earliest value out; `undefined` when there is none. */
  pop(): Value | undefined {
    const earliest = this.#entries[0]
    const last = this.#entries.pop()
    if (last !== undefined && this.#entries.length > 0) this.#sink(last)
    return earliest?.value
  }

  /** Puts an entry at the top and lets it fall to its place. */
  #sink(entry: Entry<Value>): void {
    const entries = this.#entries
    let index = 0
    for (;;) {
      const left = entries[2 * index + 1]
      const right = entries[2 * index + 2]
      const isRight = left !== undefined && right !== undefined && right.at < left.at
      const child = isRight ? right : left
      if (child === undefined || child.at >= entry.at) break
      entries[index] = child
      index = 2 * index + (isRight ? 2 : 1)
    }
    entries[index] = entry
  }
}
