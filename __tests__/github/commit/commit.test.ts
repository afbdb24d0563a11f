import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { startGitHub, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import { DeliveryError, type CommitDelivery, type Delivery } from '../../../src/core/result/delivery.ts'
import { InputError } from '../../../src/core/text/errors.ts'
import { commitDestination } from '../../../src/github/commit/commit.ts'
import { lockEntry } from '../../../src/core/images/lock/lock.ts'
import { formatLock, parseLock } from '../../../src/core/images/lock/lock-text.ts'
import { lockOf } from '../../core/images/locks.ts'
import { FIRST } from '../../core/result/results.ts'
import { saveImage, setUp } from './commit-setup.ts'

const LOCK = 'kie-images/images.lock.json'

let workspace: string
let github: GitHubSandbox

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'commit-test-'))
})
afterAll(() => rm(workspace, { recursive: true }))
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

function asCommit(delivery: Delivery): CommitDelivery {
  if (delivery.destination !== 'commit') throw new Error('not a commit')
  return delivery
}

async function deliver(...given: Parameters<typeof setUp>[1][]): Promise<CommitDelivery> {
  const { options } = await setUp(github, ...given)
  return asCommit(await commitDestination(options).deliver([await saveImage(workspace, 'kie-images/hero.png')], FIRST))
}

async function lockOn(branch: string, path = LOCK) {
  return parseLock((await github.read(branch, path)).toString(), { where: path })
}

async function countCommits(branch: string): Promise<number> {
  return Number(await github.git('rev-list', '--count', branch))
}

