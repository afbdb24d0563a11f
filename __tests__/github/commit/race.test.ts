import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { startGitHub, type GitHubSandbox, type Misfortune } from '../../../sandbox/github/index.ts'
import { commitDestination } from '../../../src/github/commit/commit.ts'
import { parseLock } from '../../../src/core/images/lock/lock-text.ts'
import { FIRST } from '../../core/result/results.ts'
import { saveImage, setUp } from './commit-setup.ts'

const LOCK = 'kie-images/images.lock.json'
const MOVE = 'PATCH */git/refs/heads*'

let workspace: string
/** Where another run has its images. */
let elsewhere: string
let github: GitHubSandbox
let hero: SavedImage

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'commit-race-'))
  elsewhere = join(workspace, 'elsewhere')
  hero = await saveImage(workspace, 'kie-images/hero.png')
})
afterAll(() => rm(workspace, { recursive: true }))
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

function moves(): number {
  return github.requests.filter(({ method, path }) => method === 'PATCH' && path.includes('/git/refs/')).length
}

/** Lets somebody push right before our ref is moved, as often as said. */
function pushBefore(times: number): void {
  let pushed = 0
  github.onRequest(MOVE, async () => {
    if (pushed < times) await github.push('main', { [`theirs-${++pushed}.txt`]: 'x' }, `Theirs ${pushed}`)
  })
}

describe('a branch that others move', () => {
  test('F68: the images are put on the new head; nothing of others is lost, nothing forced', async () => {
    pushBefore(3)
    const { options, clock } = await setUp(github)
    const delivery = await commitDestination(options).deliver([hero], FIRST)
    expect(delivery).toMatchObject({ sha: await github.head('main') })
    expect((await github.log('main')).map(({ message }) => message)).toEqual([
      'Add generated images',
      'Theirs 3',
      'Theirs 2',
      'Theirs 1',
      'Initial commit',
    ])
    expect(clock.waits).toEqual([250, 500, 1000])
    expect(github.requests.filter(({ path }) => path.endsWith('/git/blobs'))).toHaveLength(1)
  })

  test('F68: a deleted branch is made anew', async () => {
    await github.push('images', { 'x.txt': 'x' }, 'Theirs')
    const remove = github.onRequest(MOVE, async () => {
      remove()
      await github.git('update-ref', '-d', 'refs/heads/images')
    })
    const { options } = await setUp(github, { branch: 'images' })
    expect(await commitDestination(options).deliver([hero], FIRST)).toMatchObject({ sha: await github.head('images') })
  })

  test('F69: eight jobs at once all land, with all entries of the lock file', async () => {
    const jobs = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const { options } = await setUp(github)
        const image = await saveImage(workspace, `kie-images/job-${index}.png`)
        return commitDestination(options).deliver([image], FIRST)
      }),
    )
    expect(new Set(jobs.map((job) => 'sha' in job && job.sha)).size).toBe(8)
    expect(await github.git('rev-list', '--count', 'main')).toBe('9')
    expect((await github.git('ls-tree', '-r', '--name-only', 'main', 'kie-images/')).split('\n')).toHaveLength(9)
    expect([...parseLock((await github.read('main', LOCK)).toString(), { where: LOCK }).keys()]).toHaveLength(8)
  })

  test('F69: two jobs side by side, in directories of their own: all entries, also those of images that they reuse', async () => {
    const names = ['releases/v1', 'releases/v2', 'docs/a', 'docs/deep/b']
    const images = await Promise.all(names.map((name) => saveImage(workspace, `kie-images/${name}.png`)))
    const [v1, v2, a, b] = images as [SavedImage, SavedImage, SavedImage, SavedImage]
    const { options: first } = await setUp(github)
    await commitDestination(first).deliver([v1, a], FIRST)
    const reused = [v1, a].map((image) => ({ ...image, origin: 'reused' as const }))
    const jobs = await Promise.all(
      [v2, b].map(async (image) => {
        const { options } = await setUp(github)
        return commitDestination(options).deliver([...reused, image], FIRST)
      }),
    )
    expect(await github.git('rev-list', '--count', 'main')).toBe('4')
    const files = ['docs/a.png', 'docs/deep/b.png', 'releases/v1.png', 'releases/v2.png']
    expect([...parseLock((await github.read('main', LOCK)).toString(), { where: LOCK }).keys()]).toEqual(files)
    const tree = await github.git('ls-tree', '-r', '--name-only', 'main', 'kie-images/')
    expect(tree.split('\n')).toEqual(
      [files[0], files[1], 'images.lock.json', ...files.slice(2)].map((f) => `kie-images/${f}`),
    )
    for (const job of jobs) expect('imageUrls' in job && Object.keys(job.imageUrls)).toHaveLength(3)
  })

  test('of two jobs that have drawn one picture the later says that it was paid for twice', async () => {
    const [first, second] = [await setUp(github), await setUp(github)]
    const [early, late] = [commitDestination(first.options), commitDestination(second.options)]
    for (const each of [early, late]) await each.check()
    await early.deliver([hero], FIRST)
    const again = await saveImage(elsewhere, 'kie-images/hero.png', 'the same wish, another picture')
    await late.deliver([{ ...again, createdAt: new Date('2026-11-22T12:00:05Z') }], FIRST)
    expect(first.log.annotations).toEqual([])
    expect(second.log.annotations).toEqual([
      expect.stringMatching(/^warning: 'kie-images\/hero\.png' .* was just drawn by another run .* 'concurrency'/),
    ])
  })

  test('F69: gives up after 12 tries', async () => {
    pushBefore(Infinity)
    const { options } = await setUp(github)
    await expect(commitDestination(options).deliver([hero], FIRST)).rejects.toMatchObject({
      name: 'DeliveryError',
      message: "Branch 'main' kept moving: others were faster each time.",
    })
    expect(moves()).toBe(12)
  })

  test('F69: gives up before 2 minutes are over', async () => {
    pushBefore(Infinity)
    const { options, clock } = await setUp(github)
    github.onRequest(MOVE, () => clock.sleep(30_000))
    await expect(commitDestination(options).deliver([hero], FIRST)).rejects.toThrow('kept moving')
    expect(moves()).toBe(4)
  })
})

