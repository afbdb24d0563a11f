import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { startGitHub, type GitHubSandbox, type Misfortune } from '../../../sandbox/github/index.ts'
import { commitDestination } from '../../../src/github/commit/commit.ts'
import { deleteTemporaryRef } from '../../../src/github/blob/temporary-ref.ts'
import { FIRST } from '../../core/result/results.ts'
import { countRequests, FakeGit, groupEnded, living, otherRefs, saveImages } from './bulk-setup.ts'
import { setUp, type CommitSetup } from '../commit/commit-setup.ts'

const PUSH = 'POST *git-receive-pack'
const TREE = 'POST */git/trees'
const DELETE = 'DELETE */git/refs/*'

let root: string
let images: readonly SavedImage[]
let github: GitHubSandbox
let temp: string

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'bulk-faults-'))
  images = await saveImages(path.join(root, 'workspace'), 21)
})
afterAll(() => rm(root, { recursive: true }))
beforeEach(async () => {
  github = await startGitHub()
  temp = await mkdtemp(path.join(root, 'temp-'))
})
afterEach(() => github.close())

async function prepare(changed: Parameters<typeof setUp>[1] = {}): Promise<CommitSetup> {
  const setup = await setUp(github, changed)
  const context = { ...setup.options.context, tempDirectory: temp }
  return { ...setup, options: { ...setup.options, context } }
}

function deliver({ options }: CommitSetup) {
  return commitDestination(options).deliver(images, FIRST)
}

const pushes = (): number => countRequests(github, 'POST /git-receive-pack')
const blobs = (): number => countRequests(github, 'POST /git/blobs')

async function expectNothingLeft(): Promise<void> {
  expect(await otherRefs(github)).toEqual([])
  expect(await readdir(temp)).toEqual([])
}

