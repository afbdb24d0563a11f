import { isDeepStrictEqual } from 'node:util'
import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import type { Lock, LockEntry } from '../../core/images/lock/lock.ts'
import type { CarriedFile, CommitFile, PlacedImage } from './file.ts'
import { readBase, type BranchBase } from '../branch/base.ts'
import { lockPath, readLock } from '../branch/lock.ts'
import { type Place, placeOn } from '../branch/place.ts'
import { AVOID_PLACE, describeTwins, findTwins, type Twins } from '../branch/twins.ts'
import { type BranchEntries, readEntries } from '../branch/entries.ts'
import { isContested, isDoubled, mergeInto, writeLock, type LockRead } from './lock-change.ts'
import type { CommitOptions } from './options.ts'
import { stillPruned, type PrunedFile, type Pruning } from './pruned.ts'
import { findReplacedByForms, findSuperseded, originalsOf } from './superseded.ts'

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
  /** Paths of those that somebody has changed on the branch, and that make way. */
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

/** The branch as it is now. */
interface Branch {
  readonly base: BranchBase
  readonly entries: BranchEntries
  readonly lock: Lock
}

/** What of a consignment is still to come to the branch as it is now. */
type Coming = Pick<Change, 'carried'> & { readonly files: readonly CommitFile[]; readonly noted: readonly LockEntry[] }

/**
 * Compares images with the branch.
 *
 * @throws DeliveryError where something of somebody else's lies at the place of an image
 */
export async function changeOn(options: CommitOptions, consignment: Consignment): Promise<Change> {
  const branch = await readBranch(options, consignment)
  const { base, entries, lock } = branch
  const coming = comingTo(branch, consignment)
  const settled = await settleLock(options, { branch, consignment, coming })
  const isOther = ({ path, sha }: CarriedFile): boolean => entries.get(path)?.sha !== sha
  const files = settled.files.filter(isOther)
  const carried = coming.carried.filter(isOther)
  const places = placesOf(options, { branch, files: [...files, ...carried] })
  checkWay(options, { branch, places, writesLock: settled.lockText !== undefined })
  const locks = { lock, read: consignment.read }
  const isCarried = new Set(coming.carried.map(({ path }) => path))
  const isHeld = ({ path }: PlacedImage): boolean => isCarried.has(path) || entries.get(path)?.bytes !== undefined
  return {
    base,
    entries,
    files,
    carried,
    replaced: [...places.filter(({ state }) => state === 'changed').map(({ path }) => path), ...settled.replaced],
    contested: files.filter((file) => isContested(file, locks)).map(({ path }) => path),
    doubled: files.filter((file) => isDoubled(file, locks)).map(({ path }) => path),
    overtaken: settled.overtaken,
    pruned: settled.pruned,
    held: [...settled.files, ...consignment.reused.filter(isHeld)],
    lockText: settled.lockText,
  }
}

async function readBranch(options: CommitOptions, consignment: Consignment): Promise<Branch> {
  const { files, carried, reused, pruning } = consignment
  const { prune } = options
  const base = await readBase(options)
  const all = [...files, ...carried, ...reused, ...pruning.files, ...originalsOf(options, files)]
  const own = [lockPath(options), ...(prune === undefined ? [] : [prune.manifestPath])]
  const entries = await readEntries(options, { tree: base.tree, paths: [...own, ...all.map(({ path }) => path)] })
  return { base, entries, lock: await readLock(options, entries) }
}

/** What somebody has changed on the branch since the run read it stays as it is there. */
function comingTo({ lock, entries }: Branch, { files, carried, noted = [], read, fit }: Consignment): Coming {
  const isUntouched = (file: string): boolean => isDeepStrictEqual(lock.get(file), read?.lock.get(file))
  const made = fit?.(files, { lock, entries }) ?? files
  const madePaths = new Set(made.map(({ path }) => path))
  const brought = carried.filter(({ path, entry }) => !madePaths.has(path) && isUntouched(entry.file))
  const ofFiles = new Set([...made, ...brought].map(({ entry }) => entry.file))
  return {
    files: made,
    carried: brought,
    noted: noted.filter(({ file }) => !ofFiles.has(file) && isUntouched(file)),
  }
}

/** Decides what the new lock file says, and with it which files come and go. */
async function settleLock(
  options: CommitOptions,
  {
    branch,
    consignment,
    coming,
  }: { readonly branch: Branch; readonly consignment: Consignment; readonly coming: Coming },
): Promise<Pick<Change, 'files' | 'overtaken' | 'pruned' | 'replaced' | 'lockText'>> {
  const { entries, lock } = branch
  const { pruning, read } = consignment
  const brought = new Set([...coming.files, ...coming.carried].map(({ entry }) => entry.file))
  const originals = originalsOf(options, coming.files).filter(
    ({ entry }) => lock.get(entry.file)?.sha256 !== entry.sha256,
  )
  const there = { entries, lock, brought }
  const former = await findReplacedByForms(options, originals, there)
  const pruned = [...stillPruned(pruning, { prune: options.prune, ...there }), ...former]
  const { files, overtaken, merged } = mergeInto(lock, { ...coming, originals, read, pruned })
  const arrived = [...files, ...coming.carried, ...originals].map(({ entry }) => entry)
  const superseded = consignment.supersedes
    ? await findSuperseded(options, { lock, before: read?.lock ?? lock, entries, coming: arrived })
    : []
  const lockText = writeLock(merged ?? (superseded.length > 0 ? lock : undefined), superseded)
  const replaced = former.filter(({ isChanged }) => isChanged).map(({ path }) => path)
  return { files, overtaken, pruned: [...pruned, ...superseded], replaced, lockText }
}

/** What lies where files come to lie. */
function placesOf(
  options: CommitOptions,
  { branch, files }: { readonly branch: Branch; readonly files: readonly CarriedFile[] },
): readonly Place[] {
  const { entries, lock } = branch
  return files.map(({ path, entry: { file } }) =>
    placeOn(entries, { path, known: lock.get(file) ?? options.findOtherwise?.(file, entries.get(path)?.sha ?? '') }),
  )
}

/** @throws DeliveryError where something is in the way of a file that comes */
function checkWay(
  options: CommitOptions,
  {
    branch,
    places,
    writesLock,
  }: { readonly branch: Branch; readonly places: readonly Place[]; readonly writesLock: boolean },
): void {
  const where = (branch.base.head === undefined ? options.startBranch : undefined) ?? options.branch
  const taken = places.filter(({ state }) => state === 'foreign' || (state === 'changed' && !options.replaceChanged))
  if (taken.length > 0) throw cameInTheWay(taken, where)
  const written = [...places.map(({ path }) => path), ...(writesLock ? [lockPath(options)] : [])]
  const [twins] = findTwins(branch.entries, written)
  if (twins !== undefined) throw twinsInTheWay(twins, where)
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
