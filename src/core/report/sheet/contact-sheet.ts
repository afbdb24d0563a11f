import { createHash } from 'node:crypto'
import type { SavedImage } from '../../result/saved-image.ts'
import { findMissed, type ImageFailure } from '../../result/image-failure.ts'
import { renderStyle } from './style.ts'
import { FAILED, failedEntry, KINDS, ORIGINS, pictureEntry, type SheetEntry } from './entries.ts'
import { modelsOf } from '../gallery.ts'
import { forHtml } from '../../text/foreign-text.ts'
import { describeCount, describeBytes, describeNumber } from '../../text/amounts.ts'
import { unbroken } from '../../text/markdown.ts'

/** What the contact sheet is made of. */
export interface ContactSheetInput {
  readonly images: readonly SavedImage[]
  readonly failures: readonly ImageFailure[]
  /** Names of the planned images, in the order in which they were asked for: so they stand on the sheet. */
  readonly names: readonly string[]
  /** The prompt of each image, by its name in the plan. */
  readonly prompts: Readonly<Record<string, string>>
  /** Workspace path with `/` that the images lie below; the sheet belongs there too. */
  readonly outputDirectory: string
}

/** UTF-16 units of prompts that all entries share, and the least and the most for one, so that a sheet of 10,000 opens. */
const ALL_PROMPTS_LENGTH = 1_000_000
const MIN_PROMPT_LENGTH = 100
const MAX_PROMPT_LENGTH = 10_000

/** Failures that the head leads to; a longer list would push the pictures off the screen. */
const MOST_LINKED = 20

/** Pictures whose shapes differ by less stand in frames of one shape. */
const SAME_SHAPE = 0.02

/** An entry on the sheet: a picture, or the place of one that is missing. */
type Shown = SheetEntry & ({ readonly image: SavedImage } | { readonly failure: ImageFailure })

/**
 * The page `index.html` that shows all images of a run, with those that did not arrive at their places among them: no
 * script, no request but for the images beside it, foreign text shown as text. Secrets are the caller's to redact.
 */
export function renderContactSheet(given: ContactSheetInput): string {
  const input = { ...given, failures: findMissed(given.failures) }
  const lacking = new Map(given.failures.map(({ name, message, isOfForms }) => [name, isOfForms ? message : undefined]))
  const { images, outputDirectory } = input
  const style = renderStyle({ frame: commonShape(images) })
  const title = titleOf(input)
  const entries = inOrder(input).map((shown) =>
    'image' in shown
      ? pictureEntry(shown.image, { ...shown, outputDirectory, lacks: lacking.get(shown.image.name) })
      : failedEntry(shown.failure, shown),
  )
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
<p>${overview(input)}</p>
${linksToFailures(input)}</header>
<main>
<ul class="sheet" role="list">
${entries.join('\n')}
</ul>
</main>
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

/** All entries as they were asked for; what nobody asked for by that name stands last. */
function inOrder({ images, failures, names, prompts }: ContactSheetInput): readonly Shown[] {
  const places = new Map(names.map((name, index) => [name, index]))
  const promptLength = ALL_PROMPTS_LENGTH / (images.length + failures.length)
  const maxPromptLength = Math.min(Math.max(promptLength, MIN_PROMPT_LENGTH), MAX_PROMPT_LENGTH)
  const withModel = modelsOf(images).length > 1
  const withOrigin = isMixed({ images, failures })
  const about = (name: string) => ({
    place: places.get(plannedName(name, (planned) => places.has(planned))) ?? names.length,
    prompt: promptOf(name, prompts),
    maxPromptLength,
    withModel,
    withOrigin,
  })
  return [
    ...images.map((image) => ({ image, ...about(image.name) })),
    ...failures.map((failure, index) => ({ failure, ...about(failure.name), id: failureId(index) })),
  ].toSorted((one, other) => one.place - other.place)
}

/** An image may have got a number behind the planned name: one for each picture of its task, or where a name was taken. */
function plannedName(name: string, isPlanned: (name: string) => boolean): string {
  if (isPlanned(name)) return name
  const shorter = name.replace(/-\d+$/, '')
  return shorter === name ? name : plannedName(shorter, isPlanned)
}

function promptOf(name: string, prompts: ContactSheetInput['prompts']): string {
  const planned = plannedName(name, (each) => Object.hasOwn(prompts, each))
  return Object.hasOwn(prompts, planned) ? (prompts[planned] ?? '') : ''
}

function titleOf({ images, failures }: ContactSheetInput): string {
  const all = describeCount(images.length + failures.length, 'image')
  return failures.length === 0 ? all : `${describeNumber(images.length)} of ${all}`
}

/** What is to be said once: how many came from where, the model where all have one, their size, their date. */
function overview({ images, failures }: ContactSheetInput): string {
  const [model = '', ...otherModels] = modelsOf(images)
  const bytes = images.reduce((sum, image) => sum + image.bytes, 0)
  const latest = Math.max(...images.map((image) => image.createdAt.getTime()))
  return [
    ...describeKinds({ images, failures }),
    ...(otherModels.length > 0 ? [] : [`all with <bdi>${forHtml(model)}</bdi>`]),
    unbroken(describeBytes(bytes)),
    new Date(latest).toISOString().slice(0, 10),
  ].join(' · ')
}

/** Whether entries differ in where they come from, so that each has to say it. */
function isMixed(made: Pick<ContactSheetInput, 'images' | 'failures'>): boolean {
  return kindsOf(made).size > 1
}

/** Nothing, where all images are new. */
function describeKinds(made: Pick<ContactSheetInput, 'images' | 'failures'>): readonly string[] {
  const kinds = kindsOf(made)
  if (kinds.size === 1 && kinds.has(ORIGINS.generated)) return []
  return [...kinds].map(([kind, count]) => `${describeNumber(count)} ${kind}`)
}

/** How many entries there are of each kind, in the order of {@link KINDS}. */
function kindsOf({ images, failures }: Pick<ContactSheetInput, 'images' | 'failures'>): ReadonlyMap<string, number> {
  const counts = KINDS.map((kind) => {
    const count = kind === FAILED ? failures.length : images.filter(({ origin }) => ORIGINS[origin] === kind).length
    return [kind, count] as const
  })
  return new Map(counts.filter(([, count]) => count > 0))
}

/** The way to the first of those that did not arrive, so that nobody has to look for them among a thousand pictures. */
function linksToFailures({ failures }: ContactSheetInput): string {
  if (failures.length === 0) return ''
  const links = failures
    .slice(0, MOST_LINKED)
    .map(({ name }, index) => `<a href="#${failureId(index)}">${forHtml(name)}</a>`)
  const more = failures.length > MOST_LINKED ? ` and ${describeNumber(failures.length - MOST_LINKED)} more below` : ''
  return `<nav aria-labelledby="failed">
<h2 id="failed">${describeCount(failures.length, 'image')} did not arrive</h2>
<p>${links.join(', ')}${more}</p>
</nav>
`
}

function failureId(index: number): string {
  return `failed-${index + 1}`
}
