import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { REFUSAL } from '../demo/moderator.ts'
import { explainImage } from '../../src/core/explanation/explanation.ts'
import { KieApiError } from '../../src/kie/index.ts'
import type { SavedImage } from '../../src/core/result/saved-image.ts'
import { renderContactSheet } from '../../src/core/report/sheet/contact-sheet.ts'
import { renderComment } from '../../src/core/report/comment/body.ts'
import { renderSummary } from '../../src/core/report/summary/summary.ts'
import { NO_COST } from '../../src/core/result/cost.ts'
import type { ImageFailure } from '../../src/core/result/image-failure.ts'
import type { CommitDelivery } from '../../src/core/result/delivery.ts'
import { describeBytes } from '../../src/core/text/amounts.ts'
import type { RunResult } from '../../src/core/result/run-result.ts'
import { commentPage, logPage, releasePage, summaryPage, terminalPage, type Author } from './frame.ts'
import { recordLog } from './log-lines.ts'
import { CREDITS, make, type Made } from './made.ts'
import { BOT, GPT_IMAGE, REPOSITORY, RUN_URL, SHA } from './place.ts'
import { recordTerminal } from './terminal-lines.ts'
import { drawCandidates, drawPull, type PullPage } from './pulls.ts'

/** The pages; the pictures of one are `docs/<name>.webp` and `docs/<name>-dark.webp`. */
export const SCENE_NAMES = [
  'comment',
  'release',
  'preview',
  'log',
  'terminal',
  'summary',
  'sheet',
  'pull-request',
  'candidates',
] as const

/** In each of which every page is drawn. */
export const SCHEMES = ['light', 'dark'] as const

/** The file in docs/ that shows a page. */
export function pictureName(name: Scene['name'], scheme: (typeof SCHEMES)[number]): string {
  return scheme === 'light' ? `${name}.webp` : `${name}-dark.webp`
}

/** Something that the action leaves on GitHub, as a page and the images on it. */
export interface Scene {
  readonly name: (typeof SCENE_NAMES)[number]
  readonly html: string
  /** Bytes by the file's name, under which the page asks for them. */
  readonly files: ReadonlyMap<string, Buffer>
  /** CSS pixels of the window in which the page is shown, and so of its picture. */
  readonly width: number
}

/** How the log of a step begins that uses the action from its repository. */
const STEP_LINE = '##[group]Run org/kie-image-action@v1'

/** Of a window for what stands in a conversation, and for a page of its own. */
const COLUMN_WIDTH = 660
const PAGE_WIDTH = 900

const MEMBER: Author = { login: 'ada', label: 'Member' }

const BANNER = { model: 'nano-banana-2-lite', aspectRatio: '21:9', height: 672 }

const BUILDERS: Readonly<Record<Scene['name'], () => Promise<Scene>>> = {
  comment: commandScene,
  release: releaseScene,
  preview: previewScene,
  log: logScene,
  terminal: terminalScene,
  summary: summaryScene,
  sheet: sheetScene,
  'pull-request': async () => pullScene('pull-request', await drawPull()),
  candidates: async () => pullScene('candidates', await drawCandidates()),
}

/**
 * Reads which pages a command line names.
 *
 * @returns all of them where it names none
 * @throws RangeError for a name that no page has
 */
export function readSceneNames(args: readonly string[]): readonly Scene['name'][] {
  const unknown = args.find((arg) => SCENE_NAMES.every((name) => name !== arg))
  if (unknown !== undefined) {
    throw new RangeError(`There is no picture '${unknown}'. There are ${SCENE_NAMES.join(', ')}.`)
  }
  return args.length === 0 ? SCENE_NAMES : SCENE_NAMES.filter((name) => args.includes(name))
}

/** Draws the images of pages and builds them. @param names - default all */
export async function buildScenes(names: readonly Scene['name'][] = SCENE_NAMES): Promise<readonly Scene[]> {
  return Promise.all(names.map((name) => BUILDERS[name]()))
}

