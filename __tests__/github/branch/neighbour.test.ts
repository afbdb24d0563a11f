import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startGitHub, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import { commitDestination } from '../../../src/github/commit/commit.ts'
import { FIRST } from '../../core/result/results.ts'
import { saveImage, setUp } from '../commit/commit-setup.ts'

let github: GitHubSandbox
let workspace: string

beforeAll(async () => {
  github = await startGitHub()
  workspace = await mkdtemp(join(tmpdir(), 'neighbour-test-'))
})
afterAll(async () => {
  await github.close()
  await rm(workspace, { recursive: true })
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
    const image = await saveImage(workspace, 'kie-images/hero.png')
    await expect(commitDestination(options).deliver([image], FIRST)).rejects.toThrow(
      `Branch '${branch}' cannot be made: there is a branch '${there}'`,
    )
    expect(clock.waits).toEqual([])
  })
})

test('D1: what GitHub does not explain is not blamed on rules', async () => {
  const { options } = await setUp(github, { branch: 'unexplained' })
  github.fault({ on: 'POST */git/refs', goes: { status: 422, body: { message: 'Reference update failed' } } })
  const image = await saveImage(workspace, 'kie-images/hero.png')
  await expect(commitDestination(options).deliver([image], FIRST)).rejects.toThrow(
    'GitHub refuses this commit. GitHub says: Reference update failed',
  )
})

test('D1: a server that does not list refs by their beginning', async () => {
  const { options } = await setUp(github, { branch: 'unlisted' })
  github.fault({ on: 'GET */git/matching-refs/*', goes: { status: 404 } })
  await commitDestination(options).check()
})
