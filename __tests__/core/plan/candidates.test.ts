import { describe, expect, test } from '@jest/globals'
import { namesToWrite, vacantNames } from '../../../src/core/plan/candidates.ts'
import { needsTask, priceOf, promptsOf } from '../../../src/core/plan/plan.ts'
import type { Source } from '../../../src/core/inputs/source.ts'
import type { WorkOptions } from '../../../src/core/work/work.ts'
import {
  candidateEntry,
  hashOf,
  imageEntry,
  inWords,
  planIn,
  sourceOf,
  type Asked,
  type World,
} from './candidate-world.ts'

/** The image, in whose place its first candidate stands. */
const standIn = { ...imageEntry('hero'), taskId: 'task of hero.candidate-1' }

const four = (name: string): readonly string[] => [1, 2, 3, 4].map((number) => `${name}.candidate-${number} generated`)

describe('an image has a task for each candidate', () => {
  const all = [1, 2, 3, 4].map((number) => candidateEntry(number))
  const images = [standIn]
  const open = ['hero']
  const rows: {
    name: string
    world?: World
    ask?: readonly Asked[]
    changes?: Partial<WorkOptions>
    want: readonly string[]
  }[] = [
    { name: 'where it is new', want: four('hero') },
    { name: 'not where it asks for none', ask: [{}], want: ['hero generated'] },
    {
      name: 'of each of several',
      ask: [{ count: 2, candidates: 2 }],
      want: ['hero-1', 'hero-2'].flatMap((name) => [`${name}.candidate-1 generated`, `${name}.candidate-2 generated`]),
    },
    {
      name: 'between others',
      ask: [{ name: 'a' }, { candidates: 4 }, { name: 'z' }],
      want: ['a generated', ...four('hero'), 'z generated'],
    },
    {
      name: 'where its prompt is another, whoever was picked',
      world: { images, there: [candidateEntry(1, { picked: true }), candidateEntry(2)], open },
      ask: [{ prompt: 'an owl', candidates: 4 }],
      want: four('hero'),
    },
    {
      name: 'none where it is settled',
      world: { images },
      want: ['hero reused'],
    },
    { name: 'none where all are there', world: { images, there: all, open }, want: ['hero reused'] },
    {
      name: 'two more where four are there',
      world: { images, there: all, open },
      ask: [{ candidates: 6 }],
      want: ['hero reused', 'hero.candidate-5 generated', 'hero.candidate-6 generated'],
    },
    {
      name: 'none where six are there and two are asked for',
      world: { images, there: [...all, candidateEntry(5), candidateEntry(6)], open },
      ask: [{ candidates: 2 }],
      want: ['hero reused'],
    },
    {
      name: 'that has failed, and no other',
      world: { images, there: all.filter(({ number }) => number !== 2), open },
      want: ['hero reused', 'hero.candidate-2 generated'],
    },
    {
      name: 'but the one that stands in, where that alone is not on their branch',
      world: { images, there: [candidateEntry(2), candidateEntry(3)], open },
      want: ['hero reused', 'hero.candidate-4 generated'],
    },
    {
      name: 'none where a person has picked',
      world: { images, there: [...all.slice(0, 2), candidateEntry(3, { picked: true })], open },
      want: ['hero reused'],
    },
    {
      name: 'none where the picked one has lost its picture',
      world: { images, there: all.slice(0, 2), gone: [candidateEntry(3, { picked: true })], open },
      want: ['hero reused'],
    },
    {
      name: 'as before where that pick was taken back',
      world: { images, there: [candidateEntry(1, { picked: false })], open },
      ask: [{ candidates: 2 }],
      want: ['hero reused', 'hero.candidate-2 generated'],
    },
    {
      name: 'none where no pull request brings it any more',
      world: { images, there: all.slice(0, 2) },
      want: ['hero reused'],
    },
    {
      name: 'none where it was made without candidates',
      world: { images, open },
      want: ['hero reused'],
    },
    {
      name: 'none where those that are known are of another request',
      world: { images, there: [candidateEntry(1, { request: hashOf('an owl') })], open },
      want: ['hero reused'],
    },
    {
      name: 'none where those that are known are another image’s',
      world: { images, there: [candidateEntry(1, { candidateOf: 'logo' })], open },
      want: ['hero reused'],
    },
    {
      name: 'to have it again where its picture is gone',
      world: { images, there: all.slice(0, 3), gone: [candidateEntry(4, { taskId: 'lost' })], open },
      want: ['hero reused', 'hero.candidate-4 resumed lost'],
    },
    {
      name: 'but those of this request where nothing stands in for it',
      world: { there: [candidateEntry(1)], gone: [candidateEntry(3, { taskId: 'lost' })] },
      want: ['hero.candidate-2 generated', 'hero.candidate-3 resumed lost', 'hero.candidate-4 generated'],
    },
    {
      name: 'whatever is known where nothing is to be reused',
      world: { images, there: all, gone: [candidateEntry(4)], open },
      changes: { reuse: false },
      want: four('hero'),
    },
    {
      name: 'where nobody knows of earlier ones',
      changes: { candidates: undefined },
      want: four('hero'),
    },
    { name: 'not in a check, which looks for the image', changes: { mode: 'check' }, want: ['hero generated'] },
    {
      name: 'of no entry that this action cannot have written',
      world: { images, there: [candidateEntry(1, { taskId: 'a\nb' })], open },
      want: ['hero reused'],
    },
    {
      name: 'that gave several pictures, of which one is there',
      world: {
        images,
        there: [
          candidateEntry(1, {
            name: 'hero.candidate-1-2',
            image: 'hero.candidate-1',
            results: 2,
            file: 'hero.candidate-1-2.png',
          }),
        ],
        open,
      },
      ask: [{ candidates: 2 }],
      want: ['hero reused', 'hero.candidate-2 generated'],
    },
  ]

  test.each(rows)('$name', async ({ world = {}, ask = [{ candidates: 4 }], changes, want }) => {
    const { plan } = await planIn(world, sourceOf(...ask), changes)
    expect(inWords(plan)).toEqual(want)
  })
})

