import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startGitHub, type GitHubOptions, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { explainThrown } from '../../../src/core/explanation/explanation.ts'
import { lockEntry } from '../../../src/core/images/lock/lock.ts'
import { formatLock } from '../../../src/core/images/lock/lock-text.ts'
import { reasonForLog } from '../../../src/core/text/reason.ts'
import { createOctokit } from '../../../src/github/api/octokit.ts'
import { isRequestFailure } from '../../../src/github/api/request-failure.ts'
import { deleteTemporaryRef } from '../../../src/github/blob/temporary-ref.ts'
import { hashAsBlob } from '../../../src/github/blob/blob.ts'
import { fetchBlob } from '../../../src/github/blob/fetch.ts'
import { explainCommitRefusal } from '../../../src/github/branch/refusal.ts'
import { markerOf } from '../../../src/github/comment/search.ts'
import { react } from '../../../src/github/comment/reactions.ts'
import { commitDestination } from '../../../src/github/commit/commit.ts'
import { askRole } from '../../../src/github/gate/permission.ts'
import { readPickedPull } from '../../../src/github/pick/pull.ts'
import { changePull, createPull, listPulls } from '../../../src/github/pull-request/pulls/pulls.ts'
import { explainPullRefusal } from '../../../src/github/pull-request/pulls/refusal.ts'
import { Sides } from '../../../src/github/pull-request/sides.ts'
import { releaseDestination } from '../../../src/github/release/release.ts'
import { systemClock } from '../../../src/kie/time/clock.ts'
import { makePng } from '../../kie/pictures.ts'
import { holdersOf, placesOf, READS } from '../../conformance/reads.ts'
import { FIRST } from '../../core/result/results.ts'
import { BOT, setUpComment } from '../comment/comment-setup.ts'
import { saveImage, setUp as setUpCommit, TestLog } from '../commit/commit-setup.ts'
import { setUp as setUpRelease } from '../release/release-setup.ts'

const HTML = Buffer.from('<!DOCTYPE html>\n<html><body>Sign in to the guest network</body></html>')
const PICTURE = makePng({ width: 10 })
const as = (type: string) => ({ 'content-type': type })

/** Fields that are read anywhere, each without a value. */
const NULLS = Object.fromEntries(
  [
    ...['object', 'tree', 'sha', 'content', 'commit', 'verification', 'protected', 'status', 'role_name', 'id', 'name'],
    ...['html_url', 'created_at', 'viewer', 'data', 'upload_url', 'tag_name', 'draft', 'state', 'size', 'truncated'],
    ...['browser_download_url'],
  ].map((name) => [name, null]),
)

/** The same one floor deeper. */
const DEEP_NULLS = Object.fromEntries(
  Object.keys(NULLS).map((name) => [name, name === 'tree' ? [NULLS] : name === 'data' ? { viewer: NULLS } : NULLS]),
)

/** Answers that no route documents. Those at first are found out before the shape of the route is looked at. */
const ANYWHERE = [
  { name: 'a page of HTML that calls itself JSON', goes: { status: 200, body: HTML, headers: as('application/json') } },
  { name: 'bytes', goes: { status: 200, body: Buffer.from([0, 255]), headers: as('image/png') } },
  { name: 'null', goes: { status: 200, body: null } },
  { name: 'a number', goes: { status: 200, body: 7 } },
  { name: 'a text', goes: { status: 200, body: 'done' } },
  { name: 'errors that are null', goes: { status: 200, body: { errors: [null] } } },
  { name: 'errors that are a text', goes: { status: 200, body: { errors: 'no' } } },
  { name: '204', goes: { status: 204 } },
  { name: 'a refusal that is a page of HTML', goes: { status: 403, body: HTML, headers: as('text/html') } },
  { name: 'a refusal that is null', goes: { status: 422, body: null } },
  { name: 'a refusal of odd fields', goes: { status: 422, body: { message: 7, errors: [null, 'x', { message: 7 }] } } },
] as const

