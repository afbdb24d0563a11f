import { readOrientation } from './exif.ts'
import { UPRIGHT, type Marks, type Original } from './original.ts'
import { UnreadableOriginalError } from './unreadable.ts'

/** Flags in the first byte of a VP8X chunk (RFC 9649, 2.7). */
const ANIMATION = 0x02
const HAS_XMP = 0x04
const HAS_ALPHA = 0x10
const HAS_PROFILE = 0x20

const CUT_SHORT = 'The original is a WebP that is cut short; the whole file is needed.'

interface RiffChunk {
  readonly type: string
  readonly data: Buffer
}

interface Canvas {
  readonly width: number
  readonly height: number
  readonly hasAlpha: boolean
  readonly isAnimated: boolean
}

/**
 * Reads a WebP's headers, and whether the file is whole.
 *
 * @param file - begins with RIFF and WEBP
 * @throws UnreadableOriginalError
 */
export function inspectWebp(file: Buffer): Original {
  const chunks = chunksOfRiff(file)
  const canvas = canvasOf(chunks)
  if (canvas === undefined) throw new UnreadableOriginalError(CUT_SHORT)
  if (canvas.isAnimated) {
    throw new UnreadableOriginalError('The original is an animated WebP; forms can be made of a still picture alone.')
  }
  const dataOf = (wanted: string): Buffer | undefined => chunks.find(({ type }) => type === wanted)?.data
  const exif = dataOf('EXIF')
  return {
    format: 'webp',
    width: canvas.width,
    height: canvas.height,
    isGrey: false,
    orientation: exif === undefined ? UPRIGHT : readOrientation(exif),
    profile: dataOf('ICCP'),
  }
}

function chunksOfRiff(file: Buffer): readonly RiffChunk[] {
  const end = file.readUInt32LE(4) + 8
  if (end > file.length) throw new UnreadableOriginalError(CUT_SHORT)
  const chunks: RiffChunk[] = []
  for (let at = 12; at + 8 <= end;) {
    const length = file.readUInt32LE(at + 4)
    if (at + 8 + length > end) throw new UnreadableOriginalError(CUT_SHORT)
    chunks.push({ type: file.toString('latin1', at, at + 4), data: file.subarray(at + 8, at + 8 + length) })
    // Chunks begin at even places.
    at += 8 + length + (length % 2)
  }
  return chunks
}

/** What the first chunk says, whichever of the three kinds it is. */
function canvasOf([first]: readonly RiffChunk[]): Canvas | undefined {
  if (first?.type === 'VP8 ' && first.data.length >= 10) {
    const { data } = first
    const [width, height] = [data.readUInt16LE(6) & 0x3fff, data.readUInt16LE(8) & 0x3fff]
    return { width, height, hasAlpha: false, isAnimated: false }
  }
  if (first?.type === 'VP8L' && first.data.length >= 5) {
    const bits = first.data.readUInt32LE(1)
    const [width, height] = [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
    return { width, height, hasAlpha: (bits & 0x1000_0000) !== 0, isAnimated: false }
  }
  if (first?.type === 'VP8X' && first.data.length >= 10) {
    const { data } = first
    const flags = data.readUInt8(0)
    return {
      width: data.readUIntLE(4, 3) + 1,
      height: data.readUIntLE(7, 3) + 1,
      hasAlpha: (flags & HAS_ALPHA) !== 0,
      isAnimated: (flags & ANIMATION) !== 0,
    }
  }
  return undefined
}

/**
 * Puts marks into a WebP, whose first chunk then has to say that they are there.
 *
 * @param file - written by this library
 */
export function markWebp(file: Buffer, { xmp, profile }: Marks): Buffer {
  const chunks = chunksOfRiff(file)
  const canvas = canvasOf(chunks)
  if (canvas === undefined) return file
  const first = Buffer.alloc(10)
  first[0] = (canvas.hasAlpha ? HAS_ALPHA : 0) | (xmp ? HAS_XMP : 0) | (profile ? HAS_PROFILE : 0)
  first.writeUIntLE(canvas.width - 1, 4, 3)
  first.writeUIntLE(canvas.height - 1, 7, 3)
  const parts = [
    { type: 'VP8X', data: first },
    ...(profile === undefined ? [] : [{ type: 'ICCP', data: profile }]),
    ...chunks.filter(({ type }) => type !== 'VP8X'),
    ...(xmp === undefined ? [] : [{ type: 'XMP ', data: xmp }]),
  ].map(riffChunk)
  const head = Buffer.from('RIFF\0\0\0\0WEBP')
  head.writeUInt32LE(
    parts.reduce((sum, { length }) => sum + length, 4),
    4,
  )
  return Buffer.concat([head, ...parts])
}

function riffChunk({ type, data }: RiffChunk): Buffer {
  const chunk = Buffer.alloc(8 + data.length + (data.length % 2))
  chunk.write(type, 0, 'latin1')
  chunk.writeUInt32LE(data.length, 4)
  data.copy(chunk, 8)
  return chunk
}
