import { inspectAvif } from './avif.ts'
import { inspectJpeg } from './jpeg.ts'
import type { Original } from './original.ts'
import { PNG_SIGNATURE, inspectPng } from './png.ts'
import { NOT_DECODED, UnreadableOriginalError } from './unreadable.ts'
import { inspectWebp } from './webp.ts'

/** More pixels than this are not decoded: at four bytes each, they take 400 MB. */
export const MAX_PIXELS = 100_000_000

/** The same, as errors say it. */
export const MAX_PIXELS_IN_WORDS = '100 million'

/**
 * Says what an original is, by its headers alone: nothing is decoded. A file whose end is missing is found out here, as
 * decoders fill up what they do not find.
 *
 * @throws UnreadableOriginalError
 */
export function inspectOriginal(bytes: Uint8Array): Original {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const original = inspectHeaders(file)
  const { width, height } = original
  if (width * height > MAX_PIXELS) {
    throw new UnreadableOriginalError(
      `The original has ${width} x ${height} pixels; forms can be made of at most ${MAX_PIXELS_IN_WORDS}.`,
    )
  }
  if (width * height === 0) {
    throw new UnreadableOriginalError('The original has no pixels by its header; a whole file is needed.')
  }
  return original
}

/** A header that speaks of bytes which are not there is one of a damaged file, in whichever format. */
function inspectHeaders(file: Buffer): Original {
  try {
    return inspectByKind(file)
  } catch (error) {
    if (error instanceof UnreadableOriginalError) throw error
    throw new UnreadableOriginalError(NOT_DECODED, { cause: error })
  }
}

function inspectByKind(file: Buffer): Original {
  if (file.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return inspectPng(file)
  if (file.subarray(0, 3).toString('hex') === 'ffd8ff') return inspectJpeg(file)
  const head = file.toString('latin1', 0, 12)
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return inspectWebp(file)
  if (head.slice(4, 8) === 'ftyp' && namesAvif(file)) return inspectAvif(file)
  throw new UnreadableOriginalError(
    `The original is ${nameOtherKind(head)}; forms can be made of PNG, JPEG, WebP and AVIF.`,
  )
}

/** Whether AVIF is among the brands of the box that the file begins with. */
function namesAvif(file: Buffer): boolean {
  const brands = file.toString('latin1', 8, Math.min(file.readUInt32BE(0), 256))
  return /^(.{4})*avi[fs]/s.test(brands)
}

function nameOtherKind(head: string): string {
  if (head.startsWith('GIF8')) return 'a GIF'
  if (/^....ftyp(hei|hev|mif|msf)/s.test(head)) return 'a HEIF'
  return 'no picture of a known kind'
}
