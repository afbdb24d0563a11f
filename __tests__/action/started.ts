/** Something that runs until it is closed. */
interface Closable {
  close(): Promise<unknown>
}

/** What a test file has started: all of it ends with the file, also where a test fails half-way. */
export class Started {
  readonly #things: Closable[] = []

  /** Remembers a thing and gives it back. */
  add<T extends Closable>(thing: T): T {
    this.#things.push(thing)
    return thing
  }

  /** Closes everything, the latest first. */
  async close(): Promise<void> {
    for (const thing of this.#things.toReversed()) await thing.close()
  }
}
