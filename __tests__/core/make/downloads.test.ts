import {
  closeSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ImageFolder } from '../../../src/core/images/folder.ts'
import { Downloads, type FailedDownload } from '../../../src/core/make/downloads.ts'
import { KieDownloadError, type Downloader, type DownloadRequest, type Task } from '../../../src/kie/index.ts'
import { createScriptedKie } from '../../kie/queue/scripted-kie.ts'
import { wanted } from './generation.ts'

/** So many are fetched at the same time. */
const AT_ONCE = 8

let directory: string
let workspace: string

beforeEach(() => {
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'downloads-')))
  workspace = path.join(directory, 'workspace')
})

afterEach(() => rmSync(directory, { recursive: true }))

/** What a download of a link does. */
type Fetch = (url: string, request: DownloadRequest) => Promise<void>

/** Downloads into a folder that was checked. */
async function prepare(fetch: Fetch) {
  const kie = createScriptedKie(() => ({ code: 500, msg: '' }))
  const asked: string[] = []
  const failed: FailedDownload[] = []
  const saved: string[] = []
  const say = (): void => undefined
  const downloader: Downloader = {
    download: async (url, request) => {
      asked.push(url)
      await fetch(url, request)
      return { bytes: 1, sha256: 'a', mediaType: 'image/png', extension: 'png', width: 1, height: 1 }
    },
    close: say,
  }
  const claimsFile = path.join(directory, 'claims')
  const folder = new ImageFolder({ workspace, outputDirectory: 'out', claimsFile, step: 'art', warn: say })
  await folder.check(['fox', 'owl'])
  const downloads = new Downloads({
    client: kie.client,
    downloader,
    folder,
    clock: kie.clock,
    log: { warning: say },
    signal: new AbortController().signal,
    onSaved: ({ name }) => saved.push(name),
    onFailed: (failure) => failed.push(failure),
  })
  const start = (name: string, pictures: number): void => {
    const urls = Array.from({ length: pictures }, (_, index) => `https://files.invalid/${name}/${index + 1}.png`)
    const task: Task = {
      taskId: name,
      model: undefined,
      state: 'success',
      urls,
      failCode: undefined,
      failMsg: undefined,
      createTime: undefined,
      completeTime: undefined,
      credits: undefined,
      seconds: undefined,
    }
    downloads.start(wanted(name), { task, sentOn: new Date(0) })
  }
  const settle = (): Promise<void> => kie.clock.run(downloads.settled())
  return { downloads, start, settle, asked, failed, saved }
}

const full = (url: string): KieDownloadError =>
  new KieDownloadError({ reason: 'disk', url, detail: 'the file could not be written (ENOSPC)' })

const bare = (): Error => Object.assign(new Error('ENOSPC: no space left on device, link'), { syscall: 'link' })

describe.each([
  { name: 'while it is written', fault: full },
  { name: 'when it gets its name', fault: bare },
])('F55: a disk that is full for an image $name', ({ fault }) => {
  test('ends the downloads that wait their turn, and those of tasks that end later', async () => {
    const { downloads, start, settle, asked, failed, saved } = await prepare((url) => Promise.reject(fault(url)))
    start('fox', 3 * AT_ONCE)
    await settle()
    start('owl', 2)
    await settle()
    expect(asked).toHaveLength(AT_ONCE)
    expect(downloads.diskFault).toMatchObject({ reason: 'disk' })
    expect(saved).toEqual([])
    // Each is named with its own link, by which it can be fetched.
    expect(failed.map(({ error }) => (error as KieDownloadError).reason)).toEqual(Array(26).fill('disk'))
    expect(failed.every(({ url, error }) => (error as KieDownloadError).url === url)).toBe(true)
    expect(new Set(failed.map(({ url }) => url)).size).toBe(26)
  })

  test('spares those that are on their way already', async () => {
    const { start, settle, asked, failed, saved } = await prepare((url, { partFile }) => {
      if (url.endsWith('/1.png')) return Promise.reject(fault(url))
      writeFileSync(partFile, url)
      return Promise.resolve()
    })
    start('fox', AT_ONCE + 1)
    await settle()
    expect([asked.length, saved.length, failed.length]).toEqual([AT_ONCE, AT_ONCE - 1, 2])
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
    const { start, settle, failed } = await prepare((_, { partFile, checkOpened }) => {
      exchange()
      const handle = openSync(partFile, 'wx')
      try {
        checkOpened?.(fstatSync(handle, { bigint: true }))
      } finally {
        closeSync(handle)
      }
      return Promise.resolve()
    })
    start('fox', 1)
    await settle()
    expect(failed.map(({ error }) => String(error))).toEqual([expect.stringContaining(LINK)])
  })
})
