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
  workspace = await mkdtemp(join(tmpdir(), 'inferred-test-'))
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
