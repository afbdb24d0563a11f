import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startGitHub, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import { InputError } from '../../../src/core/text/errors.ts'
import type { GateOptions } from '../../../src/github/gate/gate.ts'
import { HOSTILE_TEXTS } from '../../core/text/hostile-texts.ts'
import { commentEvent, passGate, person } from './gate-setup.ts'

const PICK: Partial<GateOptions> = { pickCommand: '/pick' }
const BOTH: Partial<GateOptions> = { pickCommand: '/pick', commentCommand: '/imagine' }
const ASKED = (login: string) => [`GET /repos/octo/kie-art/collaborators/${login}/permission`]
const PICKED = { picks: [{ of: 'hero', number: 3 }], commentId: 99, issueNumber: 7 }

let github: GitHubSandbox

beforeAll(async () => {
  github = await startGitHub()
  github.addUser('stranger')
  github.addUser('reader')
  github.addUser('triager', 'triage')
  github.addUser('artist', { name: 'artist-in-residence', base: 'admin' })
  github.addUser('writer', 'write')
  github.addUser('maintainer', 'maintain')
  github.addUser('admin', 'admin')
})
afterAll(() => github.close())

describe('a comment that picks', () => {
  test('is for us when its author may, and the permission is all that is asked', async () => {
    const { gate, log, requests } = await passGate(github, commentEvent('writer', '/pick hero 3\n'), PICK)
    expect(gate).toEqual({ open: true, pick: PICKED })
    expect([requests, log.lines]).toEqual([ASKED('writer'), []])
  })

  test('has its unread lines told in a notice', async () => {
    const { log } = await passGate(github, commentEvent('writer', '/pick hero 3\n::thanks::'), PICK)
    expect(log.lines).toEqual([
      `notice: Lines that begin with '/pick' alone were read; ":\\u{3a}thanks:\\u{3a}" had no effect.`,
    ])
  })

  test('beside a command: each comment is what it begins with', async () => {
    expect((await passGate(github, commentEvent('writer', '/pick hero 3'), BOTH)).gate).toEqual({
      open: true,
      pick: PICKED,
    })
    expect((await passGate(github, commentEvent('writer', '/imagine a fox\n/pick hero 3'), BOTH)).gate).toMatchObject({
      open: true,
      command: { prompt: 'a fox' },
      pick: undefined,
    })
  })

  test('whoever may is told what is wrong', async () => {
    const { gate } = await passGate(github, commentEvent('writer', '/pick hero'), PICK)
    expect(gate).toMatchObject({ open: true, pick: { problems: [expect.stringContaining('"hero" is no pick')] } })
  })

  const PEOPLE = ['stranger', 'reader', 'artist', 'triager', 'writer', 'maintainer', 'admin']
  test.each([
    { require: '', first: 4, asks: 'a pick asks for write, maintain or admin' },
    { require: 'none', first: 4, asks: 'a pick asks for write, maintain or admin' },
    { require: 'triage', first: 4, asks: 'a pick asks for write, maintain or admin' },
    { require: 'write', first: 4, asks: 'a pick asks for write, maintain or admin' },
    { require: 'maintain', first: 5, asks: "'require-permission' asks for maintain or admin" },
    { require: 'admin', first: 6, asks: "'require-permission' asks for admin" },
  ])("takes write or more, with require-permission '$require'", async ({ require, first, asks }) => {
    const opens: string[] = []
    for (const login of PEOPLE) {
      const options = { ...BOTH, requirePermission: require }
      const { gate, requests, log } = await passGate(github, commentEvent(login, '/pick hero 3'), options)
      expect([requests, log.lines]).toEqual([ASKED(login), []])
      if (gate.open) opens.push(login)
      else expect(gate.reason).toContain(`; ${asks}.`)
    }
    expect(opens).toEqual(PEOPLE.slice(first))
  })

  test("with require-permission 'none' a stranger may draw, and not pick", async () => {
    const options = { ...BOTH, requirePermission: 'none' }
    expect((await passGate(github, commentEvent('stranger', '/imagine a fox'), options)).gate.open).toBe(true)
    expect((await passGate(github, commentEvent('stranger', '/pick hero 3'), options)).gate).toEqual({
      open: false,
      reason: "Skipped: stranger has the role 'read' in octo/kie-art; a pick asks for write, maintain or admin.",
    })
  })

  test.each([
    {
      name: 'an edited one',
      event: commentEvent('writer', '/pick hero 3', { action: 'edited' }),
      says: 'only a new comment',
    },
    {
      name: 'a deleted one',
      event: commentEvent('writer', '/pick hero 3', { action: 'deleted' }),
      says: 'only a new comment',
    },
    { name: "a bot's", event: commentEvent('robot[bot]', '/pick hero 3'), says: 'a bot wrote the comment' },
    {
      name: "an app's in a person's name",
      event: commentEvent('writer', '/pick hero 3', { comment: { performed_via_github_app: { slug: 'helper' } } }),
      says: 'a bot wrote the comment',
    },
  ])('$name is skipped without any request', async ({ event, says }) => {
    const { gate, requests } = await passGate(github, event, { ...PICK, requirePermission: 'none' })
    expect(gate).toEqual({ open: false, reason: expect.stringContaining(says) as unknown })
    expect(requests).toEqual([])
  })

  test("another person's event of it is skipped, whatever is required", async () => {
    const event = commentEvent('reader', '/pick hero 3', { sender: person('admin') })
    const { gate, requests } = await passGate(github, event, { ...PICK, requirePermission: 'none' })
    expect(gate).toMatchObject({ open: false, reason: expect.stringContaining('admin caused the event') as unknown })
    expect(requests).toEqual([])
  })

  test.each(['plan', 'check'])('who may is asked for mode %s, too', async (mode) => {
    const options = { ...PICK, spends: false, asksOthers: mode !== 'check' }
    const { gate, requests } = await passGate(github, commentEvent('reader', '/pick hero 3'), options)
    expect([gate.open, requests]).toEqual([false, ASKED('reader')])
  })
})

