import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { greysOfProfile } from '../../src/imaging/file/grey.ts'
import { pngChunk } from '../../src/imaging/file/png.ts'
import { makeOne } from './making.ts'
import { drawScene, show } from './pictures.ts'
import { colourDistance, similarity } from './similarity.ts'

let grey: Buffer

beforeAll(async () => {
  grey = await drawScene(120, 80).greyscale().toColourspace('b-w').png().toBuffer()
})

/** An ICC profile of grey, whose curve is given as it stands in a file. */
function profileOf(curve: Buffer): Buffer {
  const tags = [
    { name: 'wtpt', data: Buffer.from('58595a20000000000000f6d6000100000000d32d', 'hex') },
    { name: 'kTRC', data: Buffer.concat([curve, Buffer.alloc((4 - (curve.length % 4)) % 4)]) },
  ]
  const header = Buffer.alloc(128)
  header.write('lcms\x02\x40\0\0mntrGRAYXYZ ', 4, 'latin1')
  header.write('acsp', 36)
  Buffer.from('0000f6d6000100000000d32d', 'hex').copy(header, 68)
  const table = Buffer.alloc(4 + tags.length * 12)
  table.writeUInt32BE(tags.length, 0)
  let start = header.length + table.length
  for (const [index, { name, data }] of tags.entries()) {
    table.write(name, 4 + index * 12)
    table.writeUInt32BE(start, 8 + index * 12)
    table.writeUInt32BE(data.length, 12 + index * 12)
    start += data.length
  }
  header.writeUInt32BE(start, 0)
  return Buffer.concat([header, table, ...tags.map(({ data }) => data)])
}

/** By entries of 16 bits. */
function tableOf(...entries: readonly number[]): Buffer {
  const tag = Buffer.alloc(12 + entries.length * 2)
  tag.write('curv')
  tag.writeUInt32BE(entries.length, 8)
  for (const [index, entry] of entries.entries()) tag.writeUInt16BE(entry, 12 + index * 2)
  return tag
}

/** By one of the five formulas and its numbers. */
function formulaOf(kind: number, ...numbers: readonly number[]): Buffer {
  const tag = Buffer.alloc(12 + numbers.length * 4)
  tag.write('para')
  tag.writeUInt16BE(kind, 8)
  for (const [index, number] of numbers.entries()) tag.writeInt32BE(Math.round(number * 65_536), 12 + index * 4)
  return tag
}

function withProfile(png: Buffer, profile: Buffer): Buffer {
  const chunk = pngChunk('iCCP', Buffer.concat([Buffer.from('grey\0\0'), deflateSync(profile)]))
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
}

const CURVES = [
  { name: 'a straight line', curve: tableOf() },
  { name: 'an exponent', curve: tableOf(Math.round(1.8 * 256)) },
  { name: 'a table', curve: tableOf(0, 5000, 20_000, 45_000, 65_535) },
  { name: 'the first formula', curve: formulaOf(0, 2.6) },
  { name: 'the second formula', curve: formulaOf(1, 2, 1.1, -0.1) },
  { name: 'the third formula', curve: formulaOf(2, 2, 1.1, -0.1, 0) },
  { name: 'the fourth formula', curve: formulaOf(3, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045) },
  { name: 'the fifth formula', curve: formulaOf(4, 1.5, 0.95, 0.05, 0.5, 0.2, 0, 0) },
]

describe('the greys of a profile', () => {
  test.each(CURVES)('by $name are those that another library sees', async ({ curve }) => {
    const original = withProfile(grey, profileOf(curve))
    const form = await makeOne(original)
    expect(form.remarks).toEqual(['Its colour profile is converted to sRGB.'])
    const [ours, theirs] = [await show(form.bytes), await show(original)]
    expect(similarity(ours, theirs)).toBeGreaterThan(0.98)
    expect(colourDistance(ours, theirs)).toBeLessThan(2)
  })

  test.each([CURVES[0], CURVES[1]])('by $name do not look as they would without it', async (of) => {
    const original = withProfile(grey, profileOf(of?.curve ?? Buffer.alloc(0)))
    expect(colourDistance(await show((await makeOne(original)).bytes), await show(grey))).toBeGreaterThan(5)
  })

  test.each([
    { curve: formulaOf(2, 2, 1, -0.5, 0.2), want: [124, 124, 179] },
    { curve: formulaOf(4, 2, 1, 0, 0.5, 0.5, 0.1, 0.2), want: [124, 155, 255] },
  ])('have what a formula adds (%#)', ({ curve, want }) => {
    const greys = greysOfProfile(profileOf(curve))
    expect([0, 64, 255].map((value) => greys?.[value])).toEqual(want)
  })

  test.each([
    Buffer.alloc(0),
    Buffer.from('curv'),
    tableOf(1, 2, 3).subarray(0, 14),
    formulaOf(4, 1).subarray(0, 20),
    formulaOf(9, 1, 1, 1, 1, 1, 1, 1),
    Buffer.from('mft2000000000000'),
  ])('that cannot be read are none (%#)', (curve) => {
    expect(greysOfProfile(profileOf(curve))).toBeUndefined()
  })
})

test('a profile that does not fit its picture is left out, which is said', async () => {
  const colourful = await drawScene(60, 40).png().toBuffer()
  const form = await makeOne(withProfile(colourful, profileOf(tableOf(256))))
  expect(form.remarks).toEqual([
    'Its colour profile does not fit and is left out, so that its colours may look different.',
  ])
  expect(colourDistance(await show(form.bytes), await show(colourful))).toBeLessThan(1)
  expect((await sharp(form.bytes).metadata()).icc).toBeUndefined()
})
