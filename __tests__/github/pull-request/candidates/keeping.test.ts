import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../../conformance/watched-github.ts'
import type { GitHubSandbox } from '../../../../sandbox/github/index.ts'
import { Studio, type Wish } from '../studio.ts'
import { BRANCH, candidatesOf, pick } from './desk.ts'

const FOX = { hero: 'a fox' }
const OWL = { hero: 'an owl' }
const KEEPER = `${BRANCH}-candidates`
const LOCK = 'kie-images/images.lock.json'

let github: GitHubSandbox
let studio: Studio

beforeEach(async () => {
  github = await startWatchedGitHub()
  studio = new Studio(github)
})
afterEach(() => studio.close())

async function draw(wish: Wish) {
  const { delivery, log } = await studio.run({ candidates: 4, ...wish })
  return { tasks: studio.tasks, branch: delivery.branch, pull: delivery.pull?.number, log }
}

/** The branches that keep candidates. */
async function keepers(): Promise<readonly string[]> {
  const refs = await github.git('for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads')
  return refs.split('\n').filter((ref) => ref.endsWith('-candidates'))
}

describe('before anything is spent', () => {
  const rows: readonly {
    readonly name: string
    readonly given: () => unknown
    readonly message: RegExp
    readonly next?: RegExp
  }[] = [
    {
      name: 'rules that forbid the branch',
      given: () => github.ruleset({ name: 'Quiet', rules: [{ type: 'creation' }], branches: [KEEPER] }),
      message: /candidates' takes no commit from this token.*'creation'.*'Quiet'/,
    },
    {
      name: 'a branch in its way',
      given: () => github.push(`${KEEPER}/old`, { 'a.txt': 'a' }, 'Old'),
      message: /'kie-image-action\/main-kie-images-candidates' cannot be made: there is a branch '.*\/old'/,
      next: /^Choose another name for 'pull-request-branch', or rename or delete branch '.*\/old'\.$/,
    },
    {
      name: "somebody else's branch of that name",
      given: () => github.push(KEEPER, { 'a.txt': 'a' }, 'Mine'),
      message: /is to keep the candidates, and has no 'candidates.lock.json': it is somebody else's/,
    },
    {
      name: "somebody else's picture in the place of one",
      given: async () => {
        await draw({ prompts: { cover: 'a cover' } })
        await github.push(KEEPER, { 'kie-images/hero.candidate-2.png': 'mine' }, 'Mine')
      },
      message: /'kie-images\/hero.candidate-2.png' on branch '.*-candidates' is not known as an image of this action/,
    },
    {
      name: 'a lock file that cannot be read',
      given: async () => {
        await draw({ prompts: { cover: 'a cover' } })
        await github.push(KEEPER, { 'kie-images/candidates.lock.json': '<<<<<<<' }, 'Half a merge')
      },
      message: /'kie-images\/candidates.lock.json' on '.*-candidates'/,
    },
  ]

  test.each(rows)('$name: an error that says so', async ({ given, message, next }) => {
    await given()
    const { tasks } = studio
    await expect(draw({ prompts: { ...FOX, cover: 'a cover' } })).rejects.toMatchObject({
      message: expect.stringMatching(message),
      ...(next && { next: expect.stringMatching(next) }),
    })
    expect(studio.tasks).toBe(tasks)
  })

  test('a refusal to list the branches names the input that names them', async () => {
    github.fault({ on: 'GET */git/matching-refs/*', goes: { status: 422, body: { message: 'Odd' } } })
    await expect(draw({ prompts: FOX })).rejects.toMatchObject({
      message: expect.stringContaining('GitHub refuses this commit. GitHub says: Odd'),
      next: "See the inputs 'pull-request-branch' and 'commit-directory'.",
    })
  })

  test('a name that leaves no room for the branch of candidates is an error that says so', async () => {
    const inputs = { 'pull-request-branch': 'a'.repeat(243) }
    await expect(draw({ prompts: FOX, inputs })).rejects.toMatchObject({
      message: expect.stringContaining("-candidates' is to keep the candidates, and its name is too long for GitHub."),
      next: "Choose a name for 'pull-request-branch' that is shorter by 10 or more.",
    })
    expect(studio.tasks).toBe(0)
    expect(await draw({ prompts: FOX, inputs: { 'pull-request-branch': 'a'.repeat(233) } })).toMatchObject({ pull: 1 })
  })

  test('a branch that keeps candidates is nothing to merge into', async () => {
    await github.push('art-candidates', { 'a.txt': 'a' }, 'A')
    const inputs = { 'pull-request-base': 'art-candidates', 'pull-request-branch': 'art' }
    await expect(draw({ prompts: FOX, inputs })).rejects.toMatchObject({
      message: expect.stringContaining("Branch 'art-candidates' is one that this action proposes"),
    })
  })

  test('a run without candidates asks for no such branch', async () => {
    github.ruleset({ name: 'Quiet', rules: [{ type: 'creation' }], branches: [KEEPER] })
    expect((await studio.run({ prompts: FOX })).delivery.pull?.number).toBe(1)
    expect([studio.tasks, await keepers()]).toEqual([1, []])
  })
})

