import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../conformance/watched-github.ts'
import type { GitHubSandbox } from '../../../sandbox/github/index.ts'
import { Studio } from './studio.ts'

const BRANCH = 'kie-image-action/main-kie-images'
const FOX = { hero: 'a fox' }
const OWL = { hero: 'an owl' }

let github: GitHubSandbox
let studio: Studio

beforeEach(async () => {
  github = await startWatchedGitHub()
  studio = new Studio(github)
})
afterEach(() => studio.close())

describe('what people do while the pictures are drawn', () => {
  const rows = [
    { name: 'a merge', meanwhile: () => github.pulls.merge(1), state: 'merged #1' },
    {
      name: 'a squash',
      meanwhile: () => github.pulls.merge(1, { method: 'squash', deleteBranch: true }),
      state: 'merged #1',
    },
    { name: 'a close', meanwhile: () => github.pulls.close(1), state: 'closed #1' },
    { name: 'the branch deleted', meanwhile: () => github.deleteBranch(BRANCH), state: 'closed #1' },
  ]

  test.each(rows)('$name: the images go to the next branch', async ({ meanwhile, state }) => {
    await studio.run({ prompts: { ...FOX, cover: 'a cover' } })
    const { tasks, delivery } = await studio.run({ prompts: { ...OWL, cover: 'a cover' }, meanwhile })
    expect([tasks, delivery.branch, delivery.pull?.number]).toEqual([1, `${BRANCH}-2`, 2])
    expect(await studio.branches()).toEqual({ [BRANCH]: state, [`${BRANCH}-2`]: 'open #2' })
    expect([await studio.picture(`${BRANCH}-2`, 'hero'), await studio.picture(`${BRANCH}-2`, 'cover')]).toEqual([3, 2])
    expect((await studio.run({ prompts: { ...OWL, cover: 'a cover' } })).tasks).toBe(0)
  })

  test.each([
    { name: 'right before the branch is moved', on: 'POST */git/commits', isMoved: false },
    { name: 'right after that', on: 'PATCH */git/refs/heads*', isMoved: true },
  ])('a merge $name: the images go to the next branch', async ({ on, isMoved }) => {
    await studio.run({ prompts: FOX })
    const head = await github.head(BRANCH)
    const remove = github.onRequest(on, async () => {
      remove()
      await github.pulls.merge(1)
    })
    const { tasks, delivery } = await studio.run({ prompts: OWL })
    expect([tasks, delivery.branch, delivery.pull?.number]).toEqual([1, `${BRANCH}-2`, 2])
    expect(await studio.picture(`${BRANCH}-2`, 'hero')).toBe(2)
    expect((await github.head(BRANCH)) !== head).toBe(isMoved)
    expect((await studio.run({ prompts: OWL })).tasks).toBe(0)
  })

  test('R16: a close right after the branch was moved: the images go to the next branch', async () => {
    await studio.run({ prompts: FOX })
    const remove = github.onRequest('PATCH */git/refs/heads*', () => {
      remove()
      const removeNext = github.onRequest('GET */pulls?*', async () => {
        removeNext()
        await github.pulls.close(1)
      })
    })
    const { tasks, delivery } = await studio.run({ prompts: OWL })
    expect([tasks, delivery.branch, delivery.pull?.number]).toEqual([1, `${BRANCH}-2`, 2])
    expect(await studio.branches()).toEqual({ [BRANCH]: 'closed #1', [`${BRANCH}-2`]: 'open #2' })
    expect([await studio.picture(`${BRANCH}-2`, 'hero'), (await studio.run({ prompts: OWL })).tasks]).toEqual([2, 0])
  })

  test('another base for the pull request: it is left alone, and the next one has the images', async () => {
    await github.push('develop', { 'develop.txt': 'x' }, 'Develop')
    await studio.run({ prompts: { ...FOX, cover: 'a cover' } })
    const head = await github.head(BRANCH)
    const meanwhile = (): unknown => github.pulls.edit(1, { base: 'develop' })
    const { tasks, delivery } = await studio.run({ prompts: { ...OWL, cover: 'a cover' }, meanwhile })
    expect([tasks, delivery.branch, delivery.pull?.number]).toEqual([1, `${BRANCH}-2`, 2])
    expect(await github.head(BRANCH)).toBe(head)
    expect([await studio.picture(`${BRANCH}-2`, 'hero'), await studio.picture(`${BRANCH}-2`, 'cover')]).toEqual([3, 2])
  })

  test("'Update branch' pressed: the images go on top of the merge, and such a branch is never replaced", async () => {
    await studio.run({ prompts: FOX })
    await github.push('main', { 'news.txt': 'x' }, 'News')
    const { delivery } = await studio.run({ prompts: OWL, meanwhile: () => github.pulls.updateBranch(1) })
    expect([delivery.branch, delivery.pull?.number]).toEqual([BRANCH, 1])
    await github.push('main', { 'kie-images/images.lock.json': '{"version": 2, "images": []}' }, 'Empty the lock file')
    const { tasks, log } = await studio.run({ prompts: OWL })
    expect([tasks, await studio.branches()]).toEqual([0, { [BRANCH]: 'open #1' }])
    expect(log.annotations).toEqual([expect.stringContaining('A person has to merge')])
  })

  test("somebody's own picture on the base: the error names the base, where it lies", async () => {
    const meanwhile = () => github.push('main', { 'kie-images/hero.png': 'mine' }, 'A picture')
    await expect(studio.run({ prompts: FOX, meanwhile })).rejects.toMatchObject({
      message: expect.stringContaining("On branch 'main' lies 'kie-images/hero.png'"),
    })
  })

  test('a branch that got no pull request yet and is deleted: a new one has its images', async () => {
    github.permitActionsPulls(false)
    await studio.run({ prompts: { ...FOX, cover: 'a cover' } })
    github.permitActionsPulls(true)
    const meanwhile = (): unknown => github.deleteBranch(BRANCH)
    const { tasks, delivery } = await studio.run({ prompts: { ...OWL, cover: 'a cover' }, meanwhile })
    expect([tasks, delivery.branch, delivery.pull?.number]).toEqual([1, BRANCH, 1])
    expect([await studio.picture(BRANCH, 'hero'), await studio.picture(BRANCH, 'cover')]).toEqual([3, 2])
  })
})

