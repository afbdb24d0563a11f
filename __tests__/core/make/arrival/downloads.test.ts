import {
  closeSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ImageFolder } from '../../../../src/core/images/folder.ts'
import { Downloads, type FailedDownload } from '../../../../src/core/make/arrival/downloads.ts'
import { hashRequest, type PlannedImage } from '../../../../src/core/plan/plan.ts'
import type { SavedImage } from '../../../../src/core/result/saved-image.ts'
import {
  KieDownloadError,
  type Clock,
  type Downloader,
  type DownloadRequest,
  type KieClient,
  type Task,
} from '../../../../src/kie/index.ts'
import { createScriptedKie } from '../../../kie/queue/scripted-kie.ts'
import { wanted } from '../generation.ts'
import { taskOf } from '../queue-events.ts'

/** So many are fetched at the same time. */
const AT_ONCE = 8

let directory: string
let workspace: string

beforeEach(() => {
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'downloads-')))
  workspace = path.join(directory, 'workspace')
})

afterEach(() => rmSync(directory, { recursive: true }))

/** What a download of a link does, and what is wrong with the picture. */
type Fetch = (url: string, request: DownloadRequest) => Promise<void>

/** Lets each link arrive. */
const arrive: Fetch = (url, { partFile }) => {
  writeFileSync(partFile, url)
  return Promise.resolve()
}

const SHA256 = 'a'.repeat(64)

interface Changes {
  readonly signal?: AbortSignal
  readonly freshLink?: KieClient['freshLink']
}

/** Downloads into a folder that was checked. */
async function prepare(fetch: Fetch, { signal = new AbortController().signal, ...changes }: Changes = {}) {
  const kie = createScriptedKie(() => ({ code: 500, msg: '' }))
  const asked: string[] = []
  const failed: FailedDownload[] = []
  const images: SavedImage[] = []
  const warnings: string[] = []
  const sleeps: (AbortSignal | undefined)[] = []
  const say = (): void => undefined
  const downloader: Downloader = {
    download: async (url, request) => {
      asked.push(url)
      await fetch(url, request)
      return { bytes: 1, sha256: SHA256, mediaType: 'image/png', extension: 'png', width: 2, height: 3 }
    },
    close: say,
  }
  const claimsFile = path.join(directory, 'claims')
  const folder = new ImageFolder({ workspace, outputDirectory: 'out', claimsFile, step: 'art', warn: say })
  await folder.check(['fox', 'owl'])
  const sleep: Clock['sleep'] = (ms, over) => {
    sleeps.push(over)
    return kie.clock.sleep(ms, over)
  }
  const downloads = new Downloads({
    client: { ...kie.client, ...changes },
    downloader,
    folder,
    clock: { ...kie.clock, sleep },
    log: { warning: (line) => warnings.push(line) },
    signal,
    onSaved: (image) => images.push(image),
    onFailed: (failure) => failed.push(failure),
  })
  /** A task has succeeded, with as many pictures; where its createTask was sent here, it is known when. */
  const begin = (
    image: PlannedImage,
    pictures: number,
    { sentOn, ...task }: Partial<Task> & { sentOn?: Date } = {},
  ) => {
    const urls = Array.from({ length: pictures }, (_, index) => `https://files.invalid/${image.name}/${index + 1}.png`)
    downloads.start(image, { task: taskOf(image.name, { state: 'success', urls, ...task }), sentOn })
  }
  const start = (name: string, pictures: number): void => begin(wanted(name), pictures, { sentOn: new Date(0) })
  const settle = (): Promise<void> => kie.clock.run(downloads.settled())
  return { downloads, begin, start, settle, asked, failed, images, warnings, sleeps, clock: kie.clock }
}

const full = (url: string): KieDownloadError =>
  new KieDownloadError({ reason: 'disk', url, detail: 'the file could not be written (ENOSPC)' })

const bare = (): Error => Object.assign(new Error('ENOSPC: no space left on device, link'), { syscall: 'link' })

