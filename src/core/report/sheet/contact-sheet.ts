import { createHash } from 'node:crypto'
import { altOf, type SavedImage } from '../../result/saved-image.ts'
import type { ImageFailure } from '../../result/image-failure.ts'
import { encodeTaskId } from '../../result/task-list.ts'
import { renderStyle } from './style.ts'
import { forHtml, redactSignedUrls } from '../../text/foreign-text.ts'
import { describeCount, describeBytes, describeNumber } from '../../text/amounts.ts'

/** What the contact sheet is made of. */
export interface ContactSheetInput {
  readonly images: readonly SavedImage[]
  readonly failures: readonly ImageFailure[]
  /** The prompt of each image, by its name in the plan. */
  readonly prompts: Readonly<Record<string, string>>
  /** Workspace path with `/` that the images lie below; the sheet belongs there too. */
  readonly outputDirectory: string
}

/** UTF-16 units of prompts that all entries share, and the least and the most for one, so that a sheet of 10,000 opens. */
const ALL_PROMPTS_LENGTH = 1_000_000
const MIN_PROMPT_LENGTH = 100
const MAX_PROMPT_LENGTH = 10_000

/** A longer prompt shows its first lines, and the rest when it is opened. */
const LONG_PROMPT_LENGTH = 240

/** Characters that are shown of one message. */
const MESSAGE_LENGTH = 500

/** Pictures whose shapes differ by less stand in frames of one shape. */
const SAME_SHAPE = 0.02

/**
 * The page `index.html` that shows all images of a run: no script, no request but for the images beside it, foreign text
 * shown as text. Secrets are the caller's to redact.
 */
export function renderContactSheet(input: ContactSheetInput): string {
  const { images, failures } = input
  const style = renderStyle({ frame: commonShape(images) })
  const title = titleOf(input)
  const promptLength = ALL_PROMPTS_LENGTH / (images.length + failures.length)
  const shown = (name: string): string =>
    promptText(promptOf(name, input.prompts), Math.min(Math.max(promptLength, MIN_PROMPT_LENGTH), MAX_PROMPT_LENGTH))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${overview(images)}</p>
</header>
<main>
<ul class="sheet">
${images.map((image) => entry(image, input.outputDirectory, shown(image.name))).join('\n')}
</ul>
${failureSection(failures, shown)}</main>
</body>
</html>
`
}

/** Only this very style applies. `'self'` alone means nothing to some browsers where a page is opened from disk. */
function contentPolicy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; img-src 'self' file:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
}

/** Width over height where all pictures have one shape, otherwise that of a square. */
function commonShape(images: readonly SavedImage[]): number {
  const [first = 1, ...others] = images.map(({ width, height }) => width / height)
  return others.every((shape) => Math.abs(shape / first - 1) < SAME_SHAPE) ? Number(first.toFixed(4)) : 1
}

function titleOf({ images, failures }: ContactSheetInput): string {
  const all = describeCount(images.length + failures.length, 'image')
  return failures.length === 0 ? all : `${describeNumber(images.length)} of ${all}`
}

function overview(images: readonly SavedImage[]): string {
  const bytes = images.reduce((sum, image) => sum + image.bytes, 0)
  const latest = Math.max(...images.map((image) => image.createdAt.getTime()))
  return `${describeBytes(bytes)} · ${new Date(latest).toISOString().slice(0, 10)}`
}

/** An image may have got a number behind the planned name: one for each picture of its task, or where a name was taken. */
function promptOf(name: string, prompts: ContactSheetInput['prompts']): string {
  if (Object.hasOwn(prompts, name)) return prompts[name] ?? ''
  const shorter = name.replace(/-\d+$/, '')
  return shorter === name ? '' : promptOf(shorter, prompts)
}

function promptText(prompt: string, maxLength: number): string {
  if (prompt === '') return ''
  const text = forHtml(prompt, maxLength)
  return prompt.length > LONG_PROMPT_LENGTH
    ? `<details class="prompt"><summary dir="auto">${text}</summary></details>`
    : `<p class="prompt" dir="auto">${text}</p>`
}

function entry(image: SavedImage, outputDirectory: string, prompt: string): string {
  const { width, height } = image
  const name = forHtml(image.name)
  const link = forHtml(relativeUrl(image.path, outputDirectory))
  const size = `width="${width}" height="${height}"`
  return (
    `<li><figure><a href="${link}"><img src="${link}" ${size} loading="lazy" alt="${forHtml(altOf(image))}"></a>` +
    `<figcaption><h2>${name}</h2>${prompt}<p class="figures">${figures(image)}</p></figcaption></figure></li>`
  )
}

/** Percent-encoding leaves nothing that could be taken for a scheme, a query or a fragment. */
function relativeUrl(path: string, outputDirectory: string): string {
  const below = outputDirectory === '.' ? path : path.slice(outputDirectory.length + 1)
  return below.toWellFormed().split('/').map(encodeURIComponent).join('/')
}

function figures({ origin, model, width, height, bytes, seconds, credits, taskId }: SavedImage): string {
  const numbers = [
    `${width} × ${height} px`,
    describeBytes(bytes),
    ...(seconds === undefined ? [] : [`${describeNumber(seconds)} s`]),
    ...(credits === undefined ? [] : [describeCount(credits, 'credit')]),
  ].map((number) => number.replaceAll(' ', '\u00a0'))
  const parts = [...(origin === 'generated' ? [] : [origin]), `<bdi>${forHtml(model)}</bdi>`, ...numbers]
  return `${parts.join(' · ')} <code>${forHtml(encodeTaskId(taskId))}</code>`
}

function failureSection(failures: readonly ImageFailure[], shown: (name: string) => string): string {
  if (failures.length === 0) return ''
  return `<section class="failures">
<h2>${describeCount(failures.length, 'image')} did not arrive</h2>
<ul>
${failures.map((failure) => failureEntry(failure, shown(failure.name))).join('\n')}
</ul>
</section>
`
}

function failureEntry({ name, reason, message, next, charged, taskId }: ImageFailure, prompt: string): string {
  const task = taskId === undefined ? '' : ` <code>${forHtml(encodeTaskId(taskId))}</code>`
  return (
    `<li><h3>${forHtml(name)}</h3>${prompt}<p dir="auto">${reason}: ${messageText(message)}</p>` +
    `<p dir="auto">${messageText(next)}</p><p class="figures">charged: ${charged}${task}</p></li>`
  )
}

function messageText(text: string): string {
  return forHtml(redactSignedUrls(text), MESSAGE_LENGTH)
}