describe('deliver', () => {
  test('commits images and lock on the head, signed, with links that work', async () => {
    const { options, log } = await setUp(github)
    const images = [await saveImage(workspace, 'kie-images/hero.png'), await saveImage(workspace, 'kie-images/a/b.png')]
    const destination = commitDestination(options)
    await destination.check()
    const delivery = asCommit(await destination.deliver(images, FIRST))

    const head = await github.head('main')
    expect(delivery).toMatchObject({
      sha: head,
      url: `${github.url}/octo/kie-art/commit/${head}`,
      branch: 'main',
      verified: true,
    })
    const [commit] = await github.log('main')
    expect(commit).toMatchObject({ message: 'Add generated images', committer: { name: 'GitHub' } })
    expect(await github.git('diff', '--name-only', 'main~', 'main')).toBe(
      ['kie-images/a/b.png', 'kie-images/hero.png', LOCK].join('\n'),
    )
    expect([...(await lockOn('main')).keys()]).toEqual(['a/b.png', 'hero.png'])
    for (const image of images) {
      const response = await fetch(delivery.imageUrls[image.path] ?? '')
      expect(await response.text()).toBe(`image ${image.path}`)
    }
    expect(log.annotations).toEqual([])
    expect(await github.git('fsck', '--strict', '--no-dangling')).toBe('')
  })

  test.each([
    { name: 'another directory', directory: 'docs/art', outputDirectory: 'kie-images', want: 'docs/art/hero.png' },
    { name: 'the root', directory: '.', outputDirectory: 'kie-images', want: 'hero.png' },
    { name: 'a name that needs encoding', directory: 'a #?b', outputDirectory: 'kie-images', want: 'a #?b/hero.png' },
    { name: 'from the workspace itself', directory: 'x', outputDirectory: '.', want: 'x/kie-images/hero.png' },
  ])('into $name', async ({ directory, outputDirectory, want }) => {
    const { imageUrls } = await deliver({ directory, outputDirectory })
    expect((await github.read('main', want)).toString()).toBe('image kie-images/hero.png')
    expect((await fetch(imageUrls['kie-images/hero.png'] ?? '')).status).toBe(200)
  })

  test('F77: nothing changed, no commit; the links are those of the head', async () => {
    await deliver()
    const head = await github.head('main')
    const { options, log } = await setUp(github)
    const image = await saveImage(workspace, 'kie-images/hero.png')
    // The same picture, drawn once more.
    const again = { ...image, createdAt: new Date(), taskId: 'another', credits: 7 }
    const delivery = await commitDestination(options).deliver([again], FIRST)
    expect(delivery).toEqual({
      destination: 'commit',
      sha: undefined,
      url: undefined,
      branch: 'main',
      verified: undefined,
      imageUrls: { 'kie-images/hero.png': `${github.url}/octo/kie-art/raw/${head}/kie-images/hero.png` },
    })
    expect(await github.head('main')).toBe(head)
    expect(log.lines).toEqual(["info: Branch 'main' holds these images already; no commit."])
  })

  test('F84: a second run finds its own commit and makes none, by the API alone', async () => {
    await deliver()
    const before = github.requests.length
    expect((await deliver()).sha).toBeUndefined()
    expect(github.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true)
  })

  test('only what changed is sent, and other images keep their entries', async () => {
    const { options } = await setUp(github)
    const images = [await saveImage(workspace, 'kie-images/hero.png'), await saveImage(workspace, 'kie-images/b.png')]
    await commitDestination(options).deliver(images, FIRST)
    const before = github.requests.length
    await commitDestination(options).deliver(
      [await saveImage(workspace, 'kie-images/b.png', 'new'), ...images.slice(0, 1)],
      FIRST,
    )
    const blobs = github.requests.slice(before).filter(({ path }) => path.endsWith('/git/blobs'))
    expect(blobs).toHaveLength(1)
    expect([...(await lockOn('main')).keys()]).toEqual(['b.png', 'hero.png'])
  })

  test('a picture that is there, but not in the lock file, is entered', async () => {
    await github.push('main', { 'kie-images/hero.png': 'image kie-images/hero.png' }, 'By hand')
    expect((await deliver()).sha).toBe(await github.head('main'))
    expect(await github.git('diff', '--name-only', 'main~', 'main')).toBe(LOCK)
  })

  test('F83: message with a leading hyphen and lines', async () => {
    const message = '-m --force\n\n`$(x)`\n::error::x'
    await deliver({ message })
    expect((await github.log('main'))[0]?.message).toBe(message)
  })

  test('F75: a pull request: its head branch, not the merge commit', async () => {
    const headSha = await github.push('idea', { 'x.txt': 'x' }, 'Idea')
    const { options } = await setUp(github)
    const pullRequest = { number: 1, headRef: 'idea', headSha, sameRepository: true }
    const context = { ...options.context, eventName: 'pull_request', sha: 'f'.repeat(40), pullRequest }
    await deliver({ context, branch: 'idea' })
    expect((await github.log('idea'))[0]?.parents).toEqual([headSha])
  })

  test('F79: a file over 100 MB is refused before anything is sent, one over 50 MB is warned of', async () => {
    const { options, log } = await setUp(github)
    const image = await saveImage(workspace, 'kie-images/huge.png')
    const huge = { ...image, bytes: 100 * 1024 * 1024 + 1 }
    await expect(commitDestination(options).deliver([huge], FIRST)).rejects.toThrow(
      /104\.9 MB; GitHub takes no file over 104\.9 MB/,
    )
    expect(github.requests).toEqual([])

    const large = { ...image, bytes: 50 * 1024 * 1024 + 1 }
    await expect(commitDestination(options).deliver([large], FIRST)).rejects.toThrow('changed while')
    expect(log.annotations).toEqual([expect.stringContaining('larger than 50 MB')])
  })

  test('a file that changes under our hands is not committed', async () => {
    const { options } = await setUp(github)
    const image = await saveImage(workspace, 'kie-images/hero.png')
    github.onRequest('GET */git/ref/*', () =>
      saveImage(workspace, 'kie-images/hero.png', 'other').then(() => undefined),
    )
    await expect(commitDestination(options).deliver([image], FIRST)).rejects.toThrow(
      'changed while it was being committed',
    )
    expect(await countCommits('main')).toBe(1)
  })

  test('F80: without git, blobs one by one, at most 60 a minute', async () => {
    const { options, clock, log } = await setUp(github, { env: { PATH: '/nonexistent' } })
    const images = []
    for (let index = 0; index < 62; index++) images.push(await saveImage(workspace, `kie-images/many/${index}.png`))
    let atOnce = 0
    github.onRequest('POST */git/blobs', () => void (atOnce += 1))
    await commitDestination(options).deliver(images, FIRST)
    expect(atOnce).toBe(62)
    expect(clock.waits).toEqual([60_000, 60_000 - 60_000])
    expect(log.annotations).toEqual([
      'notice: The images cannot be pushed (git is not installed). They go to GitHub one by one instead: 62 at 60 a ' +
        'minute, which takes about 2 min.',
    ])
    expect([...(await lockOn('main')).keys()]).toHaveLength(62)
  })

  test('F78: images that .gitattributes gives to LFS', async () => {
    await github.push('main', { '.gitattributes': '*.png filter=lfs diff=lfs merge=lfs -text\n' }, 'LFS')
    const { options, log } = await setUp(github)
    await commitDestination(options).deliver([await saveImage(workspace, 'kie-images/hero.png')], FIRST)
    expect(log.annotations).toEqual([
      "warning: .gitattributes keeps 'kie-images/hero.png' in Git LFS, which the API cannot do: committed as ordinary files.",
    ])
  })

  test.each([
    { kind: 'installation', verified: true, annotations: 0 },
    { kind: 'pat', verified: false, annotations: 1 },
  ] as const)('F82: a commit by $kind: verified is $verified', async ({ kind, verified, annotations }) => {
    const { options, log } = await setUp(github, { token: github.token({ contents: 'write', kind }) })
    const delivery = await commitDestination(options).deliver(
      [await saveImage(workspace, 'kie-images/hero.png')],
      FIRST,
    )
    expect(asCommit(delivery).verified).toBe(verified)
    expect(log.annotations).toHaveLength(annotations)
    if (annotations > 0) expect(log.annotations[0]).toContain('With a personal access token this is normal')
  })
})

