import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { EarlierImages } from '../../../src/core/images/earlier-images.ts'
import { startGitHub, type GitHubOptions, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import { branchImages, type BranchImagesOptions } from '../../../src/github/branch/images.ts'
import { commitDestination } from '../../../src/github/commit/commit.ts'
import { ImageFolder } from '../../../src/core/images/folder.ts'
import { lockEntry, type LockEntry } from '../../../src/core/images/lock/lock.ts'
import { formatLock } from '../../../src/core/images/lock/lock-text.ts'
import { makePng } from '../../kie/pictures.ts'
import { lockOf } from '../../core/images/locks.ts'
import { FIRST } from '../../core/result/results.ts'
import { saveImage, setUp, type TestLog } from '../commit/commit-setup.ts'

const LOCK = 'kie-images/images.lock.json'
const HERO = makePng({ width: 10 })
const COVER = makePng({ width: 20 })

let github: GitHubSandbox
/** Where the images of earlier runs were made. */
let elsewhere: string
let workspace: string

beforeEach(async () => {
  github = await startGitHub()
  elsewhere = await mkdtemp(join(tmpdir(), 'branch-images-'))
  workspace = await mkdtemp(join(tmpdir(), 'branch-images-'))
})
afterEach(async () => {
  await github.close()
  await rm(elsewhere, { recursive: true })
  await rm(workspace, { recursive: true })
})

async function restart(options: GitHubOptions): Promise<void> {
  await github.close()
  github = await startGitHub(options)
}

/** The lock entry of an image that lies elsewhere, by its path below the output directory. */
async function entryOf(file: string, content: string | Uint8Array): Promise<LockEntry> {
  return lockEntry(await saveImage(elsewhere, `kie-images/${file}`, content), 'kie-images')
}

function lockText(entries: readonly LockEntry[]): string {
  return formatLock(lockOf(...entries))
}

/** Puts images and their lock file on a branch. */
async function pushImages(
  contents: Readonly<Record<string, Uint8Array>>,
  branch = 'main',
): Promise<readonly LockEntry[]> {
  const entries = await Promise.all(Object.entries(contents).map(([file, content]) => entryOf(file, content)))
  const files = Object.entries(contents).map(([file, content]) => [`kie-images/${file}`, content] as const)
  await github.push(branch, { ...Object.fromEntries(files), [LOCK]: lockText(entries) }, 'Images')
  return entries
}

async function look(changed: Parameters<typeof setUp>[1] & Partial<BranchImagesOptions> = {}): Promise<{
  readonly earlier: EarlierImages
  readonly log: TestLog
}> {
  const { options, log } = await setUp(github, { token: github.token({ contents: 'read' }), ...changed })
  const shelf = new ImageFolder({
    workspace,
    outputDirectory: 'kie-images',
    claimsFile: join(elsewhere, 'claims'),
    step: 'draw',
    warn: (line) => {
      throw new Error(line)
    },
  })
  const all = { ...options, shelf, isPlan: false, ...changed }
  return { earlier: branchImages(all), log }
}

function here(file: string): string {
  return join(workspace, 'kie-images', file)
}

function countOf(part: string): number {
  return github.requests.filter(({ path }) => path.includes(part)).length
}

describe('images on the branch', () => {
  test('F84: are found and brought here without a checkout, the branch looked up once', async () => {
    const entries = await pushImages({ 'hero.png': HERO, 'releases/v1.png': COVER })
    const { earlier, log } = await look()
    expect(earlier.where).toBe("on branch 'main'")
    expect(await earlier.readEntries()).toEqual(entries)
    const found = await earlier.find(entries)
    expect([...found.keys()].toSorted()).toEqual(['hero.png', 'releases/v1.png'])
    expect(found.get('releases/v1.png')).toEqual({
      path: 'kie-images/releases/v1.png',
      file: here('releases/v1.png'),
      bytes: COVER.length,
      sha256: entries[1]?.sha256,
      width: 20,
      height: 21,
      mediaType: 'image/png',
    })
    expect(await readFile(here('hero.png'))).toEqual(HERO)
    expect(await readFile(here('releases/v1.png'))).toEqual(COVER)
    expect((await readdir(join(workspace, 'kie-images'))).toSorted()).toEqual(['hero.png', 'releases'])
    expect([countOf('/git/ref/'), countOf('/git/commits/')]).toEqual([1, 1])
    expect(log.lines).toEqual(["info: Fetching 2 images of branch 'main'."])
  })

  test('are looked up in the directory of the repository that is committed to', async () => {
    const entry = await entryOf('hero.png', HERO)
    await github.push('main', { 'art/hero.png': HERO, 'art/images.lock.json': lockText([entry]) }, 'Images')
    const { earlier } = await look({ directory: 'art' })
    expect(await earlier.readEntries()).toHaveLength(1)
    expect((await earlier.find([entry])).get('hero.png')).toMatchObject({ path: 'kie-images/hero.png' })
  })

  test('that a checkout has brought already are not fetched', async () => {
    const entries = await pushImages({ 'hero.png': HERO, 'releases/v1.png': COVER })
    await saveImage(workspace, 'kie-images/hero.png', HERO)
    await saveImage(workspace, 'kie-images/releases/v1.png', COVER)
    const { earlier, log } = await look()
    expect((await earlier.find(entries)).get('hero.png')).toMatchObject({ sha256: entries[0]?.sha256, width: 10 })
    expect(countOf('/git/blobs/')).toBe(0)
    expect(log.lines).toEqual([])
  })

  test('take the place of older versions here that this action made', async () => {
    const entries = await pushImages({ 'hero.png': HERO })
    await saveImage(workspace, 'kie-images/hero.png', COVER)
    await writeFile(here('images.lock.json'), lockText([await entryOf('hero.png', COVER)]))
    const { earlier } = await look()
    expect((await earlier.find(entries)).get('hero.png')).toMatchObject({ width: 10 })
    expect(await readFile(here('hero.png'))).toEqual(HERO)
  })

  test('take the place of a changed image here only where the repository has it, too', async () => {
    const entries = await pushImages({ 'hero.png': HERO })
    await mkdir(join(workspace, 'kie-images'))
    await writeFile(here('images.lock.json'), lockText(entries))
    const retouched = makePng({ width: 30 })
    await writeFile(here('hero.png'), retouched)
    const { earlier } = await look()
    await expect(earlier.find(entries)).rejects.toThrow(/'kie-images\/hero\.png' exists and was changed/)
    expect(await readFile(here('hero.png'))).toEqual(retouched)
    await github.push('main', { 'kie-images/hero.png': retouched }, 'Retouch')
    await github.push('main', { 'kie-images/hero.png': COVER }, 'Retouch again')
    const later = await look()
    expect((await later.earlier.find(entries)).get('hero.png')).toMatchObject({ width: 20 })
    expect(await readFile(here('hero.png'))).toEqual(COVER)
  })

  test("F52: never take the place of somebody else's file here", async () => {
    const entries = await pushImages({ 'hero.png': HERO })
    await saveImage(workspace, 'kie-images/hero.png', 'mine')
    const { earlier } = await look()
    await expect(earlier.find(entries)).rejects.toThrow(/'kie-images\/hero.png' exists and is not known as an image/)
    expect(await readFile(here('hero.png'), 'utf8')).toBe('mine')
    expect(await readdir(join(workspace, 'kie-images'))).toEqual(['hero.png'])
  })

  test('F50: are not written through a symbolic link', async () => {
    const entries = await pushImages({ 'releases/v1.png': COVER })
    await mkdir(join(workspace, 'kie-images'))
    await symlink(elsewhere, here('releases'))
    const { earlier } = await look()
    await expect(earlier.find(entries)).rejects.toThrow(/'kie-images\/releases' is a symbolic link/)
    expect(await readdir(elsewhere)).toEqual(['kie-images'])
  })

  test('that were retouched there come with the content they have now', async () => {
    const entries = await pushImages({ 'hero.png': HERO })
    await github.push('main', { 'kie-images/hero.png': COVER }, 'Retouch')
    const { earlier } = await look()
    const { sha256 } = await entryOf('hero.png', COVER)
    expect((await earlier.find(entries)).get('hero.png')).toMatchObject({ sha256, bytes: COVER.length, width: 20 })
    expect(await readFile(here('hero.png'))).toEqual(COVER)
  })

  test('are looked at for a plan, and nothing is written', async () => {
    const entries = await pushImages({ 'hero.png': HERO })
    const { options } = await setUp(github)
    const tempDirectory = await mkdtemp(join(elsewhere, 'temp-'))
    const { earlier } = await look({ isPlan: true, context: { ...options.context, tempDirectory } })
    expect((await earlier.find(entries)).get('hero.png')).toMatchObject({
      path: 'kie-images/hero.png',
      file: here('hero.png'),
      sha256: entries[0]?.sha256,
    })
    expect(await readdir(workspace)).toEqual([])
    expect(await readdir(tempDirectory)).toEqual([])
  })
})

describe('what is not there', () => {
  test('a missing file, and what is no image', async () => {
    const files = ['gone.png', 'text.png', 'empty.png', 'folder.png', 'huge.png']
    const entries = await Promise.all(files.map((file) => entryOf(file, file)))
    await github.push(
      'main',
      {
        'kie-images/text.png': 'no picture',
        'kie-images/empty.png': '',
        'kie-images/folder.png/x.png': HERO,
        'kie-images/huge.png': Buffer.alloc(100 * 1024 * 1024 + 1),
        [LOCK]: lockText(entries),
      },
      'Images',
    )
    const { earlier } = await look()
    expect(await earlier.find(entries)).toEqual(new Map())
    expect(countOf('/git/blobs/')).toBe(1)
    expect(await readdir(join(workspace, 'kie-images'))).toEqual([])
  })

  test.each([
    { name: 'a symbolic link, whose blob is a whole picture', mode: '120000', type: 'blob', readsAs: undefined },
    { name: 'a submodule', mode: '160000', type: 'commit', readsAs: undefined },
    { name: 'but an executable file is one', mode: '100755', type: 'blob', readsAs: 'hero.png' },
  ] as const)('no image: $name', async ({ mode, type, readsAs }) => {
    const entry = await entryOf('hero.png', HERO)
    await github.push('main', { 'elsewhere.png': HERO, [LOCK]: lockText([entry]) }, 'Elsewhere')
    const { options } = await setUp(github)
    const { git } = options.octokit.rest
    const here = { owner: 'octo', repo: 'kie-art' }
    const parents = [await github.head('main')]
    const sha = mode === '160000' ? parents[0] : await github.git('rev-parse', 'main:elsewhere.png')
    const entries = [{ path: 'kie-images/hero.png', mode, type, sha: sha ?? '' }]
    const { data: tree } = await git.createTree({ ...here, base_tree: 'main', tree: entries })
    const { data: commit } = await git.createCommit({ ...here, message: 'Link', tree: tree.sha, parents })
    await git.updateRef({ ...here, ref: 'heads/main', sha: commit.sha })
    const { earlier } = await look()
    expect([...(await earlier.find([entry])).keys()]).toEqual(readsAs === undefined ? [] : [readsAs])
    // Nor does the image of a run take its place: what lies there is somebody else's.
    const checked = commitDestination(options).check()
    if (readsAs === undefined)
      await expect(checked).rejects.toThrow("'kie-images/hero.png' on branch 'main' is not known")
    else await checked
  })

  test('entries that lead astray', async () => {
    const honest = await entryOf('hero.png', HERO)
    const files = ['../../.git/config', '../README.md', '/etc/passwd', '__proto__', 'hero.png/../../README.md', '']
    const hostile = files.map((file) => ({ ...honest, file }))
    const renamed = { ...honest, name: '../hero' }
    await github.push('main', { 'kie-images/hero.png': HERO }, 'Images')
    const { earlier } = await look()
    expect(await earlier.find([...hostile, renamed])).toEqual(new Map())
    expect(await readdir(workspace)).toEqual([])
  })

  test('a second file of one name', async () => {
    const entries = await pushImages({ 'hero.png': HERO, 'hero.webp': COVER })
    const { earlier } = await look()
    expect([...(await earlier.find(entries)).keys()]).toEqual(['hero.png'])
    expect(await readdir(join(workspace, 'kie-images'))).toEqual(['hero.png'])
  })

  test('F96: anything, in a repository without a commit', async () => {
    await restart({ empty: true })
    const { earlier } = await look()
    expect(await earlier.readEntries()).toEqual([])
    expect(await earlier.find([await entryOf('hero.png', HERO)])).toEqual(new Map())
  })
})

describe('a branch that does not exist', () => {
  test("holds what it would begin with: the run's commit", async () => {
    const entries = await pushImages({ 'hero.png': HERO })
    const { earlier } = await look({ branch: 'images' })
    expect(await earlier.readEntries()).toHaveLength(1)
    expect((await earlier.find(entries)).size).toBe(1)
  })

  test("holds what it would begin with: the pull request's head", async () => {
    const entries = await pushImages({ 'hero.png': HERO }, 'idea')
    const { options } = await setUp(github)
    const pullRequest = { number: 1, headRef: 'idea', headSha: await github.head('idea'), sameRepository: true }
    const { earlier } = await look({ branch: 'images', context: { ...options.context, pullRequest } })
    expect((await earlier.find(entries)).size).toBe(1)
  })

  test('holds nothing where it is to be an orphan', async () => {
    const entries = await pushImages({ 'hero.png': HERO })
    const { earlier } = await look({ branch: 'images', orphan: true })
    expect(await earlier.readEntries()).toEqual([])
    expect(await earlier.find(entries)).toEqual(new Map())
  })

  test('is read as it is once it exists, orphan or not', async () => {
    const entries = await pushImages({ 'hero.png': HERO }, 'images')
    const { earlier } = await look({ branch: 'images', orphan: true })
    expect((await earlier.find(entries)).size).toBe(1)
  })
})

describe('before anything is spent', () => {
  test.each([
    { name: 'a newer version', lock: '{"version": 9}', want: `'${LOCK}' on 'main' has version 9` },
    { name: 'no JSON', lock: '<<<<<<< HEAD', want: `'${LOCK}' on 'main' is not valid JSON` },
  ])('a lock file that cannot be read is refused: $name', async ({ lock, want }) => {
    await github.push('main', { [LOCK]: lock }, 'Lock')
    const { earlier } = await look()
    await expect(earlier.readEntries()).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(want),
    })
  })

  test('a directory in the place of the lock file is refused', async () => {
    await github.push('main', { [`${LOCK}/x`]: 'x' }, 'Lock')
    const { earlier } = await look()
    await expect(earlier.readEntries()).rejects.toMatchObject({
      name: 'InputError',
      message: `'${LOCK}' on 'main' is not a plain file.`,
    })
  })

  test('F71: a token without permission gets the lines to add', async () => {
    await restart({ private: true })
    const { earlier } = await look({ token: github.token({ actions: 'read' }) })
    await expect(earlier.readEntries()).rejects.toMatchObject({
      name: 'DeliveryError',
      message: expect.stringContaining('The token may not commit to octo/kie-art.'),
      next: expect.stringContaining('permissions:\n  contents: write'),
    })
  })

  test('F72: a token that has expired', async () => {
    const { earlier } = await look({ token: 'ghs_wrong' })
    await expect(earlier.readEntries()).rejects.toThrow('GitHub does not accept the token.')
  })
})

