import { linkSync, lstatSync, renameSync, rmSync } from 'node:fs'
import { absoluteOf, checkWay, writeNewFile, type OwnFile } from '../../workspace/new-file.ts'

/** Ending of a file that is being written. Nobody else uses it, so what has it may be removed. */
export const PART_ENDING = '.kie.part'

/** How a file is replaced. */
export interface ReplaceOptions {
  /** Whether the new content is on the disk before it has the name; default: the system writes it in its own time. */
  readonly isSynced?: boolean
}

/**
 * Replaces a file as a whole, without ever following a link that lies in its place or on the way to it.
 *
 * @throws BarredWayError, and the file system's error
 */
export function replaceFile(file: OwnFile, content: string, options: ReplaceOptions = {}): void {
  // Another step may do so at the same time.
  const part = { ...file, path: `${file.path}.${process.pid}${PART_ENDING}` }
  checkWay(file)
  rmSync(absoluteOf(part), { force: true })
  writeNewFile(part, content, options)
  checkWay(file)
  renameSync(absoluteOf(part), absoluteOf(file))
}

/**
 * Gives a file that was written under another name its own, never in place of anything.
 *
 * @param part - absolute path in the same directory
 * @returns `false` where something has the name; then nothing was done
 */
export function giveName(part: string, target: string): boolean {
  try {
    linkSync(part, target)
  } catch (error) {
    const isTaken = lstatSync(target, { throwIfNoEntry: false }) !== undefined
    if (isTaken || (error as NodeJS.ErrnoException).code === 'EEXIST') return false
    // Not every file system has hard links; on those it takes a caller whom nobody comes before.
    renameSync(part, target)
    return true
  }
  try {
    rmSync(part, { force: true })
  } catch {
    // The file has its name. The next run that writes this part removes it.
  }
  return true
}