/** These meet each route, also those that it takes many requests to come to. */
const EVERYWHERE = [
  { name: 'a page of HTML', goes: { status: 200, body: HTML, headers: as('text/html; charset=utf-8') } },
  { name: 'nothing', goes: { status: 200 } },
  { name: 'no field at all', goes: { status: 200, body: {} } },
  { name: 'fields that are null', goes: { status: 200, body: NULLS } },
  { name: 'fields below that are null', goes: { status: 200, body: DEEP_NULLS } },
  { name: 'a list', goes: { status: 200, body: [] } },
  { name: 'a list of null', goes: { status: 200, body: [null] } },
  { name: '301 without a place', goes: { status: 301, body: { message: 'Moved Permanently', url: 'https://x/' } } },
  { name: '302 to another page', goes: { status: 302, headers: { location: '/nowhere' } } },
  { name: '307 to another page', goes: { status: 307, headers: { location: '/nowhere' } } },
] as const

const ODD = [...ANYWHERE, ...EVERYWHERE]

type OddName = (typeof ODD)[number]['name']

/** A route, and the work that asks it. */
interface Row {
  /** As a fault names it. */
  readonly on: string
  /** What GitHub calls the operation; none where its answer has no fields. */
  readonly operation?: string
  readonly world?: GitHubOptions
  /** Rejects with what the log says where it goes on without the answer. */
  readonly work: () => Promise<unknown>
  /** Which of the answers are as documented, or go unnoticed for a reason that the row names. */
  readonly fits?: readonly OddName[]
  /** The work takes many requests, for which the answers that are odd anywhere are not tried again. */
  readonly isLong?: boolean
  /** The work has another way, which ends well, or waits. */
  readonly goesOn?: boolean
}

let github: GitHubSandbox
let workspace: string
let hero: SavedImage

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'odd-replies-'))
  hero = await saveImage(workspace, 'kie-images/hero.png', PICTURE)
})
afterAll(() => rm(workspace, { recursive: true }))

/** A name that nothing has yet: each row's work meets each answer in one repository. */
let last = 0
const fresh = (): string => `n${++last}`

const options = async () => (await setUpCommit(github)).options
const check = async (): Promise<unknown> => commitDestination(await options()).check()
/** Of a branch with a rule that the token may pass. */
const checkRuled = (): Promise<unknown> => {
  github.ruleset({ rules: [{ type: 'pull_request', parameters: {} }], bypass: 'always', branches: ['main'] })
  return check()
}
const deliver = async (changed: Parameters<typeof setUpCommit>[1] = {}): Promise<unknown> => {
  const setup = await setUpCommit(github, { directory: fresh(), ...changed })
  return commitDestination(setup.options).deliver([hero], FIRST)
}

/** Puts the image and its lock file on the branch. */
async function pushLock(): Promise<void> {
  const entry = lockEntry(hero, 'kie-images')
  const lock = formatLock(new Map([[entry.file, entry]]))
  await github.push('main', { 'kie-images/hero.png': PICTURE, 'kie-images/images.lock.json': lock }, 'Images')
}

/** What the log says of an answer that the work goes on without. */
class Told extends Error {}
const isTold = (error: unknown): error is Told => error instanceof Told

const begin = (): Promise<unknown> => {
  const { number } = github.issue()
  github.comment(number, { body: 'Fine.' })
  return setUpComment(github, number).thread.begin()
}

/** An image that takes the place of an older one. */
async function replaceAsset(): Promise<unknown> {
  const tag = fresh()
  await github.release({ tag, assets: { 'hero.png': 'old' } })
  return releaseDestination(setUpRelease(github, { tag }).options).deliver([hero], FIRST)
}

/** Sets a reaction, and hands on what the log says of it. */
async function reactTo(): Promise<unknown> {
  const log = new TestLog()
  const octokit = createOctokit({
    token: github.token({ issues: 'write' }),
    apiUrl: github.url,
    log,
    clock: systemClock,
  })
  const { id: commentId } = github.comment(github.issue().number, { body: '/imagine' })
  const context = { owner: 'octo', repo: 'kie-art' }
  const signal = new AbortController().signal
  await react({ octokit, context, commentId, reaction: 'eyes', log, clock: systemClock, signal })
  if (log.annotations.length > 0) throw new Told(log.annotations.join())
  return undefined
}

