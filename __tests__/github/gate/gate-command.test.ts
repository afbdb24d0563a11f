import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startGitHub, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import type { GateOptions } from '../../../src/github/gate/gate.ts'
import { commentEvent, passGate, person } from './gate-setup.ts'

const COMMAND: Partial<GateOptions> = { commentCommand: '/imagine' }
const ASKED = (login: string) => [`GET /repos/octo/kie-art/collaborators/${login}/permission`]

let github: GitHubSandbox

beforeAll(async () => {
  github = await startGitHub()
  github.addUser('writer', 'write')
  github.addUser('stranger')
})
afterAll(() => github.close())

describe('a comment with a command', () => {
  test('is for us when its author may, and the permission is all that is asked', async () => {
    const event = commentEvent('writer', '/imagine a red fox --count 2\n')
    const { gate, log, requests } = await passGate(github, event, COMMAND)
    expect(gate).toEqual({
      open: true,
      command: { prompt: 'a red fox', flags: { count: 2 }, commentId: 99, issueNumber: 7 },
    })
    expect(requests).toEqual(ASKED('writer'))
    expect(log.lines).toEqual([])
  })

  test('B5: what was not read is told in a notice', async () => {
    const { gate, log } = await passGate(github, commentEvent('writer', '/imagine a fox\nin ::snow::'), COMMAND)
    expect(gate).toMatchObject({ open: true, command: { prompt: 'a fox' } })
    expect(log.lines).toEqual([
      'notice: Only the first line was read; "in :\\u{3a}snow:\\u{3a}" had no effect. Write all of a command on one line.',
    ])
  })

  test('as GitHub sends it, on a pull request', async () => {
    await github.push('idea', { 'a.txt': 'a' }, 'An idea')
    const { number } = await github.pull({ head: 'idea' })
    const comment = github.comment(number, { body: '\n/imagine a fox\r\n', user: 'writer' })
    const { name: eventName, payload } = await github.events.issueComment(comment)
    expect((await passGate(github, { eventName, payload }, COMMAND)).gate).toEqual({
      open: true,
      command: { prompt: 'a fox', flags: {}, commentId: comment.id, issueNumber: number },
    })
    const edited = await github.events.issueComment(comment, { action: 'edited' })
    const again = await passGate(github, { eventName, payload: edited.payload }, COMMAND)
    expect(again.gate.open).toBe(false)
  })

  test.each([
    { name: 'well-formed', body: '/imagine a red fox' },
    { name: 'malformed', body: '/imagine --all' },
    { name: 'with a second line', body: '/imagine a red fox\nin snow' },
    { name: 'of 60,000 characters', body: `/imagine ${'fox '.repeat(15_000)}` },
  ])('a stranger gets nothing: $name', async ({ body }) => {
    const { gate, log, requests } = await passGate(github, commentEvent('stranger', body), COMMAND)
    expect(gate).toEqual({ open: false, reason: expect.stringContaining("stranger has the role 'read'") as unknown })
    expect(requests).toEqual(ASKED('stranger'))
    expect(log.lines).toEqual([])
  })

  test.each([
    { name: 'an unknown flag', body: '/imagine a fox --api-key x', want: '"--api-key" is no flag' },
    { name: '60,000 characters', body: `/imagine ${'x'.repeat(60_000)}`, want: 'has 60000 characters' },
  ])('whoever may is told what is wrong: $name', async ({ body, want }) => {
    const { gate, requests } = await passGate(github, commentEvent('writer', body), COMMAND)
    const problems = [expect.stringContaining(want) as unknown]
    expect(gate).toEqual({ open: true, command: { problems, commentId: 99, issueNumber: 7 } })
    expect(requests).toEqual(ASKED('writer'))
  })

  test("'none' lets anyone ask, though no bot", async () => {
    const options = { ...COMMAND, requirePermission: 'none' }
    expect((await passGate(github, commentEvent('stranger', '/imagine a fox'), options)).gate).toMatchObject({
      open: true,
      command: { prompt: 'a fox' },
    })
    const bot = commentEvent('robot[bot]', '/imagine a fox')
    expect((await passGate(github, bot, options)).gate.open).toBe(false)
  })
})

const FOX = '/imagine a fox'

test.each([
  { name: 'an edited comment', event: commentEvent('writer', FOX, { action: 'edited' }) },
  { name: 'a deleted comment', event: commentEvent('writer', FOX, { action: 'deleted' }) },
  {
    name: "an app's comment",
    event: commentEvent('writer', FOX, { comment: { user: { ...person('writer'), type: 'Bot' } } }),
  },
  { name: "an app's event", event: commentEvent('writer', FOX, { sender: { type: 'Bot' } }) },
  { name: "a bot's name", event: commentEvent('github-actions[bot]', FOX) },
  {
    name: "an app that writes in a person's name",
    event: commentEvent('writer', FOX, { comment: { performed_via_github_app: { id: 1, slug: 'robot' } } }),
  },
  { name: 'a comment without the command', event: commentEvent('writer', 'a fox') },
  { name: 'a quoted command', event: commentEvent('writer', `> ${FOX}`) },
  { name: 'a command in a block of code', event: commentEvent('writer', `\`\`\`\n${FOX}\n\`\`\``) },
  { name: 'a comment without text', event: commentEvent('writer', '', { comment: { body: null } }) },
  { name: 'an event without comment', event: { eventName: 'issue_comment', payload: { action: 'created' } } },
  {
    name: 'a comment on nothing',
    event: { eventName: 'issue_comment', payload: { ...commentEvent('writer', FOX).payload, issue: undefined } },
  },
])('$name is skipped without a request', async ({ event }) => {
  const { gate, log, requests } = await passGate(github, event, COMMAND)
  expect(gate).toEqual({ open: false, reason: expect.stringMatching(/^Skipped: .*\.$/) as unknown })
  expect({ requests, lines: log.lines }).toEqual({ requests: [], lines: [] })
})

test('an event that is no comment has no command', async () => {
  const push = await passGate(github, { eventName: 'push', payload: {} }, COMMAND)
  expect(push.gate).toEqual({ open: true, command: undefined })
})

test('a comment of another kind is no command, and starts nothing else', async () => {
  const payload = { ...commentEvent('writer', FOX).payload, pull_request: { number: 7 } }
  const review = await passGate(github, { eventName: 'pull_request_review_comment', payload }, COMMAND)
  const reason =
    "Skipped: commands are read at the event 'issue_comment' alone, and this is 'pull_request_review_comment'."
  expect([review.gate, review.requests]).toEqual([{ open: false, reason }, []])
})

test('a comment is for us without a command where none is asked for', async () => {
  const event = commentEvent('writer', 'hello', { sender: person('WRITER') })
  const sameIdElsewhere = { ...event, payload: { ...event.payload, sender: { login: 'WRITER' } } }
  expect((await passGate(github, sameIdElsewhere)).gate).toEqual({ open: true, command: undefined })
})
