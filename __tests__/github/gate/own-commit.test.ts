import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startGitHub, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import { InputError } from '../../../src/core/text/errors.ts'
import type { GateOptions } from '../../../src/github/gate/gate.ts'
import { withRunTrailer } from '../../../src/github/git/trailer.ts'
import type { RunContext } from '../../../src/github/runner/context.ts'
import { passGate, person, type Passage } from './gate-setup.ts'

const OURS = withRunTrailer('Add generated images', 77)

let github: GitHubSandbox
let count = 0

beforeAll(async () => {
  github = await startGitHub()
})
afterAll(() => github.close())

/** A commit on a branch of its own. */
async function commit(message: string, files: Readonly<Record<string, string | null>>): Promise<string> {
  count += 1
  return github.push(`branch-${count}`, files, message)
}

function pushOf(sha: string, message: string, changed: Partial<RunContext> = {}): Partial<RunContext> {
  return { eventName: 'push', sha, branch: 'main', payload: { head_commit: { id: sha, message } }, ...changed }
}

function pullOf(headSha: string, headRef = 'idea'): Partial<RunContext> {
  const pullRequest = { number: 5, headRef, headSha, sameRepository: true }
  return { eventName: 'pull_request', branch: undefined, pullRequest, payload: { action: 'synchronize' } }
}

/** How a run of a push and one of a pull request end that have a commit as their head. */
async function passBoth(
  message: string,
  files: Readonly<Record<string, string | null>>,
  changed: Partial<GateOptions> = {},
): Promise<readonly boolean[]> {
  const sha = await commit(message, files)
  const passages = [await passGate(github, pushOf(sha, message), changed), await passGate(github, pullOf(sha), changed)]
  return passages.map(({ gate }) => gate.open)
}

const SKIPPED = [false, false]
const RUN = [true, true]

describe('a run whose head commit this action made', () => {
  test('has one line that says so, after one question', async () => {
    const sha = await commit(OURS, { 'kie-images/hero.png': 'a', 'kie-images/images.lock.json': '{}' })
    for (const event of [pushOf(sha, OURS), pullOf(sha)]) {
      const { gate, requests, log } = await passGate(github, event)
      expect(gate).toEqual({
        open: false,
        reason:
          `Skipped: commit ${sha} comes from this action, in run 77, and touches nothing outside 'kie-images'. ` +
          'To make images all the same, start a run by another event, such as workflow_dispatch.',
      })
      expect(requests).toEqual([`GET /repos/octo/kie-art/commits/${sha}?page=1`])
      expect(log.lines).toEqual([])
    }
  })

  test.each([
    { name: 'in its directory alone', files: { 'kie-images/a/b.png': 'b' }, want: SKIPPED },
    { name: 'elsewhere as well', files: { 'kie-images/c.png': 'c', 'src/c.ts': 'c' }, want: RUN },
    { name: 'in a directory whose name goes on', files: { 'kie-images-2/d.png': 'd' }, want: RUN },
    { name: 'in the directory of the commit', files: { 'art/e.png': 'e' }, directory: 'art/', want: SKIPPED },
    { name: 'anywhere, where the images lie at the root', files: { 'f.png': 'f' }, directory: '.', want: SKIPPED },
    { name: 'with a directory that is refused later', files: { 'g.png': 'g' }, directory: '../x', want: RUN },
  ])('touches files $name', async ({ files, directory = 'kie-images', want }) => {
    expect(await passBoth(OURS, files, { directory })).toEqual(want)
  })

  test('moves a file out of the directory, or into it', async () => {
    await github.push('moves', { 'kie-images/old.png': 'moved', 'doc/new.png': 'also moved' }, 'Before')
    for (const files of [
      { 'kie-images/old.png': null, 'doc/old.png': 'moved' },
      { 'doc/new.png': null, 'kie-images/new.png': 'also moved' },
    ]) {
      const sha = await github.push('moves', files, OURS)
      expect((await passGate(github, pushOf(sha, OURS))).gate.open).toBe(true)
    }
  })

  test("is for us where a person's commits were pushed with it, as when both are merged at once", async () => {
    const sha = await commit(OURS, { 'kie-images/l.png': 'l' })
    const pushOfAll = (...messages: readonly string[]): Partial<RunContext> => {
      const commits = messages.map((message) => ({ message }))
      return pushOf(sha, OURS, { payload: { head_commit: { id: sha, message: OURS }, commits } })
    }
    expect((await passGate(github, pushOfAll('Ask for another', OURS))).gate.open).toBe(true)
    expect((await passGate(github, pushOfAll(OURS, OURS))).gate.open).toBe(false)
  })

  test('starts nothing by pull_request_target either', async () => {
    const sha = await commit(OURS, { 'kie-images/m.png': 'm' })
    const payload = { action: 'synchronize', sender: person('writer') }
    const event = { ...pullOf(sha), eventName: 'pull_request_target', payload }
    const { gate } = await passGate(github, event, { requirePermission: 'none' })
    expect(gate).toMatchObject({ open: false, reason: expect.stringContaining('comes from this action') })
  })

  test('is looked at to its last file', async () => {
    const many = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`kie-images/${index}.png`, `${index}`]))
    expect(await passBoth(OURS, many)).toEqual(SKIPPED)
    expect(await passBoth(OURS, { ...many, 'z.txt': 'z' })).toEqual(RUN)
  })

  test('is for us where nothing is made, where a person set a tag, and by any other event', async () => {
    const sha = await commit(OURS, { 'kie-images/i.png': 'i' })
    const push = pushOf(sha, OURS)
    const passages: readonly Passage[] = [
      await passGate(github, push, { spends: false }),
      await passGate(github, { ...push, branch: undefined, tag: 'v1', ref: 'refs/tags/v1' }),
      await passGate(github, { ...push, eventName: 'workflow_dispatch' }),
      await passGate(github, { ...push, eventName: 'push', payload: { deleted: true, head_commit: null } }),
    ]
    expect(passages.map(({ gate, requests }) => ({ open: gate.open, requests }))).toEqual(
      passages.map(() => ({ open: true, requests: [] })),
    )
  })
})

