/** How the contact sheet of very many images opens and scrolls: in the machine's Chromium, from disk, as out of the zip. */
import { link, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { startChromium, type Chromium } from '../__tests__/browser/chromium.ts'
import { savedImage } from '../__tests__/core/result/results.ts'
import { drawPicture } from '../sandbox/kie/index.ts'
import { renderContactSheet } from '../src/core/report/sheet/contact-sheet.ts'
import { median, quantile } from './measure.ts'
import { printGate, printTable } from './print.ts'

const COUNTS = [10, 1000]
const GATED = 1000
const MOST_OPENING_MS = 2000
const ROUNDS = 3
const WINDOW = { width: 1280, height: 800, scheme: 'light' } as const
const PROMPT = 'A lighthouse on a cliff at dawn, calm sea, wide sky for a headline, gouache'

/** What one look at a page took. */
interface Look {
  /** From the request to the frame that shows the first pictures. */
  readonly openingMs: number
  /** Of each frame while the page was scrolled by half a window a frame, for at most 120 frames. */
  readonly frameMs: readonly number[]
}

const FIRST_FRAME = `(async () => {
  const shown = [...document.images].slice(0, 4)
  await Promise.all(shown.map((image) => image.decode()))
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
})()`

const SCROLL = `(async () => {
  const frames = []
  let before = await new Promise(requestAnimationFrame)
  for (let frame = 0; frame < 120 && scrollY + innerHeight < document.documentElement.scrollHeight - 1; frame += 1) {
    scrollBy(0, innerHeight / 2)
    const now = await new Promise(requestAnimationFrame)
    frames.push(now - before)
    before = now
  }
  return frames
})()`

/** Every image is a file of its own, so that none is shown out of the browser's memory. */
async function writeSheet(directory: string, count: number): Promise<string> {
  const picture = path.join(directory, 'picture.png')
  await mkdir(directory)
  await writeFile(
    picture,
    await drawPicture({ prompt: PROMPT, aspectRatio: '3:2', captions: [], type: 'png', scale: 1 }),
  )
  const names = Array.from({ length: count }, (_, index) => `image-${index}`)
  for (const name of names) await link(picture, path.join(directory, `${name}.png`))
  const images = names.map((name) => savedImage({ name, path: `${name}.png` }))
  const prompts = Object.fromEntries(names.map((name) => [name, PROMPT]))
  const page = path.join(directory, 'index.html')
  await writeFile(page, renderContactSheet({ images, failures: [], names, prompts, outputDirectory: '.' }))
  return pathToFileURL(page).href
}

async function look(chromium: Chromium, url: string): Promise<Look> {
  const start = performance.now()
  const page = await chromium.open({ url, ...WINDOW })
  await page.evaluate(FIRST_FRAME)
  const openingMs = performance.now() - start
  return { openingMs, frameMs: await page.evaluate<readonly number[]>(SCROLL) }
}

const directory = await mkdtemp(path.join(tmpdir(), 'bench-sheet-'))
try {
  const rows: (readonly [images: number, openingMs: number, frameMs: number])[] = []
  for (const count of COUNTS) {
    const url = await writeSheet(path.join(directory, String(count)), count)
    const looks: Look[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      // A new one for each: tabs that stay open would share its two processors.
      const chromium = await startChromium()
      try {
        looks.push(await look(chromium, url))
      } finally {
        await chromium.close()
      }
    }
    const frames = looks.flatMap(({ frameMs }) => frameMs)
    rows.push([count, median(looks.map(({ openingMs }) => openingMs)), quantile(frames, 0.95)])
  }
  printTable({
    title: 'Contact sheet',
    about: `Opened from disk in a browser without a window or a graphics card, ${WINDOW.width} by ${WINDOW.height} pixels, until the first pictures are shown; then scrolled by half a window a frame. Median of ${ROUNDS}.`,
    head: ['images', 'opens in ms', '95 of 100 frames take at most ms'],
    rows: rows.map(([images, openingMs, frameMs]) => [String(images), Math.round(openingMs), Math.round(frameMs)]),
  })
  const gated = rows.find(([images]) => images === GATED)
  printGate({
    promise: `${GATED} images open in less than ${MOST_OPENING_MS / 1000} s`,
    kept: (gated?.[1] ?? Infinity) < MOST_OPENING_MS,
  })
} finally {
  await rm(directory, { recursive: true })
}
