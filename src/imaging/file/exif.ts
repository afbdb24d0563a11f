import { UPRIGHT, type Orientation } from './original.ts'

const ORIENTATION_TAG = 0x0112
const SHORT = 3

/** The eight orientations of Exif 2.32, 4.6.4, from 1 on. */
const ORIENTATIONS: readonly Orientation[] = [
  UPRIGHT,
  { turns: 0, isMirrored: true },
  { turns: 2, isMirrored: false },
  { turns: 2, isMirrored: true },
  { turns: 1, isMirrored: true },
  { turns: 1, isMirrored: false },
  { turns: 3, isMirrored: true },
  { turns: 3, isMirrored: false },
]

/**
 * How a picture is to be turned, by its Exif data. What cannot be read says nothing, as with every program that shows pictures.
 *
 * @param exif - from the byte order mark on, or from `Exif\0\0` on, which some writers leave before it
 */
export function readOrientation(exif: Buffer): Orientation {
  const tiff = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif
  const order = tiff.toString('latin1', 0, 4)
  if (order !== 'II*\0' && order !== 'MM\0*') return UPRIGHT
  const isLittle = order.startsWith('II')
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  if (tiff.length < 8) return UPRIGHT
  const directory = long(4)
  const count = directory + 2 <= tiff.length ? short(directory) : 0
  for (let at = directory + 2; at < directory + 2 + count * 12 && at + 12 <= tiff.length; at += 12) {
    if (short(at) === ORIENTATION_TAG && short(at + 2) === SHORT) return ORIENTATIONS[short(at + 8) - 1] ?? UPRIGHT
  }
  return UPRIGHT
}