describe("F52: what is somebody else's on the branch is never overwritten", () => {
  const rows = [
    { name: 'a file', files: { 'kie-images/hero.webp': 'mine' } },
    { name: 'a directory', files: { 'kie-images/hero.png/keep.txt': 'mine' } },
  ]
  test.each(rows)('$name in the place of an image is an error before anything is spent', async ({ files }) => {
    await github.push('main', files, 'Mine')
    const { options } = await setUp(github)
    await expect(commitDestination(options).check()).rejects.toThrow(/is not known as an image of this action/)
  })

  test('an image of ours may be replaced, and not once somebody has changed it', async () => {
    await deliver()
    const { options } = await setUp(github)
    await commitDestination(options).check()
    await github.push('main', { 'kie-images/hero.png': 'retouched' }, 'Retouch')
    await expect(commitDestination(options).check()).rejects.toThrow(
      "'kie-images/hero.png' on branch 'main' was changed since this action made it. " +
        "Choose another 'name' or 'commit-directory', or set 'reuse' to false to replace it.",
    )
    const image = await saveImage(workspace, 'kie-images/hero.png')
    await expect(commitDestination(options).deliver([image], FIRST)).rejects.toThrow(/or was changed since/)
  })

  /** Changes an image on the branch without changing its size. */
  async function retouchToTheByte(file: string): Promise<void> {
    const image = await github.read('main', file)
    await github.push('main', { [file]: Buffer.alloc(image.length, 'x') }, 'Retouch')
  }

  test('an image that was retouched to the very size is told by its content', async () => {
    await deliver()
    await retouchToTheByte('kie-images/hero.png')
    const { options } = await setUp(github)
    await expect(commitDestination(options).check()).rejects.toThrow(
      "'kie-images/hero.png' on branch 'main' was changed since this action made it. ",
    )
    const { options: replacing, log } = await setUp(github, { replaceChanged: true })
    await commitDestination(replacing).check()
    expect(log.annotations).toEqual([
      "warning: 'kie-images/hero.png' on branch 'main' was changed since this action made it; it is replaced, as " +
        "'reuse' is false.",
    ])
    const { options: others } = await setUp(github, { names: ['cover'] })
    await commitDestination(others).check()
  })

  test('what a checkout has brought is compared without fetching it', async () => {
    await deliver()
    const given = await setUp(github)
    const options = { ...given.options, context: { ...given.options.context, workspace } }
    const fetched = (): number => github.requests.filter(({ path }) => path.includes('/git/blobs/')).length
    const before = fetched()
    await commitDestination(options).check()
    // The lock file is a blob, too.
    expect(fetched()).toBe(before + 1)
    await retouchToTheByte('kie-images/hero.png')
    await saveImage(workspace, 'kie-images/hero.png', await github.read('main', 'kie-images/hero.png'))
    await expect(commitDestination(options).check()).rejects.toThrow(/was changed since this action made it/)
  })

  test('one of several results is looked at, and is told once somebody has changed it', async () => {
    const { options } = await setUp(github)
    const images = await Promise.all(
      [1, 2].map(async (number) => {
        const image = await saveImage(workspace, `kie-images/hero-${number}.png`)
        return { ...image, taskId: 'one', image: 'hero', results: 2 }
      }),
    )
    await commitDestination(options).deliver(images, FIRST)
    expect([...(await lockOn('main')).values()].map(({ image, results }) => ({ image, results }))).toEqual([
      { image: 'hero', results: 2 },
      { image: 'hero', results: 2 },
    ])
    await commitDestination(options).check()
    await retouchToTheByte('kie-images/hero-1.png')
    await github.push('main', { 'kie-images/hero-2.png': null }, 'Gone')
    await github.push('main', { 'kie-images/hero-2.png/keep.txt': 'mine' }, 'Mine')
    await expect(commitDestination(options).check()).rejects.toMatchObject({
      problems: [
        expect.stringContaining("'kie-images/hero-2.png' on branch 'main' is not known"),
        expect.stringContaining("'kie-images/hero-1.png' on branch 'main' was changed"),
      ],
    })
  })

  test('many are told by 50 lines and their number', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `image${index}`)
    await github.push('main', Object.fromEntries(names.map((name) => [`kie-images/${name}.png`, name])), 'Mine')
    const { options } = await setUp(github, { names })
    const error: unknown = await commitDestination(options)
      .check()
      .catch((thrown: unknown) => thrown)
    expect(error instanceof InputError ? [error.problems.length, error.problems.at(-1)] : error).toEqual([
      51,
      'and 10 more problems.',
    ])
  })

  test.each([
    { name: 'a file', path: 'kie-images/releases' },
    { name: 'the directory itself', path: 'kie-images' },
  ])('$name in the place of a directory is told once, and stays', async ({ path }) => {
    await github.push('main', { [path]: 'mine' }, 'Mine')
    const { options } = await setUp(github, { names: ['releases/v1', 'releases/v2'], replaceChanged: true })
    await expect(commitDestination(options).check()).rejects.toMatchObject({
      name: 'InputError',
      problems: [expect.stringContaining(`'${path}' on branch 'main' is not known as an image of this action`)],
    })
    const image = await saveImage(workspace, 'kie-images/releases/v1.png')
    await expect(commitDestination(options).deliver([image], FIRST)).rejects.toThrow(`On branch 'main' lies '${path}'`)
    expect((await github.read('main', path)).toString()).toBe('mine')
  })

  test('a file that came after the check fails the delivery, and stays', async () => {
    await github.push('main', { 'kie-images/hero.png': 'mine' }, 'Mine')
    await expect(deliver()).rejects.toThrow(/On branch 'main' lies 'kie-images\/hero.png'/)
    expect((await github.read('main', 'kie-images/hero.png')).toString()).toBe('mine')
  })
})

