import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { GitHubSandbox, Rule, TokenOptions } from '../../sandbox/github/index.ts'
import { callGitHub, type Answer, startGitHub } from './github-caller.ts'

const PULL_REQUEST: Rule = { type: 'pull_request' }
const CHECKS: Rule = { type: 'required_status_checks', parameters: { do_not_enforce_on_create: true } }

let github: GitHubSandbox
let token: string

beforeAll(async () => {
  github = await startGitHub()
  token = github.token({ contents: 'write' })
})
afterAll(() => github.close())

const ask = (path: string): Promise<Answer> => callGitHub(github, `GET ${path}`, { as: token })

/** Stores a commit on top of another one. */
async function commitOn(parent: string, as = token): Promise<string> {
  const parts = { message: 'More', tree: await github.git('rev-parse', `${parent}^{tree}`), parents: [parent] }
  return String((await callGitHub(github, 'POST /git/commits', { as, body: parts })).data['sha'])
}

describe('the rules of a branch', () => {
  test('are listed for a name, be there a branch or not, with the ruleset of each', async () => {
    const id = github.ruleset({ branches: ['release/1'], rules: [PULL_REQUEST, CHECKS], level: 'Organization' })
    const source = { ruleset_source_type: 'Organization', ruleset_source: 'octo', ruleset_id: id }
    expect((await ask('/rules/branches/release%2F1')).data).toEqual([
      { ...PULL_REQUEST, ...source },
      { ...CHECKS, ...source },
    ])
    expect((await ask('/rules/branches/main')).data).toEqual([])
  })

  test('come in pages', async () => {
    const rules = Array.from({ length: 31 }, () => ({ type: 'creation' }))
    github.ruleset({ branches: ['many'], rules })
    const first = await ask('/rules/branches/many')
    expect([first.data['length'], first.headers.get('link')]).toEqual([30, expect.stringContaining('rel="next"')])
    expect((await ask('/rules/branches/many?page=2')).data['length']).toBe(1)
  })

  test('show the branch as protected, though it has no branch protection', async () => {
    await github.push('ruled', {}, 'Ruled')
    github.ruleset({ branches: ['ruled'], rules: [PULL_REQUEST] })
    expect((await ask('/branches/ruled')).data).toMatchObject({ protected: true, protection: { enabled: false } })
  })
})

describe('a ruleset', () => {
  test.each(['always', 'pull_requests_only', 'never', undefined] as const)(
    'says whether the token may pass: %s',
    async (bypass) => {
      const id = github.ruleset({ name: 'Mine', branches: ['x'], rules: [PULL_REQUEST], bypass })
      const { data } = await ask(`/rulesets/${id}`)
      expect(data).toMatchObject({ id, name: 'Mine', source_type: 'Repository', source: 'octo/kie-art' })
      expect(data['current_user_can_bypass']).toBe(bypass)
    },
  )

  test('that is not there', async () => {
    expect((await ask('/rulesets/7')).status).toBe(404)
  })

  test('is listed with its target, but without its rules', async () => {
    const own = await startGitHub()
    const branch = own.ruleset({ branches: ['main'], rules: [PULL_REQUEST] })
    const tag = own.ruleset({ name: 'Tags', tags: ['v*'], rules: [{ type: 'update' }] })
    const list = async (query: string): Promise<unknown> =>
      (await callGitHub(own, `GET /rulesets${query}`, { as: own.token({ contents: 'read' }) })).data
    const usual = { source_type: 'Repository', source: 'octo/kie-art', enforcement: 'active' }
    expect(await list('?targets=tag')).toEqual([{ ...usual, id: tag, name: 'Tags', target: 'tag' }])
    expect(await list('')).toMatchObject([{ id: branch, target: 'branch' }, { id: tag }])
    await own.close()
  })

  test('of tags names them by patterns', async () => {
    const id = github.ruleset({ tags: ['art/*'], rules: [{ type: 'update' }] })
    const { data } = await ask(`/rulesets/${id}`)
    expect(data).toMatchObject({
      target: 'tag',
      conditions: { ref_name: { include: ['refs/tags/art/*'], exclude: [] } },
    })
  })
})

