import { isDeepStrictEqual } from 'node:util'
import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { entriesOfOriginals, isSameRequest, type Lock, type LockEntry } from '../../core/images/lock.ts'
import { mergeLocks } from '../../core/images/lock-merge.ts'
import { formatLock } from '../../core/images/lock-text.ts'
import type { CarriedFile, CommitFile, PlacedImage } from './file.ts'
import { readBase, type BranchBase } from '../branch/base.ts'
import { lockPath, readLock } from '../branch/lock.ts'
import { type Place, placeOn } from '../branch/place.ts'
import { compareImages } from '../branch/retouched.ts'
import { AVOID_PLACE, describeTwins, findTwins, type Twins } from '../branch/twins.ts'
import { type BranchEntries, readEntries } from '../branch/entries.ts'
import { pathIn } from '../branch/path.ts'
import type { CommitOptions } from './options.ts'
import { stillPruned, type PrunedFile, type Pruning } from './pruned.ts'
import { findSuperseded } from './superseded.ts'

/** A lock file of the branch. */
export interface LockRead {
  readonly lock: Lock
  /** When it was asked for, by the clock of this run. */
  readonly at: Date
  /** Tasks that other lock files told of then: what somebody brings to the branch of them was not made meanwhile. */
  readonly others?: ReadonlySet<string>
}

/** The images of a delivery. */
export interface Consignment {
  /** Those that the branch is to hold as they are. */
  readonly files: readonly CommitFile[]
  /** Those of earlier runs, which stay as the branch has them, or come to it as carried. */
  readonly reused: readonly PlacedImage[]
  /** Files of earlier runs that the branch is to hold, unless somebody has changed it there since it was read. */
  readonly carried: readonly CarriedFile[]
  /** Entries of earlier runs that the lock file is to have though their files are gone; left out where there are none. */
  readonly noted?: readonly LockEntry[]
  /** The lock file of the branch as the run read it before it made anything; `undefined` where it did not. */
  readonly read: LockRead | undefined
  /** Those that are to go. */
  readonly pruning: Pruning
  /** Whether earlier pictures of the same images go that have other names, as of another type; left out where they stay. */
  readonly supersedes?: boolean
  /** Fits the files to what the branch has by then; left out where they come as they are. None goes to another directory. */
  readonly fit?: (
    files: readonly CommitFile[],
    there: { readonly lock: Lock; readonly entries: BranchEntries },
  ) => readonly CommitFile[]
}

