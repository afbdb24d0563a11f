import { describe, expect, test } from '@jest/globals'
import { describeEarlierCosts, EarlierCosts } from '../../../src/core/plan/earlier-costs.ts'
import type { EarlierCost } from '../../../src/core/plan/plan.ts'
import type { TaskEnd } from '../../../src/core/result/cost.ts'

function cost(taskId: string | undefined, credits: number | undefined, price?: number): EarlierCost {
  return { taskId, credits, price }
}

function sumsOf({ credits, isSure, isEmpty, worstRatio }: EarlierCosts) {
  return { credits, isSure, isEmpty, worstRatio }
}

describe('A14: what earlier attempts took', () => {
  const rows: { name: string; costs: readonly EarlierCost[]; credits: number; isSure: boolean }[] = [
    { name: 'counts at what kie said', costs: [cost('a', 3, 4), cost('b', 5)], credits: 8, isSure: true },
    {
      name: 'counts at its forecast where kie said nothing',
      costs: [cost('a', undefined, 4)],
      credits: 4,
      isSure: false,
    },
    { name: 'is nothing that is known without either', costs: [cost('a', undefined)], credits: 0, isSure: false },
    { name: 'is nothing where kie said so', costs: [cost('a', 0, 4)], credits: 0, isSure: true },
    {
      name: 'is in doubt as long as one is',
      costs: [cost('a', 3, 4), cost('b', undefined, 4)],
      credits: 7,
      isSure: false,
    },
    {
      name: 'counts each request without a task',
      costs: [cost(undefined, undefined, 4), cost(undefined, undefined, 4)],
      credits: 8,
      isSure: false,
    },
    {
      name: 'counts a task once, at what was said of it last',
      costs: [cost('a', 3, 4), cost('a', 5, 4), cost('a', undefined, 4)],
      credits: 5,
      isSure: true,
    },
    {
      name: 'counts a task at the forecast that one attempt alone noted',
      costs: [cost('a', undefined, 4), cost('a', undefined)],
      credits: 4,
      isSure: false,
    },
    {
      name: 'counts a task at the last forecast',
      costs: [cost('a', undefined, 4), cost('a', undefined, 6)],
      credits: 6,
      isSure: false,
    },
    {
      name: 'adds up as people do',
      costs: [cost('a', 0.1), cost('b', 0.2)],
      credits: 0.3,
      isSure: true,
    },
  ]
  test.each(rows)('$name', ({ costs, credits, isSure }) => {
    expect(sumsOf(new EarlierCosts(costs))).toMatchObject({ credits, isSure, isEmpty: false })
  })

  test('is nothing where there was none', () => {
    expect(sumsOf(new EarlierCosts([]))).toEqual({ credits: 0, isSure: true, isEmpty: true, worstRatio: 1 })
  })
})

test.each<{ name: string; costs: readonly EarlierCost[]; want: number }>([
  { name: 'as many times as the worst of all', costs: [cost('a', 8, 4), cost('b', 12, 4), cost('c', 4, 4)], want: 3 },
  { name: 'once where it was less', costs: [cost('a', 2, 4)], want: 1 },
  { name: 'once where it is more in a binary fraction alone', costs: [cost('a', 0.1 + 0.2, 0.3)], want: 1 },
  { name: 'once where no forecast is known', costs: [cost('a', 8)], want: 1 },
  { name: 'once where kie did not say', costs: [cost('a', undefined, 4)], want: 1 },
  { name: 'once where nothing was to be paid', costs: [cost('a', 8, 0)], want: 1 },
  { name: 'by a forecast that another attempt noted', costs: [cost('a', undefined, 4), cost('a', 8)], want: 2 },
])('kie took the forecast $name', ({ costs, want }) => {
  expect(new EarlierCosts(costs).worstRatio).toBe(want)
})

describe('A14: what becomes known of a task that is taken up', () => {
  const first = [cost('a', undefined, 4), cost('b', undefined, 4), cost(undefined, undefined, 4)]
  const before = { credits: 12, isSure: false, isEmpty: false, worstRatio: 1 }
  const rows: {
    name: string
    taskId: string | undefined
    reported: number | undefined
    end: TaskEnd
    want: Partial<typeof before>
  }[] = [
    {
      name: 'counts when it is made, less than the forecast',
      taskId: 'a',
      reported: 3,
      end: 'succeeded',
      want: { credits: 11 },
    },
    {
      name: 'counts when it failed, and was given back',
      taskId: 'a',
      reported: 0,
      end: 'failed',
      want: { credits: 8 },
    },
    {
      name: 'counts at work where it is more',
      taskId: 'a',
      reported: 6,
      end: 'open',
      want: { credits: 14, worstRatio: 1.5 },
    },
    { name: 'counts no less at work', taskId: 'a', reported: 3, end: 'open', want: {} },
    { name: 'is nothing where kie says nothing', taskId: 'a', reported: undefined, end: 'succeeded', want: {} },
    { name: 'is nothing of a task that no attempt noted', taskId: 'c', reported: 3, end: 'succeeded', want: {} },
    { name: 'is nothing of a request without a task', taskId: undefined, reported: 3, end: 'succeeded', want: {} },
  ]
  test.each(rows)('$name', ({ taskId, reported, end, want }) => {
    const costs = new EarlierCosts(first)
    costs.learn({ taskId, reported, end })
    expect(sumsOf(costs)).toEqual({ ...before, ...want })
  })

  test('makes sure once kie has said it of each, and is corrected by what it says later', () => {
    const costs = new EarlierCosts([cost('a', undefined, 4), cost('b', 4, 4)])
    costs.learn({ taskId: 'b', reported: 12, end: 'open' })
    expect(sumsOf(costs)).toMatchObject({ credits: 16, isSure: false })
    costs.learn({ taskId: 'a', reported: 4, end: 'succeeded' })
    expect(sumsOf(costs)).toMatchObject({ credits: 16, isSure: true })
    costs.learn({ taskId: 'b', reported: 4, end: 'succeeded' })
    // What kie has taken once for a task, it may take for the next.
    expect(sumsOf(costs)).toEqual({ credits: 8, isSure: true, isEmpty: false, worstRatio: 3 })
  })
})

test.each([
  { isSure: true, want: 'earlier attempts took 8 credits' },
  { isSure: false, want: 'earlier attempts took up to 8 credits' },
])('is told so: $want', ({ isSure, want }) => {
  expect(describeEarlierCosts({ credits: 8, isSure })).toBe(want)
})
