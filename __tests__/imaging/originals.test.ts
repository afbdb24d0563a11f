import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import sharp from 'sharp'
import { UnreadableOriginalError } from '../../src/imaging/index.ts'
import { boxesIn, boxOf } from '../../src/imaging/file/boxes.ts'
import { inspectOriginal } from '../../src/imaging/file/inspect.ts'
import { PNG_SIGNATURE, pngChunk } from '../../src/imaging/file/png.ts'
import { makeOne } from './making.ts'
import { animate, drawCutOut, drawScene, show } from './pictures.ts'
import { colourDistance, similarity } from './similarity.ts'

const [WIDTH, HEIGHT] = [240, 160]

let scene: Buffer
let cutOut: Buffer

beforeAll(async () => {
  scene = await drawScene(WIDTH, HEIGHT).png().toBuffer()
  cutOut = await drawCutOut(WIDTH, HEIGHT).png().toBuffer()
})

/** Holds that a form shows what another decoder sees in the original. */
async function expectTheSame(original: Uint8Array): Promise<void> {
  const form = await makeOne(original)
  const [ours, theirs] = [await show(form.bytes), await show(original)]
  expect([form.width, form.height]).toEqual([theirs.width, theirs.height])
  expect(similarity(ours, theirs)).toBeGreaterThan(0.98)
  expect(colourDistance(ours, theirs)).toBeLessThan(2)
}

describe('an original is seen as another decoder sees it', () => {
  test.each<{ readonly name: string; readonly write: () => Promise<Buffer> }>([
    { name: 'a PNG', write: () => Promise.resolve(scene) },
    { name: 'a PNG with a palette', write: () => sharp(scene).png({ palette: true, colours: 32 }).toBuffer() },
    { name: 'a PNG with a palette that is transparent', write: () => sharp(cutOut).png({ palette: true }).toBuffer() },
    { name: 'a PNG with 16 bits a channel', write: () => sharp(scene).toColourspace('rgb16').png().toBuffer() },
    { name: 'a PNG in grey', write: () => sharp(scene).greyscale().toColourspace('b-w').png().toBuffer() },
    {
      name: 'a PNG in grey with 16 bits',
      write: () => sharp(scene).greyscale().toColourspace('grey16').png().toBuffer(),
    },
    { name: 'a PNG in grey with alpha', write: () => sharp(cutOut).greyscale().toColourspace('b-w').png().toBuffer() },
    {
      name: 'a PNG in black and white',
      write: () => sharp(scene).threshold().png({ palette: true, colours: 2 }).toBuffer(),
    },
    { name: 'a PNG that is interlaced', write: () => sharp(scene).png({ progressive: true }).toBuffer() },
    { name: 'a PNG with alpha', write: () => Promise.resolve(cutOut) },
    { name: 'a JPEG', write: () => sharp(scene).jpeg({ quality: 90 }).toBuffer() },
    {
      name: 'a JPEG that is progressive',
      write: () => sharp(scene).jpeg({ quality: 90, progressive: true }).toBuffer(),
    },
    { name: 'a JPEG in grey', write: () => sharp(scene).greyscale().jpeg({ quality: 90 }).toBuffer() },
    {
      name: 'a JPEG with all of its colours',
      write: () => sharp(scene).jpeg({ chromaSubsampling: '4:4:4' }).toBuffer(),
    },
    { name: 'a WebP', write: () => sharp(scene).webp({ quality: 90 }).toBuffer() },
    { name: 'a WebP without loss', write: () => sharp(scene).webp({ lossless: true }).toBuffer() },
    { name: 'a WebP with alpha', write: () => sharp(cutOut).webp({ lossless: true }).toBuffer() },
    { name: 'an AVIF', write: () => sharp(scene).avif({ quality: 80 }).toBuffer() },
    { name: 'an AVIF with alpha', write: () => sharp(cutOut).avif({ quality: 90 }).toBuffer() },
    { name: 'an AVIF with 10 bits', write: () => sharp(scene).avif({ quality: 80, bitdepth: 10 }).toBuffer() },
  ])('$name', async ({ write }) => expectTheSame(await write()))
})

