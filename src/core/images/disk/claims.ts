import { appendFileSync, closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { FileLock, LockBusyError } from '../../../kie/index.ts'
import { asSentence } from '../../text/foreign-text.ts'
import { reasonForLog } from '../../text/reason.ts'
import { sha256 } from '../../text/digest.ts'

/** Longest wait for another step, which only reads and writes small files while it has the lock. */
const LOCK_WAIT_MS = 5_000

/** What a step means to do with an image, by its absolute path without an extension. */
export interface Intentions {
  /** To be made. */
  readonly making: readonly string[]
  /** To be delivered as they are. */
  readonly reusing: readonly string[]
}

type Intention = keyof Intentions

/** How steps of one job tell each other what they do. */
export interface ClaimsOptions {
  /** Absolute path of a file that outlives the steps and not the job; need not exist. Next to it lie the locks. */
  readonly file: string
  /** What tells this step from the others of its job. */
  readonly step: string
  /** Told once where steps cannot tell each other anything. */
  readonly warn: (line: string) => void
}

/**
 * Which step of a job wrote which file, and what those that run at the same time are about to write: one line for each, in
 * a file that outlives the steps and not the job. What other steps append is read as it comes, and nothing is read twice.
 *
 * Images are worth more than claims: what cannot be claimed is made and kept all the same, after a warning.
 */
export class Claims {
  readonly #options: ClaimsOptions
  readonly #lock: FileLock
  /** Files of other steps. */
  readonly #others = new Set<string>()
  /** What other steps meant to do, by the image's path and their own names. */
  readonly #intended = new Map<string, Map<string, Intention>>()
  /** Held as long as this process lives. */
  #life: FileLock | undefined
  #readBytes = 0
  #hasWarned = false

  constructor(options: ClaimsOptions) {
    this.#options = options
    this.#lock = new FileLock(`${options.file}.lock`, LOCK_WAIT_MS)
  }

  /** Does short work while no other step of this job does any; where the lock cannot be had, all the same. */
  alone<T>(work: () => T): T {
    const isAlone = this.#try(() => this.#lock.take())
    try {
      return work()
    } finally {
      if (isAlone) this.#lock.release()
    }
  }

  /**
   * Lets other steps know what this one is about to do, as long as it runs.
   *
   * @returns the images that a step which runs at the same time makes, or reuses where they are to be made; then nothing
   *   was said
   */
  intend({ making, reusing }: Intentions): readonly string[] {
    return this.alone(() => {
      this.#readOn()
      const steps = new Set([...this.#intended.values()].flatMap((by) => [...by.keys()]))
      const running = new Set([...steps].filter((step) => isHeld(this.#lifeOf(step))))
      const isContested = (image: string, by: readonly Intention[]): boolean =>
        [...(this.#intended.get(image) ?? [])].some(([step, kind]) => by.includes(kind) && running.has(step))
      const contested = [
        ...making.filter((image) => isContested(image, ['making', 'reusing'])),
        ...reusing.filter((image) => isContested(image, ['making'])),
      ]
      if (contested.length > 0) return contested
      this.#begin()
      this.#say([...making.map((image) => ['making', image]), ...reusing.map((image) => ['reusing', image])])
      return []
    })
  }

  /** Notes that this step wrote a file. */
  add(file: string): void {
    this.#say([['wrote', file]])
  }

  /** Whether another step of this job wrote a file. */
  isOfOther(file: string): boolean {
    return this.filesOfOthers().has(file)
  }

  /** The files that other steps of this job have written so far: for whoever asks of many at a time. */
  filesOfOthers(): ReadonlySet<string> {
    this.#readOn()
    return this.#others
  }

  /** Takes the lock that tells others that this step runs. */
  #begin(): void {
    if (this.#life !== undefined) return
    const life = this.#lifeOf(this.#options.step)
    this.#life = life
    this.#try(() => isHeld(life) || life.take())
  }

  #lifeOf(step: string): FileLock {
    return new FileLock(`${this.#options.file}.${sha256(step).slice(0, 12)}`, 0)
  }

  /** A line feed first ends a line that a full disk or a kill has torn. */
  #say(claims: readonly (readonly string[])[]): void {
    const { file, step } = this.#options
    this.#try(() => appendFileSync(file, `\n${claims.map((claim) => `${[step, ...claim].join('\t')}\n`).join('')}`))
  }

  /** @returns whether it could be done */
  #try(work: () => void): boolean {
    try {
      work()
      return true
    } catch (error) {
      if (!this.#hasWarned) {
        this.#options.warn(
          `Steps of this job cannot tell each other which images they make: ${asSentence(reasonForLog(error))} Steps ` +
            "that run at the same time then need an 'output-directory' each.",
        )
      }
      this.#hasWarned = true
      return false
    }
  }

  #readOn(): void {
    for (const line of this.#readLines()) {
      const [step = '', kind, file] = line.split('\t', 3)
      if (step === this.#options.step || file === undefined) continue
      if (kind === 'wrote') this.#others.add(file)
      if (kind !== 'making' && kind !== 'reusing') continue
      const steps = this.#intended.get(file) ?? new Map<string, Intention>()
      this.#intended.set(file, steps.set(step, kind))
    }
  }

  #readLines(): readonly string[] {
    let handle: number
    try {
      handle = openSync(this.#options.file, 'r')
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

/** Whether somebody has a lock. */
function isHeld(lock: FileLock): boolean {
  try {
    lock.take()
  } catch (error) {
    return error instanceof LockBusyError
  }
  lock.release()
  return false
}
