import { createRequire } from 'node:module'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { drawPicture } from '../../sandbox/kie/index.ts'
import { renderPage } from '../../sandbox/markdown-page.ts'
import { renderComment } from '../../src/core/report/comment/body.ts'
import { renderGantt } from '../../src/core/report/summary/gantt.ts'
import { renderSummary } from '../../src/core/report/summary/summary.ts'
import type { SavedImage } from '../../src/core/result/saved-image.ts'
import { percentEncode } from '../../src/core/text/foreign-text.ts'
import { HOSTILE_TEXTS } from '../core/text/hostile-texts.ts'
import { COMMIT, imageFailure, runResult, savedImage } from '../core/result/results.ts'
import { startChromium, type Chromium, type Page } from './chromium.ts'

const MERMAID = pathToFileURL(createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')).href
const SCHEMES = ['light', 'dark'] as const
/** Stands for each picture on the pages. */
const PICTURE = 'picture.png'

let directory: string
let chromium: Chromium

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'summary-'))
  chromium = await startChromium()
  const picture = await drawPicture({ prompt: 'fox', aspectRatio: '3:2', captions: [], type: 'png', scale: 1 / 2 })
  await writeFile(path.join(directory, PICTURE), picture)
})

afterAll(async () => {
  await chromium.close()
  await rm(directory, { recursive: true })
})

interface View {
  readonly width?: number
  readonly scheme?: (typeof SCHEMES)[number]
}