describe('a picture that lies on its side', () => {
  const orientations = [1, 2, 3, 4, 5, 6, 7, 8]
  test.each(orientations)('in a JPEG, turned by %s', async (orientation) => {
    await expectTheSame(await sharp(scene).withMetadata({ orientation }).jpeg({ quality: 90 }).toBuffer())
  })

  test.each(orientations)('in a WebP, turned by %s', async (orientation) => {
    await expectTheSame(await sharp(scene).withMetadata({ orientation }).webp({ quality: 90 }).toBuffer())
  })

  test.each(orientations)('in a PNG, turned by %s', async (orientation) => {
    await expectTheSame(await sharp(scene).withMetadata({ orientation }).png().toBuffer())
  })

  test.each([
    { type: 'irot', values: [0, 1, 2, 3] },
    { type: 'imir', values: [0, 1] },
  ])('in an AVIF, by $type', async ({ type, values }) => {
    const picture = await sharp(scene).avif({ quality: 80 }).toBuffer()
    for (const value of values) {
      const original = withTurn(picture, type, value)
      await expectTheSame(original)
    }
  })

  test('comes upright into its box', async () => {
    const original = await sharp(scene).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const form = await makeOne(original, { width: 80 })
    expect([form.width, form.height, form.isEnlarged]).toEqual([80, 120, false])
    expect((await sharp(form.bytes).metadata()).orientation).toBeUndefined()
  })
})

describe('no form is made of', () => {
  test.each<{ readonly name: string; readonly write: () => Promise<Buffer>; readonly want: string }>([
    {
      name: 'an animated WebP',
      write: () => animate('webp'),
      want: 'The original is an animated WebP; forms can be made of a still picture alone.',
    },
    {
      name: 'an animated GIF',
      write: () => animate('gif'),
      want: 'The original is a GIF; forms can be made of PNG, JPEG, WebP and AVIF.',
    },
    {
      name: 'an animated PNG',
      write: () => Promise.resolve(withChunk(scene, pngChunk('acTL', Buffer.from('0000000300000000', 'hex')))),
      want: 'The original is an animated PNG; forms can be made of a still picture alone.',
    },
    {
      name: 'a JPEG for print',
      write: () => sharp(scene).toColourspace('cmyk').jpeg().toBuffer(),
      want: 'The original is a JPEG in CMYK, the colours of print; forms can be made of a picture in RGB or grey.',
    },
    {
      name: 'what is no picture',
      write: () => Promise.resolve(Buffer.from('<!doctype html><title>Not found</title>')),
      want: 'The original is no picture of a known kind; forms can be made of PNG, JPEG, WebP and AVIF.',
    },
    {
      name: 'nothing',
      write: () => Promise.resolve(Buffer.alloc(0)),
      want: 'The original is no picture of a known kind; forms can be made of PNG, JPEG, WebP and AVIF.',
    },
    {
      name: 'a bomb',
      write: () => Promise.resolve(withHeader(20_000, 5001)),
      want: 'The original has 20000 x 5001 pixels; forms can be made of at most 100 million.',
    },
    {
      name: 'a damaged PNG',
      write: () => Promise.resolve(damage(scene)),
      want: 'The original is damaged: a checksum in it is wrong; the file as it was made is needed.',
    },
  ])('$name', async ({ write, want }) => {
    const original = await write()
    await expect(makeOne(original)).rejects.toThrow(new UnreadableOriginalError(want))
    await expect(makeOne(original)).rejects.toBeInstanceOf(UnreadableOriginalError)
  })

  test('a PNG whose picture is nonsense, which only its decoder can know', async () => {
    const nonsense = [pngChunk('IDAT', Buffer.alloc(3000, 7)), pngChunk('IEND', Buffer.alloc(0))]
    const original = Buffer.concat([withHeader(100, 100).subarray(0, 33), ...nonsense])
    await expect(makeOne(original)).rejects.toThrow('The original does not decode')
    await expect(makeOne(original)).rejects.toBeInstanceOf(UnreadableOriginalError)
    // And the next original has a thread that works.
    expect((await makeOne(scene)).width).toBe(WIDTH)
  })

  test.each(['png', 'jpeg', 'webp', 'avif'] as const)('a %s that is cut short', async (format) => {
    const whole = await sharp(scene).toFormat(format, { quality: 80 }).toBuffer()
    expect(inspectOriginal(whole)).toMatchObject({ format, width: WIDTH, height: HEIGHT })
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), (length) => {
        expect(() => inspectOriginal(whole.subarray(0, length))).toThrow(UnreadableOriginalError)
      }),
    )
  })
})

