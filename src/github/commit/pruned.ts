import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Lock, LockEntry } from '../../core/images/lock/lock.ts'
import { describeCount } from '../../core/text/amounts.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { firstNames } from '../../core/text/word-list.ts'
import { defaultBranchOf } from '../runner/event.ts'
import { hashAsBlob } from '../blob/blob.ts'
import { readEntries, type BranchEntries } from '../branch/entries.ts'
import { pathIn } from '../branch/path.ts'
import { placeOn } from '../branch/place.ts'
import { compareImages, type SameSize } from '../branch/retouched.ts'
import type { CommitOptions } from './options.ts'

/** An image that goes from the branch, with its entry in the lock file. */
export interface PrunedFile {
  readonly entry: LockEntry
  readonly path: string
  /** git's name for its content; `undefined` where the file is gone already. */
  readonly sha: string | undefined
}

/** What is to go from a branch. */
export interface Pruning {
  readonly files: readonly PrunedFile[]
  /** git's name for the manifest that the branch holds; `undefined` where it holds none. */
  readonly manifestSha: string | undefined
}

/** Where nothing is to go. */
export const NOTHING_PRUNED: Pruning = { files: [], manifestSha: undefined }

/**
 * Finds the images and forms on the branch that the manifest has asked for and no longer does, and that nobody has changed.
 * Says which these are, and what is kept besides. A run whose manifest is not that of the branch deletes nothing: another
 * one may have added images since, which this one cannot name.
 *
 * @param given - `tree` is that of the branch, `lock` the lock file there
 */
export async function findPruned(
  options: CommitOptions,
  { tree, lock }: { readonly tree: string | undefined; readonly lock: Lock },
): Promise<Pruning> {
  const { prune } = options
  if (prune === undefined) return NOTHING_PRUNED
  const { own: images, nobodys, forms } = prune.find(lock.values())
  const own = [...images, ...forms]
  tellNobodys(options, nobodys)
  if (own.length === 0) return NOTHING_PRUNED
  const unnamed = own.map((entry) => ({ entry, path: pathIn(options.directory, entry.file) }))
  const held = await readEntries(options, { tree, paths: [prune.manifestPath, ...unnamed.map(({ path }) => path)] })
  const manifestSha = held.get(prune.manifestPath)?.sha
  const isOfBranch = manifestSha !== undefined && prune.manifestAt === undefined
  const present = isOfBranch ? manifestSha : await presentManifest(options, prune)
  if (!(await isManifestOf(options, { present, manifestPath: prune.manifestPath }))) {
    const place = isOfBranch ? 'there' : prune.manifestAt === undefined ? 'on the default branch' : 'to merge into'
    tellStale(options, { count: own.length, comparedWith: present === undefined ? undefined : place })
    return NOTHING_PRUNED
  }
  const { changed, unread } = await compareUnnamed(options, { unnamed, held })
  for (const at of changed) tellChanged(options, at)
  const pruned = unnamed.filter(({ path: at }) => !changed.has(at) && !unread.has(at))
  tellPruned(options, { pruned, waiting: unread.size })
  return { files: pruned.map((each) => ({ ...each, sha: held.get(each.path)?.sha })), manifestSha }
}

/** Paths of the images among them that somebody has changed, and of those that are too many to be looked at. */
async function compareUnnamed(
  options: CommitOptions,
  { unnamed, held }: { readonly unnamed: readonly Pick<PrunedFile, 'entry' | 'path'>[]; readonly held: BranchEntries },
): Promise<{ readonly changed: ReadonlySet<string>; readonly unread: ReadonlySet<string> }> {
  const changed = new Set<string>()
  const images: SameSize[] = []
  for (const { entry, path: at } of unnamed) {
    const { sha, bytes } = held.get(at) ?? {}
    const { state } = placeOn(held, { path: at, known: entry })
    if (state === 'ours' && sha !== undefined && bytes !== undefined) images.push({ entry, path: at, sha, bytes })
    else if (state !== 'free') changed.add(at)
  }
  const { retouched, unread } = await compareImages(options, { images, before: 'deleted' })
  return { changed: new Set([...changed, ...retouched]), unread: new Set(unread) }
}

