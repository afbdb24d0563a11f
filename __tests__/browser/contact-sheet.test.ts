import { readFileSync } from 'node:fs'
import { link, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Origin, SavedImage } from '../../src/core/result/saved-image.ts'
import sharp from 'sharp'
import { FormMaker } from '../../src/imaging/index.ts'
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
/** The one that did not arrive stands among the others. */
const MISSING = 'lines'
const NAMES = Object.keys(PROMPTS)
const SHAPES = ['3:2', '1:1', '2:3']
const ORIGINS: readonly Origin[] = ['generated', 'reused', 'resumed', 'collected']
const SCALE = 1 / 8

let directory: string
let chromium: Chromium

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'contact-sheet-'))
  chromium = await startChromium()
  const images = await Promise.all(NAMES.filter((name) => name !== MISSING).map(picture))
  const failures = [imageFailure({ name: MISSING })]
  await write(
    'index.html',
    renderContactSheet({ images, failures, names: NAMES, prompts: PROMPTS, outputDirectory: '.' }),
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
  return savedImage({
    name,
    path: `${name}.png`,
    width: Math.round(width * SCALE),
    height: Math.round(height * SCALE),
    origin: ORIGINS[index % ORIGINS.length] ?? 'generated',
  })
}

/** The sheet as if opened from the unpacked zip; high enough for all pictures to be loaded. */
function open(view: Partial<View> = {}): Promise<Page> {
  const url = pathToFileURL(path.join(directory, 'index.html')).href
  return chromium.open({ url, width: 1280, height: 5000, scheme: 'light', ...view })
}

test('shows forms as WebP and AVIF, small, below their image', async () => {
  const bytes = await sharp({ create: { width: 96, height: 64, channels: 3, background: '#0b3d3a' } })
    .png()
    .toBuffer()
  const maker = new FormMaker({})
  const recipe = { quality: 60, fit: 'cover', metadata: true } as const
  const formats = ['webp', 'avif'] as const
  const made = await maker
    .make(
      bytes,
      formats.map((format) => ({ ...recipe, format })),
    )
    .finally(() => maker.close())
  await write('forms/owl.png', bytes)
  const files = await Promise.all(
    formats.map(async (format, index) => {
      const form = made[index]
      if (form === undefined || form instanceof Error) throw new Error(`no ${format} was made`)
      await write(`forms/owl.${format}`, Buffer.from(form.bytes))
      const derivedFrom = { sha256: '', form: format, options: {} }
      const place = { path: `forms/owl.${format}`, file: '', sha256: '', bytes: form.bytes.length }
      return { ...place, width: 96, height: 64, mediaType: `image/${format}` as const, derivedFrom, isMade: true }
    }),
  )
  const images = [savedImage({ name: 'owl', path: 'forms/owl.png', width: 96, height: 64, bytes: bytes.length, files })]
  const sheet = { images, failures: [], names: ['owl'], prompts: {}, outputDirectory: 'forms' }
  await write('forms/index.html', renderContactSheet(sheet))
  const url = pathToFileURL(path.join(directory, 'forms/index.html')).href
  const page = await chromium.open({ url, width: 1280, height: 1000, scheme: 'light' })
  const shown = await page.evaluate<
    readonly { readonly text: string; readonly loaded: number; readonly width: number }[]
  >(
    `Promise.all([...document.querySelectorAll('.forms li')].map(async (item) => {
      const image = item.querySelector('img')
      await image.decode()
      return { text: item.querySelector('a').innerText, loaded: image.naturalWidth, width: image.getBoundingClientRect().width }
    }))`,
  )
  expect(shown).toEqual(formats.map((text) => ({ text, loaded: 96, width: 40 })))
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280)
})

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

/** What is off the screen is laid out by the frame after the one that finds it on the screen. */
const SETTLED = 'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))'

const ENTRIES = `(async () => {
  await Promise.all([...document.images].map((image) => image.decode()))
  await ${SETTLED}
  return [...document.querySelectorAll('.sheet > li')].map((entry) => {
    const boxOf = (element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { left, top, right, bottom }
    }
    const image = entry.querySelector('img')
    const prompt = entry.querySelector('.prompt')
    return {
      box: boxOf(entry),
      picture: boxOf(entry.querySelector('img, .frame')),
      caption: boxOf(entry.querySelector('figcaption, .caption')),
      prompt: { ...boxOf(prompt), lineHeight: parseFloat(getComputedStyle(prompt).lineHeight), text: prompt.innerText },
      loaded: image === null ? [] : [image.naturalWidth, image.naturalHeight],
      announced: image === null ? [] : [Number(image.getAttribute('width')), Number(image.getAttribute('height'))],
    }
  })
})()`

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

