import type { Lock, LockEntry } from '../../../src/core/images/lock/lock.ts'

/** A lock file with these entries. */
export function lockOf(...entries: readonly LockEntry[]): Lock {
  return new Map(entries.map((entry) => [entry.file, entry]))
}
