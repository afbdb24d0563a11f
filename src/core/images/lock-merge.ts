import { isDeepStrictEqual } from 'node:util'
import { imageOf, isSameRequest, type Lock, type LockEntry } from './lock.ts'

/** What a run has to say in a lock file. */
export interface LockNews {
  /** The lock file as the run read it. */
  readonly base: Lock
  /** When it read it, by the clock that also dates what it makes; `undefined` where that does not matter. */
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
}

/** A lock file that was merged. */
export interface MergedLock {
  readonly lock: Lock
  /** Entries of files that the run made, and that give way to what is there: nor may the files be put there. */
  readonly overtaken: readonly LockEntry[]
}

/**
 * Brings what a run has to say into the lock file that is there now: the one merge for steps and jobs side by side, shards,
 * and deliveries to branches. Three-way, file by file: what the run made or took away counts, else what is there, so that
 * what somebody else made or took away since stays so. Of two new entries the later one counts; and no entry gives way to
 * an earlier one of another request, since an old run that is run again knows nothing of today's wish.
 */
export function mergeLocks(there: Lock, news: LockNews): MergedLock {
  const { base, made, isPlaced, reused = [], removed = [] } = news
  const lock = new Map(there)
  const isUntouched = (file: string): boolean => isDeepStrictEqual(there.get(file), base.get(file))
  for (const file of removed.filter(isUntouched)) lock.delete(file)
  for (const entry of reused) if (isUntouched(entry.file)) lock.set(entry.file, entry)
  const overtaken = isPlaced ? [] : findOvertaken(there, { ...news, isUntouched })
  const settled = new Set(overtaken)
  for (const entry of made) if (!settled.has(entry)) lock.set(entry.file, entry)
  return { lock, overtaken }
}

function findOvertaken(
  there: Lock,
  { base, readAt, made, isUntouched }: LockNews & { readonly isUntouched: (file: string) => boolean },
): readonly LockEntry[] {
  const read = [...base.values()].map((entry) => notAfter(entry, readAt))
  const known = [...there.values()].map((entry) => (isUntouched(entry.file) ? notAfter(entry, readAt) : entry))
  const [newest, newestRead] = [newestOf(known), newestOf(read)]
  return made.filter((entry) => {
    const last = newest.get(imageOf(entry))
    if (last === undefined) return false
    // What the run has read counts as well: what replaced it since came of the same wish, or is later still.
    const others = [last, newestRead.get(imageOf(entry)) ?? last]
    if (others.some((each) => isLater(each, entry) && !isSameRequest(each, entry))) return true
    const other = there.get(entry.file)
    return other !== undefined && isLater(other, entry) && !isUntouched(entry.file)
  })
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
