import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  buildScenes,
  pictureName,
  SCENE_NAMES,
  SCHEMES,
  writeScene,
  type Scene,
} from '../../scripts/pictures/scenes.ts'
import { inspectBytes } from '../../src/kie/index.ts'
import { startChromium, type Chromium, type Page, type View } from './chromium.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
/** A page should open quickly. */
const MAX_BYTES = 150_000

let directory: string
let chromium: Chromium
let scenes: readonly Scene[]

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'pictures-'))
  chromium = await startChromium()
  scenes = await buildScenes()
})

afterAll(async () => {
  await chromium.close()
  await rm(directory, { recursive: true })
})

/** As wide as in the documents, unless `width` says otherwise; high enough for all of it. */
async function open(name: Scene['name'], view: Partial<View> = {}): Promise<Page> {
  const scene = sceneOf(name)
  const url = await writeScene(scene, directory)
  return chromium.open({ url, width: scene.width, height: 5000, scheme: 'light', ...view })
}

function sceneOf(name: Scene['name']): Scene {
  const scene = scenes.find((each) => each.name === name)
  if (scene === undefined) throw new Error(`There is no page '${name}'.`)
  return scene
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What the browser made of one image. */
interface Shown {
  readonly file: string
  /** Pixels of the file; 0 where it was not loaded. */
  readonly pixels: readonly [number, number]
  readonly box: Box
  /** Of the text that it stands in. */
  readonly around: Box
  /** Of the column of that text, where it has some. */
  readonly column: Box
}

/** Pixels that a cell of a table is wider than what stands in it. */
const CELL_PADDING = 28

const BOX_OF = `const boxOf = (element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return { left, top, right, bottom }
}`

const IMAGES = `(async () => {
  ${BOX_OF}
  return Promise.all([...document.images].map(async (image) => {
    await image.decode()
    return {
      file: image.getAttribute('src'),
      pixels: [image.naturalWidth, image.naturalHeight],
      box: boxOf(image),
      around: boxOf(image.closest('.text, main')),
      column: boxOf(image.closest('td, .text, figure')),
    }
  }))
})()`

const boxesOf = (selector: string): string => `(() => {
  ${BOX_OF}
  return [...document.querySelectorAll('${selector}')].map(boxOf)
})()`

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  )
}

