import { getEventListeners } from 'node:events'
import { describe, expect, test } from '@jest/globals'
import {
  accepts,
  createScriptedKie,
  earlierItemsOf,
  itemsOf,
  shows,
  SUCCESS,
  willing,
  type ScriptedKie,
} from './scripted-kie.ts'

describe('one task', () => {
  test('is submitted once, looked at after 5 s, and tells each moment in order', async () => {
    const kie = createScriptedKie(({ kind, subject, nth }) => {
      if (kind === 'create') return accepts(subject)
      return nth < 2 ? shows('waiting') : nth < 4 ? shows('generating') : SUCCESS
    })
    const [outcome] = await kie.run(itemsOf('a'))
    expect(outcome).toMatchObject({ end: 'success', key: 'a', taskId: 'a', attempt: 1, task: { state: 'success' } })
    expect(kie.createTimes()).toEqual([0])
    expect(kie.lookTimes('a')).toEqual([5_200, 7_200, 9_200, 11_200, 13_200])
    expect(kie.eventTypes()).toEqual(['submitting', 'accepted', 'state', 'state', 'state', 'success', 'finished'])
    expect(outcome).toHaveProperty('submittedAt', new Date(Date.UTC(2026, 0, 1)))
  })

  test('A5: tells the credits that kie names while the state is the same, each once', async () => {
    const credits = [undefined, undefined, 4, 4, 18, undefined]
    const kie = createScriptedKie(({ kind, subject, nth }) => {
      if (kind === 'create') return accepts(subject)
      const named = credits[nth]
      return nth < credits.length ? shows('generating', named === undefined ? {} : { creditsConsumed: named }) : SUCCESS
    })
    await kie.run(itemsOf('a'))
    const told = kie.events.flatMap((event) =>
      event.type === 'state' || event.type === 'credits'
        ? `${event.type} ${event.task.state} ${event.task.credits}`
        : [],
    )
    expect(told).toEqual([
      'state generating undefined',
      'credits generating 4',
      'credits generating 18',
      'state success undefined',
    ])
  })

  test('is looked at less often with age: every 2.5 % of it, at most 10 s apart', async () => {
    const kie = createScriptedKie(({ kind, subject, at }) => {
      if (kind === 'create') return accepts(subject)
      return at > 600_000 ? SUCCESS : shows('generating')
    })
    await kie.run(itemsOf('a'))
    const times = kie.lookTimes('a')
    for (const [index, at] of times.entries()) {
      const before = times[index - 1]
      if (before === undefined) continue
      expect(at - before).toBeCloseTo(Math.min(10_000, Math.max(2_000, (before - 200) / 40)), 6)
    }
    expect(times.length).toBeGreaterThan(60)
  })

  test('F33: a success at the last look, at the deadline, counts', async () => {
    const kie = createScriptedKie(({ kind, subject, at }) => {
      if (kind === 'create') return accepts(subject)
      return at >= 60_000 ? SUCCESS : shows('generating')
    })
    const [outcome] = await kie.run(itemsOf('a'), { timeoutMs: 60_000 })
    expect(outcome?.end).toBe('success')
    expect(kie.lookTimes('a').at(-1)).toBe(60_000)
  })

  test('F33: at the deadline the task is pending, with its id, last state and what is known of its price', async () => {
    const kie = createScriptedKie(({ kind, subject }) =>
      kind === 'create' ? accepts(subject) : shows('generating', { creditsConsumed: 4 }),
    )
    const [outcome] = await kie.run(itemsOf('a'), { timeoutMs: 60_000 })
    expect(outcome).toMatchObject({
      end: 'failed',
      taskId: 'a',
      pending: true,
      charged: 'yes',
      error: { name: 'KieTimeoutError', taskId: 'a', lastState: 'generating', waitedMs: 60_000 },
    })
    expect(kie.createTimes()).toEqual([0])
    expect(kie.clock.now()).toBe(60_200)
  })

  test('F33: a last look that hangs ends after 5 s', async () => {
    const kie = createScriptedKie(({ kind, subject, at }) => {
      if (kind === 'create') return accepts(subject)
      return at >= 60_000 ? { hangs: true } : shows('waiting')
    })
    const [outcome] = await kie.run(itemsOf('a'), { timeoutMs: 60_000 })
    expect(outcome).toMatchObject({ pending: true, error: { name: 'KieTimeoutError', lastState: 'waiting' } })
    expect(kie.clock.now()).toBe(65_000)
  })

  test('F36: a signal ends a sleep at once, and the task is pending', async () => {
    const kie = createScriptedKie(({ kind, subject }) => (kind === 'create' ? accepts(subject) : shows('waiting')))
    const cancel = new AbortController()
    const work = kie.run(itemsOf('a'), { signal: cancel.signal })
    void kie.clock.sleep(8_000).then(() => cancel.abort())
    expect(await work).toMatchObject([
      {
        end: 'failed',
        taskId: 'a',
        pending: true,
        charged: 'unknown',
        error: { name: 'KieCancelledError', taskId: 'a' },
      },
    ])
    expect(kie.clock.now()).toBe(8_000)
  })
})

