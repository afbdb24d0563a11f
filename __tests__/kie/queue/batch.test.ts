import { describe, expect, test } from '@jest/globals'
import { createVirtualClock } from '../../../sandbox/virtual-clock.ts'
import { createVirtualKie, type VirtualKie } from '../../../sandbox/virtual-kie.ts'
import { createKieClient, runTasks, type TaskOutcome } from '../../../src/kie/index.ts'
import { accepts, createScriptedKie, earlierItemsOf, itemsOf, shows, SUCCESS, willing } from './scripted-kie.ts'

const keysOf = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `item-${index}`)

/** Draws between 10 and 50 s: the same times in each run, in no order. */
const durationMs = (task: number): number => 10_000 + ((task * 7_919) % 40_000)

async function runBatch(
  count: number,
  { rateLimit, ...limits }: { readonly limit?: number; readonly running?: number; readonly rateLimit?: number } = {},
): Promise<{ readonly kie: VirtualKie; readonly outcomes: readonly TaskOutcome[]; readonly elapsedMs: number }> {
  const clock = createVirtualClock()
  const kie = createVirtualKie({ clock, durationMs, ...limits })
  const client = createKieClient({ apiKey: 'a-key-of-the-tests', clock, transport: kie.transport })
  const work = runTasks(itemsOf(...keysOf(count)), {
    client,
    clock,
    random: () => 0.5,
    timeoutMs: 900_000,
    ...(rateLimit !== undefined && { rateLimit }),
  })
  const outcomes = await clock.run(work)
  return { kie, outcomes, elapsedMs: clock.now() }
}

/** When the last of the tasks could be done at the earliest: 20 in 10 s, 100 at once, and nothing ever waits. */
function boundMs(count: number): number {
  const starts: number[] = []
  const ends: number[] = []
  for (let task = 0; task < count; task++) {
    const running = ends.toSorted((a, b) => b - a)
    const start = Math.max(starts.at(-1) ?? 0, (starts.at(-20) ?? -10_000) + 10_000, running[99] ?? 0)
    starts.push(start)
    ends.push(start + durationMs(task))
  }
  return Math.max(...ends)
}

function mostIn(spanMs: number, times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + spanMs).length))
}

describe('a batch', () => {
  test.each([
    { count: 10, most: 1.05 },
    { count: 40, most: 1.05 },
    { count: 100, most: 1.05 },
    { count: 500, most: 1.03 },
  ])('F19: of $count meets no 429 and takes at most $most of the bound', async ({ count, most }) => {
    const { kie, outcomes, elapsedMs } = await runBatch(count)
    expect(outcomes.map(({ key }) => key)).toEqual(keysOf(count))
    expect(outcomes.every(({ end }) => end === 'success')).toBe(true)
    expect(kie.refusals).toBe(0)
    expect(kie.createsAt).toHaveLength(count)
    expect(elapsedMs / boundMs(count)).toBeLessThanOrEqual(most)
  })

  test('sends a burst, then the next as the window lets them', async () => {
    const { kie } = await runBatch(45)
    const sentAt = kie.createsAt.map((at) => at - 100)
    expect(sentAt).toEqual([
      ...Array<number>(20).fill(0),
      ...Array<number>(20).fill(10_250),
      ...Array<number>(5).fill(20_500),
    ])
  })

  test('looks at most 10 times in any second, and at each task at most every 2 s', async () => {
    const { kie } = await runBatch(100)
    expect(
      mostIn(
        1_000,
        kie.looks.map(({ at }) => at),
      ),
    ).toBeLessThanOrEqual(10)
    const last = new Map<string, number>()
    for (const { at, taskId } of kie.looks) {
      expect(at - (last.get(taskId) ?? -Infinity)).toBeGreaterThanOrEqual(1_999.999)
      last.set(taskId, at)
    }
  })

  test('has 100 tasks in flight and no more, though nothing else would hold it back', async () => {
    const { kie, outcomes } = await runBatch(150, { limit: 1_000, running: 1_000, rateLimit: 1_000 })
    expect(outcomes.every(({ end }) => end === 'success')).toBe(true)
    const inFlight = kie.tasks.map(
      ({ createdAt }) => kie.tasks.filter((task) => task.createdAt <= createdAt && task.doneAt > createdAt).length,
    )
    expect(Math.max(...inFlight)).toBe(100)
    // The first hundred leave together, and none of them ends before 10 s.
    expect(kie.createsAt[99]).toBe(100)
    expect(kie.createsAt[100]).toBeGreaterThan(10_000)
  })

  test('F19: a window that others share is found by halving, and nothing is lost', async () => {
    const { kie, outcomes } = await runBatch(60, { limit: 7 })
    expect(outcomes.every(({ end }) => end === 'success')).toBe(true)
    expect(kie.tasks).toHaveLength(60)
    expect(kie.createsAt.length - kie.refusals).toBe(60)
    // Thirteen of the first burst; after that a few, whenever the rate feels its way up.
    expect(kie.refusals).toBeLessThan(40)
  })

  test('an own limit is kept', async () => {
    const kie = willing()
    await kie.run(itemsOf(...keysOf(7)), { rateLimit: 3 })
    expect(kie.createTimes()).toEqual([0, 0, 0, 10_250, 10_250, 10_250, 20_500])
  })

  test('of nothing is done at once', async () => {
    expect(await willing().run([])).toEqual([])
  })

  test('F35: the failure of one leaves the others alone', async () => {
    const kie = createScriptedKie(({ kind, subject }) => {
      if (kind === 'look') return SUCCESS
      return subject === 'b' ? { fails: 'reset' } : accepts(subject)
    })
    expect((await kie.run(itemsOf('a', 'b', 'c'))).map(({ end }) => end)).toEqual(['success', 'failed', 'success'])
  })
})

