import { appendFileSync, closeSync, fstatSync, openSync, readSync } from 'node:fs'

/**
 * Which step of a job wrote which file: one line for each, in a file that outlives the steps and not the job. What other
 * steps append is read as it comes, and nothing is read twice.
 */
export class Claims {
  readonly #file: string
  readonly #step: string
  /** Files of other steps. */
  readonly #others = new Set<string>()
  #readBytes = 0

  /**
   * @param file - absolute path; need not exist
   * @param step - what tells this step from the others of its job
   */
  constructor(file: string, step: string) {
    this.#file = file
    this.#step = step
  }

  /**
   * Makes sure that claims can be written.
   *
   * @throws the file system's error
   */
  prove(): void {
    appendFileSync(this.#file, '')
  }

  /** Notes that this step wrote a file. */
  add(file: string): void {
    appendFileSync(this.#file, `${this.#step}\t${file}\n`)
  }

  /** Whether another step of this job wrote a file. */
  isOfOther(file: string): boolean {
    this.#readOn()
    return this.#others.has(file)
  }

  #readOn(): void {
    for (const line of this.#readLines()) {
      const [step, file] = line.split('\t', 2)
      if (step !== this.#step && file !== undefined) this.#others.add(file)
    }
  }

  #readLines(): readonly string[] {
    let handle: number
    try {
      handle = openSync(this.#file, 'r')
    } catch {
      return []
    }
    try {
      const bytes = Buffer.alloc(Math.max(fstatSync(handle).size - this.#readBytes, 0))
      const length = readSync(handle, bytes, { position: this.#readBytes })
      // What follows the last line feed is not yet written to its end.
      const end = bytes.subarray(0, length).lastIndexOf('\n') + 1
      this.#readBytes += end
      return bytes.toString('utf8', 0, end).split('\n')
    } finally {
      closeSync(handle)
    }
  }
}