/** Writes a page with its images. @returns the page's `file:` address */
export async function writeScene({ name, html, files }: Scene, directory: string): Promise<string> {
  for (const [file, content] of files) await writeFile(path.join(directory, file), content)
  const page = path.join(directory, `${name}.html`)
  await writeFile(page, html)
  return pathToFileURL(page).href
}

async function summaryScene(): Promise<Scene> {
  const drawn = await makeSeveral()
  const made = drawn.map((each, index) => ({ ...each, image: { ...each.image, ...timesOf(each.image, index) } }))
  const markdown = renderSummary({
    result: { ...resultOf(made), status: 'partial', failures: [REFUSED], creditsLeft: 1280 },
    warnings: [],
    prompts: SEVERAL,
    askedAt: { [REFUSED.name]: { file: 'images.yml', line: 23, url: `${REPOSITORY}/blob/${SHA}/images.yml#L23` } },
    showPictures: true,
    later: { wayBack: 're-run', reuses: true },
  })
  return { ...scene('summary', summaryPage({ title: 'images summary', markdown }), made), width: PAGE_WIDTH }
}

/** kie draws a few at a time, each in its own time. */
function timesOf({ origin }: SavedImage, index: number): Pick<SavedImage, 'seconds' | 'timing'> {
  if (origin === 'reused') return { seconds: undefined }
  const submittedAtMs = 500 * index
  const drawingSinceMs = submittedAtMs + 4_000 + 1_500 * (index % 3)
  const finishedAtMs = drawingSinceMs + 18_000 + 2_500 * ((index * 2) % 5)
  return { seconds: (finishedAtMs - submittedAtMs) / 1000, timing: { submittedAtMs, drawingSinceMs, finishedAtMs } }
}

async function commandScene(): Promise<Scene> {
  const prompt = 'a red fox in fresh snow, gouache'
  const made = [await make({ ...GPT_IMAGE, name: 'image', prompt })]
  const html = commentPage([
    {
      author: MEMBER,
      when: '2 minutes ago',
      isEdited: false,
      markdown: `/imagine ${prompt} --aspect-ratio 3:2`,
      reactions: ['eyes', 'rocket'],
    },
    {
      author: BOT,
      when: '1 minute ago',
      isEdited: true,
      markdown: comment(made, { image: prompt }),
      reactions: [],
    },
  ])
  return scene('comment', html, made)
}

async function previewScene(): Promise<Scene> {
  const prompts = {
    hero: 'A lighthouse above a bay at first light',
    pricing: 'Three small boats in a harbour, calm water',
    changelog: 'A long coast road, seen from the air',
  }
  const made = await Promise.all(
    Object.entries(prompts).map(([name, prompt]) => make({ ...BANNER, name, prompt, isKept: name !== 'pricing' })),
  )
  const answer = { author: BOT, when: '3 hours ago', isEdited: true, markdown: comment(made, prompts), reactions: [] }
  return scene('preview', commentPage([answer]), made)
}

async function releaseScene(): Promise<Scene> {
  const made = await make({ ...GPT_IMAGE, name: 'cover', prompt: 'Lighthouse v1.4.0: a beam of light over the sea' })
  const when = '5 minutes ago'
  const markdown = `![Cover](${REPOSITORY}/releases/download/v1.4.0/cover.png)

- The lamp keeps its schedule in leap years.
- Fog signals are recorded, with their length.
`
  const html = releasePage({
    title: 'v1.4.0',
    tag: 'v1.4.0',
    author: BOT,
    when,
    markdown,
    assets: [
      { name: 'cover.png', size: describeBytes(made.image.bytes), when },
      { name: 'Source code (zip)', size: '', when },
      { name: 'Source code (tar.gz)', size: '', when },
    ],
  })
  return scene('release', html, [made])
}

function pullScene(name: Scene['name'], { html, made }: PullPage): Scene {
  return scene(name, html, made)
}

