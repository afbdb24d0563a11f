import { describe, expect, test } from '@jest/globals'
import { Ledger } from '../../../src/core/make/ledger.ts'
import {
  KieOutcomeUnknownError,
  KieTaskFailedError,
  KieTimeoutError,
  type QueueEvent,
  type Task,
} from '../../../src/kie/index.ts'
import { accepted, AT, failed, looked, refused, submitting, taskOf } from './queue-events.ts'

const SERVER = { kind: 'server', failCode: '500', failMsg: 'busy', transient: true } as const

/** What a ledger notes of these events, and what it reports: the task's image, attempt and credits. */
function note(events: readonly QueueEvent[], priceOf: () => number | undefined = () => 4) {
  const reports: unknown[] = []
  const ledger = new Ledger({ priceOf, onReported: (...report) => reports.push(report) })
  for (const event of events) ledger.onEvent(event)
  return { ledger, reports }
}

/** The only entry of a ledger. */
function entryOf({ ledger }: ReturnType<typeof note>) {
  expect(ledger.tasks).toHaveLength(1)
  return ledger.tasks[0]
}

const unpriced = (): undefined => undefined
const sent = [submitting('fox'), accepted('fox')]
const timeout = new KieTimeoutError({ taskId: 'task-fox', lastState: 'generating', waitedMs: 1 })

/** kie says that the task failed, for reasons of its own. */
const RETRYING: QueueEvent = {
  type: 'retrying',
  key: 'fox',
  attempt: 2,
  taskId: 'task-fox',
  error: new KieTaskFailedError({ ...SERVER, taskId: 'task-fox' }),
}

/** A look at the end of the task. */
function ended(state: 'success' | 'fail', credits: number | undefined): QueueEvent {
  return { type: 'state', key: 'fox', task: taskOf('fox', { state, credits }) }
}

/** kie says that the task failed, which is the end of the image. */
function failedTask(changes: Partial<Task>, charged: 'no' | 'unknown', key = 'fox'): QueueEvent {
  const task = taskOf(key, { state: 'fail', ...changes })
  const { taskId } = task
  return failed(key, { error: new KieTaskFailedError({ ...SERVER, taskId }), taskId, task, charged })
}

describe('the entries of a ledger', () => {
  test('are none before anything is sent, and none of what was never sent', () => {
    const events = [accepted('fox'), refused('fox'), looked('state', 'fox', 6), failedTask({}, 'no')]
    for (const { ledger, reports } of [note([]), note(events)]) {
      expect({ tasks: ledger.tasks, news: ledger.takenUpNews, reports }).toEqual({ tasks: [], news: [], reports: [] })
      expect([ledger.taken, ledger.overshoot]).toEqual([0, 0])
    }
  })

  test('have what was known when the request left, and then what became known', () => {
    const entry = { name: 'fox', isEarlier: false, attempt: 1, price: 4 }
    expect(entryOf(note([submitting('fox')]))).toEqual({
      ...entry,
      taskId: undefined,
      reported: undefined,
      end: 'open',
    })
    const { ledger } = note([...sent, looked('credits', 'fox', 3)])
    expect(ledger.tasks).toEqual([{ ...entry, taskId: 'task-fox', reported: 3, end: 'open' }])
    expect(ledger.takenUpNews).toEqual([])
  })

  test('have one for a request that is sent again, and one more for a fresh attempt', () => {
    const { ledger } = note([submitting('fox'), ...sent, submitting('fox', 2)])
    expect(ledger.tasks).toMatchObject([
      { attempt: 1, taskId: 'task-fox' },
      { attempt: 2, taskId: undefined },
    ])
    expect(ledger.taken).toBe(8)
  })

  test('of a task that is taken up have its forecast, unless it was collected, whose price is none', () => {
    const { ledger } = note([])
    const image = { name: 'fox', taskId: 'task-fox', price: 4 }
    ledger.takeUp({ ...image, request: { model: 'm', input: {} } })
    ledger.takeUp({ ...image, name: 'owl', price: 0, request: undefined })
    const entry = { attempt: 0, isEarlier: true, taskId: 'task-fox', reported: undefined, end: 'open' }
    const want = [
      { ...entry, name: 'fox', price: 4 },
      { ...entry, name: 'owl', price: undefined },
    ]
    expect([ledger.tasks, ledger.takenUpNews, ledger.taken]).toEqual([want, want, 0])
  })
})

describe('a task is on its way', () => {
  const rows = [
    { name: 'from the moment it is sent', events: [submitting('fox')], want: true },
    { name: 'until its id is known', events: sent, want: false },
    { name: 'or until it is refused', events: [submitting('fox'), refused('fox')], want: false },
    { name: 'and not where none was sent', events: [submitting('owl')], want: false },
  ]
  test.each(rows)('$name', ({ events, want }) => {
    expect(note(events).ledger.onItsWay('fox')?.name).toBe(want ? 'fox' : undefined)
  })
})

