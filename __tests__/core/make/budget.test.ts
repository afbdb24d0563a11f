import { describe, expect, test } from '@jest/globals'
import { Budget } from '../../../src/core/make/budget.ts'
import { Ledger } from '../../../src/core/make/ledger.ts'
import type { EarlierCost } from '../../../src/core/plan/plan.ts'
import { checkLinear } from '../../growth.ts'
import { accepted, AT, failed, looked, refused, submitting, taskOf } from './queue-events.ts'
import {
  KieCancelledError,
  KieNotSubmittedError,
  KieOutcomeUnknownError,
  KieTaskFailedError,
  type QueueEvent,
} from '../../../src/kie/index.ts'

/** kie says that a task has succeeded, and what it took. */
function drawn(key: string, credits: number | undefined): readonly QueueEvent[] {
  const task = taskOf(key, { state: 'success', credits })
  const outcome = { end: 'success', key, attempt: 1, submittedAt: AT, taskId: task.taskId, task } as const
  return [
    { type: 'state', key, task },
    { type: 'finished', key, outcome },
  ]
}

function lost(key: string): QueueEvent {
  return failed(key, { error: new KieOutcomeUnknownError({ at: AT, cause: new KieCancelledError() }) })
}

interface Given {
  readonly max: number | undefined
  readonly events?: readonly QueueEvent[]
  readonly earlierCosts?: readonly EarlierCost[]
  /** Ids of tasks that are taken up; their images are called so. */
  readonly takenUp?: readonly string[]
  readonly price?: number
}

function budget({ max, events = [], earlierCosts = [], takenUp = [], price = 4 }: Given): Budget {
  const ledger: Ledger = new Ledger({ priceOf: (name) => made.forecast(name), onReported: () => undefined })
  const made = new Budget({ max, earlierCosts, ledger, priceOf: () => price })
  const request = { model: 'm', input: {} }
  for (const name of takenUp) ledger.takeUp({ name, taskId: `task-${name}`, price, request })
  for (const event of events) ledger.onEvent(event)
  return made
}

describe('F124: no task is submitted that could take the run past its credits', () => {
  const rows: (Given & { readonly name: string; readonly want: boolean })[] = [
    { name: 'without a limit', max: undefined, events: [submitting('a'), accepted('a')], want: true },
    { name: 'exactly at the limit', max: 8, events: [submitting('a'), accepted('a')], want: true },
    { name: 'just below', max: 7.9, events: [submitting('a'), accepted('a')], want: false },
    { name: 'while the first is still on its way', max: 7, events: [submitting('a')], want: false },
    { name: 'A5: after a refusal that cost nothing', max: 4, events: [submitting('a'), refused('a')], want: true },
    { name: 'A5: after a request of unknown outcome', max: 4, events: [submitting('a'), lost('a')], want: false },
    {
      name: 'with a fresh attempt, which is paid anew',
      max: 8,
      events: [submitting('a'), accepted('a'), submitting('a', 2)],
      want: false,
    },
    {
      name: 'after kie took more than forecast',
      max: 100,
      events: [submitting('a'), accepted('a'), looked('state', 'a', 6)],
      want: false,
    },
    {
      name: 'A5: after kie said so at a look at which the state was the same',
      max: 100,
      events: [submitting('a'), accepted('a'), looked('credits', 'a', 6)],
      want: false,
    },
    {
      name: 'after kie took less, which may change',
      max: 7,
      events: [submitting('a'), accepted('a'), looked('state', 'a', 2)],
      want: false,
    },
    {
      name: 'while kie has not said what it takes',
      max: 8,
      events: [submitting('a'), accepted('a'), looked('state', 'a', undefined)],
      want: true,
    },
    {
      name: 'A6: in whole micro-credits',
      max: 2.4,
      price: 0.8,
      events: [submitting('a'), submitting('b')],
      want: true,
    },
    {
      name: 'A6: a report that differs in a binary fraction alone is none above the forecast',
      max: 100,
      price: 0.3,
      events: [submitting('a'), accepted('a'), looked('state', 'a', 0.1 + 0.2)],
      want: true,
    },
  ]
  test.each(rows)('$name', ({ want, ...given }) => {
    expect(budget(given).admits('c')).toBe(want)
  })

  test('a refused request that is sent again is counted once', () => {
    const events = [submitting('a')]
    expect(budget({ max: 4, events }).admits('a')).toBe(true)
    const again = [...events, submitting('a'), accepted('a')]
    expect(budget({ max: 8, events: again }).admits('b')).toBe(true)
    expect(budget({ max: 7.9, events: again }).admits('b')).toBe(false)
  })

  test('A5: a refused request is not sent again once kie has taken more than forecast elsewhere', () => {
    // 8 were taken for what was 4, so the room that 'b' was given is gone.
    const events = [submitting('a'), accepted('a'), submitting('b'), looked('state', 'a', 8)]
    expect(budget({ max: 9, events }).admits('b')).toBe(false)
  })

  test('A5: nor once its room is gone because of a task that is taken up', () => {
    const earlierCosts = [{ taskId: 'task-old', credits: undefined, price: undefined }]
    const events = [submitting('b')]
    expect(budget({ max: 9, earlierCosts, takenUp: ['old'], events }).admits('b')).toBe(true)
    const told = [...events, looked('credits', 'old', 6)]
    expect(budget({ max: 9, earlierCosts, takenUp: ['old'], events: told }).admits('b')).toBe(false)
  })

  test('an image whose price is not known has no forecast, and is not held back for it', () => {
    const ledger = new Ledger({ priceOf: () => undefined, onReported: () => undefined })
    const made = new Budget({ max: 4, earlierCosts: [], ledger, priceOf: () => undefined })
    expect([made.forecast('a'), made.admits('a')]).toEqual([undefined, true])
  })

  test('the overshoot is told', () => {
    const events = [submitting('a'), accepted('a')]
    expect(budget({ max: 100, events: [...events, looked('state', 'a', 6.5)] }).overshoot).toBe(2.5)
    expect(budget({ max: 100, events: [...events, looked('state', 'a', 4)] }).overshoot).toBe(0)
  })
})

