import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { callGitHub, startGitHub, type Answer } from './github-caller.ts'

const LONGEST = 'x'.repeat(65_536)
const NOT_PERMITTED = 'GitHub Actions is not permitted to create or approve pull requests.'

let github: GitHubSandbox
let token: string
/** A branch of each test's own, one commit ahead of `main`. */
let head: string
let branches = 0

beforeAll(async () => {
  github = await startGitHub()
  token = github.token({ contents: 'write', pull_requests: 'write' })
})
afterAll(() => github.close())
beforeEach(async () => {
  github.permitActionsPulls(true)
  head = `art-${++branches}`
  await github.push(head, { [`${head}.txt`]: head }, `Draw ${head}`)
})

const call = (request: string, body?: unknown, as = token): Promise<Answer> =>
  callGitHub(github, request, { as, ...(body !== undefined && { body }) })

/** Opens a pull request through the API; gives its number. */
async function open(fields: object = {}): Promise<number> {
  const { status, data } = await call('POST /pulls', { title: 'Art', head, base: 'main', ...fields })
  expect(status).toBe(201)
  return Number(data['number'])
}

/** The numbers on a list. */
async function list(query: string): Promise<readonly unknown[]> {
  const { data } = await call(`GET /pulls?${query}`)
  return (data as unknown as readonly { number: number }[]).map(({ number }) => number)
}

const custom = (message: string): object => ({ resource: 'PullRequest', code: 'custom', message })
const OURS = { id: 1_296_269, full_name: 'octo/kie-art' }

describe('a pull request', () => {
  test('is made by the bot of the token, and shown as GitHub shows it', async () => {
    const sha = await github.head(head)
    const main = await github.head('main')
    const { status, data, headers } = await call('POST /pulls', { title: 'Art', body: 'New', head, base: 'main' })
    const number = Number(data['number'])
    expect([status, headers.get('location')]).toEqual([201, `${github.url}/repos/octo/kie-art/pulls/${number}`])
    const want = {
      number,
      ...{ state: 'open', title: 'Art', body: 'New', draft: false, locked: false, merged_at: null, closed_at: null },
      html_url: `${github.url}/octo/kie-art/pull/${number}`,
      user: { login: 'github-actions[bot]', type: 'Bot' },
      head: { label: `octo:${head}`, ref: head, sha, repo: OURS, user: { login: 'octo' } },
      base: { label: 'octo:main', ref: 'main', sha: main, repo: OURS },
    }
    expect(data).toMatchObject({ ...want, merged: false, mergeable: true, commits: 1, maintainer_can_modify: false })
    expect((await call(`GET /pulls/${number}`)).data).toEqual(data)
    expect((await call(`GET /pulls?head=octo:${head}`)).data).toMatchObject([want])
    expect((await call(`GET /issues/${number}`)).data).toMatchObject({
      state: 'open',
      pull_request: { merged_at: null },
    })
  })

  test('names a commit that tries out the merge, which says nothing of whether there was one', async () => {
    const number = await open()
    const { data } = await call(`GET /pulls/${number}`)
    const trial = (await call(`GET /git/commits/${String(data['merge_commit_sha'])}`)).data
    expect(trial['parents']).toEqual([{ sha: await github.head('main') }, { sha: await github.head(head) }])
    await github.pulls.close(number)
    expect((await call(`GET /pulls/${number}`)).data).toMatchObject({
      ...{ merged: false, state: 'closed', merge_commit_sha: data['merge_commit_sha'] },
    })
  })

  test('follows its branch, and keeps the commit of its base', async () => {
    const number = await open()
    const main = await github.head('main')
    await github.push('main', { 'later.txt': String(number) }, 'Later')
    const sha = await github.push(head, { 'more.txt': 'more' }, 'More')
    await github.push('main', { 'latest.txt': String(number) }, 'Latest')
    const { data } = await call(`GET /pulls/${number}`)
    expect(data).toMatchObject({ head: { sha }, commits: 2 })
    expect(data['base']).not.toMatchObject({ sha: main })
    expect(data['base']).not.toMatchObject({ sha: await github.head('main') })
    expect(await github.git('rev-parse', `refs/pull/${number}/head`)).toBe(sha)
  })

  test('that conflicts says so, and has no commit that tries out the merge', async () => {
    const number = await open()
    await github.push('main', { [`${head}.txt`]: 'other' }, 'Other')
    expect((await call(`GET /pulls/${number}`)).data).toMatchObject({
      ...{ mergeable: false, mergeable_state: 'dirty', merge_commit_sha: null },
    })
    await expect(github.pulls.merge(number)).rejects.toThrow('conflicts')
  })

  test('that is no pull request is not found', async () => {
    const { number } = github.issue()
    expect((await call(`GET /pulls/${number}`)).status).toBe(404)
    expect((await call(`PATCH /pulls/${number}`, { title: 'x' })).status).toBe(404)
  })
})

