import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { SavedImage } from '../../src/core/result/saved-image.ts'
import { drawPicture, pictureSize } from '../../sandbox/kie/index.ts'
import { renderContactSheet } from '../../src/core/report/sheet/contact-sheet.ts'
import { startChromium, type Chromium, type Page, type View } from './chromium.ts'
import { HOSTILE_TEXTS } from '../core/text/hostile-texts.ts'
import { imageFailure, savedImage } from '../core/result/results.ts'

const LONG_WORD = 'withoutanybreak'.repeat(14)
const PROMPTS: Readonly<Record<string, string>> = {
  hero: 'A lighthouse at dawn, gouache, soft light over a quiet sea',
  'deep/sea': LONG_WORD,
  'deep/er/cave': 'A cave, seen from inside. '.repeat(40),
  tower: 'منارة عند الفجر',
  lines: 'Two\nlines',
  fox: 'A fox',
}
const SHAPES = ['3:2', '1:1', '2:3']
const SCALE = 1 / 8

let directory: string
let chromium: Chromium

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'contact-sheet-'))
  chromium = await startChromium()
  const images = await Promise.all(Object.keys(PROMPTS).map(picture))
  await write(
    'index.html',
    renderContactSheet({ images, failures: [imageFailure()], prompts: PROMPTS, outputDirectory: '.' }),
  )
})

afterAll(async () => {
  await chromium.close()
  await rm(directory, { recursive: true })
})

async function write(file: string, content: string | Buffer): Promise<void> {
  const target = path.join(directory, file)
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, content)
}

async function picture(name: string, index: number): Promise<SavedImage> {
  const aspectRatio = SHAPES[index % SHAPES.length] ?? '1:1'
  const prompt = PROMPTS[name] ?? ''
  await write(`${name}.png`, await drawPicture({ prompt, aspectRatio, captions: [], type: 'png', scale: SCALE }))
  const { width, height } = pictureSize(aspectRatio)
  return savedImage({ name, path: `${name}.png`, width: Math.round(width * SCALE), height: Math.round(height * SCALE) })
}

