import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { BRANCH, ProposalScene, type ProposalOptions, type Proposed } from './proposal-scene.ts'

let scene: ProposalScene

beforeAll(async () => {
  scene = await ProposalScene.start()
})
afterAll(() => scene.close())

const COVER = { prompt: 'a cover', alt: 'The cover of the book' }
const PROMPTS = ['a fox', 'an owl', 'a whale', 'a poster', 'another poster', COVER.prompt]

/** What a branch has for each image, whichever manifest has asked for it. */
async function picturesOn(branch: string): Promise<readonly (string | undefined)[]> {
  return Promise.all(['hero', 'cover', 'poster'].map((name) => scene.promptOf(branch, name, PROMPTS)))
}

/** Draws two manifests into one directory, in one job that has a step for each. @returns what each came to */
async function drawBoth(
  [hero, poster]: readonly [hero: string, poster: string],
  inputs: Readonly<Record<string, string>> = {},
): Promise<readonly Proposed['came'][]> {
  const job = scene.startJob()
  return [await drawWeb(hero, { job, inputs }), await drawPosters(poster, { job, inputs })]
}

async function drawWeb(hero: string, options: ProposalOptions = {}): Promise<Proposed['came']> {
  return (await scene.draw({ hero, cover: COVER }, options)).came
}

async function drawPosters(poster: string, options: ProposalOptions = {}): Promise<Proposed['came']> {
  return (await scene.draw({ poster }, { ...options, manifest: 'posters.yml' })).came
}

test('two manifests with one directory meet in one pull request of each base', async () => {
  const { github } = scene
  const release = { 'pull-request-base': 'release/1.x' }
  await github.push('release/1.x', { 'release.txt': '1' }, 'Release')

  // Each pays for its own pictures, and the second one's come to the pull request that the first has opened.
  expect(await drawBoth(['a fox', 'a poster'])).toEqual([
    ['success', '1', 2],
    ['success', '1', 1],
  ])
  expect(await picturesOn(BRANCH)).toEqual(['a fox', COVER.prompt, 'a poster'])
  const { body } = (await scene.find(1)).issue
  for (const part of ['3 new', `alt="${COVER.alt}"`, 'hero: a fox', `cover: ${COVER.prompt}`, 'poster: a poster'])
    expect(body).toContain(part)

  // Again: neither draws, commits or writes anything, and so neither takes the words of the other from the text.
  const before = github.requests.length
  expect(await drawBoth(['a fox', 'a poster'])).toEqual([
    ['success', '1', 0],
    ['success', '1', 0],
  ])
  expect((await scene.find(1)).issue.body).toBe(body)
  const writes = github.requests.slice(before).filter(({ method }) => method !== 'GET')
  expect(writes.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)).toEqual(
    Array.from({ length: 2 }, () => ['POST blobs', 'POST pulls']).flat(),
  )

  // The other base has neither: a pull request of its own, in which they meet as well.
  expect(await drawBoth(['a fox', 'a poster'], release)).toEqual([
    ['success', '2', 2],
    ['success', '2', 1],
  ])
  expect((await scene.find(2)).base.ref).toBe('release/1.x')

  // One of them was merged while the other manifest was changed: that alone is drawn, and comes on the next branch.
  await github.pulls.merge(1, { method: 'squash', deleteBranch: true })
  expect(await drawBoth(['a fox', 'another poster'])).toEqual([
    ['success', '', 0],
    ['success', '3', 1],
  ])
  expect(await picturesOn(`${BRANCH}-2`)).toEqual(['a fox', COVER.prompt, 'another poster'])
  // The other one's next change meets it there.
  expect(await drawWeb('an owl')).toEqual(['success', '3', 1])
  expect(await github.git('rev-list', '--count', `main..${BRANCH}-2`)).toBe('2')

  // Closed: what one has changed since takes the pictures of both along, and the other one draws nothing.
  await github.pulls.close(3, { deleteBranch: true })
  expect(await drawWeb('a whale')).toEqual(['success', '4', 1])
  expect(await picturesOn(`${BRANCH}-3`)).toEqual(['a whale', COVER.prompt, 'another poster'])
  expect(await drawPosters('another poster')).toEqual(['success', '4', 0])
  expect((await scene.pulls()).map((pull) => pull.split(' ').at(-1))).toEqual(['merged', 'open', 'closed', 'open'])
})
