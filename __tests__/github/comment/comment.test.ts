import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startGitHub, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import { markerOf } from '../../../src/github/comment/search.ts'
import { bodiesOf, BOT, requestsOf, setUpComment } from './comment-setup.ts'

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

describe('the comment of a run', () => {
  test('is made before anything is spent, and says so', async () => {
    const { thread } = setUpComment(github, issue)
    const requests = await requestsOf(github, () => thread.begin())
    expect(requests).toEqual([
      'POST /graphql',
      `GET /issues/${issue}/comments?per_page=100&page=1`,
      `POST /issues/${issue}/comments`,
      expect.stringMatching(/^GET \/issues\/\d+\/comments\?per_page=100&page=1&since=\d{4}-/),
    ])
    const [comment] = github.commentsOf(issue)
    expect(comment?.user.login).toBe(BOT)
    expect(comment?.body).toMatch(
      /^<!-- kie-image-action [0-9a-f]{64} -->\n<!-- [0-9a-f-]{36} -->\n\n### Images are being/,
    )
    expect(comment?.body).toContain('[The run](https://github.com/octo/kie-art/actions/runs/77)')
  })

  test('is edited to its end, with one request', async () => {
    const { thread, states } = setUpComment(github, issue)
    await thread.begin()
    const [begun] = github.commentsOf(issue)
    const requests = await requestsOf(github, async () => {
      expect(await thread.finish('### Made 1 image\n')).toEqual({
        id: begun?.id,
        url: `${github.url}/octo/kie-art/issues/${issue}#issuecomment-${begun?.id}`,
      })
    })
    expect(requests).toEqual([`PATCH /issues/comments/${begun?.id}`])
    expect(bodiesOf(github, issue)).toEqual([`${MARKER}\n\n### Made 1 image\n`])
    expect(states).toHaveLength(2)
    expect(states[1]).toBe('')
  })

  test('shows its end also without a beginning, and more than once', async () => {
    const { thread } = setUpComment(github, issue)
    await thread.finish('first')
    await thread.finish('second')
    expect(bodiesOf(github, issue)).toEqual([`${MARKER}\n\nsecond`])
  })

  test('nothing of the key is in it', async () => {
    const key = '--> <!-- @octocat'
    const { thread } = setUpComment(github, issue, { key })
    await thread.finish('text')
    expect(bodiesOf(github, issue)).toEqual([`${markerOf(key)}\n\ntext`])
    expect(markerOf(key)).toMatch(/^<!-- kie-image-action [0-9a-f]{64} -->$/)
  })

  test('stands on a pull request, too', async () => {
    const { number } = await github.pull({ head: 'main' })
    await setUpComment(github, number, { token: { pull_requests: 'write' } }).thread.finish('text')
    expect(bodiesOf(github, number)).toHaveLength(1)
  })
})

describe('F93: our own comment is found again', () => {
  test('by a later run of the same key alone', async () => {
    await setUpComment(github, issue).thread.finish('first run')
    await setUpComment(github, issue, { key: 'art/cover' }).thread.finish('another image')
    await setUpComment(github, issue).thread.begin()
    const { thread } = setUpComment(github, issue)
    await thread.finish('third run')
    expect(bodiesOf(github, issue)).toEqual([`${MARKER}\n\nthird run`, `${markerOf('art/cover')}\n\nanother image`])
  })

  test('behind a thousand others, on whichever page', async () => {
    for (let index = 0; index < 1000; index++) github.comment(issue, { body: `${index}` })
    const { id } = github.comment(issue, { user: BOT, body: `${MARKER}\n\nold` })
    const { thread } = setUpComment(github, issue)
    const requests = await requestsOf(github, () => thread.finish('new'))
    expect(requests.filter((request) => request.startsWith('GET'))).toHaveLength(11)
    expect(requests.at(-1)).toBe(`PATCH /issues/comments/${id}`)
    expect(bodiesOf(github, issue).at(-1)).toBe(`${MARKER}\n\nnew`)
  })

  test('a stranger with our marker is not taken for us', async () => {
    github.comment(issue, { user: 'stranger', body: `${MARKER}\n\nmine` })
    await setUpComment(github, issue).thread.finish('ours')
    expect(bodiesOf(github, issue)).toEqual([`${MARKER}\n\nmine`, `${MARKER}\n\nours`])
  })

  test('our account quoting the marker is not our comment', async () => {
    const quotes = [`> ${MARKER}`, `Hello\n${MARKER}`, ` ${MARKER}`]
    for (const body of quotes) github.comment(issue, { user: BOT, body })
    await setUpComment(github, issue).thread.finish('ours')
    expect(bodiesOf(github, issue)).toEqual([...quotes, `${MARKER}\n\nours`])
  })

  test("with a personal token, it is that person's", async () => {
    github.comment(issue, { user: BOT, body: `${MARKER}\n\nthe bot's` })
    const { id } = github.comment(issue, { user: 'octo-cat', body: `${MARKER}\n\nold` })
    const { thread } = setUpComment(github, issue, { token: { issues: 'write', kind: 'pat' } })
    expect((await thread.finish('new')).id).toBe(id)
    expect(bodiesOf(github, issue)).toEqual([`${MARKER}\n\nthe bot's`, `${MARKER}\n\nnew`])
  })

  test('the oldest of several; the others are not ours to delete', async () => {
    for (const body of ['one', 'two']) github.comment(issue, { user: BOT, body: `${MARKER}\n\n${body}` })
    await setUpComment(github, issue).thread.finish('new')
    expect(bodiesOf(github, issue)).toEqual([`${MARKER}\n\nnew`, `${MARKER}\n\ntwo`])
  })
})

