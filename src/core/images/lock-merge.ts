import { isDeepStrictEqual } from 'node:util'
import type { Lock, LockEntry } from './lock.ts'

/** What a run has to say in the lock file. */
export interface LockNews {
  /** The lock file as the run read it. */
  readonly base: Lock
  /** Entries of images that it made. */
  readonly made: readonly LockEntry[]
  /** Entries of images that it reuses, as they were. */
  readonly reused: readonly LockEntry[]
  /** Whether another step of this job wrote a file. */
  readonly isOfOther: (file: string) => boolean
}

/**
 * Brings a run's entries into the lock file that is there now. What the run made wins, as its file lies under that name;
 * else what is there: an entry that changed since the run read it belongs to the file of whoever changed it.
 */
export function mergeNews(there: Lock, { base, made, reused, isOfOther }: LockNews): Lock {
  const merged = new Map(there)
  for (const entry of reused) {
    const { file } = entry
    const current = there.get(file)
    const isTheirs = current !== undefined && (isOfOther(file) || !isDeepStrictEqual(current, base.get(file)))
    if (!isTheirs) merged.set(file, entry)
  }
  for (const entry of made) merged.set(entry.file, entry)
  return merged
}
