import { isDeepStrictEqual } from 'node:util'
import { entriesOfOriginals, imageOf, isImageEntry, type Lock, type LockEntry } from '../../core/images/lock/lock.ts'
import type { BranchEntries } from '../branch/entries.ts'
import { pathIn } from '../branch/path.ts'
import { placeOn } from '../branch/place.ts'
import { compareImages } from '../branch/retouched.ts'
import type { CarriedFile, CommitFile } from './file.ts'
import type { CommitOptions } from './options.ts'
import type { PrunedFile } from './pruned.ts'

/** What a branch holds, and what comes to it. */
interface Arrival {
  readonly lock: Lock
  /** The lock file as the run read it before: what has come since is somebody else's to replace. */
  readonly before: Lock
  /** With those in all directories of these files. */
  readonly entries: BranchEntries
  /** Entries of the pictures that come. */
  readonly coming: readonly LockEntry[]
}

/**
 * Finds the pictures that others take the place of under other names: those that an earlier task gave for the same image, in
 * another type or number. What somebody has changed stays, and so does what has come since the run began.
 */
export async function findSuperseded(
  options: CommitOptions,
  { lock, before, entries, coming }: Arrival,
): Promise<readonly PrunedFile[]> {
  const brought = new Set(coming.map(({ file }) => file))
  const byImage = Map.groupBy(coming, imageOf)
  const isOfOther = (entry: LockEntry): boolean =>
    byImage.get(imageOf(entry))?.every(({ taskId }) => taskId !== entry.taskId) === true
  const older = [...lock.values()].filter(
    (entry) =>
      isImageEntry(entry) &&
      entry.derivedFrom === undefined &&
      !brought.has(entry.file) &&
      isOfOther(entry) &&
      isDeepStrictEqual(before.get(entry.file), entry),
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

/** An original that is not delivered though forms of it are. */
export type UndeliveredOriginal = Pick<CarriedFile, 'path' | 'entry'>

/** The originals of these files that are not delivered, each once. */
export function originalsOf(
  { directory, outputDirectory }: Pick<CommitOptions, 'directory' | 'outputDirectory'>,
  files: readonly CommitFile[],
): readonly UndeliveredOriginal[] {
  const images = files.map(({ image }) => image)
  return entriesOfOriginals(images, outputDirectory).map((entry) => ({ path: pathIn(directory, entry.file), entry }))
}

/** The original of an earlier picture that goes, as it would be taken for that of the new forms. */
interface FormerOriginal extends PrunedFile {
  /** Whether somebody has changed it, as its size tells. */
  readonly isChanged: boolean
}

/**
 * Finds the originals of earlier pictures in whose place forms alone are delivered: each would be taken for that of the new
 * ones. What somebody has changed stays, unless it may be replaced.
 *
 * @param given - `brought` has the lock file's paths of what comes
 */
export async function findReplacedByForms(
  options: CommitOptions,
  originals: readonly UndeliveredOriginal[],
  { entries, lock, brought }: Pick<Arrival, 'entries' | 'lock'> & { readonly brought: ReadonlySet<string> },
): Promise<readonly FormerOriginal[]> {
  const former = originals.flatMap(({ path, entry: { file } }) => {
    const known = lock.get(file)
    const { sha } = entries.get(path) ?? {}
    const { state } = placeOn(entries, { path, known })
    const goes = state === 'ours' || (state === 'changed' && options.replaceChanged)
    if (known === undefined || sha === undefined || brought.has(file) || !goes) return []
    return [{ entry: known, path, sha, bytes: known.bytes, isChanged: state === 'changed' }]
  })
  if (options.replaceChanged) return former
  const { retouched, unread } = await compareImages(options, { images: former, before: 'deleted' })
  const kept = new Set([...retouched, ...unread])
  return former.filter(({ path }) => !kept.has(path))
}
