import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { callGitHub, type Answer, startGitHub } from './github-caller.ts'

let github: GitHubSandbox
let token: string

beforeEach(async () => {
  github = await startGitHub()
  token = github.token({ contents: 'write' })
})
afterEach(() => github.close())

const call = (request: string, body?: unknown, as = token): Promise<Answer> =>
  callGitHub(github, request, { as, ...(body !== undefined && { body }) })

test('a published release is found by its tag, by its id and in the list', async () => {
  const { id } = await github.release({ tag: 'art/v1' })
  const url = `${github.url}/repos/octo/kie-art/releases/${id}`
  const want = {
    ...{ id, url, tag_name: 'art/v1', draft: false, immutable: false, author: { login: 'octocat' } },
    html_url: `${github.url}/octo/kie-art/releases/tag/art%2Fv1`,
    upload_url: `${github.url}/uploads/repos/octo/kie-art/releases/${id}/assets{?name,label}`,
    published_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  }
  for (const path of ['/releases/tags/art%2Fv1', '/releases/tags/art/v1', `/releases/${id}`]) {
    expect((await call(`GET ${path}`)).data).toMatchObject(want)
  }
  expect((await call('GET /releases')).data).toMatchObject([want])
  expect(await github.git('rev-parse', 'refs/tags/art/v1')).toBe(await github.head('main'))
})

describe('a draft', () => {
  test('is never found by its tag, even where the tag is there', async () => {
    await github.git('tag', 'v1.0.0', 'main')
    await github.release({ draft: true })
    expect((await call('GET /releases/tags/v1.0.0')).status).toBe(404)
  })

  test('shows itself to those who may push', async () => {
    const { id } = await github.release({ draft: true })
    await github.release({ tag: 'v0' })
    const reader = github.token({ contents: 'read' })
    expect((await call('GET /releases')).data).toMatchObject([{ tag_name: 'v0' }, { tag_name: 'v1.0.0', draft: true }])
    expect((await call('GET /releases', undefined, reader)).data).toMatchObject([{ tag_name: 'v0' }])
    const statuses = []
    for (const as of [token, reader]) statuses.push((await call(`GET /releases/${id}`, undefined, as)).status)
    statuses.push((await callGitHub(github, `GET /releases/${id}`)).status)
    expect(statuses).toEqual([200, 404, 404])
  })

  test('two of them may have one tag, of which one can be published', async () => {
    const drafts = [await github.release({ draft: true }), await github.release({ draft: true })]
    const answers: Answer[] = []
    for (const { id } of drafts) answers.push(await call(`PATCH /releases/${id}`, { draft: false }))
    expect(answers.map(({ status }) => status)).toEqual([200, 422])
    expect(answers[1]?.data['errors']).toEqual([{ resource: 'Release', code: 'already_exists', field: 'tag_name' }])
  })

  test('is published by PATCH, which makes its tag and changes its addresses', async () => {
    const { id } = await github.release({ draft: true, assets: { 'a.png': 'x' } })
    const before = (await call(`GET /releases/${id}`)).data
    expect(before).toMatchObject({
      draft: true,
      published_at: null,
      html_url: expect.stringContaining('/tag/untagged-'),
    })
    expect(JSON.stringify(before['assets'])).toContain('/releases/download/untagged-')
    expect(await github.git('tag')).toBe('')

    const { data } = await call(`PATCH /releases/${id}`, { draft: false, name: 'First' })
    expect(data).toMatchObject({
      ...{ draft: false, name: 'First', html_url: `${github.url}/octo/kie-art/releases/tag/v1.0.0` },
      assets: [{ browser_download_url: `${github.url}/octo/kie-art/releases/download/v1.0.0/a.png` }],
    })
    expect(await github.git('tag')).toBe('v1.0.0')
    expect((await call('GET /releases/tags/v1.0.0')).status).toBe(200)
  })

  test('is not published on a commit that is not there', async () => {
    const { id } = await github.release({ draft: true })
    const { status, data } = await call(`PATCH /releases/${id}`, { target_commitish: 'nowhere', draft: false })
    expect([status, JSON.stringify(data['errors'])]).toEqual([422, expect.stringContaining('target_commitish')])
    expect((await call(`GET /releases/${id}`)).data['draft']).toBe(true)
  })

  test('becomes immutable when it is published, where the repository is set up so', async () => {
    await github.close()
    github = await startGitHub({ immutableReleases: true })
    token = github.token({ contents: 'write' })
    const made = await call('POST /releases', { tag_name: 'v1', draft: true })
    expect(made.data['immutable']).toBe(false)
    const published = await call(`PATCH /releases/${String(made.data['id'])}`, { draft: false })
    expect(published.data['immutable']).toBe(true)
    const renamed = await call(`PATCH /releases/${String(made.data['id'])}`, { name: 'Another' })
    const moved = await call(`PATCH /releases/${String(made.data['id'])}`, { tag_name: 'v2' })
    expect([renamed.status, moved.status]).toEqual([200, 422])
  })
})

test('a release is made through the API, published unless told not to', async () => {
  const made = await call('POST /releases', { tag_name: 'v1', body: 'Notes' })
  expect([made.status, made.data['draft'], made.data['body']]).toEqual([201, false, 'Notes'])
  expect((await call('POST /releases', { tag_name: 'v1' })).status).toBe(422)
  expect((await call('POST /releases', { tag_name: 'v1', draft: true })).status).toBe(201)
  expect((await call('POST /releases', {})).status).toBe(422)
  expect((await call('GET /releases')).data).toHaveLength(2)
})

test('the list has pages', async () => {
  for (let count = 0; count < 31; count++) await github.release({ tag: `v${count}`, draft: true })
  const { data, headers } = await call('GET /releases')
  expect([data['length'], headers.get('link')]).toEqual([30, expect.stringContaining('page=2>; rel="next"')])
  expect((await call('GET /releases?page=2')).data).toMatchObject([{ tag_name: 'v0' }])
})

test.each([
  { name: 'contents: read', may: { contents: 'read' } },
  { name: 'issues: write', may: { issues: 'write' } },
] as const)('$name changes no release', async ({ may }) => {
  const { id } = await github.release()
  const { status, message } = await call(`PATCH /releases/${id}`, { name: 'x' }, github.token(may))
  expect([status, message]).toEqual([403, 'Resource not accessible by integration'])
  expect((await callGitHub(github, `PATCH /releases/${id}`, { body: {} })).status).toBe(401)
})
