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
 * @throws the file system's error, also where a link or a file is in the way
 */
export function makeDirectory(root: string, directory: string): void {
  mkdirSync(root, { recursive: true })
  for (const each of stepsTo(directory)) {
    const absolute = path.join(root, each)
    try {
      mkdirSync(absolute)
    } catch (error) {
      if (lstatSync(absolute, { throwIfNoEntry: false })?.isDirectory() !== true) throw error
    }
  }
}

/** `a`, `a/b`, `a/b/c`. */
function stepsTo(directory: string): readonly string[] {
  if (directory === '.') return []
  const segments = directory.split('/')
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'))
}
