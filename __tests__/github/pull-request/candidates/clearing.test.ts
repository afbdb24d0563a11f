import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../../conformance/watched-github.ts'
import type { GitHubSandbox } from '../../../../sandbox/github/index.ts'
import { formatLock } from '../../../../src/core/images/lock/lock-text.ts'
import { clearBranches } from '../../../../src/github/pull-request/candidates/clear.ts'
import { asImage } from '../../../../src/github/pull-request/candidates/entry.ts'
import { CandidateBranches } from '../../../../src/github/pull-request/candidates/held.ts'
import { setUp } from '../../commit/commit-setup.ts'
import { candidateEntry, pictureOf } from '../../pick/pick-scene.ts'
import { Studio, type Wish } from '../studio.ts'
import { BRANCH } from './desk.ts'

const FOX = { hero: 'a fox' }
const OWL = { hero: 'an owl' }
const KEEPER = `${BRANCH}-candidates`

let github: GitHubSandbox
let studio: Studio

beforeEach(async () => {
  github = await startWatchedGitHub()
  studio = new Studio(github)
})
afterEach(() => studio.close())

async function draw(wish: Wish) {
  const { delivery, log } = await studio.run({ candidates: 2, ...wish })
  return { tasks: studio.tasks, pull: delivery.pull?.number, log }
}

/** The branches that keep candidates. */
async function keepers(): Promise<readonly string[]> {
  const refs = await github.git('for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads')
  return refs.split('\n').filter((ref) => ref.endsWith('-candidates'))
}

/** Changes a candidate to its very size, as a person does. */
async function retouch(name: string): Promise<void> {
  const path = `kie-images/${name}.png`
  const bytes = Buffer.from(await github.read(KEEPER, path))
  bytes[bytes.length - 14] = (bytes[bytes.length - 14] ?? 0) ^ 1
  await github.push(KEEPER, { [path]: bytes }, 'Retouch')
}

describe('a candidate that a person has retouched to its very size', () => {
  test('is not deleted after the merge', async () => {
    await draw({ prompts: FOX })
    await retouch('hero.candidate-2')
    await github.pulls.merge(1)
    const { log } = await draw({ prompts: OWL })
    expect(await keepers()).toEqual([`${BRANCH}-2-candidates`, KEEPER])
    expect(log.lines).toContain(
      `notice: Branch '${KEEPER}' is kept, as somebody has changed 'kie-images/hero.candidate-2.png' there; delete it by ` +
        'hand if nobody needs it.',
    )
  })

  test('goes with its branch where the next one has taken it over as it is', async () => {
    await draw({ prompts: FOX })
    await retouch('hero.candidate-2')
    const sha = await github.git('rev-parse', `${KEEPER}:kie-images/hero.candidate-2.png`)
    await github.push('main', { 'kie-images/images.lock.json': '{"version": 2, "images": []}' }, 'Empty')
    await draw({ prompts: FOX })
    expect(await keepers()).toEqual([`${BRANCH}-2-candidates`])
    expect(await github.git('rev-parse', `${BRANCH}-2-candidates:kie-images/hero.candidate-2.png`)).toBe(sha)
  })
})

test('a branch of more pictures than are compared is kept, and none is fetched', async () => {
  const images = ['one', 'two', 'three', 'four', 'five', 'six']
  const all = images.flatMap((name) => Array.from({ length: 99 }, (_, index) => candidateEntry(name, index + 1)))
  const entries = all.slice(0, 501)
  const files = Object.fromEntries(entries.map(({ file, number }) => [`kie-images/${file}`, pictureOf(number ?? 0)]))
  const lock = formatLock(new Map(entries.map((entry) => [entry.file, entry])))
  await github.beginBranch('art-candidates', 'Begin')
  const commit = await github.push('art-candidates', { ...files, 'kie-images/candidates.lock.json': lock }, 'Draw')
  const { options, log } = await setUp(github)
  const held = await new CandidateBranches(options).read({ branch: 'art-candidates', commit, number: 1 })
  const before = github.requests.length
  const known = held.entries.map(asImage)
  const readIn = (directory: string) =>
    Promise.resolve({ directory, held, known, stored: new Set<string>(), findUnnamed: () => [] })
  await clearBranches(options, [{ held, look: () => Promise.resolve({ isOver: true, readIn }) }])
  expect(log.lines).toEqual([
    "notice: Branch 'art-candidates' is kept, as it has 501 pictures, which are too many to compare; delete it by hand if " +
      'nobody needs it.',
  ])
  expect([await github.head('art-candidates'), github.requests.length - before]).toEqual([commit, 1])
})

