import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startGitHub, type Exchange, type GitHubSandbox } from '../../sandbox/github/index.ts'
import { DEVIATIONS } from './deviations.ts'
import { READS } from './reads.ts'
import { connect, takeTour } from './tour.ts'

const check = await exchangeCheck()
const HEADERS = { 'x-github-api-version': '2022-11-28' }
const HERE = { owner: 'octo', repo: 'kie-art' }

let github: GitHubSandbox
/** Those of the current test. */
let exchanges: Exchange[] = []

beforeAll(async () => {
  const see = (exchange: Exchange): unknown => exchanges.push(exchange)
  github = await startGitHub({ watch: { see, end: () => undefined } })
})
afterAll(() => github.close())

/** Does something, and gives the requests that it took. */
async function watching(work: () => Promise<unknown>): Promise<readonly Exchange[]> {
  exchanges = []
  await work()
  return exchanges
}

test('the stand-in is asked, and answers, as GitHub describes it, whatever it can do', async () => {
  const seen = await watching(() => takeTour(github))
  expect(seen.flatMap((exchange) => check.misfits(exchange, { requests: true }))).toEqual([])
  const operations = seen.map((exchange) => check.find(exchange)?.operation.operationId)
  expect(Object.keys(READS).filter((id) => !operations.includes(id))).toEqual([])
})

/** How each of the deviations comes about. */
const OCCASIONS: Readonly<Record<keyof typeof DEVIATIONS, () => Promise<unknown>>> = {
  scripted: async () => {
    github.fault({ on: 'GET */git/ref/*', goes: { status: 404 } })
    await refused(connect(github).rest.git.getRef({ ...HERE, ref: 'heads/main' }))
  },
  token: () => refused(connect(github).rest.repos.getRelease({ ...HERE, release_id: 7 })),
  changedRelease: async () => {
    const { rest } = connect(github)
    const { id: release_id } = await github.release({ tag: 'taken', assets: { a: 'a', b: 'b' } })
    const [asset] = (await rest.repos.listReleaseAssets({ ...HERE, release_id })).data
    await refused(rest.repos.updateReleaseAsset({ ...HERE, asset_id: asset?.id ?? 0, name: 'b' }))
  },
  upload: async () => {
    const { id } = await github.release({ tag: 'broken' })
    github.fault({ on: 'POST /uploads/*', goes: 'starter' })
    await fetch(`${github.url}/uploads/repos/octo/kie-art/releases/${id}/assets?name=a`, {
      method: 'POST',
      headers: {
        ...HEADERS,
        authorization: `Bearer ${github.token({ contents: 'write' })}`,
        'content-type': 'image/png',
      },
      body: 'a',
    })
  },
  page: () => fetch(`${github.url}/octo/kie-art/raw/main/a.png`),
  git: () => fetch(`${github.url}/octo/kie-art.git/info/refs?service=git-upload-pack`),
  status: () => refused(connect(github).rest.git.createRef({ ...HERE, ref: 'refs/heads/main', sha: 'a'.repeat(40) })),
  starter: async () => {
    const { id: release_id } = await github.release({ tag: 'begun', assets: { a: null } })
    await connect(github).rest.repos.listReleaseAssets({ ...HERE, release_id })
  },
  movedIssue: async () => {
    const { number: issue_number } = github.issue()
    github.moveIssue(issue_number, { repository: 'octo/paint', number: 3 })
    await connect(github).rest.issues.get({ ...HERE, issue_number })
  },
  deletedFork: async () => {
    await github.push('idea', { 'a.txt': 'a' }, 'Idea')
    const { number: pull_number } = await github.pull({ head: 'idea', fork: true })
    await github.pulls.deleteFork(pull_number)
    await connect(github).rest.pulls.get({ ...HERE, pull_number })
  },
  toolkit: () => fetch(`${github.url}/repos/octo/kie-art/actions/runs/81/artifacts`),
}

async function refused(request: Promise<unknown>): Promise<void> {
  await expect(request).rejects.toMatchObject({ name: 'HttpError' })
}

describe('deviations on purpose', () => {
  test.each(Object.entries(DEVIATIONS))('%s still occurs', async (name, { line }) => {
    const seen = await watching(OCCASIONS[name as keyof typeof DEVIATIONS])
    const lines = seen.flatMap((exchange) => check.allMisfits(exchange, { requests: true }))
    expect(lines).toContainEqual(expect.stringMatching(line))
    expect(seen.flatMap((exchange) => check.misfits(exchange, { requests: true }))).toEqual([])
  })
})