describe('a run that dies', () => {
  test('between the two commits has paid for nothing in vain', async () => {
    const cancel = new AbortController()
    const remove = github.onRequest('POST */git/refs', async () => {
      remove()
      // From here on GitHub is out of reach.
      github.onRequest('*', () => cancel.abort(new Error('cancelled')))
      await Promise.resolve()
    })
    await expect(draw({ prompts: FOX, signal: cancel.signal })).rejects.toThrow()
    expect([await keepers(), await studio.branches()]).toEqual([[KEEPER], { [KEEPER]: 'unopened' }])
    const again = await draw({ prompts: FOX })
    expect(again).toMatchObject({ tasks: 4, branch: BRANCH, pull: 1 })
    expect(await studio.picture(BRANCH, 'hero')).toBe(1)
    expect(Object.keys(await candidatesOf(studio))).toHaveLength(4)
    expect(await draw({ prompts: FOX, candidates: 6 })).toMatchObject({ tasks: 6, pull: 1 })
  })
})

describe('a branch that takes no candidates any more', () => {
  const meanwhile = (): unknown => github.protect(KEEPER)

  test('has the image proposed all the same; the delivery says which it lacks, and nothing is drawn again', async () => {
    const { delivery } = await studio.run({ prompts: FOX, candidates: 4, meanwhile })
    expect(delivery).toMatchObject({
      sha: await github.head(BRANCH),
      pull: { number: 1 },
      imageUrls: { 'kie-images/hero.png': expect.stringContaining('/kie-images/hero.png') },
      missing: {
        paths: [2, 3, 4].map((number) => `kie-images/hero.candidate-${number}.png`),
        error: {
          name: 'DeliveryError',
          message: expect.stringMatching(
            /^The candidates did not come to branch '.*-candidates'; the images that stand in are on theirs/,
          ),
        },
      },
    })
    expect(await studio.branches()).toEqual({ [BRANCH]: 'open #1' })
    expect(await studio.picture(BRANCH, 'hero')).toBe(1)
    expect(await draw({ prompts: FOX })).toMatchObject({ tasks: 4, pull: 1 })
  })

  test('gets them once it takes them, by the tasks that the error names', async () => {
    const mine = { 'kie-images/hero.candidate-2.png': 'mine' }
    const put = (): unknown => github.push(KEEPER, mine, 'Mine')
    const { delivery } = await studio.run({ prompts: FOX, candidates: 4, meanwhile: put })
    const [, tasks = ''] = /tasks: '(.*)'/.exec(delivery.missing?.error.next ?? '') ?? []
    await github.deleteBranch(KEEPER)
    expect(await draw({ prompts: FOX, inputs: { tasks } })).toMatchObject({ tasks: 4, pull: 1 })
    expect(await candidatesOf(studio)).toEqual({
      ...{ 'hero.candidate-1': '1', 'hero.candidate-2': '2', 'hero.candidate-3': '3', 'hero.candidate-4': '4' },
    })
    expect(await studio.picture(BRANCH, 'hero')).toBe(1)
  })
})

