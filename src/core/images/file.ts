import { createHash } from 'node:crypto'
import { closeSync, fstatSync, lstatSync, openSync, read, readSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { extensionOf, ImageInspector, MEDIA_TYPES, type MediaType } from '../../kie/index.ts'
import type { LockEntry } from './lock/lock.ts'

/** Every extension that an image may get. */
export const EXTENSIONS: readonly string[] = MEDIA_TYPES.map(extensionOf)

/** Files that are read at the same time: enough to keep a disk busy. */
const AT_ONCE = 8

/** Most of a file that is in memory at a time. */
const PIECE_BYTES = 64 * 1024

/** Where a file lies. */
export interface PlacedFile {
  /** Path relative to the workspace, with `/`. */
  readonly path: string
  /** Absolute path on this machine. */
  readonly file: string
}

/** What the bytes of an image on disk say. */
export interface ImageFacts {
  /** Size in bytes. */
  readonly bytes: number
  /** Lower-case hex. */
  readonly sha256: string
  /** Size in pixels. Nothing was decoded: it is what the header says. */
  readonly width: number
  readonly height: number
  /** Told by the bytes, whatever the file's name says. */
  readonly mediaType: MediaType
}

/** An image of an earlier run that lies in the folder, as it is now. */
export interface FoundFile extends ImageFacts, PlacedFile {}

/**
 * Reads the facts of an image, in constant memory. One that is damaged counts as long as it says its size: kie may have
 * served it so.
 *
 * @param file - absolute path
 * @returns `undefined` for what is not there, is no plain file or is no image
 * @throws the file system's error where it cannot be read
 */
export async function readImageFile(file: string): Promise<ImageFacts | undefined> {
  // A pipe or a device could keep a reader waiting for ever.
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined
  const hash = createHash('sha256')
  const inspector = new ImageInspector()
  let bytes = 0
  await readPieces(file, (piece) => {
    bytes += piece.length
    hash.update(piece)
    inspector.write(piece)
  })
  const inspection = inspector.end()
  if (inspection.kind === 'other' || inspection.size === undefined) return undefined
  return { bytes, sha256: hash.digest('hex'), ...inspection.size, mediaType: inspection.mediaType }
}

/**
 * The hash of a file's content.
 *
 * @returns lower-case hex
 * @throws the file system's error where it cannot be read
 */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await readPieces(file, (piece) => hash.update(piece))
  return hash.digest('hex')
}

const readInto = promisify(read)

/**
 * Reads a file as it is when it is opened. One that is a single piece is read at once: its way through a thread and back
 * costs several times what reading it does, and a stream goes that way five times.
 */
async function readPieces(file: string, take: (piece: Buffer) => void): Promise<void> {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    let bytesRead: number
    for (let at = 0; at < size; at += bytesRead) {
      // Whoever takes a piece may still hold it when the next one comes.
      const buffer = Buffer.allocUnsafe(Math.min(size - at, PIECE_BYTES))
      const isAll = buffer.length === size
      bytesRead = isAll ? readSync(handle, buffer) : (await readInto(handle, buffer, 0, buffer.length, at)).bytesRead
      if (bytesRead === 0) return
      take(buffer.subarray(0, bytesRead))
    }
  } finally {
    closeSync(handle)
  }
}

/** Where to look for images. */
export interface FindOptions {
  /** Absolute path of the directory that the files are named in. */
  readonly directory: string
  /** Path of a file, relative to the workspace. */
  readonly pathOf: (file: string) => string
  /** Whether a link or a file stands in the way to a directory, which is named relative to that one. */
  readonly isBarred: (directory: string) => boolean
}

/**
 * Looks at the files of a lock file's entries.
 *
 * @param entries - with sound names alone
 * @returns by the entry's `file`; nothing for a file that is not there, lies behind a link, or is no image
 */
export async function findImages(
  entries: readonly LockEntry[],
  { directory, pathOf, isBarred }: FindOptions,
): Promise<ReadonlyMap<string, FoundFile>> {
  const found = new Map<string, FoundFile>()
  const waiting = new Set(entries.map(({ file }) => file)).values()
  const lane = async (): Promise<void> => {
    for (const relative of waiting) {
      const file = path.join(directory, relative)
      const facts = isBarred(path.posix.dirname(relative)) ? undefined : await readImageFile(file)
      if (facts !== undefined) found.set(relative, { ...facts, path: pathOf(relative), file })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return found
}
