import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { ImageInspector, type MediaType } from '../../kie/index.ts'
import type { FileProblem } from './file.ts'

/** What the bytes of a picture say. */
export interface PictureFacts {
  /** Lower-case hex. */
  readonly sha256: string
  readonly bytes: number
  /** Told by the bytes, whatever the file's name says. */
  readonly mediaType: MediaType
  /** What is wrong with a picture that is damaged, as a clause about 'it'. */
  readonly fault?: string
}

/** The types that kie takes. */
const TAKEN: readonly MediaType[] = ['image/png', 'image/jpeg', 'image/webp']
const TAKEN_IN_WORDS = 'kie takes PNG, JPEG and WebP'

/** What git has in the place of a file that Git LFS keeps. */
const LFS_POINTER = 'version https://git-lfs.github.com/spec/'

/** What brings such a file; goes on a sentence. */
export const FETCH_LFS = "set 'lfs: true' for actions/checkout"

const CHUNK_BYTES = 64 * 1024

/** Never waits for the other end of a pipe, and takes no link for the file. Windows has neither flag. */
const READ_PLAIN = constants.O_RDONLY | (constants.O_NONBLOCK || 0) | (constants.O_NOFOLLOW || 0)
/** For the eyes of this user alone. */
const PRIVATE = 0o600

/**
 * Reads what the bytes of a file say, in constant memory.
 *
 * @param file - absolute path without links
 * @returns a problem where it is no picture that kie takes; one that is damaged is taken as long as it says its size
 */
export async function readPicture(file: string, maxBytes: number): Promise<PictureFacts | FileProblem> {
  const hash = createHash('sha256')
  const inspector = new ImageInspector()
  let bytes = 0
  let head = ''
  try {
    for await (const piece of piecesOf(file)) {
      if (bytes === 0) head = piece.toString('latin1', 0, LFS_POINTER.length)
      bytes += piece.length
      if (bytes > maxBytes) return { problem: `it has more than ${maxBytes} bytes.` }
      hash.update(piece)
      inspector.write(piece)
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.message }
    throw error
  }
  if (head === LFS_POINTER) {
    return { problem: `it is only the pointer that Git LFS leaves; ${FETCH_LFS}.` }
  }
  const inspection = inspector.end()
  if (inspection.kind === 'other') return { problem: `${inspection.fault}; ${TAKEN_IN_WORDS}.` }
  const { mediaType } = inspection
  if (!TAKEN.includes(mediaType)) {
    return { problem: `it is ${mediaType.replace('image/', '').toUpperCase()}; ${TAKEN_IN_WORDS}.` }
  }
  const facts = { sha256: hash.digest('hex'), bytes, mediaType }
  if (inspection.kind === 'whole') return facts
  const { fault, size } = inspection
  return size === undefined ? { problem: `it is damaged: ${fault}.` } : { ...facts, fault }
}

/**
 * Copies a picture, provided that it is still the one that was looked at: whatever happens to the file afterwards, the
 * copy is what was checked.
 *
 * @param options.to - absolute path; nothing may be there
 * @returns `false` where it has changed or is gone
 * @throws the file system's error where the copy cannot be written
 */
export async function copyPicture(
  file: string,
  { to, facts }: { readonly to: string; readonly facts: Pick<PictureFacts, 'sha256' | 'bytes'> },
): Promise<boolean> {
  const copy = await open(to, 'wx', PRIVATE)
  try {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const piece of piecesOf(file)) {
      bytes += piece.length
      if (bytes > facts.bytes) return false
      hash.update(piece)
      await copy.writeFile(piece)
    }
    return bytes === facts.bytes && hash.digest('hex') === facts.sha256
  } catch (error) {
    if (error instanceof UnreadableFile) return false
    throw error
  } finally {
    await copy.close()
  }
}

/** A file that cannot be opened or read, or is no plain one. */
class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'

  constructor(cause?: NodeJS.ErrnoException) {
    super(cause?.code === undefined ? 'it cannot be read.' : `it cannot be read: ${cause.code}.`, { cause })
  }
}

/**
 * The bytes of a plain file, piece by piece.
 *
 * @throws UnreadableFile
 */
async function* piecesOf(file: string): AsyncGenerator<Buffer, void, undefined> {
  const asUnreadable = (cause: NodeJS.ErrnoException): never => {
    throw new UnreadableFile(cause)
  }
  const handle = await open(file, READ_PLAIN).catch(asUnreadable)
  try {
    const stats = await handle.stat().catch(asUnreadable)
    if (!stats.isFile()) throw new UnreadableFile()
    for (;;) {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(CHUNK_BYTES)).catch(asUnreadable)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}
