import { boxesIn, type FileBox } from './boxes.ts'
import { UPRIGHT, type Original, type Orientation } from './original.ts'
import { UnreadableOriginalError } from './unreadable.ts'

/**
 * Reads an AVIF's headers, and whether the file is whole.
 *
 * @param file - begins with a box `ftyp` that names AVIF
 * @throws UnreadableOriginalError
 */
export function inspectAvif(file: Buffer): Original {
  const boxes = boxesIn(file)
  if (boxes.some(({ type }) => type === 'moov')) {
    throw new UnreadableOriginalError('The original is an animated AVIF; forms can be made of a still picture alone.')
  }
  const last = boxes.at(-1)
  const isCut = last === undefined || last.body.byteOffset + last.body.length < file.byteOffset + file.length
  const properties = propertiesOfPrimary(boxes.find(({ type }) => type === 'meta')?.body)
  const size = properties.find(({ type }) => type === 'ispe')?.body
  if (isCut || !boxes.some(({ type }) => type === 'mdat') || size === undefined || size.length < 12) {
    throw new UnreadableOriginalError('The original is an AVIF that is cut short; the whole file is needed.')
  }
  return {
    format: 'avif',
    // Version and flags stand before the two.
    width: size.readUInt32BE(4),
    height: size.readUInt32BE(8),
    isGrey: false,
    orientation: orientationBy(properties),
    profile: properties.find(isProfile)?.body.subarray(4),
  }
}

const isProfile = ({ type, body }: FileBox): boolean =>
  type === 'colr' && ['prof', 'rICC'].includes(body.toString('latin1', 0, 4))

/** The properties of the picture that is meant to be shown, in their order (ISO/IEC 23008-12, 9.3). */
function propertiesOfPrimary(meta: Buffer | undefined): readonly FileBox[] {
  const inMeta = boxesIn(meta ?? Buffer.alloc(0), 4)
  const primary = inMeta.find(({ type }) => type === 'pitm')?.body
  const inProperties = boxesIn(inMeta.find(({ type }) => type === 'iprp')?.body ?? Buffer.alloc(0))
  const all = boxesIn(inProperties.find(({ type }) => type === 'ipco')?.body ?? Buffer.alloc(0))
  const associations = inProperties.find(({ type }) => type === 'ipma')?.body
  if (primary === undefined || associations === undefined || primary.length < 6) return []
  const id = primary.readUInt8(0) === 0 ? primary.readUInt16BE(4) : primary.readUInt32BE(4)
  return indicesOf(associations, id).flatMap((index) => all[index - 1] ?? [])
}

/** Which properties an item has, counted from 1. What is cut short names none. */
function indicesOf(associations: Buffer, wanted: number): readonly number[] {
  const idLength = associations.readUInt8(0) === 0 ? 2 : 4
  const indexLength = (associations.readUInt8(3) & 1) === 0 ? 1 : 2
  for (let at = 8; at + idLength < associations.length;) {
    const id = associations.readUIntBE(at, idLength)
    const count = associations.readUInt8(at + idLength)
    const start = at + idLength + 1
    at = start + count * indexLength
    if (at > associations.length) return []
    if (id !== wanted) continue
    // The first bit says whether a reader has to know the property.
    const mask = indexLength === 1 ? 0x7f : 0x7fff
    return Array.from(
      { length: count },
      (_, index) => associations.readUIntBE(start + index * indexLength, indexLength) & mask,
    )
  }
  return []
}

/** Turned anticlockwise by `irot`, then mirrored by `imir`: 1 is left and right, 0 top and bottom. */
function orientationBy(properties: readonly FileBox[]): Orientation {
  const turned = properties.find(({ type }) => type === 'irot')?.body[0]
  const mirrored = properties.find(({ type }) => type === 'imir')?.body[0]
  if (turned === undefined && mirrored === undefined) return UPRIGHT
  const turns = 4 - ((turned ?? 0) & 3)
  if (mirrored === undefined) return { turns: turns % 4, isMirrored: false }
  // Top and bottom change places by half a turn and left and right.
  return { turns: (turns + ((mirrored & 1) === 0 ? 2 : 0)) % 4, isMirrored: true }
}