/** Does something with a new branch, which may see and open pull requests. */
async function proposing(
  work: (all: Awaited<ReturnType<typeof options>>, head: string) => Promise<unknown>,
): Promise<unknown> {
  const head = fresh()
  await github.push(head, { [head]: 'x' }, 'Branch')
  const token = github.token({ contents: 'write', pull_requests: 'write' })
  const all = (await setUpCommit(github, { token })).options
  return work(all, head).catch((error: unknown) => {
    throw explainPullRefusal(error, all)
  })
}

/** Looks for the pull requests of a branch that has one. */
function listProposed(): Promise<unknown> {
  return proposing(async (all, head) => {
    await github.pull({ head })
    return listPulls(all, head)
  })
}

const LISTS = ['a list'] as const
/** Octokit's `fetch` asks the other page with GET, which is not there; for these a missing thing is an answer. */
const ABSENT = ['302 to another page', '307 to another page'] as const

async function pickIn(): Promise<unknown> {
  const head = fresh()
  await github.push(head, { 'a.txt': head }, 'An idea')
  const { number: issueNumber } = await github.pull({ head })
  const all = await options()
  const context = { ...all.context, payload: { issue: { number: issueNumber, pull_request: {} } } }
  return readPickedPull({ ...all, issueNumber, branch: head, context, writeBody: () => '' })
}

