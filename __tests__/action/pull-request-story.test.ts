import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { StepResult } from '../../sandbox/runner/index.ts'
import { BRANCH, LOCK, ProposalScene } from './proposal-scene.ts'
import { resultOf } from './run-scene.ts'

let scene: ProposalScene

beforeAll(async () => {
  scene = await ProposalScene.start()
})
afterAll(() => scene.close())

const FOX = 'a fox in the snow'
const OWL = 'an owl <b>at night</b> for @octocat'
const WHALE = 'a whale'
const CRAB = 'a crab'
const PROMPTS = [FOX, OWL, WHALE, CRAB, 'a cover', 'a poster']

/** What a step says, but for that of where the tests have their kie. */
function said(step: StepResult): readonly string[] {
  return step.annotations.map(({ message }) => message).filter((line) => !line.startsWith('The API key goes to'))
}

const hero = (branch: string): Promise<string | undefined> => scene.promptOf(branch, 'hero', PROMPTS)

test('what a person does with the pull requests of a repository, run by run', async () => {
  const { github } = scene
  const cover = { prompt: 'a cover', alt: 'The *cover* of the book' }

  // A cancel between the push and the creation: the pictures are on their branch, which has no pull request.
  let cancel = (): void => undefined
  const stop = github.onRequest('POST */graphql', () => cancel())
  const cut = await scene.draw({ hero: FOX, cover }, { onStart: (run) => (cancel = () => run.cancel()) })
  stop()
  expect([cut.came, await scene.pulls()]).toEqual([['cancelled', '', 2], []])
  expect(cut.step.outputs['commit-sha']).toBe(await github.head(BRANCH))

  // A new run comes instead of a re-run: it opens one, and makes nothing.
  const before = github.requests.length
  const opened = await scene.draw({ hero: FOX, cover })
  expect([opened.came, await scene.pulls()]).toEqual([['success', '1', 0], ['open']])
  // No change, no commit: beside what proves what the token may, and the question whose it is, there is one request that writes.
  const writes = github.requests.slice(before).filter(({ method }) => method !== 'GET')
  expect(writes.map(({ path }) => path.split('/').at(-1))).toEqual(['blobs', 'pulls', 'graphql', 'pulls'])
  expect(opened.step.outputs['commit-sha']).toBe('')
  const first = (await scene.find(1)).issue
  const shown = `/raw/${await github.head(BRANCH)}/kie-images`
  expect(JSON.parse(opened.step.outputs['image-urls'] ?? '')).toEqual([
    expect.stringContaining(`${shown}/hero.png`),
    expect.stringContaining(`${shown}/cover.png`),
  ])
  expect(first).toMatchObject({ title: 'Add generated images', user: { login: 'github-actions[bot]' } })
  for (const part of [
    `<img src="https://github.com/octo/kie-art${shown}/hero.png`,
    'The `*cover*` of the book',
    'gpt-image/1.5',
    'credits',
    `hero: ${FOX}`,
  ])
    expect(first.body).toContain(part)
  expect(said(opened.step)).toEqual([expect.stringMatching(/^Workflows that check pull request 1 wait/)])

  // A person writes a text and a title of their own; one prompt is changed, one image is no longer wanted, and each
  // call of GitHub's meets something once.
  await github.pulls.edit(1, { title: 'Foxes', body: `Please look.\n\n${first.body ?? ''}` })
  await scene.ask({ hero: OWL })
  const meanwhile = (): void => scene.trouble({ isNew: false })
  const changed = await scene.draw({ hero: OWL }, { inputs: { prune: 'true' }, meanwhile })
  expect([changed.came, changed.step.exitCode]).toEqual([['success', '1', 1], 0])
  expect(changed.step.outputs).toMatchObject({ 'commit-sha': await github.head(BRANCH), 'commit-verified': 'true' })
  expect(await github.git('rev-list', '--count', `main..${BRANCH}`)).toBe('2')
  const second = (await scene.find(1)).issue
  expect(second.title).toBe('Foxes')
  expect(second.body).toMatch(/^Please look\.\s+<!--/)
  expect(second.body).not.toMatch(/<b>|[^`]@octocat|cover\.png/)

  // Merged by squash, and its branch deleted, while a picture is drawn: that goes to the next branch, beside the base's.
  const merge = (): unknown => github.pulls.merge(1, { method: 'squash', deleteBranch: true })
  const merged = await scene.draw({ hero: WHALE }, { meanwhile: merge })
  expect([merged.came, await scene.pulls()]).toEqual([
    ['success', '2', 1],
    ['merged', '-2 open'],
  ])
  const main = await github.head('main')
  const third = (await scene.find(2)).issue.body ?? ''
  expect(third).toContain(`/raw/${main}/kie-images/hero.png`)
  expect(third).toContain(`/raw/${await github.head(`${BRANCH}-2`)}/kie-images/hero.png`)

  // Closed: the same again opens nothing, and says why.
  await github.pulls.close(2, { deleteBranch: true })
  const closed = await scene.draw({ hero: WHALE })
  expect(closed.came).toEqual(['success', '', 0])
  expect(said(closed.step)).toEqual([expect.stringMatching(/^Pull request 2 was closed, and nothing/)])

  // What else is asked for comes on the next branch, with the picture of the closed one for nothing.
  const poster = 'a poster'
  const more = await scene.draw({ hero: WHALE, poster })
  expect([more.came, await hero(`${BRANCH}-3`)]).toEqual([['success', '3', 1], WHALE])

  // The base changes the lock file: another branch takes over, with one commit, though nothing is to be made.
  const lock = async (): Promise<string> => `${(await github.read('main', LOCK)).toString()}\n`
  await github.push('main', { [LOCK]: await lock() }, 'Touch the lock file')
  const replaced = await scene.draw({ hero: WHALE, poster })
  expect([replaced.came, (await scene.pulls()).slice(2)]).toEqual([
    ['success', '4', 0],
    ['-3 closed', '-4 open'],
  ])
  expect(github.commentsOf(3).map(({ body }) => body)).toEqual(['#4 takes its place.'])
  expect(await github.git('rev-list', '--count', `main..${BRANCH}-4`)).toBe('1')

  // A person presses 'Update branch', which makes a merge of GitHub's, and the base changes the lock file again: never replaced.
  await github.push('main', { 'news.txt': 'x' }, 'News')
  await github.pulls.updateBranch(4)
  await github.push('main', { [LOCK]: await lock() }, 'Touch the lock file again')
  const kept = await scene.draw({ hero: CRAB, poster })
  expect([kept.came, await hero(`${BRANCH}-4`)]).toEqual([['success', '4', 1], CRAB])
  expect(said(kept.step)).toEqual([expect.stringMatching(/^A person has to merge 'main' into/)])
  expect((await scene.find(4)).issue.body).toContain('A person has to merge main into this branch')
  expect(await github.read(`${BRANCH}-4`, 'news.txt')).toEqual(Buffer.from('x'))

  // Given another base while a picture is drawn: it is left alone.
  await github.push('develop', { 'develop.txt': 'x' }, 'Develop')
  const head = await github.head(`${BRANCH}-4`)
  const retarget = (): unknown => github.pulls.edit(4, { base: 'develop' })
  const away = await scene.draw({ hero: CRAB, poster: 'another poster' }, { meanwhile: retarget })
  expect([away.came, await github.head(`${BRANCH}-4`)]).toEqual([['success', '5', 1], head])

  // The branch is deleted while the run draws.
  const vanish = (): unknown => github.deleteBranch(`${BRANCH}-5`)
  const gone = await scene.draw({ hero: FOX, poster: 'another poster' }, { meanwhile: vanish })
  expect([gone.came[1], (await scene.pulls()).slice(4)]).toEqual(['6', ['-5 closed', '-6 open']])
  expect(resultOf(gone.step).images.map(({ origin }) => origin)).toContain('reused')

  // Another base has a branch of its own, which carries nothing of this one.
  await github.push('release/1.x', { 'release.txt': '1' }, 'Release')
  const release = await scene.draw({ hero: FOX }, { inputs: { 'pull-request-base': 'release/1.x' } })
  const { base, head: other } = await scene.find(7)
  expect([release.came, base.ref, other.ref]).toEqual([
    ['success', '7', 1],
    'release/1.x',
    expect.stringMatching(/^kie-image-action\/release-1-x-kie-images/),
  ])
  expect(await github.git('log', '--format=%s', `release/1.x..${other.ref}`)).toBe('Add generated images')
})
