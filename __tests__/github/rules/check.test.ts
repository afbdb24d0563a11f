import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startGitHub, type GitHubSandbox, type Rule } from '../../../sandbox/github/index.ts'
import { DeliveryError } from '../../../src/core/result/delivery.ts'
import { commitDestination } from '../../../src/github/commit/commit.ts'
import type { CommitOptions } from '../../../src/github/commit/options.ts'
import { FIRST } from '../../core/result/results.ts'
import { saveImage, setUp, type TestLog } from '../commit/commit-setup.ts'

const PULL_REQUEST: Rule = { type: 'pull_request' }
const CHECKS: Rule = { type: 'required_status_checks', parameters: { required_status_checks: [{ context: 'test' }] } }

let github: GitHubSandbox

beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

type Changed = Omit<Partial<CommitOptions>, 'context'> & {
  readonly kind?: 'installation' | 'pat'
  readonly serverUrl?: string
}

/** What the check of a commit to a branch says. */
async function check({ kind = 'installation', serverUrl, ...changed }: Changed = {}): Promise<{
  readonly error: DeliveryError | undefined
  readonly annotations: readonly string[]
  readonly log: TestLog
}> {
  const { options, log } = await setUp(github, { token: github.token({ contents: 'write', kind }), ...changed })
  const context = { ...options.context, serverUrl: serverUrl ?? 'https://github.com' }
  const error: unknown = await commitDestination({ ...options, context })
    .check()
    .then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
  if (error !== undefined && !(error instanceof DeliveryError)) throw new Error('no DeliveryError', { cause: error })
  return { error, annotations: log.annotations, log }
}

/** How often the rules and rulesets were asked for. */
function asked(): readonly string[] {
  const paths = github.requests.map(({ path }) => path.replace('/repos/octo/kie-art', ''))
  return paths.filter((path) => /^\/rule/.test(path))
}

describe('D16: a rule that forbids the commit, and that the token may not pass, is an error before anything is spent', () => {
  test('it names the branch, the rule, its ruleset and the way out', async () => {
    const id = github.ruleset({ name: 'Guard main', branches: ['main'], rules: [PULL_REQUEST] })
    const { error, annotations } = await check()
    expect(error?.message).toBe(
      "Branch 'main' takes no commit from this token: rule 'pull_request' of the ruleset 'Guard main' forbids it, and " +
        'the token may not bypass it.',
    )
    expect(error?.next).toContain(
      'with:\n  deliver: pull-request\npermissions:\n  contents: write\n  pull-requests: write\n',
    )
    expect(annotations).toEqual([])
    expect(asked()).toEqual(['/rules/branches/main?per_page=100&page=1', `/rulesets/${id}`])
  })

  test('all rules and all rulesets in one line, each ruleset asked for once', async () => {
    github.ruleset({ name: 'A', rules: [PULL_REQUEST, CHECKS, { type: 'deletion' }] })
    github.ruleset({ name: 'B', rules: [{ type: 'non_fast_forward' }] })
    github.ruleset({ name: 'C', rules: [{ type: 'merge_queue' }], level: 'Organization', bypass: 'pull_requests_only' })
    const { error } = await check()
    expect(error?.message).toContain(
      "rules 'pull_request', 'required_status_checks' of the ruleset 'A' and rule 'merge_queue' of the ruleset 'C' forbid it",
    )
    expect(asked()).toHaveLength(3)
  })

  test('many rules come in pages', async () => {
    github.ruleset({ rules: Array.from({ length: 100 }, () => ({ type: 'deletion' })) })
    github.ruleset({ rules: [{ type: 'update' }] })
    expect((await check()).error?.message).toContain("rule 'update'")
    expect(asked()).toHaveLength(3)
  })

  test('nothing is asked where nothing is to be committed', async () => {
    github.ruleset({ rules: [PULL_REQUEST] })
    expect(await check({ names: [] })).toMatchObject({ error: undefined, annotations: [] })
    expect(asked()).toEqual([])
  })

  test("GitHub's words cannot start a command", async () => {
    github.ruleset({ name: 'x\n::error::y\u202e', rules: [PULL_REQUEST] })
    expect((await check()).error?.message).not.toMatch(/\u202e|\n/)
  })
})

describe('D16: signatures', () => {
  const rules = [{ type: 'required_signatures' }]
  test.each([
    { name: "a job's own token, whose commits GitHub signs", changed: {}, error: false, notices: 0 },
    { name: 'a personal token', changed: { kind: 'pat' }, error: true, notices: 0 },
    { name: 'a server that may not sign', changed: { serverUrl: 'https://git.example' }, error: false, notices: 1 },
  ] as const)('$name', async ({ changed, error, notices }) => {
    github.ruleset({ rules })
    const found = await check(changed)
    expect([found.error !== undefined, found.annotations.length]).toEqual([error, notices])
    if (error) expect(found.error?.next).toContain("'github-token'")
  })
})