describe('replaceChanged', () => {
  test('an image that somebody has changed is replaced, with one warning', async () => {
    await deliver()
    await github.push('main', { 'kie-images/hero.png': 'retouched' }, 'Retouch')
    const { options, log } = await setUp(github, { replaceChanged: true })
    await commitDestination(options).check()
    let pushed = false
    github.onRequest('PATCH */git/refs/heads*', async () => {
      if (!pushed) await github.push('main', { 'theirs.txt': 'x' }, 'Theirs')
      pushed = true
    })
    const image = await saveImage(workspace, 'kie-images/hero.png', 'made anew')
    await commitDestination(options).deliver([image], FIRST)
    expect((await github.read('main', 'kie-images/hero.png')).toString()).toBe('made anew')
    expect((await lockOn('main')).get('hero.png')?.sha256).toBe(image.sha256)
    expect(log.annotations).toEqual([
      "warning: 'kie-images/hero.png' on branch 'main' was changed since this action made it; it is replaced, as " +
        "'reuse' is false.",
    ])
  })

  test.each([
    { name: 'a file that the lock file does not know', files: { 'kie-images/hero.png': 'mine' } },
    { name: 'a directory', files: { 'kie-images/hero.png/keep.txt': 'mine' } },
  ])("F52: $name is somebody else's all the same", async ({ files }) => {
    await github.push('main', files, 'Mine')
    const { options } = await setUp(github, { replaceChanged: true })
    await expect(commitDestination(options).check()).rejects.toThrow(/is not known as an image of this action/)
    await expect(deliver({ replaceChanged: true })).rejects.toThrow(/On branch 'main' lies 'kie-images\/hero.png'/)
  })

  test('F52: a directory stays where the lock file knows an image', async () => {
    await deliver()
    await github.push('main', { 'kie-images/hero.png': null }, 'Gone')
    await github.push('main', { 'kie-images/hero.png/keep.txt': 'mine' }, 'Mine')
    const { options } = await setUp(github, { replaceChanged: true })
    await expect(commitDestination(options).check()).rejects.toThrow(/is not known as an image of this action/)
    await expect(deliver({ replaceChanged: true })).rejects.toThrow(/On branch 'main' lies 'kie-images\/hero.png'/)
    expect((await github.read('main', 'kie-images/hero.png/keep.txt')).toString()).toBe('mine')
  })
})

