import { getOctokit } from '@actions/github'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { REACTIONS, type GitHubSandbox, type TokenOptions } from '../../sandbox/github/index.ts'
import { callGitHub, type Answer, startGitHub } from './github-caller.ts'

const ISSUES: TokenOptions = { issues: 'write' }
const PULLS: TokenOptions = { pull_requests: 'write' }
const LONGEST = 'x'.repeat(65_536)

let github: GitHubSandbox
let token: string
let issue: number
let pull: number

beforeAll(async () => {
  github = await startGitHub()
  token = github.token(ISSUES)
})
afterAll(() => github.close())
beforeEach(async () => {
  issue = github.issue().number
  pull = (await github.pull({ head: 'main' })).number
})

const call = (request: string, body?: unknown, as = token): Promise<Answer> =>
  callGitHub(github, request, { as, ...(body !== undefined && { body }) })

describe('an issue that was moved to another repository', () => {
  test.each([
    { number: 3, visible: true, want: 200 },
    { number: 4, visible: false, want: 404 },
  ])('sends to its new place, seen there: $visible; its comments are not found', async ({ number, visible, want }) => {
    github.moveIssue(issue, { repository: 'octo/paint', number, visible })
    const moved = await call(`GET /issues/${issue}`)
    expect(moved).toMatchObject({ status: 301, message: 'Moved Permanently' })
    expect((await call(`GET /issues/${issue}/comments`)).status).toBe(404)
    expect((await call(`POST /issues/${issue}/comments`, { body: 'x' })).status).toBe(404)
    const there = await call(`GET ${moved.headers.get('location') ?? ''}`)
    expect(there.status).toBe(want)
    if (visible) expect(there.data).toMatchObject({ number: 3, html_url: `${github.url}/octo/paint/issues/3` })
  })
})

