import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { startStage, type Stage } from './harness.ts'
import { Started } from './started.ts'

type Inputs = Readonly<Record<string, string>>

const started = new Started()
let stage: Stage
let workspace: string

beforeAll(async () => {
  const picture = (background: string): Promise<Buffer> =>
    sharp({ create: { width: 48, height: 32, channels: 3, background } })
      .png()
      .toBuffer()
  const pictures = await Promise.all(['#aa2211', '#22aa11', '#1122aa'].map(picture))
  // As many pictures a task as the prompt says: `x3`.
  const draw = ({ input }: { readonly input: Readonly<Record<string, unknown>> }) => ({
    pictures: Number(/x(\d)/.exec(String(input['prompt']))?.[1] ?? 1),
    waitingMs: 0,
    generatingMs: 1000,
    bytes: (picture: number) => pictures[picture % pictures.length] ?? Buffer.alloc(0),
  })
  stage = started.add(await startStage({ draw }))
})

afterAll(() => started.close())

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'formats-settings-')))
})

afterEach(() => rmSync(workspace, { recursive: true }))

/** Runs a step on these inputs. @returns how it ended, the tasks that it created, and its log */
async function run(inputs: Inputs) {
  const before = stage.kie.tasks.length
  const step = await stage.run({ prompt: '', ...inputs }, { workspace })
  return { step, raw: step.raw, came: [step.outputs['status'], stage.kie.tasks.length - before] }
}

/** Runs a step on a manifest of these images. */
function make(images: readonly object[], inputs: Inputs = {}) {
  writeFileSync(path.join(workspace, 'images.yml'), JSON.stringify({ images }))
  return run({ manifest: 'images.yml', ...inputs })
}

function files(): readonly string[] {
  return readdirSync(path.join(workspace, 'kie-images'))
    .filter((file) => !file.endsWith('.json'))
    .toSorted()
}

function read(file: string): Buffer {
  return readFileSync(path.join(workspace, 'kie-images', file))
}

/** The colour of a picture, which tells the pictures of a task apart. */
async function colourOf(file: string): Promise<string> {
  const { data } = await sharp(read(file)).resize(1, 1).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return ['red', 'green', 'blue'][data.indexOf(Math.max(...data))] ?? ''
}

