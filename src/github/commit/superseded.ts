import { imageOf, isImageEntry, type Lock, type LockEntry } from '../../core/images/lock.ts'
import type { BranchEntries } from '../branch/entries.ts'
import { pathIn } from '../branch/path.ts'
import { placeOn } from '../branch/place.ts'
import { compareImages } from '../branch/retouched.ts'
import type { CommitOptions } from './options.ts'
import type { PrunedFile } from './pruned.ts'

/** What a branch holds, and what comes to it. */
interface Arrival {
  readonly lock: Lock
  /** With those in all directories of these files. */
  readonly entries: BranchEntries
  /** Entries of the pictures that come. */
  readonly coming: readonly LockEntry[]
}

/**
 * Finds the pictures that others take the place of under other names: those that an earlier task gave for the same image, in
 * another type or number. What somebody has changed stays.
 */
export async function findSuperseded(
  options: CommitOptions,
  { lock, entries, coming }: Arrival,
): Promise<readonly PrunedFile[]> {
  const brought = new Set(coming.map(({ file }) => file))
  const byImage = Map.groupBy(coming, imageOf)
  const isOlder = (entry: LockEntry): boolean => {
    const own = byImage.get(imageOf(entry)) ?? []
    const isEarlier = own.some(({ createdAt }) => Date.parse(createdAt) >= Date.parse(entry.createdAt))
    return isEarlier && own.every(({ taskId }) => taskId !== entry.taskId)
  }
  const older = [...lock.values()].filter(
    (entry) => isImageEntry(entry) && entry.derivedFrom === undefined && !brought.has(entry.file) && isOlder(entry),
  )
  const files = older
    .map((entry) => ({ entry, path: pathIn(options.directory, entry.file) }))
    .filter(({ entry, path }) => ['free', 'ours'].includes(placeOn(entries, { path, known: entry }).state))
    .map((file) => ({ ...file, sha: entries.get(file.path)?.sha }))
  const images = files.flatMap(({ entry, path, sha }) =>
    sha === undefined ? [] : [{ entry, path, sha, bytes: entry.bytes }],
  )
  const { retouched, unread } = await compareImages(options, { images, before: 'deleted' })
  const kept = new Set([...retouched, ...unread])
  return files.filter(({ path }) => !kept.has(path))
}
