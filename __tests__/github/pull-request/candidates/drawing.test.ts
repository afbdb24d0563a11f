import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../../conformance/watched-github.ts'
import type { GitHubSandbox } from '../../../../sandbox/github/index.ts'
import { formatResult } from '../../../../src/core/report/result-json.ts'
import { runResult } from '../../../core/result/results.ts'
import { Studio, type Wish } from '../studio.ts'
import { BRANCH, candidatesOf, pick } from './desk.ts'

const FOX = { hero: 'a fox' }
const OWL = { hero: 'an owl' }

let github: GitHubSandbox
let studio: Studio

beforeEach(async () => {
  github = await startWatchedGitHub()
  studio = new Studio(github)
})
afterEach(() => studio.close())

/** Keys of candidates of the hero, from one number to another, each with its task. */
function heroes(tasks: readonly (number | string)[], from = 1): Readonly<Record<string, string>> {
  return Object.fromEntries(tasks.map((task, index) => [`hero.candidate-${from + index}`, `${task}`]))
}

/** What the output `result` says of an image. */
interface Told {
  readonly taskId: string
  readonly candidate: { readonly number: number }
}

function resultOf({ images, delivery }: Awaited<ReturnType<typeof draw>>): string {
  return formatResult(runResult({ images, deliveries: [delivery] }))
}

async function draw(wish: Wish) {
  const { delivery, log, images } = await studio.run({ candidates: 4, ...wish })
  return { tasks: studio.tasks, pull: delivery.pull?.number, delivery, log, images }
}

