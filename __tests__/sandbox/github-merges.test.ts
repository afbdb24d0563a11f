import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { callGitHub, startGitHub, type Answer } from './github-caller.ts'

let github: GitHubSandbox
let token: string
/** A branch of each test's own with two commits, and what it proposes for a base of its own, which has moved since. */
let head: string
let base: string
let number: number
let tests = 0

beforeAll(async () => {
  github = await startGitHub()
  token = github.token({ contents: 'write', pull_requests: 'write' })
})
afterAll(() => github.close())
beforeEach(async () => {
  head = `art-${++tests}`
  base = `base-${tests}`
  await github.push(base, { 'b.txt': 'b' }, 'Base')
  await github.git('branch', head, base)
  await github.push(head, { 'fox.png': 'fox' }, 'Draw a fox\n\nKie-Image-Action: 7')
  await github.push(head, { 'owl.png': 'owl' }, 'Draw an owl')
  number = (await github.pull({ head, base, title: 'Animals', user: 'painter' })).number
  await github.push(base, { 'b.txt': 'c' }, 'Move on')
})

const call = (request: string, body?: unknown): Promise<Answer> =>
  callGitHub(github, request, { as: token, ...(body !== undefined && { body }) })
const show = async (): Promise<Answer['data']> => (await call(`GET /pulls/${number}`)).data

/** Sha, parents, message, author and committer of the commits that a branch has beyond another one. */
async function added(from: string, to: string) {
  const shas = await github.git('rev-list', '--reverse', '--first-parent', `${from}..${to}`)
  const log = await github.log(to)
  return shas.split('\n').map((sha) => {
    const { parents = [], message = '', author, committer } = log.find((each) => each.sha === sha) ?? {}
    return { parents, message, author: author?.name, committer: committer?.name }
  })
}

describe('a person merges', () => {
  test('by a merge commit, which GitHub signs', async () => {
    const [old, tip] = [await github.head(base), await github.head(head)]
    const { merge } = await github.pulls.merge(number, { by: 'keeper' })
    const message = `Merge pull request #${number} from octo/${head}\n\nAnimals`
    const want = { parents: [old, tip], message, author: 'keeper', committer: 'GitHub' }
    expect(await added(old, base)).toEqual([want])
    const sha = await github.head(base)
    expect(await show()).toMatchObject({
      ...{ state: 'closed', merged: true, merged_at: expect.any(String), merge_commit_sha: sha },
      ...{ merged_by: { login: 'keeper' }, head: { sha: tip }, base: { ref: base } },
    })
    expect(merge?.sha).toBe(sha)
    expect((await call(`GET /issues/${number}`)).data).toMatchObject({
      pull_request: { merged_at: expect.any(String) },
    })
    expect((await call(`GET /git/commits/${sha}`)).data).toMatchObject({ verification: { verified: true } })
    expect((await github.read(base, 'owl.png')).toString()).toBe('owl')
    expect((await github.read(base, 'b.txt')).toString()).toBe('c')
  })

  test('by a squash, whose one commit has the messages of all', async () => {
    const old = await github.head(base)
    await github.pulls.merge(number, { method: 'squash' })
    const message = `Animals (#${number})\n\n* Draw a fox\n\nKie-Image-Action: 7\n\n* Draw an owl`
    expect(await added(old, base)).toEqual([{ parents: [old], message, author: 'painter', committer: 'GitHub' }])
    expect(await show()).toMatchObject({ merged: true, merge_commit_sha: await github.head(base) })
    expect((await github.read(base, 'owl.png')).toString()).toBe('owl')
  })

  test('by a squash of one commit, which keeps its message', async () => {
    await github.git('branch', '--force', head, `${head}^`)
    await github.pulls.merge(number, { method: 'squash' })
    const [{ message } = { message: '' }] = await github.log(base)
    expect(message).toBe(`Draw a fox (#${number})\n\nKie-Image-Action: 7`)
  })

  test('by a rebase, which makes each commit anew', async () => {
    const old = await github.head(base)
    await github.pulls.updateBranch(number)
    await github.pulls.merge(number, { method: 'rebase', by: 'keeper' })
    const commits = await added(old, base)
    expect(commits.map(({ message, author, committer }) => [message, author, committer])).toEqual([
      ['Draw a fox\n\nKie-Image-Action: 7', 'Some Body', 'keeper'],
      ['Draw an owl', 'Some Body', 'keeper'],
    ])
    expect(commits[0]?.parents).toEqual([old])
    const sha = await github.head(base)
    expect(await show()).toMatchObject({ merged: true, merge_commit_sha: sha })
    expect((await call(`GET /git/commits/${sha}`)).data).toMatchObject({ verification: { verified: false } })
    expect(await github.git('ls-tree', '--name-only', base)).toBe('README.md\nb.txt\nfox.png\nowl.png')
    expect((await github.read(base, 'b.txt')).toString()).toBe('c')
  })

  test('and never again', async () => {
    await github.pulls.merge(number)
    await expect(github.pulls.merge(number)).rejects.toThrow('not open')
    const { status, data } = await call(`PATCH /pulls/${number}`, { state: 'open' })
    const message = 'state cannot be changed. The pull request cannot be reopened.'
    expect([status, data['errors']]).toMatchObject([422, [{ field: 'state', message }]])
  })
})