describe('a push that breaks', () => {
  test.each([
    // Where no answer comes at all, libcurl sends the request twice by itself.
    { goes: 'lost-reply', waits: [1000] },
    { goes: { status: 502, body: 'Bad gateway' }, waits: [1000, 4000] },
  ] satisfies { goes: Misfortune; waits: number[] }[])('F80: $goes: is tried again', async ({ goes, waits }) => {
    github.fault({ on: PUSH, goes, times: 2 })
    const setup = await prepare()
    expect(await deliver(setup)).toMatchObject({ sha: await github.head('main') })
    expect(setup.clock.waits).toEqual(waits)
    expect(blobs()).toBe(0)
    expect(setup.log.annotations).toEqual([])
    await expectNothingLeft()
  })

  test.each([
    { name: 'no way through', tries: 3, says: '502' },
    { name: 'a push ruleset', tries: 1, says: 'GH013' },
  ])('F80: $name: one by one then, and the log says why', async ({ tries, says }) => {
    if (says === '502') github.fault({ on: PUSH, goes: { status: 502 }, times: 99 })
    else github.refusePushes()
    const setup = await prepare()
    expect(await deliver(setup)).toMatchObject({ sha: await github.head('main') })
    expect([pushes(), blobs()]).toEqual([tries, 21])
    const [notice = '', ...others] = setup.log.annotations
    expect(notice).toMatch(/^notice: The images cannot be pushed \(git push failed: .+ one by one instead: 21 at 60 a/)
    expect(notice).toContain(says)
    expect(others).toEqual([])
    await expectNothingLeft()
  })

  test('F80: a git that is too old to take its settings from the environment', async () => {
    const fake = await FakeGit.create(path.join(root, 'old-git'), 'echo git version 2.25.1')
    const setup = await prepare({ env: { PATH: fake.path } })
    await deliver(setup)
    expect([pushes(), blobs()]).toEqual([0, 21])
    expect(setup.log.annotations).toEqual([
      expect.stringContaining('cannot be pushed (git version 2.25.1 is too old; 2.32 is needed)'),
    ])
    expect((await fake.calls()).map(({ args }) => args)).toEqual([['version']])
  })

  test.each([
    { count: 21, pushes: 0, blobs: 21, what: 'the others have another way, which is taken' },
    { count: 481, pushes: 1, blobs: 0, what: 'so many have no other way, so it is tried once more' },
  ])('D14: a way that was silent for its limit: $what', async ({ count, ...want }) => {
    const stalled = path.join(temp, 'stalled')
    const says =
      'error: RPC failed; curl 28 Operation too slow. Less than 1000 bytes/sec transferred the last 60 seconds'
    const does = `if [ "$1" = push ] && mkdir '${stalled}'; then echo '${says}' >&2; exit 128; fi; exec "$real_git" "$@"`
    const fake = await FakeGit.create(path.join(root, `silent-git-${count}`), does)
    const setup = await prepare({ env: { PATH: fake.path } })
    const many = await saveImages(path.join(root, `workspace-${count}`), count)
    const delivery = await commitDestination(setup.options).deliver(many, FIRST)
    expect(delivery).toMatchObject({ sha: await github.head('main') })
    expect({ pushes: pushes(), blobs: blobs() }).toEqual({ pushes: want.pushes, blobs: want.blobs })
    expect(await otherRefs(github)).toEqual([])
  })

  test('F72: the token expires before the push', async () => {
    const token = github.token({ contents: 'write' })
    github.onRequest('GET *git-receive-pack', () => github.revoke(token))
    const setup = await prepare({ token })
    await expect(deliver(setup)).rejects.toMatchObject({
      name: 'DeliveryError',
      message: expect.stringContaining('GitHub does not accept the token'),
    })
  })
})

describe('the temporary ref', () => {
  const refusal = { status: 403, body: { message: 'Resource not accessible by integration' } }

  test.each([
    { name: 'the tree', on: TREE },
    { name: 'the commit', on: 'POST */git/commits' },
    { name: 'the branch', on: 'PATCH */git/refs/heads*' },
  ])('F80: is deleted when $name fails', async ({ on }) => {
    let before: readonly string[] = []
    github.onRequest(on, async () => {
      before = await otherRefs(github)
    })
    github.fault({ on, goes: refusal })
    await expect(deliver(await prepare())).rejects.toThrow('The token may not commit')
    expect(before).toHaveLength(1)
    expect(pushes()).toBe(1)
    await expectNothingLeft()
  })

  test('F80: one that cannot be deleted is named; the commit stands', async () => {
    github.fault({ on: DELETE, goes: refusal })
    const setup = await prepare()
    expect(await deliver(setup)).toMatchObject({ sha: await github.head('main') })
    const [ref = ''] = await otherRefs(github)
    expect(setup.log.annotations).toEqual([
      expect.stringContaining(`warning: The temporary ref '${ref}' is left in the repository`),
    ])
  })

  test('F80: whoever tidies up later may do it twice, or for nothing', async () => {
    const refs: string[] = []
    github.fault({ on: DELETE, goes: refusal })
    const setup = await prepare({ onTemporaryRef: (ref) => refs.push(ref) })
    await deliver(setup)
    expect(await otherRefs(github)).toEqual(refs)

    const { octokit, context, signal } = setup.options
    const remove = (ref = '') => deleteTemporaryRef({ octokit, ...context, ref, signal })
    await remove(refs[0])
    expect(await otherRefs(github)).toEqual([])
    await remove(refs[0])
    await remove('refs/kie-image-action/1-a-1-00000000')
    github.fault({ on: DELETE, goes: refusal })
    await expect(remove(refs[0])).rejects.toThrow('not accessible')
  })
})

describe('a cancelled run', () => {
  /** Waits longer than a test does. */
  const sleepOn = () => new Promise<void>(() => undefined)

  test('F104: git is ended with all that it has started', async () => {
    const fake = await FakeGit.create(path.join(temp, 'fake'))
    const stop = new AbortController()
    const setup = await prepare({ signal: stop.signal, env: { PATH: fake.path } })
    setup.clock.sleep = sleepOn
    github.fault({ on: PUSH, goes: 'hang' })
    let group = 0
    let before: readonly string[] = []
    github.onRequest(PUSH, async () => {
      group = (await fake.calls()).find(({ args }) => args[0] === 'push')?.pid ?? 0
      before = await living(group)
      stop.abort(new Error('cancelled'))
    })
    await expect(deliver(setup)).rejects.toThrow('Cancelled before the images were delivered.')
    expect(group).toBeGreaterThan(1)
    expect(before.length).toBeGreaterThan(1)
    await groupEnded(group)
    expect((await readdir(temp)).filter((name) => name !== 'fake')).toEqual([])
    expect(blobs()).toBe(0)
  })

  test('F101: the temporary ref is deleted in the moment that is left', async () => {
    const stop = new AbortController()
    const setup = await prepare({ signal: stop.signal })
    setup.clock.sleep = sleepOn
    github.onRequest(TREE, () => stop.abort(new Error('cancelled')))
    await expect(deliver(setup)).rejects.toThrow('Cancelled before the images were delivered.')
    await expectNothingLeft()
    expect(setup.log.annotations).toEqual([])
  })

  test('F101: or left to the post step, where GitHub does not answer', async () => {
    const stop = new AbortController()
    const setup = await prepare({ signal: stop.signal })
    github.fault({ on: DELETE, goes: 'hang' })
    github.onRequest(TREE, () => stop.abort(new Error('cancelled')))
    await expect(deliver(setup)).rejects.toThrow('Cancelled before the images were delivered.')
    expect(await otherRefs(github)).toHaveLength(1)
    expect(setup.log.annotations).toEqual([])
  })
})