describe('a base that conflicts', () => {
  const conflict = (): Promise<string> => github.push('main', { [LOCK]: '{"version": 2, "images": []}' }, 'Empty')

  test('the next branch takes the candidates over, with what was picked, and the old ones go', async () => {
    await draw({ prompts: FOX })
    await pick(studio, 'hero', 3)
    await conflict()
    expect(await draw({ prompts: FOX })).toMatchObject({ tasks: 4, branch: `${BRANCH}-2`, pull: 2 })
    expect(await keepers()).toEqual([`${BRANCH}-2-candidates`])
    expect(await candidatesOf(studio, `${BRANCH}-2`)).toEqual({
      ...{ 'hero.candidate-1': '1', 'hero.candidate-2': '2', 'hero.candidate-3': '3*', 'hero.candidate-4': '4' },
    })
    expect(await studio.picture(`${BRANCH}-2`, 'hero')).toBe(3)
    expect((await github.log(`${BRANCH}-2-candidates`)).length).toBe(1)
  })

  test('and a pick while a run draws something else: the next branch has what was picked', async () => {
    await draw({ prompts: FOX })
    const meanwhile = async (): Promise<void> => {
      await pick(studio, 'hero', 3)
      await conflict()
    }
    expect(await draw({ prompts: { ...FOX, cover: 'a cover' }, meanwhile })).toMatchObject({ tasks: 8, pull: 2 })
    expect(await studio.picture(`${BRANCH}-2`, 'hero')).toBe(3)
    expect(await candidatesOf(studio, `${BRANCH}-2`)).toMatchObject({ 'hero.candidate-3': '3*' })
  })

  test('and a pick as the next branch is made: it has what was picked', async () => {
    await draw({ prompts: FOX })
    await conflict()
    const remove = github.onRequest('POST */git/refs', async () => {
      remove()
      await pick(studio, 'hero', 3)
    })
    expect(await draw({ prompts: FOX })).toMatchObject({ tasks: 4, pull: 2 })
    expect(await studio.picture(`${BRANCH}-2`, 'hero')).toBe(3)
    expect(await candidatesOf(studio, `${BRANCH}-2`)).toMatchObject({ 'hero.candidate-3': '3*' })
  })

  test('a plan changes nothing', async () => {
    await draw({ prompts: FOX })
    await conflict()
    await studio.run({ prompts: FOX, candidates: 4, isPlan: true })
    expect([await keepers(), await studio.branches()]).toMatchObject([[KEEPER], { [BRANCH]: 'open #1' }])
  })

  test('of an image that is drawn anew the new ones come to the next branch, with those of the others', async () => {
    const both = { ...FOX, cover: 'a cover' }
    await draw({ prompts: both, candidates: 2 })
    await conflict()
    expect(await draw({ prompts: { ...both, ...OWL }, candidates: 2 })).toMatchObject({ tasks: 6, pull: 2 })
    expect(await candidatesOf(studio, `${BRANCH}-2`)).toEqual({
      ...{ 'hero.candidate-1': '5', 'hero.candidate-2': '6', 'cover.candidate-1': '3', 'cover.candidate-2': '4' },
    })
    expect(await keepers()).toEqual([`${BRANCH}-2-candidates`])
  })
})

describe('a pull request that a person closes', () => {
  test('keeps its candidates, and the next one takes over those of the images that it brings', async () => {
    const both = { ...FOX, cover: 'a cover' }
    await draw({ prompts: both, candidates: 2 })
    await github.pulls.close(1)
    expect(await draw({ prompts: both, candidates: 4 })).toMatchObject({ tasks: 4, pull: undefined })
    expect(await keepers()).toEqual([KEEPER])
    expect(await draw({ prompts: { ...both, ...OWL }, candidates: 2 })).toMatchObject({ tasks: 6, pull: 2 })
    expect(await keepers()).toEqual([`${BRANCH}-2-candidates`])
    expect(await candidatesOf(studio, `${BRANCH}-2`)).toEqual({
      ...{ 'hero.candidate-1': '5', 'hero.candidate-2': '6', 'cover.candidate-1': '3', 'cover.candidate-2': '4' },
    })
  })

  test('and whose lock file of candidates somebody breaks: one warning a run says what to do', async () => {
    await draw({ prompts: FOX })
    await github.pulls.close(1)
    await github.push(KEEPER, { 'kie-images/candidates.lock.json': '<<<<<<<' }, 'Half a merge')
    const { tasks, pull, log } = await draw({ prompts: OWL })
    expect([tasks, pull, await keepers()]).toEqual([8, 2, [`${BRANCH}-2-candidates`, KEEPER].sort()])
    expect(log.annotations.filter((line) => line.startsWith('warning'))).toEqual([
      expect.stringMatching(
        /^warning: No candidate of an earlier branch is reused: .*Restore it .*\. If nobody needs them, delete the branch\.$/,
      ),
    ])
  })

  test('while candidates are drawn: they come with the image to the next branch', async () => {
    await draw({ prompts: FOX })
    const { tasks, pull } = await draw({ prompts: OWL, meanwhile: () => github.pulls.close(1) })
    expect([tasks, pull, Object.values(await candidatesOf(studio, `${BRANCH}-2`))]).toEqual([
      ...[8, 2, ['5', '6', '7', '8']],
    ])
    expect(await draw({ prompts: OWL })).toMatchObject({ tasks: 8 })
  })

  test('while more candidates of it are drawn: they stay with those that it has', async () => {
    await draw({ prompts: FOX })
    const meanwhile = (): unknown => github.pulls.close(1)
    expect(await draw({ prompts: FOX, candidates: 6, meanwhile })).toMatchObject({ tasks: 6, pull: undefined })
    expect(Object.keys(await candidatesOf(studio))).toHaveLength(6)
    await github.pulls.reopen(1)
    expect(await draw({ prompts: FOX, candidates: 6 })).toMatchObject({ tasks: 6, pull: 1 })
  })
})

