import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ImageInspector, inspectBytes, MEDIA_TYPES } from '../../../src/kie/index.ts'
import type { ImageInspection, MediaType } from '../../../src/kie/index.ts'
import { HEIGHT, makePictures, makePng, pngChunk, WIDTH } from '../pictures.ts'

let pictures: Record<MediaType, Buffer>

beforeAll(async () => {
  pictures = await makePictures()
})

/** Cuts the bytes at the given places and inspects the pieces one after the other. */
function inspectInPieces(bytes: Buffer, places: readonly number[]): ImageInspection {
  const inspector = new ImageInspector()
  const cuts = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  cuts.forEach((cut, i) => inspector.write(bytes.subarray(cut, cuts[i + 1] ?? cut)))
  return inspector.end()
}

function faultOf(bytes: Uint8Array): string | undefined {
  const inspection = inspectBytes(bytes)
  return inspection.kind === 'whole' ? undefined : inspection.fault
}

describe.each(MEDIA_TYPES)('%s', (mediaType) => {
  test('a whole image has its type and size', () => {
    const want = { kind: 'whole', mediaType, size: { width: WIDTH, height: HEIGHT } }
    expect(inspectBytes(pictures[mediaType])).toEqual(want)
  })

  test('F39: cut anywhere, it is never whole', () => {
    const picture = pictures[mediaType]
    const whole = Array.from(picture.keys()).filter((length) => faultOf(picture.subarray(0, length)) === undefined)
    expect(whole).toEqual([])
  })

  test('F40: with anything behind its end, it is not whole', () => {
    const picture = pictures[mediaType]
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (junk) => {
        expect(inspectBytes(Buffer.concat([picture, junk])).kind).toBe('damaged')
      }),
    )
  })

  test('the pieces in which it comes make no difference', () => {
    const picture = pictures[mediaType]
    const damaged = Buffer.concat([picture.subarray(0, -7), Buffer.from('what is this?')])
    fc.assert(
      fc.property(fc.array(fc.nat(2000), { maxLength: 30 }), (places) => {
        expect(inspectInPieces(picture, places)).toEqual(inspectBytes(picture))
        expect(inspectInPieces(damaged, places)).toEqual(inspectBytes(damaged))
      }),
    )
    expect(inspectInPieces(picture, [...picture.keys()])).toEqual(inspectBytes(picture))
  })

  test('whatever bytes follow its first ones, there is a result', () => {
    const picture = pictures[mediaType]
    fc.assert(
      fc.property(fc.nat(200), fc.uint8Array({ maxLength: 600 }), (length, junk) => {
        const bytes = Buffer.concat([picture.subarray(0, length), junk])
        expect(['whole', 'damaged', 'other']).toContain(inspectBytes(bytes).kind)
      }),
    )
  })
})

