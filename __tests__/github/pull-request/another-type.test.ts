import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../conformance/watched-github.ts'
import type { GitHubSandbox } from '../../../sandbox/github/index.ts'
import { formatLock, parseLock } from '../../../src/core/images/lock/lock-text.ts'
import { imageEntry, pictureOf } from '../pick/pick-scene.ts'
import { BRANCH } from './candidates/desk.ts'
import { Studio, type Wish } from './studio.ts'

const FOX = { hero: 'a fox' }
const OWL = { hero: 'an owl' }
const NEXT = `${BRANCH}-2`

let github: GitHubSandbox
let studio: Studio

beforeEach(async () => {
  github = await startWatchedGitHub()
  studio = new Studio(github)
})
afterEach(() => studio.close())

async function draw(wish: Wish) {
  const { delivery } = await studio.run(wish)
  return { tasks: studio.tasks, pull: delivery.pull?.number }
}

/** The pictures of a branch, all of which its lock file knows, and it no others. */
async function picturesOn(branch: string, lockFile = 'images.lock.json'): Promise<readonly string[]> {
  const listed = (await github.git('ls-tree', '-r', '--name-only', branch, 'kie-images/')).split('\n')
  const lock = parseLock(String(await github.read(branch, `kie-images/${lockFile}`)), { where: lockFile })
  const files = listed.map((path) => path.replace('kie-images/', '')).filter((file) => !file.endsWith('.json'))
  expect([...lock.keys()].sort()).toEqual(files)
  return files
}

describe('an image that is drawn anew in another type', () => {
  test('takes the place of the old one in one commit, before and after a merge', async () => {
    await draw({ prompts: { ...FOX, cover: 'a cover' } })
    expect(await draw({ prompts: { ...OWL, cover: 'a cover' }, extension: 'webp' })).toMatchObject({ pull: 1 })
    expect(await picturesOn(BRANCH)).toEqual(['cover.png', 'hero.webp'])
    expect(await github.git('rev-list', '--count', `main..${BRANCH}`)).toBe('2')
    await github.pulls.merge(1)
    expect(await draw({ prompts: { ...FOX, cover: 'a cover' } })).toMatchObject({ tasks: 4, pull: 2 })
    expect(await picturesOn(NEXT)).toEqual(['cover.png', 'hero.png'])
    expect((await github.pulls.find(2)).issue.body).not.toContain('Removed')
  })

  test('and a branch that takes the place of a conflicting one has the new one alone', async () => {
    await draw({ prompts: FOX })
    await github.pulls.merge(1)
    await draw({ prompts: OWL, extension: 'webp' })
    const lock = 'kie-images/images.lock.json'
    await github.push('main', { [lock]: `${String(await github.read('main', lock))}\n` }, 'Change it')
    expect(await draw({ prompts: OWL })).toMatchObject({ tasks: 2, pull: 3 })
    expect(await picturesOn(`${BRANCH}-3`)).toEqual(['hero.webp'])
  })

  test('and back again leaves nothing to propose', async () => {
    await draw({ prompts: FOX })
    await github.pulls.merge(1)
    expect(await draw({ prompts: OWL, extension: 'webp' })).toMatchObject({ tasks: 2, pull: 2 })
    expect(await draw({ prompts: FOX })).toMatchObject({ tasks: 2, pull: undefined })
    expect(await picturesOn(NEXT)).toEqual(['hero.png'])
    expect(await studio.branches()).toMatchObject({ [NEXT]: 'closed #2' })
  })

  test('beside another run that draws it, too: both are paid for, and both are there', async () => {
    await draw({ prompts: FOX })
    const meanwhile = (): unknown => studio.run({ prompts: OWL })
    await draw({ prompts: OWL, extension: 'webp', meanwhile }).catch(() => undefined)
    expect(await picturesOn(BRANCH)).toEqual(['hero.png', 'hero.webp'])
  })

  test('for somebody else does not come to the next branch where the base has a later one', async () => {
    await draw({ prompts: FOX, extension: 'webp' })
    const later = imageEntry('hero', 7, { createdAt: '2026-12-24T08:00:00.000Z' })
    await github.push(
      'main',
      {
        'kie-images/hero.png': pictureOf(7),
        'kie-images/images.lock.json': formatLock(new Map([[later.file, later]])),
      },
      'Another way',
    )
    expect(await draw({ prompts: { poster: 'a poster' }, manifest: 'posters.yml' })).toMatchObject({
      tasks: 2,
      pull: 2,
    })
    expect(await picturesOn(NEXT)).toEqual(['hero.png', 'poster.png'])
  })

  test('of fewer pictures leaves none of the others', async () => {
    await draw({ prompts: FOX, pictures: 3 })
    await draw({ prompts: OWL })
    expect(await picturesOn(BRANCH)).toEqual(['hero.png'])
  })

  test('leaves a picture that a person has changed meanwhile beside it', async () => {
    await draw({ prompts: FOX })
    const meanwhile = (): unknown => github.push(BRANCH, { 'kie-images/hero.png': 'mine' }, 'Mine')
    await draw({ prompts: OWL, extension: 'webp', meanwhile })
    expect(await picturesOn(BRANCH)).toEqual(['hero.png', 'hero.webp'])
    expect(String(await github.read(BRANCH, 'kie-images/hero.png'))).toBe('mine')
  })
})

describe('candidates that are drawn anew in another type', () => {
  test.each([
    { name: 'of another prompt', wish: { prompts: OWL } },
    { name: 'of the same prompt', wish: { prompts: FOX, inputs: { reuse: 'false' } } },
  ])('$name take the places of the old ones', async ({ wish }) => {
    await draw({ prompts: FOX, candidates: 3 })
    expect(await draw({ ...wish, candidates: 2, extension: 'webp' })).toMatchObject({ tasks: 5, pull: 1 })
    expect(await picturesOn(`${BRANCH}-candidates`, 'candidates.lock.json')).toEqual([
      ...['hero.candidate-1.webp', 'hero.candidate-2.webp', 'hero.candidate-3.png'],
    ])
    expect(await picturesOn(BRANCH)).toEqual(['hero.webp'])
  })
})
