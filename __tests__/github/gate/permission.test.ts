import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startGitHub, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import { InputError } from '../../../src/core/text/errors.ts'
import { createOctokit } from '../../../src/github/api/octokit.ts'
import { askRole, isAtLeast, ROLES } from '../../../src/github/gate/permission.ts'
import type { Clock } from '../../../src/github/api/clock.ts'
import { systemClock } from '../../../src/kie/time/clock.ts'
import { clock } from '../../clock.ts'
import { TestLog } from '../commit/commit-setup.ts'

let github: GitHubSandbox

beforeAll(async () => {
  github = await startGitHub()
})
afterAll(() => github.close())

const HERE = { owner: 'octo', repo: 'kie-art', apiUrl: 'https://api.github.com' }

interface AskOptions {
  readonly signal?: AbortSignal
  readonly clock?: Clock
}

/** Asks once: the tries of the connection are tested with it. */
function ask(login: string, { signal, clock: by = systemClock }: AskOptions = {}): Promise<string> {
  const token = github.token({ metadata: 'read' })
  const octokit = createOctokit({ token, apiUrl: github.url, log: new TestLog(), clock: by })
  octokit.hook.before('request', (request) => {
    request.request = { ...request.request, retries: 0 }
  })
  return askRole({ octokit, context: HERE, login, signal: signal ?? new AbortController().signal })
}

describe('askRole', () => {
  test('F122: tells the role, not the old permission', async () => {
    github.addUser('helper', 'triage')
    github.addUser('head', 'maintain')
    github.addUser('curator', { name: 'curator', base: 'write' })
    expect(await Promise.all(['helper', 'head', 'curator', 'ghost-of-nobody'].map((login) => ask(login)))).toEqual([
      'triage',
      'maintain',
      'curator',
      'none',
    ])
  })

  test('an answer with an empty role is none', async () => {
    github.fault({ on: 'GET */permission', goes: { status: 200, body: { permission: 'admin', role_name: '' } } })
    expect(await ask('octocat')).toBe('none')
  })

  test.each([
    { name: 'no role', body: { permission: 'admin' }, want: "'role_name' is missing, not a text" },
    { name: 'a role that is no text', body: { role_name: ['admin'] }, want: "'role_name' is a list, not a text" },
    { name: 'a page in place of JSON', body: Buffer.from('<html>admin</html>'), want: 'it is no JSON (200)' },
  ])('D2: an answer with $name is an error, and nobody is let in', async ({ body, want }) => {
    github.fault({ on: 'GET */permission', goes: { status: 200, body } })
    const error: unknown = await ask('octocat').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(InputError)
    expect(String(error)).toContain(
      'nothing was started. GitHub answered GET /repos/octo/kie-art/collaborators/octocat/',
    )
    expect(String(error)).toContain(want)
  })

  test.each([
    { name: 'a server in trouble', goes: { status: 502 } },
    { name: 'a cut connection', goes: 'reset' },
    { name: 'half an answer', goes: 'cut-reply' },
    { name: 'no answer', goes: 'hang', clock },
    { name: 'a refusal', goes: { status: 403, body: { message: 'No.\n::error::x' } } },
    { name: 'another refusal', goes: { status: 422 } },
  ] as const)('F122: $name is an error, and nobody is let in', async ({ goes, ...options }) => {
    github.fault({ on: 'GET */permission', goes })
    const error: unknown = await ask('octocat', options).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(InputError)
    expect(String(error)).toMatch(/GitHub did not say which role octocat has in octo\/kie-art, .*nothing was started/)
    expect(String(error)).not.toMatch(/\n|::/)
  })

  test('the reason of a cancelled step is handed on', async () => {
    const stop = new AbortController()
    const stopListening = github.onRequest('GET */permission', () => stop.abort(new Error('cancelled')))
    await expect(ask('octocat', stop)).rejects.toThrow('cancelled')
    stopListening()
  })
})

describe('isAtLeast', () => {
  test.each([
    { role: 'admin', want: ['triage', 'write', 'maintain', 'admin'] },
    { role: 'maintain', want: ['triage', 'write', 'maintain'] },
    { role: 'write', want: ['triage', 'write'] },
    { role: 'triage', want: ['triage'] },
    ...['read', 'none', '', 'Admin', 'owner', 'security-admin', '__proto__'].map((role) => ({ role, want: [] })),
  ])("'$role' is at least $want", ({ role, want }) => {
    expect(ROLES.filter((least) => isAtLeast(role, least))).toEqual(want)
  })
})
