import { boxesIn, boxOf } from './boxes.ts'
import type { Marks } from './original.ts'

const XMP_TYPE = 'application/rdf+xml'

/** Where an item's bytes lie in the file. */
interface Location {
  readonly id: number
  readonly offset: number
  readonly length: number
}

/**
 * Puts marks into an AVIF (ISO/IEC 23008-12): a profile as one more property of the picture, XMP as one more item that
 * describes it, whose bytes stand at the end.
 *
 * @param file - written by this library: `ftyp`, `meta`, `mdat`, with one extent an item and 16 bits an id
 * @throws Error where it is not so
 */
export function markAvif(file: Buffer, { xmp, profile }: Marks): Buffer {
  const boxes = boxesIn(file)
  const meta = boxes.find(({ type }) => type === 'meta')
  if (meta === undefined) throw new Error('The encoder wrote an AVIF without a box meta')
  const parts = new Map(boxesIn(meta.body, 4).map(({ type, body }) => [type, body]))
  const bodyOf = (type: string): Buffer => {
    const body = parts.get(type)
    if (body === undefined) throw new Error(`The encoder wrote an AVIF without a box ${type}`)
    return body
  }
  const primary = bodyOf('pitm').readUInt16BE(4)
  if (profile !== undefined) parts.set('iprp', withProperty(bodyOf('iprp'), primary, profile))
  const locations = locationsIn(bodyOf('iloc'))
  const id = 1 + Math.max(...locations.map((location) => location.id))
  if (xmp !== undefined) {
    parts.set('iinf', withItem(bodyOf('iinf'), id))
    parts.set('iref', withReference(parts.get('iref'), id, primary))
  }
  // The box is as long whatever the numbers in it are, so that a first try says where everything comes to lie.
  const build = (shift: number, start: number): Buffer => {
    const added = xmp === undefined ? [] : [{ id, offset: start, length: xmp.length }]
    const moved = locations.map((location) => ({ ...location, offset: location.offset + shift }))
    parts.set('iloc', locationBox([...moved, ...added]))
    const inner = [...parts].map(([type, body]) => boxOf(type, body))
    return boxOf('meta', meta.body.subarray(0, 4), ...inner)
  }
  const shift = build(0, 0).length - (meta.body.length + 8)
  const before = file.subarray(0, meta.start)
  const after = file.subarray(meta.start + 8 + meta.body.length)
  const last = xmp === undefined ? [] : [boxOf('mdat', xmp)]
  return Buffer.concat([before, build(shift, file.length + shift + 8), after, ...last])
}

/** `iloc` of version 0: how long offsets, lengths and base offsets are, then the items. */
function locationsIn(iloc: Buffer): readonly Location[] {
  if (iloc.readUInt8(0) !== 0 || iloc.readUInt16BE(4) !== 0x4400) {
    throw new Error('The encoder wrote an AVIF whose box iloc is of another kind')
  }
  return Array.from({ length: iloc.readUInt16BE(6) }, (_, index) => {
    const at = 8 + index * 14
    if (iloc.readUInt16BE(at + 4) !== 1) throw new Error('The encoder wrote an AVIF with an item in pieces')
    return { id: iloc.readUInt16BE(at), offset: iloc.readUInt32BE(at + 6), length: iloc.readUInt32BE(at + 10) }
  })
}

function locationBox(locations: readonly Location[]): Buffer {
  const body = Buffer.alloc(8 + locations.length * 14)
  body.writeUInt16BE(0x4400, 4)
  body.writeUInt16BE(locations.length, 6)
  locations.forEach(({ id, offset, length }, index) => {
    const at = 8 + index * 14
    body.writeUInt16BE(id, at)
    body.writeUInt16BE(1, at + 4)
    body.writeUInt32BE(offset, at + 6)
    body.writeUInt32BE(length, at + 10)
  })
  return body
}

function withItem(iinf: Buffer, id: number): Buffer {
  const head = Buffer.from(iinf.subarray(0, 6))
  head.writeUInt16BE(iinf.readUInt16BE(4) + 1, 4)
  // Version 2: the id, no protection, the type, an empty name, the media type.
  const entry = Buffer.from(`\u{2}\0\0\0\0\0\0\0mime\0${XMP_TYPE}\0`, 'latin1')
  entry.writeUInt16BE(id, 4)
  return Buffer.concat([head, iinf.subarray(6), boxOf('infe', entry)])
}

function withReference(iref: Buffer | undefined, from: number, to: number): Buffer {
  const reference = Buffer.alloc(6)
  reference.writeUInt16BE(from, 0)
  reference.writeUInt16BE(1, 2)
  reference.writeUInt16BE(to, 4)
  return Buffer.concat([iref ?? Buffer.alloc(4), boxOf('cdsc', reference)])
}

/** A further property, and its number in the list of those that the picture has. */
function withProperty(iprp: Buffer, item: number, profile: Buffer): Buffer {
  const parts = boxesIn(iprp).map(({ type, body }) => {
    if (type === 'ipco') return boxOf(type, body, boxOf('colr', Buffer.from('prof'), profile))
    return boxOf(type, type === 'ipma' ? withAssociation(body, item, countIn(iprp) + 1) : body)
  })
  return Buffer.concat(parts)
}

function countIn(iprp: Buffer): number {
  return boxesIn(iprp).flatMap(({ type, body }) => (type === 'ipco' ? boxesIn(body) : [])).length
}

/** `ipma` of version 0 with numbers of one byte. */
function withAssociation(ipma: Buffer, item: number, index: number): Buffer {
  const parts = [ipma.subarray(0, 8)]
  for (let at = 8; at + 3 <= ipma.length;) {
    const end = at + 3 + ipma.readUInt8(at + 2)
    const entry = Buffer.from(ipma.subarray(at, end))
    if (entry.readUInt16BE(0) === item) {
      entry.writeUInt8(entry.readUInt8(2) + 1, 2)
      parts.push(entry, Buffer.from([index]))
    } else {
      parts.push(entry)
    }
    at = end
  }
  return Buffer.concat(parts)
}