describe('layout', () => {
  const views = [
    { name: 'a phone', width: 360, media: 'screen', columns: 1 },
    { name: 'a tablet', width: 768, media: 'screen', columns: 2 },
    { name: 'a desk', width: 1280, media: 'screen', columns: 4 },
    { name: 'a wide screen', width: 2560, media: 'screen', columns: 5 },
    { name: 'paper, A4 with margins', width: 718, media: 'print', columns: 2 },
    { name: 'wide paper', width: 1047, media: 'print', columns: 2 },
  ] as const
  const schemes = ['light', 'dark'] as const
  test.each(views.flatMap((view) => schemes.map((scheme) => ({ ...view, scheme }))))(
    '$name, $width px wide, $scheme: a grid of $columns columns',
    async ({ width, media, scheme, columns }) => {
      const page = await open({ width, media, scheme })
      const entries = await page.evaluate<readonly Entry[]>(ENTRIES)
      expect(entries).toHaveLength(NAMES.length)
      expect(new Set(entries.map(({ box }) => box.left)).size).toBe(columns)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      for (const [index, { box, picture, caption, prompt, loaded, announced }] of entries.entries()) {
        expect(loaded).toEqual(announced)
        expect(picture.left).toBeGreaterThanOrEqual(0)
        expect(picture.right).toBeLessThanOrEqual(width)
        expect(picture.right - picture.left).toBeGreaterThan(Math.min(width, 1280) / columns / 2)
        expect(picture.bottom - picture.top).toBeCloseTo(picture.right - picture.left, 0)
        expect(caption).toMatchObject({ left: picture.left, right: picture.right })
        expect(caption.top).toBeGreaterThanOrEqual(picture.bottom)
        expect(caption.bottom).toBeLessThanOrEqual(box.bottom)
        expect(prompt.right).toBeLessThanOrEqual(box.right)
        expect(prompt.bottom).toBeLessThanOrEqual(caption.bottom)
        for (const other of entries.slice(index + 1)) expect(overlap(box, other.box)).toBe(false)
      }
    },
  )

  test('prompts are wrapped, keep their lines, and open where they are long', async () => {
    const page = await open({ width: 360 })
    const linesOf = async (name: string): Promise<number> => {
      const entries = await page.evaluate<readonly Entry[]>(ENTRIES)
      const { prompt } = entries[NAMES.indexOf(name)] ?? {}
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

  test('what did not arrive has its place, and the head leads there', async () => {
    const page = await open({ width: 360, height: 700 })
    const names = await page.evaluate("[...document.querySelectorAll('.sheet h2')].map((name) => name.textContent)")
    expect(names).toEqual(NAMES)
    await page.evaluate('document.querySelector("nav a").click()')
    const { top } = await page.evaluate<Box>(`(async () => {
      await ${SETTLED}
      const { top } = document.querySelector(':target.missing').getBoundingClientRect()
      return { top }
    })()`)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(top).toBeLessThan(200)
  })
})

describe('a thousand images', () => {
  const ALL = 1000

  beforeAll(async () => {
    const names = Array.from({ length: ALL }, (_, index) => `image-${index}`)
    const images = names.map((name) => savedImage({ name, path: `many/${name}.png` }))
    await mkdir(path.join(directory, 'many'))
    for (const { path: file } of images) await link(path.join(directory, 'hero.png'), path.join(directory, file))
    await write('many.html', renderContactSheet({ images, failures: [], names, prompts: {}, outputDirectory: '.' }))
  })

  const openMany = (): Promise<Page> =>
    open({ url: pathToFileURL(path.join(directory, 'many.html')).href, height: 800 })

  test('most of them are neither laid out nor loaded until somebody scrolls to them', async () => {
    const page = await openMany()
    // Those of the first rows come in their own time.
    await page.evaluate('Promise.all([...document.images].slice(0, 5).map((image) => image.decode()))')
    const { rendered, complete } = await page.evaluate<Readonly<Record<'rendered' | 'complete', number>>>(`({
      rendered: [...document.querySelectorAll('.sheet > li > figure')]
        .filter((entry) => entry.checkVisibility({ contentVisibilityAuto: true })).length,
      complete: [...document.images].filter((image) => image.complete).length,
    })`)
    expect(rendered).toBeGreaterThan(4)
    expect(rendered).toBeLessThan(100)
    expect(complete).toBeGreaterThan(4)
    expect(complete).toBeLessThan(200)
  })

  test('the page is about as high before anybody scrolls as it is once all were seen', async () => {
    const page = await openMany()
    const [before, after] = await page.evaluate<readonly number[]>(`(async () => {
      const height = () => document.documentElement.scrollHeight
      const before = height()
      for (const entry of document.querySelectorAll('.sheet > li')) entry.style.contentVisibility = 'visible'
      return [before, height()]
    })()`)
    expect((before ?? 0) / (after ?? 1)).toBeGreaterThan(0.8)
    expect((before ?? 0) / (after ?? 1)).toBeLessThan(1.25)
  })
})

describe('for whoever does not see it, or has no mouse', () => {
  const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

  interface Finding {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }

  /** What axe-core finds wrong, and what it checked. */
  async function inspect(
    page: Page,
  ): Promise<Readonly<Record<'violations' | 'incomplete' | 'passes', readonly Finding[]>>> {
    await page.evaluate(`${AXE}; undefined`)
    return page.evaluate(`axe.run().then(({ violations, incomplete, passes }) => {
      const short = (findings) => findings.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }))
      return { violations: short(violations), incomplete: short(incomplete), passes: short(passes) }
    })`)
  }

  const views = [360, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })))
  test.each(views)('$width px wide, $scheme: axe-core finds nothing', async ({ width, scheme }) => {
    const { violations, incomplete, passes } = await inspect(await open({ width, scheme }))
    expect(violations).toEqual([])
    expect(incomplete).toEqual([])
    expect(passes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['color-contrast', 'heading-order', 'image-alt', 'landmark-one-main', 'link-name']),
    )
    const read = passes.find(({ id }) => id === 'color-contrast')?.nodes.map(({ html }) => html) ?? []
    for (const part of ['class="kind new"', 'class="kind reused"', 'class="kind failed"', 'class="frame"', '#failed-1'])
      expect(read).toContainEqual(expect.stringContaining(part))
  })

  test('axe-core would find a picture without words, and grey on grey', async () => {
    const page = await open()
    await page.evaluate(`document.images[0].removeAttribute('alt')
      document.querySelector('.kind').style.color = '#999'`)
    const { violations } = await inspect(page)
    expect(violations.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'image-alt']))
  })

  test('the tabulator leads through all of it, and the frame around what is chosen is whole', async () => {
    const page = await open()
    const stops: string[] = []
    for (let press = 0; press < NAMES.length + 1; press += 1) {
      await page.pressTab()
      const { stop, isWhole } = await page.evaluate<{ readonly stop: string; readonly isWhole: boolean }>(`(() => {
        const chosen = document.activeElement
        const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(chosen)
        const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset)
        const [inner, outer] = [chosen, chosen.closest('li') ?? document.body].map((each) => each.getBoundingClientRect())
        return {
          stop: chosen.getAttribute('href') ?? chosen.localName,
          isWhole: outlineStyle === 'solid' && inner.left - reach >= outer.left && inner.right + reach <= outer.right
            && inner.top - reach >= outer.top && inner.bottom + reach <= outer.bottom,
        }
      })()`)
      stops.push(stop)
      expect({ stop, isWhole }).toEqual({ stop, isWhole: true })
    }
    expect(stops).toEqual([
      '#failed-1',
      'hero.png',
      'deep/sea.png',
      'deep/er/cave.png',
      'summary',
      'tower.png',
      'fox.png',
    ])
  })
})

