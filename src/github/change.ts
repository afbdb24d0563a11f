import { formatLock, mergeLock, type LockEntry } from '../lock.ts'
import type { CommitFile } from './blobs.ts'
import { lockPath, readBase, readBlobs, readLock, type BlobShas, type BranchBase } from './branch-base.ts'
import type { CommitOptions } from './commit-options.ts'

/** What a commit has to change on what the branch holds now. */
export interface Change {
  readonly base: BranchBase
  /** What lies in the directories of the files. */
  readonly blobs: BlobShas
  /** The images that the branch does not hold as they are. */
  readonly files: readonly CommitFile[]
  /** The new lock file; `undefined` where the one on the branch says all of it. */
  readonly lockText: string | undefined
}

/** Compares images with the branch. */
export async function changeOn(options: CommitOptions, files: readonly CommitFile[]): Promise<Change> {
  const base = await readBase(options)
  const blobs = await readBlobs(options, base.tree, [lockPath(options), ...files.map(({ path }) => path)])
  const lock = await readLock(options, blobs)
  const entries = files.map(({ entry }) => entry).filter((entry) => !saysTheSame(lock.get(entry.file), entry))
  return {
    base,
    blobs,
    files: files.filter(({ path, sha }) => blobs.get(path) !== sha),
    lockText: entries.length === 0 ? undefined : formatLock(mergeLock(lock, entries)),
  }
}

/** When and by which task the same picture came of the same request is no reason for a commit. */
function saysTheSame(old: LockEntry | undefined, entry: LockEntry): boolean {
  return old?.request === entry.request && old.sha256 === entry.sha256 && old.name === entry.name
}
