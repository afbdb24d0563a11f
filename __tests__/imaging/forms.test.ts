import { beforeAll, describe, expect, test } from '@jest/globals'
import sharp, { type Sharp } from 'sharp'
import { FORM_FORMATS, type FormFormat, type FormRecipe } from '../../src/imaging/index.ts'
import { makeForms, makeOne, recipe } from './making.ts'
import { drawCutOut, drawScene, show } from './pictures.ts'
import { colourDistance, similarity } from './similarity.ts'

let scene: Buffer
let cutOut: Buffer

beforeAll(async () => {
  scene = await drawScene(480, 320).png().toBuffer()
  cutOut = await drawCutOut(300, 200).png().toBuffer()
})

/** What another library makes of it. */
function makeWithSharp(original: Buffer, { format, quality, width, height, fit }: FormRecipe): Sharp {
  const resized =
    width === undefined && height === undefined ? sharp(original) : sharp(original).resize({ width, height, fit })
  return format === 'png' ? resized.png() : resized.toFormat(format, { quality })
}

describe.each(FORM_FORMATS)('a %s', (format) => {
  test.each<{ readonly name: string; readonly of: Partial<FormRecipe>; readonly size: readonly [number, number] }>([
    { name: 'of the size of the original', of: {}, size: [480, 320] },
    { name: 'of a width', of: { width: 200 }, size: [200, 133] },
    { name: 'of a height', of: { height: 100 }, size: [150, 100] },
    { name: 'of a box that is wider', of: { width: 450, height: 210 }, size: [450, 210] },
    { name: 'of a box that is higher', of: { width: 256, height: 256 }, size: [256, 256] },
    { name: 'that is larger', of: { width: 600 }, size: [600, 400] },
  ])('$name looks as another library makes it', async ({ of, size }) => {
    const wanted = recipe({ format, quality: 90, ...of })
    const form = await makeOne(scene, wanted)
    expect([form.width, form.height]).toEqual(size)
    expect((await sharp(form.bytes).metadata()).format).toBe(format === 'avif' ? 'heif' : format)
    const theirs = await show(await makeWithSharp(scene, wanted).toBuffer())
    expect(similarity(await show(form.bytes), theirs)).toBeGreaterThan(0.98)
    expect(colourDistance(await show(form.bytes), theirs)).toBeLessThan(6)
  })

  test('of less quality is smaller', async () => {
    const [good, poor] = await makeForms(scene, recipe({ format, quality: 90 }), recipe({ format, quality: 30 }))
    const ratio = (poor?.bytes.length ?? 0) / (good?.bytes.length ?? 0)
    if (format === 'png') expect(ratio).toBe(1)
    else expect(ratio).toBeLessThan(0.7)
  })
})

describe('what is transparent', () => {
  test.each<FormFormat>(['png', 'webp', 'avif'])(
    'stays so in a %s, and lends no colour to what is not',
    async (format) => {
      const form = await makeOne(cutOut, { format, width: 150, quality: 90 })
      const theirs = await show(await makeWithSharp(cutOut, recipe({ format, width: 150, quality: 90 })).toBuffer())
      const [ours, wanted] = [onGrey(await show(form.bytes)), onGrey(theirs)]
      expect(similarity(ours, wanted)).toBeGreaterThan(0.98)
    },
  )

  test.each([
    { background: undefined, want: [255, 255, 255, 255] },
    { background: '#ff0000', want: [255, 0, 0, 255] },
    { background: '#ff000080', want: [255, 127, 127, 255] },
  ])('shows $background in a JPEG', async ({ background, want }) => {
    const form = await makeOne(cutOut, { format: 'jpeg', quality: 95, ...(background && { background }) })
    const [corner = []] = await corners(form.bytes)
    expect(corner.every((value, at) => Math.abs(value - (want[at] ?? 0)) <= 3)).toBe(true)
    const theirs = await sharp(cutOut)
      .flatten({ background: rgbOf(want) })
      .png()
      .toBuffer()
    expect(similarity(await show(form.bytes), await show(theirs))).toBeGreaterThan(0.98)
  })
})

describe('a picture that is contained', () => {
  test.each([
    { format: 'png' as const, background: '#10203040', want: [16, 32, 48, 64] },
    { format: 'png' as const, background: undefined, want: [0, 0, 0, 0] },
    { format: 'webp' as const, background: '#102030', want: [16, 32, 48, 255] },
    { format: 'jpeg' as const, background: undefined, want: [255, 255, 255, 255] },
  ])('in a $format has bars of $background', async ({ format, background, want }) => {
    const form = await makeOne(scene, {
      format,
      width: 300,
      height: 300,
      fit: 'contain',
      ...(background && { background }),
    })
    expect([form.width, form.height]).toEqual([300, 300])
    for (const corner of await corners(form.bytes)) {
      expect(corner.every((value, at) => Math.abs(value - (want[at] ?? 0)) <= 3)).toBe(true)
    }
  })

  test('is as another library makes it', async () => {
    const form = await makeOne(scene, { width: 300, height: 301, fit: 'contain', background: '#336699' })
    const theirs = sharp(scene).resize({ width: 300, height: 301, fit: 'contain', background: '#336699' })
    expect(similarity(await show(form.bytes), await show(await theirs.png().toBuffer()))).toBeGreaterThan(0.98)
  })
})

test('forms of one original come in the order of their recipes, and say what is enlarged', async () => {
  const recipes = [recipe({ width: 480 }), recipe({ width: 482 }), recipe({ width: 320, height: 321 }), recipe()]
  const forms = await makeForms(scene, ...recipes)
  expect(forms.map(({ width, height, isEnlarged }) => ({ width, height, isEnlarged }))).toEqual([
    { width: 480, height: 320, isEnlarged: false },
    { width: 482, height: 321, isEnlarged: true },
    { width: 320, height: 321, isEnlarged: true },
    { width: 480, height: 320, isEnlarged: false },
  ])
})

/** As it looks on a page, since colours under no alpha are nobody's. */
function onGrey({ width, height, data }: Awaited<ReturnType<typeof show>>): Awaited<ReturnType<typeof show>> {
  const shown = Buffer.from(data)
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 0) / 255
    for (const channel of [0, 1, 2]) shown[at + channel] = (data[at + channel] ?? 0) * alpha + 128 * (1 - alpha)
  }
  return { width, height, data: shown }
}

async function corners(file: Uint8Array): Promise<readonly (readonly number[])[]> {
  const { width, height, data } = await show(file)
  return [0, width - 1, (height - 1) * width, height * width - 1].map((at) => [...data.subarray(at * 4, at * 4 + 4)])
}

const rgbOf = ([r = 0, g = 0, b = 0]: readonly number[]): { r: number; g: number; b: number } => ({ r, g, b })
