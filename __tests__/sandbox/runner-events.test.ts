import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startGitHub, type GitHubEvent, type GitHubSandbox } from '../../sandbox/github/index.ts'
import { runWorkflow } from '../../sandbox/runner/index.ts'
import { tokenOptions } from '../../sandbox/runner/workflow/permissions.ts'

let github: GitHubSandbox
let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'events-test-'))
  github = await startGitHub()
  await github.push('idea', { 'a.txt': 'a' }, 'Idea')
})
afterAll(async () => {
  await github.close()
  await rm(directory, { recursive: true, force: true })
})

const JOB = `
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - env: { SENDER: '\${{ github.event.sender.login }}' }
        run: echo "$GITHUB_REF $GITHUB_SHA $GITHUB_ACTOR $SENDER $GITHUB_HEAD_REF"
`

/** What a run that the event starts says of itself. */
async function runsOf(event: GitHubEvent): Promise<string> {
  const file = join(directory, 'workflow.yml')
  writeFileSync(file, `name: Test\non: ${event.name}\n${JOB}`)
  const services = { kie: { url: 'http://127.0.0.1:1' }, github }
  const { jobs } = await runWorkflow({ file, event, services, directory })
  return jobs['a']?.rows[0]?.steps.map(({ step }) => step?.raw ?? '').join('') ?? ''
}

test('a run begins where its event says, for whoever caused it', async () => {
  const issue = github.issue()
  const comment = github.comment(issue.number, { body: 'x', user: 'stranger' })
  const release = await github.release({ tag: 'v1' })
  const pull = await github.pull({ head: 'idea', user: 'stranger' })
  await github.push('main', { 'b.txt': 'b' }, 'Later')
  const tagged = await github.git('rev-parse', 'v1')
  const main = await github.head('main')
  expect(main).not.toBe(tagged)

  const { events } = github
  expect(await runsOf(await events.issueComment(comment))).toBe(`refs/heads/main ${main} stranger stranger \n`)
  expect(await runsOf(await events.release(release))).toBe(`refs/tags/v1 ${tagged} octocat octocat \n`)
  expect(await runsOf(await events.pullRequestTarget(pull))).toBe(`refs/heads/main ${main} stranger stranger idea\n`)
})

test.each([
  { name: 'nothing said', given: undefined, want: { contents: 'read' } },
  { name: 'nothing granted', given: {}, want: {} },
  {
    name: 'what a bot needs',
    given: { issues: 'write', 'pull-requests': 'write', contents: 'none' },
    want: { issues: 'write', pull_requests: 'write' },
  },
  {
    name: 'all',
    given: 'write-all',
    want: { actions: 'write', contents: 'write', issues: 'write', pull_requests: 'write' },
  },
])('a token always reads the metadata; $name', ({ given, want }) => {
  expect(tokenOptions(given)).toEqual({ metadata: 'read', ...want })
})
