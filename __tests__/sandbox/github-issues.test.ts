import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { startWatchedGitHub } from '../conformance/watched-github.ts'

let github: GitHubSandbox

beforeAll(async () => {
  github = await startWatchedGitHub()
})
afterAll(() => github.close())

interface Answer {
  readonly status: number
  readonly body: unknown
}

async function ask(method: string, path: string, body?: object, access: 'read' | 'write' = 'write'): Promise<Answer> {
  const reply = await fetch(`${github.url}/repos/${github.repository}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${github.token({ issues: access })}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: reply.status, body: await reply.json() }
}

test('an issue is opened, changed and closed, and listed by its state and its author', async () => {
  const opened = await ask('POST', '/issues', { title: 'Fog', body: 'thick' })
  expect(opened).toMatchObject({
    status: 201,
    body: { number: 1, state: 'open', user: { login: 'github-actions[bot]' } },
  })
  await ask('POST', '/issues', { title: 'Storm' })
  const open = async (query = ''): Promise<unknown> => {
    const { body } = await ask('GET', `/issues${query}`)
    return (body as { number: number }[]).map(({ number }) => number)
  }
  expect(await open()).toEqual([2, 1])
  expect(await open('?creator=somebody')).toEqual([])
  expect(await open('?per_page=1&page=2')).toEqual([1])

  expect(await ask('PATCH', '/issues/1', { body: 'thin' })).toMatchObject({
    status: 200,
    body: { title: 'Fog', body: 'thin', state: 'open' },
  })
  expect(await ask('PATCH', '/issues/1', { state: 'closed' })).toMatchObject({
    body: { state: 'closed', body: 'thin' },
  })
  expect(await open()).toEqual([2])
  expect(await open('?state=closed')).toEqual([1])
  expect(await open('?state=all')).toEqual([2, 1])
  expect(await ask('PATCH', '/issues/1', { state: 'open' })).toMatchObject({ body: { state: 'open', closed_at: null } })
})

test.each([
  {
    name: 'a token that may only read',
    path: '/issues',
    method: 'POST',
    body: { title: 'x' },
    access: 'read',
    status: 403,
  },
  { name: 'a title that is too long', path: '/issues', method: 'POST', body: { title: 'x'.repeat(257) }, status: 422 },
  {
    name: 'a body that is too long',
    path: '/issues',
    method: 'POST',
    body: { title: 'x', body: 'x'.repeat(65_537) },
    status: 422,
  },
  { name: 'an issue that there is not', path: '/issues/99', method: 'PATCH', body: { state: 'closed' }, status: 404 },
] as const)('refuses $name', async ({ path, method, body, status, ...given }) => {
  const access = 'access' in given ? given.access : 'write'
  expect(await ask(method, path, body, access)).toMatchObject({ status })
})
