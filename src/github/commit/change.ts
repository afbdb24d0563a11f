import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { formatLock, mergeLock, type LockEntry } from '../../core/images/lock.ts'
import type { CommitFile, PlacedImage } from './file.ts'
import { readBase, type BranchBase } from '../branch/base.ts'
import { lockPath, readLock } from '../branch/lock.ts'
import { type Place, placeOn } from '../branch/place.ts'
import { AVOID_PLACE, describeTwins, findTwins, type Twins } from '../branch/twins.ts'
import { type BranchEntries, readEntries } from '../branch/entries.ts'
import type { CommitOptions } from './options.ts'

/** The images of a delivery. */
export interface Consignment {
  /** Those that the branch is to hold as they are. */
  readonly files: readonly CommitFile[]
  /** Those of earlier runs, which stay as the branch has them. */
  readonly reused: readonly PlacedImage[]
}

/** What a commit has to change on what the branch holds now. */
export interface Change {
  readonly base: BranchBase
  /** What lies in the directories of the files. */
  readonly entries: BranchEntries
  /** The images that the branch does not hold as they are. */
  readonly files: readonly CommitFile[]
  /** Paths of the images among them that somebody has changed on the branch. */
  readonly replaced: readonly string[]
  /** The images of the delivery that the branch holds after the change. */
  readonly held: readonly PlacedImage[]
  /** The new lock file; `undefined` where the one on the branch says all of it. */
  readonly lockText: string | undefined
}

/**
 * Compares images with the branch.
 *
 * @throws DeliveryError where something of somebody else's lies at the place of an image
 */
export async function changeOn(options: CommitOptions, { files, reused }: Consignment): Promise<Change> {
  const base = await readBase(options)
  const paths = [...files, ...reused].map(({ path }) => path)
  const entries = await readEntries(options, { tree: base.tree, paths: [lockPath(options), ...paths] })
  const lock = await readLock(options, entries)
  const changed = files.filter(({ path, sha }) => entries.get(path)?.sha !== sha)
  const places = changed.map(({ path, entry }) => placeOn(entries, { path, known: lock.get(entry.file) }))
  const taken = places.filter(({ state }) => state === 'foreign' || (state === 'changed' && !options.replaceChanged))
  if (taken.length > 0) throw cameInTheWay(taken, options)
  const news = files.map(({ entry }) => entry).filter((entry) => !saysTheSame(lock.get(entry.file), entry))
  const coming = [...changed.map(({ path }) => path), ...(news.length === 0 ? [] : [lockPath(options)])]
  const [twins] = findTwins(entries, coming)
  if (twins !== undefined) throw twinsInTheWay(twins, options)
  return {
    base,
    entries,
    files: changed,
    replaced: places.filter(({ state }) => state === 'changed').map(({ path }) => path),
    held: [...files, ...reused.filter(({ path }) => entries.get(path)?.bytes !== undefined)],
    lockText: news.length === 0 ? undefined : formatLock(mergeLock(lock, news)),
  }
}

function cameInTheWay(places: readonly Place[], { branch }: Pick<CommitOptions, 'branch'>): DeliveryError {
  const paths = [...new Set(places.map(({ path }) => `'${path}'`))].join(', ')
  return new DeliveryError(
    `On branch '${forLog(branch)}' lies ${paths}, which is not known as an image of this action, or was changed since.`,
    { next: AVOID_PLACE },
  )
}

function twinsInTheWay(twins: Twins, { branch }: Pick<CommitOptions, 'branch'>): DeliveryError {
  return new DeliveryError(describeTwins(twins, branch), { next: AVOID_PLACE })
}

/** When and by which task the same picture came of the same request is no reason for a commit. */
function saysTheSame(old: LockEntry | undefined, entry: LockEntry): boolean {
  const fields = ['request', 'sha256', 'name', 'image', 'results'] as const
  return old !== undefined && fields.every((field) => old[field] === entry[field])
}