const ROWS: readonly Row[] = [
  {
    on: 'GET */collaborators/octocat/permission',
    operation: 'repos/get-collaborator-permission-level',
    work: async () => {
      const { octokit, context, signal } = await options()
      return askRole({ octokit, context, login: 'octocat', signal })
    },
    fits: ABSENT,
  },
  { on: 'POST */git/blobs', operation: 'git/create-blob', work: check },
  { on: 'GET */git/ref/*', operation: 'git/get-ref', work: check, fits: ABSENT },
  { on: 'GET */git/commits/*', operation: 'git/get-commit', isLong: true, work: check },
  { on: 'GET */git/trees/*', operation: 'git/get-tree', isLong: true, work: check },
  { on: 'GET */kie-art/branches/*', operation: 'repos/get-branch', isLong: true, work: check },
  // What GitHub does not tell of rules is for the commit to find out.
  { on: 'GET */rules/branches/*', operation: 'repos/get-branch-rules', isLong: true, work: checkRuled, goesOn: true },
  {
    on: 'GET */rulesets/*',
    operation: 'repos/get-repo-ruleset',
    isLong: true,
    work: checkRuled,
    goesOn: true,
  },
  {
    on: 'GET */git/matching-refs/*',
    operation: 'git/list-matching-refs',
    isLong: true,
    work: async () => commitDestination((await setUpCommit(github, { branch: fresh() })).options).check(),
    // A server without the route.
    fits: [...ABSENT, ...LISTS],
  },
  { on: 'GET */git/blobs/*', operation: 'git/get-blob', isLong: true, work: async () => pushLock().then(check) },
  {
    on: 'GET */git/blobs/*',
    operation: 'git/get-blob',
    isLong: true,
    work: async () => {
      await pushLock()
      const all = await options()
      return fetchBlob(all, hashAsBlob(PICTURE)).catch((error: unknown) => {
        throw explainCommitRefusal(error, all)
      })
    },
  },
  { on: 'POST */git/blobs', operation: 'git/create-blob', isLong: true, work: () => deliver() },
  { on: 'POST */git/trees', operation: 'git/create-tree', isLong: true, work: () => deliver() },
  { on: 'POST */git/commits', operation: 'git/create-commit', isLong: true, work: () => deliver() },
  { on: 'PATCH */git/refs/*', operation: 'git/update-ref', isLong: true, work: () => deliver(), goesOn: true },
  {
    on: 'POST */git/refs',
    operation: 'git/create-ref',
    isLong: true,
    work: () => deliver({ branch: fresh() }),
    goesOn: true,
  },
  {
    on: 'GET */compare/*',
    operation: 'repos/compare-commits-with-basehead',
    isLong: true,
    work: async () => {
      const all = await options()
      const branch = fresh()
      const head = await github.push(branch, { [branch]: 'x' }, 'Branch')
      return new Sides(all).compare(all.context.sha, head).catch((error: unknown) => {
        throw explainCommitRefusal(error, all)
      })
    },
  },
  {
    on: 'GET */compare/*',
    operation: 'repos/compare-commits-with-basehead',
    isLong: true,
    work: () => {
      github.fault({ on: 'PATCH */git/refs/*', goes: 'lost-reply' })
      return deliver()
    },
  },
  {
    on: 'PUT */contents/*',
    operation: 'repos/create-or-update-file-contents',
    world: { empty: true },
    isLong: true,
    work: () => deliver(),
    goesOn: true,
  },
  { on: 'POST /graphql', work: begin },
  { on: 'GET */comments?*', operation: 'issues/list-comments', work: begin, fits: LISTS },
  { on: 'POST */comments', operation: 'issues/create-comment', work: begin },
  {
    on: 'PATCH */issues/comments/*',
    operation: 'issues/update-comment',
    isLong: true,
    work: async () => {
      const { thread } = setUpComment(github, github.issue().number)
      await thread.begin()
      return thread.finish('done')
    },
    // A comment that is gone is made anew.
    fits: ABSENT,
  },
  {
    on: 'GET */issues/comments/*',
    operation: 'issues/get-comment',
    work: async () => {
      const { thread, end } = setUpComment(github, github.issue().number)
      await thread.begin()
      return end('cancelled').catch((error: unknown) => {
        // The post step tells it in a line of its own.
        throw isRequestFailure(error) ? new Told(`GitHub says: ${reasonForLog(error)}`) : error
      })
    },
    // A comment without a text is not ours, nor is one that is gone.
    fits: ['no field at all', 'fields that are null', 'fields below that are null', ...ABSENT],
  },
  {
    on: 'DELETE */issues/comments/*',
    isLong: true,
    work: async () => {
      const { number } = github.issue()
      github.onRequest('POST */comments', () => {
        github.comment(number, { user: BOT, body: `${markerOf('art/hero')}\n\nfaster` })
      })
      const { thread, log } = setUpComment(github, number)
      await thread.begin()
      if (log.annotations.length > 0) throw new Told(log.annotations.join())
      return undefined
    },
    goesOn: true,
  },
  {
    on: 'GET */issues/*',
    operation: 'issues/get',
    work: () => {
      const { number } = github.issue()
      github.moveIssue(number, { repository: 'octo/paint', number: 3 })
      return setUpComment(github, number).thread.begin()
    },
    goesOn: true,
  },
  { on: 'GET */pulls?*', operation: 'pulls/list', work: listProposed, fits: LISTS },
  { on: 'GET */pulls/*', operation: 'pulls/get', work: pickIn },
  {
    on: 'POST */pulls',
    operation: 'pulls/create',
    isLong: true,
    work: () => proposing((all, head) => createPull(all, { title: 'Art', body: '', head, base: 'main' })),
  },
  {
    on: 'PATCH */pulls/*',
    operation: 'pulls/update',
    isLong: true,
    work: () => proposing(async (all, head) => changePull(all, (await github.pull({ head })).number, { body: 'Art' })),
  },
  { on: 'POST */reactions', operation: 'reactions/create-for-issue-comment', work: reactTo },
  {
    on: 'GET */releases/tags/*',
    operation: 'repos/get-release-by-tag',
    isLong: true,
    work: replaceAsset,
    fits: ABSENT,
  },
  {
    on: 'GET */releases?*',
    operation: 'repos/list-releases',
    work: async () => {
      const tag = fresh()
      await github.release({ tag, draft: true })
      return releaseDestination(setUpRelease(github, { tag }).options).check()
    },
    // It is looked for again where it is not listed.
    fits: LISTS,
  },
  { on: 'GET */releases/2*', operation: 'repos/get-release', isLong: true, work: replaceAsset },
  { on: 'GET */assets?*', operation: 'repos/list-release-assets', isLong: true, work: replaceAsset, fits: LISTS },
  { on: 'POST */assets?*', operation: 'repos/upload-release-asset', isLong: true, work: replaceAsset, goesOn: true },
  { on: 'PATCH */releases/assets/*', operation: 'repos/update-release-asset', isLong: true, work: replaceAsset },
  { on: 'DELETE */releases/assets/*', isLong: true, work: replaceAsset, fits: ABSENT },
  {
    on: 'DELETE */git/refs/*',
    work: async () => {
      const all = await options()
      return deleteTemporaryRef({ ...all, owner: 'octo', repo: 'kie-art', ref: 'refs/kie-image-action/x' }).catch(
        (error: unknown) => {
          throw explainCommitRefusal(error, all)
        },
      )
    },
    fits: ['204'],
  },
]

