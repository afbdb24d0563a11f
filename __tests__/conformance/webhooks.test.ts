import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startGitHub, type GitHubEvent, type GitHubSandbox } from '../../sandbox/github/index.ts'
import { lastOf, readPackageFile, type Document, type Operation } from './description.ts'
import { SchemaCheck } from './json-schema.ts'
import { holdersOf } from './reads.ts'

/** GitHub's own description of its webhooks. */
interface Webhooks extends Pick<Document, 'components'> {
  readonly webhooks: Readonly<Record<string, { readonly post: Operation }>>
}

const DESCRIPTION = '@octokit/openapi-webhooks/generated/api.github.com.json'
const { webhooks, components } = readPackageFile(DESCRIPTION) as Webhooks
const check = new SchemaCheck(components.schemas, { requires: false })

/** What the action and the examples read of payloads, where the event has it. */
const READ = {
  push: ['ref', 'before', 'after', 'created', 'deleted', 'forced', 'head_commit.id', 'head_commit.message'],
  issue_comment: ['action', 'comment.id', 'comment.body', 'comment.user.login', 'issue.number'],
  issues: ['action', 'issue.number', 'issue.title', 'issue.body', 'issue.user.login'],
  release: ['action', 'release.id', 'release.tag_name'],
  pull_request: ['action', 'number', 'pull_request.head.ref', 'pull_request.head.sha', 'pull_request.base.ref'],
} as const

const ALWAYS = ['repository.full_name', 'repository.default_branch', 'sender.login', 'sender.type']

let github: GitHubSandbox

beforeAll(async () => {
  github = await startGitHub()
  await github.push('idea', { 'a.txt': 'a' }, 'Idea')
})
afterAll(() => github.close())

const comment = () => github.comment(github.issue({ labels: ['art'] }).number, { body: '/imagine a fox' })
const pull = () => github.pull({ head: 'idea', fork: true, labels: ['art'] })

const EVENTS: readonly { readonly name: string; readonly make: () => Promise<GitHubEvent> }[] = [
  { name: 'push', make: () => github.events.push('refs/heads/idea') },
  { name: 'issue-comment-created', make: () => github.events.issueComment(comment()) },
  { name: 'issue-comment-edited', make: () => github.events.issueComment(comment(), { action: 'edited' }) },
  { name: 'issues-opened', make: () => github.events.issues(github.issue()) },
  { name: 'issues-labeled', make: () => github.events.issues(github.issue(), { label: 'art' }) },
  { name: 'release-published', make: async () => github.events.release(await github.release({ assets: { a: 'a' } })) },
  { name: 'pull-request-opened', make: async () => github.events.pullRequest(await pull()) },
  { name: 'pull-request-labeled', make: async () => github.events.pullRequest(await pull(), { label: 'art' }) },
  {
    name: 'pull-request-synchronize',
    make: async () => github.events.pullRequest(await pull(), { action: 'synchronize' }),
  },
  { name: 'pull-request-opened', make: async () => github.events.pullRequestTarget(await pull()) },
]

test.each(EVENTS)("the event '$name' is as GitHub describes it", async ({ name, make }) => {
  const { name: event, payload } = await make()
  const schema = webhooks[name]?.post.requestBody?.content?.['application/json']?.schema
  const whole: unknown = JSON.parse(JSON.stringify(payload))
  expect(check.misfits(components.schemas[lastOf(schema?.$ref ?? '')] ?? {}, whole)).toEqual([])
  const paths = [...READ[event.replace('_target', '') as keyof typeof READ], ...ALWAYS]
  const lacking = paths.filter((path) => !holdersOf(whole, path.split('.')).every(([holder, last]) => last in holder))
  expect(lacking).toEqual([])
})