describe('a comment', () => {
  test('is made, read, changed and deleted, by the bot of the token', async () => {
    const made = await call(`POST /issues/${issue}/comments`, { body: 'Hello' })
    const id = Number(made.data['id'])
    expect(made.status).toBe(201)
    expect(made.data).toMatchObject({
      body: 'Hello',
      user: { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' },
      html_url: `${github.url}/octo/kie-art/issues/${issue}#issuecomment-${id}`,
      performed_via_github_app: { slug: 'github-actions' },
    })
    expect((await call(`PATCH /issues/comments/${id}`, { body: 'Bye' })).data).toMatchObject({ id, body: 'Bye' })
    expect((await call(`GET /issues/comments/${id}`)).data).toMatchObject({ body: 'Bye' })
    expect((await call(`DELETE /issues/comments/${id}`)).status).toBe(204)
    const gone = [
      await call(`GET /issues/comments/${id}`),
      await call(`PATCH /issues/comments/${id}`, { body: 'x' }),
      await call(`DELETE /issues/comments/${id}`),
    ]
    expect(gone.map(({ status }) => status)).toEqual([404, 404, 404])
  })

  test.each([
    { name: 'the longest', body: LONGEST, want: 201 },
    { name: 'one that is too long', body: `${LONGEST}x`, want: 422, message: /maximum is 65536 characters/ },
    { name: 'a blank one', body: ' \n', want: 422, message: /cannot be blank/ },
    { name: 'none', body: undefined, want: 422, message: /body.* wasn't supplied/ },
  ])('$name: $want, when made and when changed', async ({ body, want, message = /.*/ }) => {
    const { id } = github.comment(issue, { body: 'x', user: 'github-actions[bot]' })
    const made = await call(`POST /issues/${issue}/comments`, { body })
    const changed = await call(`PATCH /issues/comments/${id}`, { body })
    expect([made.status, changed.status]).toEqual([want, want === 201 ? 200 : want])
    expect(JSON.stringify(made.data)).toMatch(message)
  })

  test('needs its issue', async () => {
    expect((await call('POST /issues/9999/comments', { body: 'x' })).status).toBe(404)
    expect((await call('GET /issues/9999/comments')).status).toBe(404)
    expect((await call('GET /issues/9999')).status).toBe(404)
  })

  test('a lock stops the bot and a stranger, but nobody who may write', async () => {
    const { id } = github.comment(issue, { body: 'x', user: 'github-actions[bot]' })
    github.lock(issue)
    const stranger = github.token({ ...ISSUES, kind: 'pat', login: 'stranger' })
    const owner = github.token({ ...ISSUES, kind: 'pat' })
    for (const as of [token, stranger]) {
      const { status, message } = await call(`POST /issues/${issue}/comments`, { body: 'x' }, as)
      expect([status, message]).toEqual([403, 'Unable to create comment because issue is locked.'])
    }
    expect((await call(`PATCH /issues/comments/${id}`, { body: 'y' })).status).toBe(403)
    expect((await call(`POST /issues/${issue}/comments`, { body: 'x' }, owner)).status).toBe(201)
  })
})

describe('a list of comments', () => {
  test('a thousand are read page by page, the oldest first', async () => {
    for (let count = 0; count < 1000; count++) github.comment(issue, { body: String(count) })
    github.comment(pull, { body: 'elsewhere' })
    const here = { owner: 'octo', repo: 'kie-art', issue_number: issue, per_page: 100 }
    const { paginate, rest } = getOctokit(token, { baseUrl: github.url })
    const all = await paginate(rest.issues.listComments, here)
    expect(all.map(({ body }) => body)).toEqual(Array.from({ length: 1000 }, (_, index) => String(index)))
    const pages = github.requests.slice(-10).map(({ path }) => new URL(path, github.url).searchParams.get('page'))
    expect(pages).toEqual([null, '2', '3', '4', '5', '6', '7', '8', '9', '10'])
  })

  test.each([
    { name: 'without a size', query: '', size: 30, rels: ['next', 'last'] },
    { name: 'of more than 100', query: '?per_page=1000', size: 100, rels: ['next', 'last'] },
    { name: 'of nonsense', query: '?per_page=-1&page=x', size: 30, rels: ['next', 'last'] },
    { name: 'in the middle', query: '?per_page=50&page=2', size: 50, rels: ['prev', 'next', 'last', 'first'] },
    { name: 'at the end', query: '?per_page=50&page=3', size: 20, rels: ['prev', 'first'] },
    { name: 'past the end', query: '?per_page=50&page=9', size: 0, rels: ['prev', 'first'] },
  ])('a page $name has $size', async ({ query, size, rels }) => {
    for (let count = 0; count < 120; count++) github.comment(issue, { body: String(count) })
    const { data, headers } = await call(`GET /issues/${issue}/comments${query}`)
    expect(data).toHaveLength(size)
    expect([...(headers.get('link') ?? '').matchAll(/rel="(\w+)"/g)].map(([, rel]) => rel)).toEqual(rels)
  })

  test('a single page has no links', async () => {
    expect((await call(`GET /issues/${issue}/comments`)).headers.get('link')).toBeNull()
  })
})

describe('reactions', () => {
  test.each(REACTIONS)('%s is given once', async (content) => {
    const { id } = github.comment(issue, { body: 'x' })
    const path = `/issues/comments/${id}/reactions`
    const first = await call(`POST ${path}`, { content })
    const again = await call(`POST ${path}`, { content })
    expect([first.status, again.status, again.data['id']]).toEqual([201, 200, first.data['id']])
    expect(github.reactionsOf(id)).toEqual([{ login: 'github-actions[bot]', content }])
    expect((await call(`GET /issues/comments/${id}`)).data['reactions']).toMatchObject({ total_count: 1, [content]: 1 })
    expect((await call(`DELETE ${path}/${String(first.data['id'])}`)).status).toBe(204)
    expect((await call(`DELETE ${path}/${String(first.data['id'])}`)).status).toBe(404)
    expect(github.reactionsOf(id)).toEqual([])
  })

  test('two accounts may react alike, and the list can be narrowed', async () => {
    const path = `/issues/comments/${github.comment(issue, { body: 'x' }).id}/reactions`
    await call(`POST ${path}`, { content: 'eyes' })
    await call(`POST ${path}`, { content: 'eyes' }, github.token({ ...ISSUES, kind: 'pat' }))
    await call(`POST ${path}`, { content: 'rocket' })
    expect((await call(`GET ${path}`)).data).toHaveLength(3)
    expect((await call(`GET ${path}?content=eyes`)).data).toMatchObject([{ content: 'eyes' }, { content: 'eyes' }])
  })

  test('others are refused, and so is a comment that is gone', async () => {
    const { id } = github.comment(issue, { body: 'x' })
    expect((await call(`POST /issues/comments/${id}/reactions`, { content: 'tada' })).status).toBe(422)
    github.deleteComment(id)
    expect((await call(`POST /issues/comments/${id}/reactions`, { content: 'eyes' })).status).toBe(404)
  })
})

describe('who may', () => {
  const FORBIDDEN = 'Resource not accessible by integration'

  test.each([
    { name: 'issues: write on an issue', may: ISSUES, on: 'issue', comments: 201, reacts: 201 },
    { name: 'pull-requests: write on an issue', may: PULLS, on: 'issue', comments: 403, reacts: 403 },
    { name: 'issues: write on a pull request', may: ISSUES, on: 'pull', comments: 201, reacts: 403 },
    { name: 'pull-requests: write on a pull request', may: PULLS, on: 'pull', comments: 201, reacts: 201 },
    { name: 'contents: write', may: { contents: 'write' }, on: 'issue', comments: 403, reacts: 403 },
    { name: "a fork's token", may: { issues: 'read', pull_requests: 'read' }, on: 'pull', comments: 403, reacts: 403 },
  ] as const)('$name: comments $comments, reacts $reacts', async ({ may, on, comments, reacts }) => {
    const number = on === 'issue' ? issue : pull
    const as = github.token(may)
    const comment = await call(`POST /issues/${number}/comments`, { body: 'x' }, as)
    const { id } = github.comment(number, { body: 'x' })
    const reaction = await call(`POST /issues/comments/${id}/reactions`, { content: 'eyes' }, as)
    expect([comment.status, reaction.status]).toEqual([comments, reacts])
    for (const { status, message, headers } of [comment, reaction].filter((each) => each.status === 403)) {
      expect([status, message]).toEqual([403, FORBIDDEN])
      expect(headers.get('x-accepted-github-permissions')).toMatch(/=write/)
    }
  })

  test('anybody reads a public conversation, nobody writes without a token', async () => {
    github.comment(issue, { body: 'x' })
    expect((await callGitHub(github, `GET /issues/${issue}/comments`)).status).toBe(200)
    const anonymous = await callGitHub(github, `POST /issues/${issue}/comments`, { body: { body: 'x' } })
    expect([anonymous.status, anonymous.message]).toEqual([401, 'Requires authentication'])
  })

  test('a private conversation is read with a permission of it', async () => {
    const own = await startGitHub({ private: true })
    const { number } = own.issue()
    const statuses = []
    for (const may of [{}, { contents: 'write' }, { issues: 'read' }] as const) {
      statuses.push((await callGitHub(own, `GET /issues/${number}/comments`, { as: own.token(may) })).status)
    }
    await own.close()
    expect(statuses).toEqual([404, 403, 200])
  })

  test('comments count as writes: the 81st in a minute is refused', async () => {
    const as = github.token(ISSUES)
    for (let count = 0; count < 80; count++) await call(`POST /issues/${issue}/comments`, { body: 'x' }, as)
    const { status, message, headers } = await call(`POST /issues/${issue}/comments`, { body: 'x' }, as)
    expect([status, message]).toEqual([403, expect.stringContaining('secondary rate limit')])
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(50)
  })
})

test('a pull request is an issue, and both share their numbers', async () => {
  expect(pull).toBe(issue + 1)
  expect((await call(`GET /issues/${pull}`)).data).toMatchObject({
    number: pull,
    pull_request: { html_url: `${github.url}/octo/kie-art/pull/${pull}` },
  })
  expect((await call(`GET /issues/${issue}`)).data).not.toHaveProperty('pull_request')
  expect((await call(`GET /pulls/${issue}`)).status).toBe(404)
})