describe('a change that rules forbid', () => {
  test.each([
    { rule: PULL_REQUEST, made: 201, moved: 422 },
    { rule: { type: 'update' }, made: 201, moved: 422 },
    { rule: { type: 'creation' }, made: 422, moved: undefined },
    { rule: CHECKS, made: 201, moved: 422 },
    { rule: { type: 'required_status_checks' }, made: 422, moved: undefined },
    { rule: { type: 'required_linear_history' }, made: 201, moved: 200 },
  ])('$rule.type: making the branch gives $made, moving it $moved', async ({ rule, made, moved }) => {
    const branch = `b-${github.ruleset({ rules: [rule], branches: [] })}`
    github.ruleset({ branches: [branch], rules: [rule] })
    const head = await github.head('main')
    const answer = await callGitHub(github, 'POST /git/refs', {
      as: token,
      body: { ref: `refs/heads/${branch}`, sha: head },
    })
    expect(answer.status).toBe(made)
    if (moved === undefined) return
    const body = { sha: await commitOn(head) }
    expect((await callGitHub(github, `PATCH /git/refs/heads/${branch}`, { as: token, body })).status).toBe(moved)
  })

  test.each([
    { rule: 'creation', made: 422, moved: undefined },
    { rule: 'update', made: 201, moved: 422 },
  ])('of a tag: where $rule is restricted, making it gives $made, moving it $moved', async ({ rule, made, moved }) => {
    github.ruleset({ tags: [`${rule}-v*`], rules: [{ type: rule }] })
    const sha = await github.head('main')
    const make = (tag: string): Promise<Answer> =>
      callGitHub(github, 'POST /git/refs', { as: token, body: { ref: `refs/tags/${tag}`, sha } })
    expect((await make(`${rule}-v1`)).status).toBe(made)
    expect((await make(`other-${rule}-v1`)).status).toBe(201)
    if (moved === undefined) return
    const body = { sha: await commitOn(sha) }
    expect((await callGitHub(github, `PATCH /git/refs/tags/${rule}-v1`, { as: token, body })).status).toBe(moved)
  })

  test('a commit without a signature', async () => {
    await github.push('signed', {}, 'Signed')
    github.ruleset({ branches: ['signed'], rules: [{ type: 'required_signatures' }] })
    const head = await github.head('signed')
    const person = github.token({ contents: 'write', kind: 'pat' })
    const move = (sha: string): Promise<Answer> =>
      callGitHub(github, 'PATCH /git/refs/heads/signed', { as: token, body: { sha } })
    expect(await move(await commitOn(head, person))).toMatchObject({
      status: 422,
      message: expect.stringContaining('verified signatures'),
    })
    expect((await move(await commitOn(head))).status).toBe(200)
  })

  test('by the contents API, too, which calls it a conflict', async () => {
    await github.push('contents', {}, 'Contents')
    github.ruleset({ branches: ['contents'], rules: [PULL_REQUEST] })
    const body = { message: 'More', content: 'eA==', branch: 'contents' }
    expect(await callGitHub(github, 'PUT /contents/x.txt', { as: token, body })).toMatchObject({
      status: 409,
      message: expect.stringContaining('rule violations'),
    })
  })

  test('passes where the token may', async () => {
    github.ruleset({ branches: ['passed'], rules: [{ type: 'creation' }], bypass: 'always' })
    const body = { ref: 'refs/heads/passed', sha: await github.head('main') }
    expect((await callGitHub(github, 'POST /git/refs', { as: token, body })).status).toBe(201)
  })
})

describe('workflow files, which no rule is needed for', () => {
  const FILE = '.github/workflows/draw.yml'
  const JOB: TokenOptions = { contents: 'write' }
  const APP: TokenOptions = { contents: 'write', workflows: 'write', login: 'painter[bot]' }

  let own: GitHubSandbox
  /** Commits of `main`: before there was a workflow, with its first form, and with its second one. */
  let commits: { readonly before: string; readonly first: string; readonly second: string }

  beforeAll(async () => {
    own = await startGitHub()
    commits = {
      before: await own.head('main'),
      first: await own.push('main', { [FILE]: 'on: push' }, 'Draw'),
      second: await own.push('main', { [FILE]: 'on: workflow_dispatch' }, 'Draw by hand'),
    }
  })
  afterAll(() => own.close())

  const call = (request: string, body: object, may = JOB): Promise<Answer> =>
    callGitHub(own, request, { as: own.token(may), body })

  test.each([
    { name: 'before there were any', at: 'before', job: 201 },
    { name: 'with one that no branch has any more', at: 'first', job: 403 },
    { name: 'that a branch is at', at: 'second', job: 201 },
  ] as const)('a ref at a commit $name is made: $job for a job, 201 for an app that may', async ({ at, job }) => {
    const sha = commits[at]
    const made = await call('POST /git/refs', { ref: `refs/tags/job-${at}`, sha })
    expect(made.status).toBe(job)
    if (job === 403) {
      expect(made.message).toBe('Resource not accessible by integration')
      expect(made.headers.get('x-accepted-github-permissions')).toBe('contents=write; contents=write,workflows=write')
    }
    expect((await call('POST /git/refs', { ref: `refs/tags/app-${at}`, sha }, APP)).status).toBe(201)
  })

  test('go along with a branch that has them, and keep it from moving back across their changes', async () => {
    const head = await own.push('behind', { [FILE]: 'on: schedule' }, 'Nightly')
    const move = (sha: string): Promise<Answer> => call('PATCH /git/refs/heads/behind', { sha, force: true })
    const tree = await own.git('rev-parse', `${head}^{tree}`)
    const plain = await call('POST /git/commits', { message: 'Plain', tree, parents: [head] })
    expect((await move(String(plain.data['sha']))).status).toBe(200)
    expect((await move(commits.first)).status).toBe(403)
    expect((await move(commits.second)).status).toBe(200)
  })

  test('are no files to be put one by one', async () => {
    const put = async (file: string, may?: TokenOptions): Promise<number> =>
      (await call(`PUT /contents/${file}`, { message: 'x', content: 'eA==', branch: 'main' }, may)).status
    expect(await put('.github/workflows/new.yml')).toBe(403)
    expect(await put('.github/plain.yml')).toBe(201)
    expect(await put('.github/workflows/new.yml', APP)).toBe(201)
  })
})
