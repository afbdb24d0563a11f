import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startGitHub, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import { InputError } from '../../../src/core/text/errors.ts'
import type { RunContext } from '../../../src/github/runner/context.ts'
import { ROLES } from '../../../src/github/gate/permission.ts'
import { commentEvent, passGate, person } from './gate-setup.ts'

/** Who there is, the least first; `nobody` has no account. */
const PEOPLE = ['nobody', 'reader', 'artist', 'triager', 'writer', 'maintainer', 'admin']

/** How many of those above may not, by what is required. */
const FIRST_ALLOWED = { triage: 3, write: 4, maintain: 5, admin: 6 }

let github: GitHubSandbox

beforeAll(async () => {
  github = await startGitHub()
  github.addUser('reader')
  github.addUser('artist', { name: 'artist-in-residence', base: 'admin' })
  github.addUser('triager', 'triage')
  github.addUser('writer', 'write')
  github.addUser('maintainer', 'maintain')
  github.addUser('admin', 'admin')
})
afterAll(() => github.close())

/** An event as somebody would cause it. */
function eventBy(eventName: string, login: string): Pick<RunContext, 'eventName' | 'payload'> {
  const sender = person(login)
  const written = { id: 99, body: 'hello', user: sender }
  if (eventName === 'workflow_run') {
    return { eventName, payload: { sender: person('admin'), workflow_run: { id: 1, actor: sender } } }
  }
  if (eventName.endsWith('_comment')) return { eventName, payload: { action: 'created', comment: written, sender } }
  if (eventName === 'pull_request_review') return { eventName, payload: { review: written, sender } }
  return { eventName, payload: { action: 'opened', sender } }
}

test('D6: what stands in the way of GitHub is said before it is asked, and where it is not asked there is nothing to say', async () => {
  const settleWay = (): never => {
    throw new Error('no way out')
  }
  const before = github.requests.length
  await expect(passGate(github, eventBy('issues', 'writer'), { settleWay })).rejects.toThrow('no way out')
  expect(github.requests).toHaveLength(before)
  expect((await passGate(github, eventBy('push', 'writer'), { settleWay })).gate.open).toBe(true)
})

