import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { GitHubSandbox, TokenOptions } from '../../sandbox/github/index.ts'
import { callGitHub, type Answer, startGitHub } from './github-caller.ts'

let github: GitHubSandbox

beforeEach(async () => {
  github = await startGitHub({ immutableReleases: true })
})
afterEach(() => github.close())

const ask = (path: string, may: TokenOptions = { contents: 'read' }): Promise<Answer> =>
  callGitHub(github, `GET ${path}`, { as: github.token(may) })

test('a file is attested by its digest, or not at all', async () => {
  const digest = `sha256:${'0'.repeat(64)}`
  expect((await ask(`/attestations/${digest}`)).data).toEqual({ attestations: [] })
  github.attest([digest])
  expect((await ask(`/attestations/${digest}`)).data['attestations']).toHaveLength(1)
  expect((await ask(`/attestations/sha256:${'1'.repeat(64)}`)).data).toEqual({ attestations: [] })
})

test('an environment says who has to approve, and which branches may use it', async () => {
  expect((await ask('/environments/release')).status).toBe(404)
  github.environment('release', { hasReviewers: true, hasBranches: false })
  expect((await ask('/environments/release')).data).toMatchObject({
    name: 'release',
    protection_rules: [{ type: 'required_reviewers' }],
    deployment_branch_policy: null,
  })
  github.environment('release', { hasReviewers: false, hasBranches: true })
  expect((await ask('/environments/release')).data).toMatchObject({
    protection_rules: [{ type: 'branch_policy' }],
    deployment_branch_policy: { custom_branch_policies: true },
  })
})

test('whether releases become immutable is for administrators to ask, also where the repository is public', async () => {
  const administrator: TokenOptions = { kind: 'pat', administration: 'read' }
  expect((await ask('/immutable-releases')).status).toBe(403)
  expect((await callGitHub(github, 'GET /immutable-releases')).status).toBe(401)
  expect((await ask('/immutable-releases', administrator)).data).toEqual({ enabled: true, enforced_by_owner: false })
})

test('where they do not, there is nothing to be found', async () => {
  const other = await startGitHub()
  const as = other.token({ administration: 'read' })
  expect((await callGitHub(other, 'GET /immutable-releases', { as })).status).toBe(404)
  await other.close()
})
