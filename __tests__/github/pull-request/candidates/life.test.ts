import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../../conformance/watched-github.ts'
import { Studio } from '../studio.ts'
import { BRANCH, candidatesOf, pick } from './desk.ts'

let studio: Studio

beforeAll(async () => {
  studio = new Studio(await startWatchedGitHub())
})
afterAll(() => studio.close())

/** Runs the workflow with the hero's prompt. @returns what has been paid for by then, and which picture is proposed */
async function draw(hero: string, candidates = 4) {
  const { delivery, log } = await studio.run({ prompts: { hero }, candidates })
  expect(log.annotations.filter((line) => line.startsWith('warning'))).toEqual([])
  return { tasks: studio.tasks, pull: delivery.pull?.number, hero: await studio.picture(BRANCH, 'hero') }
}

test('the life of an image with candidates', async () => {
  const { github } = studio

  // Four are drawn; the first stands in.
  expect(await draw('a fox')).toEqual({ tasks: 4, pull: 1, hero: 1 })
  expect(await candidatesOf(studio)).toEqual({
    ...{ 'hero.candidate-1': '1', 'hero.candidate-2': '2', 'hero.candidate-3': '3', 'hero.candidate-4': '4' },
  })

  // Somebody picks the third.
  await pick(studio, 'hero', 3)
  expect(await draw('a fox')).toEqual({ tasks: 4, pull: 1, hero: 3 })

  // The prompt is changed: four anew, and the pick falls.
  expect(await draw('an owl')).toEqual({ tasks: 8, pull: 1, hero: 5 })
  expect(await candidatesOf(studio)).toEqual({
    ...{ 'hero.candidate-1': '5', 'hero.candidate-2': '6', 'hero.candidate-3': '7', 'hero.candidate-4': '8' },
  })

  // Somebody closes the pull request, a run comes by, and they open it again.
  await github.pulls.close(1)
  expect(await draw('an owl')).toEqual({ tasks: 8, pull: undefined, hero: 5 })
  await github.pulls.reopen(1)
  expect(await draw('an owl')).toEqual({ tasks: 8, pull: 1, hero: 5 })

  // The second is picked, and the pull request is merged.
  await pick(studio, 'hero', 2)
  expect(await draw('an owl')).toEqual({ tasks: 8, pull: 1, hero: 6 })
  await github.pulls.merge(1)
  expect(await studio.picture('main', 'hero')).toBe(6)

  // The next run finds nothing to do, and the branch of the candidates goes.
  expect(await draw('an owl')).toMatchObject({ tasks: 8, pull: undefined })
  expect(await candidatesOf(studio)).toEqual({})
  expect(Object.keys(await studio.branches())).toEqual([BRANCH])

  // Two more of what is settled are not made.
  expect(await draw('an owl', 6)).toMatchObject({ tasks: 8, pull: undefined })
  expect(await studio.branches()).toEqual({ [BRANCH]: 'merged #1' })
})