describe('colours', () => {
  const COLOURS = `[...document.querySelectorAll('body, .figures, nav h2')].map((element) =>
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
    { scheme: 'light', media: 'screen', least: 0.9, most: 1 },
    { scheme: 'dark', media: 'screen', least: 0, most: 0.02 },
    { scheme: 'dark', media: 'print', least: 1, most: 1 },
  ] as const
  test.each(schemes)('$media, $scheme: a page that can be read', async ({ scheme, media, least, most }) => {
    const page = await open({ scheme, media, height: 800 })
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
    expect(await page.evaluate('document.title')).toBe('5 of 6 images')
  })

  test('F97: hostile text is read as text', async () => {
    const name = (index: number): string => `image-${index}`
    const texts = HOSTILE_TEXTS.filter((text) => text.trim() !== '' && text.length <= 240)
    const images = texts.map((text, index) => savedImage({ name: name(index), model: text, taskId: text }))
    const failures = texts.map((text, index) => imageFailure({ name: name(index), message: text, next: text }))
    const prompts = Object.fromEntries(texts.map((text, index) => [name(index), text]))
    await write(
      'hostile.html',
      renderContactSheet({ images, failures, names: [], prompts, outputDirectory: 'kie-images' }),
    )
    const page = await open({ url: pathToFileURL(path.join(directory, 'hostile.html')).href })

    const shown = await page.evaluate<Readonly<Record<string, readonly string[]>>>(`({
      prompts: [...document.querySelectorAll('figure .prompt')].map((element) => element.textContent),
      missing: [...document.querySelectorAll('.missing .prompt')].map((element) => element.textContent),
      models: [...document.querySelectorAll('.sheet bdi')].map((element) => element.textContent),
      tags: [...new Set([...document.querySelectorAll('body *')].map((element) => element.localName))].sort(),
    })`)
    const want = texts.map((text) => text.replace(/\r\n?/g, '\n'))
    expect(shown['prompts']?.map(withoutInvisible)).toEqual(want.map(withoutInvisible))
    expect(shown['missing']).toEqual(shown['prompts'])
    expect(shown['models']).toEqual(shown['prompts'])
    expect(shown['tags']).toEqual(
      'a bdi code div figcaption figure h1 h2 header img li main nav p ul'.split(' ').toSorted(),
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