/** A run of several images of which one is refused, as the summary and the contact sheet tell of it. */
const SEVERAL: Readonly<Record<string, string>> = {
  hero: 'A lighthouse on a cliff at dawn, calm sea, gouache',
  'docs/install': 'A wooden crate on a pier with its lid ajar, isometric',
  'docs/settings': 'A brass control panel with dials and levers, isometric',
  'blog/ten-years': 'A round cake shaped like a lighthouse, gouache',
  'blog/singer': 'A photo of a famous singer on stage, close-up',
  'blog/crane': 'An old harbour crane lifts a glass globe, watercolour',
}
const REUSED = ['hero', 'docs/install']

/** Refused as in the log, by the same stand-in, and explained by the action itself. */
const REFUSED: ImageFailure = {
  name: 'blog/singer',
  charged: 'no',
  taskId: undefined,
  sourceUrl: undefined,
  ...explainImage(
    new KieApiError({
      endpoint: 'createTask',
      kind: 'moderation',
      verdict: 'final',
      code: REFUSAL.code,
      httpStatus: 200,
      text: REFUSAL.msg,
    }),
    { wayBack: 're-run' },
  ),
}

async function makeSeveral(): Promise<readonly Made[]> {
  const wishes = Object.entries(SEVERAL).filter(([name]) => name !== REFUSED.name)
  const height = 512
  return Promise.all(
    wishes.map(([name, prompt]) => make({ ...GPT_IMAGE, height, name, prompt, isKept: REUSED.includes(name) })),
  )
}

async function logScene(): Promise<Scene> {
  const lines = await recordLog(SEVERAL, { repository: REPOSITORY, runUrl: RUN_URL })
  const [, ...rest] = lines
  return { ...scene('log', logPage('Make the images', [STEP_LINE, ...rest]), []), width: PAGE_WIDTH }
}

async function terminalScene(): Promise<Scene> {
  const lines = await recordTerminal(SEVERAL)
  const page = terminalPage('$ npx kie-images make images.yml', lines)
  return { ...scene('terminal', page, []), width: PAGE_WIDTH }
}

async function sheetScene(): Promise<Scene> {
  const made = await makeSeveral()
  const images = made.map(({ image }) => ({ ...image, path: `kie-images/${fileOf('sheet', image)}` }))
  const [names, outputDirectory] = [Object.keys(SEVERAL), 'kie-images']
  const html = renderContactSheet({ images, failures: [REFUSED], names, prompts: SEVERAL, outputDirectory })
  return { ...scene('sheet', html, made), width: PAGE_WIDTH }
}

/** The images stand beside the page, so that nothing is loaded from elsewhere. */
function scene(name: Scene['name'], html: string, made: readonly Made[]): Scene {
  const files = made.map(({ image, content }) => [fileOf(name, image), content] as const)
  const local = html.replaceAll(/src="https:[^"]*\/([^"/]+)"/g, `src="${name}-$1"`)
  return { name, html: local, files: new Map(files), width: COLUMN_WIDTH }
}

/** Beside the page of a scene, where no two images have one name without its folders. */
function fileOf(name: Scene['name'], image: SavedImage): string {
  return `${name}-${path.basename(image.path)}`
}

/** The comment of a run that has committed its images in a public repository. */
function comment(made: readonly Made[], prompts: Readonly<Record<string, string>>): string {
  return renderComment({ result: resultOf(made), prompts, showPictures: true, runUrl: RUN_URL, wayBack: 're-run' })
}

/** What a run comes to that has committed its images. */
function resultOf(made: readonly Made[]): RunResult {
  const images = made.map(({ image }) => image)
  const commit: CommitDelivery = {
    destination: 'commit',
    sha: SHA,
    url: `${REPOSITORY}/commit/${SHA}`,
    branch: 'kie-images',
    verified: true,
    imageUrls: Object.fromEntries(images.map((image) => [image.path, `${REPOSITORY}/raw/${SHA}/${image.path}`])),
  }
  const drawn = images.filter(({ origin }) => origin === 'generated').length
  return {
    status: 'success',
    images,
    failures: [],
    deliveries: [commit],
    tasks: Object.fromEntries(images.map(({ name, taskId }) => [name, taskId])),
    pendingTasks: {},
    cost: { ...NO_COST, now: { known: CREDITS * drawn, tasks: drawn, unknown: [], isPerImage: true } },
    creditsLeft: undefined,
  }
}