describe('a comment that is neither', () => {
  test.each([
    { name: 'a word of thanks', body: 'thanks!' },
    { name: 'nothing', body: '' },
    { name: 'a longer word', body: '/picks hero 3' },
    { name: 'a quoted pick', body: '> /pick hero 3' },
    { name: 'a pick below another line', body: 'Look:\n/pick hero 3' },
  ])('is skipped without any request: $name', async ({ body }) => {
    for (const [options, known] of [
      [PICK, "'/pick'"],
      [BOTH, "'/imagine' or '/pick'"],
    ] as const) {
      const { gate, requests } = await passGate(github, commentEvent('writer', body), options)
      const reason = `Skipped: the comment does not begin with the command ${known}.`
      expect([gate, requests]).toEqual([{ open: false, reason }, []])
    }
  })

  test.each(['pull_request_review_comment', 'pull_request_review', 'commit_comment', 'discussion_comment'])(
    'at %s is skipped without any request, whatever it says and whatever other source the step has',
    async (eventName) => {
      for (const body of ['thanks!', '/pick hero 3']) {
        const { payload } = commentEvent('writer', body)
        for (const words of [PICK, BOTH, { ...PICK, requirePermission: 'none' }]) {
          const { gate, requests } = await passGate(github, { eventName, payload }, words)
          expect([gate.open, requests]).toEqual([false, []])
        }
      }
    },
  )
})

test('F122: 200 hostile comments of strangers cost one question each at most, and none passes', async () => {
  const bodies = HOSTILE_TEXTS.flatMap((text) => [text, `/pick ${text}`, `/pick hero 3\n${text}`]).slice(0, 300)
  expect(bodies.length).toBeGreaterThanOrEqual(200)
  for (const body of bodies) {
    const { gate, requests } = await passGate(github, commentEvent('stranger', body), {
      ...BOTH,
      requirePermission: 'triage',
    })
    expect(gate.open).toBe(false)
    expect([[], ASKED('stranger')]).toContainEqual(requests)
  }
})

test.each([
  {
    name: 'two words',
    given: { pickCommand: 'pick it' },
    want: `Input 'pick-command' is "pick it"; it takes one word of 1 to 50 characters, such as '/pick', that does not begin with '>', '\`', '~' or '<'.`,
  },
  {
    name: 'the same as for drawing',
    given: { pickCommand: ' /imagine', commentCommand: '/imagine' },
    want: `Inputs 'comment-command' and 'pick-command' are both "/imagine"; give each a word of its own.`,
  },
])('a wrong word is told on every event: $name', async ({ given, want }) => {
  for (const eventName of ['push', 'issue_comment']) {
    const error: unknown = await passGate(github, { eventName, payload: {} }, given).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(InputError)
    expect(error).toMatchObject({ problems: [want] })
  }
})