/** So many widths, as words. */
function widths(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${index + 1}w.png`)
}

describe('several pictures', () => {
  const image = { name: 'hero', prompt: 'A fox x3', formats: '24w.png webp' }
  const names = ['hero-1', 'hero-2', 'hero-3'].flatMap((name) => [`${name}-24w.png`, `${name}.webp`])

  test('of one task have forms each, and each its own', async () => {
    expect([(await make([image])).came, files()]).toEqual([['success', 1], names])
    expect(await Promise.all(['hero-1-24w.png', 'hero-2-24w.png', 'hero-3-24w.png'].map(colourOf))).toEqual([
      ...['red', 'green', 'blue'],
    ])
    const again = await make([image])
    expect(again.came).toEqual(['success', 0])
    expect(again.raw).toContain('Nothing to make')

    // One is gone, and comes again of the very picture that it was made of.
    rmSync(path.join(workspace, 'kie-images/hero-2-24w.png'))
    const checked = await make([image], { mode: 'check' })
    expect(checked.came).toEqual(['outdated', 0])
    expect((await make([image])).came).toEqual(['success', 0])
    expect([files(), await colourOf('hero-2-24w.png')]).toEqual([names, 'green'])
  })

  test('of a count have twelve formats each', async () => {
    const formats = ['original', ...widths(11)]
    const made = await make([
      { name: 'hero', prompt: 'A fox', count: 2, formats },
      { name: 'logo', prompt: 'An owl', formats },
    ])
    const all = ['hero-1', 'hero-2', 'logo'].flatMap((name) => [
      `${name}.png`,
      ...widths(11).map((word) => `${name}-${word}`),
    ])
    expect([made.came, files()]).toEqual([['success', 3], all.toSorted()])
    expect(made.raw).toContain('Made 33 forms of 3 images')
    expect(JSON.parse(made.step.outputs['images'] ?? '[]')).toHaveLength(36)
  })
})

describe('before anything is spent', () => {
  test('a thirteenth format is refused, of an input and in a manifest', async () => {
    const byInput = await run({ prompt: 'A fox', formats: widths(13).join(' ') })
    expect(byInput.came[1]).toBe(0)
    expect(byInput.raw).toContain("Input 'formats' has 13 formats; an image may have 12.")
    const inManifest = await make([{ name: 'hero', prompt: 'A fox', formats: widths(13) }])
    expect(inManifest.came[1]).toBe(0)
    expect(inManifest.raw).toContain("images.yml, line 1: 'formats' has 13 formats; an image may have 12.")
  })

  test.each([
    { word: '0w.webp', says: 'has a side of 0 pixels; it takes 1 to 8192.', meant: 'webp' },
    { word: '640x0.webp', says: 'has a side of 0 pixels; it takes 1 to 8192.', meant: '640w.webp' },
    { word: '8193w.webp', says: 'has a side of 8193 pixels; it takes 1 to 8192.', meant: '8192w.webp' },
    { word: '1x8193.jpeg', says: 'has a side of 8193 pixels; it takes 1 to 8192.', meant: '1x8192.jpeg' },
    { word: '640.jpg', says: 'is no format.', meant: '640w.jpeg' },
  ])("'$word' is refused, and '$meant' named in its place", async ({ word, says, meant }) => {
    const { came, raw } = await run({ prompt: 'A fox', formats: `original, ${word}` })
    expect(came[1]).toBe(0)
    expect(raw).toContain(`Input 'formats' has "${word}", which ${says} Did you mean '${meant}'?`)
  })
})

test('a form that is larger than the original is made, with a warning that says so', async () => {
  const { came, step, raw } = await make([{ name: 'hero', prompt: 'A fox', formats: 'original 64x64.png 48w.png' }])
  expect(came).toEqual(['success', 1])
  const { width, height } = await sharp(read('hero-64x64.png')).metadata()
  expect([width, height]).toEqual([64, 64])
  const warnings = step.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)
  expect(warnings).toEqual([
    'hero: 64x64.png is larger than the original of 48×32 pixels, and shows no more than that.',
  ])
  expect(raw).not.toContain('48w.png is larger')
})

test('an original that somebody has changed, and that is not delivered, gives way where nothing is reused', async () => {
  const image = { name: 'hero', prompt: 'A fox', formats: 'original webp' }
  await make([image])
  const retouched = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000000' } })
    .png()
    .toBuffer()
  writeFileSync(path.join(workspace, 'kie-images/hero.png'), retouched)
  const webp = read('hero.webp')
  const { came, raw } = await make([{ ...image, formats: 'webp' }], { reuse: 'false' })
  expect(came).toEqual(['success', 1])
  expect(raw).toContain(
    "'kie-images/hero.png' was changed since this action made it; it is replaced, as 'reuse' is false.",
  )
  expect(files()).toEqual(['hero.webp'])
  expect(read('hero.webp').equals(webp)).toBe(true)
  const check = await make([{ ...image, formats: 'webp' }], { mode: 'check' })
  expect(check.came).toEqual(['unchanged', 0])
})

test('tasks alone, of which one would have a form in the place of another, are refused', async () => {
  const { step } = await make(
    [
      { name: 'hero', prompt: 'A fox' },
      { name: 'hero-24w', prompt: 'An owl' },
    ],
    { mode: 'submit' },
  )
  const tasks = step.outputs['tasks'] ?? ''
  const collected = await run({ tasks, formats: 'original 24w.png' })
  expect([collected.step.exitCode, collected.raw]).toEqual([
    1,
    expect.stringContaining(
      "Input 'formats' has '24w.png', by which a form of 'hero' would be called 'hero-24w', as another image of input 'tasks' is",
    ),
  ])
  expect((await run({ tasks, formats: 'original 12w.png' })).came).toEqual(['success', 0])
})
