import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { GitHubSandbox } from '../../../../sandbox/github/index.ts'
import { startWatchedGitHub } from '../../../conformance/watched-github.ts'
import { Studio, type Wish } from '../studio.ts'
import { BRANCH, candidatesOf, pick } from './desk.ts'

const FOX = { hero: 'a fox' }

let github: GitHubSandbox
let studio: Studio

beforeEach(async () => {
  github = await startWatchedGitHub()
  studio = new Studio(github)
})
afterEach(() => studio.close())

async function draw(wish: Partial<Wish> = {}) {
  const { delivery, images } = await studio.run({ prompts: FOX, candidates: 4, ...wish })
  const hero = images.find(({ name }) => name === 'hero')?.taskId
  return { tasks: studio.tasks, pull: delivery.pull?.number, hero }
}

/** Draws, and lets a pick end between its mark and the place of the image. */
async function pickHalf(number = 3): Promise<void> {
  await draw()
  const before = await github.head(BRANCH)
  await pick(studio, 'hero', number)
  await github.git('update-ref', `refs/heads/${BRANCH}`, before)
}

async function body(number = 1): Promise<string> {
  return (await github.pulls.find(number)).issue.body ?? ''
}

test('what is marked and stands nowhere comes to its place with the next run, at no cost', async () => {
  await pickHalf()
  expect(await studio.picture(BRANCH, 'hero')).toBe(1)
  expect(await draw({ candidates: 6 })).toEqual({ tasks: 4, pull: 1, hero: 'task-3' })
  expect([await studio.picture(BRANCH, 'hero'), await candidatesOf(studio)]).toMatchObject([
    3,
    { 'hero.candidate-3': '3*' },
  ])
  expect(await body()).toContain('-3.png)**, picked<br>')
  const head = await github.head(BRANCH)
  expect(await draw()).toEqual({ tasks: 4, pull: 1, hero: 'task-3' })
  expect(await github.head(BRANCH)).toBe(head)
})

test('the text says that it is picked once it stands there, and not before', async () => {
  await draw()
  const refused = { status: 422, body: { message: 'Repository rule violations found' } }
  github.fault({ on: `PATCH */git/refs/heads%2F${encodeURIComponent(BRANCH)}`, goes: refused })
  await expect(pick(studio, 'hero', 3)).rejects.toThrow('The pick is noted')
  expect(await candidatesOf(studio)).toMatchObject({ 'hero.candidate-3': '3*' })
  expect(await body()).not.toContain(', picked<br>')
  expect(await draw()).toEqual({ tasks: 4, pull: 1, hero: 'task-3' })
  expect(await body()).toContain('-3.png)**, picked<br>')
})

test('so it does as another image is drawn', async () => {
  await pickHalf()
  expect(await draw({ prompts: { ...FOX, cover: 'a cover' } })).toMatchObject({ tasks: 8, hero: 'task-3' })
  expect([await studio.picture(BRANCH, 'hero'), await studio.picture(BRANCH, 'cover')]).toEqual([3, 5])
})

test('and on the next branch, where the base conflicts', async () => {
  await pickHalf()
  await github.push('main', { 'kie-images/images.lock.json': '{"version": 2, "images": []}' }, 'Empty')
  expect(await draw()).toMatchObject({ tasks: 4, pull: 2 })
  expect(await studio.picture(`${BRANCH}-2`, 'hero')).toBe(3)
})

test('but not where a person has changed the picture that stands there', async () => {
  await pickHalf()
  await github.push(BRANCH, { 'kie-images/hero.png': 'mine' }, 'Mine')
  await draw({ prompts: { ...FOX, cover: 'a cover' } })
  expect(String(await github.read(BRANCH, 'kie-images/hero.png'))).toBe('mine')
  expect(await body()).not.toContain(', picked<br>')
})

test('nor does it open a pull request again that was closed or merged', async () => {
  await pickHalf()
  await github.pulls.close(1)
  expect(await draw()).toMatchObject({ tasks: 4, pull: undefined })
  await github.pulls.reopen(1)
  await github.pulls.merge(1)
  expect(await draw()).toMatchObject({ tasks: 4, pull: undefined })
  expect(await studio.picture('main', 'hero')).toBe(1)
})
