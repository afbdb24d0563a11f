import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Lock, LockEntry } from '../../core/images/lock.ts'
import { describePlainCount } from '../../core/text/amounts.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { firstNames } from '../../core/text/word-list.ts'
import { hashAsBlob } from '../blob/blob.ts'
import { readEntries, type BranchEntries } from '../branch/entries.ts'
import { pathIn } from '../branch/path.ts'
import { placeOn } from '../branch/place.ts'
import { compareImages } from '../branch/retouched.ts'
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
  readonly manifest: string | undefined
}

/** Where nothing is to go. */
export const NOTHING_PRUNED: Pruning = { files: [], manifest: undefined }

/**
 * Finds the images on the branch that the manifest has asked for, that it no longer names, and that nobody has changed.
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
  const { own, nobodys } = prune.find(lock.values())
  tellNobodys(options, nobodys)
  if (own.length === 0) return NOTHING_PRUNED
  const paths = own.map(({ file }) => pathIn(options.directory, file))
  const held = await readEntries(options, { tree, paths: [prune.manifest, ...paths] })
  const manifest = held.get(prune.manifest)?.sha
  if (!(await isManifestOf(options, { manifest, path: prune.manifest }))) {
    tellStale(options, { count: own.length, manifest })
    return NOTHING_PRUNED
  }
  const places = own.map((entry, index) => placeOn(held, { path: paths[index] ?? '', known: entry }))
  const files = own.map((entry, index) => ({ entry, path: paths[index] ?? '', sha: held.get(paths[index] ?? '')?.sha }))
  const images = files.flatMap((file, index) => {
    const { sha, bytes } = held.get(file.path) ?? {}
    const isOurs = places[index]?.state === 'ours' && sha !== undefined && bytes !== undefined
    return isOurs ? [{ ...file, sha, bytes }] : []
  })
  const { retouched, unread } = await compareImages(options, { images, before: 'deleted' })
  const ours = new Set(images.map((image) => image.path))
  for (const changed of retouched) ours.delete(changed)
  const kept = files.filter(({ path }, index) => places[index]?.state !== 'free' && !ours.has(path))
  for (const { path } of kept) tellChanged(options, path)
  const staying = new Set([...kept.map(({ path }) => path), ...unread])
  const pruned = files.filter(({ path }) => !staying.has(path))
  tellPruned(options, { pruned, waiting: unread.length })
  return { files: pruned, manifest }
}

/**
 * Whether this run's manifest is that of the branch. Where the branch holds none, as where it holds images alone, a first
 * attempt is taken at its word, while a run that is run again may be of any age.
 */
async function isManifestOf(
  { context }: CommitOptions,
  { manifest, path: at }: { readonly manifest: string | undefined; readonly path: string },
): Promise<boolean> {
  if (manifest === undefined) return context.runAttempt === 1
  const bytes = await readFile(path.join(context.workspace, at))
  // A checkout on Windows may have changed the ends of the lines.
  const asStored = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
  return [bytes, asStored].some((each) => hashAsBlob(each) === manifest)
}

/**
 * The images among them that are still as they were found: what somebody has changed meanwhile stays, and so does what this
 * run has made in such a place.
 *
 * @param given - what the branch holds now, its lock file, and the lock file's paths of the images that the run brings
 */
export function stillPruned(
  { files, manifest }: Pruning,
  {
    prune,
    entries,
    lock,
    brought,
  }: {
    readonly prune: CommitOptions['prune'] | undefined
    readonly entries: BranchEntries
    readonly lock: Lock
    readonly brought: ReadonlySet<string>
  },
): readonly PrunedFile[] {
  if (prune === undefined || entries.get(prune.manifest)?.sha !== manifest) return []
  return files.filter(
    ({ entry, path, sha }) =>
      !brought.has(entry.file) && entries.get(path)?.sha === sha && isDeepStrictEqual(lock.get(entry.file), entry),
  )
}

function tellPruned(
  { branch, log }: CommitOptions,
  { pruned, waiting }: { readonly pruned: readonly PrunedFile[]; readonly waiting: number },
): void {
  if (pruned.length > 0) {
    const paths = firstNames(pruned.map(({ path }) => `'${path}'`))
    log.notice(`The manifest no longer names what is to be deleted from branch '${forLog(branch)}': ${paths}.`)
  }
  if (waiting > 0) {
    log.notice(
      `${describePlainCount(waiting, 'more image')} of branch '${forLog(branch)}' that the manifest no longer names stay ` +
        'until the next run: so many are not fetched at once to see whether somebody has changed them.',
    )
  }
}

function tellStale(
  { branch, context, log }: CommitOptions,
  { count, manifest }: { readonly count: number; readonly manifest: string | undefined },
): void {
  const why =
    manifest === undefined
      ? `attempt ${context.runAttempt} of this run may be older than the images`
      : 'the manifest there is another one than that of this run'
  log.notice(
    `${describePlainCount(count, 'image')} on branch '${forLog(branch)}' that this run's manifest does not name ` +
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