describe('a cancel while createTask is on its way', () => {
  const cancelAfter = async (kie: ScriptedKie, ms: number, keys: readonly string[]): Promise<unknown> => {
    const cancel = new AbortController()
    const work = kie.run(itemsOf(...keys), { signal: cancel.signal, rateLimit: 1 })
    void kie.clock.sleep(ms).then(() => cancel.abort())
    return await work
  }

  test('F101: waits for the id, and cancels what was not sent', async () => {
    const kie = willing()
    expect(await cancelAfter(kie, 100, ['a', 'b'])).toMatchObject([
      { taskId: 'a', pending: true, error: { name: 'KieCancelledError', taskId: 'a' } },
      {
        taskId: undefined,
        pending: false,
        charged: 'no',
        submittedAt: undefined,
        error: { name: 'KieCancelledError' },
      },
    ])
    expect(kie.createTimes()).toEqual([0])
    expect(kie.eventTypes()).toContain('accepted')
  })

  test('F101: gives it up after 1.2 s, with an unknown outcome', async () => {
    const kie = createScriptedKie(() => ({ hangs: true }))
    expect(await cancelAfter(kie, 100, ['a'])).toMatchObject([
      { taskId: undefined, pending: false, charged: 'unknown', error: { name: 'KieOutcomeUnknownError' } },
    ])
    expect(kie.clock.now()).toBe(1_300)
    expect(kie.createTimes()).toEqual([0])
  })

  test('F101: what waits for one of them is told at once', async () => {
    const kie = createScriptedKie(() => ({ hangs: true }))
    const cancel = new AbortController()
    let toldAt: number | undefined
    const items = itemsOf(...Array.from({ length: 101 }, (_, index) => `item-${index}`))
    void kie.clock.sleep(100).then(() => cancel.abort())
    await kie.run(items, {
      rateLimit: 200,
      signal: cancel.signal,
      onEvent: ({ type }) => {
        if (type === 'finished') toldAt ??= kie.clock.now()
      },
    })
    expect(kie.createTimes()).toHaveLength(100)
    expect(toldAt).toBe(100)
  })

  test('leaves a task that failed as the end of an item whose fresh attempt waits for its turn', async () => {
    const kie = createScriptedKie(({ kind, subject }) =>
      kind === 'create' ? accepts(subject) : shows('fail', { failCode: '500', failMsg: 'Internal Error' }),
    )
    const cancel = new AbortController()
    void kie.clock.sleep(8_000).then(() => cancel.abort())
    expect(await kie.run(itemsOf('a'), { signal: cancel.signal, rateLimit: 1, retries: 1 })).toMatchObject([
      { taskId: 'a', attempt: 1, pending: false, error: { name: 'KieTaskFailedError' } },
    ])
    expect(kie.createTimes()).toEqual([0])
  })

  test('is listened for as long as the run lasts, and no longer', async () => {
    const { signal } = new AbortController()
    const kie = willing()
    const listening: number[] = []
    await kie.run(itemsOf('a'), {
      signal,
      onEvent: ({ type }) => {
        if (type === 'accepted') listening.push(getEventListeners(signal, 'abort').length)
      },
    })
    expect([...listening, getEventListeners(signal, 'abort').length]).toEqual([1, 0])
  })

  test('submits nothing when cancelled before the start', async () => {
    const kie = willing()
    const outcomes = await kie.run([...itemsOf('a'), ...earlierItemsOf('b')], { signal: AbortSignal.abort() })
    expect(outcomes).toMatchObject([
      { charged: 'no', pending: false },
      { taskId: 'b', pending: true },
    ])
    expect(kie.calls).toEqual([])
  })
})