describe('F122: events that strangers can cause', () => {
  test.each([
    'issues',
    'issue_comment',
    'pull_request_target',
    'pull_request_review',
    'pull_request_review_comment',
    'commit_comment',
    'discussion',
    'discussion_comment',
    'workflow_run',
    'fork',
    'watch',
    'gollum',
    'status',
    'check_run',
    'check_suite',
    'deployment_status',
    'label',
    'milestone',
    'page_build',
    'public',
    'registry_package',
    'branch_protection_rule',
    'an_event_of_tomorrow',
  ])('%s: the role of whoever caused it decides', async (eventName) => {
    for (const requirePermission of ROLES) {
      const opens: string[] = []
      for (const login of PEOPLE) {
        const { gate, requests } = await passGate(github, eventBy(eventName, login), { requirePermission })
        expect(requests).toEqual([`GET /repos/octo/kie-art/collaborators/${login}/permission`])
        if (gate.open) opens.push(login)
      }
      expect(opens).toEqual(PEOPLE.slice(FIRST_ALLOWED[requirePermission]))
    }
  })

  test.each([
    'push',
    'workflow_dispatch',
    'repository_dispatch',
    'schedule',
    'release',
    'create',
    'delete',
    'merge_group',
    'deployment',
    'pull_request',
  ])('%s: nobody is asked about', async (eventName) => {
    const { gate, log, requests } = await passGate(github, eventBy(eventName, 'nobody'), { token: '' })
    expect({ gate, requests, lines: log.lines }).toEqual({
      gate: { open: true, command: undefined },
      requests: [],
      lines: [],
    })
  })

  test('write is asked for where the input is empty', async () => {
    expect((await passGate(github, eventBy('issues', 'triager'))).gate.open).toBe(false)
    expect((await passGate(github, eventBy('issues', 'writer'))).gate.open).toBe(true)
  })

  test('a stranger gets one line of the log', async () => {
    const { gate, log } = await passGate(github, eventBy('pull_request_target', 'reader'))
    expect(gate).toEqual({
      open: false,
      reason:
        "Skipped: reader has the role 'read' in octo/kie-art; 'require-permission' asks for write, maintain or admin.",
    })
    expect(log.lines).toEqual([])
  })

  test.each([
    { name: 'a person who caused an event of no matter which case', login: 'WRITER', want: true },
    { name: "the workflow's own account", login: 'github-actions[bot]', want: false },
    { name: 'a login that would lead elsewhere', login: '../admin', want: false },
  ])('$name', async ({ login, want }) => {
    expect((await passGate(github, eventBy('issues', login))).gate.open).toBe(want)
  })

  test('what an event says of the author is not believed', async () => {
    const comment = { author_association: 'OWNER' }
    expect((await passGate(github, commentEvent('reader', 'hello', { comment }))).gate.open).toBe(false)
  })

  test.each([
    { name: 'an event that names nobody', event: { eventName: 'issues', payload: {} } },
    { name: 'a sender that is none', event: { eventName: 'issues', payload: { sender: 'admin' } } },
    {
      name: 'a triggering run without actor',
      event: { eventName: 'workflow_run', payload: { sender: person('admin') } },
    },
    {
      name: "a maintainer's edit of another person's comment",
      event: commentEvent('reader', 'hello', { action: 'edited', sender: person('admin') }),
    },
    {
      name: "a maintainer's dismissal of another person's review",
      event: {
        eventName: 'pull_request_review',
        payload: { review: { id: 1, user: person('reader') }, sender: person('admin') },
      },
    },
    {
      name: "a maintainer's answer to another person's comment, in an event of tomorrow",
      event: { ...commentEvent('reader', 'hello', { sender: person('admin') }), eventName: 'an_event_of_tomorrow' },
    },
    {
      name: 'an author of the same name and another id',
      event: commentEvent('admin', 'hello', { sender: { ...person('admin'), id: 1 } }),
    },
    { name: 'a comment of a deleted account', event: commentEvent('admin', 'hello', { comment: { user: null } }) },
    {
      name: 'a comment event without comment',
      event: { eventName: 'commit_comment', payload: { sender: person('admin') } },
    },
  ])('$name is skipped without a request', async ({ event }) => {
    const { gate, requests } = await passGate(github, event)
    expect(gate).toEqual({ open: false, reason: expect.stringMatching(/^Skipped: .*\.$/) as unknown })
    expect(requests).toEqual([])
  })

  test('names of accounts cannot speak to the runner', async () => {
    const { gate } = await passGate(github, eventBy('issues', 'x\n::error::y'))
    expect(gate).toMatchObject({ open: false, reason: expect.stringMatching(/^[^\n]*$/) as unknown })
    expect(gate).not.toMatchObject({ reason: expect.stringContaining('::') as unknown })
  })
})

describe("'none' lets anyone in", () => {
  test.each(['issues', 'pull_request_target', 'an_event_of_tomorrow', 'push'])('%s, and says so', async (eventName) => {
    const options = { requirePermission: 'none', token: '' }
    const { gate, log, requests } = await passGate(github, eventBy(eventName, 'nobody'), options)
    expect(gate).toEqual({ open: true, command: undefined })
    expect(requests).toEqual([])
    expect(log.lines.filter((line) => line.startsWith('notice'))).toEqual([
      expect.stringMatching(/^notice: Input 'require-permission' is 'none': .* spends your credits\.$/),
    ])
  })
})

describe('R14: a plan, which spends nothing,', () => {
  test('says nothing of your credits where anyone is let in', async () => {
    const options = { requirePermission: 'none', spends: false, token: '' }
    const { gate, log } = await passGate(github, eventBy('issues', 'nobody'), options)
    expect(gate).toEqual({ open: true, command: undefined })
    expect(log.lines.join()).not.toContain('credits')
  })

  test('is for nobody who lacks the permission: it shows what is on the account', async () => {
    const { gate } = await passGate(github, eventBy('issues', 'reader'), { spends: false })
    expect(gate).toMatchObject({ open: false })
  })
})

