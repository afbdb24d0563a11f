import path from 'node:path'
import { findBarrier } from '../workspace/directories.ts'
import { readImageFile, type ImageFacts } from './file.ts'
import type { LockEntry } from './lock.ts'

/** An image of an earlier run that lies in the output directory, as it is now. */
export interface FoundFile extends ImageFacts {
  /** Path relative to the workspace, with `/`. */
  readonly path: string
  /** Absolute path on this machine. */
  readonly file: string
}

/** Files that are read at the same time: enough to keep a disk busy. */
const AT_ONCE = 8

/** Where to look for images. */
export interface FindOptions {
  /** Absolute path of the directory that the files are named in. */
  readonly directory: string
  /** Path of a file, relative to the workspace. */
  readonly pathOf: (file: string) => string
}

/**
 * Looks at the files of a lock file's entries.
 *
 * @param entries - with sound names alone
 * @returns by the entry's `file`; nothing for a file that is not there, lies behind a link, or is no image
 */
export async function findImages(
  entries: readonly LockEntry[],
  { directory, pathOf }: FindOptions,
): Promise<ReadonlyMap<string, FoundFile>> {
  const found = new Map<string, FoundFile>()
  const waiting = new Set(entries.map(({ file }) => file)).values()
  const lane = async (): Promise<void> => {
    for (const relative of waiting) {
      const file = path.join(directory, relative)
      const isBehindBarrier = findBarrier(directory, path.posix.dirname(relative)) !== undefined
      const facts = isBehindBarrier ? undefined : await readImageFile(file)
      if (facts !== undefined) found.set(relative, { ...facts, path: pathOf(relative), file })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return found
}
