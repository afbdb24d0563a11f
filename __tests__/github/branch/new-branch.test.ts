import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startGitHub, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { commitDestination } from '../../../src/github/commit/commit.ts'
import { FIRST } from '../../core/result/results.ts'
import { saveImage, setUp, type CommitSetup } from '../commit/commit-setup.ts'

const GONE = {
  name: 'DeliveryError',
  message:
    "Branch 'idea' is not there, and this run knows it by its event alone: it may have been deleted on purpose, so it is not " +
    'made again.',
  next: expect.stringContaining("'commit-branch: images'"),
}

let github: GitHubSandbox
let workspace: string
let hero: SavedImage

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'new-branch-test-'))
  hero = await saveImage(workspace, 'kie-images/hero.png')
})
afterAll(() => rm(workspace, { recursive: true }))
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

/** A commit to the head branch of a pull request, which only the event names. */
async function inferred(changed: Parameters<typeof setUp>[1] = {}): Promise<CommitSetup> {
  const headSha = await github.push('idea', { 'idea.txt': 'x' }, 'Idea')
  const setup = await setUp(github, { branch: 'idea', isInferred: true, ...changed })
  const pullRequest = { number: 7, headRef: 'idea', headSha, sameRepository: true }
  const context = { ...setup.options.context, eventName: 'pull_request', pullRequest }
  return { ...setup, options: { ...setup.options, context } }
}

const remove = (branch: string): Promise<string> => github.git('branch', '-D', branch)

const isThere = async (branch: string): Promise<boolean> => (await github.git('branch', '--list', branch)) !== ''

describe('D3: a branch that was only inferred from the event', () => {
  test('is told before anything is spent once it is gone, with what to do for closed pull requests', async () => {
    const { options } = await inferred()
    await remove('idea')
    const before = github.requests.length
    await expect(commitDestination(options).check()).rejects.toMatchObject(GONE)
    await expect(commitDestination(options).check()).rejects.toMatchObject({
      next: expect.stringContaining("if: github.event.action != 'closed'"),
    })
    expect(github.requests.slice(before).some(({ path }) => /rules|matching/.test(path))).toBe(false)
  })

  test('of a push has no closed pull request', async () => {
    const { options } = await setUp(github, { branch: 'gone', isInferred: true })
    await expect(commitDestination(options).check()).rejects.toMatchObject({
      next: "Name a branch to commit to, such as 'commit-branch: images'.",
    })
  })

  test('is not made again where it was deleted after the check; nothing is sent for it', async () => {
    const { options } = await inferred()
    await commitDestination(options).check()
    await remove('idea')
    const before = github.requests.length
    await expect(commitDestination(options).deliver([hero], FIRST)).rejects.toMatchObject(GONE)
    expect(github.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true)
    expect(await isThere('idea')).toBe(false)
  })

  test('is not made again where it was deleted right before it was moved', async () => {
    const { options } = await inferred()
    const stop = github.onRequest('PATCH */git/refs/*', () => remove('idea').then(stop))
    await expect(commitDestination(options).deliver([hero], FIRST)).rejects.toMatchObject(GONE)
    expect(await isThere('idea')).toBe(false)
  })

  test('is not made in a repository without any commit either', async () => {
    await github.close()
    github = await startGitHub({ empty: true })
    const { options } = await setUp(github, { isInferred: true })
    await expect(commitDestination(options).deliver([hero], FIRST)).rejects.toThrow("Branch 'main' is not there")
    expect(await isThere('main')).toBe(false)
  })

  test('is told in a repository without any commit before anything is spent, too', async () => {
    await github.close()
    github = await startGitHub({ empty: true })
    const { options } = await setUp(github, { isInferred: true })
    await expect(commitDestination(options).check()).rejects.toThrow("Branch 'main' is not there")
    await commitDestination({ ...options, names: [] }).check()
    await commitDestination({ ...options, isInferred: false }).check()
  })

  test('may be gone where nothing is to be made', async () => {
    const first = await inferred()
    await commitDestination(first.options).deliver([hero], FIRST)
    const { options } = await inferred({ names: [] })
    await remove('idea')
    await commitDestination(options).check()
    const { sha } = {
      sha: undefined,
      ...(await commitDestination(options).deliver([{ ...hero, origin: 'reused' }], FIRST)),
    }
    expect([sha, await isThere('idea')]).toEqual([undefined, false])
  })

  test('is committed to as long as it is there', async () => {
    const { options } = await inferred()
    await commitDestination(options).check()
    const delivery = await commitDestination(options).deliver([hero], FIRST)
    expect(delivery).toMatchObject({ sha: await github.head('idea') })
  })

  test('but one that an input names is made', async () => {
    const { options } = await inferred({ isInferred: false })
    await remove('idea')
    await commitDestination(options).check()
    await commitDestination(options).deliver([hero], FIRST)
    expect(await isThere('idea')).toBe(true)
  })
})

