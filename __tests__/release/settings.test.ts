import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { connect } from '../../scripts/release/api.ts'
import { readSettings, type Settings } from '../../scripts/release/settings.ts'
import type { GitHubSandbox, TokenOptions } from '../../sandbox/github/index.ts'
import { startWatchedGitHub } from '../conformance/watched-github.ts'
import { REPOSITORY, sourceFiles, startReleaseScene } from './release-scene.ts'

const VERSION = { text: '1.1.0', major: 1, rest: [1, 0], prerelease: [] } as const
const RULES = ['creation', 'update', 'deletion'].map((type) => ({ type }))
const FIXED = RULES.slice(1)
const GUARDS = ['pull_request', 'required_status_checks', 'deletion'].map((type) => ({ type }))
const BRANCHES = "which branches may use the environment 'release'"
const BYPASS = 'who is on the bypass lists of the rulesets of tags'
const IMMUTABILITY = 'whether releases become immutable'
const HIDDEN = [
  'whether the workflow token may only read by default',
  'whether vulnerabilities can be reported privately, and CodeQL has no default setup',
]

let github: GitHubSandbox

beforeEach(async () => {
  github = await startWatchedGitHub({ repository: REPOSITORY, immutableReleases: true })
})
afterEach(() => github.close())

/** @param may - of the token; by default what the job of the check has */
async function read(may: TokenOptions = { contents: 'read', actions: 'read' }): Promise<Settings> {
  const api = connect({ url: github.url, repository: REPOSITORY, token: github.token(may) })
  return readSettings(api, { version: VERSION, releases: [] })
}

const setAll = (): void => {
  github.environment('release', { hasReviewers: true, hasBranches: true })
  github.ruleset({ tags: ['v*'], rules: RULES, bypass: 'always' })
  github.ruleset({ tags: ['v*.*.*'], rules: FIXED })
  github.ruleset({ branches: ['main', 'release/v1'], rules: GUARDS })
}

test('where all is set, only what a job may not see is left to a person', async () => {
  setAll()
  expect(await read()).toEqual({ lacking: [], unseen: [BRANCHES, BYPASS, IMMUTABILITY, ...HIDDEN] })
})

test('an administrator sees that as well', async () => {
  setAll()
  expect(await read({ kind: 'pat', contents: 'read', administration: 'read' })).toEqual({
    lacking: [],
    unseen: [BRANCHES, BYPASS, ...HIDDEN],
  })
})

test('in a new repository nothing is set', async () => {
  const rules = 'creation, update, deletion'
  expect((await read()).lacking).toEqual([
    "There is no environment 'release'",
    `No ruleset restricts for the tag v1.1.0: ${rules}`,
    `No ruleset restricts for the tag v1: ${rules}`,
  ])
})

test('an environment that nobody has to approve, and that any branch may use', async () => {
  setAll()
  github.environment('release', { hasReviewers: false, hasBranches: false })
  expect((await read()).lacking).toEqual([
    "The environment 'release' has no required reviewers",
    "Any branch may use the environment 'release'",
  ])
})

test('rules may come from several rulesets, each of other tags; those of branches do not count', async () => {
  github.environment('release', { hasReviewers: true, hasBranches: true })
  github.ruleset({ tags: ['v*'], rules: RULES.slice(0, 1) })
  github.ruleset({ tags: ['v*.*.*'], rules: RULES.slice(1) })
  github.ruleset({ branches: ['v1'], rules: RULES })
  expect((await read()).lacking).toEqual(['No ruleset restricts for the tag v1: update, deletion'])
})

test('a tag of a version that somebody may move, as no ruleset of its own keeps it', async () => {
  github.environment('release', { hasReviewers: true, hasBranches: true })
  github.ruleset({ tags: ['v*'], rules: RULES, bypass: 'always' })
  github.ruleset({ tags: ['v*.*.*'], rules: FIXED.slice(0, 1) })
  expect((await read()).lacking).toEqual(['Somebody may bypass what restricts for the tag v1.1.0: deletion'])
})

