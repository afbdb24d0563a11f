import { EMPTY_LOCK, LOCK_FILE, type Lock } from '../../core/images/lock/lock.ts'
import { parseLock } from '../../core/images/lock/lock-text.ts'
import { InputError } from '../../core/text/errors.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import type { Repository } from '../api/repository.ts'
import { fetchTextBlob } from '../blob/fetch.ts'
import type { BranchEntries } from './entries.ts'
import type { BranchOptions } from './options.ts'
import { pathIn } from './path.ts'

/** Where the lock file lies in the repository. */
export function lockPath({ directory, lockFile = LOCK_FILE }: Pick<BranchOptions, 'directory' | 'lockFile'>): string {
  return pathIn(directory, lockFile)
}

/**
 * The lock file that the branch holds.
 *
 * @throws InputError when it cannot be read
 */
export async function readLock(
  options: Repository & Pick<BranchOptions, 'branch' | 'directory' | 'lockFile'>,
  entries: BranchEntries,
): Promise<Lock> {
  const path = lockPath(options)
  const entry = entries.get(path)
  const where = `'${path}' on '${forLog(options.branch)}'`
  if (entry === undefined) return EMPTY_LOCK
  if (entry.bytes === undefined) throw new InputError([`${where} is not a plain file.`])
  return parseLock(await fetchTextBlob(options, entry.sha), { where })
}
