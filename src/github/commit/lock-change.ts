import { isDeepStrictEqual } from 'node:util'
import { isSameRequest, type Lock, type LockEntry } from '../../core/images/lock/lock.ts'
import { mergeLocks } from '../../core/images/lock/lock-merge.ts'
import { formatLock } from '../../core/images/lock/lock-text.ts'
import type { CarriedFile, CommitFile } from './file.ts'
import type { PrunedFile } from './pruned.ts'
import type { UndeliveredOriginal } from './superseded.ts'

/** A lock file of the branch. */
export interface LockRead {
  readonly lock: Lock
  /** When it was asked for, by the clock of this run. */
  readonly at: Date
  /** Tasks that other lock files told of then: what somebody brings to the branch of them was not made meanwhile. */
  readonly others?: ReadonlySet<string>
}

/** What a commit has to say in the lock file of its branch. */
interface LockNews {
  readonly files: readonly CommitFile[]
  readonly originals: readonly UndeliveredOriginal[]
  readonly carried: readonly CarriedFile[]
  /** Entries whose files are gone. */
  readonly noted: readonly LockEntry[]
  readonly pruned: readonly PrunedFile[]
  readonly read: LockRead | undefined
}

/** What the lock file of the branch makes of it. */
interface MergedLock {
  /** Those of its files that the branch gets. */
  readonly files: readonly CommitFile[]
  /** Those that it does not get, as it has later ones in their places. */
  readonly overtaken: readonly CommitFile[]
  /** `undefined` where there is nothing new to write. */
  readonly merged: Lock | undefined
}

/** An entry and its file come from the same side: what the lock file does not take, the tree does not get. */
export function mergeInto(lock: Lock, { files, originals, carried, noted, read, pruned }: LockNews): MergedLock {
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

/** @returns the text of a lock file without what is superseded; `undefined` where there is none */
export function writeLock(lock: Lock | undefined, superseded: readonly PrunedFile[]): string | undefined {
  const gone = new Set(superseded.map(({ entry }) => entry.file))
  return lock && formatLock(new Map([...lock].filter(([file]) => !gone.has(file))))
}

/** Whether two entries tell of one picture: when and by which task it came of the same request is no reason for a commit. */
export function saysTheSame(old: LockEntry | undefined, entry: LockEntry): boolean {
  const fields = ['request', 'sha256', 'name', 'image', 'results', 'delivered', 'derivedFrom'] as const
  return old !== undefined && fields.every((field) => isDeepStrictEqual(old[field], entry[field]))
}

/** The branch's lock file now, and as the run has read it. */
export interface Locks {
  readonly lock: Lock
  readonly read: LockRead | undefined
}

/** One manifest or job that runs twice, as a matrix does, with two wishes of one name: each run would pay for both. */
export function isContested({ entry }: CommitFile, locks: Locks): boolean {
  const there = madeMeanwhile(entry, locks)
  return there !== undefined && there.source === entry.source && !isSameRequest(there, entry)
}

/** One wish that two runs at once have paid for. */
export function isDoubled({ entry }: CommitFile, locks: Locks): boolean {
  const there = madeMeanwhile(entry, locks)
  return there !== undefined && there.taskId !== entry.taskId && isSameRequest(there, entry)
}

/** What another job has made in the place of an image since the run has read the lock file. */
function madeMeanwhile({ file }: LockEntry, { lock, read }: Locks): LockEntry | undefined {
  const there = lock.get(file)
  if (read === undefined || there === undefined || read.others?.has(there.taskId) === true) return undefined
  return there.taskId === read.lock.get(file)?.taskId ? undefined : there
}
