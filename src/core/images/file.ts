import { createHash } from 'node:crypto'
import { createReadStream, lstatSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { ImageInspector, type MediaType } from '../../kie/index.ts'

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
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    bytes += piece.length
    hash.update(piece)
    inspector.write(piece)
  }
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
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
