import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startGitHub, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import { Cancelled } from '../../../src/core/text/errors.ts'
import { endComment } from '../../../src/github/comment/end.ts'
import { markerOf } from '../../../src/github/comment/search.ts'
import { bodiesOf, requestsOf, setUpComment } from './comment-setup.ts'

const MARKER = markerOf('art/hero')

let github: GitHubSandbox
let issue: number

beforeAll(async () => {
  github = await startGitHub()
})
afterAll(() => github.close())
beforeEach(() => {
  issue = github.issue().number
})

describe('the comment of a run that was stopped', () => {
  test('tells so, and the next run finds it', async () => {
    const { thread, end } = setUpComment(github, issue)
    await thread.begin()
    expect(await end('stopped')).toBe(true)
    expect(bodiesOf(github, issue)).toEqual([`${MARKER}\n\nstopped`])
    await setUpComment(github, issue).thread.finish('next run')
    expect(bodiesOf(github, issue)).toEqual([`${MARKER}\n\nnext run`])
  })

  test('is ended also when the end could not be shown', async () => {
    const { thread, end } = setUpComment(github, issue)
    await thread.begin()
    github.fault({ on: 'PATCH *', goes: { status: 422, body: { message: 'No' } } })
    await expect(thread.finish('end')).rejects.toThrow('No')
    expect(await end('stopped')).toBe(true)
  })

  test('is left alone once it is finished', async () => {
    const { thread, end } = setUpComment(github, issue)
    await thread.begin()
    await thread.finish('end')
    expect(await requestsOf(github, () => end('stopped'))).toEqual([])
    expect(bodiesOf(github, issue)).toEqual([`${MARKER}\n\nend`])
  })

  test('is left alone once it is finished, also where a kill came before the state', async () => {
    const { thread, states, octokit } = setUpComment(github, issue)
    await thread.begin()
    const [state] = states
    await thread.finish('end')
    const given = { octokit, owner: 'octo', repo: 'kie-art', state, signal: new AbortController().signal }
    expect(await endComment({ ...given, text: 'stopped' })).toBe(false)
    expect(bodiesOf(github, issue)).toEqual([`${MARKER}\n\nend`])
  })

  test('is left alone once a later run has taken it up', async () => {
    const cancelled = setUpComment(github, issue)
    await cancelled.thread.begin()
    await setUpComment(github, issue).thread.begin()
    expect(await cancelled.end('stopped')).toBe(false)
    expect(bodiesOf(github, issue)[0]).toContain('being made')
  })

  test('is left alone once it is deleted', async () => {
    const { thread, end } = setUpComment(github, issue)
    await thread.begin()
    for (const { id } of github.commentsOf(issue)) github.deleteComment(id)
    expect(await end('stopped')).toBe(false)
    expect(bodiesOf(github, issue)).toEqual([])
  })

  test('rejects where GitHub refuses', async () => {
    const { thread, end } = setUpComment(github, issue)
    await thread.begin()
    github.lock(issue)
    await expect(end('stopped')).rejects.toThrow('locked')
  })

  test.each([undefined, '', '{"id":1', 'null', '[]', '{"id":"1","marker":"m","sign":"s"}'])(
    'nothing is asked for the state %j',
    async (state) => {
      const { octokit } = setUpComment(github, issue)
      const given = { octokit, owner: 'octo', repo: 'kie-art', state, signal: new AbortController().signal }
      const requests = await requestsOf(github, async () => {
        expect(await endComment({ ...given, text: 'stopped' })).toBe(false)
      })
      expect(requests).toEqual([])
    },
  )
})

test('a cancel while the comment is being made leaves none that nobody ends', async () => {
  const controller = new AbortController()
  const { thread, end } = setUpComment(github, issue, { signal: controller.signal })
  const stop = github.onRequest(`POST */issues/${issue}/comments`, () => controller.abort(new Cancelled()))
  await expect(thread.begin()).rejects.toBeInstanceOf(Cancelled)
  stop()
  expect(await end('stopped')).toBe(true)
  expect(bodiesOf(github, issue)).toEqual([`${MARKER}\n\nstopped`])
})