describe('without waiting', () => {
  test('every item ends as soon as it is accepted, and nothing is looked at', async () => {
    const kie = willing()
    const outcomes = await kie.run([...itemsOf('a', 'b'), ...earlierItemsOf('c')], { wait: false })
    expect(outcomes).toEqual([
      { end: 'accepted', key: 'a', attempt: 1, taskId: 'a', submittedAt: new Date(Date.UTC(2026, 0, 1)) },
      { end: 'accepted', key: 'b', attempt: 1, taskId: 'b', submittedAt: new Date(Date.UTC(2026, 0, 1)) },
      { end: 'accepted', key: 'c', attempt: 1, taskId: 'c', submittedAt: undefined },
    ])
    expect(kie.calls.map(({ kind }) => kind)).toEqual(['create', 'create'])
  })
})

describe('the listener', () => {
  test('hears of a submission before it leaves, and of its id before anything else', async () => {
    const moments: string[] = []
    const kie = createScriptedKie(({ kind, subject }) => {
      moments.push(`kie: ${kind}`)
      return kind === 'create' ? accepts(subject) : SUCCESS
    })
    await kie.run(itemsOf('a'), { onEvent: ({ type }) => moments.push(type) })
    expect(moments).toEqual(['submitting', 'kie: create', 'accepted', 'kie: look', 'state', 'success', 'finished'])
  })

  test('that cannot write the intent down keeps the request from leaving', async () => {
    const kie = willing()
    const work = kie.run(itemsOf('a', 'b'), {
      onEvent: ({ type }) => {
        if (type === 'submitting') throw new Error('no space left')
      },
    })
    await expect(work).rejects.toThrow('no space left')
    expect(kie.calls).toEqual([])
  })

  test('that throws at a look ends the run too: no look and no createTask follows, and none stays on its way', async () => {
    const kie = createScriptedKie(({ kind, subject }) => {
      if (kind === 'look') return shows('generating')
      return subject === 'hangs' ? { hangs: true } : accepts(subject)
    })
    const ends: string[] = []
    const work = kie.run(itemsOf('a', 'b', 'hangs', 'waits'), {
      rateLimit: 3,
      onEvent: (event) => {
        if (event.type === 'state' && event.key === 'a') throw new Error('a fault of the listener')
        if (event.type === 'finished' && event.outcome.end === 'failed') {
          ends.push(`${event.key}: ${event.outcome.error.name}`)
        }
      },
    })
    await expect(work).rejects.toThrow('a fault of the listener')
    const { length } = kie.calls
    await kie.clock.advance(0)
    expect(ends.toSorted()).toEqual(['hangs: KieOutcomeUnknownError', 'waits: KieCancelledError'])
    await kie.clock.advance(60_000)
    expect(kie.calls).toHaveLength(length)
  })
})