const FAULTY = /A fault in this action|TypeError|RangeError|undefined|\n/

/** How some work ends: `undefined` for well, else in the words of the log. */
function endOf(work: () => Promise<unknown>): Promise<string | undefined> {
  return work().then(
    () => undefined,
    (error: unknown) =>
      isTold(error)
        ? error.message
        : explainThrown(error, 're-run')
            .map(({ message }) => message)
            .join(),
  )
}

describe.each(ROWS)('D2: $on', ({ on, world = {}, work, fits = [], isLong = false, goesOn = false }) => {
  beforeAll(async () => {
    github = await startGitHub(world)
  })
  afterAll(() => github.close())

  test.each(isLong ? EVERYWHERE : ODD)(
    '$name is never a fault in this action, nor believed',
    async ({ name, goes }) => {
      github.fault({ on, goes })
      const told = await endOf(work)
      if (told === undefined) {
        expect({ name, isFine: goesOn || fits.includes(name) }).toEqual({ name, isFine: true })
        return
      }
      expect(told).not.toMatch(FAULTY)
      // A redirect leads to a page that is not there; anything else names its route.
      const named = name.includes('to another page')
        ? /./
        : new RegExp(`GitHub answered ${on.split(' ')[0] ?? ''} /|other bytes|GitHub says: `)
      if (!goesOn) expect(told).toMatch(named)
    },
  )
})

/** A part of an answer that GitHub's description lets be `null`, or left out. */
interface Gap {
  readonly operation: string
  readonly path: string
  readonly is: 'null' | 'left out'
}

const { description } = await exchangeCheck()

const GAPS = [...new Set(ROWS.map(({ operation }) => operation ?? ''))].flatMap((operation) =>
  operation === ''
    ? []
    : placesOf(description, operation).flatMap(({ path, mayBeNull, mayLack }): readonly Gap[] => [
        ...(mayBeNull ? [{ operation, path, is: 'null' } as const] : []),
        ...(mayLack ? [{ operation, path, is: 'left out' } as const] : []),
      ]),
)

test('every operation of which something is read has a row', () => {
  const rows = ROWS.map(({ operation }) => operation)
  // That of the gate is tested beside it.
  expect(Object.keys(READS).filter((id) => !rows.includes(id))).toEqual(['repos/get-commit'])
})

/** Leaves a part of an answer out, or `null` in its place; says whether the part was there. */
function makeGap(body: unknown, { path, is }: Gap): boolean {
  const holders = holdersOf(body, path.split('.')).filter(([holder, name]) => name in holder)
  for (const [holder, name] of holders) {
    if (is === 'null') Object.assign(holder, { [name]: null })
    else Reflect.deleteProperty(holder, name)
  }
  return holders.length > 0
}

test.each(GAPS)('$operation: $path that is $is ends well, or the error names the answer', async (gap) => {
  const [{ on, world = {}, work }] = ROWS.filter(({ operation }) => operation === gap.operation) as [Row]
  github = await startGitHub(world)
  let hasMet = false
  const alter = (body: unknown): unknown => {
    hasMet = makeGap(body, gap) || hasMet
    return body
  }
  github.fault({ on, goes: { alter }, times: 9 })
  const told = await endOf(work).finally(() => github.close())
  expect(hasMet).toBe(true)
  expect(told ?? '').not.toMatch(FAULTY)
  if (told !== undefined) expect(told).toMatch(`GitHub answered ${on.split(' ')[0] ?? ''} /`)
})