describe('a later picture of that name on the branch', () => {
  const PATH = 'kie-images/hero.png'
  const later = async (): Promise<SavedImage> => ({
    ...(await saveImage(elsewhere, PATH, 'of today')),
    request: 'today',
    createdAt: new Date('2026-11-29T12:00:00Z'),
  })
  const warning =
    `warning: '${PATH}' is not committed: branch 'main' has a later picture of that name. ` +
    "To have this run's on the branch, make it anew with 'reuse' set to false."

  test('stays, beside a run of an older wish that is run again, whose other images are committed', async () => {
    const { options: today } = await setUp(github)
    await commitDestination(today).deliver([await later()], FIRST)
    const { options, log } = await setUp(github, { names: ['hero', 'cover'] })
    const destination = commitDestination(options)
    await destination.check()
    const cover = await saveImage(workspace, 'kie-images/cover.png')
    const delivery = await destination.deliver([hero, cover], FIRST)
    expect(delivery).toMatchObject({ sha: await github.head('main'), overtaken: [PATH] })
    expect('imageUrls' in delivery && Object.keys(delivery.imageUrls)).toEqual(['kie-images/cover.png'])
    expect((await github.read('main', PATH)).toString()).toBe('of today')
    const lock = parseLock((await github.read('main', LOCK)).toString(), { where: LOCK })
    expect([...lock.values()].map(({ file, request }) => [file, request])).toEqual([
      ['cover.png', cover.request],
      ['hero.png', 'today'],
    ])
    expect(log.annotations).toEqual([warning])
  })

  test('stays where it came while the branch was being moved, and then there is no commit', async () => {
    const { options: today } = await setUp(github)
    const remove = github.onRequest(MOVE, async () => {
      remove()
      await commitDestination(today).deliver([await later()], FIRST)
    })
    const { options, log } = await setUp(github)
    const destination = commitDestination(options)
    await destination.check()
    expect(await destination.deliver([hero], FIRST)).toMatchObject({ sha: undefined, imageUrls: {}, overtaken: [PATH] })
    expect((await github.read('main', PATH)).toString()).toBe('of today')
    expect(await github.git('rev-list', '--count', 'main')).toBe('2')
    expect(log.annotations).toEqual([warning])
    expect(log.lines.join()).not.toContain('holds these images already')
  })

  test('gives way to one that is later still, with a warning where both are of one source: both are paid for each time', async () => {
    const { options, log } = await setUp(github)
    const destination = commitDestination(options)
    await destination.check()
    await commitDestination((await setUp(github)).options).deliver([await later()], FIRST)
    await destination.deliver([{ ...hero, createdAt: new Date('2026-11-30T12:00:00Z') }], FIRST)
    expect(log.annotations).toEqual([
      `warning: '${PATH}' on branch 'main' was just made by another job, which asks for another picture of that name; ` +
        "this run's replaces it. Give each of them a 'name' of its own, else both are made and paid for at every run.",
    ])
  })

  test('gives way to one that is later still', async () => {
    const { options } = await setUp(github)
    await commitDestination(options).deliver([await later()], FIRST)
    const latest = { ...hero, createdAt: new Date('2026-11-30T12:00:00Z') }
    const destination = commitDestination(options)
    await destination.check()
    const delivery = await destination.deliver([latest], FIRST)
    expect(delivery).not.toHaveProperty('overtaken')
    expect((await github.read('main', PATH)).toString()).toBe(`image ${PATH}`)
  })
})

