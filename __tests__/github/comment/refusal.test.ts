import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startGitHub, type GitHubSandbox, type TokenOptions } from '../../../sandbox/github/index.ts'
import { Cancelled } from '../../../src/core/text/errors.ts'
import { markerOf } from '../../../src/github/comment/search.ts'
import type { RunContext } from '../../../src/github/runner/context.ts'
import { bodiesOf, BOT, refusal, requestsOf, setUpComment } from './comment-setup.ts'

let github: GitHubSandbox
let issue: number

beforeAll(async () => {
  github = await startGitHub()
})
afterAll(() => github.close())
beforeEach(() => {
  issue = github.issue().number
})

const FORK: Partial<RunContext> = {
  eventName: 'pull_request',
  pullRequest: { number: 7, headRef: 'idea', headSha: 'b'.repeat(40), sameRepository: false },
}

interface Row {
  readonly name: string
  readonly token?: TokenOptions
  readonly context?: Partial<RunContext>
  readonly goes?: { readonly status: number; readonly message: string; readonly headers?: Record<string, string> }
  readonly want: string
  readonly next: string
}

const ROWS: readonly Row[] = [
  {
    name: 'a missing permission',
    token: { issues: 'read' },
    want: 'GitHub says: Resource not accessible by integration',
    next: 'permissions:\n  issues: write # for issues\n  pull-requests: write # for pull requests',
  },
  {
    name: 'the wrong permission, on an issue',
    token: { pull_requests: 'write' },
    want: 'The token may not comment on ',
    next: 'issues: write # for issues',
  },
  {
    name: 'a weak personal access token',
    token: { issues: 'read', kind: 'pat' },
    want: 'Resource not accessible by personal access token',
    next: 'a token of your own needs the same permission',
  },
  { name: "a fork's token", token: { issues: 'read' }, context: FORK, want: 'read-only', next: 'deliver: artifact' },
  {
    name: 'an archived repository',
    goes: { status: 403, message: 'Repository was archived so is read-only.' },
    want: 'octo/kie-art is archived',
    next: "take 'comment' out",
  },
  {
    name: 'an expired token',
    goes: { status: 401, message: 'Bad credentials' },
    want: 'accept',
    next: "'github-token'",
  },
  { name: 'a deleted issue', goes: { status: 410, message: 'Gone' }, want: 'has no issue', next: "'comment-on'" },
  {
    name: 'a text that GitHub does not take',
    goes: { status: 422, message: 'Validation Failed' },
    want: 'GitHub refuses this comment. GitHub says: Validation Failed',
    next: 'githubstatus.com',
  },
  {
    name: 'a limit that takes an hour',
    goes: { status: 403, message: 'secondary rate limit', headers: { 'retry-after': '3600' } },
    want: 'rate limit',
    next: 'later',
  },
  { name: 'trouble at GitHub', goes: { status: 409, message: 'Conflict' }, want: 'did not', next: 'githubstatus.com' },
]