describe('D16: patterns of addresses', () => {
  const author = (pattern: string): Rule => ({
    type: 'commit_author_email_pattern',
    parameters: { operator: 'ends_with', pattern },
  })

  test("the job's own token commits as its bot, which is asked for once", async () => {
    github.ruleset({ rules: [author('41898282+github-actions[bot]@users.noreply.github.com'), author('.com')] })
    expect(await check()).toMatchObject({ error: undefined, annotations: [] })
    expect(github.requests.filter(({ path }) => path === '/graphql')).toHaveLength(1)
    github.ruleset({ rules: [author('@example.com')] })
    expect((await check()).error?.message).toContain("rule 'commit_author_email_pattern'")
  })

  test('nobody is asked for one where no rule is about it, and none that is not told decides', async () => {
    github.ruleset({ rules: [{ type: 'deletion' }] })
    await check()
    expect(github.requests.filter(({ path }) => path === '/graphql')).toEqual([])
    github.ruleset({ name: 'Ours', rules: [author('@example.com')] })
    github.fault({ on: 'POST /graphql', goes: { status: 403 } })
    const notice =
      "notice: Branch 'main' may refuse the commit by rule 'commit_author_email_pattern' of the ruleset 'Ours': only the " +
      'finished commit shows that.'
    expect(await check()).toMatchObject({ error: undefined, annotations: [notice] })
    expect(await check({ kind: 'pat' })).toMatchObject({ error: undefined, annotations: [notice] })
  })
})

describe('D16: what GitHub does not say is a notice, and blocks nothing', () => {
  const NOT_TOLD =
    "notice: Branch 'main' may refuse the commit by rule 'pull_request' of the ruleset 'Guard main': GitHub does not say " +
    'whether this token may bypass that.'

  test('the ruleset does not say who may pass', async () => {
    github.ruleset({ name: 'Guard main', rules: [PULL_REQUEST], bypass: undefined })
    expect(await check()).toMatchObject({ error: undefined, annotations: [NOT_TOLD] })
  })

  test.each([403, 404, 410])('the ruleset cannot be read: %i', async (status) => {
    const id = github.ruleset({ rules: [PULL_REQUEST] })
    github.fault({ on: 'GET */rulesets/*', goes: { status, body: { message: 'No' } } })
    const { error, annotations } = await check()
    expect([error, annotations]).toEqual([undefined, [expect.stringContaining(`of the ruleset ${id}: GitHub`)]])
  })

  test.each([
    { name: '403', goes: { status: 403, body: { message: 'No' } } },
    { name: '404, as of a server without the route', goes: { status: 404 } },
    { name: 'something else than a list', goes: { status: 200, body: { rules: [] } } },
    { name: 'a list of something else', goes: { status: 200, body: [7, null, { type: 7 }] } },
  ])('the rules cannot be read: $name', async ({ goes }) => {
    github.ruleset({ rules: [PULL_REQUEST] })
    github.fault({ on: 'GET */rules/branches/*', goes })
    expect(await check()).toMatchObject({
      error: undefined,
      annotations: ["notice: Branch 'main' is protected; its rules may refuse the commit."],
    })
  })

  test('a rule that this action does not know, or without a ruleset', async () => {
    github.ruleset({ name: 'New', rules: [{ type: 'full_moon' }] })
    expect((await check()).annotations).toEqual([expect.stringContaining("rule 'full_moon' of the ruleset 'New'")])
    github.fault({ on: 'GET */rules/branches/*', goes: { status: 200, body: [{ type: 'update' }] } })
    expect((await check()).annotations).toEqual([expect.stringContaining("by rule 'update': GitHub")])
  })

  test('a token that GitHub does not know is told as such', async () => {
    github.fault({ on: 'GET */rules/branches/*', goes: { status: 401, body: { message: 'Bad credentials' } } })
    expect((await check()).error?.message).toContain('does not accept the token')
  })

  test.each(['always', 'exempt'] as const)('but a token that may pass (%s) needs no notice', async (bypass) => {
    github.ruleset({ rules: [PULL_REQUEST, { type: 'full_moon' }], bypass })
    expect(await check()).toMatchObject({ error: undefined, annotations: [] })
  })

  test('classic protection beside rules that let us pass: the notice as ever', async () => {
    github.ruleset({ rules: [PULL_REQUEST], bypass: 'always' })
    github.protect('main')
    expect((await check()).annotations).toEqual([
      "notice: Branch 'main' is protected; its rules may refuse the commit.",
    ])
  })
})

describe('D16: what the check lets pass is committed', () => {
  let workspace: string
  beforeAll(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'rules-test-'))
  })
  afterAll(() => rm(workspace, { recursive: true }))

  test.each([
    { name: 'a ruleset that the token bypasses', branch: 'main', rule: PULL_REQUEST, bypass: 'always' },
    { name: 'a new branch, for which no pull request is asked', branch: 'new', rule: PULL_REQUEST, bypass: 'never' },
    { name: 'a signed commit', branch: 'main', rule: { type: 'required_signatures' }, bypass: 'never' },
  ] as const)('$name', async ({ branch, rule, bypass }) => {
    github.ruleset({ rules: [rule], bypass })
    expect((await check({ branch })).error).toBeUndefined()
    const { options } = await setUp(github, { branch })
    const image = await saveImage(workspace, 'kie-images/hero.png')
    const delivery = await commitDestination(options).deliver([image], FIRST)
    expect(delivery).toMatchObject({ sha: await github.head(branch) })
  })
})