describe('a merge', () => {
  test.each(['merge', 'squash', 'rebase'] as const)('by %s: the candidates go with the next run', async (method) => {
    await draw({ prompts: FOX })
    await github.pulls.merge(1, { method, deleteBranch: true })
    expect(await keepers()).toEqual([KEEPER])
    expect(await draw({ prompts: OWL })).toMatchObject({ tasks: 8, branch: `${BRANCH}-2`, pull: 2 })
    expect(await keepers()).toEqual([`${BRANCH}-2-candidates`])
  })

  test('leaves candidates alone whose image has not come to it: nothing paid for is lost', async () => {
    await draw({ prompts: FOX })
    const cancel = new AbortController()
    const remove = github.onRequest('PATCH */git/refs/*', () => {
      remove()
      github.onRequest('*', () => cancel.abort(new Error('cancelled')))
    })
    await expect(draw({ prompts: OWL, signal: cancel.signal })).rejects.toThrow()
    await github.pulls.merge(1)
    // Another manifest's run comes by.
    await studio.run({ prompts: { poster: 'a poster' }, manifest: 'posters.yml' })
    expect(await keepers()).toEqual([KEEPER])
    expect(await draw({ prompts: OWL })).toMatchObject({ tasks: 9 })
    expect(await studio.picture(`${BRANCH}-2`, 'hero')).toBe(5)
    expect(Object.values(await candidatesOf(studio, `${BRANCH}-2`))).toEqual(['5', '6', '7', '8'])
    expect(await keepers()).toEqual([`${BRANCH}-2-candidates`])
  })

  test('leaves a branch with a commit of a person alone', async () => {
    await draw({ prompts: FOX })
    await github.push(KEEPER, { 'notes.txt': 'The second is best.' }, 'Notes')
    expect(await draw({ prompts: OWL })).toMatchObject({ tasks: 8, pull: 1 })
    expect(String(await github.read(KEEPER, 'notes.txt'))).toBe('The second is best.')
    await github.pulls.merge(1)
    const { log } = await draw({ prompts: OWL })
    expect(await keepers()).toEqual([KEEPER])
    expect(log.lines).toContainEqual(expect.stringMatching(/-candidates' is kept, as it has more than candidates/))
  })

  test('leaves a branch alone to which another run has brought something meanwhile', async () => {
    await draw({ prompts: FOX })
    await github.pulls.merge(1)
    const remove = github.onRequest('GET */git/trees/*recursive*', async () => {
      remove()
      await github.push(KEEPER, { 'kie-images/hero.candidate-9.png': 'paid for' }, 'Another run')
    })
    const { tasks, log } = await draw({ prompts: FOX })
    expect([tasks, await keepers()]).toEqual([4, [KEEPER]])
    expect(log.lines).toContainEqual(expect.stringMatching(/-candidates' is kept, as something has come to it/))
  })

  test.each([
    { name: 'before the last look', on: 'GET */git/trees/*recursive*' },
    { name: 'after it', on: 'POST /graphql' },
  ])('whose branch of candidates somebody deletes $name ends well', async ({ on }) => {
    await draw({ prompts: FOX })
    await github.pulls.merge(1)
    const remove = github.onRequest(on, async () => {
      remove()
      await github.deleteBranch(KEEPER)
    })
    const { tasks, log } = await draw({ prompts: FOX })
    expect([tasks, await keepers(), log.annotations]).toEqual([4, [], []])
  })

  test('whose branch of candidates GitHub does not delete is a warning', async () => {
    await draw({ prompts: FOX })
    await github.pulls.merge(1)
    github.protect(KEEPER)
    const { tasks, log } = await draw({ prompts: FOX })
    expect([tasks, log.annotations]).toEqual([4, [expect.stringMatching(/could not be deleted; delete it by hand/)]])
  })
})