describe.each([
  { name: 'while it is written', fault: full, cause: undefined },
  { name: 'when it gets its name', fault: bare, cause: bare() },
])('F55: a disk that is full for an image $name', ({ fault, cause }) => {
  test('ends the downloads that wait their turn, and those of tasks that end later', async () => {
    const { downloads, start, settle, asked, failed, images } = await prepare((url) => Promise.reject(fault(url)))
    start('fox', 3 * AT_ONCE)
    await settle()
    start('owl', 2)
    await settle()
    expect(asked).toHaveLength(AT_ONCE)
    expect(downloads.diskFault).toMatchObject({ reason: 'disk' })
    expect(images).toEqual([])
    // Each is named with its own link, by which it can be fetched.
    expect(failed.map(({ error }) => (error as KieDownloadError).reason)).toEqual(Array(26).fill('disk'))
    expect(failed.every(({ url, error }) => (error as KieDownloadError).url === url)).toBe(true)
    expect(new Set(failed.map(({ url }) => url)).size).toBe(26)
    // And with what happened, be it to another one.
    const reasons = failed.map(({ error }) => (error as KieDownloadError).message.replace(/^.* could not be \w+: /, ''))
    expect(new Set(reasons.slice(AT_ONCE))).toEqual(new Set(['an earlier one could not be written.']))
    expect(failed.map(({ error }) => (error as KieDownloadError).cause)).toEqual(Array(26).fill(cause))
  })

  test('spares those that are on their way already', async () => {
    const { start, settle, asked, failed, images } = await prepare((url, request) =>
      url.endsWith('/1.png') ? Promise.reject(fault(url)) : arrive(url, request),
    )
    start('fox', AT_ONCE + 1)
    await settle()
    expect([asked.length, images.length, failed.length]).toEqual([AT_ONCE, AT_ONCE - 1, 2])
  })
})

test('an image that does not arrive for another reason ends no other download', async () => {
  const gone = (url: string): KieDownloadError => new KieDownloadError({ reason: 'gone', url, detail: 'gone' })
  const { downloads, start, settle, asked } = await prepare((url) => Promise.reject(gone(url)))
  start('fox', 2 * AT_ONCE)
  await settle()
  expect([asked.length, downloads.diskFault]).toEqual([2 * AT_ONCE, undefined])
})

/** Exchanges the output directory for a link that leads out of the workspace. */
function exchange(): string {
  const outside = path.join(directory, 'outside')
  renameSync(path.join(workspace, 'out'), outside)
  symlinkSync(outside, path.join(workspace, 'out'))
  return outside
}

describe('D9: the output directory is exchanged for a link', () => {
  const LINK = "'out' is a symbolic link by now, and nothing is written through one"

  test('before a download: nothing is fetched any more', async () => {
    const { start, settle, asked, failed } = await prepare(() => Promise.resolve())
    const outside = exchange()
    start('fox', 3)
    await settle()
    expect([asked, readdirSync(outside)]).toEqual([[], []])
    expect(failed[0]?.error).toMatchObject({ reason: 'disk', message: expect.stringContaining(LINK) })
  })

  test('between the check and the opening of the file: not a byte is written', async () => {
    let outside = ''
    const { start, settle, failed } = await prepare((_, { partFile, checkOpened }) => {
      outside = exchange()
      const handle = openSync(partFile, 'wx')
      try {
        checkOpened?.(fstatSync(handle, { bigint: true }))
        writeSync(handle, 'a picture')
      } finally {
        closeSync(handle)
      }
      return Promise.resolve()
    })
    start('fox', 1)
    await settle()
    expect(failed.map(({ error }) => String(error))).toEqual([expect.stringContaining(LINK)])
    expect(readdirSync(outside).map((name) => readFileSync(path.join(outside, name), 'utf8'))).toEqual([''])
  })
})

