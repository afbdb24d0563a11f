import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../conformance/watched-github.ts'
import type { GitHubSandbox, Misfortune } from '../../../sandbox/github/index.ts'
import { Studio, type Ran } from './studio.ts'

const BRANCH = 'kie-image-action/main-kie-images'
const FOX = { hero: 'a fox' }
const OWL = { hero: 'an owl' }

let github: GitHubSandbox
let studio: Studio

beforeEach(async () => {
  github = await startWatchedGitHub()
  studio = new Studio(github)
})
afterEach(() => studio.close())

/** Whatever has gone wrong: at the end there is one pull request with the picture that is asked for, paid for once. */
async function expectWhole(prompts: Readonly<Record<string, string>>, tasks: number): Promise<Ran> {
  const ran = await studio.run({ prompts })
  expect([ran.tasks, studio.tasks]).toEqual([0, tasks])
  expect(await studio.branches()).toEqual({ [BRANCH]: 'open #1' })
  expect([await studio.picture(BRANCH, 'hero'), ran.delivery.pull?.number]).toEqual([tasks, 1])
  return ran
}

const SAYS = {
  '500': { status: 500, body: { message: 'Server Error' } },
  'no JSON': { status: 200, body: '<html>' },
  'a rate limit': {
    status: 429,
    body: { message: 'You have exceeded a secondary rate limit' },
    headers: { 'retry-after': '2' },
  },
  'a limit that does not end': {
    status: 403,
    body: { message: 'API rate limit exceeded' },
    headers: { 'retry-after': '3600' },
  },
  'a lost answer': 'lost-reply',
  'a broken connection': 'reset',
} as const satisfies Readonly<Record<string, Misfortune>>

type Name = keyof typeof SAYS
const WAYS = Object.keys(SAYS) as readonly Name[]

/** Lets the requests of a delivery that fit go wrong, and no earlier ones. */
function breakLater(on: string, goes: Misfortune, times = 1): () => void {
  return () => github.fault({ on, goes, times })
}