describe('images of earlier runs', () => {
  /** Commits two images, of which the next run reuses one. */
  async function earlierRun(): Promise<readonly [SavedImage, SavedImage]> {
    const { options } = await setUp(github)
    const hero = await saveImage(workspace, 'kie-images/hero.png')
    const cover = await saveImage(workspace, 'kie-images/releases/v1.png')
    await commitDestination(options).deliver([hero, cover], FIRST)
    return [hero, { ...cover, origin: 'reused', credits: 0 }]
  }

  test('are not committed again, and linked at the new commit', async () => {
    const [, reused] = await earlierRun()
    const { options } = await setUp(github)
    const made = await saveImage(workspace, 'kie-images/hero.png', 'made anew')
    const delivery = asCommit(await commitDestination(options).deliver([made, reused], FIRST))
    expect(await github.git('diff', '--name-only', 'main~', 'main')).toBe(`kie-images/hero.png\n${LOCK}`)
    expect(delivery.imageUrls).toEqual({
      'kie-images/hero.png': `${github.url}/octo/kie-art/raw/${delivery.sha}/kie-images/hero.png`,
      'kie-images/releases/v1.png': `${github.url}/octo/kie-art/raw/${delivery.sha}/kie-images/releases/v1.png`,
    })
  })

  test('keep their entries, also where they were retouched', async () => {
    const [, reused] = await earlierRun()
    const before = await lockOn('main')
    await github.push('main', { 'kie-images/releases/v1.png': 'retouched' }, 'Retouch')
    const retouched = { ...(await saveImage(workspace, reused.path, 'retouched')), origin: 'reused' as const }
    const { options, log } = await setUp(github)
    const made = await saveImage(workspace, 'kie-images/b.png')
    await commitDestination(options).deliver([retouched, made], FIRST)
    expect((await lockOn('main')).get('releases/v1.png')).toEqual(before.get('releases/v1.png'))
    expect((await github.read('main', reused.path)).toString()).toBe('retouched')
    expect(log.annotations).toEqual([])
  })

  test('F77: alone make no commit; the links are those of the head', async () => {
    const [hero, reused] = await earlierRun()
    const head = await github.head('main')
    const { options } = await setUp(github, { names: [] })
    const before = github.requests.length
    await commitDestination(options).check()
    const delivery = await commitDestination(options).deliver([{ ...hero, origin: 'reused' }, reused], FIRST)
    expect(delivery).toEqual({
      destination: 'commit',
      sha: undefined,
      url: undefined,
      branch: 'main',
      verified: undefined,
      imageUrls: {
        'kie-images/hero.png': `${github.url}/octo/kie-art/raw/${head}/kie-images/hero.png`,
        'kie-images/releases/v1.png': `${github.url}/octo/kie-art/raw/${head}/kie-images/releases/v1.png`,
      },
    })
    // The check proves the permission by the empty blob.
    const writes = github.requests.slice(before).filter(({ method }) => method !== 'GET')
    expect(writes.map(({ path }) => path)).toEqual(['/repos/octo/kie-art/git/blobs'])
  })

  test('F77: alone, on a branch that does not exist: no branch, and links to the commit it would begin with', async () => {
    const [, reused] = await earlierRun()
    const head = await github.head('main')
    const { options } = await setUp(github, { branch: 'images' })
    const delivery = asCommit(await commitDestination(options).deliver([reused], FIRST))
    expect(Object.values(delivery.imageUrls)).toEqual([
      `${github.url}/octo/kie-art/raw/${head}/kie-images/releases/v1.png`,
    ])
    await expect(github.head('images')).rejects.toThrow()
  })

  test('that have left the branch meanwhile are told, and not linked', async () => {
    const [, reused] = await earlierRun()
    await github.push('main', { [reused.path]: null }, 'Gone')
    const { options, log } = await setUp(github)
    const delivery = asCommit(await commitDestination(options).deliver([reused], FIRST))
    expect(delivery.imageUrls).toEqual({})
    expect(log.annotations).toEqual([
      "warning: 'kie-images/releases/v1.png' is no longer on branch 'main', so there is no link to it.",
    ])
  })
})

