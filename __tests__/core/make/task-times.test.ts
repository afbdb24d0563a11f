import { expect, test } from '@jest/globals'
import { systemClock, type QueueEvent, type Task } from '../../../src/kie/index.ts'
import { TaskTimes } from '../../../src/core/make/task-times.ts'

const at = new Date(0)

function task(taskId: string, state: string): Task {
  const unknown = { model: undefined, failCode: undefined, failMsg: undefined, createTime: undefined }
  return { ...unknown, taskId, state, urls: [], completeTime: undefined, credits: undefined, seconds: undefined }
}

const submitting: QueueEvent = { type: 'submitting', key: 'hero', attempt: 1, at }
const accepted = (taskId: string, on: Date = at): QueueEvent => ({
  type: 'accepted',
  key: 'hero',
  attempt: 1,
  taskId,
  at: on,
})
const state = (taskId: string, name: string): QueueEvent => ({ type: 'state', key: 'hero', task: task(taskId, name) })
const success = (taskId: string): QueueEvent => ({
  type: 'success',
  key: 'hero',
  taskId,
  task: task(taskId, 'success'),
})

const rows: readonly { name: string; given: readonly (readonly [number, QueueEvent])[]; want: unknown }[] = [
  {
    name: 'each moment',
    given: [
      [1, submitting],
      [2, accepted('b')],
      [3, state('b', 'waiting')],
      [4, state('b', 'generating')],
      [5, state('b', 'success')],
      [6, success('b')],
    ],
    want: { submittedAtMs: 1, drawingSinceMs: 4, finishedAtMs: 6 },
  },
  {
    name: 'a task that ends between two looks',
    given: [
      [1, submitting],
      [2, accepted('b')],
      [6, success('b')],
    ],
    want: { submittedAtMs: 1, drawingSinceMs: undefined, finishedAtMs: 6 },
  },
  {
    name: 'a request that is sent again, and a fresh attempt',
    given: [
      [1, submitting],
      [2, accepted('a')],
      [3, state('a', 'generating')],
      [10, submitting],
      [11, submitting],
      [12, accepted('b')],
      [16, success('b')],
    ],
    want: { submittedAtMs: 11, drawingSinceMs: undefined, finishedAtMs: 16 },
  },
  { name: 'a task submitted earlier', given: [[6, success('b')]], want: undefined },
  {
    name: 'a task at work',
    given: [
      [1, submitting],
      [2, accepted('b')],
    ],
    want: undefined,
  },
]

test.each(rows)('$name', ({ given, want }) => {
  let now = 0
  const times = new TaskTimes({ ...systemClock, now: () => now })
  for (const [ms, event] of given) {
    now = ms
    times.onEvent(event)
  }
  expect(times.of('b')).toEqual(want)
})

test('the time of day at which the createTask was sent that made a task', () => {
  const times = new TaskTimes(systemClock)
  for (const minute of [0, 1]) times.onEvent({ ...submitting, at: new Date(minute * 60_000) })
  times.onEvent(accepted('b', new Date(60_000)))
  times.onEvent(success('b'))
  expect(times.sentOn('b')).toEqual(new Date(60_000))
  expect(times.sentOn('a')).toBeUndefined()
})
