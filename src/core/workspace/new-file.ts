import { closeSync, fstatSync, lstatSync, openSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { barredBy, BarredWayError, findBarrier } from './directories.ts'

/** A file of this action's in the workspace. */
export interface OwnFile {
  /** Absolute path. */
  readonly workspace: string
  /** Relative to the workspace, with `/`. */
  readonly path: string
}

/** What tells a file that is open from all others. */
export interface FileIdentity {
  readonly dev: bigint
  readonly ino: bigint
}

/** Absolute path of a file of ours. */
export function absoluteOf({ workspace, path: relative }: OwnFile): string {
  return path.join(workspace, relative)
}

/**
 * Makes sure that no directory of a file's path is a symbolic link by now, nor anything else that is no directory.
 *
 * @throws BarredWayError
 */
export function checkWay({ workspace, path: relative }: OwnFile): void {
  const barrier = findBarrier(workspace, path.posix.dirname(relative))
  if (barrier !== undefined) throw barredBy(barrier)
}

/**
 * Makes sure that a file that is open is the one that the path leads to without any link: whoever exchanges a directory for
 * a link after a check and before the opening is found here, before a byte is written.
 *
 * @throws BarredWayError
 */
export function checkOpened(file: OwnFile, opened: FileIdentity): void {
  checkWay(file)
  const there = lstatSync(absoluteOf(file), { bigint: true, throwIfNoEntry: false })
  if (there?.ino === opened.ino && there.dev === opened.dev) return
  throw new BarredWayError(`'${file.path}' is not the file that was opened: something exchanges what leads to it`)
}

/**
 * Writes a file that does not exist, without following any link below the workspace.
 *
 * @param options - whether to wait until the disk has it
 * @throws BarredWayError, and the file system's error, also where something is there; nothing of ours is left then
 */
export function writeNewFile(
  file: OwnFile,
  content: string | Uint8Array,
  { isSynced = false }: { readonly isSynced?: boolean } = {},
): void {
  checkWay(file)
  const absolute = absoluteOf(file)
  const handle = openSync(absolute, 'wx')
  try {
    checkOpened(file, fstatSync(handle, { bigint: true }))
    writeFileSync(handle, content, { flush: isSynced })
  } catch (error) {
    rmSync(absolute, { force: true })
    throw error
  } finally {
    closeSync(handle)
  }
}
