import { readOrientation } from './exif.ts'
import { UPRIGHT, type Marks, type Original, type Orientation } from './original.ts'
import { UnreadableOriginalError } from './unreadable.ts'

/** Markers of ITU-T T.81, table B.1: the byte after 0xff. */
const START_OF_SCAN = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const STANDALONE = [0x01, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8]
const FRAMES = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]
const END_OF_IMAGE = Buffer.from('ffd9', 'hex')

const EXIF = 'Exif\0\0'
const XMP = 'http://ns.adobe.com/xap/1.0/\0'
const ICC = 'ICC_PROFILE\0'
/** A segment has at most 65533 bytes; of a piece of a profile, fourteen are its head. */
const MAX_PIECE_BYTES = 65_519

interface Segment {
  readonly marker: number
  readonly data: Buffer
  /** Where the next one begins. */
  readonly end: number
}

/**
 * Reads a JPEG's headers, and whether the file is whole.
 *
 * @param file - begins with start of image
 * @throws UnreadableOriginalError
 */
export function inspectJpeg(file: Buffer): Original {
  const segments = [...jpegSegments(file)]
  const frame = segments.find(({ marker }) => FRAMES.includes(marker))?.data
  const scan = segments.find(({ marker }) => marker === START_OF_SCAN)
  // No decoder says it where picture data are missing: they fill up with grey.
  if (frame === undefined || frame.length < 6 || scan === undefined || file.lastIndexOf(END_OF_IMAGE) < scan.end) {
    throw new UnreadableOriginalError('The original is a JPEG that is cut short; the whole file is needed.')
  }
  if (frame.readUInt8(5) === 4) {
    throw new UnreadableOriginalError(
      'The original is a JPEG in CMYK, the colours of print; forms can be made of a picture in RGB or grey.',
    )
  }
  return {
    format: 'jpeg',
    width: frame.readUInt16BE(3),
    height: frame.readUInt16BE(1),
    isGrey: frame.readUInt8(5) === 1,
    orientation: orientationOf(segments),
    profile: profileOf(segments),
  }
}

/** The segments of a JPEG up to its first scan; what is no segment ends them. */
export function* jpegSegments(file: Buffer): Generator<Segment> {
  let at = 2
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file.readUInt8(at + 1)
    if (marker === 0xff || STANDALONE.includes(marker)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    // The length counts its own two bytes.
    const end = at + 2 + file.readUInt16BE(at + 2)
    if (end < at + 4 || end > file.length) return
    yield { marker, data: file.subarray(at + 4, end), end }
    if (marker === START_OF_SCAN) return
    at = end
  }
}

function orientationOf(segments: readonly Segment[]): Orientation {
  const exif = segments.find(({ marker, data }) => marker === APP1 && beginsWith(data, EXIF))
  return exif === undefined ? UPRIGHT : readOrientation(exif.data)
}

/** A profile stands in numbered pieces (ICC.1:2022, B.4). */
function profileOf(segments: readonly Segment[]): Buffer | undefined {
  const pieces = segments.filter(({ marker, data }) => marker === APP2 && beginsWith(data, ICC) && data.length > 14)
  const inOrder = pieces.map(({ data }) => data).sort((a, b) => a.readUInt8(12) - b.readUInt8(12))
  const isWhole = inOrder.every((data, index) => data[12] === index + 1 && data[13] === inOrder.length)
  return inOrder.length > 0 && isWhole ? Buffer.concat(inOrder.map((data) => data.subarray(14))) : undefined
}

const beginsWith = (data: Buffer, text: string): boolean => data.toString('latin1', 0, text.length) === text

/**
 * Puts marks into a JPEG, behind its first segment where that says that it is a JFIF, which has to be the first.
 *
 * @param file - written by this library
 */
export function markJpeg(file: Buffer, { xmp, profile }: Marks): Buffer {
  const [first] = jpegSegments(file)
  const start = first?.marker === APP0 ? first.end : 2
  const parts = [file.subarray(0, start)]
  if (xmp !== undefined) parts.push(segmentOf(APP1, XMP, xmp))
  const count = Math.ceil((profile?.length ?? 0) / MAX_PIECE_BYTES)
  for (let index = 0; profile !== undefined && index < count; index += 1) {
    const piece = profile.subarray(index * MAX_PIECE_BYTES, (index + 1) * MAX_PIECE_BYTES)
    parts.push(segmentOf(APP2, `${ICC}${String.fromCharCode(index + 1, count)}`, piece))
  }
  return Buffer.concat([...parts, file.subarray(start)])
}

function segmentOf(marker: number, head: string, data: Buffer): Buffer {
  const start = Buffer.from([0xff, marker, 0, 0])
  start.writeUInt16BE(2 + head.length + data.length, 2)
  return Buffer.concat([start, Buffer.from(head, 'latin1'), data])
}
