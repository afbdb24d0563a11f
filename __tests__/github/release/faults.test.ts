import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { startGitHub, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import { saveImage } from '../commit/commit-setup.ts'
import { contentOf, deliver, setUp, writesOf } from './release-setup.ts'

const UPLOAD = 'POST */assets?*'
const BESIDE = 'POST */assets?name=hero.png.*'
const OLD = { 'hero.png': 'old hero', 'notes.txt': 'notes' }
const NEW = { 'hero.png': 'new hero', 'notes.txt': 'notes' }

let workspace: string
let github: GitHubSandbox
let hero: SavedImage

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'release-faults-'))
  hero = await saveImage(workspace, 'kie-images/hero.png', 'new hero')
})
afterAll(() => rm(workspace, { recursive: true }))
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

function uploads(): number {
  return writesOf(github).filter((line) => line.startsWith('POST assets')).length
}

describe('an upload that GitHub does not carry out', () => {
  test('F88: the empty asset that a 502 leaves is deleted, and the upload tried again', async () => {
    const release = await github.release()
    github.fault({ on: UPLOAD, goes: 'starter' })
    const { options, clock } = setUp(github)
    await deliver(options, [hero])
    expect(await contentOf(github, release)).toEqual({ 'hero.png': 'new hero' })
    expect(writesOf(github)).toEqual([
      'POST blobs',
      'POST assets?name=hero.png',
      'DELETE assets',
      'POST assets?name=hero.png',
    ])
    expect(clock.waits).toEqual([2_000])
  })

  test('F88: three times, and the release is as it was', async () => {
    const release = await github.release()
    github.fault({ on: UPLOAD, goes: 'starter', times: 3 })
    const { options, clock } = setUp(github)
    await expect(deliver(options, [hero])).rejects.toMatchObject({
      name: 'DeliveryError',
      message: expect.stringContaining('GitHub did not carry out the upload.'),
      next: expect.stringContaining('githubstatus.com'),
    })
    expect(github.assetsOf(release)).toEqual([])
    expect(clock.waits).toEqual([2_000, 8_000])
    expect(uploads()).toBe(3)
  })

  test.each([
    { name: 'F88: a 502 that leaves an empty asset', goes: 'starter', tries: 2 },
    { name: 'a 503 that leaves nothing', goes: { status: 503 }, tries: 2 },
    { name: 'a connection that breaks', goes: 'reset', tries: 2 },
    { name: 'an answer that is lost', goes: 'lost-reply', tries: 1 },
    { name: 'an answer that breaks off', goes: 'cut-reply', tries: 1 },
  ] as const)('$name', async ({ goes, tries }) => {
    for (const assets of [{ 'notes.txt': 'notes' }, OLD]) {
      const release = await github.release({ assets, tag: `v${Object.keys(assets).length}` })
      github.fault({ on: UPLOAD, goes })
      const before = uploads()
      await deliver(setUp(github, { tag: release.tag }).options, [hero])
      expect(await contentOf(github, release)).toEqual(NEW)
      expect(uploads() - before).toBe(tries)
    }
  })

  test('an answer that is lost, on a server that tells no digest: the image is not there twice', async () => {
    const release = await github.release({ assets: OLD })
    github.fault({ on: BESIDE, goes: 'lost-reply' })
    const remove = github.onRequest(BESIDE, () => {
      remove()
      github.onRequest('GET */assets?*', () => {
        for (const asset of github.assetsOf(release)) asset.digest = null
      })
    })
    await deliver(setUp(github).options, [hero])
    expect(await contentOf(github, release)).toEqual(NEW)
  })

  test('says how many of several images are there', async () => {
    await github.release()
    const cover = await saveImage(workspace, 'kie-images/cover.png')
    github.fault({ on: 'POST */assets?name=cover*', goes: { status: 502 }, times: 3 })
    await expect(deliver(setUp(github).options, [hero, cover])).rejects.toHaveProperty(
      'message',
      expect.stringMatching(/ 1 of 2 images were in the release by then\.$/),
    )
  })

  test('F86: a release that is published and immutable meanwhile is not tried again', async () => {
    const draft = await github.release({ draft: true, immutable: true })
    const { options, clock } = setUp(github)
    github.onRequest(UPLOAD, async () => {
      await options.octokit.rest.repos.updateRelease({
        owner: 'octo',
        repo: 'kie-art',
        release_id: draft.id,
        draft: false,
      })
    })
    await expect(deliver(options, [hero])).rejects.toHaveProperty('next', expect.stringContaining('to the draft'))
    expect([uploads(), clock.waits]).toEqual([1, []])
  })

  test('a release that is full says so', async () => {
    await github.release()
    const errors = [{ code: 'custom', message: 'file_count limited to 1000 assets per release' }]
    github.fault({ on: UPLOAD, goes: { status: 422, body: { message: 'Validation Failed', errors } } })
    await expect(deliver(setUp(github).options, [hero])).rejects.toHaveProperty(
      'message',
      'GitHub refuses this upload. GitHub says: Validation Failed (file_count limited to 1000 assets per release)',
    )
  })

  test('a release that is deleted meanwhile', async () => {
    await github.release()
    github.fault({ on: UPLOAD, goes: { status: 404, body: { message: 'Not Found' } } })
    await expect(deliver(setUp(github).options, [hero])).rejects.toHaveProperty(
      'message',
      "Release 'v1.0.0' was deleted or changed during the upload. GitHub says: Not Found",
    )
  })

  test.each([
    { name: 'another size', content: 'longer than before', sent: 0 },
    { name: 'the same size', content: 'bad hero', sent: 1 },
  ])('a file that somebody changed, $name, does not stay', async ({ content, sent }) => {
    const release = await github.release({ assets: OLD })
    const image = await saveImage(workspace, 'kie-images/changed/hero.png', 'new hero')
    await writeFile(image.file, content)
    await expect(deliver(setUp(github).options, [image])).rejects.toHaveProperty(
      'message',
      "'kie-images/changed/hero.png' changed while it was being uploaded.",
    )
    expect(await contentOf(github, release)).toEqual(OLD)
    expect(uploads()).toBe(sent)
  })
})

