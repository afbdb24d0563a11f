import { expect, test } from '@jest/globals'
import {
  KieCancelledError,
  KieNotSubmittedError,
  KieOutcomeUnknownError,
  KieResultError,
  KieTaskFailedError,
  KieTaskLostError,
  KieTimeoutError,
} from '../../../src/kie/queue/task-errors.ts'

const at = new Date(Date.UTC(2026, 0, 1))
const lost = (): KieTaskLostError => new KieTaskLostError('t1')

const failed = (failCode: string | undefined, failMsg: string | undefined): KieTaskFailedError =>
  new KieTaskFailedError({ taskId: 't1', kind: 'server', failCode, failMsg, transient: true })

test.each([
  {
    name: 'an outcome that is unknown, after an error of ours',
    error: () => new KieOutcomeUnknownError({ at, cause: lost() }),
    want: 'kie.ai may have accepted the request of 2026-01-01T00:00:00.000Z and charged for it, but no task id came: kie.ai does not know the task t1.',
  },
  {
    name: 'an outcome that is unknown, after something else, whose words may be anything',
    error: () => new KieOutcomeUnknownError({ at, cause: new Error('foreign') }),
    want: 'kie.ai may have accepted the request of 2026-01-01T00:00:00.000Z and charged for it, but no task id came.',
  },
  {
    name: 'a failure',
    error: () => failed('500', 'Internal Error'),
    want: 'Task t1 failed (server): 500: Internal Error',
  },
  { name: 'a failure with a code alone', error: () => failed('500', ''), want: 'Task t1 failed (server): 500' },
  { name: 'a failure with words alone', error: () => failed(undefined, 'Oops'), want: 'Task t1 failed (server): Oops' },
  {
    name: 'a failure without a reason',
    error: () => failed('', undefined),
    want: 'Task t1 failed (server): (kie.ai gave no reason)',
  },
  {
    name: 'a deadline',
    error: () => new KieTimeoutError({ taskId: 't1', lastState: 'waiting', waitedMs: 60_400 }),
    want: 'Task t1 had not ended after 60 s (state waiting).',
  },
  {
    name: 'a deadline of a task that nobody saw',
    error: () => new KieTimeoutError({ taskId: 't1', lastState: undefined, waitedMs: 60_400 }),
    want: 'Task t1 had not ended after 60 s (its state could never be read).',
  },
  { name: 'a lost task', error: () => lost(), want: 'kie.ai does not know the task t1.' },
  {
    name: 'a result without a picture',
    error: () => new KieResultError({ taskId: 't1', text: '{"resultUrls":[]}' }),
    want: 'Task t1 succeeded, but its result names no picture: {"resultUrls":[]}',
  },
  {
    name: 'an empty result',
    error: () => new KieResultError({ taskId: 't1', text: '' }),
    want: 'Task t1 succeeded, but its result names no picture: (empty)',
  },
  {
    name: 'a cancel before a task',
    error: () => new KieCancelledError(),
    want: 'Cancelled before anything was submitted.',
  },
  {
    name: 'a cancel while a task was at work',
    error: () => new KieCancelledError('t1'),
    want: 'Cancelled while task t1 was at work; kie.ai goes on with it.',
  },
  { name: 'a spent budget', error: () => new KieNotSubmittedError('over-budget'), want: 'Not submitted: over budget.' },
  {
    name: 'the refusal of another',
    error: () => new KieNotSubmittedError(lost()),
    want: 'Not submitted: kie.ai does not know the task t1.',
  },
])('the message of $name', ({ error, want }) => {
  expect(error().message).toBe(want)
})

test.each([
  { name: 'an unknown outcome', error: () => new KieOutcomeUnknownError({ at, cause: 'why' }), want: 'why' },
  {
    name: 'a deadline',
    error: () => new KieTimeoutError({ taskId: 't1', lastState: undefined, waitedMs: 0, cause: 'why' }),
    want: 'why',
  },
  { name: 'a lost task', error: () => new KieTaskLostError('t1', { cause: 'why' }), want: 'why' },
  {
    name: 'one that was not submitted',
    error: () => new KieNotSubmittedError(lost()),
    want: new KieTaskLostError('t1'),
  },
])('$name says what caused it', ({ error, want }) => {
  expect(error().cause).toEqual(want)
})

test.each([
  { name: 'a deadline', error: () => new KieTimeoutError({ taskId: 't1', lastState: 'waiting', waitedMs: 0 }) },
  { name: 'a spent budget', error: () => new KieNotSubmittedError('over-budget') },
])('$name without a cause has none, not even an empty one, which a log would show', ({ error }) => {
  expect(error()).not.toHaveProperty('cause')
})

test('what a caller branches on: the route of an unknown outcome, and that a failure was told by its state', () => {
  expect(new KieOutcomeUnknownError({ at, cause: undefined })).toMatchObject({ endpoint: 'createTask', at })
  expect(failed('500', 'x')).toMatchObject({ taskId: 't1', kind: 'server', transient: true, isInferred: false })
})