describe('A14: for the record of the run are reported', () => {
  const rows: { name: string; events: readonly QueueEvent[]; want: readonly number[] }[] = [
    { name: 'all credits that kie names at the end', events: [ended('success', 3)], want: [3] },
    { name: 'also of a task that failed', events: [ended('fail', 3)], want: [3] },
    { name: 'also none', events: [ended('fail', 0)], want: [0] },
    {
      name: 'also where they come with the result alone',
      events: [
        { type: 'success', key: 'fox', taskId: 'task-fox', task: taskOf('fox', { state: 'success', credits: 3 }) },
      ],
      want: [3],
    },
    { name: 'before the end only those above the forecast', events: [looked('state', 'fox', 4.1)], want: [4.1] },
    { name: 'as what is below it may be what it took so far', events: [looked('state', 'fox', 3)], want: [] },
    { name: 'and what is as much says nothing new', events: [looked('credits', 'fox', 4)], want: [] },
    { name: 'and nothing where kie names none', events: [ended('success', undefined)], want: [] },
    { name: 'none of a task of which kie knows that it took none', events: [failedTask({}, 'no')], want: [0] },
  ]
  test.each(rows)('$name', ({ events, want }) => {
    expect(note([...sent, ...events]).reports).toEqual(want.map((credits) => ['fox', 1, credits]))
  })
})

describe('what kie named while the task was at work', () => {
  const rows: { name: string; seen: number; end?: QueueEvent; want: number | undefined }[] = [
    { name: 'stays while it says nothing new', seen: 2, end: looked('state', 'fox', undefined), want: 2 },
    { name: 'stays where that was none', seen: 0, end: looked('state', 'fox', undefined), want: 0 },
    { name: 'is forgotten where it says nothing at the end', seen: 2, want: undefined },
    { name: 'is forgotten where that was none', seen: 0, want: undefined },
    { name: 'stays where it was as much as forecast', seen: 4, want: 4 },
    { name: 'stays where it was more', seen: 6, want: 6 },
    { name: 'gives way to what it says at the end', seen: 6, end: ended('success', 5), want: 5 },
  ]
  test.each(rows)('$name', ({ seen, end = ended('success', undefined), want }) => {
    expect(entryOf(note([...sent, looked('state', 'fox', seen), end]))?.reported).toBe(want)
  })

  test.each([
    { name: 'is forgotten, without a forecast, where that was none', seen: 0, want: undefined },
    { name: 'stays, without a forecast, where that was some', seen: 2, want: 2 },
  ])('$name', ({ seen, want }) => {
    const events = [...sent, looked('state', 'fox', seen), ended('success', undefined)]
    expect(entryOf(note(events, unpriced))?.reported).toBe(want)
  })
})

describe('how a task ends', () => {
  const outcome = { key: 'fox', attempt: 1, submittedAt: AT, taskId: 'task-fox' } as const
  const rows: { name: string; events: readonly QueueEvent[]; want: object }[] = [
    {
      name: 'with a picture',
      events: [...sent, { type: 'finished', key: 'fox', outcome: { ...outcome, end: 'success', task: taskOf('fox') } }],
      want: { end: 'succeeded', taken: 4 },
    },
    {
      name: 'unseen, as nobody waits for it',
      events: [...sent, { type: 'finished', key: 'fox', outcome: { ...outcome, end: 'accepted' } }],
      want: { end: 'accepted', taken: 4 },
    },
    {
      name: 'unseen, as the wait was over before it was',
      events: [...sent, failed('fox', { error: timeout, taskId: 'task-fox', task: taskOf('fox') })],
      want: { end: 'open', taken: 4 },
    },
    {
      name: 'unseen, as its record could not be read once',
      events: [...sent, failed('fox', { error: timeout, taskId: 'task-fox' })],
      want: { end: 'open', taken: 4 },
    },
    {
      name: 'as kie says, without saying what it took',
      events: [...sent, failedTask({}, 'unknown')],
      want: { end: 'failed', taken: 4 },
    },
    {
      name: 'as kie says, and that it took none',
      events: [...sent, failedTask({}, 'no')],
      want: { end: 'failed', taken: 0 },
    },
    {
      name: 'so that a fresh one follows, and that it took none',
      events: [...sent, ended('fail', 0), RETRYING],
      want: { end: 'failed', taken: 0 },
    },
    { name: 'before it began', events: [submitting('fox'), refused('fox')], want: { end: 'refused', taken: 0 } },
  ]
  test.each(rows)('$name', ({ events, want }) => {
    const noted = note(events)
    expect({ end: entryOf(noted)?.end, taken: noted.ledger.taken }).toEqual(want)
  })

  test('a fresh one of unknown outcome may exist, though the one before it failed', () => {
    const error = new KieOutcomeUnknownError({ at: AT, cause: undefined })
    const task = taskOf('fox', { state: 'fail', credits: 0 })
    const { ledger } = note([
      ...sent,
      ended('fail', 0),
      RETRYING,
      submitting('fox', 2),
      // The image has the task that failed, and its end.
      failed('fox', { error, attempt: 2, taskId: 'task-fox', task }),
    ])
    expect(ledger.tasks.map(({ end }) => end)).toEqual(['failed', 'open'])
    expect(ledger.taken).toBe(4)
  })
})

test('credits above no forecast are no overshoot', () => {
  const { ledger } = note([...sent, looked('state', 'fox', 6)], unpriced)
  expect([ledger.overshoot, ledger.taken]).toEqual([0, 6])
})