test("a person's commit is for us; of a push nobody is asked", async () => {
  const files = { 'kie-images/j.png': 'j' }
  expect(await passBoth('Retouch', files)).toEqual(RUN)
  const sha = await commit('Retouch', files)
  expect((await passGate(github, pushOf(sha, 'Retouch'))).requests).toEqual([])
})

test('a branch of ours is never for us, whatever its head commit is', async () => {
  const branch = 'kie-image-action/main-kie-images'
  const sha = await commit('Retouch', { 'src/k.ts': 'k' })
  for (const event of [pushOf(sha, 'Retouch', { branch }), pullOf(sha, branch)]) {
    const { gate, requests } = await passGate(github, event)
    expect(gate).toEqual({
      open: false,
      reason: `Skipped: branches that begin with 'kie-image-action/' are reserved for commits of this action, and '${branch}' is one.`,
    })
    expect(requests).toEqual([])
  }
})

describe('where GitHub leaves out what it may', () => {
  const alter = (body: unknown): unknown => ({ ...(body as object), files: undefined })

  test('an answer without files does not say that the commit touches nothing else', async () => {
    const sha = await commit(OURS, { 'kie-images/l.png': 'l', 'src/l.ts': 'l' })
    github.fault({ on: 'GET */commits/*', goes: { alter }, times: 2 })
    for (const event of [pushOf(sha, OURS), pullOf(sha)]) {
      const refused = await passGate(github, event).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(InputError)
      expect(String(refused)).toContain('nothing was started: such a commit must not start an endless row of runs')
      expect(String(refused)).toContain("The answer has no 'files'.")
    }
  })
})

describe('where GitHub does not answer', () => {
  test.each([
    { name: 'no permission', token: 'none' },
    { name: 'no token', token: '' },
    { name: 'no answer that helps', token: 'good' },
  ])('$name: a commit of ours starts nothing, a pull request of whose head nothing is known goes on', async (given) => {
    const hidden = await startGitHub({ private: true })
    try {
      const sha = await hidden.push('main', { 'kie-images/a.png': 'a' }, OURS)
      const may = given.token === 'none' ? { metadata: 'read' as const } : { contents: 'read' as const }
      const token = given.token === '' ? '' : hidden.token(may)
      if (given.token === 'good')
        hidden.fault({
          on: 'GET /repos/octo/kie-art/commits/*',
          goes: { status: 422, body: { message: 'No' } },
          times: 2,
        })
      const refused = await passGate(hidden, pushOf(sha, OURS), { token }).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(InputError)
      expect(String(refused)).toMatch(/GitHub did not say which files it touches, so nothing was started/)
      expect(String(refused)).toMatch(/'contents: read'/)
      expect((await passGate(hidden, pullOf(sha), { token })).gate.open).toBe(true)
    } finally {
      await hidden.close()
    }
  })
})