describe('a branch that does not exist', () => {
  test('starts from the commit of the run', async () => {
    const start = await github.head('main')
    await github.push('main', { 'later.txt': 'x' }, 'Later')
    const { options } = await setUp(github)
    await deliver({ branch: 'images/new', context: { ...options.context, sha: start } })
    expect((await github.log('images/new')).map(({ sha }) => sha).slice(1)).toEqual([start])
  })

  test("starts from the pull request's head", async () => {
    const headSha = await github.push('idea', { 'x.txt': 'x' }, 'Idea')
    const { options } = await setUp(github)
    const pullRequest = { number: 1, headRef: 'idea', headSha, sameRepository: true }
    await deliver({ branch: 'images', context: { ...options.context, sha: 'f'.repeat(40), pullRequest } })
    expect((await github.log('images'))[0]?.parents).toEqual([headSha])
  })

  test("starts from the run's commit where the pull request is a fork's, whose workflows must not come in", async () => {
    const sha = await github.head('main')
    const headSha = await github.push('theirs', { '.github/workflows/x.yml': 'on: push' }, 'Trap')
    const { options } = await setUp(github)
    const pullRequest = { number: 1, headRef: 'theirs', headSha, sameRepository: false }
    await deliver({ branch: 'images', context: { ...options.context, sha, pullRequest } })
    expect((await github.log('images'))[0]?.parents).toEqual([sha])
  })

  test('starts without history as an orphan, and goes on from its head after that', async () => {
    await deliver({ branch: 'images', orphan: true })
    expect(await github.git('ls-tree', '-r', '--name-only', 'images')).toBe(`kie-images/hero.png\n${LOCK}`)
    expect((await github.log('images'))[0]?.parents).toEqual([])
    const { options } = await setUp(github, { branch: 'images', orphan: true })
    await commitDestination(options).deliver([await saveImage(workspace, 'kie-images/b.png')], FIRST)
    expect(await countCommits('images')).toBe(2)
  })

  test('F85: somebody makes it meanwhile', async () => {
    github.onRequest('POST */git/refs', async () => {
      if ((await github.git('branch', '--list', 'images')) === '')
        await github.push('images', { 'x.txt': 'x' }, 'Theirs')
    })
    const { sha } = await deliver({ branch: 'images' })
    expect((await github.log('images')).map(({ message }) => message)).toEqual([
      'Add generated images',
      'Theirs',
      'Initial commit',
    ])
    expect(await github.head('images')).toBe(sha)
  })
})