test('each candidate is a task of the image’s request, at its price, and known by its key', async () => {
  const { plan } = await planIn({}, sourceOf({ candidates: 2 }))
  expect(plan.images).toMatchObject(
    [1, 2].map((number) => ({
      name: `hero.candidate-${number}`,
      requestHash: hashOf('a fox'),
      request: { input: { prompt: 'a fox' } },
      price: 4,
      source: 'images.yml',
      candidate: { of: 'hero', number },
    })),
  )
  expect(priceOf(plan)).toBe(8)
  expect(promptsOf(plan)).toEqual({ hero: 'a fox', 'hero.candidate-1': 'a fox', 'hero.candidate-2': 'a fox' })
})

test('more candidates of an image that is reused have its price, which costs nothing itself', async () => {
  const world = { images: [standIn], there: [candidateEntry(1), candidateEntry(2)], open: ['hero'] }
  const { plan } = await planIn(world, sourceOf({ candidates: 4 }))
  expect(priceOf(plan)).toBe(8)
})

test('a check counts all candidates of what it misses', async () => {
  const { plan } = await planIn(
    { images: [imageEntry('hero')] },
    sourceOf({ candidates: 4 }, { name: 'logo', candidates: 3 }),
    { mode: 'check' },
  )
  expect(priceOf(plan)).toBe(12)
})

test('nobody is asked for candidates where no image asks for any', async () => {
  expect(await planIn({}, sourceOf({}))).toMatchObject({ reads: 0 })
  expect(await planIn({}, sourceOf({ candidates: 2 }))).toMatchObject({ reads: 1 })
})

test('the candidates of an image are in one shard', async () => {
  const source = sourceOf({ name: 'a', candidates: 2 }, { name: 'b' }, { name: 'c', candidates: 2 })
  const [first, second] = await Promise.all(
    [1, 2].map(async (index) => inWords((await planIn({}, source, { shard: { index, of: 2 } })).plan)),
  )
  expect(first).toEqual(
    ['a', 'c'].flatMap((name) => [`${name}.candidate-1 generated`, `${name}.candidate-2 generated`]),
  )
  expect(second).toEqual(['b generated'])
})