describe('two runs at once', () => {
  /** Runs two that ask for the same: the second one draws while the first one delivers. */
  async function runBoth(first: Readonly<Record<string, string>>, second = first) {
    let late: ReturnType<Studio['run']> | undefined
    let release = (): void => undefined
    const released = new Promise<void>((resolve) => (release = resolve))
    const early = studio.run({
      prompts: first,
      meanwhile: async () => {
        await new Promise<void>((drawn) => {
          late = studio.run({
            prompts: second,
            meanwhile: () => {
              drawn()
              return released
            },
          })
        })
      },
    })
    const one = await early
    release()
    const two = await late
    if (two === undefined) throw new Error('The second run never began.')
    return { one, two }
  }

  test('of a first picture end with one branch and one pull request, and the later says what it drew for nothing', async () => {
    const { one, two } = await runBoth(FOX)
    expect([one.delivery.pull?.number, two.delivery.pull?.number]).toEqual([1, 1])
    expect(await studio.branches()).toEqual({ [BRANCH]: 'open #1' })
    expect(two.log.annotations).toContainEqual(
      expect.stringMatching(/hero\.png' .*drawn by another run.*'concurrency'/),
    )
  })

  test('of different pictures both have theirs in one pull request', async () => {
    const { two } = await runBoth(FOX, { cover: 'a cover' })
    expect([two.delivery.branch, two.delivery.pull?.number]).toEqual([BRANCH, 1])
    expect([await studio.picture(BRANCH, 'hero'), await studio.picture(BRANCH, 'cover')]).not.toContain(0)
    expect(await studio.branches()).toEqual({ [BRANCH]: 'open #1' })
  })

  test('after a close: what one of them carries over is nothing that it has just made', async () => {
    await studio.run({ prompts: { ...FOX, cover: 'a cover' } })
    await github.pulls.close(1)
    const { one, two } = await runBoth({ ...OWL, cover: 'a cover' }, { ...FOX, cover: 'another' })
    expect([one.delivery.branch, two.delivery.branch]).toEqual([`${BRANCH}-2`, `${BRANCH}-2`])
    expect([await studio.picture(`${BRANCH}-2`, 'hero'), await studio.picture(`${BRANCH}-2`, 'cover')]).toEqual([3, 4])
    expect(two.log.annotations.filter((line) => line.startsWith('warning'))).toEqual([])
  })

  test('that open their pull requests at the same moment have one', async () => {
    let opened = false
    github.onRequest('POST */pulls', async () => {
      const there = await github.git('for-each-ref', `refs/heads/${BRANCH}`)
      if (opened || there === '') return
      opened = true
      await github.pull({ head: BRANCH, body: 'By the other run' })
    })
    const { delivery } = await studio.run({ prompts: FOX })
    expect([delivery.pull?.number, delivery.unopened]).toEqual([1, undefined])
  })
})

test("a fork's pull request with the name of our branch and a copied marker is none of ours", async () => {
  await github.push(BRANCH, { 'evil.txt': 'x' }, 'Evil')
  await github.pull({ head: BRANCH, fork: true, body: '<!-- kie-image-action:pull-request -->' })
  await github.deleteBranch(BRANCH)
  const { delivery } = await studio.run({ prompts: FOX })
  expect([delivery.branch, delivery.pull?.number]).toEqual([BRANCH, 2])
  expect((await github.pulls.find(1)).issue.body).toBe('<!-- kie-image-action:pull-request -->')
  expect((await studio.run({ prompts: OWL })).delivery.pull?.number).toBe(2)
})