describe('F87: a replacement that fails half-way', () => {
  const goes = { status: 403, body: { message: 'No.' } }

  test.each([
    { name: 'its upload', on: BESIDE, want: OLD },
    { name: 'the deletion of the old asset', on: 'DELETE *', want: OLD },
  ])('$name: the old asset stays, and nothing else', async ({ on, want }) => {
    const release = await github.release({ assets: OLD })
    github.fault({ on, goes })
    await expect(deliver(setUp(github).options, [hero])).rejects.toThrow('No.')
    expect(await contentOf(github, release)).toEqual(want)
  })

  test('its new name: the new asset stays, told by a warning, and the next run gives it the name', async () => {
    const release = await github.release({ assets: OLD })
    github.fault({ on: 'PATCH *', goes })
    const { options, log } = setUp(github)
    await expect(deliver(options, [hero])).rejects.toThrow('No.')
    expect(Object.values(await contentOf(github, release))).toEqual(['notes', 'new hero'])
    expect(log.annotations).toEqual([
      expect.stringMatching(/^warning: 'hero\.png' is in the release as 'hero\.png\.77-1-.*\.kie-upload\.png' for now/),
    ])
    await deliver({ ...options, context: { ...options.context, runAttempt: 2 } }, [])
    expect(await contentOf(github, release)).toEqual(NEW)
  })
})

describe('what killed runs left', () => {
  const DEAD = 'hero.png.76-1-0123abcd.kie-upload.png'
  const later = (clock: { date: () => Date }, minutes: number): void => {
    clock.date = () => new Date(Date.now() + minutes * 60_000)
  }

  test.each([
    { name: 'whole, beside the asset', assets: { ...OLD, [DEAD]: 'x' }, images: 1, want: NEW },
    { name: 'empty, beside the asset', assets: { ...OLD, [DEAD]: null }, images: 1, want: NEW },
    { name: 'whole, in its place', assets: { [DEAD]: 'new hero', 'notes.txt': 'notes' }, images: 0, want: NEW },
    { name: 'empty, in its place', assets: { [DEAD]: null, 'notes.txt': 'notes' }, images: 1, want: NEW },
    {
      name: 'an empty asset of the name itself',
      assets: { 'hero.png': null, 'notes.txt': 'notes' },
      images: 1,
      want: NEW,
    },
    {
      name: 'two, in its place',
      assets: { [DEAD]: 'new hero', [DEAD.replace('0', '1')]: 'new hero', 'notes.txt': 'notes' },
      images: 0,
      want: NEW,
    },
  ])('$name: tidied up', async ({ assets, images, want }) => {
    const release = await github.release({ assets })
    const { options, clock } = setUp(github)
    later(clock, 61)
    await deliver(options, [hero].slice(0, images))
    expect(await contentOf(github, release)).toEqual(want)
  })

  test('what may be of a job that is at work stays', async () => {
    const release = await github.release({ assets: { ...OLD, [DEAD]: 'x' } })
    const { options, clock } = setUp(github)
    later(clock, 50)
    await deliver(options, [hero])
    expect(await contentOf(github, release)).toEqual({ ...NEW, [DEAD]: 'x' })
  })

  test('a failure to tidy up does not fail the delivery', async () => {
    const release = await github.release({ assets: { [DEAD]: 'x' } })
    github.fault({ on: 'DELETE *', goes: { status: 403 } })
    const { options, clock, log } = setUp(github)
    later(clock, 61)
    expect((await deliver(options, [hero])).imageUrls).toHaveProperty([hero.path])
    expect(await contentOf(github, release)).toEqual({ 'hero.png': 'new hero', [DEAD]: 'x' })
    expect(log.annotations).toEqual([])
  })
})