describe('what is known of an image that has arrived', () => {
  const sentOn = new Date('2025-12-31T23:59:00Z')

  test('is all that its plan, its task and its bytes say, and no more', async () => {
    const { begin, settle, images } = await prepare(arrive)
    begin(wanted('fox'), 1, { sentOn, credits: 4, seconds: 5 })
    await settle()
    expect(images).toStrictEqual([
      {
        name: 'fox',
        path: 'out/fox.png',
        file: path.join(workspace, 'out/fox.png'),
        bytes: 1,
        sha256: SHA256,
        width: 2,
        height: 3,
        mediaType: 'image/png',
        model: 'a-model',
        taskId: 'task-fox',
        sourceUrl: 'https://files.invalid/fox/1.png',
        request: 'hash of fox',
        credits: 4,
        seconds: 5,
        origin: 'generated',
        createdAt: sentOn,
      },
    ])
  })

  test('is besides who asked for it, its words, and whose it is where there are several', async () => {
    const { begin, settle, images } = await prepare(arrive)
    begin(wanted('fox', { alt: 'A fox', source: 'images.yml' }), 2, { sentOn, credits: 4 })
    await settle()
    const both = { image: 'fox', results: 2, alt: 'A fox', source: 'images.yml' }
    expect(images).toMatchObject([
      { ...both, name: 'fox-1', credits: 4 },
      { ...both, name: 'fox-2', credits: undefined },
    ])
  })

  const request = { model: 'x/y', input: { prompt: 'a fox' } }
  const param = JSON.stringify({ ...request, input: JSON.stringify(request.input) })
  const asked = wanted('fox')
  const unasked = wanted('fox', { request: undefined, requestHash: '' })
  const anew = 'so that a later run makes it anew.'
  test.each<{ name: string; image: PlannedImage; task: Partial<Task>; want: string[]; warned?: string[] }>([
    {
      name: 'what was asked for, whatever kie echoes',
      image: asked,
      task: { param },
      want: ['hash of fox', 'a-model'],
    },
    {
      name: 'what kie echoes, where it is collected and something else is asked for now, with a warning',
      image: { ...asked, origin: 'collected' },
      task: { param },
      want: [hashRequest(request), 'x/y'],
      warned: [
        "fox: its task was submitted with another 'model' than is asked for now; it is kept with the request that kie " +
          `tells, ${anew}`,
      ],
    },
    {
      name: 'what kie echoes, where it is collected alone',
      image: { ...unasked, origin: 'collected' },
      task: { param },
      want: [hashRequest(request), 'x/y'],
    },
    {
      name: 'what kie echoes, where nobody here has asked for it',
      image: { ...unasked, origin: 'resumed' },
      task: { param },
      want: [hashRequest(request), 'x/y'],
    },
    {
      name: 'the model alone where that is all, with a warning',
      image: { ...unasked, origin: 'collected' },
      task: { model: 'x/y' },
      want: ['', 'x/y'],
      warned: [`fox: it is collected, but what it was submitted with is not known, ${anew}`],
    },
  ])('is as its request $name', async ({ image, task, want, warned = [] }) => {
    const { begin, settle, images, warnings } = await prepare(arrive)
    begin(image, 1, task)
    await settle()
    expect(images.map((saved) => [saved.request, saved.model])).toEqual([want])
    expect(warnings).toEqual(warned)
  })

  const day = 86_400_000
  const now = Date.UTC(2026, 0, 1)
  const earliest = Date.UTC(2020, 0, 1)
  test.each([
    { name: 'when its createTask was sent', task: { sentOn, createTime: now }, want: sentOn.getTime() },
    { name: 'else when kie says that it began', task: { createTime: now - 1000 }, want: now - 1000 },
    { name: 'be that as long ago as kie makes images', task: { createTime: earliest }, want: earliest },
    { name: 'but not longer', task: { createTime: earliest - 1 }, want: now },
    { name: 'or to come within a day, as clocks differ', task: { createTime: now + day }, want: now + day },
    { name: 'but not later', task: { createTime: now + day + 1 }, want: now },
    { name: 'else when it came', task: {}, want: now },
  ])('is $name', async ({ task, want }) => {
    const { begin, settle, images } = await prepare(arrive)
    begin(wanted('fox'), 1, task)
    await settle()
    expect(images.map(({ createdAt }) => createdAt.getTime())).toEqual([want])
  })
})

describe('of a task with very many pictures', () => {
  test('50 are fetched', async () => {
    const { start, settle, images, warnings } = await prepare(arrive)
    start('fox', 50)
    await settle()
    expect([images.length, warnings]).toEqual([50, []])
  })

  test('the first 50 are fetched, with a warning that tells of the others', async () => {
    const { start, settle, asked, warnings } = await prepare(arrive)
    start('fox', 53)
    await settle()
    expect([asked.length, asked.at(-1)]).toEqual([50, 'https://files.invalid/fox/50.png'])
    expect(warnings).toEqual([
      'fox: its task gave 53 pictures, of which 50 are fetched. The other 3 are at kie: look up task task-fox at ' +
        'https://kie.ai/logs before they expire.',
    ])
  })
})

describe('when every task has ended', () => {
  test('what still drips has 15 minutes, and counts as too slow afterwards', async () => {
    const drips: Fetch = (_, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)))
    const { start, settle, failed, clock } = await prepare(drips)
    start('fox', 1)
    await settle()
    expect(clock.now()).toBe(15 * 60_000)
    expect(failed).toMatchObject([
      {
        name: 'fox',
        taskId: 'task-fox',
        error: { reason: 'timeout', message: expect.stringContaining('its server was too slow for too long') },
      },
    ])
  })

  test('nothing waits for the end of that time where all has come before', async () => {
    const { start, settle, sleeps } = await prepare(arrive)
    start('fox', 1)
    await settle()
    expect(sleeps.map((over) => over?.aborted)).toEqual([true])
  })
})

test('whoever cancels a download cancels the request for a fresh link to it', async () => {
  const cancel = new AbortController()
  const signals: (AbortSignal | undefined)[] = []
  const { start, settle } = await prepare(
    async (url, { freshLink }) => {
      await freshLink?.(url)
      throw new KieDownloadError({ reason: 'gone', url, detail: 'gone' })
    },
    {
      signal: cancel.signal,
      freshLink: (_, { signal } = {}) => {
        signals.push(signal)
        return Promise.resolve(undefined)
      },
    },
  )
  start('fox', 1)
  await settle()
  cancel.abort()
  expect(signals.map((signal) => signal?.aborted)).toEqual([true])
})
