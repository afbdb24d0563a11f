import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { startGitHub, type GitHubOptions, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import { DeliveryError } from '../../../src/core/result/delivery.ts'
import type { RunContext } from '../../../src/github/runner/context.ts'
import { commitDestination } from '../../../src/github/commit/commit.ts'
import { FIRST } from '../../core/result/results.ts'
import { CONTEXT, saveImage, setUp } from '../commit/commit-setup.ts'

let workspace: string
let github: GitHubSandbox
let hero: SavedImage

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'commit-refusal-'))
  hero = await saveImage(workspace, 'kie-images/hero.png')
  github = await startGitHub()
})
afterAll(async () => {
  await github.close()
  await rm(workspace, { recursive: true })
})

async function restart(options: GitHubOptions = {}): Promise<void> {
  await github.close()
  github = await startGitHub(options)
}

/** The DeliveryError that something rejects with. */
async function refusal(work: Promise<unknown>): Promise<DeliveryError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof DeliveryError)) throw new Error(`no DeliveryError: ${String(error)}`)
  return error
}

const FORK: Partial<RunContext> = {
  eventName: 'pull_request',
  pullRequest: { number: 7, headRef: 'idea', headSha: 'b'.repeat(40), sameRepository: false },
}

describe('before anything is spent', () => {
  test.each([
    {
      name: 'F71: a missing permission',
      token: { contents: 'read' },
      context: {},
      want: 'The token may not commit to octo/kie-art. GitHub says: Resource not accessible by integration',
      next: '\npermissions:\n  contents: write',
    },
    {
      name: 'F71: a weak personal access token',
      token: { contents: 'read', kind: 'pat' },
      context: {},
      want: 'Resource not accessible by personal access token',
      next: "'Contents: read and write'",
    },
    {
      name: "F71: a fork's read-only token",
      token: { contents: 'read' },
      context: FORK,
      want: 'A pull request from a fork cannot commit',
      next: 'if: github.event.pull_request.head.repo.full_name == github.repository',
    },
    {
      name: 'F71: pull_request_target, whose token can be given the permission',
      token: { contents: 'read' },
      context: { ...FORK, eventName: 'pull_request_target' },
      want: 'The token may not commit',
      next: '\npermissions:\n  contents: write',
    },
  ] as const)('$name', async ({ token, context, want, next }) => {
    const { options } = await setUp(github, { token: github.token(token) })
    const error = await refusal(commitDestination({ ...options, context: { ...options.context, ...context } }).check())
    expect(error.message).toContain(want)
    expect(error.next).toContain(next)
  })

  test('F71: a private repository that the token does not see', async () => {
    await restart({ private: true })
    const { options } = await setUp(github, { token: github.token({}) })
    expect((await refusal(commitDestination(options).check())).next).toContain('contents: write')
    await restart()
  })

  test('an archived repository', async () => {
    const body = { message: 'Repository was archived so is read-only.' }
    github.fault({ on: 'POST */git/blobs', goes: { status: 403, body } })
    const { options } = await setUp(github)
    expect((await refusal(commitDestination(options).check())).message).toContain('octo/kie-art is archived')
  })

  test('F72: a token that GitHub does not know', async () => {
    const { options } = await setUp(github, { token: 'ghs_old' })
    const error = await refusal(commitDestination(options).check())
    expect([error.message, error.next]).toEqual([
      'GitHub does not accept the token. GitHub says: Bad credentials',
      expect.stringContaining("input 'github-token'"),
    ])
    expect(JSON.stringify([error.message, error.next])).not.toContain('ghs_old')
  })

  test('F70: a protected branch is told, but not refused: its rules may let us pass', async () => {
    await github.push('guarded', { 'x.txt': 'x' }, 'Guarded')
    github.protect('guarded')
    const { options, log } = await setUp(github, { branch: 'guarded' })
    await commitDestination(options).check()
    expect(log.lines).toEqual(["notice: Branch 'guarded' is protected; its rules may refuse the commit."])
  })

  test('the check changes no branch', async () => {
    const refs = await github.git('for-each-ref')
    const { options, log } = await setUp(github)
    await commitDestination(options).check()
    expect(await github.git('for-each-ref')).toBe(refs)
    expect(log.lines).toEqual([])
  })
})

describe('after the images are paid for', () => {
  test.each([
    { name: 'F70: GH013', rule: 'Repository rule violations found\n\nChanges must be made through a pull request.' },
    { name: 'F70: GH006', rule: 'Protected branch update failed for refs/heads/b.' },
    { name: 'F70: status checks', rule: '6 of 6 required status checks are expected.' },
    { name: 'F70: a rule in words that we do not know', rule: 'Not on a Friday.' },
  ])('$name: no retry, and the rule is named', async ({ rule }) => {
    const branch = `guarded-${rule.length}`
    await github.push(branch, { 'x.txt': 'x' }, 'Guarded')
    github.protect(branch, rule)
    const { options, clock } = await setUp(github, { branch })
    const error = await refusal(commitDestination(options).deliver([hero], FIRST))
    expect(error.message).toBe(
      `GitHub's rules do not let this token commit to '${branch}': ${rule.replace(/\s+/g, ' ')}`,
    )
    expect(error.next).toContain(
      'with:\n  deliver: pull-request\npermissions:\n  contents: write\n  pull-requests: write\n',
    )
    expect(clock.waits).toEqual([])
  })

  test('F70: rules that come as a conflict are no race', async () => {
    github.fault({ on: 'PATCH *', goes: { status: 409, body: { message: 'Repository rule violations found' } } })
    const { options } = await setUp(github)
    expect((await refusal(commitDestination(options).deliver([hero], FIRST))).message).toContain('rules do not let')
  })

  test('F70: a new branch that rules forbid', async () => {
    github.protect('forbidden')
    const { options } = await setUp(github, { branch: 'forbidden' })
    expect((await refusal(commitDestination(options).deliver([hero], FIRST))).message).toContain('rules do not let')
  })

  test('F72: a token that expires in the middle', async () => {
    const token = github.token({ contents: 'write' })
    const { options } = await setUp(github, { token })
    const remove = github.onRequest('POST */git/trees', () => github.revoke(token))
    const error = await refusal(commitDestination(options).deliver([hero], FIRST))
    remove()
    expect(error.message).toContain('does not accept the token')
  })

  test('F81: a limit that lasts too long', async () => {
    github.fault({ on: 'POST */git/commits', goes: { status: 429, headers: { 'retry-after': '3600' } } })
    const { options } = await setUp(github)
    expect((await refusal(commitDestination(options).deliver([hero], FIRST))).message).toContain('rate limit')
  })

  test("GitHub's text cannot start a command", async () => {
    github.fault({ on: 'POST */git/trees', goes: { status: 422, body: { message: 'x\n::error::y\u202e' } } })
    const { options } = await setUp(github)
    const { message } = await refusal(commitDestination(options).deliver([hero], FIRST))
    expect(message).not.toMatch(/::|\u202e|\n/)
  })
})

test('an unknown repository names it', async () => {
  const { options } = await setUp(github)
  const context = { ...CONTEXT, repo: 'other' }
  expect((await refusal(commitDestination({ ...options, context }).check())).message).toContain('octo/other')
})