test('what is said of candidates whose picture is gone, and of an image that lacks though all of its own are there', async () => {
  const gone = await planIn({ gone: [candidateEntry(1, { taskId: 'lost' })] }, sourceOf({ candidates: 2 }))
  expect(gone.said).toEqual([
    'hero.candidate-1: its picture is gone from its branch; task lost has it as long as kie keeps it',
  ])
  const second = { name: 'hero.candidate-3-2', file: 'hero.candidate-3-2.png', image: 'hero.candidate-3' }
  const there = [...[1, 2, 3].map((number) => candidateEntry(number)), candidateEntry(3, second)]
  const lacking = await planIn({ there }, sourceOf({ candidates: 2 }))
  expect(lacking.plan.images).toEqual([])
  expect(lacking.said).toEqual([
    "hero: it is not there, but 3 candidates of it are, so that none is made. Pick one with 'pick-command' where their pull request is open; else set 'reuse' to false to make them anew.",
  ])
})

test('candidates in the lock file of a workspace are no images that a manifest lacks', async () => {
  const { plan, said } = await planIn({ images: [candidateEntry(2), candidateEntry(3)] }, sourceOf({}))
  expect([inWords(plan), said]).toEqual([['hero generated'], []])
})

describe('tasks with the keys of candidates', () => {
  const collecting = (tasks: readonly string[], ...asked: readonly Asked[]): Source => {
    const collected = { tasks: tasks.map((name) => ({ name, taskId: `t ${name}` })), tasksPath: undefined }
    return asked.length === 0 ? { kind: 'tasks', ...collected } : { ...sourceOf(...asked), ...collected }
  }
  const keys = ['hero.candidate-3', 'hero.candidate-1']

  test('take the request of their image, in the order of their numbers', async () => {
    const { plan, said } = await planIn({}, collecting(keys, { candidates: 4 }, { name: 'logo' }))
    expect(plan.images).toMatchObject(
      [1, 3].map((number) => ({
        name: `hero.candidate-${number}`,
        requestHash: hashOf('a fox'),
        origin: 'collected',
        price: 0,
        candidate: { of: 'hero', number },
        taskId: `t hero.candidate-${number}`,
      })),
    )
    expect(said).toEqual(["Left alone, as input 'tasks' has no task for them: logo."])
    expect([...vacantNames(plan)]).toEqual(['hero'])
  })

  test('of an image that keeps its number find it', async () => {
    const { plan } = await planIn({}, collecting(['hero-1.candidate-2'], { count: 1 }))
    expect(plan.images).toMatchObject([{ request: { input: { prompt: 'a fox' } }, candidate: { of: 'hero-1' } }])
  })

  test('stay together in one shard', async () => {
    const source = collecting(['a.candidate-1', 'b', 'a.candidate-2'], { name: 'a' }, { name: 'b' })
    const { plan } = await planIn({}, source, { shard: { index: 1, of: 2 } })
    expect(plan.images.map(({ name }) => name)).toEqual(['a.candidate-1', 'a.candidate-2'])
  })

  test('are candidates by their keys alone where a person can pick, and else images of their own', async () => {
    const { plan } = await planIn({}, collecting(keys))
    expect(plan.images.map(({ candidate }) => candidate)).toEqual([
      { of: 'hero', number: 3 },
      { of: 'hero', number: 1 },
    ])
    const other = await planIn({}, collecting(keys), { destinations: ['artifact', 'release'] })
    expect(other.plan.images.map(({ name, candidate }) => [name, candidate])).toEqual(
      keys.map((key) => [key, undefined]),
    )
    expect([...vacantNames(other.plan)]).toEqual([])
  })

  test('leave its name to a task of the image itself', async () => {
    const { plan } = await planIn({}, collecting([...keys, 'hero'], { candidates: 4 }))
    expect(plan.images.map(({ name }) => name)).toEqual(['hero', 'hero.candidate-1', 'hero.candidate-3'])
    expect([...vacantNames(plan)]).toEqual([])
  })
})

test('what may be written: the image that is to be stood in for, and its candidates', async () => {
  const { plan } = await planIn({}, sourceOf({ candidates: 2 }, { name: 'logo' }))
  expect(namesToWrite(plan)).toEqual(['hero', 'hero.candidate-1', 'hero.candidate-2', 'logo'])
  const world = { images: [standIn], there: [candidateEntry(1)], open: ['hero'] }
  const more = await planIn(world, sourceOf({ candidates: 2 }))
  expect(namesToWrite(more.plan)).toEqual(['hero.candidate-2'])
  expect(more.plan.images.map(needsTask)).toEqual([false, true])
})