describe('what GitHub refuses to open', () => {
  const invalid = (field: string): object => ({ resource: 'PullRequest', code: 'invalid', field })
  const long = (field: string, max: number): object => ({
    ...{ resource: 'Issue', code: 'custom', field, message: `${field} is too long (maximum is ${max} characters)` },
  })

  test.each([
    { name: 'no such head', fields: { head: 'nowhere' }, want: [invalid('head')] },
    { name: "somebody else's head", fields: { head: 'else:main' }, want: [invalid('head')] },
    { name: 'no such base', fields: { base: 'nowhere' }, want: [invalid('base')] },
    { name: 'neither', fields: { base: 'nowhere', head: 'no' }, want: [invalid('head'), invalid('base')] },
    { name: 'nothing new', fields: { head: 'main' }, want: [custom('No commits between main and main')] },
    {
      name: 'a blank title',
      fields: { title: ' ' },
      want: [{ resource: 'Issue', code: 'missing_field', field: 'title' }],
    },
    { name: 'a title of 257 characters', fields: { title: 'x'.repeat(257) }, want: [long('title', 256)] },
    { name: 'a body of 65,537 characters', fields: { body: `${LONGEST}x` }, want: [long('body', 65_536)] },
  ])('$name', async ({ fields, want }) => {
    const { status, message, data } = await call('POST /pulls', { title: 'Art', head, base: 'main', ...fields })
    expect([status, message, data['errors']]).toEqual([422, 'Validation Failed', want])
  })

  test.each(['title', 'head', 'base'])('one without its %s', async (field) => {
    const { status, message } = await call('POST /pulls', { title: 'Art', head, base: 'main', [field]: undefined })
    expect([status, message]).toEqual([422, `Invalid request.\n\n"${field}" wasn't supplied.`])
  })

  test('a second one for a branch and a base, whatever way the branch is written, but not for another base', async () => {
    await open({ title: 'x'.repeat(256), body: LONGEST })
    await github.push(`${head}-base`, { 'b.txt': 'b' }, 'Base')
    for (const name of [head, `octo:${head}`, `Octo:${head}`]) {
      const { status, data } = await call('POST /pulls', { title: 'Art', head: name, base: 'main' })
      expect([status, data['errors']]).toEqual([422, [custom(`A pull request already exists for octo:${head}.`)]])
    }
    await open({ head: `octo:${head}`, base: `${head}-base` })
  })

  test('a branch without a common history', async () => {
    const tree = await github.git('rev-parse', `${head}^{tree}`)
    const sha = (await call('POST /git/commits', { message: 'Alone', tree })).data['sha']
    await call('POST /git/refs', { ref: `refs/heads/${head}-alone`, sha })
    const { data } = await call('POST /pulls', { title: 'Art', head: `${head}-alone`, base: 'main' })
    expect(data['errors']).toEqual([custom(`The ${head}-alone branch has no history in common with main`)])
  })

  test('any of GitHub Actions, where the setting is off, but not those of an app or a person', async () => {
    github.permitActionsPulls(false)
    const fields = { title: 'Art', head, base: 'main' }
    const { status, message } = await call('POST /pulls', fields)
    expect([status, message]).toEqual([403, NOT_PERMITTED])
    const app = github.token({ pull_requests: 'write', login: 'painter[bot]' })
    expect((await call('POST /pulls', fields, app)).status).toBe(201)
    await github.push(`${head}-b`, { 'b.txt': 'b' }, 'B')
    const person = github.token({ pull_requests: 'write', kind: 'pat' })
    expect((await call('POST /pulls', { ...fields, head: `${head}-b` }, person)).status).toBe(201)
  })

  test('any of a token without the permission, and any change', async () => {
    const number = await open()
    const as = github.token({ contents: 'write', issues: 'write', pull_requests: 'read' })
    for (const request of ['POST /pulls', `PATCH /pulls/${number}`]) {
      const { status, message, headers } = await call(request, {}, as)
      expect([status, message]).toEqual([403, 'Resource not accessible by integration'])
      expect(headers.get('x-accepted-github-permissions')).toBe('pull_requests=write')
    }
    expect((await call(`GET /pulls/${number}`, undefined, as)).status).toBe(200)
  })
})