describe('candidates', () => {
  test('lie on a branch without history, which moves forward alone', async () => {
    await draw({ prompts: FOX })
    const keeper = `${BRANCH}-candidates`
    const first = await github.head(keeper)
    expect(await github.log(keeper)).toHaveLength(1)
    await draw({ prompts: { ...FOX, cover: 'a cover' } })
    expect((await github.log(keeper)).map(({ sha }) => sha)).toContain(first)
    expect(await github.git('ls-tree', '-r', '--name-only', keeper)).toBe(
      ['candidates.lock.json', 'cover', 'hero']
        .flatMap((name) =>
          name.includes('.')
            ? [`kie-images/${name}`]
            : [1, 2, 3, 4].map((n) => `kie-images/${name}.candidate-${n}.png`),
        )
        .join('\n'),
    )
    expect(await github.git('ls-tree', '-r', '--name-only', BRANCH, 'kie-images/')).toBe(
      'kie-images/cover.png\nkie-images/hero.png\nkie-images/images.lock.json',
    )
    expect(JSON.stringify(JSON.parse(String(await github.read(BRANCH, 'kie-images/images.lock.json'))))).not.toMatch(
      /candidate/,
    )
  })

  test('have links to the commit that holds them', async () => {
    const { delivery } = await draw({ prompts: FOX })
    const raw = `${github.url}/octo/kie-art/raw`
    const [head, kept] = [await github.head(BRANCH), await github.head(`${BRANCH}-candidates`)]
    expect(delivery.sha).toBe(head)
    expect(delivery.imageUrls).toEqual({
      'kie-images/hero.png': `${raw}/${head}/kie-images/hero.png`,
      'kie-images/hero.candidate-2.png': `${raw}/${kept}/kie-images/hero.candidate-2.png`,
      'kie-images/hero.candidate-3.png': `${raw}/${kept}/kie-images/hero.candidate-3.png`,
      'kie-images/hero.candidate-4.png': `${raw}/${kept}/kie-images/hero.candidate-4.png`,
    })
  })

  test('are stored once each, that which stands in as well', async () => {
    await draw({ prompts: FOX })
    const blobs = github.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/git/blobs'))
    // One proves that the token may write.
    expect(blobs).toHaveLength(5)
  })

  test('of a task with several pictures are several pictures each', async () => {
    await draw({ prompts: FOX, candidates: 2, pictures: 2 })
    expect(await candidatesOf(studio)).toEqual({
      ...{ 'hero.candidate-1-1': '1', 'hero.candidate-1-2': '1', 'hero.candidate-2-1': '2', 'hero.candidate-2-2': '2' },
    })
    expect([await studio.picture(BRANCH, 'hero-1'), await studio.picture(BRANCH, 'hero-2')]).toEqual([1, 1])
    expect(await draw({ prompts: FOX, candidates: 2, pictures: 2 })).toMatchObject({ tasks: 2, pull: 1 })
  })

  test('are made as many as are asked for, of what is open alone', async () => {
    await draw({ prompts: { poster: 'settled' }, candidates: 2 })
    await github.pulls.merge(1)
    const both = { ...FOX, poster: 'settled' }
    expect(await draw({ prompts: both })).toMatchObject({ tasks: 6, pull: 2 })
    const next = `${BRANCH}-2`
    expect(await candidatesOf(studio, next)).toEqual(heroes([3, 4, 5, 6]))
    expect(await draw({ prompts: both, candidates: 6 })).toMatchObject({ tasks: 8, pull: 2 })
    expect(await candidatesOf(studio, next)).toEqual(heroes([3, 4, 5, 6, 7, 8]))
    expect(await draw({ prompts: both, candidates: 2 })).toMatchObject({ tasks: 8 })
    expect(await draw({ prompts: both, candidates: 6 })).toMatchObject({ tasks: 8 })
    expect(await candidatesOf(studio, next)).toEqual(heroes([3, 4, 5, 6, 7, 8]))
    await pick(studio, 'hero', 5, 2)
    expect(await draw({ prompts: both, candidates: 8 })).toMatchObject({ tasks: 8 })
  })

  test('of which the first fails: the next stands in, stays so, and the first is made later', async () => {
    await draw({ prompts: FOX, fails: ['hero.candidate-1'] })
    expect([await studio.picture(BRANCH, 'hero'), await candidatesOf(studio)]).toEqual([2, heroes([2, 3, 4], 2)])
    expect(await draw({ prompts: FOX })).toMatchObject({ tasks: 5, pull: 1 })
    expect(await studio.picture(BRANCH, 'hero')).toBe(2)
    expect(await candidatesOf(studio)).toEqual(heroes([5, 2, 3, 4]))
    expect(await draw({ prompts: FOX })).toMatchObject({ tasks: 5 })
  })

  test('whose picture somebody has deleted comes back by its task', async () => {
    await draw({ prompts: FOX })
    await github.push(`${BRANCH}-candidates`, { 'kie-images/hero.candidate-3.png': null }, 'Away with it')
    const { tasks, images } = await draw({ prompts: FOX })
    expect([tasks, images.map(({ name, taskId }) => `${name} ${taskId}`)]).toEqual([
      ...[4, ['hero task-1', 'hero.candidate-3 task-3']],
    ])
    expect(await candidatesOf(studio)).toEqual(heroes([1, 2, 3, 4]))
  })

  test('drawn anew are not picked, nor is what was picked before', async () => {
    await draw({ prompts: FOX, candidates: 6 })
    await pick(studio, 'hero', 5)
    await draw({ prompts: FOX, candidates: 2, inputs: { reuse: 'false' } })
    expect([await studio.picture(BRANCH, 'hero'), await candidatesOf(studio)]).toEqual([7, heroes([7, 8, 3, 4, 5, 6])])
    expect((await github.pulls.find(1)).issue.body).not.toContain(', picked<br>')
  })

  test('picked while others are drawn stay picked', async () => {
    await draw({ prompts: FOX })
    const { tasks } = await draw({
      ...{ prompts: { ...FOX, cover: 'a cover' } },
      meanwhile: () => pick(studio, 'hero', 2),
    })
    expect([tasks, await studio.picture(BRANCH, 'hero'), await studio.picture(BRANCH, 'cover')]).toEqual([8, 2, 5])
    expect(await candidatesOf(studio)).toMatchObject({ 'hero.candidate-2': '2*', 'cover.candidate-4': '8' })
  })

  test('picked while more of that very image are drawn: the pick stays, and the others come as well', async () => {
    await draw({ prompts: FOX, candidates: 2 })
    await draw({ prompts: FOX, meanwhile: () => pick(studio, 'hero', 2) })
    expect(await studio.picture(BRANCH, 'hero')).toBe(2)
    expect(await candidatesOf(studio)).toEqual({ ...heroes([1, '2*', 3, 4]) })
  })
})