test.each(['merge', 'squash', 'rebase'] as const)(
  'the branch may go with a %s, and its commits stay',
  async (method) => {
    const tip = await github.head(head)
    const { number: next } = await github.pull({ head: 'main', base: head, title: 'Upon it' })
    await github.pulls.merge(number, { method, deleteBranch: true })
    expect((await call(`GET /git/ref/heads/${head}`)).status).toBe(404)
    expect(await show()).toMatchObject({ merged: true, head: { ref: head, sha: tip, repo: { id: 1_296_269 } } })
    expect((await call(`GET /git/commits/${tip}`)).data).toMatchObject({ sha: tip, message: 'Draw an owl' })
    expect((await call(`GET /contents/owl.png?ref=${tip}`)).status).toBe(200)
    expect((await call(`GET /git/ref/pull/${number}/head`)).data).toMatchObject({ object: { sha: tip } })
    expect((await call(`GET /pulls/${next}`)).data).toMatchObject({ base: { ref: base } })
  },
)

describe('without a merge', () => {
  test('a person closes it, with its branch, restores that and opens it again', async () => {
    const tip = await github.head(head)
    await github.pulls.close(number, { deleteBranch: true })
    expect(await show()).toMatchObject({ state: 'closed', merged: false, merged_by: null, head: { sha: tip } })
    await expect(github.head(head)).rejects.toThrow()
    await github.pulls.restoreBranch(number)
    expect(await show()).toMatchObject({ state: 'closed' })
    await github.pulls.reopen(number)
    expect(await show()).toMatchObject({ state: 'open', head: { sha: tip } })
  })

  test.each(['head', 'base'] as const)('it is closed with its %s, and keeps the last commit', async (side) => {
    const branch = side === 'head' ? head : base
    const tip = await github.push(head, { 'cat.png': 'cat' }, 'Draw a cat')
    expect((await call(`DELETE /git/refs/heads/${branch}`)).status).toBe(204)
    expect(await show()).toMatchObject({ state: 'closed', merged: false, head: { sha: tip } })
  })

  test('it follows no push once it is closed', async () => {
    const tip = await github.head(head)
    await github.pulls.close(number)
    await github.push(head, { 'cat.png': 'cat' }, 'Draw a cat')
    expect(await show()).toMatchObject({ head: { sha: tip } })
  })
})

test('commits that a push brings to the base are merged, by nobody', async () => {
  await github.pulls.updateBranch(number)
  await call(`PATCH /git/refs/heads/${base}`, { sha: await github.head(head) })
  expect(await show()).toMatchObject({ state: 'closed', merged: true, merged_by: null })
})

test("'Update branch' merges the base into it, once", async () => {
  const [old, tip] = [await github.head(head), await github.head(base)]
  await github.pulls.updateBranch(number, 'keeper')
  const message = `Merge branch '${base}' into ${head}`
  expect(await added(old, head)).toEqual([{ parents: [old, tip], message, author: 'keeper', committer: 'GitHub' }])
  expect(await show()).toMatchObject({ state: 'open', head: { sha: await github.head(head) } })
  await expect(github.pulls.updateBranch(number)).rejects.toThrow('up to date')
})

test('a person gives it another name and another base', async () => {
  await github.pulls.edit(number, { title: 'Beasts', body: 'Mine', base: 'main' })
  expect(await show()).toMatchObject({ title: 'Beasts', body: 'Mine', base: { ref: 'main' } })
})

describe('from a fork', () => {
  let forked: number

  beforeEach(async () => {
    forked = (await github.pull({ head, base, fork: true, user: 'mallory' })).number
  })

  test('it is told from one of the repository by the id, whatever its branch is called', async () => {
    expect((await call(`GET /pulls/${forked}`)).data).toMatchObject({
      head: { label: `fork:${head}`, ref: head, repo: { id: 2_296_270, full_name: 'fork/kie-art', fork: true } },
      base: { repo: { id: 1_296_269 } },
      maintainer_can_modify: true,
    })
    expect((await call(`GET /pulls?head=fork:${head}`)).data).toMatchObject([{ number: forked }])
    expect((await call(`GET /pulls?head=octo:${head}`)).data).toMatchObject([{ number }])
  })

  test('what becomes of a branch of that name here is nothing to it', async () => {
    const tip = await github.head(head)
    await github.push(head, { 'cat.png': 'cat' }, 'Draw a cat')
    await github.deleteBranch(head)
    expect((await call(`GET /pulls/${forked}`)).data).toMatchObject({ state: 'open', head: { sha: tip } })
    await github.pulls.merge(forked, { deleteBranch: true })
    expect((await call(`GET /pulls/${forked}`)).data).toMatchObject({ merged: true, head: { sha: tip } })
  })

  test('it outlives the fork, which is no repository any more', async () => {
    await github.pulls.deleteFork(forked)
    const { data } = await call(`GET /pulls/${forked}`)
    expect(data).toMatchObject({ state: 'open', head: { ref: head, repo: null, user: { login: 'fork' } } })
    await github.pulls.close(forked)
    const { data: refused } = await call(`PATCH /pulls/${forked}`, { state: 'open' })
    expect(refused['errors']).toMatchObject([{ message: expect.stringContaining('has been deleted') }])
    await expect(github.pulls.deleteFork(number)).rejects.toThrow('from no fork')
  })
})
