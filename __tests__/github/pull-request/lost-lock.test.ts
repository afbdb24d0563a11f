import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../conformance/watched-github.ts'
import type { GitHubSandbox } from '../../../sandbox/github/index.ts'
import { Studio } from './studio.ts'

const BRANCH = 'kie-image-action/main-kie-images'
const LOCK = 'kie-images/images.lock.json'
const BOTH = { hero: 'a fox', cover: 'a cover' }

let github: GitHubSandbox
let studio: Studio

beforeEach(async () => {
  github = await startWatchedGitHub()
  studio = new Studio(github)
  await studio.run({ prompts: BOTH })
  await studio.run({ prompts: { poster: 'a poster' }, manifest: 'posters.yml' })
  await github.pulls.merge(1, { method: 'squash', deleteBranch: true })
})
afterEach(() => studio.close())

/** Runs a workflow. @returns what it cost, its branch, and its pull request */
async function draw(prompts: Readonly<Record<string, string>>, rest: Partial<Parameters<Studio['run']>[0]> = {}) {
  const { tasks, delivery } = await studio.run({ prompts, ...rest })
  return [tasks, delivery.branch, delivery.pull?.number]
}

/** Which task gave each picture of a branch. */
function picturesOf(branch: string): Promise<readonly number[]> {
  return Promise.all(['hero', 'cover', 'poster'].map((name) => studio.picture(branch, name)))
}

describe('a lock file that somebody has lost on the base, beside its pictures', () => {
  const EMPTY = '{"version": 2, "images": []}'
  const lose = (lock: string | null = EMPTY): Promise<string> => github.push('main', { [LOCK]: lock }, 'Lose it')

  test.each([
    { name: 'emptied', lock: EMPTY },
    { name: 'deleted', lock: null },
  ])('$name: it is proposed again, and nothing is drawn anew, whichever manifest comes first', async ({ lock }) => {
    await lose(lock)
    expect(await draw(BOTH)).toEqual([0, `${BRANCH}-2`, 2])
    expect(await draw({ poster: 'a poster' }, { manifest: 'posters.yml' })).toEqual([0, `${BRANCH}-2`, 2])
    await github.pulls.merge(2)
    expect(await draw(BOTH)).toEqual([0, 'main', undefined])
    expect(await draw({ poster: 'a poster' }, { manifest: 'posters.yml' })).toEqual([0, 'main', undefined])
  })

  test('is no error where a prompt has changed: the picture was ours by its bytes', async () => {
    await lose()
    expect(await draw({ ...BOTH, hero: 'an owl' })).toEqual([1, `${BRANCH}-2`, 2])
    expect(await picturesOf(`${BRANCH}-2`)).toEqual([4, 2, 3])
    await github.pulls.merge(2)
  })

  test('while a pull request is open: the next one has all that it had', async () => {
    await draw({ ...BOTH, hero: 'an owl' })
    await lose()
    expect(await draw({ ...BOTH, hero: 'an owl' })).toEqual([0, `${BRANCH}-3`, 3])
    expect(await picturesOf(`${BRANCH}-3`)).toEqual([4, 2, 3])
    expect(await draw({ poster: 'a poster' }, { manifest: 'posters.yml' })).toEqual([0, `${BRANCH}-3`, 3])
    await github.pulls.merge(3)
  })

  test('while a pull request is open, and its very picture is drawn anew', async () => {
    await draw({ ...BOTH, hero: 'an owl' })
    await lose()
    expect(await draw({ hero: 'a whale', cover: 'another' })).toEqual([2, `${BRANCH}-3`, 3])
    expect(await picturesOf(`${BRANCH}-3`)).toEqual([5, 6, 3])
    await github.pulls.merge(3)
  })

  test('is an error, before anything is spent, where the picture is another one, too', async () => {
    const bytes = await github.read('main', 'kie-images/hero.png')
    await github.push('main', { 'kie-images/hero.png': Buffer.concat([bytes, Buffer.from('x')]) }, 'Retouch')
    await lose()
    await expect(draw({ ...BOTH, hero: 'an owl' })).rejects.toMatchObject({
      message: expect.stringContaining(
        "'kie-images/hero.png' on branch 'main' is not known as an image of this action",
      ),
    })
    expect(studio.tasks).toBe(3)
  })
})
