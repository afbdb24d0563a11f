import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startGitHub, type GitHubSandbox, type TokenOptions } from '../../../sandbox/github/index.ts'
import { createOctokit } from '../../../src/github/api/octokit.ts'
import { react, type Reaction } from '../../../src/github/comment/reactions.ts'
import { systemClock } from '../../../src/kie/time/clock.ts'
import { TestClock, TestLog } from '../commit/commit-setup.ts'

let github: GitHubSandbox
let commentId: number

beforeAll(async () => {
  github = await startGitHub()
  commentId = github.comment(github.issue().number, { body: '/imagine a fox' }).id
})
afterAll(() => github.close())

interface Changes {
  readonly may?: TokenOptions
  readonly commentId?: number
  readonly clock?: TestClock
  readonly signal?: AbortSignal
}

async function reactWith(reaction: Reaction, changes: Changes = {}): Promise<readonly string[]> {
  const { may = { issues: 'write' }, clock = systemClock, signal = new AbortController().signal } = changes
  const log = new TestLog()
  const octokit = createOctokit({ token: github.token(may), apiUrl: github.url, log, clock: systemClock })
  const context = { owner: 'octo', repo: 'kie-art' }
  await react({ octokit, context, commentId: changes.commentId ?? commentId, reaction, log, clock, signal })
  return log.lines
}

const NOTICE = /^notice: The comment got no reaction 'eyes'\. /

describe('react', () => {
  test('sets each reaction, and the same one twice without a word', async () => {
    for (const reaction of ['eyes', 'eyes', 'rocket', 'confused'] as const) {
      expect(await reactWith(reaction)).toEqual([])
    }
    expect(github.reactionsOf(commentId).map(({ content }) => content)).toEqual(['eyes', 'rocket', 'confused'])
  })

  test.each([
    { name: 'a missing permission', changes: { may: { contents: 'write' } }, want: /not accessible.*'issues: write'/ },
    { name: 'a comment that is gone', changes: { commentId: 404_404 }, want: /Not Found/ },
  ] as const)('$name is told, and no more', async ({ changes, want }) => {
    const lines = await reactWith('eyes', changes)
    expect(lines).toEqual([expect.stringMatching(NOTICE)])
    expect(lines[0]).toMatch(want)
  })

  test('an answer that does not come is not waited for', async () => {
    github.fault({ on: 'POST */reactions', goes: 'hang' })
    const clock = new TestClock()
    const lines = await reactWith('eyes', { clock })
    expect(lines).toEqual(["notice: The comment got no reaction 'eyes'. GitHub did not answer within 15 s."])
    expect(clock.waits).toEqual([15_000])
  })

  test('a cancelled step sets none', async () => {
    const before = github.requests.length
    expect(await reactWith('eyes', { signal: AbortSignal.abort(new Error('cancelled')) })).toEqual([])
    expect(github.requests).toHaveLength(before)
  })
})
