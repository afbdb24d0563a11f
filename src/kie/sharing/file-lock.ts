import type sqlite from 'node:sqlite'

/** SQLite's code for a lock that somebody else has. */
const BUSY = 5

/** Another process has the lock. */
export class LockBusyError extends Error {
  override readonly name = 'LockBusyError'

  constructor(waitMs: number) {
    super(`another process has had the lock for ${waitMs} ms`)
  }
}

/**
 * Mutual exclusion between the processes of one machine. The lock is the operating system's own, taken on a file by
 * SQLite, which Node brings: it ends with the process that has it, however that ends, so none is ever stale and none is
 * ever broken. Node has no other way to one.
 */
export class FileLock {
  readonly #file: string
  readonly #waitMs: number
  #database: sqlite.DatabaseSync | undefined

  /**
   * @param file - absolute path; need not exist, and stays, empty, when the lock is released
   * @param waitMs - how long to wait for another process, which stops this one
   */
  constructor(file: string, waitMs: number) {
    this.#file = file
    this.#waitMs = waitMs
  }

  /**
   * Takes the lock, until it is released or the process ends.
   *
   * @throws LockBusyError where another process has it, and SQLite's error where the file cannot be used
   */
  take(): void {
    const { DatabaseSync } = loadSqlite()
    const database = new DatabaseSync(this.#file, { timeout: this.#waitMs })
    try {
      // Nothing is ever written, so that a full disk is no obstacle.
      database.exec('PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE')
    } catch (error) {
      database.close()
      throw (error as { readonly errcode?: number }).errcode === BUSY ? new LockBusyError(this.#waitMs) : error
    }
    this.#database = database
  }

  /** Lets others have it. */
  release(): void {
    this.#database?.close()
    this.#database = undefined
  }
}

/**
 * Loads SQLite at its first use, as most processes never need it. Earlier releases of Node 24 (24.5 was tried) warn
 * then that it may change, in the log of whoever uses this; that is no matter of theirs.
 */
function loadSqlite(): typeof sqlite {
  const emitWarning = process.emitWarning.bind(process)
  process.emitWarning = () => undefined
  try {
    return process.getBuiltinModule('node:sqlite')
  } finally {
    process.emitWarning = emitWarning
  }
}