describe('a list', () => {
  test('has the open ones, the latest first, unless it is asked for otherwise', async () => {
    const [first, second, third] = [
      await open(),
      await open({ base: await branch() }),
      await open({ base: await branch() }),
    ]
    github.comment(second, { body: 'Look' })
    await github.pulls.close(third)
    const by = `head=octo:${head}`
    expect(await list(by)).toEqual([second, first])
    expect(await list(`${by}&state=all`)).toEqual([third, second, first])
    expect(await list(`${by}&state=closed`)).toEqual([third])
    expect(await list(`${by}&state=all&direction=asc`)).toEqual([first, second, third])
    expect(await list(`${by}&state=all&sort=popularity&direction=desc`)).toEqual([second, third, first])
    expect(await list(`${by}&base=main&state=all`)).toEqual([first])
    expect(await list(`head=OCTO:${head}&base=main`)).toEqual([first])
    expect(await list(`head=else:${head}&state=all`)).toEqual([])
    // GitHub takes no notice of a head without its owner.
    expect((await list(`head=${head}&state=all`)).length).toBeGreaterThan(3)
    expect(await list(`${by}&state=all&per_page=1&page=2`)).toEqual([second])
  })

  /** Another base, which lacks the commit of the head. */
  async function branch(): Promise<string> {
    const name = `base-${++branches}`
    await github.push(name, { [name]: name }, name)
    return name
  }
})

describe('a change', () => {
  test('of the texts', async () => {
    const number = await open({ body: 'Old' })
    const { data } = await call(`PATCH /pulls/${number}`, { title: 'Better' })
    expect(data).toMatchObject({ title: 'Better', body: 'Old', state: 'open' })
    expect((await call(`PATCH /pulls/${number}`, { body: LONGEST })).status).toBe(200)
    const refused = [{ body: `${LONGEST}x` }, { title: '' }, { title: 'x'.repeat(257) }, { state: 'merged' }]
    for (const body of refused) expect((await call(`PATCH /pulls/${number}`, body)).status).toBe(422)
    expect((await github.pulls.find(number)).issue).toMatchObject({ title: 'Better', body: LONGEST })
  })

  test('of the base', async () => {
    const number = await open()
    const [base, beyond] = [`${head}-base`, `${head}-beyond`]
    const sha = await github.push(base, { 'b.txt': 'b' }, 'Base')
    await github.git('branch', beyond, head)
    const refusal = async (fields: object): Promise<unknown> => {
      const { status, data } = await call(`PATCH /pulls/${number}`, fields)
      expect(status).toBe(422)
      return data['errors']
    }
    const wrong = (message: string) => [{ resource: 'PullRequest', code: 'invalid', field: 'base', message }]
    const between = `base branch '${base}' and head branch '${head}'`
    expect(await refusal({ base: 'no' })).toEqual(wrong("Proposed base branch 'no' was not found"))
    expect(await refusal({ base: beyond })).toEqual(
      wrong(`There are no new commits between base branch '${beyond}' and head branch '${head}'`),
    )
    const other = await open({ base })
    expect(await refusal({ base })).toEqual(wrong(`A pull request already exists for ${between}`))
    await github.pulls.close(other)
    expect((await call(`PATCH /pulls/${number}`, { base })).data).toMatchObject({ base: { ref: base, sha } })
    expect(await refusal({ state: 'closed', base })).toEqual(
      wrong('Cannot change the base branch of a closed pull request.'),
    )
    expect((await call(`GET /pulls/${number}`)).data).toMatchObject({ state: 'closed' })
  })

  test('of the state, there and back', async () => {
    const number = await open()
    const closed = (await call(`PATCH /pulls/${number}`, { state: 'closed' })).data
    expect(closed).toMatchObject({ state: 'closed', merged: false, closed_at: expect.any(String), mergeable: null })
    expect((await call(`GET /issues/${number}`)).data).toMatchObject({ state: 'closed' })
    expect((await call(`PATCH /pulls/${number}`, { state: 'closed' })).status).toBe(200)
    const opened = (await call(`PATCH /pulls/${number}`, { state: 'open' })).data
    expect(opened).toMatchObject({ state: 'open', closed_at: null, merged_at: null })
  })

  test.each<{ name: string; after: (number: number) => Promise<unknown>; want: (name: string) => string }>([
    {
      name: 'its branch is gone',
      after: () => github.deleteBranch(head),
      want: (name) => `The ${name} branch has been deleted.`,
    },
    {
      name: 'its branch was reset',
      after: () => github.git('branch', '--force', head, 'main'),
      want: (name) => `The ${name} branch was force-pushed or recreated.`,
    },
    {
      name: 'there is another one',
      after: () => open(),
      want: (name) => `There is already an open pull request from ${name} to main.`,
    },
  ])('back to open is refused where $name', async ({ after, want }) => {
    const number = await open()
    await github.pulls.close(number)
    await after(number)
    const { status, data } = await call(`PATCH /pulls/${number}`, { state: 'open' })
    const message = `state cannot be changed. ${want(head)}`
    expect([status, data['errors']]).toEqual([422, [{ ...custom(message), field: 'state' }]])
    await expect(github.pulls.reopen(number)).rejects.toThrow('Validation Failed')
  })
})
