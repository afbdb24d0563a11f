import type { LockEntry } from '../../core/images/lock/lock.ts'
import type { BranchEntries } from './entries.ts'
import { parentDirectories } from './path.ts'

/** What lies at the place of an image on the branch, or in its way. */
export interface Place {
  /**
   * - `free`: nothing
   * - `ours`: an image of this action's
   * - `changed`: an image of this action's that somebody has changed
   * - `foreign`: anything else, which is never replaced
   */
  readonly state: 'free' | 'ours' | 'changed' | 'foreign'
  /** The image's path, or that of a file that takes the place of one of its directories. */
  readonly path: string
}

/**
 * Looks at the place of an image.
 *
 * All that the branch's lock file does not know is foreign, and what it knows in another size is changed. An image that
 * was retouched to the very size is taken for ours: to compare its content it has to be fetched.
 *
 * @param entries - with those in all directories of the path
 * @param given - `known` is what the lock file says of the image
 */
export function placeOn(
  entries: BranchEntries,
  { path, known }: { readonly path: string; readonly known: LockEntry | undefined },
): Place {
  // The directories that were gone through are no entries, so this is something else; a tree would take its place.
  const blocked = parentDirectories(path).find((directory) => entries.has(directory))
  if (blocked !== undefined) return { state: 'foreign', path: blocked }
  const entry = entries.get(path)
  if (entry === undefined) return { state: 'free', path }
  if (known === undefined || entry.bytes === undefined) return { state: 'foreign', path }
  return { state: known.bytes === entry.bytes ? 'ours' : 'changed', path }
}
