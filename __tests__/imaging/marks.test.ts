import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { FORM_FORMATS } from '../../src/imaging/index.ts'
import { makeForms, makeOne, recipe } from './making.ts'
import { drawCutOut, drawScene, show } from './pictures.ts'
import { colourDistance, similarity } from './similarity.ts'

const SOURCE_TYPE = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'

let folder: string
let scene: Buffer
let cutOut: Buffer

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'marks-'))
  scene = await drawScene(240, 160).png().toBuffer()
  cutOut = await drawCutOut(240, 160).png().toBuffer()
})
afterAll(() => rm(folder, { recursive: true }))

const run = promisify(execFile)

/** What ExifTool says of files; `undefined` where the machine does not have it. */
async function askExifTool(
  files: readonly string[],
): Promise<readonly Readonly<Record<string, unknown>>[] | undefined> {
  try {
    const { stdout } = await run('exiftool', ['-json', '-G1', '-a', '-validate', '-warning', '-xmp:all', ...files])
    return JSON.parse(stdout) as readonly Readonly<Record<string, unknown>>[]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return undefined
  }
}

describe('what a form says of itself', () => {
  test.each(FORM_FORMATS)('is found in a %s by another library, and nothing of it without metadata', async (format) => {
    for (const original of [scene, cutOut]) {
      const [marked, plain] = await makeForms(
        original,
        recipe({ format, metadata: true }),
        recipe({ format, metadata: false }),
      )
      const xmp = (await sharp(marked?.bytes).metadata()).xmp?.toString() ?? ''
      expect(xmp).toContain(`<Iptc4xmpExt:DigitalSourceType>${SOURCE_TYPE}</Iptc4xmpExt:DigitalSourceType>`)
      expect(xmp).toContain('<xmp:CreatorTool>kie-image-action</xmp:CreatorTool>')
      expect((await sharp(plain?.bytes).metadata()).xmp).toBeUndefined()
      expect(Buffer.from(plain?.bytes ?? []).includes('trainedAlgorithmicMedia')).toBe(false)
      // And the picture is the same with it and without.
      expect(await show(marked?.bytes ?? scene)).toEqual(await show(plain?.bytes ?? scene))
    }
  })

  test('is found by ExifTool, which finds nothing wrong with the files', async () => {
    const files = await Promise.all(
      FORM_FORMATS.map(async (format) => {
        const file = path.join(folder, `form.${format}`)
        await writeFile(file, (await makeOne(cutOut, { format, metadata: true })).bytes)
        return file
      }),
    )
    const found = await askExifTool(files)
    if (found === undefined) {
      process.stderr.write(
        'ExifTool is not installed (Debian: libimage-exiftool-perl), and does not look at the forms\n',
      )
      return
    }
    expect(found.map((each) => each['XMP-iptcExt:DigitalSourceType'])).toEqual(files.map(() => SOURCE_TYPE))
    expect(found.map((each) => each['XMP-xmp:CreatorTool'])).toEqual(files.map(() => 'kie-image-action'))
    expect(found.map((each) => each['ExifTool:Validate'])).toEqual(files.map(() => 'OK'))
  })
})

describe('the colour profile of an original', () => {
  test.each(FORM_FORMATS)('stays in a %s, which then looks as the original does', async (format) => {
    for (const write of ['png', 'jpeg', 'webp', 'avif'] as const) {
      const original = await sharp(scene).withIccProfile('p3').toFormat(write, { quality: 95 }).toBuffer()
      const form = await makeOne(original, { format, quality: 95, metadata: true })
      expect(form.remarks).toEqual(["Its colour profile 'sP3C' is kept."])
      const [ours, theirs] = [await sharp(form.bytes).metadata(), await sharp(original).metadata()]
      expect(ours.icc).toEqual(theirs.icc)
      expect(similarity(await show(form.bytes), await show(original))).toBeGreaterThan(0.98)
      expect(colourDistance(await show(form.bytes), await show(original))).toBeLessThan(5)
    }
  })

  test('of more than a segment of JPEG stands in several', async () => {
    const { icc = Buffer.alloc(0) } = await sharp(await sharp(scene).withIccProfile('p3').png().toBuffer()).metadata()
    const large = Buffer.concat([icc, Buffer.alloc(150_000, 1)])
    large.writeUInt32BE(large.length, 0)
    const file = path.join(folder, 'large.icc')
    await writeFile(file, large)
    const original = await sharp(scene).withIccProfile(file).jpeg().toBuffer()
    expect((await sharp(original).metadata()).icc).toEqual(large)
    const form = await makeOne(original, { format: 'jpeg', metadata: true })
    expect((await sharp(form.bytes).metadata()).icc).toEqual(large)
  })

  test.each(FORM_FORMATS)('goes where it is sRGB, which a %s has without saying so', async (format) => {
    const original = await sharp(scene).withIccProfile('srgb').png().toBuffer()
    expect((await sharp(original).metadata()).icc).toBeDefined()
    const form = await makeOne(original, { format, quality: 95 })
    expect(form.remarks).toEqual([])
    expect((await sharp(form.bytes).metadata()).icc).toBeUndefined()
    expect(colourDistance(await show(form.bytes), await show(original))).toBeLessThan(5)
  })
})
