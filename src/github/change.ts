import { DeliveryError } from '../delivery.ts'
import { forLog } from '../foreign-text.ts'
import { formatLock, mergeLock, type LockEntry } from '../lock.ts'
import type { CommitFile } from './commit-file.ts'
import {
  isForeign,
  lockPath,
  readBase,
  readEntries,
  readLock,
  type BranchBase,
  type BranchEntries,
} from './branch-base.ts'
import type { CommitOptions } from './commit-options.ts'

/** What a commit has to change on what the branch holds now. */
export interface Change {
  readonly base: BranchBase
  /** What lies in the directories of the files. */
  readonly entries: BranchEntries
  /** The images that the branch does not hold as they are. */
  readonly files: readonly CommitFile[]
  /** The new lock file; `undefined` where the one on the branch says all of it. */
  readonly lockText: string | undefined
}

/** Compares images with the branch. */
export async function changeOn(options: CommitOptions, files: readonly CommitFile[]): Promise<Change> {
  const base = await readBase(options)
  const entries = await readEntries(options, base.tree, [lockPath(options), ...files.map(({ path }) => path)])
  const lock = await readLock(options, entries)
  const changed = files.filter(({ path, sha }) => entries.get(path)?.sha !== sha)
  const foreign = changed.filter(({ path, entry }) => isForeign(entries.get(path), lock.get(entry.file)))
  if (foreign.length > 0) throw cameInTheWay(foreign, options)
  const news = files.map(({ entry }) => entry).filter((entry) => !saysTheSame(lock.get(entry.file), entry))
  return {
    base,
    entries,
    files: changed,
    lockText: news.length === 0 ? undefined : formatLock(mergeLock(lock, news)),
  }
}

function cameInTheWay(files: readonly CommitFile[], { branch }: CommitOptions): DeliveryError {
  const paths = files.map(({ path }) => `'${path}'`).join(', ')
  return new DeliveryError(
    `On branch '${forLog(branch)}' lies ${paths}, which is not known as an image of this action.`,
    {
      next: "Rename it there, or choose another 'name' or 'commit-directory'.",
    },
  )
}

/** When and by which task the same picture came of the same request is no reason for a commit. */
function saysTheSame(old: LockEntry | undefined, entry: LockEntry): boolean {
  return old?.request === entry.request && old.sha256 === entry.sha256 && old.name === entry.name
}
