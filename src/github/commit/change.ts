import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { isSameRequest, type Lock, type LockEntry } from '../../core/images/lock.ts'
import { mergeLocks } from '../../core/images/lock-merge.ts'
import { formatLock } from '../../core/images/lock-text.ts'
import type { CommitFile, PlacedImage } from './file.ts'
import { readBase, type BranchBase } from '../branch/base.ts'
import { lockPath, readLock } from '../branch/lock.ts'
import { type Place, placeOn } from '../branch/place.ts'
import { AVOID_PLACE, describeTwins, findTwins, type Twins } from '../branch/twins.ts'
import { type BranchEntries, readEntries } from '../branch/entries.ts'
import type { CommitOptions } from './options.ts'
import { stillPruned, type PrunedFile, type Pruning } from './pruned.ts'

/** A lock file of the branch. */
export interface LockRead {
  readonly lock: Lock
  /** When it was asked for, by the clock of this run. */
  readonly at: Date
}

/** The images of a delivery. */
export interface Consignment {
  /** Those that the branch is to hold as they are. */
  readonly files: readonly CommitFile[]
  /** Those of earlier runs, which stay as the branch has them. */
  readonly reused: readonly PlacedImage[]
  /** The lock file of the branch as the run read it before it made anything; `undefined` where it did not. */
  readonly read: LockRead | undefined
  /** Those that are to go. */
  readonly pruning: Pruning
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
  /** Paths of the images among them that another job with the same source has made since the run began, otherwise. */
  readonly contested: readonly string[]
  /** Those images of the delivery that the branch does not get, as it has later ones in their places. */
  readonly overtaken: readonly CommitFile[]
  /** Those that go. */
  readonly pruned: readonly PrunedFile[]
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
export async function changeOn(options: CommitOptions, consignment: Consignment): Promise<Change> {
  const { reused, pruning } = consignment
  const base = await readBase(options)
  const { prune } = options
  const paths = [...consignment.files, ...reused, ...pruning.files].map(({ path }) => path)
  const own = [lockPath(options), ...(prune === undefined ? [] : [prune.manifestPath])]
  const entries = await readEntries(options, { tree: base.tree, paths: [...own, ...paths] })
  const lock = await readLock(options, entries)
  const brought = new Set(consignment.files.map(({ entry }) => entry.file))
  const pruned = stillPruned(pruning, { prune, entries, lock, brought })
  const { files, overtaken, lockText } = mergeInto(lock, { ...consignment, pruned })
  const changed = files.filter(({ path, sha }) => entries.get(path)?.sha !== sha)
  const places = changed.map(({ path, entry }) => placeOn(entries, { path, known: lock.get(entry.file) }))
  const taken = places.filter(({ state }) => state === 'foreign' || (state === 'changed' && !options.replaceChanged))
  if (taken.length > 0) throw cameInTheWay(taken, options)
  const coming = [...changed.map(({ path }) => path), ...(lockText === undefined ? [] : [lockPath(options)])]
  const [twins] = findTwins(entries, coming)
  if (twins !== undefined) throw twinsInTheWay(twins, options)
  return {
    base,
    entries,
    files: changed,
    replaced: places.filter(({ state }) => state === 'changed').map(({ path }) => path),
    contested: changed.filter((file) => isContested(file, { lock, read: consignment.read })).map(({ path }) => path),
    overtaken,
    pruned,
    held: [...files, ...reused.filter(({ path }) => entries.get(path)?.bytes !== undefined)],
    lockText,
  }
}

/** One manifest or job that runs twice, as a matrix does, with two wishes of one name: each run would pay for both. */
function isContested(
  { entry }: CommitFile,
  { lock, read }: { readonly lock: Lock } & Pick<Consignment, 'read'>,
): boolean {
  const there = lock.get(entry.file)
  if (read === undefined || there === undefined || there.taskId === read.lock.get(entry.file)?.taskId) return false
  return there.source === entry.source && !isSameRequest(there, entry)
}

/** An entry and its file come from the same side: what the lock file does not take, the tree does not get. */
function mergeInto(
  lock: Lock,
  { files, read, pruned }: Pick<Consignment, 'files' | 'read'> & Pick<Change, 'pruned'>,
): Pick<Change, 'files' | 'overtaken' | 'lockText'> {
  const made = files.map(({ entry }) => entry).filter((entry) => !saysTheSame(lock.get(entry.file), entry))
  const removed = pruned.map(({ entry }) => entry.file)
  const merged = mergeLocks(lock, { base: read?.lock ?? lock, readAt: read?.at, made, isPlaced: false, removed })
  const overtaken = new Set(merged.overtaken)
  const saysNothingNew = made.length === overtaken.size && removed.length === 0
  const isOvertaken = ({ entry }: CommitFile): boolean => overtaken.has(entry)
  return {
    files: files.filter((file) => !isOvertaken(file)),
    overtaken: files.filter(isOvertaken),
    lockText: saysNothingNew ? undefined : formatLock(merged.lock),
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