/**
 * git's name for the manifest that tells what is wanted where images have a branch of their own: that of the commit which
 * is given for it, else of the default branch.
 */
async function presentManifest(
  options: CommitOptions,
  { manifestPath, manifestAt }: NonNullable<CommitOptions['prune']>,
): Promise<string | undefined> {
  const { context, branch } = options
  const tree = manifestAt ?? defaultBranchOf(context)
  if (tree === undefined || tree === branch) return undefined
  return (await readEntries(options, { tree, paths: [manifestPath] })).get(manifestPath)?.sha
}

/**
 * Whether this run's manifest is the present one. Where no branch has it, as where it is written by a step before, a first
 * attempt is taken at its word, while a run that is run again may be of any age.
 */
async function isManifestOf(
  { context }: CommitOptions,
  { present, manifestPath }: { readonly present: string | undefined; readonly manifestPath: string },
): Promise<boolean> {
  if (present === undefined) return context.runAttempt === 1
  const bytes = await readFile(path.join(context.workspace, manifestPath))
  // A checkout on Windows may have changed the ends of the lines.
  const asStored = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
  return [bytes, asStored].some((each) => hashAsBlob(each) === present)
}

/**
 * The images among them that are still as they were found: what somebody has changed meanwhile stays, and so does what this
 * run has made in such a place.
 *
 * @param given - what the branch holds now, its lock file, and the lock file's paths of the images that the run brings
 */
export function stillPruned(
  { files, manifestSha }: Pruning,
  {
    prune,
    entries,
    lock,
    brought,
  }: {
    readonly prune: CommitOptions['prune']
    readonly entries: BranchEntries
    readonly lock: Lock
    readonly brought: ReadonlySet<string>
  },
): readonly PrunedFile[] {
  if (prune === undefined || entries.get(prune.manifestPath)?.sha !== manifestSha) return []
  return files.filter(
    ({ entry, path, sha }) =>
      !brought.has(entry.file) && entries.get(path)?.sha === sha && isDeepStrictEqual(lock.get(entry.file), entry),
  )
}

function tellPruned(
  { branch, log }: CommitOptions,
  { pruned, waiting }: { readonly pruned: readonly Pick<PrunedFile, 'path'>[]; readonly waiting: number },
): void {
  if (pruned.length > 0) {
    const paths = firstNames(pruned.map(({ path }) => `'${path}'`))
    log.notice(`To be deleted from branch '${forLog(branch)}', as the manifest no longer names them: ${paths}.`)
  }
  if (waiting > 0) {
    log.notice(
      `${describeCount(waiting, 'more file')} of branch '${forLog(branch)}' that the manifest no longer names stay ` +
        'until the next run: so many are not fetched at once to see whether somebody has changed them.',
    )
  }
}

function tellStale(
  { branch, context, log }: CommitOptions,
  { count, comparedWith }: { readonly count: number; readonly comparedWith: string | undefined },
): void {
  const why =
    comparedWith === undefined
      ? `attempt ${context.runAttempt} of this run may be older than the images`
      : `the manifest ${comparedWith} is another one than that of this run`
  log.notice(
    `${describeCount(count, 'file')} on branch '${forLog(branch)}' that this run's manifest does not name ` +
      `${count === 1 ? 'is' : 'are'} kept: ${why}. A new run with the present manifest prunes.`,
  )
}

function tellChanged({ branch, log }: CommitOptions, path: string): void {
  log.warning(
    `'${path}' on branch '${forLog(branch)}' is kept, though the manifest no longer names it: it was changed since this ` +
      'action made it. Delete it by hand, or name it again.',
  )
}

function tellNobodys({ branch, log }: CommitOptions, entries: readonly LockEntry[]): void {
  if (entries.length === 0) return
  const names = firstNames([...new Set(entries.map(({ name }) => forLog(name)))])
  log.notice(
    `Branch '${forLog(branch)}' has images that the manifest does not name, and its lock file does not say who asked for ` +
      `them: ${names}. They are kept; delete them by hand where nobody needs them.`,
  )
}
