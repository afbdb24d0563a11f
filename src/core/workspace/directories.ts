import { lstatSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/** What stands where a directory of a path should be. */
export interface Barrier {
  /** Relative to the root, with `/`. */
  readonly path: string
  readonly isLink: boolean
}

/**
 * Finds what keeps a directory from being used: a symbolic link, which could lead anywhere, or a file.
 *
 * @param root - absolute path of a directory, itself not looked at
 * @param directory - relative to the root, with `/`; `.` is the root. It need not exist
 */
export function findBarrier(root: string, directory: string): Barrier | undefined {
  for (const each of stepsTo(directory)) {
    const stats = lstatSync(path.join(root, each), { throwIfNoEntry: false })
    if (stats === undefined) return undefined
    if (!stats.isDirectory()) return { path: each, isLink: stats.isSymbolicLink() }
  }
  return undefined
}

/** The part of a directory's path that exists: the directory itself, or one that it would come to lie in. */
export function existingPart(root: string, directory: string): string {
  const exists = (each: string): boolean => lstatSync(path.join(root, each), { throwIfNoEntry: false }) !== undefined
  return stepsTo(directory).findLast(exists) ?? '.'
}

/**
 * Makes a directory, and those that it lies in, without passing through any link below the root.
 *
 * @throws BarredWayError where a link or a file is in the way, and the file system's error
 */
export function makeDirectory(root: string, directory: string): void {
  mkdirSync(root, { recursive: true })
  for (const each of stepsTo(directory)) {
    const absolute = path.join(root, each)
    try {
      mkdirSync(absolute)
    } catch (error) {
      const stats = lstatSync(absolute, { throwIfNoEntry: false })
      if (stats === undefined) throw error
      if (!stats.isDirectory()) throw barredBy({ path: each, isLink: stats.isSymbolicLink() })
    }
  }
}

/** What leads to a file of ours has become something else since it was checked, so nothing is written there. */
export class BarredWayError extends Error {
  override readonly name = 'BarredWayError'
}

/** Says what has come into the way. */
export function barredBy({ path: shown, isLink }: Barrier): BarredWayError {
  const what = isLink ? 'is a symbolic link by now, and nothing is written through one' : 'is no directory by now'
  return new BarredWayError(`'${shown}' ${what}`)
}

/** `a`, `a/b`, `a/b/c`. */
function stepsTo(directory: string): readonly string[] {
  if (directory === '.') return []
  const segments = directory.split('/')
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'))
}
