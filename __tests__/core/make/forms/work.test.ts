import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { wishFor } from '../../../../src/core/formats/wish.ts'
import { parseFormats } from '../../../../src/core/formats/words.ts'
import { ImageFolder } from '../../../../src/core/images/folder.ts'
import { OriginalGoneError, readOriginal } from '../../../../src/core/make/forms/original.ts'
import { FormWork, type FormWorkOptions } from '../../../../src/core/make/forms/work.ts'
import type { SavedImage } from '../../../../src/core/result/saved-image.ts'
import { Cancelled } from '../../../../src/core/text/errors.ts'
import { KieDownloadError, systemClock } from '../../../../src/kie/index.ts'
import { TestLog } from '../../../github/commit/commit-setup.ts'
import { makePng } from '../../../kie/pictures.ts'

let workspace: string

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'form-work-')))
  mkdirSync(path.join(workspace, 'art'))
  mkdirSync(path.join(workspace, 'temp'))
})

afterEach(() => rmSync(workspace, { recursive: true }))

const PNG = makePng({ width: 8 })
const WEBP = wishFor(parseFormats('webp'), {})

function drawn(changes: Partial<SavedImage> = {}): SavedImage {
  const file = path.join(workspace, 'art/hero.png')
  writeFileSync(file, PNG)
  const facts = { bytes: PNG.length, sha256: 'a'.repeat(64), width: 8, height: 8, mediaType: 'image/png' } as const
  const task = { model: 'm', taskId: 't', sourceUrl: '', request: '', credits: 4, seconds: 1 }
  return {
    name: 'hero',
    path: 'art/hero.png',
    file,
    ...facts,
    ...task,
    origin: 'generated',
    createdAt: new Date(0),
    ...changes,
  }
}

/** An image of an earlier run of which nothing is here. */
function absent(changes: Partial<SavedImage> = {}): SavedImage {
  const { width, height, bytes, mediaType, sha256 } = drawn()
  const none = { path: '', file: '', width, height, bytes, mediaType, sha256, ...changes }
  return drawn({ ...none, files: [], original: none, origin: 'reused' })
}

function work(changes: Partial<FormWorkOptions> = {}): FormWork {
  const folder = new ImageFolder({
    workspace,
    outputDirectory: 'art',
    claimsFile: path.join(workspace, 'claims'),
    step: 'kie',
    warn: () => undefined,
  })
  const log = new TestLog()
  return new FormWork({ ...fromKie(), folder, log, onFile: () => undefined, ...changes })
}

/** A kie that gives the link of each task's picture, and no picture. */
function fromKie(): Pick<FormWorkOptions, 'client' | 'downloader' | 'tempDirectory' | 'clock' | 'signal'> & {
  parts: string[]
} {
  const parts: string[] = []
  return {
    parts,
    client: {
      getTask: (taskId) =>
        Promise.resolve({ taskId, state: 'success', urls: ['https://files.invalid/1.png'] } as never),
      freshLink: () => Promise.resolve(undefined),
    },
    downloader: {
      download: (url, { partFile }) => {
        parts.push(partFile)
        throw new KieDownloadError({ reason: 'gone', url, detail: 'it is gone' })
      },
    },
    tempDirectory: path.join(workspace, 'temp'),
    clock: systemClock,
    signal: new AbortController().signal,
  }
}

describe('forms', () => {
  test('that nobody waits for any more leave a new picture as it arrived: it is paid for', async () => {
    const signal = AbortSignal.abort(new Cancelled())
    const log = new TestLog()
    const forms = work({ signal, log })
    const image = drawn()
    forms.start(image, WEBP)
    await forms.settled()
    expect(forms.with([image])).toMatchObject([{ name: 'hero', path: 'art/hero.png', original: undefined }])
    expect(forms.failures([image])).toEqual([])
    expect(log.lines).toEqual([expect.stringMatching(/^notice: 1 file of 1 image not made any more/)])
  })

  test('are each in their place, and told of, while others are still made', async () => {
    const ending = new AbortController()
    const image = drawn()
    const told: (readonly string[])[] = []
    const forms = work({
      signal: ending.signal,
      onFile: () => {
        told.push(forms.with([image]).flatMap(({ files = [] }) => files.map(({ path }) => path)))
        if (told.length === 2) ending.abort(new Cancelled())
      },
    })
    forms.start(image, wishFor(parseFormats('4w.png webp 2000w.avif'), {}))
    await forms.settled()
    const both = ['art/hero-4w.png', 'art/hero.webp', 'art/hero.png']
    expect(told).toEqual([['art/hero-4w.png', 'art/hero.png'], both])
    expect(forms.with([image]).flatMap(({ files = [] }) => files.map(({ path }) => path))).toEqual(both)
    expect(both.every((file) => existsSync(path.join(workspace, file)))).toBe(true)
    expect(forms.failures([image])).toEqual([])
  })

  test('that cannot be put in their place are named, and the others are there', async () => {
    const image = drawn()
    const forms = work()
    writeFileSync(path.join(workspace, 'art/hero.webp'), 'mine')
    forms.start(image, wishFor(parseFormats('4w.png webp 5w.png'), {}))
    await forms.settled()
    expect(forms.with([image])).toMatchObject([
      { files: [{ path: 'art/hero-4w.png' }, { path: 'art/hero-5w.png' }, { path: 'art/hero.png' }] },
    ])
    expect(forms.failures([image])).toMatchObject([
      {
        message: expect.stringMatching(/^Not made: webp\. 'art\/hero\.webp' exists and is not known/),
        isOfForms: true,
      },
    ])
  })

  test('that were not begun say nothing of an image of which nothing is here', async () => {
    const forms = work()
    const image = absent()
    expect(forms.with([image])).toEqual([])
    forms.start(image, WEBP)
    await forms.settled()
    expect(forms.with([image])).toEqual([])
    expect(forms.failures([image])).toMatchObject([{ name: 'hero', reason: 'original-gone', charged: 'no' }])
  })
})

describe('an original that is fetched again', () => {
  test('whose place is taken is named, and its forms are made all the same', async () => {
    const image = absent()
    writeFileSync(path.join(workspace, 'art/hero.png'), 'mine')
    const forms = work({
      downloader: {
        download: (_url, { partFile }) => {
          writeFileSync(partFile, PNG)
          return Promise.resolve({ sha256: image.sha256 } as never)
        },
      },
    })
    forms.start(image, wishFor(parseFormats('original 4w.png'), {}))
    await forms.settled()
    expect(forms.with([image])).toMatchObject([{ files: [{ path: 'art/hero-4w.png' }] }])
    expect(forms.failures([image])).toMatchObject([
      { message: expect.stringMatching(/^Not made: original\. 'art\/hero\.png' exists and is not known/) },
    ])
  })

  test('lies in no place that a lock file names', async () => {
    mkdirSync(path.join(workspace, 'temp/kie-original-x'))
    const victim = path.join(workspace, 'victim.part')
    writeFileSync(victim, 'mine')
    const kie = fromKie()
    const fetching = readOriginal(absent({ sha256: 'x/../../victim' }), kie)
    await expect(fetching).rejects.toThrow(OriginalGoneError)
    expect(existsSync(victim)).toBe(true)
    expect(kie.parts.map((part) => path.dirname(part))).toEqual([path.join(workspace, 'temp')])
  })

  test('has a file of its own where two steps fetch the same', async () => {
    const [one, other] = [fromKie(), fromKie()]
    for (const kie of [one, other]) await expect(readOriginal(absent(), kie)).rejects.toThrow(OriginalGoneError)
    expect(one.parts).not.toEqual(other.parts)
  })
})