test('the text of the pull request shows them, and which one stands in or was picked', async () => {
  await draw({ prompts: FOX })
  const first = (await github.pulls.find(1)).issue.body ?? ''
  const url = `${github.url}/octo/kie-art/raw/${await github.head(`${BRANCH}-candidates`)}/kie-images/hero.candidate`
  expect(first).toContain(`<img src="${url}-1.png" width="100%" alt="hero"><br>**[1](${url}-1.png)**, stands in<br>`)
  expect(first).toContain(`**[4](${url}-4.png)**<br>`)
  expect(first).toContain('`/pick hero 2`')
  await pick(studio, 'hero', 4)
  const then = (await github.pulls.find(1)).issue.body ?? ''
  expect(then).toContain('- hero: a fox')
  // The next run has nothing more to say.
  await draw({ prompts: FOX })
  expect((await github.pulls.find(1)).issue.body).toBe(then)
  expect(then).toContain('-4.png)**, picked<br>')
  expect(then).not.toContain('stands in')
  // Those of an earlier prompt are not shown.
  await draw({ prompts: OWL, candidates: 2 })
  expect((await github.pulls.find(1)).issue.body?.match(/hero\.candidate-\d\.png" width/g)).toEqual([
    ...['hero.candidate-1.png" width', 'hero.candidate-2.png" width'],
  ])
})

describe('tasks that are collected', () => {
  const manifest = { prompts: FOX, candidates: 4 }

  test('come as candidates, and leave what was picked in its place', async () => {
    await draw({ ...manifest, fails: ['hero.candidate-2'] })
    await pick(studio, 'hero', 3)
    await draw({ ...manifest, inputs: { tasks: JSON.stringify({ 'hero.candidate-2': 'task-2' }) } })
    expect([await studio.picture(BRANCH, 'hero'), studio.tasks]).toEqual([3, 4])
    expect(await candidatesOf(studio)).toEqual(heroes([1, 2, '3*', 4]))
  })

  test('beside what another run has drawn meanwhile take numbers of their own, and the pick stays; once', async () => {
    await draw(manifest)
    await pick(studio, 'hero', 3)
    const tasks = JSON.stringify({ 'hero.candidate-2': 'task-12', 'hero.candidate-3': 'task-13' })
    await draw({ ...manifest, inputs: { tasks } })
    const all = heroes([1, 2, '3*', 4, 12, 13])
    expect([await candidatesOf(studio), await studio.picture(BRANCH, 'hero')]).toEqual([all, 3])
    await draw({ ...manifest, inputs: { tasks } })
    expect(await candidatesOf(studio)).toEqual(all)
  })

  test('of which none is there yet: the lowest number stands in', async () => {
    const tasks = { 'hero.candidate-2': 'task-12', 'hero.candidate-3': 'task-13' }
    await draw({ ...manifest, inputs: { tasks: JSON.stringify(tasks) } })
    expect([await studio.picture(BRANCH, 'hero'), studio.tasks]).toEqual([12, 0])
    expect(await candidatesOf(studio)).toEqual(heroes([12, 13], 2))
    expect(await draw(manifest)).toMatchObject({ tasks: 2, pull: 1 })
    expect(await studio.picture(BRANCH, 'hero')).toBe(12)
  })
})

