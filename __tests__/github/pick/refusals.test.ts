import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { GitHubSandbox, TokenOptions } from '../../../sandbox/github/index.ts'
import type { LockEntry } from '../../../src/core/images/lock/lock.ts'
import { renderMessage } from '../../../src/core/report/message.ts'
import { DeliveryError } from '../../../src/core/result/delivery.ts'
import { InputError } from '../../../src/core/text/errors.ts'
import { carryOutPicks } from '../../../src/github/pick/pick.ts'
import { startWatchedGitHub } from '../../conformance/watched-github.ts'
import { BRANCH, candidateEntry, PickScene, pictureOf, requestOf, SHELF, type PickChanges } from './pick-scene.ts'

let github: GitHubSandbox
let scene: PickScene

beforeEach(async () => {
  github = await startWatchedGitHub()
  scene = await PickScene.start(github, { hero: 4, logo: 2 })
})
afterEach(() => github.close())

/** What a pick is told; nothing on GitHub changes by it. */
async function refusalOf(body: string, changed: PickChanges = {}): Promise<readonly string[]> {
  const [heads, since] = [await scene.heads(), github.requests.length]
  const error: unknown = await scene.pick(body, changed).catch((thrown: unknown) => thrown)
  expect([await scene.heads(), scene.writes(since)]).toEqual([heads, []])
  if (!(error instanceof InputError)) throw error instanceof Error ? error : new Error('nothing was refused')
  return error.problems
}

/** A candidate of another prompt than the image on the branch, drawn after that. */
function newer(number: number): LockEntry {
  return candidateEntry('hero', number, {
    request: requestOf('hero', 'second'),
    createdAt: `2026-12-01T10:00:0${number}.000Z`,
  })
}

