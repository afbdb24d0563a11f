import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { startGitHub, type GitHubSandbox, type Release } from '../../../sandbox/github/index.ts'
import { saveImage, TestClock } from '../commit/commit-setup.ts'
import { contentOf, deliver, setUp, writesOf } from './release-setup.ts'

let workspace: string
let github: GitHubSandbox
let hero: SavedImage

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'release-race-'))
  hero = await saveImage(workspace, 'kie-images/hero.png', 'new hero')
})
afterAll(() => rm(workspace, { recursive: true }))
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

/** Lets another job make the asset right before a request of ours, as often as said. */
function putBefore(
  on: string,
  { release, content, times = 1 }: { release: Release; content: string | null; times?: number },
) {
  let put = 0
  github.onRequest(on, async () => {
    if (put++ >= times) return
    const theirs = github.assetsOf(release).find(({ name }) => name === 'hero.png')
    if (theirs !== undefined) release.assets.delete(theirs.id)
    await github.asset(release, 'hero.png', content)
  })
}

describe('two jobs at one asset', () => {
  test.each([
    { name: 'on a free name, another image', on: 'POST */assets?name=hero.png', content: 'theirs' },
    { name: 'on a free name, the same image', on: 'POST */assets?name=hero.png', content: 'new hero' },
    { name: 'on a free name, not ended yet', on: 'POST */assets?name=hero.png', content: null },
    { name: 'while ours is uploaded beside it', on: 'POST */assets?name=hero.png.*', content: 'theirs' },
    { name: 'before the old one is deleted', on: 'DELETE */assets/*', content: 'theirs' },
    { name: 'before ours gets the name', on: 'PATCH */assets/*', content: 'theirs' },
    { name: 'before ours gets the name, the same image', on: 'PATCH */assets/*', content: 'new hero' },
    { name: 'before ours gets the name, four times', on: 'PATCH */assets/*', content: 'theirs', times: 4 },
  ])('F87: $name', async ({ on, ...theirs }) => {
    const assets = on.endsWith('hero.png') ? {} : { 'hero.png': 'old hero' }
    const release = await github.release({ assets })
    putBefore(on, { release, ...theirs })
    const { imageUrls } = await deliver(setUp(github).options, [hero])
    expect(await contentOf(github, release)).toEqual({ 'hero.png': 'new hero' })
    expect(imageUrls[hero.path]).toMatch(/\/v1\.0\.0\/hero\.png$/)
  })

  test('F87: what another job is still uploading is not deleted before ours is whole', async () => {
    const release = await github.release()
    putBefore('POST */assets?name=hero.png', { release, content: null })
    await deliver(setUp(github).options, [hero])
    expect(writesOf(github)).toEqual([
      'POST blobs',
      'POST assets?name=hero.png',
      'POST assets?name=hero.png.<run>.kie-upload.png',
      'DELETE assets',
      'PATCH assets',
    ])
  })

  test('F87: others that are always faster: an error, and theirs stays', async () => {
    const release = await github.release({ assets: { 'hero.png': 'old hero' } })
    putBefore('PATCH */assets/*', { release, content: 'theirs', times: 99 })
    await expect(deliver(setUp(github).options, [hero])).rejects.toThrow('GitHub refuses this upload.')
    expect(await contentOf(github, release)).toEqual({ 'hero.png': 'theirs' })
  })

  test.each([{ assets: {} }, { assets: { 'hero.png': 'old hero' } }])(
    'F87: eight at once on $assets: all end well, with one whole asset',
    async ({ assets }) => {
      const release = await github.release({ assets })
      const images = await Promise.all(
        Array.from({ length: 8 }, (_, job) =>
          saveImage(workspace, `kie-images/${job >> 1}/hero.png`, `job ${job >> 1}`),
        ),
      )
      await Promise.all(images.map((image) => deliver(setUp(github).options, [image])))
      const content = await contentOf(github, release)
      expect(Object.keys(content)).toEqual(['hero.png'])
      expect(content['hero.png']).toMatch(/^job [0-3]$/)
    },
  )
})

/** A clock on which no patience ends. */
class PatientClock extends TestClock {
  override sleep(): Promise<void> {
    return new Promise(() => undefined)
  }
}

describe('a run that is cancelled', () => {
  test.each([
    { name: 'before the upload', on: 'GET */assets?*', want: 'old hero' },
    { name: 'during the upload beside the old asset', on: 'POST */assets?*', want: 'old hero' },
    { name: 'while the old asset is deleted: the new one still gets its name', on: 'DELETE *', want: 'new hero' },
    { name: 'while the new asset gets its name', on: 'PATCH *', want: 'new hero' },
  ])('$name', async ({ on, want }) => {
    const release = await github.release({ assets: { 'hero.png': 'old hero' } })
    const stop = new AbortController()
    github.onRequest(on, () => stop.abort(new Error('cancelled')))
    const { options } = setUp(github, { signal: stop.signal, clock: new PatientClock() })
    const work = deliver(options, [hero])
    await (want === 'old hero' ? expect(work).rejects.toThrow('cancelled') : work)
    expect(await contentOf(github, release)).toHaveProperty(['hero.png'], want)
  })
})
