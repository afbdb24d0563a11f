import { lstatSync, readFileSync } from 'node:fs'
import { InputError } from '../../text/errors.ts'
import { absoluteOf, type OwnFile } from '../../workspace/new-file.ts'
import { EMPTY_LOCK, type Lock, type LockEntry } from './lock.ts'
import { LockJournal } from './lock-journal.ts'
import { formatLock, parseLock } from './lock-text.ts'
import type { Claims } from '../disk/claims.ts'
import { replaceFile } from '../disk/part-file.ts'

/** A lock file's text, `undefined` where there is none, and what it says. */
interface WrittenLock {
  readonly text: string | undefined
  readonly lock: Lock
}

/** The lock file of a folder on disk, which other steps of the job may change as well. */
export class LockFile {
  readonly #file: OwnFile
  readonly #claims: Pick<Claims, 'alone'>
  readonly #journal: LockJournal
  /** What the run goes by. */
  #lock: Lock | undefined
  /** The file as it was looked at last. */
  #seen: WrittenLock = { text: undefined, lock: EMPTY_LOCK }

  constructor(file: OwnFile, claims: Pick<Claims, 'alone'>) {
    this.#file = file
    this.#claims = claims
    this.#journal = new LockJournal(file)
  }

  /** What it says, with what was noted beside it, read once. @throws InputError when it cannot be read */
  get lock(): Lock {
    return this.#lock ?? this.read()
  }

  /** Reads it anew. @throws InputError when it cannot be read */
  read(): Lock {
    this.#lock = this.#claims.alone(() => this.#journal.addTo(this.#look().lock))
    return this.#lock
  }

  /** Notes entries beside it, which it gets when it is changed next. @throws the file system's error, and BarredWayError */
  note(entries: readonly LockEntry[]): void {
    this.#claims.alone(() => this.#journal.add(entries))
  }

  /**
   * Changes it as it is now, with what was noted beside it, while no other step does. Where it says all of that already, it
   * stays as it is.
   *
   * @throws InputError when it cannot be read, and the file system's error
   */
  update(change: (there: Lock) => Lock): void {
    this.#claims.alone(() => {
      const { text, lock } = this.#look()
      const changed = change(this.#journal.addTo(lock))
      const content = formatLock(changed)
      if (content !== text && content !== formatLock(lock)) {
        replaceFile(this.#file, content)
        this.#seen = { text: content, lock: changed }
      }
      this.#journal.clear()
    })
  }

  /** Looks at it as it is now; while it says what it said, it is not parsed again. */
  #look(): WrittenLock {
    const { path: file } = this.#file
    const where = `The lock file '${file}'`
    const text = readText(absoluteOf(this.#file), where)
    if (text !== this.#seen.text) {
      this.#seen = { text, lock: text === undefined ? EMPTY_LOCK : parseLock(text, { where, file }) }
    }
    return this.#seen
  }
}

/** @returns `undefined` where there is no such file @throws InputError where it is no plain file */
function readText(file: string, where: string): string | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return undefined
  if (!stats.isFile()) throw new InputError([`${where} is not a plain file.`])
  return readFileSync(file, 'utf8')
}
