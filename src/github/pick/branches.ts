import type { Lock } from '../../core/images/lock/lock.ts'
import { readHead, readTree, type BranchBase } from '../branch/base.ts'
import { readEntries, type BranchEntries } from '../branch/entries.ts'
import { lockPath, readLock } from '../branch/lock.ts'
import { pathIn } from '../branch/path.ts'
import type { CommitOptions } from '../commit/options.ts'

/** What a branch holds when somebody picks. */
export interface BranchState {
  readonly base: BranchBase & { readonly head: string }
  readonly lock: Lock
  /** What lies in the directories of the images that are picked. */
  readonly entries: BranchEntries
}

/**
 * Reads what a branch holds; `undefined` where it is not there.
 *
 * @param images - names of those that are picked: files of an image, and of its candidates, lie in one directory
 * @throws InputError where the lock file cannot be read
 */
export async function readPickBranch(
  options: CommitOptions,
  images: readonly string[],
): Promise<BranchState | undefined> {
  const head = await readHead(options)
  if (head === undefined) return undefined
  const tree = await readTree(options, head)
  const paths = [lockPath(options), ...images.map((name) => pathIn(options.directory, name))]
  const entries = await readEntries(options, { tree, paths })
  return { base: { head, parent: head, tree }, lock: await readLock(options, entries), entries }
}
