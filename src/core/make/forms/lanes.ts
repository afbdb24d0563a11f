/** Works off what comes, in its order, with a limit to how much of it runs at the same time. */
export class Lanes {
  readonly #atOnce: number
  readonly #waiting: (() => Promise<void>)[] = []
  readonly #running = new Set<Promise<void>>()
  readonly #errors: unknown[] = []

  /** @param atOnce - most that runs at the same time, at least 1 */
  constructor(atOnce: number) {
    this.#atOnce = atOnce
  }

  /** Begins with a piece of work, or queues it. */
  start(work: () => Promise<void>): void {
    this.#waiting.push(work)
    this.#fill()
  }

  /** Resolves when all that was started has ended. @throws the first error that a piece of work threw */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.race(this.#running)
    if (this.#errors.length > 0) throw this.#errors[0]
  }

  #fill(): void {
    while (this.#running.size < this.#atOnce) {
      const next = this.#waiting.shift()
      if (next === undefined) return
      const run = this.#run(next).finally(() => {
        this.#running.delete(run)
        this.#fill()
      })
      this.#running.add(run)
    }
  }

  async #run(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#errors.push(error)
    }
  }
}
