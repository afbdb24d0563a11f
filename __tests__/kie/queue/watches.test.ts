import { describe, expect, test } from '@jest/globals'
import { createVirtualClock, type VirtualClock } from '../../../sandbox/virtual-clock.ts'
import { readTask, type Task } from '../../../src/kie/client/task.ts'
import { Poller, type PollerOptions } from '../../../src/kie/queue/poller.ts'
import { KieCancelledError, KieTaskLostError } from '../../../src/kie/queue/task-errors.ts'
import { WatchedTask, type Watch } from '../../../src/kie/queue/watched-task.ts'
import { Watches } from '../../../src/kie/queue/watches.ts'
import { KieApiError } from '../../../src/kie/wire/errors.ts'

const OWN: Watch = { key: 'a', taskId: 'a', model: 'm', accepted: { at: 100, deadline: 60_000 } }
const EARLIER: Watch = { key: 'b', taskId: 'b', model: 'm', accepted: undefined }

const UNKNOWN = new KieApiError({
  endpoint: 'recordInfo',
  kind: 'not-ready',
  verdict: 'final',
  code: 422,
  httpStatus: 200,
  text: 'recordInfo is null',
})

/** The record of a task in this state. */
function recordOf(state: string): Task {
  const task = readTask('a', { state })
  if (task === undefined) throw new Error('A record is a task.')
  return task
}

describe('the watches that are open', () => {
  const end = { task: undefined, error: new KieTaskLostError('a') }

  test('end once: what comes later changes nothing', async () => {
    const watches = new Watches()
    const watched = new WatchedTask(OWN, 0)
    const ended = watches.open(watched)
    expect([watches.size, watches.has(watched)]).toEqual([1, true])
    watches.finish(watched, end)
    expect([watches.size, watches.has(watched)]).toEqual([0, false])
    watches.finish(watched, { task: undefined, error: new KieCancelledError('a') })
    watches.crash(watched, new Error('too late'))
    expect(await ended).toBe(end)
  })

  test('may end with a fault of the listener', async () => {
    const watches = new Watches()
    const watched = new WatchedTask(OWN, 0)
    const ended = watches.open(watched)
    watches.crash(watched, new Error('a fault'))
    expect(watches.has(watched)).toBe(false)
    await expect(ended).rejects.toThrow('a fault')
  })
})

describe('a watched task', () => {
  test('is as old as its id, and one created earlier as the first look at it', () => {
    expect(new WatchedTask(OWN, 400).ageMs(1_000)).toBe(900)
    const earlier = new WatchedTask(EARLIER, 400)
    earlier.start(700, 5_000)
    expect([earlier.ageMs(1_000), earlier.deadline]).toEqual([300, 5_700])
  })

  test('shares the times of its model, unless it was created earlier', () => {
    const own = new WatchedTask(OWN, 400)
    own.sawAtWork(600)
    expect(own.ageAt(1_000)).toEqual({ model: 'm', seenAgeMs: 500, ageMs: 900 })
    expect(new WatchedTask(EARLIER, 400).ageAt(1_000)).toEqual({ model: undefined, seenAgeMs: 0, ageMs: 600 })
  })

  test('waits since the last look at it, or since its acceptance', () => {
    const own = new WatchedTask(OWN, 400)
    own.dueAt = 800
    expect(own.waitingAt(1_000)).toMatchObject({ unseenMs: 900, overdueMs: 200 })
    own.lookedAt = 700
    expect(own.waitingAt(1_000)).toMatchObject({ unseenMs: 300, overdueMs: 200 })
  })

  test('F25: is lost when its grace of 30 s is over, and kie’s refusal is the cause', () => {
    const watched = new WatchedTask(OWN, 100)
    expect(watched.onFailure(UNKNOWN, 30_100)).toBeUndefined()
    const { error } = watched.onFailure(UNKNOWN, 30_101) ?? {}
    expect(error).toBeInstanceOf(KieTaskLostError)
    expect(error?.cause).toBe(UNKNOWN)
  })

  test('F29: succeeded, though its deadline comes before its links', () => {
    const watched = new WatchedTask(OWN, 100)
    expect(watched.onRecord(recordOf('success'))).toBeUndefined()
    expect(watched.onDeadline(60_000)).toMatchObject({ error: { name: 'KieResultError' } })
  })

  test('F29: whose record has no result at all is told so', () => {
    const watched = new WatchedTask(OWN, 100)
    watched.onRecord({ ...recordOf('success'), unreadableResult: undefined })
    expect(watched.onDeadline(60_000)).toMatchObject({ error: { text: '' } })
  })
})

describe('looks on their way', () => {
  /** A poller whose looks are answered when a test says so. */
  function asking(): {
    readonly clock: VirtualClock
    readonly poller: Poller
    readonly told: string[]
    readonly signals: AbortSignal[]
    readonly answer: (record: Task) => void
  } {
    const clock = createVirtualClock()
    const told: string[] = []
    const signals: AbortSignal[] = []
    const { promise, resolve } = Promise.withResolvers<Task>()
    const getTask: PollerOptions['client']['getTask'] = (_taskId, { signal } = {}) => {
      if (signal !== undefined) signals.push(signal)
      return promise
    }
    const onEvent: PollerOptions['onEvent'] = ({ type }) => told.push(type)
    const poller = new Poller({ client: { getTask }, clock, random: () => 0.5, timeoutMs: 60_000, onEvent })
    return { clock, poller, told, signals, answer: resolve }
  }

  test('F26: end with the watches, and an answer that comes all the same is not told', async () => {
    const { clock, poller, told, signals, answer } = asking()
    const running = poller.run()
    const ended = poller.watch(EARLIER)
    await clock.advance(100)
    expect(signals.map(({ aborted }) => aborted)).toEqual([false])
    poller.end((taskId) => new KieCancelledError(taskId))
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
    answer(recordOf('generating'))
    expect(await clock.run(ended)).toMatchObject({ error: { name: 'KieCancelledError' } })
    await clock.advance(60_000)
    expect([told, signals.length]).toEqual([[], 1])
    poller.close()
    await clock.run(running)
  })

  test('end with the loop, which waits for nothing more', async () => {
    const { clock, poller, signals } = asking()
    const running = poller.run()
    void poller.watch(EARLIER)
    await clock.advance(100)
    poller.close()
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
    await clock.run(running)
    expect(clock.now()).toBe(100)
  })
})