/** What a commit has to change on what the branch holds now. */
export interface Change {
  readonly base: BranchBase
  /** What lies in the directories of the files. */
  readonly entries: BranchEntries
  /** The images that the branch does not hold as they are. */
  readonly files: readonly CommitFile[]
  /** The files of earlier runs that it does not hold as they are. */
  readonly carried: readonly CarriedFile[]
  /** Paths of the images among them that somebody has changed on the branch. */
  readonly replaced: readonly string[]
  /** Paths of the images among them that another job with the same source has made since the run began, otherwise. */
  readonly contested: readonly string[]
  /** Paths of the images among them that another job has made of the same request since the run began. */
  readonly doubled: readonly string[]
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
  const all = [
    ...consignment.files,
    ...consignment.carried,
    ...reused,
    ...pruning.files,
    ...originalsOf(options, consignment.files),
  ]
  const paths = all.map(({ path }) => path)
  const own = [lockPath(options), ...(prune === undefined ? [] : [prune.manifestPath])]
  const entries = await readEntries(options, { tree: base.tree, paths: [...own, ...paths] })
  const lock = await readLock(options, entries)
  const coming = consignment.fit?.(consignment.files, { lock, entries }) ?? consignment.files
  const made = new Set(coming.map(({ path }) => path))
  const carried = consignment.carried.filter(({ path, entry: { file } }) => {
    const read = consignment.read?.lock.get(file)
    return !made.has(path) && isDeepStrictEqual(lock.get(file), read)
  })
  const brought = new Set([...coming, ...carried].map(({ entry }) => entry.file))
  const noted = (consignment.noted ?? []).filter(
    ({ file }) => !brought.has(file) && isDeepStrictEqual(lock.get(file), consignment.read?.lock.get(file)),
  )
  const originals = originalsOf(options, coming).filter(({ entry }) => lock.get(entry.file)?.sha256 !== entry.sha256)
  const pruned = [
    ...stillPruned(pruning, { prune, entries, lock, brought }),
    ...(await replacedByForms(options, originals, { entries, lock, brought })),
  ]
  const { files, overtaken, merged } = mergeInto(lock, {
    ...consignment,
    ...{ files: coming, originals, carried, noted, pruned },
  })
  const arrived = [...files, ...carried, ...originals].map(({ entry }) => entry)
  const superseded = consignment.supersedes
    ? await findSuperseded(options, { lock, before: consignment.read?.lock ?? lock, entries, coming: arrived })
    : []
  const lockText = describeLock(merged ?? (superseded.length > 0 ? lock : undefined), superseded)
  const isOther = ({ path, sha }: CarriedFile): boolean => entries.get(path)?.sha !== sha
  const changed = files.filter(isOther)
  const changedCarried = carried.filter(isOther)
  const places = [...changed, ...changedCarried].map(({ path, entry: { file } }) =>
    placeOn(entries, { path, known: lock.get(file) ?? options.findOtherwise?.(file, entries.get(path)?.sha ?? '') }),
  )
  const taken = places.filter(({ state }) => state === 'foreign' || (state === 'changed' && !options.replaceChanged))
  const where = (base.head === undefined ? options.startBranch : undefined) ?? options.branch
  if (taken.length > 0) throw cameInTheWay(taken, where)
  const written = [
    ...[...changed, ...changedCarried].map(({ path }) => path),
    ...(lockText === undefined ? [] : [lockPath(options)]),
  ]
  const [twins] = findTwins(entries, written)
  if (twins !== undefined) throw twinsInTheWay(twins, where)
  const isCarried = new Set(carried.map(({ path }) => path))
  return {
    base,
    entries,
    files: changed,
    carried: changedCarried,
    replaced: places.filter(({ state }) => state === 'changed').map(({ path }) => path),
    contested: changed.filter((file) => isContested(file, { lock, read: consignment.read })).map(({ path }) => path),
    doubled: changed.filter((file) => isDoubled(file, { lock, read: consignment.read })).map(({ path }) => path),
    overtaken,
    pruned: [...pruned, ...superseded],
    held: [...files, ...reused.filter(({ path }) => isCarried.has(path) || entries.get(path)?.bytes !== undefined)],
    lockText,
  }
}

/** The branch's lock file now, and as the run has read it. */
type Locks = { readonly lock: Lock } & Pick<Consignment, 'read'>

/** One manifest or job that runs twice, as a matrix does, with two wishes of one name: each run would pay for both. */
function isContested({ entry }: CommitFile, locks: Locks): boolean {
  const there = madeMeanwhile(entry, locks)
  return there !== undefined && there.source === entry.source && !isSameRequest(there, entry)
}

/** One wish that two runs at once have paid for. */
function isDoubled({ entry }: CommitFile, locks: Locks): boolean {
  const there = madeMeanwhile(entry, locks)
  return there !== undefined && there.taskId !== entry.taskId && isSameRequest(there, entry)
}

/** What another job has made in the place of an image since the run has read the lock file. */
function madeMeanwhile({ file }: LockEntry, { lock, read }: Locks): LockEntry | undefined {
  const there = lock.get(file)
  if (read === undefined || there === undefined || read.others?.has(there.taskId) === true) return undefined
  return there.taskId === read.lock.get(file)?.taskId ? undefined : there
}

/** An original that is not delivered though forms of it are. */
type UndeliveredOriginal = Pick<CarriedFile, 'path' | 'entry'>

