import { describe, expect, test } from '@jest/globals'
import { priceOf } from '../../../src/core/plan/plan.ts'
import type { RecordedTask } from '../../../src/core/plan/record.ts'
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

/** What an attempt noted of the task of a candidate, of `hero` where nothing is said. */
function recorded(number: number, changes: Partial<RecordedTask> = {}): RecordedTask {
  const name = `hero.candidate-${number}`
  const [request, taskId] = [hashOf('a fox'), `task of ${name}`]
  return { name, request, at: new Date(0), taskId, price: 4, credits: undefined, ...changes }
}

/** The re-run of an attempt that noted these. */
function after(tasks: readonly RecordedTask[]): Partial<WorkOptions> {
  return { readRecords: () => Promise.resolve([{ number: 1, tasks }]) }
}

const resumed = (number: number): string => `hero.candidate-${number} resumed task of hero.candidate-${number}`
const made = (number: number): string => `hero.candidate-${number} generated`
/** The image, in whose place its first candidate stands. */
const standIn = { ...imageEntry('hero'), taskId: 'task of hero.candidate-1' }

interface Row {
  readonly name: string
  readonly world?: World
  readonly ask?: readonly Asked[]
  readonly tasks: readonly RecordedTask[]
  readonly changes?: Partial<WorkOptions>
  readonly want: readonly string[]
}

async function planned({ world = {}, ask = [{ candidates: 4 }], tasks, changes }: Omit<Row, 'name' | 'want'>) {
  return planIn(world, sourceOf(...ask), { ...after(tasks), ...changes })
}

test('two of four are taken up, and two are made', async () => {
  const { plan } = await planned({ tasks: [recorded(1), recorded(3)] })
  expect(inWords(plan)).toEqual([resumed(1), made(2), resumed(3), made(4)])
  expect(priceOf(plan)).toBe(8)
  expect(plan.earlierCosts).toHaveLength(2)
})

describe('no candidate that has come to its branch is taken for another', () => {
  const there = [candidateEntry(1), candidateEntry(2)]
  const rows: readonly Row[] = [
    {
      name: 'that was not submitted',
      world: { images: [standIn], there, open: ['hero'] },
      tasks: [recorded(1), recorded(2)],
      want: ['hero reused', made(3), made(4)],
    },
    {
      name: 'where the image did not come to its branch',
      world: { there: [candidateEntry(2)] },
      ask: [{ candidates: 3 }],
      tasks: [recorded(2)],
      want: [made(1), made(3)],
    },
    {
      name: 'of another image with the same prompt',
      world: { images: [standIn], there, open: ['hero'] },
      ask: [{ candidates: 2 }, { name: 'logo', candidates: 2 }, { name: 'cover' }],
      tasks: [recorded(1), recorded(2)],
      want: ['hero reused', 'logo.candidate-1 generated', 'logo.candidate-2 generated', 'cover generated'],
    },
    {
      name: 'where it has another number there than the one by which it was submitted',
      world: { images: [standIn], there: [candidateEntry(1), candidateEntry(3, { taskId: 'second' })], open: ['hero'] },
      ask: [{ candidates: 3 }],
      tasks: [recorded(1), recorded(2, { taskId: 'second' })],
      want: ['hero reused', made(2)],
    },
    {
      name: 'where its picture is gone, and it has another number',
      world: {
        images: [standIn],
        there: [candidateEntry(1)],
        gone: [candidateEntry(3, { taskId: 'second' })],
        open: ['hero'],
      },
      ask: [{ candidates: 3 }],
      tasks: [recorded(1), recorded(2, { taskId: 'second' })],
      want: ['hero reused', made(2), 'hero.candidate-3 resumed second'],
    },
  ]
  test.each(rows)('$name', async ({ want, ...row }) => {
    expect(inWords((await planned(row)).plan)).toEqual(want)
  })
})