describe('opening the pull request', () => {
  test.each(WAYS)('%s', async (way) => {
    const { delivery } = await studio.run({ prompts: FOX, meanwhile: breakLater('POST */pulls', SAYS[way]) })
    const isLimit = way === 'a limit that does not end'
    expect([delivery.pull === undefined, delivery.unopened === undefined]).toEqual([isLimit, !isLimit])
    await expectWhole(FOX, 1)
  })

  test.each(['500', 'no JSON', 'a broken connection'] as const)(
    '%s for ever: the branch is there, and the error says so',
    async (way) => {
      const { delivery } = await studio.run({ prompts: FOX, meanwhile: breakLater('POST */pulls', SAYS[way], 20) })
      expect(delivery).toMatchObject({ sha: await github.head(BRANCH), pull: undefined })
      expect(delivery.unopened?.message).toMatch(/^No pull request was opened\. The images are on branch /)
      expect(delivery.unopened?.next).toContain('/compare/main...')
      expect(github.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/pulls'))).toHaveLength(4)
    },
  )

  test('a branch that GitHub does not know yet', async () => {
    const body = { message: 'Validation Failed', errors: [{ resource: 'PullRequest', field: 'head', code: 'invalid' }] }
    const { delivery, clock } = await studio.run({
      prompts: FOX,
      meanwhile: breakLater('POST */pulls', { status: 422, body }, 2),
    })
    expect([delivery.pull?.number, clock.waits]).toEqual([1, [0, 1_000, 4_000]])
  })

  test('a cancel between the commit and the pull request: the next run opens it', async () => {
    const cancel = new AbortController()
    const remove = github.onRequest('POST */graphql', () => cancel.abort(new Error('cancelled')))
    const { delivery } = await studio.run({ prompts: FOX, signal: cancel.signal })
    expect(delivery).toMatchObject({ sha: await github.head(BRANCH), pull: undefined })
    expect(delivery.unopened?.message).toMatch(/^Cancelled before the pull request/)
    remove()
    expect(await studio.branches()).toEqual({ [BRANCH]: 'unopened' })
    await expectWhole(FOX, 1)
  })

  test.each(['POST */pulls', 'GET */compare/*', 'GET */pulls?*'])(
    'a cancel at %s: the next run sees to it',
    async (on) => {
      const cancel = new AbortController()
      const { delivery } = await studio.run({
        prompts: FOX,
        signal: cancel.signal,
        meanwhile: () => {
          let isMade = false
          github.onRequest('POST */git/refs', () => void (isMade = true))
          github.onRequest(on, () => {
            if (isMade) cancel.abort(new Error('cancelled'))
          })
        },
      })
      expect(delivery.sha).toBe(await github.head(BRANCH))
      await expectWhole(FOX, 1)
    },
  )

  test.each(['GET */compare/*', 'GET */pulls?*'])(
    'no answer to %s after the commit: the images are told of',
    async (on) => {
      let isBroken = false
      const { delivery } = await studio.run({
        prompts: FOX,
        meanwhile: () =>
          github.onRequest('POST */git/refs', () => {
            if (!isBroken) github.fault({ on, goes: SAYS['a limit that does not end'] })
            isBroken = true
          }),
      })
      expect(delivery).toMatchObject({ sha: await github.head(BRANCH), pull: undefined })
      expect(delivery.unopened?.message).toMatch(
        /^It is not known how it stands with the pull request\. The images are on/,
      )
      await expectWhole(FOX, 1)
    },
  )
})

test('a lock file of the base that breaks after the commit: the images are told of', async () => {
  const { delivery } = await studio.run({
    prompts: FOX,
    meanwhile: () => {
      const remove = github.onRequest('POST */git/refs', async () => {
        remove()
        await github.push('main', { 'kie-images/images.lock.json': '<<<<<<< HEAD' }, 'Half a merge')
      })
    },
  })
  expect(delivery).toMatchObject({ sha: await github.head(BRANCH), pull: undefined })
  expect(delivery.unopened?.message).toMatch(/^It is not known how it stands with the pull request\. The images are on/)
})

describe('its text', () => {
  test.each([
    { way: '500', isTold: false },
    { way: 'no JSON', isTold: true },
    { way: 'a rate limit', isTold: false },
    { way: 'a limit that does not end', isTold: true },
  ] as const)('$way: the images are there', async ({ way, isTold }) => {
    await studio.run({ prompts: FOX })
    const { delivery, log } = await studio.run({ prompts: OWL, meanwhile: breakLater('PATCH */pulls/1', SAYS[way]) })
    expect(delivery).toMatchObject({ sha: await github.head(BRANCH), pull: { number: 1 } })
    const told = log.annotations.filter((line) => line.startsWith('warning'))
    expect(told).toEqual(isTold ? [expect.stringContaining('could not be brought up to date')] : [])
  })
})

describe('the branch', () => {
  test.each(['500', 'a lost answer', 'no JSON'] as const)('%s as it is made', async (way) => {
    await studio.run({ prompts: FOX, meanwhile: breakLater('POST */git/refs', SAYS[way]) })
    await expectWhole(FOX, 1)
    expect(await github.log(BRANCH)).toHaveLength(2)
  })

  test.each(['500', 'a lost answer', 'no JSON'] as const)('%s as it is moved', async (way) => {
    await studio.run({ prompts: FOX })
    await studio.run({ prompts: OWL, meanwhile: breakLater('PATCH */git/refs/*', SAYS[way]) })
    await expectWhole(OWL, 2)
    expect(await github.log(BRANCH)).toHaveLength(3)
  })
})

describe('before anything is spent', () => {
  test.each(['GET */git/matching-refs/*', 'GET */pulls?*', 'GET */compare/*', 'POST */pulls'])('%s', async (on) => {
    await studio.run({ prompts: FOX })
    github.fault({ on, goes: SAYS['a limit that does not end'] })
    await expect(studio.run({ prompts: OWL })).rejects.toMatchObject({
      ...{ name: 'DeliveryError', message: expect.stringContaining("GitHub's rate limit did not end in time") },
    })
    expect(studio.tasks).toBe(1)
  })
})

describe('a branch that gets a successor', () => {
  const conflict = (): Promise<string> =>
    github.push('main', { 'kie-images/images.lock.json': '{"version": 2, "images": []}' }, 'Empty the lock file')

  test('though GitHub closes the old pull request at no time: it is a warning, and nothing is paid for', async () => {
    await studio.run({ prompts: FOX })
    await conflict()
    github.fault({ on: 'PATCH */pulls/1', goes: SAYS['a limit that does not end'] })
    const { tasks, delivery, log } = await studio.run({ prompts: FOX })
    expect([tasks, delivery.pull?.number]).toEqual([0, 2])
    expect(log.annotations).toContainEqual(expect.stringContaining('Pull request 1 could not be closed'))
    github.fault({ on: 'PATCH */pulls/1', goes: SAYS['a limit that does not end'] })
    await studio.run({ prompts: FOX })
    // However often it fails, it is said once.
    expect(github.commentsOf(1).map(({ body }) => body)).toEqual(['#2 takes its place.'])
    expect((await studio.run({ prompts: FOX })).delivery.pull?.number).toBe(2)
    expect(await studio.branches()).toEqual({ [BRANCH]: 'closed #1', [`${BRANCH}-2`]: 'open #2' })
    expect(github.commentsOf(1)).toHaveLength(1)
  })

  test('and no pull request of its own: the old one stays until it has', async () => {
    await studio.run({ prompts: FOX })
    await conflict()
    github.permitActionsPulls(false)
    const { tasks, delivery } = await studio.run({ prompts: FOX })
    expect([tasks, delivery.branch, delivery.unopened === undefined]).toEqual([0, `${BRANCH}-2`, false])
    expect(await studio.branches()).toEqual({ [BRANCH]: 'open #1', [`${BRANCH}-2`]: 'unopened' })
    github.permitActionsPulls(true)
    expect((await studio.run({ prompts: FOX })).tasks).toBe(0)
    expect(await studio.branches()).toEqual({ [BRANCH]: 'closed #1', [`${BRANCH}-2`]: 'open #2' })
  })
})
