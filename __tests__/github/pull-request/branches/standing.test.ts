import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../../conformance/watched-github.ts'
import type { GitHubSandbox } from '../../../../sandbox/github/index.ts'
import { withRunTrailer } from '../../../../src/github/git/trailer.ts'
import { branchOf, numberOf } from '../../../../src/github/pull-request/branches/names.ts'
import { readStanding } from '../../../../src/github/pull-request/branches/standing.ts'
import { setUp } from '../../commit/commit-setup.ts'

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

/** Commits to a branch as this action does. */
function draw(head: string): Promise<string> {
  return github.push(head, { 'kie-images/images.lock.json': head }, withRunTrailer(`Draw ${head}`, 7))
}

/** Pushes a branch of ours, and opens its pull request. @returns the number */
async function propose(head: string, options: { readonly base?: string; readonly fork?: boolean } = {}) {
  await draw(head)
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

test("R2: a person's branch whose name has a number is passed over, with and without a pull request", async () => {
  await github.push('art-2', { 'mine.txt': 'mine' }, 'Mine')
  await github.push('art-2024', { 'kie-images/images.lock.json': '2024' }, 'Archive')
  expect(await look('art')).toMatchObject({ state: 'none', branch: 'art', next: 'art' })
  const number = await propose('art')
  expect(await look('art')).toMatchObject({ state: 'open', branch: 'art', next: 'art-3', pull: number })
  await github.pull({ head: 'art-2' })
  await github.push('art-4', { 'other/images.lock.json': 'x' }, withRunTrailer('Draw for another directory', 7))
  expect(await look('art')).toMatchObject({ state: 'open', branch: 'art', next: 'art-5', pull: number })
  await draw('art-5')
  expect(await look('art')).toMatchObject({ state: 'unopened', branch: 'art-5', number: 5, next: 'art-6' })
})

test('R2: a copy of the base has no commit of ours beyond it, and what was merged keeps its number', async () => {
  await propose('twice')
  const second = await propose('twice-2')
  await github.pulls.merge(second)
  expect(await look('twice')).toMatchObject({ state: 'open', number: 1, next: 'twice-3' })
  await github.deleteBranch('twice')
  expect(await look('twice')).toMatchObject({ state: 'merged', number: 2, next: 'twice-3', pull: second })
  await github.git('branch', 'twice-3', 'main')
  expect(await look('twice')).toMatchObject({ state: 'merged', number: 2, next: 'twice-4' })
})

test('R3: of pull requests with different bases the last one for the base that is asked for counts', async () => {
  const first = await propose('both')
  await propose('both-2', { base: 'develop' })
  expect(await look('both')).toMatchObject({ state: 'open', branch: 'both', next: 'both-3', pull: first })
  await propose('kie-image-action/x')
  await github.pulls.merge(await propose('kie-image-action/x-2'))
  await github.deleteBranch('kie-image-action/x')
  const moved = await propose('kie-image-action/x-3', { base: 'develop' })
  expect(await look('kie-image-action/x')).toMatchObject({ state: 'foreign', number: 3, pull: moved })
})

test('R5: numbers that are missing hide no later one', async () => {
  await github.pulls.merge(await propose('hole'), { deleteBranch: true })
  const last = await propose('hole-4')
  await github.pulls.close(last, { deleteBranch: true })
  expect(await look('hole')).toMatchObject({ state: 'closed', number: 4, next: 'hole-5', pull: last })
  const later = await propose('hole-11')
  await github.pulls.close(later, { deleteBranch: true })
  expect(await look('hole')).toMatchObject({ state: 'closed', number: 11, next: 'hole-12', pull: later })
})

test('R13: one that a person opens again goes before a later one that is over', async () => {
  const first = await propose('again')
  await github.pulls.close(first)
  await github.pulls.close(await propose('again-2'))
  expect(await look('again')).toMatchObject({ state: 'closed', number: 2 })
  await github.pulls.reopen(first)
  expect(await look('again')).toMatchObject({ state: 'open', branch: 'again', next: 'again-3', pull: first })
})

test('R19: where GitHub narrows nothing, a pull request of another branch is none of ours', async () => {
  await propose('narrow')
  const alter = (body: unknown): unknown =>
    (body as readonly { readonly head: object }[]).map((pull) => ({ ...pull, head: { ...pull.head, ref: 'other' } }))
  github.fault({ on: 'GET */pulls?*', times: 8, goes: { alter } })
  expect(await look('narrow')).toMatchObject({ state: 'unopened', number: 1, pull: undefined })
})

test('after many pull requests the last is found in a few steps', async () => {
  const LAST = 21
  for (let number = 1; number <= LAST; number++) {
    await github.pulls.close(await propose(branchOf('many', number)), { deleteBranch: true })
  }
  const before = github.requests.length
  expect(await look('many')).toMatchObject({ state: 'closed', number: LAST, next: `many-${LAST + 1}` })
  expect(github.requests.length - before).toBeLessThanOrEqual(18)
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