describe('PNG', () => {
  test('F40: no flipped bit goes unseen', () => {
    const png = makePng()
    const unseen = []
    for (let bit = 0; bit < png.length * 8; bit += 1) {
      const flipped = Buffer.from(png)
      flipped.writeUInt8(png.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      if (faultOf(flipped) === undefined) unseen.push(bit)
    }
    expect(unseen).toEqual([])
  })

  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const png = makePng({ chunks: 1 })
  const header = png.subarray(8, 33)
  const end = png.subarray(-12)
  test.each([
    { name: 'no picture', given: [signature, header, end], want: 'it has no IDAT chunk' },
    { name: 'no header', given: [signature, end], want: 'it does not begin with an IHDR chunk' },
    { name: 'a wrong checksum', given: [png.subarray(0, -1), '\0'], want: 'the checksum of its IEND chunk is wrong' },
    { name: 'no end', given: [png.subarray(0, -12)], want: 'it is cut short' },
    { name: 'junk', given: [png, 'junk'], want: '4 bytes follow its end' },
    {
      name: 'a chunk of impossible length',
      given: [signature, header, '\x80\0\0\0IDAT'],
      want: 'the length of its IDAT chunk is impossible',
    },
    {
      name: 'a chunk type of no letters',
      given: [signature, header, '\0\0\0\0::\n\n'],
      want: 'it has a chunk of no valid type',
    },
    {
      name: 'no width',
      given: [signature, pngChunk('IHDR', Buffer.alloc(13)), png.subarray(33)],
      want: 'it does not say its size',
    },
  ])('says what is wrong: $name', ({ given, want }) => {
    const bytes = Buffer.concat(given.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
    expect(faultOf(bytes)).toBe(want)
  })

  test('the size is known of an image that is cut after its header', () => {
    const want = { kind: 'damaged', size: { width: WIDTH, height: HEIGHT }, fault: 'it is cut short' }
    expect(inspectBytes(png.subarray(0, 40))).toMatchObject(want)
  })

  test('F120: a header that promises a giant is reported, not decoded', () => {
    const giant = Buffer.concat([
      signature,
      pngChunk('IHDR', Buffer.from('7fffffff7fffffff0800000000', 'hex')),
      png.subarray(33),
    ])
    expect(inspectBytes(giant)).toMatchObject({ kind: 'whole', size: { width: 2 ** 31 - 1, height: 2 ** 31 - 1 } })
  })
})

describe('JPEG', () => {
  const frame = 'ffc0000b080015002501012200'
  const scan = 'ffda0008010100003f00'
  test.each([
    { name: 'escaped 0xff and restarts in the data', given: `ffd8${frame}${scan}12ff0034ffd156ffd9`, want: undefined },
    { name: 'several 0xff before a marker', given: `ffd8ffffff${frame.slice(2)}${scan}12ffffffd9`, want: undefined },
    {
      name: 'several scans',
      given: `ffd8${frame}${scan}12ffc40002${scan}34ffd9`,
      want: undefined,
    },
    { name: 'no scan', given: `ffd8${frame}ffd9`, want: 'it has no picture data' },
    { name: 'no frame', given: `ffd8ffc40002${scan}12ffd9`, want: 'it does not say its size' },
    { name: 'a byte that is no marker', given: `ffd8ff${frame.slice(2)}00`, want: 'a marker is missing in it' },
    { name: 'a segment that is too short', given: `ffd8ffe00001${frame}`, want: 'it has a segment that is too short' },
    { name: 'the data ending in 0xff', given: `ffd8${frame}${scan}12ff`, want: 'it is cut short' },
    {
      name: 'a second image behind the first',
      given: `ffd8${frame}${scan}12ffd9ffd8ff`,
      want: '3 bytes follow its end',
    },
  ])('$name', ({ given, want }) => {
    expect(faultOf(Buffer.from(given, 'hex'))).toBe(want)
  })
})

describe('WebP', () => {
  function webp(...chunks: (readonly [string, string])[]): Buffer {
    const body = chunks.map(([type, hex]) => {
      const data = Buffer.from(hex, 'hex')
      const head = Buffer.from(`${type}\0\0\0\0`, 'latin1')
      head.writeUInt32LE(data.length, 4)
      return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
    })
    const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
    head.writeUInt32LE(4 + Buffer.concat(body).length, 4)
    return Buffer.concat([head, ...body])
  }
  const lossy = ['VP8 ', '3001009d012a2500150000'] as const
  const lossless = ['VP8L', '2f2400050000'] as const
  const extended = ['VP8X', '00000000240000140000'] as const
  const size = { width: WIDTH, height: HEIGHT }
  test.each([
    { name: 'lossy', given: webp(lossy), want: { kind: 'whole', size } },
    { name: 'lossless', given: webp(lossless), want: { kind: 'whole', size } },
    { name: 'extended', given: webp(extended, lossy), want: { kind: 'whole', size } },
    {
      name: 'extended without a picture',
      given: webp(extended),
      want: { kind: 'damaged', fault: 'it has no picture data' },
    },
    { name: 'an unknown first chunk', given: webp(['ICCP', '00']), want: { kind: 'damaged', size: undefined } },
    {
      name: 'a wrong start code',
      given: webp(['VP8 ', '3001009d012b25001500']),
      want: { kind: 'damaged', size: undefined },
    },
    {
      name: 'a length that ends inside a chunk',
      given: webp(lossy).fill(20, 4, 5),
      want: { kind: 'damaged', fault: 'its length does not fit its chunks' },
    },
  ])('$name', ({ given, want }) => {
    expect(inspectBytes(given)).toMatchObject(want)
  })
})

describe('GIF', () => {
  test('short pieces of picture data are passed over', () => {
    const pieces = Buffer.from('2c00000000250015000002013b02213b003b', 'hex')
    expect(inspectBytes(Buffer.concat([Buffer.from('GIF89a\x25\0\x15\0\0\0\0', 'latin1'), pieces]))).toMatchObject({
      kind: 'whole',
    })
  })

  test('a block of an unknown kind is a fault', () => {
    const gif = Buffer.concat([Buffer.from('GIF89a\x25\0\x15\0\0\0\0', 'latin1'), Buffer.from([0x99])])
    expect(inspectBytes(gif)).toMatchObject({ kind: 'damaged', fault: 'it has a block of no valid type' })
  })

  test('a GIF without an image is a fault', () => {
    expect(faultOf(Buffer.from('GIF89a\x25\0\x15\0\0\0\0;', 'latin1'))).toBe('it has no picture data')
  })
})

describe('AVIF', () => {
  function box(type: string, ...content: (string | Buffer)[]): Buffer {
    const body = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
    const head = Buffer.from(`\0\0\0\0${type}`, 'latin1')
    head.writeUInt32BE(8 + body.length)
    return Buffer.concat([head, body])
  }
  function ispe(width: number, height: number): Buffer {
    const size = Buffer.alloc(12)
    size.writeUInt32BE(width, 4)
    size.writeUInt32BE(height, 8)
    return box('ispe', size)
  }
  const ftyp = box('ftyp', 'avif\0\0\0\0')
  const meta = box(
    'meta',
    '\0\0\0\0',
    box('hdlr', 'x'),
    box('iprp', box('ipco', ispe(8, 8), ispe(37, 21), ispe(16, 16))),
  )
  const size = { width: WIDTH, height: HEIGHT }
  test.each([
    {
      name: 'the largest of several sizes counts',
      given: [ftyp, meta, box('mdat', 'data')],
      want: { kind: 'whole', size },
    },
    {
      name: 'a last box without length',
      given: [ftyp, meta, Buffer.from('\0\0\0\0mdatdata', 'latin1')],
      want: { kind: 'whole', size },
    },
    {
      name: 'a length of 64 bits',
      given: [ftyp, meta, Buffer.from('\0\0\0\x01mdat\0\0\0\0\0\0\0\x14data', 'latin1')],
      want: { kind: 'whole', size },
    },
    { name: 'no picture data', given: [ftyp, meta], want: { kind: 'damaged', fault: 'it has no picture data' } },
    { name: 'no size', given: [ftyp, box('mdat', 'x')], want: { kind: 'damaged', fault: 'it does not say its size' } },
    {
      name: 'a box longer than the one around it',
      given: [ftyp, box('meta', '\0\0\0\0', Buffer.from('\0\0\x10\0iprp', 'latin1')), box('mdat', 'x')],
      want: { kind: 'damaged', fault: 'it has a box that is longer than the one around it' },
    },
    {
      name: 'a box shorter than its header',
      given: [ftyp, Buffer.from('\0\0\0\x05mdat', 'latin1')],
      want: { kind: 'damaged', fault: 'it has a box that is too short' },
    },
  ])('$name', ({ given, want }) => {
    expect(inspectBytes(Buffer.concat(given))).toMatchObject(want)
  })
})

describe('what is no image', () => {
  test.each([
    { given: '', want: 'it is empty' },
    { given: '\xef\xbb\xbf\n<!DOCTYPE html>', want: 'it is an HTML page' },
    { given: '<html lang="en">', want: 'it is an HTML page' },
    { given: '<?xml version="1.0"?><svg/>', want: 'it is SVG or other XML' },
    { given: '<svg/>', want: 'it is SVG or other XML' },
    { given: '{"code":404}', want: 'it is JSON' },
    { given: '\x89PNG', want: 'it is not a PNG, JPEG, WebP, GIF or AVIF image' },
  ])('F41: F121: $want', ({ given, want }) => {
    expect(inspectBytes(Buffer.from(given, 'latin1'))).toEqual({ kind: 'other', fault: want })
  })

  test('random bytes are never whole', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(inspectBytes(bytes).kind).not.toBe('whole')
      }),
    )
  })
})
