import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { startGitHub } from './github-caller.ts'

let github: GitHubSandbox
let head: string

beforeAll(async () => {
  github = await startGitHub()
  github.addUser('stranger')
  await github.push('idea', { 'a.txt': 'a' }, 'Idea')
  head = await github.head('main')
})
afterAll(() => github.close())

const REPOSITORY = { id: 1_296_269, full_name: 'octo/kie-art', owner: { login: 'octo', type: 'Organization' } }

test('a comment runs on the default branch, whatever it is on', async () => {
  const issue = github.issue({ title: 'A fox', labels: ['art'] })
  const comment = github.comment(issue.number, { body: '/imagine a fox', user: 'stranger' })
  expect(await github.events.issueComment(comment)).toMatchObject({
    name: 'issue_comment',
    payload: {
      action: 'created',
      issue: {
        number: issue.number,
        title: 'A fox',
        labels: [{ name: 'art' }],
        user: { login: 'octocat' },
        comments: 1,
      },
      comment: {
        ...{ id: comment.id, body: '/imagine a fox', author_association: 'NONE', performed_via_github_app: null },
        user: { login: 'stranger', type: 'User' },
      },
      repository: REPOSITORY,
      sender: { login: 'stranger', type: 'User' },
    },
    run: { actor: 'stranger', ref: 'refs/heads/main', sha: head, headRef: '', baseRef: '' },
  })
})

test('a comment of an app, one on a pull request, and one that somebody else edits', async () => {
  const { number } = await github.pull({ head: 'idea', fork: true, user: 'stranger' })
  const byApp = github.comment(number, { body: 'x', user: 'painter[bot]', app: 'painter' })
  const edited = await github.events.issueComment(byApp, { action: 'edited', sender: 'octocat' })
  expect(edited.payload).toMatchObject({
    action: 'edited',
    changes: { body: { from: expect.any(String) } },
    issue: { pull_request: { url: `${github.url}/repos/octo/kie-art/pulls/${number}` } },
    comment: { user: { login: 'painter[bot]', type: 'Bot' }, performed_via_github_app: { slug: 'painter' } },
    sender: { login: 'octocat' },
  })
})

test('an issue is opened, and labeled by somebody else', async () => {
  const issue = github.issue({ body: 'A fox', user: 'stranger' })
  const opened = await github.events.issues(issue)
  const labeled = await github.events.issues(issue, { label: 'art', sender: 'octocat' })
  expect(opened.payload).toMatchObject({ action: 'opened', issue: { body: 'A fox' }, sender: { login: 'stranger' } })
  expect(labeled.payload).toMatchObject({ action: 'labeled', label: { name: 'art' }, sender: { login: 'octocat' } })
})

test('a pull request runs on its merge, its target on the base', async () => {
  const pull = await github.pull({ head: 'idea', fork: true, user: 'stranger' })
  const plain = await github.events.pullRequest(pull, { action: 'synchronize' })
  const target = await github.events.pullRequestTarget(pull)
  expect(plain).toMatchObject({
    name: 'pull_request',
    payload: {
      ...{ action: 'synchronize', number: pull.number, sender: { login: 'stranger' } },
      pull_request: {
        ...{ number: pull.number, head: { sha: pull.head.sha, repo: pull.head.repo }, base: { ref: 'main' } },
        ...{ user: { login: 'stranger' }, author_association: 'NONE', merged: false, draft: false },
      },
    },
    run: { ref: `refs/pull/${pull.number}/merge`, headRef: 'idea', baseRef: 'main' },
  })
  expect(target.run).toEqual({ actor: 'stranger', ref: 'refs/heads/main', sha: head, headRef: 'idea', baseRef: 'main' })
})

test('a release runs on its tag; a draft starts nothing', async () => {
  const release = await github.release({ tag: 'v1' })
  expect(await github.events.release(release)).toMatchObject({
    name: 'release',
    payload: {
      action: 'published',
      release: { id: release.id, tag_name: 'v1', draft: false },
      sender: { login: 'octocat' },
    },
    run: { actor: 'octocat', ref: 'refs/tags/v1', sha: head },
  })
  await expect(github.events.release(await github.release({ tag: 'v2', draft: true }))).rejects.toThrow('A draft')
})

test('a push runs on what was pushed, be it new or moved', async () => {
  const before = await github.push('work', { 'b.txt': 'b' }, 'One')
  const after = await github.push('work', { 'b.txt': 'c' }, 'Two')
  await github.git('tag', 'v3', before)
  expect(await github.events.push('refs/heads/work', { before })).toMatchObject({
    name: 'push',
    payload: { ref: 'refs/heads/work', before, after, created: false, head_commit: { id: after, message: 'Two' } },
    run: { actor: 'octocat', ref: 'refs/heads/work', sha: after },
  })
  expect(await github.events.push('refs/tags/v3', { sender: 'stranger' })).toMatchObject({
    payload: { before: '0'.repeat(40), after: before, created: true, sender: { login: 'stranger' } },
    run: { actor: 'stranger', ref: 'refs/tags/v3', sha: before },
  })
})