describe('a picture on the branch with a date that is still to come', () => {
  const PATH = 'kie-images/hero.png'

  test('gives way to one that is made after it was read: that is what is paid for, at every run', async () => {
    const { options, clock } = await setUp(github)
    const theirs = await saveImage(elsewhere, PATH, 'of a wrong clock')
    const future = { ...theirs, request: 'theirs', createdAt: new Date('2099-01-01T00:00:00Z') }
    await commitDestination(options).deliver([future], FIRST)
    const destination = commitDestination(options)
    await destination.check()
    const delivery = await destination.deliver([{ ...hero, createdAt: new Date(clock.date().getTime() + 1000) }], FIRST)
    expect(delivery).not.toHaveProperty('overtaken')
    expect((await github.read('main', PATH)).toString()).toBe(`image ${PATH}`)
    const lock = parseLock((await github.read('main', LOCK)).toString(), { where: LOCK })
    expect([...lock.values()].map(({ request }) => request)).toEqual([hero.request])
  })

  test('stays where the other one was made before it was read', async () => {
    const { options } = await setUp(github)
    const theirs = await saveImage(elsewhere, PATH, 'of a wrong clock')
    const future = { ...theirs, request: 'theirs', createdAt: new Date('2099-01-01T00:00:00Z') }
    await commitDestination(options).deliver([future], FIRST)
    const destination = commitDestination(options)
    await destination.check()
    expect(await destination.deliver([hero], FIRST)).toMatchObject({ overtaken: [PATH] })
    const lock = parseLock((await github.read('main', LOCK)).toString(), { where: LOCK })
    expect([...lock.values()].map(({ createdAt }) => createdAt)).toEqual(['2099-01-01T00:00:00.000Z'])
  })
})

describe('no answer to the last request', () => {
  test.each([
    { goes: 'reset', moved: false },
    { goes: { status: 502, body: 'Bad gateway' }, moved: false },
    { goes: 'lost-reply', moved: true },
    { goes: 'cut-reply', moved: true },
  ] satisfies { goes: Misfortune; moved: boolean }[])('$goes: one commit in the end', async ({ goes, moved }) => {
    github.fault({ on: MOVE, goes })
    const { options } = await setUp(github)
    const delivery = await commitDestination(options).deliver([hero], FIRST)
    expect(delivery).toMatchObject({ sha: await github.head('main') })
    expect(await github.git('rev-list', '--count', 'main')).toBe('2')
    expect(moves()).toBe(moved ? 1 : 2)
  })

  test('the branch had moved, and somebody pushed on top', async () => {
    github.fault({ on: MOVE, goes: 'lost-reply' })
    const { options, clock } = await setUp(github)
    clock.sleep = async () => {
      await github.push('main', { 'x.txt': 'x' }, 'On top')
    }
    const delivery = await commitDestination(options).deliver([hero], FIRST)
    expect(delivery).toMatchObject({ sha: (await github.log('main'))[1]?.sha })
    expect(moves()).toBe(1)
  })

  test('a new branch whose answer is lost', async () => {
    github.fault({ on: 'POST */git/refs', goes: 'lost-reply' })
    const { options } = await setUp(github, { branch: 'images' })
    expect(await commitDestination(options).deliver([hero], FIRST)).toMatchObject({ sha: await github.head('images') })
  })
})

describe('a cancelled run', () => {
  test('stops before it moves the branch', async () => {
    const stop = new AbortController()
    const { options } = await setUp(github, { signal: stop.signal })
    github.onRequest('POST */git/trees', () => stop.abort(new Error('cancelled')))
    await expect(commitDestination(options).deliver([hero], FIRST)).rejects.toThrow(
      'Cancelled before the images were delivered.',
    )
    expect(moves()).toBe(0)
  })

  test('waits for the answer of a move under way', async () => {
    const stop = new AbortController()
    const { options, clock } = await setUp(github, { signal: stop.signal })
    clock.sleep = () => new Promise(() => undefined)
    github.onRequest(MOVE, () => stop.abort(new Error('cancelled')))
    expect(await commitDestination(options).deliver([hero], FIRST)).toMatchObject({ sha: await github.head('main') })
  })

  test('H12: says that it does not know, where an earlier move was not answered', async () => {
    const stop = new AbortController()
    github.fault({ on: MOVE, goes: 'lost-reply' })
    const { options, clock } = await setUp(github, { signal: stop.signal })
    clock.sleep = () => {
      stop.abort(new Error('cancelled'))
      return Promise.reject(stop.signal.reason as Error)
    }
    const delivery = commitDestination(options).deliver([hero], FIRST)
    await expect(delivery).rejects.toMatchObject({ isOpen: true })
    await expect(delivery).rejects.toThrow(
      `Cancelled while branch 'main' was being moved to ${await github.head('main')}.`,
    )
  })

  test('says that it does not know, where no answer comes', async () => {
    const stop = new AbortController()
    github.fault({ on: MOVE, goes: 'hang' })
    const { options } = await setUp(github, { signal: stop.signal })
    github.onRequest(MOVE, () => stop.abort(new Error('cancelled')))
    await expect(commitDestination(options).deliver([hero], FIRST)).rejects.toThrow(
      /^Cancelled while branch 'main' was being moved to [0-9a-f]{40}\.$/,
    )
  })
})
