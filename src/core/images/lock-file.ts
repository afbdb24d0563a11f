import { lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { InputError } from '../text/errors.ts'
import { EMPTY_LOCK, LOCK_FILE, parseLock, type Lock } from './lock.ts'

/**
 * Reads the lock file of a directory.
 *
 * @param directory - absolute path
 * @param shown - path of the lock file as a message names it
 * @returns an empty lock where there is no such file
 * @throws InputError when it cannot be read
 */
export function readLockFile(directory: string, shown: string): Lock {
  const file = path.join(directory, LOCK_FILE)
  const stats = lstatSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return EMPTY_LOCK
  const where = `The lock file '${shown}'`
  if (!stats.isFile()) throw new InputError([`${where} is not a plain file.`])
  return parseLock(readFileSync(file, 'utf8'), where)
}