/** The sheet as if opened from the unpacked zip; high enough for all pictures to be loaded. */
function open(view: Partial<View> = {}): Promise<Page> {
  const url = pathToFileURL(path.join(directory, 'index.html')).href
  return chromium.open({ url, width: 1280, height: 4000, scheme: 'light', ...view })
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What the browser made of one entry. */
interface Entry {
  readonly box: Box
  readonly picture: Box
  readonly caption: Box
  readonly prompt: Box & { readonly lineHeight: number; readonly text: string }
  /** Pixels of the file, and as the page says before it is loaded. */
  readonly loaded: readonly number[]
  readonly announced: readonly number[]
}

const ENTRIES = `Promise.all([...document.querySelectorAll('.sheet > li')].map(async (entry) => {
  const boxOf = (selector) => {
    const { left, top, right, bottom } = (selector === '' ? entry : entry.querySelector(selector)).getBoundingClientRect()
    return { left, top, right, bottom }
  }
  const image = entry.querySelector('img')
  await image.decode()
  const prompt = entry.querySelector('.prompt')
  return {
    box: boxOf(''),
    picture: boxOf('img'),
    caption: boxOf('figcaption'),
    prompt: { ...boxOf('.prompt'), lineHeight: parseFloat(getComputedStyle(prompt).lineHeight), text: prompt.innerText },
    loaded: [image.naturalWidth, image.naturalHeight],
    announced: [Number(image.getAttribute('width')), Number(image.getAttribute('height'))],
  }
}))`

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

describe('layout', () => {
  const widths = [
    { width: 360, columns: 1 },
    { width: 768, columns: 2 },
    { width: 1280, columns: 4 },
    { width: 2560, columns: 5 },
  ]
  test.each(widths)('$width px wide: a grid of $columns columns', async ({ width, columns }) => {
    const page = await open({ width })
    const entries = await page.evaluate<readonly Entry[]>(ENTRIES)
    expect(entries).toHaveLength(Object.keys(PROMPTS).length)
    expect(new Set(entries.map(({ box }) => box.left)).size).toBe(columns)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    for (const [index, { box, picture, caption, prompt, loaded, announced }] of entries.entries()) {
      expect(loaded).toEqual(announced)
      expect(picture.left).toBeGreaterThanOrEqual(0)
      expect(picture.right).toBeLessThanOrEqual(width)
      expect(picture.right - picture.left).toBeGreaterThan(Math.min(width, 1280) / columns / 2)
      expect(caption).toMatchObject({ left: picture.left, right: picture.right })
      expect(caption.top).toBeGreaterThanOrEqual(picture.bottom)
      expect(caption.bottom).toBeLessThanOrEqual(box.bottom)
      expect(prompt.right).toBeLessThanOrEqual(box.right)
      expect(prompt.bottom).toBeLessThanOrEqual(caption.bottom)
      for (const other of entries.slice(index + 1)) expect(overlap(box, other.box)).toBe(false)
    }
  })

  test('prompts are wrapped, keep their lines, and open where they are long', async () => {
    const page = await open({ width: 360 })
    const linesOf = async (name: string): Promise<number> => {
      const entries = await page.evaluate<readonly Entry[]>(ENTRIES)
      const { prompt } = entries[Object.keys(PROMPTS).indexOf(name)] ?? {}
      return prompt === undefined ? 0 : Math.round((prompt.bottom - prompt.top) / prompt.lineHeight)
    }
    expect(await linesOf('fox')).toBe(1)
    expect(await linesOf('lines')).toBe(2)
    expect(await linesOf('hero')).toBe(2)
    expect(await linesOf('deep/sea')).toBeGreaterThan(3)
    expect(await linesOf('deep/er/cave')).toBe(4)
    await page.evaluate('document.querySelector("summary").click()')
    expect(await linesOf('deep/er/cave')).toBeGreaterThan(20)
  })

  test('failures stand below all pictures', async () => {
    const page = await open({ width: 360 })
    const entries = await page.evaluate<readonly Entry[]>(ENTRIES)
    const top = await page.evaluate<number>('document.querySelector(".failures").getBoundingClientRect().top')
    expect(top).toBeGreaterThan(Math.max(...entries.map(({ box }) => box.bottom)))
  })
})

describe('colours', () => {
  const COLOURS = `[...document.querySelectorAll('body, .figures, .failures h2')].map((element) =>
    getComputedStyle(element).color)`

  /** The colour of the page as it is painted. */
  async function paintedPage(page: Page): Promise<readonly number[]> {
    const image = await loadImage(await page.screenshot())
    const context = createCanvas(image.width, image.height).getContext('2d')
    context.drawImage(image, 0, 0)
    return [...context.getImageData(2, 2, 1, 1).data].slice(0, 3)
  }

  /** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
  function luminance(colour: readonly number[]): number {
    const [red = 0, green = 0, blue = 0] = colour.map((value) => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  function contrast(a: readonly number[], b: readonly number[]): number {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other)
    return (light + 0.05) / (dark + 0.05)
  }

  const schemes = [
    { scheme: 'light', least: 0.9, most: 1 },
    { scheme: 'dark', least: 0, most: 0.02 },
  ] as const
  test.each(schemes)('a $scheme page that can be read', async ({ scheme, least, most }) => {
    const page = await open({ scheme, height: 800 })
    const background = await paintedPage(page)
    expect(luminance(background)).toBeGreaterThanOrEqual(least)
    expect(luminance(background)).toBeLessThanOrEqual(most)
    for (const colour of await page.evaluate<readonly string[]>(COLOURS)) {
      const painted = (colour.match(/\d+/g) ?? []).map(Number)
      expect({ colour, contrast: contrast(background, painted) > 4.5 }).toEqual({ colour, contrast: true })
    }
  })
})

describe('safety', () => {
  test('the page refuses scripts, foreign pictures, requests, frames and styles', async () => {
    const page = await open()
    const refused = await page.evaluate<readonly string[]>(`new Promise((resolve) => {
      const seen = new Set()
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        seen.add(effectiveDirective)
        if (seen.size === 7) resolve([...seen].sort())
      })
      const script = document.body.appendChild(document.createElement('script'))
      script.textContent = 'document.title = "run"'
      document.body.insertAdjacentHTML('beforeend',
        '<script src="x.js"></script><img src="http://127.0.0.1:9/x.png"><img src="x" onerror="document.title=1">' +
        '<p style="color: red">x</p><iframe src="x.html"></iframe><base href="/">')
      document.body.appendChild(document.createElement('script')).src = 'x.js'
      fetch('http://127.0.0.1:9/').catch(() => undefined)
    })`)
    expect(refused).toEqual([
      'base-uri',
      'connect-src',
      'frame-src',
      'img-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-attr',
    ])
    expect(await page.evaluate('document.title')).toBe('6 of 7 images')
  })

  test('F97: hostile text is read as text', async () => {
    const name = (index: number): string => `image-${index}`
    const texts = HOSTILE_TEXTS.filter((text) => text.trim() !== '' && text.length <= 240)
    const images = texts.map((text, index) => savedImage({ name: name(index), model: text, taskId: text }))
    const failures = texts.map((text, index) => imageFailure({ name: name(index), message: text, next: text }))
    const prompts = Object.fromEntries(texts.map((text, index) => [name(index), text]))
    await write('hostile.html', renderContactSheet({ images, failures, prompts, outputDirectory: 'kie-images' }))
    const page = await open({ url: pathToFileURL(path.join(directory, 'hostile.html')).href })

    const shown = await page.evaluate<Readonly<Record<string, readonly string[]>>>(`({
      prompts: [...document.querySelectorAll('.sheet .prompt')].map((element) => element.textContent),
      models: [...document.querySelectorAll('.sheet bdi')].map((element) => element.textContent),
      tags: [...new Set([...document.querySelectorAll('body *')].map((element) => element.localName))].sort(),
    })`)
    const want = texts.map((text) => text.replace(/\r\n?/g, '\n'))
    expect(shown['prompts']?.map(withoutInvisible)).toEqual(want.map(withoutInvisible))
    expect(shown['models']).toEqual(shown['prompts'])
    expect(shown['tags']).toEqual(
      'a bdi code figcaption figure h1 h2 h3 header img li main p section ul'.split(' ').toSorted(),
    )
    expect(await page.evaluate('document.scripts.length')).toBe(0)
  })
})

/** Characters that are shown by their number are the matter of the tests of `forHtml`. */
function withoutInvisible(text: string): string {
  return text
    .replace(/\\u\{[0-9a-f]+\}/g, '')
    .replace(/(?![\n\t])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, '')
}
