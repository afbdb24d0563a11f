import { isDeepStrictEqual } from 'node:util'
import { imageOf, isSameRequest, type Lock, type LockEntry } from './lock.ts'

/** What a run has to say in a lock file. */
export interface LockNews {
  /** The lock file as the run read it. */
  readonly base: Lock
  /**
   * When it read it, by the clock that also dates what it makes, so that an entry with a date still to come counts as of
   * then; `undefined` in a folder, where no dates are compared.
   */
  readonly readAt?: Date | undefined
  /** Entries of files that it made. */
  readonly made: readonly LockEntry[]
  /**
   * Whether these files lie in their places already, as in a folder, so that their entries belong there. On a branch they
   * do not: what is decided here says which files are put there.
   */
  readonly isPlaced: boolean
  /** Entries of images that it reuses, as they were. */
  readonly reused?: readonly LockEntry[]
  /** Files that it took away. */
  readonly removed?: readonly string[]
  /** Files that it made and gave other names since, or meant to make and could not: nothing is left to say of them. */
  readonly gone?: readonly string[]
}

/** A lock file that was merged. */
export interface MergedLock {
  readonly lock: Lock
  /** Entries of files that the run made, and that give way to what is there: nor may the files be put there. */
  readonly overtaken: readonly LockEntry[]
}

/**
 * Brings what a run has to say into the lock file that is there now: the one merge for steps and jobs side by side, shards,
 * and deliveries to branches. Three-way, file by file: what the run made counts, and what it took away where it is still as
 * the run read it; else what is there, so that what somebody else made or took away since stays so. Of two new entries the
 * later one counts; and no entry gives way to an earlier one of another request, since an old run that is run again knows
 * nothing of today's wish.
 */
export function mergeLocks(there: Lock, news: LockNews): MergedLock {
  const { base, made, isPlaced, reused = [], removed = [], gone = [] } = news
  const lock = new Map(there)
  const isUntouched = (file: string): boolean => isDeepStrictEqual(there.get(file), base.get(file))
  for (const file of removed.filter(isUntouched)) lock.delete(file)
  for (const file of gone) lock.delete(file)
  for (const entry of reused) if (isUntouched(entry.file)) lock.set(entry.file, entry)
  const overtaken = isPlaced ? [] : findOvertaken(there, { ...news, isUntouched })
  const settled = new Set(overtaken)
  for (const entry of made) if (!settled.has(entry)) lock.set(entry.file, withPrice(entry, there.get(entry.file)))
  return { lock, overtaken }
}

/** A run that brings an original again pays nothing for it, and so says nothing of what it cost. */
function withPrice(entry: LockEntry, there: LockEntry | undefined): LockEntry {
  const isSaid = (entry.credits ?? 0) > 0
  const isSame = there?.taskId === entry.taskId && there.sha256 === entry.sha256
  return isSame && !isSaid ? { ...entry, credits: there.credits } : entry
}

/** Entries that the run made, and for which somebody else has something later. */
function findOvertaken(
  there: Lock,
  { base, readAt, made, isUntouched }: LockNews & { readonly isUntouched: (file: string) => boolean },
): readonly LockEntry[] {
  const dated = [...there.values()].map((entry) => (isUntouched(entry.file) ? notAfter(entry, readAt) : entry))
  const newest = newestOf(dated)
  const newestRead = newestOf([...base.values()].map((entry) => notAfter(entry, readAt)))
  // Last week's run, run again: today's picture is there. It may also have been there when the run read, and have been
  // replaced since, by one of the same wish or of one that is later still.
  const isOldWish = (entry: LockEntry): boolean =>
    [newest, newestRead]
      .map((each) => each.get(imageOf(entry)))
      .some((other) => other !== undefined && isLater(other, entry) && !isSameRequest(other, entry))
  // A job beside this one has made the same file, and later.
  const isOldFile = (entry: LockEntry): boolean => {
    const other = there.get(entry.file)
    return other !== undefined && isLater(other, entry) && !isUntouched(entry.file)
  }
  return made.filter((entry) => newest.has(imageOf(entry)) && (isOldWish(entry) || isOldFile(entry)))
}

/**
 * An entry with a date that can be: none was made after it was read, whatever the clock of another machine said. Else what
 * is paid for now would give way to it, and would do so at every run.
 */
function notAfter(entry: LockEntry, readAt: Date | undefined): LockEntry {
  if (readAt === undefined || !(Date.parse(entry.createdAt) > readAt.getTime())) return entry
  return { ...entry, createdAt: readAt.toISOString() }
}

/** The entry of each image that was made last, by the name of the image. A form is as old as its original. */
export function newestOf(entries: Iterable<LockEntry>): ReadonlyMap<string, LockEntry> {
  const newest = new Map<string, LockEntry>()
  for (const entry of entries) {
    const last = newest.get(imageOf(entry))
    if (entry.derivedFrom === undefined && (last === undefined || isLater(entry, last)))
      newest.set(imageOf(entry), entry)
  }
  return newest
}

function isLater(a: LockEntry, b: LockEntry): boolean {
  return Date.parse(a.createdAt) > Date.parse(b.createdAt)
}
