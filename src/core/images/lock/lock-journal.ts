import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { absoluteOf, checkOpened, checkWay, type OwnFile } from '../../workspace/new-file.ts'
import { PART_ENDING } from '../disk/part-file.ts'
import type { Lock, LockEntry } from './lock.ts'
import { mergeLocks } from './lock-merge.ts'
import { formatLockLine, parseLock } from './lock-text.ts'

const { O_APPEND, O_CREAT, O_WRONLY } = constants
/** Not every system has it; there what was opened is looked at alone. */
const O_NOFOLLOW = (constants as { readonly O_NOFOLLOW?: number }).O_NOFOLLOW ?? 0

/**
 * What a folder's lock file does not say yet, in a file beside it: a line for each time that something came. The lock file
 * is written as a whole, which takes longer the more it has; a line here takes the same always. So what a killed run has
 * paid for is known to the next one, however much there is of it.
 */
export class LockJournal {
  readonly #file: OwnFile

  /** @param lockFile - which need not exist */
  constructor(lockFile: OwnFile) {
    this.#file = { ...lockFile, path: `${lockFile.path}${PART_ENDING}` }
  }

  /** Notes entries of files that were made. @throws BarredWayError, and the file system's error */
  add(entries: readonly LockEntry[]): void {
    checkWay(this.#file)
    const handle = openSync(absoluteOf(this.#file), O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW)
    try {
      checkOpened(this.#file, fstatSync(handle, { bigint: true }))
      // The line feed before it ends a line that a full disk or a kill has torn.
      writeFileSync(handle, `\n${formatLockLine(new Map(entries.map((entry) => [entry.file, entry])))}\n`)
    } finally {
      closeSync(handle)
    }
  }

  /** The lock file as it is with what was noted since. A line that is none of ours says nothing. */
  addTo(lock: Lock): Lock {
    const made = this.#lines().flatMap((line) => [...entriesIn(line)])
    return made.length === 0 ? lock : mergeLocks(lock, { base: lock, made, isPlaced: true }).lock
  }

  /** Forgets all, since the lock file says it. */
  clear(): void {
    rmSync(absoluteOf(this.#file), { force: true })
  }

  #lines(): readonly string[] {
    const file = absoluteOf(this.#file)
    if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return []
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  }
}

function entriesIn(line: string): Iterable<LockEntry> {
  try {
    return parseLock(line, { where: 'The line' }).values()
  } catch {
    return []
  }
}
