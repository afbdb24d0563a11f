import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { readOrientation } from './exif.ts'
import { UPRIGHT, type Marks, type Original } from './original.ts'
import { UnreadableOriginalError } from './unreadable.ts'

/** The eight bytes that a PNG begins with. */
export const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

/** An ICC profile is a few kB; what inflates to more is none. */
const MAX_PROFILE_BYTES = 4 * 1024 * 1024
/** Of a PNG's first chunk: 13 bytes between its length and type, and its checksum. */
const HEADER_END = PNG_SIGNATURE.length + 12 + 13

interface PngChunk {
  readonly type: string
  readonly data: Buffer
}

/**
 * Reads a PNG's headers, and whether the file is whole.
 *
 * @param file - begins with {@link PNG_SIGNATURE}
 * @throws UnreadableOriginalError
 */
export function inspectPng(file: Buffer): Original {
  const chunks = [...chunksOf(file)]
  const header = chunks[0]
  if (header?.type !== 'IHDR' || header.data.length !== 13) {
    throw new UnreadableOriginalError('The original is a PNG without a header; a whole file is needed.')
  }
  const dataOf = (wanted: string): Buffer | undefined => chunks.find(({ type }) => type === wanted)?.data
  if (dataOf('acTL') !== undefined) {
    throw new UnreadableOriginalError('The original is an animated PNG; forms can be made of a still picture alone.')
  }
  const exif = dataOf('eXIf')
  const profile = dataOf('iCCP')
  return {
    format: 'png',
    width: header.data.readUInt32BE(0),
    height: header.data.readUInt32BE(4),
    // Colour types 0 and 4 (PNG specification, 11.2.2).
    isGrey: (header.data.readUInt8(9) & 3) === 0,
    orientation: exif === undefined ? UPRIGHT : readOrientation(exif),
    profile: profile && inflateProfile(profile),
  }
}

/** Critical chunks have to be as they were written; decoders pass over others that are not. */
function* chunksOf(file: Buffer): Generator<PngChunk> {
  for (let at = PNG_SIGNATURE.length; at + 12 <= file.length;) {
    const end = at + 12 + file.readUInt32BE(at)
    if (end > file.length) break
    const type = file.toString('latin1', at + 4, at + 8)
    const isCritical = /^[A-Z]/.test(type)
    if (isCritical && crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) {
      throw new UnreadableOriginalError(
        'The original is damaged: a checksum in it is wrong; the file as it was made is needed.',
      )
    }
    yield { type, data: file.subarray(at + 8, end - 4) }
    if (type === 'IEND') return
    at = end
  }
  throw new UnreadableOriginalError('The original is a PNG that is cut short; the whole file is needed.')
}

/** Its name, a zero, the method, and the profile itself, deflated (PNG specification, 11.3.2.3). */
function inflateProfile(data: Buffer): Buffer | undefined {
  try {
    return inflateSync(data.subarray(data.indexOf(0) + 2), { maxOutputLength: MAX_PROFILE_BYTES })
  } catch {
    return undefined
  }
}

/**
 * Puts marks into a PNG, before its picture data.
 *
 * @param file - written by this library, so that its first chunk ends where all do
 */
export function markPng(file: Buffer, { xmp, profile }: Marks): Buffer {
  const parts = [file.subarray(0, HEADER_END)]
  if (profile !== undefined) {
    parts.push(pngChunk('iCCP', Buffer.concat([Buffer.from('ICC profile\0\0'), deflateSync(profile)])))
  }
  // Keyword, then: not compressed, by no method, in no language, without a translated keyword.
  if (xmp !== undefined) parts.push(pngChunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), xmp])))
  return Buffer.concat([...parts, file.subarray(HEADER_END)])
}

/** One chunk as it stands in a file: length, type, data and checksum. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(data.length + 12)
  chunk.writeUInt32BE(data.length, 0)
  chunk.write(type, 4, 'latin1')
  data.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4)
  return chunk
}