describe('a run that asks nobody', () => {
  test.each(['issues', 'pull_request_target'])('%s by a stranger is for us, and nobody is asked', async (eventName) => {
    const { gate, log, requests } = await passGate(github, eventBy(eventName, 'nobody'), {
      asksOthers: false,
      spends: false,
      token: '',
    })
    expect(gate).toEqual({ open: true, command: undefined })
    expect(requests).toEqual([])
    expect(log.lines.join()).not.toContain('credits')
  })
})

describe('warnings', () => {
  const TARGET = expect.stringMatching(/^warning: .*pull_request_target.* secrets.*stranger.*Never check out/)
  const LABEL = expect.stringMatching(/^warning: .*whoever sets it approves the text/)

  test.each([
    { name: 'F123: pull_request_target', eventName: 'pull_request_target', action: 'opened', want: [TARGET] },
    { name: 'a label on an issue', eventName: 'issues', action: 'labeled', want: [LABEL] },
    { name: 'a label on a pull request', eventName: 'pull_request_target', action: 'labeled', want: [TARGET, LABEL] },
    { name: 'another change of an issue', eventName: 'issues', action: 'opened', want: [] },
    { name: 'a pull request without secrets', eventName: 'pull_request', action: 'labeled', want: [] },
  ])('$name', async ({ eventName, action, want }) => {
    const event = { eventName, payload: { action, sender: person('writer') } }
    expect((await passGate(github, event)).log.lines).toEqual(want)
  })

  test('a stranger causes none', async () => {
    const event = { eventName: 'pull_request_target', payload: { action: 'labeled', sender: person('reader') } }
    expect((await passGate(github, event)).log.lines).toEqual([])
  })
})

describe('F122: no answer lets nobody in', () => {
  const issue = eventBy('issues', 'admin')

  test.each([
    { name: 'a token that is revoked', token: () => 'ghs_wrong', want: /does not|did not say .* Leave the input/s },
    {
      name: "a person's token without the right to push",
      token: () => github.token({ kind: 'pat', metadata: 'read' }),
      want: /GitHub says: Must have push access.*a token of your own needs the right to push/,
    },
    {
      name: 'no token',
      token: () => ' ',
      want: /^Input 'github-token' is empty; .* which act has by '-s GITHUB_TOKEN' alone\.$/,
    },
  ])('$name', async ({ token, want }) => {
    const passage = passGate(github, issue, { token: token() })
    await expect(passage).rejects.toThrow(InputError)
    await expect(passage).rejects.toThrow(want)
  })

  test('a token of another repository finds no role', async () => {
    const hidden = await startGitHub({ private: true })
    try {
      const { gate } = await passGate(hidden, eventBy('issues', 'octocat'), { token: hidden.token({}) })
      expect(gate.open).toBe(false)
    } finally {
      await hidden.close()
    }
  })

  test('a cancelled step asks no more', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'))
    await expect(passGate(github, issue, { signal })).rejects.toThrow('cancelled')
  })
})

describe('wrong inputs', () => {
  test.each([
    {
      name: 'both',
      given: { requirePermission: 'push', commentCommand: 'draw it' },
      want: [
        expect.stringMatching(/^Input 'comment-command' is "draw it"/),
        `Input 'require-permission' is "push"; it takes triage, write, maintain, admin or none.`,
      ],
    },
    {
      name: 'what is everybody in a public repository',
      given: { requirePermission: 'read' },
      want: [expect.stringMatching(/^Input 'require-permission' is "read"/)],
    },
    { name: 'a quotation', given: { commentCommand: '>' }, want: [expect.stringMatching(/^Input 'comment-command'/)] },
  ])('$name', async ({ given, want }) => {
    const before = github.requests.length
    for (const eventName of ['push', 'issues']) {
      const error: unknown = await passGate(github, eventBy(eventName, 'admin'), given).catch(
        (thrown: unknown) => thrown,
      )
      expect(error).toBeInstanceOf(InputError)
      expect(error).toMatchObject({ problems: want })
    }
    expect(github.requests).toHaveLength(before)
  })
})