describe('trees', () => {
  /** Images in many directories, of which the lock file speaks. */
  const SCATTERED = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`v${index}/art/cover.png`, makePng({ width: index + 1 })] as const),
  )
  const treesAsked = (): readonly string[] =>
    github.requests.flatMap(({ path }) => (path.includes('/git/trees/') ? [path.replace(/.*[0-9a-f]{40}/, '')] : []))

  test('D14: many directories are listed by one request, not one by one', async () => {
    const entries = await pushImages(SCATTERED)
    await github.push('main', { 'kie-images/other/deep/note.txt': 'x' }, 'Besides')
    const { earlier } = await look()
    expect((await earlier.find(entries)).size).toBe(12)
    expect(treesAsked()).toEqual(['', '?recursive=1'])
  })

  test('D11: a listing that GitHub cuts is not believed: the rest is read subtree by subtree', async () => {
    await restart({ treeLimit: 14 })
    const entries = await pushImages(SCATTERED)
    const { earlier } = await look()
    expect((await earlier.find(entries)).size).toBe(12)
    // The root, the whole of the images' directory in vain, that alone, and two floors of twelve.
    expect(treesAsked()).toHaveLength(3 + 12 + 12)
  })

  test.each([
    { name: 'a directory', files: { 'kie-images/zebra.png': HERO }, want: "The directory 'kie-images' holds more" },
    { name: 'the root', files: { 'a.txt': 'a', 'b.txt': 'b', 'z.txt': 'z' }, want: 'The root of the repository holds' },
  ])('D11: $name of which GitHub lists but a part ends the step before anything is spent', async ({ files, want }) => {
    await restart({ treeLimit: 3 })
    await pushImages({ 'hero.png': HERO, 'cover.png': COVER })
    await github.push('main', files, 'More')
    const { earlier } = await look()
    const error = {
      name: 'DeliveryError',
      message: expect.stringContaining(want),
      next: expect.stringContaining('commit-'),
    }
    await expect(earlier.readEntries()).rejects.toMatchObject(error)
    const { options } = await setUp(github, { names: ['zebra'] })
    await expect(commitDestination(options).check()).rejects.toMatchObject(error)
  })
})

