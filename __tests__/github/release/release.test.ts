import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { startGitHub, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import { createOctokit } from '../../../src/github/api/octokit.ts'
import { releaseDestination } from '../../../src/github/release/release.ts'
import { FIRST } from '../../core/result/results.ts'
import { saveImage, TestClock } from '../commit/commit-setup.ts'
import { contentOf, deliver, setUp, writesOf } from './release-setup.ts'

let workspace: string
let github: GitHubSandbox
let hero: SavedImage

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'release-'))
  hero = await saveImage(workspace, 'kie-images/hero.png', 'new hero')
})
afterAll(() => rm(workspace, { recursive: true }))
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

const FORK = {
  eventName: 'pull_request',
  pullRequest: { number: 7, headRef: 'idea', headSha: 'b'.repeat(40), sameRepository: false },
}

describe('before anything is spent', () => {
  test('a published release, which the check does not change', async () => {
    const release = await github.release({ assets: { 'notes.txt': 'notes' } })
    const { options, log } = setUp(github)
    await releaseDestination(options).check()
    expect(writesOf(github)).toEqual(['POST blobs'])
    expect(await contentOf(github, release)).toEqual({ 'notes.txt': 'notes' })
    expect(log.lines).toEqual([])
  })

  test.each([
    { name: 'F89: a draft', tag: 'v2' },
    { name: 'F89: a draft whose tag has a slash', tag: 'art/v2+late' },
  ])('$name, behind a hundred others', async ({ tag }) => {
    const draft = await github.release({ tag, draft: true })
    for (let number = 0; number < 110; number++) await github.release({ tag: `other-${number}`, draft: true })
    const { options, clock } = setUp(github, { tag })
    await deliver(options, [hero])
    expect(await contentOf(github, draft)).toEqual({ 'hero.png': 'new hero' })
    expect(clock.waits).toEqual([])
  })

  test('F89: a published release goes before a draft of its tag', async () => {
    const published = await github.release()
    await github.release({ draft: true })
    const { options } = setUp(github)
    await deliver(options, [hero])
    expect(await contentOf(github, published)).toHaveProperty(['hero.png'])
  })

  test('F89: two drafts of one tag are named, and neither is written to', async () => {
    const drafts = [await github.release({ draft: true }), await github.release({ draft: true })]
    const { options } = setUp(github)
    const pages = drafts.map(({ placeholder }) => `${github.url}/octo/kie-art/releases/tag/${placeholder}`)
    await expect(releaseDestination(options).check()).rejects.toMatchObject({
      name: 'DeliveryError',
      message: `There are 2 draft releases of the tag 'v1.0.0': ${pages[1]} and ${pages[0]}`,
      next: 'Delete all but one of them.',
    })
  })

  test('F89: a draft that GitHub lists some seconds after it was made', async () => {
    let listings = 0
    github.onRequest('GET */releases?*', async () => {
      if (++listings === 3) await github.release({ draft: true })
    })
    const { options, clock } = setUp(github)
    await releaseDestination(options).check()
    expect(clock.waits).toEqual([1_000, 2_000])
  })

  test.each([
    { name: 'no release', tag: 'v3', line: 'gh release create v3 --draft' },
    { name: 'a tag that a shell would take apart', tag: "v3;'x'", line: "gh release create 'v3;'\\''x'\\''' --draft" },
  ])('$name: says how to make one', async ({ tag, line }) => {
    await github.release()
    const { options, clock } = setUp(github, { tag })
    await expect(releaseDestination(options).check()).rejects.toMatchObject({
      name: 'DeliveryError',
      message: `octo/kie-art has no release of the tag '${tag}', neither a published one nor a draft.`,
      next: expect.stringMatching(/'release-tag'[^\n]+\n[^\n]+$/),
    })
    await expect(releaseDestination(options).check()).rejects.toHaveProperty('next', expect.stringContaining(line))
    expect(clock.waits).toEqual([1_000, 2_000, 4_000, 1_000, 2_000, 4_000])
  })

  test.each([
    { tag: '1.0', tags: ['v2.0', 'v1.0', 'v1.1'], want: 'v1.0' },
    { tag: 'V1.0.0', tags: ['v1.0'], want: 'v1.0' },
    { tag: 'nigthly', tags: ['v1', 'nightly'], want: 'nightly' },
  ])("B7: '$tag' is no release: says '$want'", async ({ tag, tags, want }) => {
    for (const [index, each] of tags.entries()) await github.release({ tag: each, draft: index % 2 === 1 })
    await expect(releaseDestination(setUp(github, { tag }).options).check()).rejects.toMatchObject({
      message:
        `octo/kie-art has no release of the tag '${tag}', neither a published one nor a draft. ` +
        `The nearest that there is: '${want}'.`,
      next: `Set the input 'release-tag' to the tag of a release, such as '${want}'.`,
    })
  })

  test('B7: the tag of another version is not near: says how to make the release', async () => {
    await github.release({ tag: 'v2' })
    await expect(releaseDestination(setUp(github, { tag: 'v3' }).options).check()).rejects.toMatchObject({
      message: expect.not.stringContaining('v2') as unknown,
      next: expect.stringContaining('gh release create v3 --draft') as unknown,
    })
  })

  test('F86: an immutable release', async () => {
    await github.release({ immutable: true })
    const { options } = setUp(github)
    await expect(releaseDestination(options).check()).rejects.toMatchObject({
      name: 'DeliveryError',
      message: "Release 'v1.0.0' is published and immutable: it takes no assets any more.",
      next: 'Upload to the draft of a release, and publish it afterwards.',
    })
  })

  test('F86: the draft of a release that is going to be immutable', async () => {
    await github.release({ immutable: true, draft: true })
    await releaseDestination(setUp(github).options).check()
  })

  test.each([
    {
      name: 'F71: a missing permission',
      context: {},
      message: 'The token may not upload to octo/kie-art. GitHub says: Resource not accessible by integration',
      next: '\npermissions:\n  contents: write',
    },
    {
      name: "F71: a fork's read-only token",
      context: FORK,
      message: 'A pull request from a fork cannot upload: its token is read-only.',
      next: 'a step that uploads:\nif: github.event.pull_request.head.repo.full_name == github.repository',
    },
  ])('$name, also where the release is a draft', async ({ context, message, next }) => {
    await github.release({ draft: true })
    const { options } = setUp(github, { token: github.token({ contents: 'read' }) })
    const check = releaseDestination({ ...options, context: { ...options.context, ...context } }).check()
    await expect(check).rejects.toMatchObject({
      name: 'DeliveryError',
      message: expect.stringContaining(message),
      next: expect.stringContaining(next),
    })
  })
})

