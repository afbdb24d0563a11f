import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../../conformance/watched-github.ts'
import type { GitHubSandbox } from '../../../../sandbox/github/index.ts'
import { Studio, type Wish } from '../studio.ts'
import { BRANCH, candidatesOf, pick } from './desk.ts'

const FOX = { hero: 'a fox' }
const KEEPER = `${BRANCH}-candidates`
const NEXT = `${BRANCH}-2`
const ALL = { 'hero.candidate-1': '1', 'hero.candidate-2': '2', 'hero.candidate-3': '3', 'hero.candidate-4': '4' }

let github: GitHubSandbox
let studio: Studio

beforeEach(async () => {
  github = await startWatchedGitHub()
  studio = new Studio(github)
})
afterEach(() => studio.close())

async function draw(wish: Wish) {
  const { delivery, images } = await studio.run({ candidates: 4, ...wish })
  return { tasks: studio.tasks, pull: delivery.pull?.number, brought: images.map(({ name }) => name) }
}

/** Deletes a picture from a branch of candidates, as a person does. */
function lose(name: string, branch = KEEPER): Promise<string> {
  return github.push(branch, { [`kie-images/${name}.png`]: null }, 'Away with it')
}

function conflict(): Promise<string> {
  return github.push('main', { 'kie-images/images.lock.json': '{"version": 2, "images": []}' }, 'Empty')
}

describe('a candidate whose picture is lost', () => {
  test('and that a run of fewer takes over to the next branch is still known there, and never paid again', async () => {
    await draw({ prompts: FOX })
    await lose('hero.candidate-3')
    await conflict()
    expect(await draw({ prompts: FOX, candidates: 2 })).toMatchObject({ tasks: 4, pull: 2 })
    expect(await candidatesOf(studio, NEXT)).toEqual({ ...ALL, 'hero.candidate-3': '0 in place of task-3' })
    expect(await draw({ prompts: FOX })).toMatchObject({ tasks: 4, brought: ['hero', 'hero.candidate-3'] })
    expect(await candidatesOf(studio, NEXT)).toEqual(ALL)
  })

  test('is known though none of its image is there any more', async () => {
    await draw({ prompts: FOX, candidates: 2 })
    for (const name of ['hero.candidate-1', 'hero.candidate-2']) await lose(name)
    await conflict()
    expect(await draw({ prompts: FOX, isPlan: true })).toMatchObject({ tasks: 2 })
    expect(await draw({ prompts: FOX, candidates: 2 })).toMatchObject({ tasks: 2, pull: 2 })
    expect(await candidatesOf(studio, NEXT)).toEqual({ 'hero.candidate-1': '1', 'hero.candidate-2': '2' })
  })

  test('comes with its mark where a person has picked it', async () => {
    await draw({ prompts: FOX })
    await pick(studio, 'hero', 3)
    await lose('hero.candidate-3')
    await conflict()
    expect(await draw({ prompts: FOX })).toMatchObject({ tasks: 4, pull: 2 })
    expect(await candidatesOf(studio, NEXT)).toEqual({ ...ALL, 'hero.candidate-3': '0 in place of task-3*' })
    expect(await draw({ prompts: FOX, candidates: 8 })).toMatchObject({ tasks: 4, pull: 2 })
  })
})

describe('a candidate of several pictures', () => {
  const wish = { prompts: FOX, candidates: 2, pictures: 2 }
  const both = {
    ...{ 'hero.candidate-1-1': '1', 'hero.candidate-1-2': '1', 'hero.candidate-2-1': '2', 'hero.candidate-2-2': '2' },
  }

  test('of which one is lost has that again by its task', async () => {
    await draw(wish)
    await lose('hero.candidate-2-2')
    await expect(pick(studio, 'hero', 2)).rejects.toThrow('the next run brings it back')
    expect(await draw(wish)).toMatchObject({ tasks: 2, pull: 1 })
    expect(await candidatesOf(studio)).toEqual(both)
    await pick(studio, 'hero', 2)
    expect([await studio.picture(BRANCH, 'hero-1'), await studio.picture(BRANCH, 'hero-2')]).toEqual([2, 2])
  })

  test('of which one is lost is taken over with the other, and has it again there', async () => {
    await draw(wish)
    await lose('hero.candidate-2-2')
    await conflict()
    await studio.run({ prompts: FOX, pictures: 2 })
    expect(await candidatesOf(studio, NEXT)).toEqual({ ...both, 'hero.candidate-2-2': '0 in place of task-2' })
    expect(await draw(wish)).toMatchObject({ tasks: 2, pull: 2 })
    expect(await candidatesOf(studio, NEXT)).toEqual(both)
  })

  test('is none to stand in while one is lost: the next one does', async () => {
    const cancel = new AbortController()
    const remove = github.onRequest('POST */git/refs', () => {
      remove()
      github.onRequest('*', () => cancel.abort(new Error('cancelled')))
    })
    await expect(draw({ ...wish, signal: cancel.signal })).rejects.toThrow()
    await lose('hero.candidate-1-2')
    expect(await draw(wish)).toMatchObject({ tasks: 2, pull: 1 })
    expect([await studio.picture(BRANCH, 'hero-1'), await studio.picture(BRANCH, 'hero-2')]).toEqual([2, 2])
  })
})

describe('candidates that GitHub refused', () => {
  test('come by a re-run, and with them the one that stands in: it can be picked again', async () => {
    const put = (): unknown => github.push(KEEPER, { 'kie-images/hero.candidate-2.png': 'mine' }, 'Mine')
    await draw({ prompts: FOX, meanwhile: put })
    expect(await studio.picture(BRANCH, 'hero')).toBe(1)
    await github.deleteBranch(KEEPER)
    expect(await draw({ prompts: FOX, isRerun: true })).toMatchObject({ tasks: 4, pull: 1 })
    expect(await candidatesOf(studio)).toEqual(ALL)
    await pick(studio, 'hero', 3)
    await pick(studio, 'hero', 1)
    expect(await studio.picture(BRANCH, 'hero')).toBe(1)
  })
})
