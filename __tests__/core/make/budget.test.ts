import { describe, expect, test } from '@jest/globals'
import { Budget } from '../../../src/core/make/budget.ts'
import { KieCancelledError, type QueueEvent, type Task } from '../../../src/kie/index.ts'

const at = new Date(0)

function submitting(key: string, attempt = 1): QueueEvent {
  return { type: 'submitting', key, attempt, at }
}

function accepted(key: string, attempt = 1): QueueEvent {
  return { type: 'accepted', key, attempt, taskId: `task-${key}`, at }
}

function state(key: string, credits: number | undefined): QueueEvent {
  const task: Task = {
    taskId: `task-${key}`,
    model: undefined,
    state: 'generating',
    urls: [],
    failCode: undefined,
    failMsg: undefined,
    createTime: undefined,
    completeTime: undefined,
    credits,
    seconds: undefined,
  }
  return { type: 'state', key, task }
}

function refused(key: string): QueueEvent {
  const error = new KieCancelledError()
  const outcome = { end: 'failed', key, attempt: 1, submittedAt: at, taskId: undefined, error } as const
  return { type: 'finished', key, outcome: { ...outcome, charged: 'no', pending: false, task: undefined } }
}

function budget(max: number | undefined, events: readonly QueueEvent[] = []): Budget {
  const made = new Budget(max, () => 4)
  for (const event of events) made.onEvent(event)
  return made
}

describe('F124: no task is submitted that could take the run past its credits', () => {
  const rows: { name: string; max: number | undefined; events: QueueEvent[]; want: boolean }[] = [
    { name: 'without a limit', max: undefined, events: [submitting('a'), accepted('a')], want: true },
    { name: 'exactly at the limit', max: 8, events: [submitting('a'), accepted('a')], want: true },
    { name: 'just below', max: 7.9, events: [submitting('a'), accepted('a')], want: false },
    { name: 'while the first is still on its way', max: 7, events: [submitting('a')], want: false },
    { name: 'after a refusal that cost nothing', max: 4, events: [submitting('a'), refused('a')], want: true },
    {
      name: 'with a fresh attempt, which is paid anew',
      max: 8,
      events: [submitting('a'), accepted('a'), submitting('a', 2)],
      want: false,
    },
    {
      name: 'after kie took more than forecast',
      max: 100,
      events: [submitting('a'), accepted('a'), state('a', 6)],
      want: false,
    },
    {
      name: 'after kie took less, which may change',
      max: 7,
      events: [submitting('a'), accepted('a'), state('a', 2)],
      want: false,
    },
    {
      name: 'while kie has not said what it takes',
      max: 8,
      events: [submitting('a'), accepted('a'), state('a', undefined)],
      want: true,
    },
  ]
  test.each(rows)('$name', ({ max, events, want }) => {
    expect(budget(max, events).admits('b')).toBe(want)
  })

  test('a refused request that is sent again is counted once', () => {
    const made = budget(4, [submitting('a')])
    expect(made.admits('a')).toBe(true)
    made.onEvent(submitting('a'))
    made.onEvent(accepted('a'))
    expect(made.admits('b')).toBe(false)
  })

  test('a refused request is not sent again once kie has taken more than forecast elsewhere', () => {
    // 8 were taken for what was 4, so the room that 'b' was given is gone.
    const made = budget(9, [submitting('a'), accepted('a'), submitting('b'), state('a', 8)])
    expect(made.admits('b')).toBe(false)
  })

  test('the overshoot is told', () => {
    expect(budget(100, [submitting('a'), accepted('a'), state('a', 6.5)]).overshoot).toBe(2.5)
    expect(budget(100, [submitting('a'), accepted('a'), state('a', 4)]).overshoot).toBe(0)
  })
})