const BRANCH = '/repos/octo/kie-art/branches/main'

/** A good exchange, changed. */
function exchange(changed: Partial<Exchange>): Exchange {
  const reply = { status: 200, body: { name: 'main', protected: false, protection: { enabled: false } } }
  return { method: 'GET', path: BRANCH, headers: HEADERS, body: Buffer.alloc(0), reply, isScripted: false, ...changed }
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))
const answering = (body: object): Partial<Exchange> => ({ reply: { status: 200, body } })
const REFS = { method: 'POST', path: '/repos/octo/kie-art/git/refs', reply: { status: 404 } }

describe('what does not fit', () => {
  test.each<{ readonly name: string; readonly given: Partial<Exchange>; readonly want: readonly string[] }>([
    { name: 'nothing', given: {}, want: [] },
    { name: 'another version', given: { headers: {} }, want: ['repos/get-branch asked: not of version 2022-11-28'] },
    {
      name: 'a query that the operation has not',
      given: { path: `${BRANCH}?recursive=1` },
      want: ["repos/get-branch asked: the query has 'recursive'"],
    },
    {
      name: 'a value of another type in the address',
      given: { path: '/repos/octo/kie-art/issues/one', reply: { status: 404 } },
      want: ['issues/get asked: \'issue_number\' is "one"'],
    },
    {
      name: 'a path that GitHub does not have',
      given: { path: '/repos/octo/kie-art/pictures' },
      want: ['GET /repos/octo/kie-art/pictures is not described'],
    },
    { name: 'a missing body', given: REFS, want: ['git/create-ref asked: the body is missing'] },
    {
      name: 'a body with a field of another type, one too many and one too few',
      given: { ...REFS, body: json({ ref: 7, force: true }) },
      want: [
        "git/create-ref asked: it must have required property 'sha'",
        "git/create-ref asked: it has 'force'",
        'git/create-ref asked: ref must be string',
      ],
    },
    {
      name: 'a body where none is taken',
      given: { body: json({}) },
      want: ['repos/get-branch asked: it takes no body'],
    },
    {
      name: 'an answer with a field of another type, and one at a wrong depth',
      given: answering({ name: 7, protected: false, protection: { enabled: true }, commit: { commit: { sha: 'a' } } }),
      want: ['repos/get-branch 200: name must be string', "repos/get-branch 200: commit.commit has 'sha'"],
    },
    {
      name: 'an answer with null where there is none',
      given: answering({ protected: null, protection: { enabled: true } }),
      want: ['repos/get-branch 200: protected must be boolean'],
    },
    {
      name: 'an answer without what the action reads',
      given: answering({ name: 'main', protection: {} }),
      want: ['repos/get-branch 200: protected is missing'],
    },
    {
      name: 'a status that GitHub never answers with',
      given: { reply: { status: 202 } },
      want: ['repos/get-branch 202: not a status that is described'],
    },
    {
      name: 'a query of GraphQL that is on no list',
      given: { method: 'POST', path: '/graphql', body: json({ query: '{ viewer { id } }' }) },
      want: ['graphql asked: { viewer { id } } is on no list'],
    },
    {
      name: 'a refusal that GitHub has for other operations alone',
      given: { reply: { status: 409 } },
      want: ['repos/get-branch 409: not a status that is described'],
    },
    {
      name: 'a request that is never answered',
      given: { headers: {}, reply: undefined },
      want: ['repos/get-branch asked: not of version 2022-11-28'],
    },
    {
      name: 'an operation on no repository',
      given: { path: '/user', headers: {}, reply: { status: 401 } },
      want: ['users/get-authenticated asked: not of version 2022-11-28'],
    },
    {
      name: 'a way to the repository that GitHub does not have',
      given: { path: '/repo/octo/kie-art', reply: { status: 404 } },
      want: ['GET /repo/octo/kie-art is not described'],
    },
    { name: 'a page, which is no part of the API', given: { path: '/octo/kie-art/raw/main/a.png' }, want: [] },
    {
      name: 'a page that the stand-in does not have',
      given: { path: '/octo/kie-art/tree/main', reply: { status: 404 } },
      want: ['GET /octo/kie-art/tree/main is not described'],
    },
  ])('$name', ({ given, want }) => {
    expect(check.misfits(exchange(given), { requests: true }).toSorted()).toEqual(want.toSorted())
  })
})