describe('A14: what earlier attempts of the run took counts', () => {
  const known = (taskId: string, credits: number, price = credits): EarlierCost => ({ taskId, credits, price })

  const rows: (Given & { readonly name: string; readonly want: boolean })[] = [
    { name: 'at what kie said', max: 50, earlierCosts: [known('x', 22), known('y', 22)], price: 22, want: false },
    { name: 'up to the limit', max: 66, earlierCosts: [known('x', 22), known('y', 22)], price: 22, want: true },
    {
      name: 'at the forecast where kie said nothing, also without an id',
      max: 50,
      earlierCosts: [
        { taskId: 'x', credits: undefined, price: 22 },
        { taskId: undefined, credits: undefined, price: 22 },
      ],
      price: 22,
      want: false,
    },
    {
      name: 'two requests without an id are two',
      max: 11,
      earlierCosts: [4, 4].map((price) => ({ taskId: undefined, credits: undefined, price })),
      want: false,
    },
    { name: 'a task that two attempts note is one', max: 8, earlierCosts: [known('x', 4), known('x', 4)], want: true },
    {
      name: 'a task that is taken up counts at what kie says at its end, once',
      max: 7,
      earlierCosts: [known('task-old', 4)],
      takenUp: ['old'],
      events: drawn('old', 3),
      want: true,
    },
    {
      name: 'less than is known of a task at work is not its cost',
      max: 7.9,
      earlierCosts: [{ taskId: 'task-old', credits: undefined, price: 4 }],
      takenUp: ['old'],
      events: [looked('state', 'old', 0)],
      want: false,
    },
    {
      name: 'nor is it where kie says nothing at the end',
      max: 7.9,
      earlierCosts: [{ taskId: 'task-old', credits: undefined, price: 4 }],
      takenUp: ['old'],
      events: [looked('state', 'old', 0), ...drawn('old', undefined)],
      want: false,
    },
    {
      name: 'more than is known of a task at work is',
      max: 15.9,
      earlierCosts: [{ taskId: 'task-old', credits: undefined, price: 4 }],
      takenUp: ['old'],
      events: [looked('credits', 'old', 8)],
      want: false,
    },
    {
      name: 'what kie took as many times as forecast it may take again for what costs more',
      max: 51.9,
      price: 22,
      earlierCosts: [known('x', 8, 4)],
      want: false,
    },
    {
      name: 'and a limit with room for that is enough',
      max: 52,
      price: 22,
      earlierCosts: [known('x', 8, 4)],
      want: true,
    },
    {
      name: 'what was sent at such a forecast keeps its room',
      max: 95.9,
      price: 22,
      earlierCosts: [known('x', 8, 4)],
      events: [submitting('a'), accepted('a')],
      want: false,
    },
    {
      name: 'and when kie takes as much again, the rest is sent',
      max: 96,
      price: 22,
      earlierCosts: [known('x', 8, 4)],
      events: [submitting('a'), accepted('a'), ...drawn('a', 44)],
      want: true,
    },
    {
      name: 'a task that is taken up and that no attempt of the run has noted was paid elsewhere',
      max: 4,
      takenUp: ['old'],
      events: [looked('state', 'old', 4)],
      want: true,
    },
    {
      name: 'what kie took above its forecast it may take again',
      max: 12,
      earlierCosts: [known('x', 7, 4)],
      want: false,
    },
    { name: 'and a higher limit then has room for it', max: 14, earlierCosts: [known('x', 7, 4)], want: true },
  ]
  test.each(rows)('$name', ({ want, ...given }) => {
    expect(budget(given).admits('c')).toBe(want)
  })

  const overBudget = new KieNotSubmittedError('over-budget')
  test.each<Given & { readonly name: string; readonly want: string }>([
    { name: 'nothing', max: 50, want: 'it could take the run past the limit of 50 credits.' },
    {
      name: 'what is certain',
      max: 50,
      earlierCosts: [known('x', 22), known('y', 22)],
      want: 'it could take the run past the limit of 50 credits, of which earlier attempts took 44 credits.',
    },
    {
      name: 'what is not',
      max: 50,
      earlierCosts: [known('x', 22), { taskId: undefined, credits: undefined, price: 22 }],
      want: 'it could take the run past the limit of 50 credits, of which earlier attempts took up to 44 credits.',
    },
    {
      name: 'a price that was too low',
      max: 34,
      earlierCosts: [known('x', 8, 4)],
      want:
        'it could take the run past the limit of 34 credits, of which earlier attempts took 8 credits. There kie took ' +
        'up to 2 times the known price, so each image counts as many times its own.',
    },
    {
      name: 'a price that is too low',
      max: 50,
      events: [submitting('a'), accepted('a'), looked('state', 'a', 6.5)],
      want: 'kie takes more than the known price, and the next could take the run past the limit of 50 credits.',
    },
  ])('and is named where the limit is the reason: $name', ({ want, ...given }) => {
    expect(budget(given).explain(overBudget, { wayBack: 're-run' })).toMatchObject({
      message: `Not submitted: ${want}`,
      next: "Raise 'max-credits' and start a new run: a re-run uses the workflow file as it was.",
      reason: 'over-budget',
    })
  })

  test('A5: where a fresh attempt does not fit, how the task before it failed is told too', () => {
    const failed = new KieTaskFailedError({
      taskId: 't1',
      kind: 'server',
      failCode: '500',
      failMsg: 'busy',
      transient: true,
    })
    expect(
      budget({ max: 4 }).explain(new KieNotSubmittedError('over-budget', failed), { wayBack: 're-run' }),
    ).toMatchObject({
      message: expect.stringMatching(
        /busy.* Not submitted again: it could take the run past the limit of 4 credits\.$/,
      ),
      next: "Raise 'max-credits' and start a new run: a re-run keeps what failed.",
      reason: 'over-budget',
    })
  })

  test('any other reason is explained as ever', () => {
    expect(budget({ max: 50 }).explain(new KieCancelledError(), { wayBack: 're-run' })).toMatchObject({
      message: 'Cancelled before anything was submitted.',
      reason: 'cancelled',
    })
  })
})