describe('a candidate that was paid for, and came to no branch, is taken up', () => {
  const four = [1, 2, 3, 4].map((number) => recorded(number))
  const all = ['hero reused', resumed(2), resumed(3), resumed(4)]
  const rows: readonly Row[] = [
    { name: 'beside the image that did', world: { images: [standIn], open: ['hero'] }, tasks: four, want: all },
    { name: 'whatever became of the pull request', world: { images: [standIn] }, tasks: four, want: all },
    {
      name: 'though a person has picked one that did',
      world: { images: [standIn], there: [candidateEntry(1, { picked: true }), candidateEntry(2)], open: ['hero'] },
      tasks: four,
      want: ['hero reused', resumed(3), resumed(4)],
    },
    {
      name: 'with those that were not submitted, where more may be made',
      world: { images: [standIn], open: ['hero'] },
      tasks: [recorded(1), recorded(3)],
      want: ['hero reused', made(2), resumed(3), made(4)],
    },
    {
      name: 'and the others are made, where only the one that stands in was submitted',
      world: { images: [standIn], open: ['hero'] },
      ask: [{ candidates: 2 }],
      tasks: [recorded(1)],
      want: ['hero reused', made(2)],
    },
    {
      name: 'where another run has brought that number',
      world: { images: [standIn], there: [candidateEntry(1), candidateEntry(2, { taskId: 'other' })], open: ['hero'] },
      ask: [{ candidates: 2 }],
      tasks: [recorded(1), recorded(2)],
      want: ['hero reused', resumed(2)],
    },
    {
      name: 'rather than one of that number whose picture is gone',
      world: { images: [standIn], there: [candidateEntry(1)], gone: [candidateEntry(2, { taskId: 'other' })] },
      ask: [{ candidates: 2 }],
      tasks: [recorded(1), recorded(2)],
      want: ['hero reused', resumed(2)],
    },
    {
      name: 'where fewer are asked for by now',
      tasks: four,
      ask: [{ candidates: 2 }],
      want: [resumed(1), resumed(2), resumed(3), resumed(4)],
    },
    {
      name: 'but none that failed before the one that came',
      world: { images: [standIn], there: [candidateEntry(1), candidateEntry(2)], open: ['hero'] },
      ask: [{ candidates: 2 }],
      tasks: [recorded(1), recorded(2, { taskId: 'failed' }), recorded(2)],
      want: ['hero reused'],
    },
    {
      name: 'but none twice, to which kie gave the task of another',
      world: { images: [standIn] },
      tasks: [recorded(2, { taskId: 'one' }), recorded(3, { taskId: 'one' })],
      want: ['hero reused', 'hero.candidate-3 resumed one'],
    },
    {
      name: 'but none of another request',
      world: { images: [standIn], open: ['hero'] },
      tasks: [recorded(1, { request: hashOf('an owl') }), recorded(2, { request: hashOf('an owl') })],
      want: ['hero reused'],
    },
    {
      name: 'but none of which no id is known, as the image is there',
      world: { images: [standIn], open: ['hero'] },
      tasks: [recorded(2, { taskId: undefined })],
      want: ['hero reused'],
    },
    {
      name: 'but none where the image asks for no candidates any more',
      world: { images: [standIn], open: ['hero'] },
      ask: [{}],
      tasks: four,
      want: ['hero reused'],
    },
  ]
  test.each(rows)('$name', async ({ want, ...row }) => {
    expect(inWords((await planned(row)).plan)).toEqual(want)
  })
})

test('no record is asked for where no image has candidates and all are there', async () => {
  const readRecords = () => Promise.reject(new Error('nobody asks for records'))
  const { plan } = await planIn({ images: [standIn] }, sourceOf({}), { readRecords })
  expect(inWords(plan)).toEqual(['hero reused'])
})

test('nothing is paid anew for a picture that went, nor for what a settled image lacks', async () => {
  const tasks = [recorded(2), recorded(3)]
  const gone = [candidateEntry(4)]
  const open = await planned({ world: { images: [standIn], gone, open: ['hero'] }, tasks })
  const sparesOf = ({ plan }: typeof open) => plan.images.flatMap(({ name, isSpare }) => (isSpare === true ? name : []))
  expect(sparesOf(open)).toEqual(['hero.candidate-4'])
  const settled = await planned({ world: { images: [standIn], gone }, tasks })
  expect(sparesOf(settled)).toEqual(['hero.candidate-2', 'hero.candidate-3'])
})