describe('before anything is spent', () => {
  test.each(ROWS)('$name', async ({ token, context, goes, want, next }) => {
    if (goes !== undefined) {
      const { status, message, headers = {} } = goes
      github.fault({ on: `POST */issues/${issue}/comments`, goes: { status, headers, body: { message } } })
    }
    const { thread } = setUpComment(github, issue, { ...(token && { token }), ...(context && { context }) })
    const error = await refusal(thread.begin())
    expect(error.message).toContain(want)
    expect(error.next).toContain(next)
    expect(bodiesOf(github, issue)).toEqual([])
  })

  test('a number that nothing has', async () => {
    const error = await refusal(setUpComment(github, 9999).thread.begin())
    expect(error.message).toBe(
      'octo/kie-art has no issue or pull request 9999 that the token may see. GitHub says: Not Found',
    )
    expect(error.next).toMatch(/^Set the input 'comment-on' to the number of one\./)
  })

  test.each([
    { name: 'told by its page', number: 3, visible: true, want: () => `${github.url}/octo/paint/issues/3` },
    {
      name: 'told by what GitHub says of its place, where the token may not see it',
      number: 4,
      visible: false,
      want: () => `${github.url}/repositories/1296270/issues/4`,
    },
  ])('D2: an issue that was moved to another repository: $name', async ({ number, visible, want }) => {
    github.moveIssue(issue, { repository: 'octo/paint', number, visible })
    const error = await refusal(setUpComment(github, issue).thread.begin())
    expect(error.message).toBe(`Issue ${issue} of octo/kie-art was moved to another repository: ${want()}`)
    expect(error.next).toContain("'comment-on'")
  })

  test('D2: an issue whose comments are answered with 301, without a place', async () => {
    const goes = { status: 301, body: { message: 'Moved Permanently' } }
    github.fault({ on: `GET */issues/${issue}*`, goes, times: 3 })
    const error = await refusal(setUpComment(github, issue).thread.begin())
    expect(error.message).toBe(
      `Issue ${issue} of octo/kie-art was moved to another repository: GitHub does not say which`,
    )
  })

  test('what GitHub lists is told', async () => {
    const { thread } = setUpComment(github, issue)
    const error = await refusal(thread.finish('x'.repeat(66_000)))
    expect(error.message).toContain('Body is too long')
  })

  test('GraphQL that answers with an error', async () => {
    github.fault({ on: 'POST /graphql', goes: { status: 200, body: { errors: [{ message: 'Something broke' }] } } })
    const error = await refusal(setUpComment(github, issue).thread.begin())
    expect(error.message).toMatch(/^GitHub does not say whose token this is\. .*Something broke/s)
  })

  test('F112: what GitHub says cannot start a command', async () => {
    github.fault({ on: 'POST */comments', goes: { status: 409, body: { message: 'x\n::error::y' } } })
    const error = await refusal(setUpComment(github, issue).thread.begin())
    expect(error.message).toContain('GitHub says: x :\\u{3a}error')
  })
})

describe('F94: a locked conversation', () => {
  test('is a notice at first, so that the images have their other places', async () => {
    github.lock(issue)
    const { thread, log, states } = setUpComment(github, issue)
    await thread.begin()
    expect(log.annotations).toEqual([
      `notice: ${issue} takes no comment now, so none tells of this run. ` +
        'GitHub says: Unable to create comment because issue is locked.',
    ])
    const error = await refusal(thread.finish('end'))
    expect(error.message).toContain(`The conversation ${issue} of octo/kie-art is locked for this token.`)
    expect(error.next).toContain("'github-token'")
    expect(states).toEqual([])
    expect(bodiesOf(github, issue)).toEqual([])
  })

  test('keeps the comment of an earlier run as it is', async () => {
    const old = `${markerOf('art/hero')}\n\nold`
    github.comment(issue, { user: BOT, body: old })
    github.lock(issue)
    const { thread, log } = setUpComment(github, issue)
    await thread.begin()
    expect(log.annotations).toHaveLength(1)
    await refusal(thread.finish('end'))
    expect(bodiesOf(github, issue)).toEqual([old])
  })

  test('whose lock only came later fails the delivery', async () => {
    const { thread } = setUpComment(github, issue)
    await thread.begin()
    github.lock(issue)
    expect((await refusal(thread.finish('end'))).message).toContain('locked')
  })

  test('takes the comment of somebody who may write', async () => {
    github.lock(issue)
    await setUpComment(github, issue, { token: { issues: 'write', kind: 'pat' } }).thread.finish('end')
    expect(bodiesOf(github, issue)).toHaveLength(1)
  })
})

test('a permission that is lost while the images are made fails the delivery with the lines to add', async () => {
  const { thread } = setUpComment(github, issue)
  await thread.begin()
  const body = { message: 'Resource not accessible by integration' }
  github.fault({ on: 'PATCH *', goes: { status: 403, body } })
  expect((await refusal(thread.finish('end'))).next).toContain('issues: write')
})

test('a run that is cancelled asks nothing', async () => {
  const controller = new AbortController()
  controller.abort(new Cancelled())
  const { thread } = setUpComment(github, issue, { signal: controller.signal })
  const requests = await requestsOf(github, async () => {
    await expect(thread.begin()).rejects.toBeInstanceOf(Cancelled)
    await expect(thread.finish('end')).rejects.toBeInstanceOf(Cancelled)
  })
  expect(requests).toEqual([])
})
