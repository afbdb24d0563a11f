import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { startStage, type Stage } from './harness.ts'
import { Started } from './started.ts'

const started = new Started()
let stage: Stage
let workspace: string
/** As a person has painted it over. */
let retouched: Buffer

beforeAll(async () => {
  const picture = (background: string): Promise<Buffer> =>
    sharp({ create: { width: 48, height: 32, channels: 3, background } })
      .png()
      .toBuffer()
  const drawn = await picture('#0b3d3a')
  retouched = await picture('#aa2211')
  stage = started.add(await startStage({ draw: () => ({ waitingMs: 0, generatingMs: 1000, bytes: () => drawn }) }))
})

afterAll(() => started.close())

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'formats-retouched-')))
})

afterEach(() => rmSync(workspace, { recursive: true }))

const IMAGE = { name: 'hero', prompt: 'A lighthouse', formats: 'original webp 24w.png' }

/** Runs a step on a manifest of one image. @returns how it ended, the tasks that it created, and its log */
async function run(image: object = IMAGE, inputs: Readonly<Record<string, string>> = {}) {
  writeFileSync(path.join(workspace, 'images.yml'), JSON.stringify({ images: [image] }))
  const before = stage.kie.tasks.length
  const { outputs, raw } = await stage.run({ prompt: '', manifest: 'images.yml', ...inputs }, { workspace })
  return { came: [outputs['status'], stage.kie.tasks.length - before], raw }
}

/** What a check says, and what making says then: nothing is left to do after it. */
async function settle(image: object = IMAGE): Promise<readonly string[]> {
  const before = await run(image, { mode: 'check' })
  const made = await run(image)
  const forms = ['hero.webp', 'hero-24w.png'].map(read)
  const after = await run(image, { mode: 'check' })
  const again = await run(image)
  expect([made.came, again.came]).toEqual([
    ['success', 0],
    ['success', 0],
  ])
  expect(again.raw).not.toMatch(/Made \d+ form/)
  expect(['hero.webp', 'hero-24w.png'].map(read)).toEqual(forms)
  return [String(before.came[0]), String(after.came[0]), made.raw]
}

function read(file: string): Buffer {
  return readFileSync(path.join(workspace, 'kie-images', file))
}

/** Whether each form says that a machine made it. */
async function marks(): Promise<readonly boolean[]> {
  const all = ['hero.webp', 'hero-24w.png'].map(async (file) => {
    const { xmp } = await sharp(read(file)).metadata()
    return xmp?.toString().includes('trainedAlgorithmicMedia') ?? false
  })
  return Promise.all(all)
}

function optionsIn(file: string): unknown {
  const { images } = JSON.parse(read('images.lock.json').toString()) as {
    readonly images: readonly { readonly file: string; readonly derivedFrom?: { readonly options: unknown } }[]
  }
  return images.find((entry) => entry.file === file)?.derivedFrom?.options
}

describe('forms of an original that a person has changed', () => {
  test('are without the mark of a machine until it is restored, and are made once each time', async () => {
    await run()
    const drawn = read('hero.png')
    expect(await marks()).toEqual([true, true])

    writeFileSync(path.join(workspace, 'kie-images/hero.png'), retouched)
    const [before, after, raw] = await settle()
    expect([before, after, await marks()]).toEqual(['outdated', 'unchanged', [false, false]])
    expect(raw).toContain(
      "hero: kie-images/hero.png was changed since it was made; it is kept. Set 'reuse' to false to make it anew. " +
        "Its forms do not say that a machine made them; set 'metadata' in 'format-options' to true to have them say so.",
    )
    expect(read('hero.png').equals(retouched)).toBe(true)
    expect(optionsIn('hero.webp')).toEqual({ quality: 80 })

    writeFileSync(path.join(workspace, 'kie-images/hero.png'), drawn)
    expect((await settle()).slice(0, 2)).toEqual(['outdated', 'unchanged'])
    expect([await marks(), optionsIn('hero.webp')]).toEqual([[true, true], { quality: 80, metadata: true }])
  })

  test('have the mark where somebody asks for it, and none where somebody asks for none', async () => {
    await run()
    writeFileSync(path.join(workspace, 'kie-images/hero.png'), retouched)
    const [before, after, raw] = await settle({ ...IMAGE, format_options: { metadata: true } })
    expect([before, after, await marks()]).toEqual(['outdated', 'unchanged', [true, true]])
    expect(raw).not.toContain('do not say that a machine made them')
    const none = await settle({ ...IMAGE, format_options: { metadata: false } })
    expect([...none.slice(0, 2), await marks()]).toEqual(['outdated', 'unchanged', [false, false]])
    expect(none[2]).not.toContain('do not say that a machine made them')
  })
})
