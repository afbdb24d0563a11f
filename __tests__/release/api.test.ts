import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { connect } from '../../scripts/release/api.ts'
import { startWatchedGitHub } from '../conformance/watched-github.ts'

let github: GitHubSandbox

beforeAll(async () => {
  github = await startWatchedGitHub()
})
afterAll(() => github.close())

const SAID = 'GitHub refuses GET rulesets (422): '

test.each([
  {
    name: 'its message',
    body: { message: 'Resource not accessible by integration' },
    want: 'Resource not accessible by integration.',
  },
  {
    name: 'what is wrong in particular',
    body: { message: 'Validation Failed', errors: [{ resource: 'Release', code: 'already_exists' }] },
    want: 'Validation Failed: [{"resource":"Release","code":"already_exists"}].',
  },
  {
    name: 'on one line',
    body: { message: 'Repository rule violations found\n\nCannot create ref' },
    want: 'Repository rule violations found Cannot create ref.',
  },
  {
    name: 'no command of the runner',
    body: { message: '::error::x ##[group]y' },
    want: ':\\u{3a}error:\\u{3a}x ##\\u{5b}group]y.',
  },
  { name: 'nothing in the form of an error', body: ['odd'], want: '["odd"].' },
  { name: 'too much', body: { message: 'x'.repeat(9000) }, want: `${'x'.repeat(500)}…` },
])('of a refusal GitHub’s own words are shown: $name', async ({ body, want }) => {
  github.fault({ on: 'GET *rulesets', goes: { status: 422, body } })
  const api = connect({ url: github.url, repository: github.repository, token: github.token({ contents: 'read' }) })
  await expect(api.get('rulesets')).rejects.toThrow(new Error(`${SAID}${want}`))
})