test.each(['png', 'jpeg', 'webp', 'avif'] as const)(
  'whatever is in a %s, its headers are read or refused',
  async (format) => {
    const whole = await sharp(scene)
      .resize(40)
      .withIccProfile('p3')
      .withMetadata({ orientation: 3 })
      .toFormat(format)
      .toBuffer()
    const change = fc.record({ at: fc.nat({ max: Math.min(whole.length - 1, 1200) }), to: fc.nat({ max: 255 }) })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const changed = Buffer.from(whole)
        for (const { at, to } of changes) changed[at] = to
        try {
          const { width, height } = inspectOriginal(changed)
          expect(width * height).toBeLessThanOrEqual(100_000_000)
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableOriginalError)
        }
      }),
      { numRuns: 2000 },
    )
  },
)

/** A chunk behind the first. */
function withChunk(png: Buffer, chunk: Buffer): Buffer {
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
}

/** A PNG of which the header says how large it is, and that has nothing to show. */
function withHeader(width: number, height: number): Buffer {
  const header = Buffer.from('00000000000000000802000000', 'hex')
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const picture = pngChunk('IDAT', Buffer.from('789c030000000001', 'hex'))
  return Buffer.concat([PNG_SIGNATURE, pngChunk('IHDR', header), picture, pngChunk('IEND', Buffer.alloc(0))])
}

function damage(png: Buffer): Buffer {
  const damaged = Buffer.from(png)
  damaged.writeUInt8(damaged.readUInt8(2000) ^ 1, 2000)
  return damaged
}

/** An AVIF of one picture with a further property that turns it, which every reader has to understand. */
function withTurn(avif: Buffer, type: string, value: number): Buffer {
  const change = (bytes: Buffer, from: number, changes: Readonly<Record<string, (body: Buffer) => Buffer>>): Buffer =>
    Buffer.concat([
      bytes.subarray(0, from),
      ...boxesIn(bytes, from).map((box) => boxOf(box.type, changes[box.type]?.(box.body) ?? box.body)),
    ])
  const turn = boxOf(type, Buffer.from([value]))
  return change(avif, 0, {
    meta: (meta) =>
      change(meta, 4, {
        // The property, and its number: so many bytes further lies the picture.
        iloc: (iloc) => withNumber(iloc, 12, iloc.readUInt32BE(12) + turn.length + 1),
        iprp: (iprp) =>
          change(iprp, 0, {
            ipco: (ipco) => Buffer.concat([ipco, turn]),
            ipma: (ipma) => {
              const count = ipma.readUInt8(10) + 1
              return Buffer.concat([
                ipma.subarray(0, 10),
                Buffer.from([count]),
                ipma.subarray(11),
                Buffer.from([0x80 | count]),
              ])
            },
          }),
      }),
  })
}

function withNumber(bytes: Buffer, at: number, number: number): Buffer {
  const changed = Buffer.from(bytes)
  changed.writeUInt32BE(number, at)
  return changed
}