describe('A5: what is counted is asked for before each createTask, in time that does not grow', () => {
  test('of 10,000 tasks that are made', async () => {
    const admitted = await checkLinear({
      size: 10_000,
      prepare: (size) => Array.from({ length: size }, (_, index) => `image-${index}`),
      work: (names) => {
        const ledger: Ledger = new Ledger({ priceOf: (name) => made.forecast(name), onReported: () => undefined })
        const made = new Budget({ max: 1e9, earlierCosts: [], ledger, priceOf: () => 4 })
        return names.filter((name) => {
          const isAdmitted = made.admits(name)
          for (const event of [submitting(name), accepted(name), ...drawn(name, 4)]) ledger.onEvent(event)
          return isAdmitted
        }).length
      },
    })
    expect(admitted).toBe(10_000)
  })

  test('of 10,000 tasks that are taken up, while as many are made and refused', async () => {
    const refusedByLimit = await checkLinear({
      size: 10_000,
      prepare: (size) => Array.from({ length: size }, (_, index) => `image-${index}`),
      work: (names) => {
        const earlierCosts = names.map((name) => ({ taskId: `task-${name}`, credits: undefined, price: 4 }))
        const ledger: Ledger = new Ledger({ priceOf: (name) => made.forecast(name), onReported: () => undefined })
        const made = new Budget({ max: 4 * names.length, earlierCosts, ledger, priceOf: () => 4 })
        const request = { model: 'm', input: {} }
        for (const name of names) ledger.takeUp({ name, taskId: `task-${name}`, price: 4, request })
        return names.filter((name) => {
          for (const event of drawn(name, 4)) ledger.onEvent(event)
          return (
            !made.admits(`new-${name}`) &&
            made.explain(new KieNotSubmittedError('over-budget'), { wayBack: 're-run' }).message !== ''
          )
        }).length
      },
    })
    expect(refusedByLimit).toBe(10_000)
  })
})