function originalsOf(
  { directory, outputDirectory }: Pick<CommitOptions, 'directory' | 'outputDirectory'>,
  files: readonly CommitFile[],
): readonly UndeliveredOriginal[] {
  const images = files.map(({ image }) => image)
  return entriesOfOriginals(images, outputDirectory).map((entry) => ({ path: pathIn(directory, entry.file), entry }))
}

/** Originals of earlier pictures in whose place forms alone are delivered: each would be taken for that of the new ones. */
async function replacedByForms(
  options: CommitOptions,
  originals: readonly UndeliveredOriginal[],
  { entries, lock, brought }: Pick<Change, 'entries'> & { readonly lock: Lock; readonly brought: ReadonlySet<string> },
): Promise<readonly PrunedFile[]> {
  const former = originals.flatMap(({ path, entry: { file } }) => {
    const known = lock.get(file)
    const { sha } = entries.get(path) ?? {}
    const isOurs = known !== undefined && placeOn(entries, { path, known }).state === 'ours'
    return isOurs && sha !== undefined && !brought.has(file) ? [{ entry: known, path, sha, bytes: known.bytes }] : []
  })
  const { retouched, unread } = await compareImages(options, { images: former, before: 'deleted' })
  const kept = new Set([...retouched, ...unread])
  return former.filter(({ path }) => !kept.has(path))
}

/** An entry and its file come from the same side: what the lock file does not take, the tree does not get. */
function mergeInto(
  lock: Lock,
  {
    files,
    originals,
    carried,
    noted,
    read,
    pruned,
  }: Pick<Consignment, 'files' | 'carried' | 'read'> &
    Pick<Change, 'pruned'> &
    Required<Pick<Consignment, 'noted'>> & { readonly originals: readonly UndeliveredOriginal[] },
): Pick<Change, 'files' | 'overtaken'> & { readonly merged: Lock | undefined } {
  const made = [...originals, ...files]
    .map(({ entry }) => entry)
    .filter((entry) => !saysTheSame(lock.get(entry.file), entry))
  const reused = [...carried.map(({ entry }) => entry), ...noted].filter(
    (entry) => !isDeepStrictEqual(lock.get(entry.file), entry),
  )
  const removed = pruned.map(({ entry }) => entry.file)
  const news = { base: read?.lock ?? lock, readAt: read?.at, made, isPlaced: false, reused, removed }
  const merged = mergeLocks(lock, news)
  const overtaken = new Set(merged.overtaken)
  const saysNothingNew = made.length === overtaken.size && reused.length === 0 && removed.length === 0
  const isOvertaken = ({ entry }: CommitFile): boolean => overtaken.has(entry)
  return {
    files: files.filter((file) => !isOvertaken(file)),
    overtaken: files.filter(isOvertaken),
    merged: saysNothingNew ? undefined : merged.lock,
  }
}

function describeLock(lock: Lock | undefined, superseded: readonly PrunedFile[]): string | undefined {
  const gone = new Set(superseded.map(({ entry }) => entry.file))
  return lock && formatLock(new Map([...lock].filter(([file]) => !gone.has(file))))
}

function cameInTheWay(places: readonly Place[], branch: string): DeliveryError {
  const paths = [...new Set(places.map(({ path }) => `'${path}'`))].join(', ')
  return new DeliveryError(
    `On branch '${forLog(branch)}' lies ${paths}, which is not known as an image of this action, or was changed since.`,
    { next: AVOID_PLACE },
  )
}

function twinsInTheWay(twins: Twins, branch: string): DeliveryError {
  return new DeliveryError(describeTwins(twins, branch), { next: AVOID_PLACE })
}

/** Whether two entries tell of one picture: when and by which task it came of the same request is no reason for a commit. */
export function saysTheSame(old: LockEntry | undefined, entry: LockEntry): boolean {
  const fields = ['request', 'sha256', 'name', 'image', 'results', 'delivered', 'derivedFrom'] as const
  return old !== undefined && fields.every((field) => isDeepStrictEqual(old[field], entry[field]))
}
