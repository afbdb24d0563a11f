/** Why there is no release: what is wrong, and what would be right. Its reader needs no stack. */
export class ReleaseProblem extends Error {
  override readonly name = 'ReleaseProblem'
}

/** What is wrong with a release, gathered so that all of it is told at once. */
export class Problems {
  readonly #told = new Set<string>()

  /** @param problem - in sentences */
  add(problem: string): void {
    this.#told.add(problem)
  }

  /** @returns what the deed does; `undefined` where it rejects or throws with a ReleaseProblem, which is kept */
  async try<T>(deed: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await deed()
    } catch (error) {
      if (!(error instanceof ReleaseProblem)) throw error
      this.add(error.message)
      return undefined
    }
  }

  /** @throws ReleaseProblem with all that was kept, each problem once */
  raise(): void {
    if (this.#told.size > 0) throw new ReleaseProblem([...this.#told].join('\n'))
  }
}
