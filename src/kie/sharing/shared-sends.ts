import { randomUUID } from 'node:crypto'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { FileLock } from './file-lock.ts'

/** Longest wait for another process, which only reads and writes a few lines. */
const LOCK_WAIT_MS = 1_000

/** A send: its time in milliseconds since 1970, what tells the process from others, and which of its sends it is. */
const LINE = /^(\d{1,15}) (\S+) (\d+)$/

/** How sends are shared. */
export interface SharedSendsOptions {
  /** Absolute path; need not exist. Next to it lies the lock. */
  readonly file: string
  /** How long a send counts, in milliseconds. */
  readonly spanMs: number
  /**
   * When the clock of this process stood at 0, in milliseconds since 1970; default that of the machine's clock. The time of
   * day may jump while a process runs; this does not.
   */
  readonly originMs?: number
}

/**
 * When processes of one machine sent their requests, for a limit that they share: one line for each send, in a file that
 * keeps no more than those that still count. Where the file cannot be used, each process counts alone.
 */
export class SharedSends {
  readonly #file: string
  readonly #spanMs: number
  readonly #originMs: number
  readonly #lock: FileLock
  readonly #own: string = randomUUID()
  #count = 0
  #isUsable = true

  constructor({ file, spanMs, originMs = performance.timeOrigin }: SharedSendsOptions) {
    this.#file = file
    this.#spanMs = spanMs
    this.#originMs = Math.round(originMs)
    this.#lock = new FileLock(`${file}.lock`, LOCK_WAIT_MS)
  }

  /**
   * Notes that a request is sent now, if it may be: nobody else sends in between.
   *
   * @param now - by the clock of this process
   * @param nextAt - when it may be sent, given the moments at which others sent, in no order
   * @returns what `nextAt` gave; only a send that is not later than now was noted
   */
  send(now: number, nextAt: (others: readonly number[]) => number): number {
    if (!this.#isUsable) return nextAt([])
    try {
      this.#lock.take()
      try {
        return this.#sendAmongOthers(now, nextAt)
      } finally {
        this.#lock.release()
      }
    } catch {
      this.#isUsable = false
      return nextAt([])
    }
  }

  #sendAmongOthers(now: number, nextAt: (others: readonly number[]) => number): number {
    const lines = readLines(this.#file)
    // Where the time of day has jumped between the starts of two processes, a send may seem to come from the future.
    const counting = lines.filter((line) => Math.abs(now - this.#momentOf(line)) < this.#spanMs)
    const others = counting.filter((line) => LINE.exec(line)?.[2] !== this.#own)
    const at = nextAt(others.map((line) => Math.min(this.#momentOf(line), now)))
    if (at > now) return at
    this.#count += 1
    const line = `\n${Math.ceil(this.#originMs + now)} ${this.#own} ${this.#count}`
    if (counting.length === lines.length) appendFileSync(this.#file, line)
    else writeFileSync(this.#file, counting.join('\n') + line)
    return at
  }

  /** By the clock of this process. @returns `NaN` for a line that a kill has torn, which never counts */
  #momentOf(line: string): number {
    return Number(LINE.exec(line)?.[1] ?? NaN) - this.#originMs
  }
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