describe('F94: two runs at once', () => {
  /** Lets no comment be made before so many are about to be. */
  function together(count: number): () => void {
    const arrived = Promise.withResolvers<undefined>()
    let waiting = 0
    return github.onRequest(`POST */issues/${issue}/comments`, async () => {
      waiting += 1
      if (waiting === count) arrived.resolve(undefined)
      await arrived.promise
    })
  }

  test.each([2, 5])('%i that find none keep the oldest alone', async (count) => {
    const runs = Array.from({ length: count }, () => setUpComment(github, issue))
    const release = together(count)
    await Promise.all(runs.map(({ thread }) => thread.begin()))
    release()
    const [kept, ...others] = github.commentsOf(issue)
    expect(others).toEqual([])
    const ends = await Promise.all(runs.map(({ thread }, index) => thread.finish(`run ${index}`)))
    expect(new Set(ends.map(({ id }) => id))).toEqual(new Set([kept?.id]))
    expect(bodiesOf(github, issue)).toHaveLength(1)
  })

  test('a later comment that cannot be deleted is told, and the run goes on', async () => {
    const runs = [setUpComment(github, issue), setUpComment(github, issue)]
    const release = together(2)
    github.fault({ on: 'DELETE */issues/comments/*', goes: { status: 403, body: { message: 'No' } } })
    await Promise.all(runs.map(({ thread }) => thread.begin()))
    release()
    expect(bodiesOf(github, issue)).toHaveLength(2)
    expect(runs.flatMap(({ log }) => log.annotations)).toEqual([
      expect.stringMatching(/^notice: Two runs commented at once; the later comment stays: http/),
    ])
  })

  test('a comment whose making was not answered is not made twice', async () => {
    github.fault({ on: `POST */issues/${issue}/comments`, goes: 'lost-reply' })
    const { thread } = setUpComment(github, issue)
    await thread.begin()
    await thread.finish('end')
    expect(bodiesOf(github, issue)).toEqual([`${MARKER}\n\nend`])
  })
})

describe('F94: a comment that somebody deletes', () => {
  test('while the images are made is made anew', async () => {
    const { thread, states } = setUpComment(github, issue)
    await thread.begin()
    for (const { id } of github.commentsOf(issue)) github.deleteComment(id)
    const { id } = await thread.finish('end')
    expect(github.commentsOf(issue)).toMatchObject([{ id, body: `${MARKER}\n\nend` }])
    expect(states.at(-1)).toBe('')
  })

  test('as soon as it is found is made anew', async () => {
    const old = github.comment(issue, { user: BOT, body: `${MARKER}\n\nold` })
    const stop = github.onRequest('PATCH *', () => github.deleteComment(old.id))
    const { thread } = setUpComment(github, issue)
    await thread.begin()
    stop()
    const [made, ...others] = github.commentsOf(issue)
    expect([made?.id === old.id, others]).toEqual([false, []])
  })
})