describe('many images', () => {
  const MANY = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`many/${index}.png`, makePng({ width: index + 1 })] as const),
  )

  test('come 8 at a time', async () => {
    const entries = await pushImages(MANY)
    const { earlier } = await look()
    let waiting = 0
    const counts: number[] = []
    const full = Promise.withResolvers<undefined>()
    github.onRequest('GET */git/blobs/*', async () => {
      waiting += 1
      if (waiting !== 8) return full.promise
      // Whatever else was sent has arrived by the time these have been answered.
      for (let times = 0; times < 5; times++) await fetch(`${github.url}/repos/octo/kie-art`)
      counts.push(waiting)
      full.resolve(undefined)
    })
    expect((await earlier.find(entries)).size).toBe(20)
    expect(counts).toEqual([8])
  })

  describe('above fifty', () => {
    const SIXTY = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`many/${index}.png`, makePng({ width: (index % 59) + 1 })] as const),
    )
    const kinds = (from: number): readonly string[] =>
      github.requests.slice(from).map(({ method, path }) => `${method} ${path.replace(/^.*\/kie-art(\.git)?\//, '')}`)

    test('D14: git brings them with two requests, not one each', async () => {
      const entries = await pushImages(SIXTY)
      const tempDirectory = await mkdtemp(join(elsewhere, 'temp-'))
      const { options } = await setUp(github)
      const { earlier, log } = await look({ context: { ...options.context, tempDirectory } })
      await earlier.readEntries()
      const before = github.requests.length
      const found = await earlier.find(entries)
      expect([...found.keys()].toSorted()).toEqual(Object.keys(SIXTY).toSorted())
      for (const { file, sha256 } of entries) {
        expect(found.get(file)?.sha256).toBe(sha256)
        expect(await readFile(here(file))).toEqual(SIXTY[file])
      }
      expect(countOf('/git/blobs/')).toBe(1)
      expect(kinds(before).filter((kind) => !kind.includes('git/trees/'))).toEqual([
        'GET info/refs?service=git-upload-pack',
        'POST git-upload-pack',
      ])
      expect(log.lines).toEqual(["info: Fetching 60 images of branch 'main'."])
      expect(await readdir(tempDirectory)).toEqual([])
    })

    test.each([
      { name: 'there is no git', env: { PATH: '/nowhere' }, want: 'git is not installed' },
      { name: 'GitHub does not serve it', env: process.env, want: 'git fetch failed: ' },
    ])('D14: they are asked for one by one where $name', async ({ env, want }) => {
      const entries = await pushImages(SIXTY)
      github.fault({ on: 'GET */info/refs*', goes: { status: 403, body: 'No' } })
      const { earlier, log } = await look({ env })
      expect((await earlier.find(entries)).size).toBe(60)
      expect(countOf('/git/blobs/')).toBe(60)
      expect(log.annotations).toEqual([expect.stringContaining(`git did not bring the images (${want}`)])
      expect(log.annotations[0]).toMatch(/; GitHub is asked for 60, one by one\.$/)
    })

    test('D14: so are those that are compared before they are replaced', async () => {
      const entries = await pushImages(SIXTY)
      const { options } = await setUp(github, { names: entries.map(({ name }) => name) })
      await commitDestination(options).check()
      expect(countOf('/git/blobs/')).toBeLessThan(3)
    })

    test('a cancelled run ends git with its reason', async () => {
      const entries = await pushImages(SIXTY)
      const stop = new AbortController()
      github.onRequest('GET */info/refs*', () => stop.abort(new Error('cancelled')))
      const { earlier } = await look({ signal: stop.signal })
      await expect(earlier.find(entries)).rejects.toThrow('cancelled')
      expect(countOf('/git/blobs/')).toBe(0)
    })
  })

  test('the first that fails ends the others, and nothing half-done is left', async () => {
    const entries = await pushImages(MANY)
    github.fault({ on: 'GET */git/blobs/*', goes: { status: 403, body: { message: 'No' } }, after: 3 })
    const { earlier } = await look()
    await expect(earlier.find(entries)).rejects.toThrow('The token may not commit to octo/kie-art. GitHub says: No')
    expect(countOf('/git/blobs/')).toBeLessThan(20)
    expect((await readdir(workspace, { recursive: true })).filter((name) => name.includes('.part'))).toEqual([])
  })

  test('other bytes than those asked for are not taken', async () => {
    const entries = await pushImages({ 'hero.png': HERO })
    github.fault({ on: 'GET */git/blobs/*', goes: { status: 200, body: COVER } })
    const { earlier } = await look()
    await expect(earlier.find(entries)).rejects.toThrow(/GitHub sent other bytes than those of the blob [0-9a-f]{40}/)
  })

  test.each(['cut-reply', 'reset'] as const)('an answer that breaks off (%s) is asked for again', async (goes) => {
    const entries = await pushImages({ 'hero.png': HERO })
    github.fault({ on: 'GET */git/blobs/*', goes })
    const { earlier } = await look()
    expect((await earlier.find(entries)).get('hero.png')).toMatchObject({ sha256: entries[0]?.sha256 })
  })

  test('a cancelled run ends with its reason', async () => {
    const entries = await pushImages(MANY)
    const stop = new AbortController()
    const { earlier } = await look({ signal: stop.signal })
    github.onRequest('GET */git/blobs/*', () => stop.abort(new Error('cancelled')))
    await expect(earlier.find(entries)).rejects.toThrow('cancelled')
    expect(countOf('/git/blobs/')).toBeLessThanOrEqual(8)
  })
})