describe('F96: an empty repository', () => {
  beforeEach(async () => {
    await github.close()
    github = await startGitHub({ empty: true })
  })

  test('the check proves the permission all the same', async () => {
    const { options } = await setUp(github)
    await commitDestination(options).check()
    const readOnly = await setUp(github, { token: github.token({ contents: 'read' }) })
    await expect(commitDestination(readOnly.options).check()).rejects.toThrow('may not commit')
  })

  test.each([{ branch: 'main' }, { branch: 'images' }])(
    'F96: the first commit is made on $branch',
    async ({ branch }) => {
      const { options } = await setUp(github, { branch })
      const images = [await saveImage(workspace, 'kie-images/hero.png'), await saveImage(workspace, 'kie-images/b.png')]
      const delivery = asCommit(await commitDestination(options).deliver(images, FIRST))
      expect(delivery).toMatchObject({ sha: await github.head(branch), verified: true })
      expect((await github.git('ls-tree', '-r', '--name-only', branch)).split('\n')).toHaveLength(3)
    },
  )
})

describe('the lock file', () => {
  test('entries of others are kept', async () => {
    const theirs = await saveImage(workspace, 'kie-images/theirs.png')
    const lock = formatLock(lockOf(lockEntry(theirs, 'kie-images')))
    await github.push('main', { [LOCK]: lock }, 'Theirs')
    await deliver()
    expect([...(await lockOn('main')).keys()]).toEqual(['hero.png', 'theirs.png'])
  })

  test('one of version 1 stays as it is where nothing is new, and is written anew as 2 with the next change', async () => {
    const hero = await saveImage(workspace, 'kie-images/hero.png')
    const entry = Object.fromEntries(Object.entries(lockEntry(hero, 'kie-images')).filter(([key]) => key !== 'source'))
    const old = JSON.stringify({ version: 1, images: [{ ...entry, note: 'mine' }] })
    await github.push('main', { [LOCK]: old, 'kie-images/hero.png': await readFile(hero.file) }, 'Earlier')
    const { options } = await setUp(github)
    await commitDestination(options).deliver([{ ...hero, origin: 'reused' }], FIRST)
    expect((await github.read('main', LOCK)).toString()).toBe(old)
    const cover = { ...(await saveImage(workspace, 'kie-images/cover.png')), source: 'images.yml' }
    await commitDestination(options).deliver([{ ...hero, origin: 'reused' }, cover], FIRST)
    expect(JSON.parse((await github.read('main', LOCK)).toString())).toEqual({
      version: 2,
      images: [lockEntry(cover, 'kie-images'), { ...entry, source: '', note: 'mine' }],
    })
  })

  test('one that cannot be read is told before anything is spent', async () => {
    await github.push('main', { [LOCK]: '{"version": 9}' }, 'From the future')
    const { options } = await setUp(github)
    await expect(commitDestination(options).check()).rejects.toThrow(`'${LOCK}' on 'main' has version 9`)
  })
})

test('a DeliveryError keeps its cause', async () => {
  const { options } = await setUp(github, { token: 'ghs_wrong' })
  const error: unknown = await commitDestination(options)
    .check()
    .catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(DeliveryError)
  expect((error as DeliveryError).cause).toMatchObject({ status: 401 })
})
