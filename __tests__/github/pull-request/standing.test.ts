import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../conformance/watched-github.ts'
import type { GitHubSandbox } from '../../../sandbox/github/index.ts'
import { branchOf, numberOf, readStanding } from '../../../src/github/pull-request/standing.ts'
import { setUp } from '../commit/commit-setup.ts'

let github: GitHubSandbox

beforeAll(async () => {
  github = await startWatchedGitHub()
  await github.push('develop', { 'd.txt': 'd' }, 'Develop')
})
afterAll(() => github.close())

async function look(branch: string) {
  const token = github.token({ contents: 'read', pull_requests: 'read' })
  const { options } = await setUp(github, { token })
  const { state, number, head, pull, next, ...rest } = await readStanding({ ...options, branch, base: 'main' })
  return { state, number, branch: rest.branch, next, hasHead: head !== undefined, pull: pull?.number }
}

/** Pushes a branch, and opens its pull request. @returns the number */
async function propose(head: string, options: { readonly base?: string; readonly fork?: boolean } = {}) {
  await github.push(head, { [`${head}.txt`]: head }, `Draw ${head}`)
  return (await github.pull({ head, ...options })).number
}

test('how it stands with our branches', async () => {
  expect(await look('none')).toEqual({
    ...{ state: 'none', number: 0, branch: 'none', next: 'none', hasHead: false, pull: undefined },
  })

  await github.push('alone', { 'a.txt': 'a' }, 'Alone')
  expect(await look('alone')).toMatchObject({ state: 'unopened', number: 1, next: 'alone-2', hasHead: true })

  const open = await propose('open')
  expect(await look('open')).toMatchObject({ state: 'open', number: 1, next: 'open-2', pull: open })

  const kept = await propose('kept')
  await github.pulls.merge(kept)
  expect(await look('kept')).toMatchObject({ state: 'merged', number: 1, next: 'kept-2', pull: kept })

  const gone = await propose('gone')
  await github.pulls.close(gone, { deleteBranch: true })
  expect(await look('gone')).toMatchObject({ state: 'closed', number: 1, next: 'gone-2', hasHead: true, pull: gone })
  const again = await propose('gone-2')
  expect(await look('gone')).toMatchObject({ state: 'open', number: 2, branch: 'gone-2', next: 'gone-3', pull: again })
  await github.pulls.close(again)
  await github.pulls.reopen(again)
  expect(await look('gone')).toMatchObject({ state: 'open', pull: again })

  const moved = await propose('moved', { base: 'develop' })
  expect(await look('moved')).toMatchObject({ state: 'foreign', number: 1, next: 'moved-2', pull: moved })

  await propose('copied', { fork: true })
  await github.deleteBranch('copied')
  expect(await look('copied')).toMatchObject({ state: 'none', next: 'copied', pull: undefined })
})

test('a branch of another repository of the same owner is none of ours: the id counts, not the name', async () => {
  await propose('twin')
  await github.deleteBranch('twin')
  const alter = (body: unknown): unknown =>
    (body as readonly { readonly head: object }[]).map((pull) => ({ ...pull, head: { ...pull.head, repo: { id: 7 } } }))
  github.fault({ on: 'GET */pulls?*', goes: { alter } })
  expect(await look('twin')).toMatchObject({ state: 'none', next: 'twin' })
})

test('after many pull requests the last is found in a few steps', async () => {
  const LAST = 21
  for (let number = 1; number <= LAST; number++) {
    await github.pulls.close(await propose(branchOf('many', number)), { deleteBranch: true })
  }
  const before = github.requests.length
  expect(await look('many')).toMatchObject({ state: 'closed', number: LAST, next: `many-${LAST + 1}` })
  expect(github.requests.length - before).toBeLessThanOrEqual(10)
})

test.each([
  { branch: 'art', want: 1 },
  { branch: 'art-2', want: 2 },
  { branch: 'art-31', want: 31 },
  { branch: 'art-1', want: undefined },
  { branch: 'art-02', want: undefined },
  { branch: 'art-2-candidates', want: undefined },
  { branch: 'art-candidates', want: undefined },
  { branch: 'fine-art', want: undefined },
])('the number of $branch is $want', ({ branch, want }) => {
  expect(numberOf('art', branch)).toBe(want)
  if (want !== undefined) expect(branchOf('art', want)).toBe(branch)
})