/** How many requests for refs a check makes. */
async function countRefRequests(branch: string): Promise<number> {
  const before = github.requests.length
  const { options } = await setUp(github, { branch })
  await commitDestination(options).check()
  return github.requests.slice(before).filter(({ path }) => /\/git\/(ref|matching-refs)\//.test(path)).length
}

describe('D1: a branch whose name stands above or below that of another one', () => {
  test.each([
    { name: 'below', there: 'art', branch: 'art/hero' },
    { name: 'far below', there: 'pictures/of', branch: 'pictures/of/all/kinds' },
    { name: 'above', there: 'deep/down', branch: 'deep' },
    { name: 'far above', there: 'x/y/z/w', branch: 'x/y' },
  ])('$name: an error before anything is spent, which names the other one', async ({ there, branch }) => {
    await github.push(there, {}, 'There')
    const { options } = await setUp(github, { branch })
    await expect(commitDestination(options).check()).rejects.toMatchObject({
      name: 'DeliveryError',
      message: `Branch '${branch}' cannot be made: there is a branch '${there}', and git keeps no two of which one is called like a directory of the other.`,
      next: `Choose another name for 'commit-branch', or rename or delete branch '${there}'.`,
    })
  })

  test('names that only begin alike are no such branches, nor are those of tags', async () => {
    await github.push('paint', {}, 'There')
    await github.git('tag', 'paints', 'main')
    await github.push('paints-2/x', {}, 'There')
    for (const branch of ['paints', 'paint-1/x', 'pain']) {
      const { options } = await setUp(github, { branch })
      await commitDestination(options).check()
    }
  })

  test('a branch that is there is asked for alone, a new one with each part of its name once', async () => {
    expect(await countRefRequests('main')).toBe(1)
    expect(await countRefRequests('one')).toBe(2)
    expect(await countRefRequests('one/two/three')).toBe(4)
  })

  test("many names that begin alike are GitHub's to sort out", async () => {
    const refs = [...Array(40).keys()].map((index) => ({
      ref: `refs/heads/many${index}`,
      object: { sha: '0'.repeat(40) },
    }))
    github.fault({ on: 'GET */git/matching-refs/*', goes: { status: 200, body: refs } })
    const { options } = await setUp(github, { branch: 'many' })
    await commitDestination(options).check()
  })

  test.each([
    { name: "GitHub's own words", text: undefined },
    { name: "git's words, which look like a race", text: "cannot lock ref 'refs/heads/late/x'" },
  ])('one that came meanwhile is named, tried once, and not blamed on rules: $name', async ({ text }) => {
    const branch = `late${text?.length ?? 0}/x`
    const there = branch.slice(0, -2)
    const { options, clock } = await setUp(github, { branch })
    await commitDestination(options).check()
    await github.push(there, {}, 'Faster')
    if (text !== undefined) github.fault({ on: 'POST */git/refs', goes: { status: 422, body: { message: text } } })
    await expect(commitDestination(options).deliver([hero], FIRST)).rejects.toThrow(
      `Branch '${branch}' cannot be made: there is a branch '${there}'`,
    )
    expect(clock.waits).toEqual([])
  })
})

test('D1: what GitHub does not explain is not blamed on rules', async () => {
  const { options } = await setUp(github, { branch: 'unexplained' })
  github.fault({ on: 'POST */git/refs', goes: { status: 422, body: { message: 'Reference update failed' } } })
  await expect(commitDestination(options).deliver([hero], FIRST)).rejects.toThrow(
    'GitHub refuses this commit. GitHub says: Reference update failed',
  )
})

test('D1: a server that does not list refs by their beginning', async () => {
  const { options } = await setUp(github, { branch: 'unlisted' })
  github.fault({ on: 'GET */git/matching-refs/*', goes: { status: 404 } })
  await commitDestination(options).check()
})