describe.each(SCENE_NAMES)('%s', (name) => {
  test.each([360, 660, 900, 1280])('%d px wide: every image is loaded, undistorted and in its place', async (width) => {
    const page = await open(name, { width })
    const shown = await page.evaluate<readonly Shown[]>(IMAGES)
    expect(shown.map(({ file }) => file)).toEqual([...sceneOf(name).files.keys()])
    for (const { file, pixels, box, around, column } of shown) {
      const content = sceneOf(name).files.get(file) ?? Buffer.alloc(0)
      expect(inspectBytes(content)).toMatchObject({ kind: 'whole', size: { width: pixels[0], height: pixels[1] } })
      expect(isInside(box, around)).toBe(true)
      const wide = column.right - column.left
      expect(box.right - box.left).toBeGreaterThanOrEqual(Math.min(640, wide * 0.6, wide - CELL_PADDING))
      expect((box.right - box.left) / (box.bottom - box.top)).toBeCloseTo(pixels[0] / pixels[1], 1)
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    expect(page.console()).toEqual([])
  })

  test('nothing stands on anything else, and all of it in its box', async () => {
    const page = await open(name)
    const boxes = await page.evaluate<readonly Box[]>(boxesOf('.box'))
    for (const [index, { top }] of boxes.entries()) {
      if (index > 0) expect(top).toBeGreaterThan(boxes[index - 1]?.bottom ?? Infinity)
    }
    const parts = await page.evaluate<readonly Box[]>(boxesOf('.text, .reactions, .assets'))
    for (const [index, part] of parts.entries()) {
      expect(part.bottom - part.top).toBeGreaterThan(20)
      expect(boxes.filter((box) => isInside(part, box))).toHaveLength(1)
      if (index > 0) expect(part.top).toBeGreaterThanOrEqual(parts[index - 1]?.bottom ?? Infinity)
    }
  })

  test.each(SCHEMES)('its picture in docs/ is there in %s, and opens quickly', async (scheme) => {
    const picture = await readFile(path.join(ROOT, 'docs', pictureName(name, scheme)))
    expect(inspectBytes(picture)).toMatchObject({
      kind: 'whole',
      mediaType: 'image/webp',
      size: { width: sceneOf(name).width },
    })
    expect(picture.length).toBeLessThanOrEqual(MAX_BYTES)
  })
})

const TEXTS = `[...document.querySelectorAll('.text, .assets li')].map((element) => element.innerText)`

test('a summary, with its chart drawn', async () => {
  const page = await open('summary')
  await page.evaluate('window.charts')
  const [text = ''] = await page.evaluate<readonly string[]>(TEXTS)
  expect(text).toMatch(/^5 of 6 images arrived\n+Cost: 12 credits; 1280 credits left\.\n+blog\/singer did not arrive/)
  expect(await page.evaluate('document.querySelectorAll("pre.mermaid rect.task").length')).toBe(6)
})

test('a command and its answer', async () => {
  const page = await open('comment')
  const [command, answer] = await page.evaluate<readonly string[]>(TEXTS)
  expect(command).toMatch(/^\/imagine a red fox/)
  expect(answer).toMatch(/^Made 1 image\n/)
  expect(await page.evaluate(`[...document.querySelectorAll('.reactions svg')].map((svg) => svg.ariaLabel)`)).toEqual([
    'eyes',
    'rocket',
  ])
})

test('a comment that later runs edit', async () => {
  const [text] = await (await open('preview')).evaluate<readonly string[]>(TEXTS)
  expect(text).toMatch(/^Made 1 image, reused 2 images/)
})

test('a pull request: a changed picture beside what it was, and the new ones in a row', async () => {
  const page = await open('pull-request')
  const [text] = await page.evaluate<readonly string[]>(TEXTS)
  expect(text).toMatch(/^Generated images: 3 new, 1 changed\n/)
  const [before, after, ...others] = (await page.evaluate<readonly Shown[]>(IMAGES)).map(({ box }) => box)
  expect(after).toMatchObject({ top: before?.top, bottom: before?.bottom })
  expect(after?.left).toBeGreaterThan(before?.right ?? Infinity)
  expect(new Set(others.map(({ top }) => top)).size).toBe(1)
})

test('candidates: side by side with their numbers, below the image that one of them stands in for', async () => {
  const page = await open('candidates')
  const [text] = await page.evaluate<readonly string[]>(TEXTS)
  expect(text).toMatch(/^Generated images: 1 new\n/)
  expect(text).toMatch(/`?\/pick hero 2`? puts that one in its place[^]*\n1, stands in\s[^]*\s2\s[^]*\s3\s[^]*\s4\s/)
  const [hero, ...candidates] = (await page.evaluate<readonly Shown[]>(IMAGES)).map(({ box }) => box)
  expect(candidates).toHaveLength(4)
  expect(new Set(candidates.map(({ top }) => top)).size).toBe(1)
  expect(candidates[0]?.top).toBeGreaterThan(hero?.bottom ?? Infinity)
})

test('the cover is among the assets', async () => {
  const [, ...assets] = await (await open('release')).evaluate<readonly string[]>(TEXTS)
  expect(assets.map((asset) => asset.split('\n')[0])).toEqual([
    'cover.png',
    'Source code (zip)',
    'Source code (tar.gz)',
  ])
})

test('R3: a summary, a contact sheet and a log that tell of the same run, in the same words', async () => {
  const [summary, sheet, log] = await Promise.all(
    (['summary', 'sheet', 'log'] as const).map(async (name) =>
      (await open(name)).evaluate<string>('document.body.textContent'),
    ),
  )
  for (const text of [summary, sheet]) {
    expect(text).toContain('5 of 6 images')
    expect(text).toContain('blog/singer')
    expect(text).toContain('Change the prompt.')
  }
  for (const text of [summary, sheet, log]) {
    expect(text?.replaceAll(/\s+/g, ' ')).toContain('kie refused the prompt or the picture as unfit. kie.ai answered')
  }
})

test('a page that lacks its image is noticed', async () => {
  const scene = { ...sceneOf('comment'), files: new Map() }
  const url = await writeScene(
    { ...scene, name: 'preview', html: scene.html.replaceAll('comment-', 'gone-') },
    directory,
  )
  const page = await chromium.open({ url, width: 660, height: 800, scheme: 'light' })
  expect(page.console()).toEqual([expect.stringContaining('gone-image.png')])
})