describe('jobs side by side', () => {
  /** Runs two: the second one draws while the first one delivers. */
  async function runBoth(first: Wish, second: Wish) {
    let late: ReturnType<typeof draw> | undefined
    let release = (): void => undefined
    const released = new Promise<void>((resolve) => (release = resolve))
    const early = draw({
      ...first,
      meanwhile: async () => {
        await new Promise<void>((drawn) => {
          const meanwhile = (): Promise<void> => {
            drawn()
            return released
          }
          late = draw({ ...second, meanwhile })
        })
      },
    })
    const one = await early
    release()
    const two = await late
    if (two === undefined) throw new Error('The second run never began.')
    return { one, two }
  }

  test('that pay for the same have all of it: the later ones get other numbers, and the stand-in stays', async () => {
    const { two } = await runBoth({ prompts: FOX }, { prompts: FOX })
    const all = await candidatesOf(studio)
    expect(Object.keys(all)).toHaveLength(8)
    expect(new Set(Object.values(all))).toEqual(new Set(['1', '2', '3', '4', '5', '6', '7', '8']))
    expect(`${await studio.picture(BRANCH, 'hero')}`).toBe(all['hero.candidate-1'])
    expect(two.log.annotations.filter((line) => /paid for twice; this run's is candidate/.test(line))).toHaveLength(4)
    // The result tells each of this run's under the number that it has now.
    const { images: told } = JSON.parse(resultOf(two)) as { readonly images: readonly Told[] }
    expect(told.map(({ taskId, candidate }) => [`hero.candidate-${candidate.number}`, taskId.slice(5)])).toEqual(
      expect.arrayContaining(
        Object.entries(all).filter(([, task]) => two.images.some((each) => each.taskId === `task-${task}`)),
      ),
    )
    expect(told.map(({ candidate }) => candidate.number).toSorted()).toEqual([5, 6, 7, 8])
    expect(await studio.branches()).toMatchObject({ [BRANCH]: 'open #1' })
    expect(await draw({ prompts: FOX })).toMatchObject({ tasks: 8 })
  })

  test('that draw more and fewer have all of it', async () => {
    const { two } = await runBoth({ prompts: FOX, candidates: 2 }, { prompts: { ...FOX, cover: 'a cover' } })
    const all = await candidatesOf(studio)
    expect(Object.keys(all)).toHaveLength(10)
    expect(new Set(Object.values(all)).size).toBe(10)
    expect([two.pull, two.delivery.missing, (await studio.picture(BRANCH, 'cover')) > 0]).toEqual([1, undefined, true])
    expect(await draw({ prompts: { ...FOX, cover: 'a cover' } })).toMatchObject({ tasks: 10 })
  })

  test('of which each has a shard bring their own', async () => {
    const prompts = { hero: 'a fox', cover: 'a cover', back: 'a back' }
    const { one, two } = await runBoth(
      { prompts, candidates: 2, inputs: { shard: '1/2' } },
      { prompts, candidates: 2, inputs: { shard: '2/2' } },
    )
    expect([one.pull, two.pull, studio.tasks]).toEqual([1, 1, 6])
    expect(Object.keys(await candidatesOf(studio)).sort()).toEqual(
      ['back', 'cover', 'hero'].flatMap((name) => [`${name}.candidate-1`, `${name}.candidate-2`]),
    )
    const pictures = ['hero', 'cover', 'back'].map((name) => studio.picture(BRANCH, name))
    expect(await Promise.all(pictures)).not.toContain(0)
    expect(two.log.annotations.filter((line) => line.startsWith('warning'))).toEqual([])
    expect(await draw({ prompts, candidates: 2 })).toMatchObject({ tasks: 6 })
  })

  test('with another prompt each: the later wish counts, and nothing of it is lost', async () => {
    const { two } = await runBoth({ prompts: FOX }, { prompts: OWL })
    expect(await candidatesOf(studio)).toEqual(
      Object.fromEntries(
        two.images.map(({ candidate, taskId }) => [`hero.candidate-${candidate?.number ?? 0}`, taskId.slice(5)]),
      ),
    )
    expect(`task-${await studio.picture(BRANCH, 'hero')}`).toBe(two.images[0]?.taskId)
    expect(await draw({ prompts: OWL })).toMatchObject({ tasks: 8 })
  })
})