describe('one branch for two bases', () => {
  test('the candidates of the one are not deleted by the other', async () => {
    const inputs = { 'pull-request-branch': 'art' }
    await github.push('develop', { 'a.txt': 'a' }, 'Develop')
    await draw({ prompts: FOX, inputs })
    await github.pulls.close(1)
    expect(await draw({ prompts: OWL, inputs: { ...inputs, 'pull-request-base': 'develop' } })).toMatchObject({
      pull: 2,
    })
    expect(await keepers()).toEqual(['art-2-candidates', 'art-candidates'])
    await github.pulls.reopen(1)
    expect(await draw({ prompts: FOX, inputs })).toMatchObject({ tasks: 4, pull: 1 })
  })
})

describe('one branch for two directories', () => {
  const first: Wish = { prompts: FOX, inputs: { 'pull-request-branch': 'art', 'commit-directory': 'a' } }
  const second: Wish = {
    ...{ prompts: { cat: 'a cat' }, manifest: 'b.yml' },
    inputs: { 'pull-request-branch': 'art', 'commit-directory': 'b' },
  }

  test('goes with the first run after the merge, of whichever of them', async () => {
    await draw(first)
    expect(await draw(second)).toMatchObject({ tasks: 4, pull: 1 })
    await github.pulls.merge(1)
    expect(await draw(second)).toMatchObject({ tasks: 4, pull: undefined })
    expect(await keepers()).toEqual([])
  })

  test('stays while anything of the other one has not come to where it counts', async () => {
    await draw(first)
    const cancel = new AbortController()
    const remove = github.onRequest('PATCH */git/refs/*', () => {
      remove()
      github.onRequest('*', () => cancel.abort(new Error('cancelled')))
    })
    await expect(draw({ ...second, signal: cancel.signal })).rejects.toThrow()
    await github.pulls.merge(1)
    await draw(first)
    expect(await keepers()).toEqual(['art-candidates'])
  })

  test('stays where the lock file of the other one cannot be read', async () => {
    await draw(first)
    await draw(second)
    await github.push('art-candidates', { 'b/candidates.lock.json': '<<<<<<<' }, 'Half a merge')
    await github.pulls.merge(1)
    const { log } = await draw(first)
    expect(await keepers()).toEqual(['art-candidates'])
    expect(log.annotations).toEqual([])
  })
})

describe('what happens right before the deletion', () => {
  const add = (): Promise<string> =>
    github.push(KEEPER, { 'kie-images/hero.candidate-9.png': 'paid for' }, 'Another run')

  test('a commit stays, as GitHub deletes the branch in its last known state alone', async () => {
    await draw({ prompts: FOX })
    await github.pulls.merge(1)
    let asked = 0
    const remove = github.onRequest('POST /graphql', async () => {
      // First the repository is asked for.
      if (++asked < 2) return
      remove()
      await add()
    })
    const { log } = await draw({ prompts: FOX })
    expect(await keepers()).toEqual([KEEPER])
    expect(log.lines).toContainEqual(
      expect.stringMatching(/-candidates' is kept, as something has come to it meanwhile/),
    )
    expect(log.annotations).toEqual([])
  })

  test.each([
    {
      name: 'knows no such mutation',
      body: { errors: [{ message: "Field 'updateRefs' doesn't exist on type 'Mutation'" }] },
    },
    { name: 'answers in another way', body: { data: null } },
    { name: 'does not let this token', body: { errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible' }] } },
  ])('is looked for once more where GraphQL $name; else the branch goes by its name', async ({ body }) => {
    await draw({ prompts: FOX })
    await github.pulls.merge(1)
    const goes = { status: 200, body }
    github.fault({ on: 'POST /graphql', goes })
    const remove = github.onRequest('POST /graphql', async () => {
      remove()
      await add()
    })
    await draw({ prompts: FOX })
    expect(await keepers()).toEqual([KEEPER])
    await github.push(KEEPER, { 'kie-images/hero.candidate-9.png': null }, 'Away with it')
    github.fault({ on: 'POST /graphql', goes })
    const { log } = await draw({ prompts: FOX })
    expect([await keepers(), log.annotations]).toEqual([[], []])
  })

  test('another run is faster, where there is no GraphQL: that is no warning', async () => {
    await draw({ prompts: FOX })
    await github.pulls.merge(1)
    github.fault({ on: 'POST /graphql', goes: { status: 404, body: { message: 'Not Found' } } })
    const remove = github.onRequest('DELETE */git/refs/*', async () => {
      remove()
      await github.deleteBranch(KEEPER)
    })
    const { log } = await draw({ prompts: FOX })
    expect([await keepers(), log.annotations]).toEqual([[], []])
  })
})
