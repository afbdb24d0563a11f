import { describe, expect, test } from '@jest/globals'
import {
  costsToLookUp,
  creditsPaid,
  describeCost,
  mostTaken,
  NO_COST,
  sumUpCosts,
  type TaskCost,
} from '../../../src/core/result/cost.ts'

function task(changes: Partial<TaskCost> = {}): TaskCost {
  const { name = 'fox' } = changes
  return { name, taskId: `task-${name}`, isEarlier: false, price: 4, reported: 4, end: 'succeeded', ...changes }
}

const rows: readonly { name: string; given: readonly TaskCost[]; used: number | undefined; want: string }[] = [
  { name: 'A15: nothing, where nothing was created', given: [], used: 0, want: 'Cost: 0 credits' },
  {
    name: 'A6: a sum of fractions',
    given: [0.8, 0.8, 0.8].map((reported) => task({ reported })),
    used: 2.4,
    want: 'Cost: 2.4 credits',
  },
  {
    name: 'A13: what is known, beside what is not',
    given: [task(), task(), task({ reported: undefined })],
    used: undefined,
    want: 'Cost: 8 credits for 2 images; unknown for 1 (kie did not say), at most 4 credits',
  },
  {
    name: 'A13: nothing that is known',
    given: [task({ reported: undefined, taskId: undefined, end: 'open' })],
    used: undefined,
    want: 'Cost: unknown for 1 image (kie did not say), at most 4 credits',
  },
  {
    name: 'A13: no known price either',
    given: [task({ reported: undefined, price: undefined }), task({ reported: undefined })],
    used: undefined,
    want: 'Cost: unknown for 2 images (kie did not say)',
  },
  {
    name: 'A13: tasks that nobody waits for',
    given: [task({ reported: undefined, end: 'accepted' }), task({ reported: undefined, end: 'accepted' })],
    used: undefined,
    want: 'Cost: unknown for 2 images (not waited for), at most 8 credits',
  },
  {
    name: 'a request that was refused',
    given: [task({ reported: undefined, end: 'refused' })],
    used: 0,
    want: 'Cost: 0 credits',
  },
  {
    name: 'A16: a failed task of which kie names 0 credits',
    given: [task(), task({ reported: 0, end: 'failed' })],
    used: 4,
    want: 'Cost: 4 credits',
  },
  {
    name: 'A16: failed tasks of which kie names more, or none',
    given: [task(), task({ reported: 3, end: 'failed' }), task({ reported: undefined, end: 'failed' })],
    used: undefined,
    want:
      'Cost: 4 credits for 1 image; unknown for 1 (kie may give credits back), at most 3 credits; ' +
      'unknown for 1 (kie did not say), at most 4 credits',
  },
  {
    name: 'a task at work may still fail, and one that kie has not charged yet may be charged',
    given: [task({ end: 'open' }), task({ end: 'open', reported: 0 })],
    used: undefined,
    want: 'Cost: unknown for 1 image (kie may give credits back), at most 4 credits; unknown for 1 (kie did not say), at most 4 credits',
  },
  {
    name: 'A15: nothing now, a task from before',
    given: [task({ isEarlier: true })],
    used: 0,
    want: 'Paid now: 0 credits; paid earlier: 4 credits for 1 image',
  },
  {
    name: 'A15: some now, some from before',
    given: [
      task(),
      task({ isEarlier: true, reported: 22 }),
      task({ isEarlier: true, price: undefined, reported: undefined }),
    ],
    used: 4,
    want: 'Paid now: 4 credits for 1 image; paid earlier: 22 credits for 1 image; unknown for 1 (kie did not say)',
  },
]

test.each(rows)('$name', ({ given, used, want }) => {
  const cost = sumUpCosts(given.map((each, index) => ({ ...each, name: `${each.name}-${index}` })))
  expect(creditsPaid(cost.now)).toBe(used)
  expect(describeCost(cost)).toBe(want)
})

test.each<{ name: string; given: readonly TaskCost[]; want: string }>([
  {
    name: 'one that brought several pictures',
    given: [task({ name: 'fox', pictures: 4 }), task({ name: 'owl', pictures: 1, reported: undefined })],
    want: 'Cost: 4 credits for 1 task; unknown for 1 (kie did not say), at most 4 credits',
  },
  {
    name: 'several for one image',
    given: [task({ reported: 3, end: 'failed' }), task({ pictures: 1 })],
    want: 'Cost: 4 credits for 1 task; unknown for 1 (kie may give credits back), at most 3 credits',
  },
  {
    name: 'one taken up that brought several pictures, beside one of now',
    given: [task({ isEarlier: true, pictures: 2 }), task({ pictures: 1 })],
    want: 'Paid now: 4 credits for 1 task; paid earlier: 4 credits for 1 task',
  },
  {
    name: 'refused requests are none: that of an image',
    given: [task({ end: 'refused' }), task({ isEarlier: true, pictures: 1 })],
    want: 'Paid now: 0 credits; paid earlier: 4 credits for 1 image',
  },
])('R6: tasks are told as tasks where an image is not a task: $name', ({ given, want }) => {
  expect(describeCost(sumUpCosts(given))).toBe(want)
})

test('a run without tasks cost nothing', () => {
  expect(sumUpCosts([])).toEqual(NO_COST)
})

test("A13: what kie's log can tell is to be looked up, and not what nobody has waited for", () => {
  const cost = sumUpCosts([
    task({ name: 'a', reported: undefined }),
    task({ name: 'b', end: 'accepted' }),
    task({ name: 'c', reported: 3, end: 'failed' }),
    task({ name: 'd', isEarlier: true, reported: undefined }),
  ])
  expect(costsToLookUp(cost).map(({ name }) => name)).toEqual(['a', 'c', 'd'])
})

describe('the most that a limit has to count for a task', () => {
  test.each([
    { name: 'its forecast', given: task({ reported: undefined, end: 'open' }), want: 4 },
    { name: 'its forecast, where kie names less', given: task({ reported: 3 }), want: 4 },
    { name: 'what kie names, where that is more', given: task({ reported: 6 }), want: 6 },
    { name: 'nothing of one that was refused', given: task({ reported: undefined, end: 'refused' }), want: 0 },
    { name: 'A16: nothing of one that failed at 0 credits', given: task({ reported: 0, end: 'failed' }), want: 0 },
    { name: 'all of one that failed otherwise', given: task({ end: 'failed' }), want: 4 },
    { name: 'nothing is known', given: task({ price: undefined, reported: undefined, end: 'open' }), want: 0 },
  ])('$name', ({ given, want }) => {
    expect(mostTaken(given)).toBe(want)
  })
})