/** Shows Markdown as a page does, with the one picture in the place of each. */
async function show(markdown: string, { width = 1012, scheme = 'light' }: View = {}): Promise<Page> {
  const file = path.join(directory, 'page.html')
  const html = renderPage(markdown, 'page', { mermaid: MERMAID })
  await writeFile(file, html.replaceAll(/<img src="[^"]*"/g, `<img src="${PICTURE}"`))
  const page = await chromium.open({ url: pathToFileURL(file).href, width, height: 3000, scheme })
  await page.evaluate('Promise.all([window.charts, ...[...document.images].map((image) => image.decode())])')
  return page
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface ShownText extends Box {
  readonly text: string
}

const BOX_OF = `const boxOf = (element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return { left, top, right, bottom, text: element.textContent }
}`

const boxes = (selector: string): string => `(() => {
  ${BOX_OF}
  return [...document.querySelectorAll(${JSON.stringify(selector)})].map(boxOf)
})()`

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  )
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function images(length: number): readonly SavedImage[] {
  return Array.from({ length }, (_, index) => {
    const submittedAtMs = index * 1000
    const timing = { submittedAtMs, drawingSinceMs: submittedAtMs + 5000, finishedAtMs: submittedAtMs + 25_000 }
    return savedImage({ name: `fox-${index + 1}`, taskId: `task-${index}`, timing })
  })
}

function resultOf(length: number): ReturnType<typeof runResult> {
  const made = images(length)
  const imageUrls = Object.fromEntries(made.map((image) => [image.path, `https://github.test/${image.path}`]))
  return runResult({
    status: 'partial',
    images: made,
    failures: [imageFailure()],
    deliveries: [{ ...COMMIT, imageUrls }],
  })
}

const PAGES = [
  {
    name: 'summary',
    render: (length: number) =>
      renderSummary({
        result: resultOf(length),
        warnings: ['Odd.'],
        prompts: { 'fox-1': 'A fox' },
        showPictures: true,
        later: { wayBack: 're-run', reuses: true },
      }),
  },
  {
    name: 'comment',
    render: (length: number) =>
      renderComment({
        result: resultOf(length),
        prompts: { 'fox-1': 'A fox' },
        showPictures: true,
        runUrl: 'https://github.test/octo/repo/actions/runs/1',
        wayBack: 're-run',
      }),
  },
]

describe.each(PAGES)('the layout of the $name', ({ render }) => {
  test.each([
    { width: 360, scheme: 'light' },
    { width: 768, scheme: 'dark' },
    { width: 1280, scheme: 'light' },
  ] as const)('$width px wide, $scheme: three equal pictures in a row, each above its caption', async (view) => {
    const page = await show(render(5), view)
    const [article] = await page.evaluate<readonly Box[]>(boxes('article'))
    const cells = await page.evaluate<readonly ShownText[]>(boxes('article > table td'))
    const pictures = await page.evaluate<readonly Box[]>(boxes('article > table img'))
    const links = await page.evaluate<readonly ShownText[]>(boxes('article > table a'))
    expect(cells).toHaveLength(5)
    const firstTop = cells[0]?.top
    expect(cells.map(({ top }) => top === firstTop)).toEqual([true, true, true, false, false])
    for (const [index, cell] of cells.entries()) {
      const picture = pictures[index] ?? cell
      const link = links[index] ?? cell
      expect(cell.text).toMatch(/^\s*fox-\d1536\u00a0×\u00a01024 · 4\.1\u00a0MB\s*$/)
      expect([isInside(picture, cell), isInside(link, cell)]).toEqual([true, true])
      expect(link.top).toBeGreaterThanOrEqual(picture.bottom)
      expect((picture.right - picture.left) / (picture.bottom - picture.top)).toBeCloseTo(1.5, 1)
      // As wide as the column, which is a third of the page.
      expect(picture.right - picture.left).toBeGreaterThan(cell.right - cell.left - 30)
      expect(cell.right - cell.left).toBeCloseTo((cells[0]?.right ?? 0) - (cells[0]?.left ?? 0), -1)
      for (const other of cells.slice(index + 1)) expect(overlap(cell, other)).toBe(false)
    }
    expect(cells[2]?.right).toBeGreaterThan((article?.right ?? 0) - 30)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(view.width)
    expect(page.console()).toEqual([])
  })

  test('what failed stands above the pictures, what is folded below them', async () => {
    const page = await show(render(3))
    const [failure] = await page.evaluate<readonly ShownText[]>(boxes('article > ul > li'))
    const [gallery] = await page.evaluate<readonly Box[]>(boxes('article > table'))
    const folded = await page.evaluate<readonly ShownText[]>(boxes('details'))
    expect(failure?.text).toMatch(/^cover did not arrive/)
    expect(failure?.bottom).toBeLessThan(gallery?.top ?? 0)
    expect(folded).toHaveLength(2)
    for (const { top, bottom } of folded) {
      expect(top).toBeGreaterThan(gallery?.bottom ?? Infinity)
      expect(bottom - top).toBeLessThan(40)
    }
  })

  test('the figures stand in one table, no size in two lines', async () => {
    const page = await show(render(3), { width: 1012 })
    await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true })')
    const rows = await page.evaluate<readonly Box[]>(boxes('details tbody tr'))
    const cells = await page.evaluate<readonly ShownText[]>(boxes('details tbody td:nth-child(2)'))
    expect(cells.map(({ text }) => text)).toEqual(Array(3).fill('1536\u00a0×\u00a01024'))
    for (const row of rows) expect(row.bottom - row.top).toBeLessThan(70)
  })

  test.each([1, 2])('%i pictures', async (count) => {
    const page = await show(render(count))
    const shown = await page.evaluate<readonly Box[]>(boxes('article img'))
    expect(shown.map(({ left, right }) => right - left > 400)).toEqual(Array(count).fill(true))
    expect(new Set(shown.map(({ top }) => top)).size).toBe(1)
  })
})