test('F77, F84: what one run commits the next one finds, and commits nothing', async () => {
  const { options } = await setUp(github)
  const images = [
    await saveImage(elsewhere, 'kie-images/hero.png', HERO),
    await saveImage(elsewhere, 'kie-images/releases/v1.png', COVER),
  ]
  await commitDestination(options).deliver(images, FIRST)
  const head = await github.head('main')

  const before = github.requests.length
  const second = await look({ token: github.token({ contents: 'write' }), names: [] })
  const found = await second.earlier.find(await second.earlier.readEntries())
  const reused = images.map((image) => ({ ...image, ...found.get(`${image.name}.png`), origin: 'reused' as const }))
  expect(reused.map(({ file }) => file)).toEqual([here('hero.png'), here('releases/v1.png')])
  const { options: again, log } = await setUp(github, { names: [] })
  const delivery = await commitDestination(again).deliver(reused, FIRST)
  expect(delivery).toMatchObject({ sha: undefined, url: undefined })
  expect(await github.head('main')).toBe(head)
  expect(github.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true)
  expect(log.lines).toEqual(["info: Branch 'main' holds these images already; no commit."])
  if (!('imageUrls' in delivery)) throw new Error('no commit delivery')
  const response = await fetch(delivery.imageUrls['kie-images/releases/v1.png'] ?? '')
  expect(Buffer.from(await response.arrayBuffer())).toEqual(COVER)
})
