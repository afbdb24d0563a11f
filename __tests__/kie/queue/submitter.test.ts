import { describe, expect, test } from '@jest/globals'
import type { QueueEvent, QueueOptions } from '../../../src/kie/index.ts'
import { accepts, createScriptedKie, itemsOf, shows, SUCCESS, type Reply, type ScriptedKie } from './scripted-kie.ts'

/** kie answers the first createTasks of each item with these, then accepts. */
function refusing(...replies: readonly Reply[]): ScriptedKie {
  return createScriptedKie(({ kind, subject, nth }) => {
    if (kind === 'look') return SUCCESS
    return replies[nth] ?? accepts(subject)
  })
}

/** kie answers every createTask with this. */
function alwaysRefusing(reply: Reply): ScriptedKie {
  return createScriptedKie(() => reply)
}

const RATE = { code: 429, msg: 'Your call frequency is too high. Please try again later.' }
const MAINTENANCE = { code: 455, msg: 'The server is currently being maintained, please try again later~' }

describe('a refusal for the frequency', () => {
  // A virtual day begins at midnight on 1 January 2026; the reply comes at 00:00:00.2.
  test.each([
    { name: 'seconds', retryAfter: '30', want: 30_200 },
    { name: 'a date', retryAfter: 'Thu, 01 Jan 2026 00:00:40 GMT', want: 40_000 },
    { name: '0', retryAfter: '0', want: 200 },
    { name: 'a negative number', retryAfter: '-7', want: 200 },
    { name: 'a date in the past', retryAfter: 'Wed, 31 Dec 2025 23:00:00 GMT', want: 200 },
    { name: 'more than the deadline', retryAfter: '999999', want: 900_000 },
    { name: 'junk', retryAfter: 'soon', want: 200 + 10_250 * 1.05 },
    { name: 'a lone number in words', retryAfter: 'May 2030', want: 200 + 10_250 * 1.05 },
  ])('F16: Retry-After as $name is obeyed up to the deadline', async ({ retryAfter, want }) => {
    const kie = refusing({ ...RATE, retryAfter })
    expect(await kie.run(itemsOf('a'))).toMatchObject([{ end: 'success' }])
    expect(kie.createTimes()).toEqual([0, want])
  })

  test('F17: without Retry-After everybody waits a full window and jitter, and the rate is halved', async () => {
    const keys = Array.from({ length: 30 }, (_, index) => `item-${index}`)
    const kie = createScriptedKie(({ kind, subject, at }) => {
      if (kind === 'look') return SUCCESS
      return at < 5_000 ? RATE : accepts(subject)
    })
    const outcomes = await kie.run(itemsOf(...keys))
    expect(outcomes.every(({ end }) => end === 'success')).toBe(true)
    const resent = kie.createTimes().slice(20)
    const again = 200 + 10_250 * 1.05
    expect(kie.createTimes().slice(0, 20)).toEqual(Array(20).fill(0))
    expect(resent.slice(0, 10)).toEqual(Array(10).fill(again))
    expect(resent.slice(10, 20)).toEqual(Array(10).fill(again + 10_250))
    expect(kie.events.filter(({ type }) => type === 'throttled')).toMatchObject([
      { what: 'submissions', limit: 10, waitMs: 10_250 * 1.05 },
    ])
  })

  test('F17: an item that is refused until its deadline fails, not charged, and those behind it are not tried as long', async () => {
    const kie = alwaysRefusing(RATE)
    const outcomes = await kie.run(itemsOf('a', 'b', 'c'), { timeoutMs: 60_000, rateLimit: 1 })
    expect(outcomes).toMatchObject([
      { charged: 'no', pending: false, error: { name: 'KieApiError', kind: 'rate' } },
      { charged: 'no', pending: false },
      { charged: 'no', pending: false },
    ])
    expect(kie.clock.now()).toBeLessThan(75_000)
    const times = kie.createTimes()
    for (const [index, at] of times.entries())
      expect(at - (times[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(10_250)
  })

  test('F17: a refusal that comes at the deadline is the last', async () => {
    const kie = alwaysRefusing({ ...RATE, retryAfter: '0' })
    expect(await kie.run(itemsOf('a'), { timeoutMs: 200 })).toMatchObject([{ charged: 'no', error: { kind: 'rate' } }])
    expect(kie.createTimes()).toEqual([0])
  })

  test('A5: refusals before a final answer are no reason to try those behind it for a shorter time', async () => {
    const final = { code: 422, msg: 'This field is required' }
    const kie = createScriptedKie(({ kind, subject, nth }) => {
      if (kind === 'look') return SUCCESS
      if (subject === 'behind it') return accepts(subject)
      if (nth === 0) return { ...MAINTENANCE, retryAfter: '50' }
      return subject === 'bad' ? final : { fails: 'unreachable' }
    })
    // The two first ones are refused until 50.2 s; then one is answered, and the other is out of reach for 10 s.
    const outcomes = await kie.run(itemsOf('bad', 'cut off', 'behind it'), { timeoutMs: 60_000, rateLimit: 2 })
    expect(outcomes).toMatchObject([
      { charged: 'no', error: { kind: 'parameter' } },
      { charged: 'no', error: { name: 'KieConnectionError' } },
      { end: 'success' },
    ])
  })

  test.each([429, 430, 455])('F18: HTTP 503 with code %i is a refusal by its code', async (code) => {
    const kie = refusing({ code, msg: '', status: 503, retryAfter: '7' })
    expect(await kie.run(itemsOf('a'))).toMatchObject([{ end: 'success' }])
    expect(kie.createTimes()).toEqual([0, 7_200])
  })

  test('F18: during maintenance it backs off from 5 s to 60 s until the deadline, and says so once', async () => {
    const kie = alwaysRefusing(MAINTENANCE)
    const [outcome] = await kie.run(itemsOf('a'), { timeoutMs: 300_000 })
    expect(outcome).toMatchObject({ charged: 'no', error: { kind: 'maintenance' } })
    const times = kie.createTimes()
    const pauses = times.slice(1).map((at, index) => Math.round(at - (times[index] ?? 0) - 200))
    expect(pauses.slice(0, 7)).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000])
    expect(kie.clock.now()).toBeLessThanOrEqual(300_400)
    expect(kie.eventTypes().filter((type) => type === 'maintenance')).toHaveLength(1)
  })

  test('F18: one after kie accepted is another: it is told too, and its pauses begin anew', async () => {
    const kie = createScriptedKie(({ kind, subject, nth }) => {
      if (kind === 'create') return nth % 2 === 0 ? MAINTENANCE : accepts(`${subject}-${nth}`)
      return subject === 'a-1' ? shows('fail', { failCode: '500', failMsg: 'Internal Error' }) : SUCCESS
    })
    expect(await kie.run(itemsOf('a'), { retries: 1 })).toMatchObject([{ end: 'success', taskId: 'a-3' }])
    expect(kie.events.filter(({ type }) => type === 'maintenance')).toEqual([
      { type: 'maintenance', waitMs: 5_000 },
      { type: 'maintenance', waitMs: 5_000 },
    ])
  })
})

describe('a request that surely was not sent', () => {
  test('F01 F02: is sent again, five times in all, with jitter', async () => {
    const kie = alwaysRefusing({ fails: 'unreachable' })
    expect(await kie.run(itemsOf('a'))).toMatchObject([
      { end: 'failed', charged: 'no', pending: false, error: { name: 'KieConnectionError', sent: false } },
    ])
    // Half of 2, 4, 8 and 16 s, after 200 ms each.
    expect(kie.createTimes()).toEqual([0, 1_200, 3_400, 7_600, 15_800])
    expect(kie.eventTypes().filter((type) => type === 'unreachable')).toHaveLength(4)
  })

  test('F01 F02: counts its own tries alone, whatever kie refused before', async () => {
    const kie = refusing(...Array<Reply>(4).fill({ ...RATE, retryAfter: '0' }), { fails: 'unreachable' })
    expect(await kie.run(itemsOf('a'))).toMatchObject([{ end: 'success' }])
    expect(kie.events.filter(({ type }) => type === 'unreachable')).toMatchObject([{ tries: 1, waitMs: 1_000 }])
  })

  test('F01 F02: becomes a task as soon as kie can be reached', async () => {
    const kie = refusing({ fails: 'unreachable' }, { fails: 'unreachable' })
    expect(await kie.run(itemsOf('a'))).toMatchObject([{ end: 'success' }])
    expect(kie.createTimes()).toHaveLength(3)
  })

  test('F02: when kie stays out of reach, a long list does not try for hours', async () => {
    const kie = alwaysRefusing({ fails: 'unreachable' })
    const keys = Array.from({ length: 500 }, (_, index) => `item-${index}`)
    const outcomes = await kie.run(itemsOf(...keys), { timeoutMs: 120_000 })
    expect(outcomes.every((outcome) => outcome.end === 'failed' && outcome.charged === 'no')).toBe(true)
    expect(kie.clock.now()).toBeLessThan(250_000)
  })
})

describe('a refusal that is final', () => {
  test.each([
    { name: 'F12: a bad enum', reply: { code: 500, msg: 'This quality is not within the range of allowed options' } },
    { name: 'F12: a missing field', reply: { code: 422, msg: 'This field is required' } },
    { name: 'a moderated prompt', reply: { code: 400, msg: 'Your prompt was flagged by Website' } },
  ])('$name fails its item alone', async ({ reply }) => {
    const kie = createScriptedKie(({ kind, subject }) => {
      if (kind === 'look') return SUCCESS
      return subject === 'bad' ? reply : accepts(subject)
    })
    const outcomes = await kie.run(itemsOf('bad', 'good'))
    expect(outcomes).toMatchObject([{ end: 'failed', charged: 'no', error: { verdict: 'final' } }, { end: 'success' }])
    expect(kie.createTimes('bad')).toEqual([0])
  })

  test('F15: an unknown model stops what is asked of that model, and nothing else', async () => {
    const kie = createScriptedKie(({ kind, subject }) => {
      if (kind === 'look') return SUCCESS
      return subject.startsWith('old')
        ? { code: 422, msg: 'The model name you specified is not supported.' }
        : accepts(subject)
    })
    const items = itemsOf('old-1', 'old-2', 'old-3', 'new-1').map((item) => ({
      ...item,
      request: { ...item.request, model: item.key.slice(0, 3) },
    }))
    const outcomes = await kie.run(items, { rateLimit: 1 })
    expect(outcomes).toMatchObject([
      { error: { name: 'KieApiError', kind: 'model' } },
      { error: { name: 'KieNotSubmittedError', because: { kind: 'model' } }, charged: 'no' },
      { error: { name: 'KieNotSubmittedError', because: { kind: 'model' } }, charged: 'no' },
      { end: 'success' },
    ])
    // The second one waited for its turn when the first was refused; the third takes none.
    expect(kie.createTimes()).toEqual([0, 20_500])
  })

  test.each([
    { name: '401', reply: { code: 401, msg: 'Unauthorized' } },
    { name: '402', reply: { code: 402, msg: '' } },
    { name: '433', reply: { code: 433, msg: '' } },
    {
      name: '500 with an empty balance',
      reply: { code: 500, msg: "Credits insufficient : Your current balance isn't enough" },
    },
  ])('F11: $name stops all submissions; tasks at work are followed to their end', async ({ reply }) => {
    const kie = createScriptedKie(({ kind, subject }) => {
      if (kind === 'look') return SUCCESS
      return subject === 'b' ? reply : accepts(subject)
    })
    const outcomes = await kie.run(itemsOf('a', 'b', 'c', 'd'), { rateLimit: 1 })
    expect(outcomes).toMatchObject([
      { end: 'success' },
      { charged: 'no', error: { name: 'KieApiError', verdict: 'stop' } },
      { charged: 'no', error: { name: 'KieNotSubmittedError', because: { verdict: 'stop' } } },
      { charged: 'no', error: { name: 'KieNotSubmittedError' } },
    ])
    expect(kie.createTimes()).toEqual([0, 10_250])
  })
})

describe('an end after which a task may exist', () => {
  test.each([400, 403, 404, 405, 413, 415])(
    'C3: HTTP %i without an envelope never made a task: not sent again, not charged',
    async (html) => {
      const kie = createScriptedKie(({ kind, subject }) => {
        if (kind === 'look') return SUCCESS
        return subject === 'a' ? { html } : accepts(subject)
      })
      const outcomes = await kie.run(itemsOf('a', 'b'), { retries: 3 })
      expect(outcomes).toMatchObject([
        { end: 'failed', charged: 'no', pending: false, error: { name: 'KieResponseError', httpStatus: html } },
        { end: 'success' },
      ])
      expect(kie.createTimes('a')).toHaveLength(1)
      expect(kie.eventTypes()).toContain('refused')
    },
  )

  test('C3: HTTP 429 without an envelope is a limit of the rate: sent again after a window', async () => {
    const kie = createScriptedKie(({ kind, subject, nth }) => {
      if (kind === 'look') return SUCCESS
      return nth === 0 ? { html: 429 } : accepts(subject)
    })
    expect(await kie.run(itemsOf('a'))).toMatchObject([{ end: 'success', taskId: 'a' }])
    expect(kie.createTimes('a')).toHaveLength(2)
  })

  test.each<{ name: string; reply: Reply }>([
    { name: 'C3: HTTP 408 without an envelope', reply: { html: 408 } },
    { name: 'C3: HTTP 499 without an envelope', reply: { html: 499 } },
    { name: 'F04: a reset', reply: { fails: 'reset' } },
    { name: 'F05: a hang', reply: { hangs: true } },
    { name: 'F06: a web page with HTTP 502', reply: { html: 502 } },
    { name: 'F06: a web page with HTTP 503 and Retry-After', reply: { html: 503, retryAfter: '1' } },
    { name: 'F08: a redirect', reply: { html: 307 } },
    { name: 'F13: a blank task id', reply: { code: 422, msg: 'generate playground failed, task id is blank' } },
    { name: 'F14: a success without a task id', reply: { code: 200, data: {} } },
    { name: 'F14: a task id that is a number', reply: { code: 200, data: { taskId: 7 } } },
    { name: 'a server error', reply: { code: 500, msg: 'Internal Error, Please try again later.' } },
    { name: 'an unknown code', reply: { code: 531, msg: '' } },
    { name: 'a rate limit in the text of a server error', reply: { code: 500, msg: 'upstream rate limit' } },
    { name: 'a refusal that names a record', reply: { code: 429, msg: '', data: { recordId: 'x' } } },
  ])('$name is not sent again, is charged perhaps, and the rest goes on', async ({ reply }) => {
    const kie = createScriptedKie(({ kind, subject }) => {
      if (kind === 'look') return SUCCESS
      return subject === 'a' ? reply : accepts(subject)
    })
    const outcomes = await kie.run(itemsOf('a', 'b'), { retries: 3 })
    expect(outcomes).toMatchObject([
      {
        end: 'failed',
        taskId: undefined,
        charged: 'unknown',
        pending: false,
        submittedAt: new Date(Date.UTC(2026, 0, 1)),
        error: { name: 'KieOutcomeUnknownError', at: new Date(Date.UTC(2026, 0, 1)) },
      },
      { end: 'success' },
    ])
    expect(kie.createTimes('a')).toEqual([0])
    expect(kie.clock.now()).toBeLessThanOrEqual(60_000)
  })
})

describe('A5: that surely no task came of a request that left is told once', () => {
  const refusals = (kie: ScriptedKie): readonly QueueEvent[] => kie.events.filter(({ type }) => type === 'refused')

  test.each<{ name: string; kie: ScriptedKie; options?: Partial<QueueOptions>; want: boolean }>([
    { name: 'after a final refusal', kie: refusing({ code: 422, msg: 'This field is required' }), want: true },
    { name: 'after five tries that did not reach kie', kie: alwaysRefusing({ fails: 'unreachable' }), want: true },
    { name: 'at its deadline', kie: alwaysRefusing(RATE), options: { timeoutMs: 60_000 }, want: true },
    { name: 'not where it was sent again and accepted', kie: refusing(RATE), want: false },
    { name: 'not of one that may have come', kie: alwaysRefusing({ fails: 'reset' }), want: false },
    { name: 'not of one that never left', kie: refusing(), options: { admit: () => 'over-budget' }, want: false },
  ])('$name', async ({ kie, options, want }) => {
    await kie.run(itemsOf('a'), options)
    expect(refusals(kie)).toEqual(want ? [{ type: 'refused', key: 'a', attempt: 1 }] : [])
  })

  test('where its room is gone meanwhile', async () => {
    const kie = refusing(RATE)
    let asked = 0
    await kie.run(itemsOf('a'), { admit: () => (++asked === 1 ? undefined : 'over-budget') })
    expect(refusals(kie)).toEqual([{ type: 'refused', key: 'a', attempt: 1 }])
  })

  test('of a fresh attempt, though the first one may be charged', async () => {
    const kie = createScriptedKie(({ kind, subject, nth }) => {
      if (kind === 'look') return shows('fail', { failCode: '500', failMsg: 'Internal Error' })
      return nth === 0 ? accepts(subject) : { code: 422, msg: 'This field is required' }
    })
    expect(await kie.run(itemsOf('a'), { retries: 1 })).toMatchObject([{ charged: 'unknown', taskId: 'a' }])
    expect(refusals(kie)).toEqual([{ type: 'refused', key: 'a', attempt: 2 }])
  })
})

describe('the budget', () => {
  test('F124: is asked for right before each send; a no stops all submissions', async () => {
    const kie = refusing()
    const asked: string[] = []
    const outcomes = await kie.run(itemsOf('a', 'b', 'c'), {
      rateLimit: 1,
      admit: ({ key }) => {
        asked.push(`${key} at ${kie.clock.now()}`)
        return key === 'a' ? undefined : 'over-budget'
      },
    })
    expect(asked).toEqual(['a at 0', 'b at 10250'])
    expect(outcomes).toMatchObject([
      { end: 'success' },
      { charged: 'no', error: { name: 'KieNotSubmittedError', because: 'over-budget' } },
      { charged: 'no', error: { because: 'over-budget' } },
    ])
    expect(kie.createTimes()).toEqual([0])
  })
})

test('A2: what is asked before a send is told its attempt, the same when a refused request is sent again', async () => {
  const kie = refusing(RATE)
  const asked: number[] = []
  await kie.run(itemsOf('a'), {
    admit: (_item, attempt) => {
      asked.push(attempt)
      return undefined
    },
  })
  expect(kie.createTimes()).toHaveLength(2)
  expect(new Set(asked)).toEqual(new Set([1]))
})

test('F124: what fits goes on after a refusal for the frequency, also where what stands behind it does not fit', async () => {
  const kie = refusing(RATE)
  const outcomes = await kie.run(itemsOf('fits', 'too dear', 'behind it'), {
    admit: ({ key }) => (key === 'fits' ? undefined : 'over-budget'),
  })
  expect(outcomes).toMatchObject([
    { end: 'success' },
    { charged: 'no', error: { because: 'over-budget' } },
    { charged: 'no', error: { because: 'over-budget' } },
  ])
  expect(kie.createTimes()).toEqual([0, 200 + 10_250 * 1.05])
})

test('F124: what fits and is refused again and again ends at its own deadline, and by what kie says', async () => {
  const kie = alwaysRefusing(RATE)
  const outcomes = await kie.run(itemsOf('fits', 'too dear'), {
    admit: ({ key }) => (key === 'fits' ? undefined : 'over-budget'),
    timeoutMs: 60_000,
  })
  expect(outcomes).toMatchObject([
    { charged: 'no', error: { name: 'KieApiError', kind: 'rate' } },
    { charged: 'no', error: { because: 'over-budget' } },
  ])
})

test('F124: what was refused for the frequency is not sent again where its room is gone meanwhile', async () => {
  const kie = refusing(RATE)
  let asked = 0
  const outcomes = await kie.run(itemsOf('a'), { admit: () => (++asked === 1 ? undefined : 'over-budget') })
  expect(outcomes).toMatchObject([{ charged: 'no', error: { because: 'over-budget' } }])
  expect(kie.createTimes()).toEqual([0])
  // Nor does it wait for a turn that it will not take.
  expect(kie.clock.now()).toBe(200)
})