describe('what cannot be picked is told in one sentence, and changes nothing', () => {
  const rows: {
    readonly name: string
    readonly given?: string
    readonly before?: () => unknown
    readonly changed?: PickChanges
    readonly want: string | readonly string[]
  }[] = [
    {
      name: 'a number that is not there',
      given: '/pick hero 7',
      want: "'hero' has no candidate 7; pick 1, 2, 3 or 4 instead.",
    },
    {
      name: 'an image that is not there',
      given: '/pick heron 1',
      want: "The branch of pull request 1 has no image 'heron'. Did you mean 'hero'?",
    },
    {
      name: 'an image like no other',
      given: '/pick lighthouse 1',
      want: "The branch of pull request 1 has no image 'lighthouse'.",
    },
    {
      name: 'an image without candidates',
      before: () => scene.shelve([candidateEntry('logo', 1)]),
      want: "'hero' has no candidates. There are candidates of logo.",
    },
    {
      name: 'a candidate of an earlier request',
      before: () => scene.redraw('hero', 2),
      want: "Candidate 3 of 'hero' was drawn for an earlier request; it can be picked no more.",
    },
    {
      name: 'a candidate, where all are of an earlier request',
      given: '/pick hero 5',
      before: () => scene.redraw('hero', 0),
      want: "The candidates of 'hero' were drawn for an earlier request; none can be picked any more.",
    },
    {
      name: 'a candidate that a run is drawing for a newer request',
      before: () => scene.shelve([1, 2, 3].map((number) => newer(number))),
      want: "Candidate 3 of 'hero' is of another request than the picture that the pull request has now, and newer: if a run is drawing it, pick again when that has ended.",
    },
    {
      name: 'a number that is not among those which a run is drawing for a newer request',
      given: '/pick hero 4',
      before: () => scene.shelve([1, 2, 3].map((number) => newer(number))),
      want: "The candidates of 'hero' are of another request than the picture that the pull request has now, and newer: if a run is drawing them, pick again when that has ended.",
    },
    {
      name: 'a candidate whose picture is gone',
      before: () =>
        scene.shelve(
          [3].map((number) => candidateEntry('hero', number)),
          { 'hero.candidate-3.png': null },
        ),
      want: "The picture of candidate 3 of 'hero' is gone; the next run brings it back as long as kie keeps it.",
    },
    {
      name: 'a candidate whose picture is gone, where another one is picked',
      before: () =>
        scene.shelve([candidateEntry('hero', 2, { picked: true }), candidateEntry('hero', 3)], {
          'hero.candidate-3.png': null,
        }),
      want: "The picture of candidate 3 of 'hero' is gone, and no run brings it back, since candidate 2 is picked; pick another one.",
    },
    {
      name: 'a candidate whose picture somebody has changed',
      before: () => github.push(SHELF, { 'kie-images/hero.candidate-3.png': pictureOf(4) }, 'Mine'),
      want: `Candidate 3 of 'hero' is not as it was drawn: somebody has changed 'kie-images/hero.candidate-3.png' on branch '${SHELF}'; restore it there, or pick another one.`,
    },
    {
      name: 'an image that somebody has changed',
      before: () => github.push(BRANCH, { 'kie-images/hero.png': 'mine' }, 'Mine'),
      want: `'kie-images/hero.png' on branch '${BRANCH}' was changed since it was drawn; restore or delete it there to pick another.`,
    },
    {
      name: 'an image that somebody has changed to the very size',
      before: () => github.push(BRANCH, { 'kie-images/hero.png': pictureOf(2) }, 'Mine'),
      want: `'kie-images/hero.png' on branch '${BRANCH}' was changed since it was drawn; restore or delete it there to pick another.`,
    },
    {
      name: "an image in whose new place lies somebody's file",
      before: async () => {
        await github.push(BRANCH, { 'kie-images/hero.webp': 'mine' }, 'Mine')
        await scene.shelve([candidateEntry('hero', 3, { file: 'hero.candidate-3.webp', mediaType: 'image/webp' })])
      },
      want: `'kie-images/hero.webp' on branch '${BRANCH}' is no picture of 'hero'; rename it there.`,
    },
    {
      name: 'an image whose name differs from another by case alone',
      before: async () => {
        await github.push(BRANCH, { 'kie-images/Hero.webp': 'mine' }, 'Mine')
        await scene.shelve([candidateEntry('hero', 3, { file: 'hero.candidate-3.webp', mediaType: 'image/webp' })])
      },
      want: `'kie-images/Hero.webp' on branch '${BRANCH}' and 'kie-images/hero.webp' here are one name on Windows and macOS, where upper and lower case and the forms of accents are not told apart.`,
    },
    {
      name: 'several, of which one can be',
      given: '/pick hero 3\n/pick logo 3\n/pick icon 1',
      want: ["'logo' has no candidate 3; pick 1 or 2 instead.", "The branch of pull request 1 has no image 'icon'."],
    },
    {
      name: 'a pull request that was merged',
      before: () => github.pulls.merge(1),
      want: 'Pull request 1 is merged; nothing can be picked in it any more.',
    },
    {
      name: 'a pull request that is closed',
      before: () => github.pulls.close(1),
      want: 'Pull request 1 is closed; open it again to pick a candidate.',
    },
    {
      name: 'a pull request that is locked',
      before: () => github.lock(1),
      want: 'Pull request 1 is locked; unlock its conversation to pick a candidate.',
    },
    {
      name: 'another base, which has branches of its own',
      before: async () => {
        await github.push('develop', { 'a.txt': 'a' }, 'Develop')
        await github.pulls.edit(1, { base: 'develop' })
      },
      want:
        `Pull request 1 proposes '${BRANCH}', which is no branch of this step's: those begin with ` +
        "'kie-image-action/develop-kie-images', by its 'commit-directory', 'output-directory' and 'pull-request-branch'.",
    },
    {
      name: 'another directory',
      changed: { directory: 'art' },
      want: expect.stringContaining("those begin with 'kie-image-action/main-art'") as unknown as string,
    },
    {
      name: "a branch that is not the input's",
      changed: { branch: 'pictures' },
      want: expect.stringContaining("those begin with 'pictures'") as unknown as string,
    },
  ]

  test.each(rows)('$name', async ({ given = '/pick hero 3', before, changed = {}, want }) => {
    await before?.()
    expect(await refusalOf(given, changed)).toEqual([want].flat())
  })

  test('numbers have one form in the answer, too', async () => {
    const [problem = ''] = await refusalOf('/pick hero 7')
    expect(renderMessage(problem)).toMatch(/; pick 1, 2, 3 or 4 instead\.$/)
  })

  test('an image where there are no candidates at all', async () => {
    await github.deleteBranch(SHELF)
    await expect(scene.pick('/pick hero 3')).rejects.toThrow("'hero' has no candidates.")
    await expect(github.head(SHELF)).rejects.toThrow()
  })

  test('an issue', async () => {
    const { number } = github.issue()
    const options = await scene.options(github.comment(number, { body: '/pick hero 3' }))
    const since = github.requests.length
    await expect(carryOutPicks(options, [{ of: 'hero', number: 3 }])).rejects.toThrow(
      '#2 is an issue; candidates are picked on the pull request that proposes them.',
    )
    expect(github.requests.length).toBe(since)
  })

  test.each([
    { name: 'a fork, whose branch is called like ours', isDeleted: false },
    { name: 'a fork that is deleted', isDeleted: true },
  ])('$name', async ({ isDeleted }) => {
    await github.pulls.close(1)
    const { number } = await github.pull({ head: BRANCH, fork: true, user: 'mallory' })
    if (isDeleted) await github.pulls.deleteFork(number)
    const options = await scene.options(github.comment(number, { body: '/pick hero 3' }))
    const since = github.requests.length
    await expect(carryOutPicks(options, [{ of: 'hero', number: 3 }])).rejects.toThrow(
      'Pull request 2 comes from a fork; candidates are on branches of this repository alone.',
    )
    expect(github.requests.slice(since).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /repos/octo/kie-art/pulls/2',
    ])
  })

  test("a person's pull request", async () => {
    await github.push('feature', { 'a.txt': 'a' }, 'A feature')
    const { number } = await github.pull({ head: 'feature' })
    const options = await scene.options(github.comment(number, { body: '/pick hero 3' }))
    await expect(carryOutPicks(options, [{ of: 'hero', number: 3 }])).rejects.toThrow(
      "Pull request 2 proposes 'feature', which is no branch of this step's",
    )
  })

  test('a server that cannot make the commit', async () => {
    const { context } = await scene.options(github.comment(1, { body: '/pick hero 3' }))
    const gitea = { ...context, serverUrl: 'https://git.example', apiUrl: 'https://git.example/api/v1' }
    expect(await refusalOf('/pick hero 3', { context: gitea })).toEqual([
      "Input 'pick-command' is set, and the API of git.example, a Gitea or Forgejo server, cannot make the commit; leave it out.",
    ])
  })
})