describe('the delivery', () => {
  test('an image goes up as it is, and its address is durable', async () => {
    const release = await github.release({ assets: { 'notes.txt': 'notes' } })
    const { options, log } = setUp(github)
    const destination = releaseDestination(options)
    await destination.check()
    const { imageUrls, ...delivery } = await deliver(options, [hero])
    expect(delivery).toEqual({
      destination: 'release',
      isDraft: false,
      tag: 'v1.0.0',
      url: `${github.url}/octo/kie-art/releases/tag/v1.0.0`,
    })
    const url = `${github.url}/octo/kie-art/releases/download/v1.0.0/hero.png`
    expect(imageUrls).toEqual({ 'kie-images/hero.png': url })
    expect(await (await fetch(url)).text()).toBe('new hero')
    expect(await contentOf(github, release)).toEqual({ 'notes.txt': 'notes', 'hero.png': 'new hero' })
    expect(github.assetsOf(release).at(-1)).toMatchObject({ contentType: 'image/png', size: hero.bytes })
    expect(github.requests.find(({ method, path }) => method === 'POST' && path.includes('assets'))).toMatchObject({
      bytes: hero.bytes,
    })
    expect(log.lines).toEqual(["info: Release 'v1.0.0' holds 1 image, 1 of them uploaded now."])
  })

  test("a draft's addresses hold once it is published", async () => {
    const draft = await github.release({ draft: true, tag: 'art/v2+late' })
    const { options, log } = setUp(github, { tag: 'art/v2+late' })
    const { imageUrls } = await deliver(options, [hero])
    const url = imageUrls[hero.path] ?? ''
    expect((await fetch(url)).status).toBe(404)
    await options.octokit.rest.repos.updateRelease({
      owner: 'octo',
      repo: 'kie-art',
      release_id: draft.id,
      draft: false,
    })
    expect(await (await fetch(url)).text()).toBe('new hero')
    expect(log.lines).toContain('info: It is a draft: the links to its images work once it is published.')
  })

  test('F89: the images go to the release that was checked, whatever drafts came after it', async () => {
    const release = await github.release({ draft: true })
    const destination = releaseDestination(setUp(github).options)
    await destination.check()
    await github.release({ draft: true })
    await destination.deliver([hero], FIRST)
    expect(await contentOf(github, release)).toEqual({ 'hero.png': 'new hero' })
  })

  test('F87: an asset of the name is replaced by one that is uploaded beside it', async () => {
    const release = await github.release({ assets: { 'hero.png': 'old hero', 'notes.txt': 'notes' } })
    await deliver(setUp(github).options, [hero])
    expect(writesOf(github)).toEqual([
      'POST blobs',
      'POST assets?name=hero.png.<run>.kie-upload.png',
      'DELETE assets',
      'PATCH assets',
    ])
    expect(await contentOf(github, release)).toEqual({ 'notes.txt': 'notes', 'hero.png': 'new hero' })
  })

  test('an asset that holds the image already is left alone', async () => {
    const release = await github.release({ assets: { 'hero.png': 'new hero' } })
    const [before] = github.assetsOf(release)
    const { options, log } = setUp(github)
    expect((await deliver(options, [hero])).imageUrls).toHaveProperty([hero.path])
    expect(github.assetsOf(release)).toEqual([before])
    expect(writesOf(github)).toEqual(['POST blobs'])
    expect(log.lines).toEqual(["info: Release 'v1.0.0' holds 1 image, 0 of them uploaded now."])
  })

  test('an asset of the same size with other bytes is replaced', async () => {
    const release = await github.release({ assets: { 'hero.png': 'old hero' } })
    await deliver(setUp(github).options, [hero])
    expect(await contentOf(github, release)).toEqual({ 'hero.png': 'new hero' })
  })

  test('an asset of the same size, on a server that tells no digest, is replaced', async () => {
    const release = await github.release({ assets: { 'hero.png': 'old hero' } })
    const [old] = github.assetsOf(release)
    const fields = {
      state: 'uploaded',
      size: hero.bytes,
      created_at: old?.createdAt,
      browser_download_url: 'https://x',
    }
    const body = [{ id: old?.id, name: 'hero.png', ...fields }]
    github.fault({ on: 'GET */assets?*', goes: { status: 200, body } })
    await deliver(setUp(github).options, [hero])
    expect(await contentOf(github, release)).toEqual({ 'hero.png': 'new hero' })
  })

  test('reused images go up as well, and nothing but images', async () => {
    const release = await github.release()
    await writeFile(join(workspace, 'kie-images/images.lock.json'), '{}')
    await deliver(setUp(github).options, [{ ...hero, origin: 'reused' }])
    expect(await contentOf(github, release)).toEqual({ 'hero.png': 'new hero' })
  })

  test('thirty images, some of them there, in a release of a hundred other assets', async () => {
    const images: SavedImage[] = []
    for (let number = 0; number < 30; number++) {
      images.push(await saveImage(workspace, `kie-images/many/n${number}.png`, `new ${number}`))
    }
    const others = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`other-${index}.txt`, 'x']))
    const there = { 'n0.png': 'new 0', 'n1.png': 'new 1', 'n2.png': 'old 2', 'n3.png': null }
    const release = await github.release({ assets: { ...others, ...there } })
    const { imageUrls } = await deliver(setUp(github).options, images)
    const want = Object.fromEntries(images.map((_, index) => [`n${index}.png`, `new ${index}`]))
    expect(await contentOf(github, release)).toEqual({ ...others, ...want })
    expect(Object.keys(imageUrls)).toEqual(images.map(({ path }) => path))
    expect(writesOf(github).filter((line) => line.startsWith('POST assets'))).toHaveLength(28)
    expect(writesOf(github).filter((line) => line.startsWith('DELETE'))).toHaveLength(2)
  })

  test('a large image is never in memory as a whole', async () => {
    await github.release()
    const content = Buffer.alloc(200_000_000)
    const large = await saveImage(workspace, 'kie-images/large.png', content)
    let most = 0
    const before = process.memoryUsage().arrayBuffers
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before)
    }, 5)
    try {
      await deliver(setUp(github).options, [large])
    } finally {
      clearInterval(watch)
    }
    // How much of it waits to be collected depends on the machine.
    expect(most).toBeLessThan(content.length)
  })

  test('images of several directories', async () => {
    const release = await github.release()
    const images = await Promise.all(
      ['a/cover', 'b/cover', 'a/hero'].map((name) => saveImage(workspace, `kie-images/${name}.png`, name)),
    )
    await deliver(setUp(github).options, images)
    expect(await contentOf(github, release)).toEqual({
      'a-cover.png': 'a/cover',
      'b-cover.png': 'b/cover',
      'hero.png': 'a/hero',
    })
  })

  test('F81: secondary limits are obeyed', async () => {
    const release = await github.release()
    const headers = { 'retry-after': '17' }
    const body = { message: 'You have exceeded a secondary rate limit.' }
    github.fault({ on: 'POST */assets?*', goes: { status: 403, headers, body } })
    const clock = new TestClock()
    const { options, log } = setUp(github)
    const token = github.token({ contents: 'write' })
    const octokit = createOctokit({ token, apiUrl: github.url, log, clock })
    await deliver({ ...options, octokit }, [hero])
    expect(await contentOf(github, release)).toEqual({ 'hero.png': 'new hero' })
    expect(clock.waits).toEqual([17_000])
  })
})
