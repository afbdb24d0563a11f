import { describe, expect, test } from '@jest/globals'
import { accepts, createScriptedKie, itemsOf, shows, SUCCESS, type Reply } from './scripted-kie.ts'

const RATE = { code: 429, msg: 'Your call frequency is too high. Please try again later.' }
const PARAMETER = { code: 422, msg: 'size is not within the range of allowed options' }
const BALANCE = { code: 402, msg: 'Credits insufficient' }
const FAILED = shows('fail', { failCode: '500', failMsg: 'Internal Error, Please try again later.' })

/** kie answers the createTasks of each item with these, one after the other, then accepts. */
function refusing(replies: Readonly<Record<string, readonly Reply[]>>) {
  return createScriptedKie(({ kind, subject, nth }) =>
    kind === 'look' ? SUCCESS : (replies[subject]?.[nth] ?? accepts(subject)),
  )
}

/** kie is out of reach for so many requests. */
function unreachable(times: number): readonly Reply[] {
  return Array<Reply>(times).fill({ fails: 'unreachable' })
}

test.each<{ name: string; last: readonly Reply[]; want: object }>([
  { name: 'by accepting', last: [], want: { end: 'success' } },
  { name: 'by a refusal for good', last: [PARAMETER], want: { charged: 'no' } },
  { name: 'by something of which nobody knows what came', last: [{ fails: 'reset' }], want: { charged: 'unknown' } },
])('when kie has answered $name, what it refused before says nothing of those behind', async ({ last, want }) => {
  // The first is refused for nearly the whole deadline and then answered; the others are out of reach for less than that.
  const kie = refusing({ a: [{ ...RATE, retryAfter: '110' }, ...last], b: unreachable(5), c: unreachable(4) })
  const outcomes = await kie.run(itemsOf('a', 'b', 'c'), { rateLimit: 1, timeoutMs: 120_000 })
  expect(kie.createTimes('b').at(-1)).toBeLessThan(kie.createTimes('c').at(-1) ?? 0)
  expect(outcomes).toMatchObject([want, { charged: 'no', error: { name: 'KieConnectionError' } }, { end: 'success' }])
})

describe('createTask is sent once', () => {
  test.each([
    { name: 'where no id came', reply: { code: 200, data: {} } },
    { name: 'where the answer was no JSON', reply: { html: 502 } },
    { name: 'where the connection broke after it was sent', reply: { fails: 'reset' } as const },
    { name: 'where kie wants another request', reply: PARAMETER },
  ])('$name, whatever may be retried', async ({ reply }) => {
    const kie = refusing({ a: [reply, reply] })
    await kie.run(itemsOf('a'), { retries: 3 })
    expect(kie.createTimes('a')).toHaveLength(1)
  })

  test('for a task that failed for the service’s own reasons, and once more for each retry', async () => {
    const kie = createScriptedKie(({ kind, subject }) => (kind === 'create' ? accepts(subject) : FAILED))
    expect(await kie.run(itemsOf('a'), { retries: 2 })).toMatchObject([{ end: 'failed', attempt: 3 }])
    expect(kie.createTimes('a')).toHaveLength(3)
  })

  test('A5: for a task that failed after the budget was spent', async () => {
    const kie = createScriptedKie(({ kind, subject }) => (kind === 'create' ? accepts(subject) : FAILED))
    const [outcome] = await kie.run(itemsOf('a'), {
      retries: 2,
      admit: () => (kie.createTimes().length > 0 ? 'over-budget' : undefined),
    })
    expect(kie.createTimes('a')).toHaveLength(1)
    // What the item has is the task that failed, and not a request that was never sent.
    expect(outcome).toMatchObject({
      taskId: 'a',
      attempt: 1,
      charged: 'unknown',
      error: { because: 'over-budget', earlier: { name: 'KieTaskFailedError' } },
    })
  })

  test('and an attempt that kie refuses after one that failed is still that one’s task', async () => {
    const kie = createScriptedKie(({ kind, subject, nth }) =>
      kind === 'look' ? FAILED : nth === 0 ? accepts(subject) : BALANCE,
    )
    expect(await kie.run(itemsOf('a'), { retries: 2 })).toMatchObject([
      { taskId: 'a', attempt: 2, charged: 'unknown', error: { kind: 'balance' } },
    ])
    expect(kie.createTimes('a')).toHaveLength(2)
  })
})

test('a task that has no end in time, or is lost, says nothing of those behind it', async () => {
  const kie = createScriptedKie(({ kind, subject }) => {
    if (kind === 'create') return accepts(subject)
    if (subject === 'slow') return shows('generating')
    return subject === 'lost' ? { code: 422, msg: 'recordInfo is null' } : SUCCESS
  })
  // One of the last two leaves when the lost one has ended, the other when both have.
  const outcomes = await kie.run(itemsOf('lost', 'slow', 'a', 'b', 'c'), { rateLimit: 1, timeoutMs: 30_500 })
  expect(outcomes).toMatchObject([
    { pending: false, error: { name: 'KieTaskLostError' } },
    { pending: true, error: { name: 'KieTimeoutError' } },
    { end: 'success' },
    { end: 'success' },
    { end: 'success' },
  ])
  expect(kie.createTimes()).toEqual([0, 10_250, 20_500, 30_750, 41_000])
})

test('what is on its way when the budget is spent is not sent again once there is no room for it', async () => {
  const kie = refusing({ a: [{ ...RATE, retryAfter: '5' }] })
  const outcomes = await kie.run(itemsOf('a', 'b'), {
    rateLimit: 2,
    admit: ({ key }) => (key === 'a' && kie.clock.now() > 1_000 ? 'over-budget' : undefined),
  })
  expect(kie.createTimes('a')).toHaveLength(1)
  expect(outcomes).toMatchObject([
    { end: 'failed', charged: 'no', error: { because: 'over-budget' } },
    { end: 'success' },
  ])
})
