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

const UNREACHABLE = Array<Reply>(5).fill({ fails: 'unreachable' })

describe('one item that cannot be submitted says nothing of those behind it', () => {
  const slow = { rateLimit: 1, timeoutMs: 60_000 }

  test.each([
    { name: 'refused for good', last: PARAMETER, want: 'no' },
    { name: 'of unknown outcome', last: { fails: 'reset' } as const, want: 'unknown' },
  ])('when kie has answered between its refusals: an item $name', async ({ last, want }) => {
    // kie refuses the first for its frequency, then answers it; out of reach it is only after that, and not for a minute.
    const kie = refusing({ a: [{ ...RATE, retryAfter: '50' }, last], b: UNREACHABLE })
    const outcomes = await kie.run(itemsOf('a', 'b', 'c'), slow)
    expect(outcomes).toMatchObject([{ charged: want }, { charged: 'no' }, { end: 'success' }])
    expect(kie.createTimes('a')).toHaveLength(2)
    expect(kie.createTimes('b')).toHaveLength(5)
  })

  test('when kie has accepted another between', async () => {
    const kie = refusing({ a: [{ ...RATE, retryAfter: '50' }], b: UNREACHABLE })
    const outcomes = await kie.run(itemsOf('a', 'b', 'c'), slow)
    expect(outcomes).toMatchObject([{ end: 'success' }, { charged: 'no' }, { end: 'success' }])
  })
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

  test('for a task that failed after the budget was spent', async () => {
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
      error: { name: 'KieTaskFailedError' },
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