describe('a lock file that somebody has spoilt', () => {
  test('is named where it cannot be read', async () => {
    await github.push(SHELF, { 'kie-images/candidates.lock.json': 'x' }, 'Spoilt')
    expect(await refusalOf('/pick hero 3')).toEqual([
      expect.stringMatching(/^'kie-images\/candidates\.lock\.json' on '.*-candidates' is not valid JSON/),
    ])
  })

  test.each([
    { name: 'a name of another image', entry: { candidateOf: 'logo' } },
    { name: 'another number', entry: { number: 2 } },
    { name: 'a name that leads elsewhere', entry: { name: 'logo.candidate-3', file: 'logo.candidate-3.png' } },
    { name: 'a file that is no picture', entry: { file: 'hero.candidate-3.yml' } },
    { name: 'the file of another candidate', entry: { file: 'hero.candidate-4.png' } },
    { name: 'no task', entry: { taskId: '' } },
  ])('leads nowhere: $name', async ({ entry }) => {
    await scene.shelve([candidateEntry('hero', 1), candidateEntry('hero', 3, entry)])
    expect(await refusalOf('/pick hero 3')).toEqual(["'hero' has no candidate 3; pick 1 instead."])
  })
})

describe('permissions', () => {
  test.each<{ readonly name: string; readonly may: TokenOptions; readonly says: string; readonly next: string }>([
    {
      name: 'no right to write',
      may: { contents: 'read', pull_requests: 'read' },
      says: 'The token may not commit to octo/kie-art.',
      next: 'contents: write',
    },
    {
      name: 'no right to see pull requests',
      may: { contents: 'write' },
      says: 'The token may not open pull requests in octo/kie-art.',
      next: 'pull-requests: write',
    },
  ])('$name: the lines to add are told', async ({ may, says, next }) => {
    const hidden = await startWatchedGitHub({ private: true })
    const there = await PickScene.start(hidden)
    const error: unknown = await there.pick('/pick hero 3', { may }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(DeliveryError)
    expect(error).toMatchObject({
      message: expect.stringContaining(says) as unknown,
      next: expect.stringContaining(next) as unknown,
    })
    expect(await there.standing()).toEqual([1, 0])
    await hidden.close()
  })

  test('a commit that GitHub does not take: the inputs of a pull request are named', async () => {
    github.fault({ on: 'POST */git/trees', goes: { status: 422, body: { message: 'Invalid tree' } } })
    await expect(scene.pick('/pick hero 3')).rejects.toMatchObject({
      message: expect.stringContaining('Invalid tree') as unknown,
      next: "See the inputs 'pull-request-branch' and 'commit-directory'.",
    })
  })

  test('a rule of the branch is named before anything is marked', async () => {
    github.ruleset({ name: 'Signed off', rules: [{ type: 'pull_request' }], branches: [BRANCH] })
    const since = github.requests.length
    await expect(scene.pick('/pick hero 3')).rejects.toThrow(
      `Branch '${BRANCH}' takes no commit from this token: rule 'pull_request' of the ruleset 'Signed off' forbids it`,
    )
    expect([await scene.standing(), scene.writes(since)]).toEqual([[1, 0], []])
  })

  test('a rule of the branch is no matter where the picture stands there', async () => {
    github.ruleset({ name: 'Signed off', rules: [{ type: 'pull_request' }], branches: [BRANCH] })
    await scene.pick('/pick hero 1')
    expect(await scene.standing()).toEqual([1, 1])
  })

  test('a rule that GitHub names only as the branch moves: the mark stays, and so the way to go on is told', async () => {
    github.protect(BRANCH)
    await expect(scene.pick('/pick hero 3')).rejects.toThrow(
      `GitHub's rules do not let this token commit to '${BRANCH}'`,
    )
    await expect(scene.pick('/pick hero 3')).rejects.toMatchObject({
      message: expect.stringMatching(
        / The pick is noted: the next run carries it out as soon as it can, and so does the same comment again\.$/,
      ) as unknown,
    })
    expect(await scene.standing()).toEqual([1, 3])
  })
})

test('a candidate of the same request in another place is no other: the request of today decides', async () => {
  await scene.redraw('hero', 4)
  await scene.pick('/pick hero 3')
  expect((await scene.lock()).get('hero.png')?.request).toBe(requestOf('hero', 'second'))
})
