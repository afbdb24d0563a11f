import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { startGitHub } from './github-caller.ts'

let github: GitHubSandbox
let token: string

beforeAll(async () => {
  github = await startGitHub()
  token = github.token({ contents: 'write' })
})
afterAll(() => github.close())

function dispatch(body: unknown, as = token): Promise<Response> {
  return fetch(`${github.url}/repos/${github.repository}/dispatches`, {
    method: 'POST',
    headers: as === '' ? {} : { authorization: `Bearer ${as}` },
    body: JSON.stringify(body),
  })
}

const properties = (count: number): object => Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}`, i]))

describe('a repository dispatch', () => {
  const taken = [
    { name: 'without a payload', body: { event_type: 'x' }, want: {} },
    { name: 'of the longest type', body: { event_type: 'x'.repeat(100) }, want: {} },
    { name: 'of ten properties', body: { event_type: 'x', client_payload: properties(10) }, want: properties(10) },
  ]
  test.each(taken)('is taken $name', async ({ body, want }) => {
    expect((await dispatch(body)).status).toBe(204)
    expect(github.dispatches.at(-1)).toMatchObject({
      action: body.event_type,
      branch: 'main',
      client_payload: want,
      repository: { full_name: 'octo/kie-art' },
    })
  })

  const refused = [
    { name: 'without a type', body: {}, want: /"event_type" wasn't supplied/ },
    { name: 'of an empty type', body: { event_type: '' }, want: /event_type/ },
    { name: 'of a long type', body: { event_type: 'x'.repeat(101) }, want: /event_type/ },
    {
      name: 'of eleven properties',
      body: { event_type: 'x', client_payload: properties(11) },
      want: /No more than 10/,
    },
    { name: 'of a list', body: { event_type: 'x', client_payload: [1] }, want: /client_payload/ },
    { name: 'of 64 kB', body: { event_type: 'x', client_payload: { a: 'x'.repeat(65_536) } }, want: /too large/ },
    { name: 'with another field', body: { event_type: 'x', ref: 'main' }, want: /"ref" is not a permitted key/ },
  ]
  test.each(refused)('is refused $name', async ({ body, want }) => {
    const response = await dispatch(body)
    expect(response.status).toBe(422)
    expect(((await response.json()) as { message: string }).message).toMatch(want)
  })

  test('needs contents: write', async () => {
    const before = github.dispatches.length
    const readOnly = await dispatch({ event_type: 'x' }, github.token({ contents: 'read', actions: 'write' }))
    expect([readOnly.status, readOnly.headers.get('x-accepted-github-permissions')]).toEqual([403, 'contents=write'])
    expect((await dispatch({ event_type: 'x' }, '')).status).toBe(401)
    expect(github.dispatches).toHaveLength(before)
  })
})