test.each([
  { name: 'with somebody on its list', actors: [{ actor_id: 5 }], want: 1 },
  { name: 'with nobody on its list', actors: [], want: 0 },
])('a ruleset $name, which an administrator is shown', async ({ actors, want }) => {
  github.environment('release', { hasReviewers: true, hasBranches: true })
  const id = github.ruleset({ tags: ['v*'], rules: RULES })
  const body = {
    ...{ id, name: 'Tags', target: 'tag', source_type: 'Repository', source: REPOSITORY, enforcement: 'active' },
    ...{ conditions: { ref_name: { include: ['~ALL'], exclude: [] } }, rules: RULES, bypass_actors: actors },
  }
  github.fault({ on: `GET *rulesets/${id}`, goes: { status: 200, body } })
  const { lacking, unseen } = await read()
  expect(lacking).toHaveLength(want)
  expect(unseen).not.toContain(BYPASS)
})

test('a branch without a rule that it needs is left to a person, as a rule of another kind may guard it', async () => {
  setAll()
  github.fault({ on: 'GET *rules/branches/release/v1*', goes: { status: 200, body: [] } })
  expect((await read()).unseen).toContain(
    'what guards the branch release/v1: no ruleset has for it pull_request, required_status_checks, deletion',
  )
})

test.each([
  { name: 'that only watches', change: { enforcement: 'evaluate' } },
  {
    name: 'that leaves these tags out',
    change: { conditions: { ref_name: { include: ['~ALL'], exclude: ['refs/tags/v*'] } } },
  },
  { name: 'of other tags', change: { conditions: { ref_name: { include: ['refs/tags/w*'], exclude: [] } } } },
])('a ruleset $name does not count', async ({ change }) => {
  github.environment('release', { hasReviewers: true, hasBranches: true })
  const id = github.ruleset({ tags: ['v*'], rules: RULES })
  const body = {
    ...{ id, name: 'Tags', target: 'tag', source_type: 'Repository', source: REPOSITORY, enforcement: 'active' },
    ...{ conditions: { ref_name: { include: ['~ALL'], exclude: [] } }, rules: RULES },
  }
  github.fault({ on: `GET *rulesets/${id}`, goes: { status: 200, body } })
  expect((await read()).lacking).toEqual([])
  github.fault({ on: `GET *rulesets/${id}`, goes: { status: 200, body: { ...body, ...change } } })
  expect((await read()).lacking).toHaveLength(2)
})

test('what GitHub refuses to show is said to be unseen', async () => {
  setAll()
  const refused = { status: 403, body: { message: 'Resource not accessible by integration' } }
  github.fault({ on: 'GET *environments/release', goes: refused })
  github.fault({ on: 'GET *rulesets*', goes: refused })
  github.fault({ on: 'GET *rules/branches/main*', goes: refused })
  expect(await read()).toEqual({
    lacking: [],
    unseen: [
      ...["the reviewers of the environment 'release'", 'the rulesets of tags', 'what guards the branch main'],
      ...[IMMUTABILITY, ...HIDDEN],
    ],
  })
})

test('the last release shows whether it was immutable', async () => {
  const scene = await startReleaseScene({ immutableReleases: false })
  await scene.play('1.0.0')
  const said = await (await scene.commit(sourceFiles('1.1.0'))).check()
  await scene.close()
  expect(said).toContain(`Not seen, so look yourself: ${IMMUTABILITY}, and the last release, v1.0.0, is not.`)
})

test('a release is refused where they are not set', async () => {
  const scene = await startReleaseScene()
  scene.github.environment('release', { hasReviewers: false, hasBranches: true })
  const checkout = await scene.commit(sourceFiles('1.0.0'))
  await expect(checkout.check()).rejects.toThrow(
    "The repository's settings are not those that a release needs; docs/releasing.md has them.\nThe environment 'release' has no required reviewers",
  )
  await scene.close()
})
