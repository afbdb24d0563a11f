import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../conformance/watched-github.ts'
import type { GitHubSandbox } from '../../../sandbox/github/index.ts'
import { Studio } from './studio.ts'

const BRANCH = 'kie-image-action/main-kie-images'

let github: GitHubSandbox
let studio: Studio

beforeEach(async () => {
  github = await startWatchedGitHub()
  studio = new Studio(github)
})
afterEach(() => studio.close())

/** Runs a workflow. @returns what it cost, its branch, and its pull request */
async function draw(prompts: Readonly<Record<string, string>>, rest: Partial<Parameters<Studio['run']>[0]> = {}) {
  const { tasks, delivery } = await studio.run({ prompts, ...rest })
  return [tasks, delivery.branch, delivery.pull?.number]
}

describe('after a close, what one of several has paid for is not drawn again', () => {
  test('of two manifests with one directory, also where the first of them has dropped an image that both ask for', async () => {
    const posters = { manifest: 'posters.yml' }
    await draw({ hero: 'a fox', cover: 'a cover' })
    await draw({ poster: 'a poster', cover: 'a cover' }, posters)
    expect(studio.tasks).toBe(3)
    await github.pulls.close(1)
    expect(await draw({ hero: 'an owl' })).toEqual([1, `${BRANCH}-2`, 2])
    expect(await draw({ poster: 'a poster', cover: 'a cover' }, posters)).toEqual([0, `${BRANCH}-2`, 2])
    const pictures = ['hero', 'cover', 'poster'].map((name) => studio.picture(`${BRANCH}-2`, name))
    expect(await Promise.all(pictures)).toEqual([4, 2, 3])
    expect(await draw({ poster: 'a poster', cover: 'a cover' }, posters)).toEqual([0, `${BRANCH}-2`, 2])
  })

  test('of two directories with one branch', async () => {
    const at = (name: string) => ({
      ...{ manifest: `${name}.yml` },
      inputs: { 'pull-request-branch': 'images', 'commit-directory': `${name}/img` },
    })
    await draw({ web: 'web' }, at('web'))
    expect(await draw({ docs: 'docs', back: 'back' }, at('docs'))).toEqual([2, 'images', 1])
    await github.pulls.close(1, { deleteBranch: true })
    expect(await draw({ web: 'another' }, at('web'))).toEqual([1, 'images-2', 2])
    // Nothing of it has changed since a person closed it.
    expect(await draw({ docs: 'docs', back: 'back' }, at('docs'))).toEqual([0, 'main', undefined])
    expect(await draw({ docs: 'another', back: 'back' }, at('docs'))).toEqual([1, 'images-3', 3])
    expect(await draw({ web: 'another' }, at('web'))).toEqual([0, 'images-2', 2])
    await expect(github.read('images-3', 'docs/img/back.png')).resolves.toBeDefined()
  })
})

test('an older pull request that is opened again has what a later one had, which was closed', async () => {
  const first = { hero: 'a fox', cover: 'a cover' }
  const second = { hero: 'an owl', cover: 'a cover', back: 'a back' }
  await draw(first)
  await github.pulls.close(1)
  expect(await draw(second)).toEqual([2, `${BRANCH}-2`, 2])
  await github.pulls.close(2, { deleteBranch: true })
  await github.pulls.reopen(1)
  expect(await draw(second)).toEqual([0, BRANCH, 1])
  const pictures = ['hero', 'cover', 'back'].map((name) => studio.picture(BRANCH, name))
  expect(await Promise.all(pictures)).toEqual([3, 2, 4])
  expect(await draw(second)).toEqual([0, BRANCH, 1])
})

test('a prompt that comes back after two closes is not paid for again', async () => {
  await draw({ hero: 'a fox' })
  await github.pulls.close(1, { deleteBranch: true })
  await draw({ hero: 'an owl' })
  await github.pulls.close(2)
  expect(await draw({ hero: 'a fox' })).toEqual([0, `${BRANCH}-3`, 3])
  expect(await studio.picture(`${BRANCH}-3`, 'hero')).toBe(1)
})