describe("the chart, as Mermaid's own code draws it", () => {
  const SECTIONS = 'pre.mermaid .sectionTitle'
  const BARS = 'pre.mermaid rect.task'

  test.each(SCHEMES)('%s: a row for each task, its bars beside its name', async (scheme) => {
    const page = await show(renderGantt(images(5)), { scheme })
    const [chart] = await page.evaluate<readonly Box[]>(boxes('pre.mermaid svg'))
    const [article] = await page.evaluate<readonly Box[]>(boxes('article'))
    const sections = await page.evaluate<readonly ShownText[]>(boxes(SECTIONS))
    const bars = await page.evaluate<readonly Box[]>(boxes(BARS))
    expect(isInside(chart ?? EMPTY, article ?? EMPTY)).toBe(true)
    expect(sections.map(({ text }) => text)).toEqual(['1. fox-1', '2. fox-2', '3. fox-3', '4. fox-4', '5. fox-5'])
    expect(bars).toHaveLength(10)
    for (const section of sections) {
      const [waiting = EMPTY, drawing = EMPTY, ...others] = bars
        .filter((bar) => bar.top < section.bottom && bar.bottom > section.top)
        .toSorted((a, b) => a.left - b.left)
      expect(others).toEqual([])
      expect(section.left).toBeGreaterThanOrEqual(chart?.left ?? 0)
      expect(section.right).toBeLessThan(Math.min(...bars.map(({ left }) => left)))
      expect(waiting.right).toBeCloseTo(drawing.left, 0)
      expect((drawing.right - drawing.left) / (waiting.right - waiting.left)).toBeCloseTo(4, 0)
      expect([waiting, drawing].map((bar) => isInside(bar, chart ?? EMPTY))).toEqual([true, true])
    }
    expect(page.console()).toEqual([])
  })

  test.each(SCHEMES)('%s: what it says can be told from the page', async (scheme) => {
    const page = await show(renderGantt(images(2)), { scheme })
    const colours = await page.evaluate<readonly string[]>(`[
      getComputedStyle(document.body).backgroundColor,
      ...[...document.querySelectorAll('${SECTIONS}, pre.mermaid .tick text')].map((each) => getComputedStyle(each).fill),
    ]`)
    const [background = 0, ...texts] = colours.map(brightness)
    expect(texts.length).toBeGreaterThan(2)
    for (const text of texts) expect(Math.abs(text - background)).toBeGreaterThan(80)
  })

  test('50 tasks of long names, of 10,000', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      savedImage({
        name: `releases/a-name-of-many-words-and-then-some-more-${index}`,
        taskId: `task-${index}`,
        timing: { submittedAtMs: index, drawingSinceMs: undefined, finishedAtMs: 20_000 + index },
      }),
    )
    const page = await show(renderGantt(many))
    const sections = await page.evaluate<readonly ShownText[]>(boxes(SECTIONS))
    const bars = await page.evaluate<readonly Box[]>(boxes(BARS))
    expect([sections.length, bars.length]).toEqual([50, 50])
    const firstBar = Math.min(...bars.map(({ left }) => left))
    for (const { right } of sections) expect(right).toBeLessThan(firstBar)
  })

  test('F97: hostile names are names', async () => {
    const texts = HOSTILE_TEXTS.filter((text) => text.trim() !== '')
    for (let first = 0; first < texts.length; first += 50) {
      const named = texts.slice(first, first + 50)
      const page = await show(
        renderGantt(
          [...named, 'plain'].slice(0, 50).map((name, index) =>
            savedImage({
              name,
              taskId: `task-${index}`,
              timing: { submittedAtMs: index, drawingSinceMs: undefined, finishedAtMs: 20_000 + index },
            }),
          ),
        ),
      )
      const sections = await page.evaluate<readonly ShownText[]>(boxes(SECTIONS))
      expect(sections.map(({ text }) => text)).toEqual(
        [...named, 'plain'].slice(0, 50).map((name, index) => `${index + 1}. ${shortened(name)}`),
      )
      expect(
        await page.evaluate('document.querySelectorAll("pre.mermaid :is(a, img, script, foreignObject)").length'),
      ).toBe(0)
      expect(page.console()).toEqual([])
    }
  })

  test('a chart that Mermaid cannot read is noticed', async () => {
    await expect(show('```mermaid\ngantt\n  section a\n  no bar\n  :::\n```\n')).rejects.toThrow()
  })
})

const EMPTY: Box = { left: 0, top: 0, right: 0, bottom: 0 }

function shortened(name: string): string {
  const safe = percentEncode(name)
  return safe.length <= 40 ? safe : `${safe.slice(0, 40)}…`
}

/** From 0 to 255, about as an eye sees it. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  return 0.299 * red + 0.587 * green + 0.114 * blue
}
