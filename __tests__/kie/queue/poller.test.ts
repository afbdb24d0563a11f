import { describe, expect, test } from '@jest/globals'
import {
  accepts,
  createScriptedKie,
  earlierItemsOf,
  itemsOf,
  shows,
  SUCCESS,
  type Reply,
  type ScriptedKie,
} from './scripted-kie.ts'

/** kie accepts everything and answers the looks at each task with these, then with success. */
function showing(...replies: readonly Reply[]): ScriptedKie {
  return createScriptedKie(({ kind, subject, nth }) =>
    kind === 'create' ? accepts(subject) : (replies[nth] ?? SUCCESS),
  )
}

/** kie accepts everything and answers every look with this. */
function alwaysShowing(reply: Reply): ScriptedKie {
  return createScriptedKie(({ kind, subject }) => (kind === 'create' ? accepts(subject) : reply))
}

const NULL_RECORD = { code: 422, msg: 'recordInfo is null' }

describe('looks that fail', () => {
  test.each<{ name: string; reply: Reply }>([
    { name: 'HTTP 502', reply: { html: 502 } },
    { name: 'a reset', reply: { fails: 'reset' } },
    { name: 'no connection', reply: { fails: 'unreachable' } },
    { name: 'a web page with HTTP 200', reply: { html: 200 } },
    { name: 'code 500', reply: { code: 500, msg: 'Internal Error' } },
    { name: 'code 500 that speaks of a key', reply: { code: 500, msg: 'upstream: Authentication failed' } },
    { name: 'code 402', reply: { code: 402, msg: 'Credits insufficient' } },
  ])('F23: $name keeps the task, and is told after five in a row', async ({ reply }) => {
    const kie = showing(...Array<Reply>(7).fill(reply))
    expect(await kie.run(itemsOf('a'))).toMatchObject([{ end: 'success' }])
    expect(kie.createTimes()).toEqual([0])
    expect(kie.lookTimes('a')).toHaveLength(8)
    expect(kie.events.filter(({ type }) => type === 'poll-trouble')).toMatchObject([{ key: 'a', taskId: 'a' }])
  })

  test('F23: trouble is told at the fifth in a row, once for all tasks, and again after a look that succeeded', async () => {
    const trouble = Array<Reply>(5).fill({ html: 502 })
    const replies = [...trouble, { html: 502 }, shows('waiting'), ...trouble.slice(1), shows('waiting'), ...trouble]
    const kie = createScriptedKie(({ kind, subject, nth }) =>
      kind === 'create' ? accepts(subject) : (replies[nth] ?? SUCCESS),
    )
    const toldAfter: number[] = []
    await kie.run(itemsOf('a', 'b'), {
      onEvent: ({ type }) => {
        if (type === 'poll-trouble') toldAfter.push(kie.lookTimes('a').length)
      },
    })
    expect(toldAfter).toEqual([5, 17])
  })

  test('F23: they never fail the task before its deadline, and the last one is the cause', async () => {
    const kie = alwaysShowing({ html: 502 })
    expect(await kie.run(itemsOf('a'))).toMatchObject([
      {
        taskId: 'a',
        pending: true,
        error: { name: 'KieTimeoutError', lastState: undefined, cause: { httpStatus: 502 } },
      },
    ])
    expect(kie.lookTimes('a').at(-1)).toBe(900_000)
    expect(kie.createTimes()).toEqual([0])
  })

  test('F24: a look that hangs ends after 30 s', async () => {
    const kie = showing({ hangs: true })
    expect(await kie.run(itemsOf('a'))).toMatchObject([{ end: 'success' }])
    expect(kie.lookTimes('a')).toEqual([5_200, 37_200])
  })

  test('F24: a look that hangs ends at the deadline at the latest, and the last look is made', async () => {
    const kie = createScriptedKie(({ kind, subject, at }) => {
      if (kind === 'create') return accepts(subject)
      if (at >= 60_000) return SUCCESS
      return at > 50_000 ? { hangs: true } : shows('waiting')
    })
    expect(await kie.run(itemsOf('a'), { timeoutMs: 60_000 })).toMatchObject([{ end: 'success' }])
    expect(kie.lookTimes('a').at(-1)).toBe(60_000)
  })

  test('F26: after 401 nobody looks again, though a createTask is still on its way', async () => {
    const kie = createScriptedKie(({ kind, subject }) => {
      if (kind === 'look') return { code: 401, msg: 'Unauthorized' }
      return subject === 'c' ? { hangs: true } : accepts(subject)
    })
    const outcomes = await kie.run([...itemsOf('a', 'b', 'c'), ...earlierItemsOf('d')])
    expect(outcomes).toMatchObject([
      { pending: true, error: { kind: 'auth' } },
      { pending: true, error: { kind: 'auth' } },
      { error: { name: 'KieOutcomeUnknownError' } },
      { pending: true, error: { kind: 'auth' } },
    ])
    expect(kie.calls.filter(({ kind }) => kind === 'look').map(({ subject }) => subject)).toEqual(['d'])
    expect(kie.clock.now()).toBeGreaterThan(10_000)
  })

  test('F26: 401 ends all looks, submits nothing more, and reports the ids', async () => {
    const kie = createScriptedKie(({ kind, subject, at }) => {
      if (kind === 'create') return accepts(subject)
      return at > 6_000 ? { code: 401, msg: 'Unauthorized' } : shows('waiting')
    })
    const outcomes = await kie.run(itemsOf('a', 'b', 'c'), { rateLimit: 2 })
    expect(outcomes).toMatchObject([
      { taskId: 'a', pending: true, error: { kind: 'auth' } },
      { taskId: 'b', pending: true, error: { kind: 'auth' } },
      { taskId: undefined, charged: 'no', error: { name: 'KieNotSubmittedError', because: { kind: 'auth' } } },
    ])
    expect(kie.clock.now()).toBeLessThan(8_000)
  })

  test('F26: 429 slows the looks at all tasks, as long as Retry-After says', async () => {
    const kie = createScriptedKie(({ kind, subject, at }) => {
      if (kind === 'create') return accepts(subject)
      if (at < 6_000) return { code: 429, msg: 'Rate limit exceeded', retryAfter: '20' }
      return SUCCESS
    })
    const outcomes = await kie.run(itemsOf(...Array.from({ length: 12 }, (_, index) => `item-${index}`)))
    expect(outcomes.every(({ end }) => end === 'success')).toBe(true)
    const looks = kie.calls.filter(({ kind, at }) => kind === 'look' && at > 6_000).map(({ at }) => at)
    expect(looks).toHaveLength(12)
    // The two that waited for their place came last to the pause; nobody looks before its end.
    expect(Math.min(...looks)).toBeGreaterThanOrEqual(25_400)
    // Five at once, which is half of the rate.
    expect(looks.filter((at) => at < 26_000)).toHaveLength(5)
    expect(kie.events.filter(({ type }) => type === 'throttled')).toMatchObject([
      { what: 'looks', limit: 5, waitMs: 20_000 },
    ])
  })

  test('F26: looks that succeed win the rate back', async () => {
    const kie = createScriptedKie(({ kind, subject, nth }) => {
      if (kind === 'create') return accepts(subject)
      if (nth === 20) return SUCCESS
      return nth === 0 || nth === 19 ? { code: 429, msg: 'Rate limit exceeded', retryAfter: '0' } : shows('waiting')
    })
    await kie.run(itemsOf('a'))
    expect(kie.events.filter(({ type }) => type === 'throttled')).toMatchObject([{ limit: 5 }, { limit: 5 }])
  })

  test('F26: a pause beyond the deadline does not cost the last look', async () => {
    const kie = createScriptedKie(({ kind, subject, at }) => {
      if (kind === 'create') return accepts(subject)
      return at < 59_000 ? { code: 429, msg: '', retryAfter: '99999' } : SUCCESS
    })
    expect(await kie.run(itemsOf('a'), { timeoutMs: 60_000 })).toMatchObject([{ end: 'success' }])
    expect(kie.lookTimes('a')).toEqual([5_200, 60_000])
  })
})

describe('the times of the looks', () => {
  test('one is made where just enough time is left before the last', async () => {
    const kie = alwaysShowing(shows('waiting'))
    await kie.run(itemsOf('a'), { timeoutMs: 11_200 })
    expect(kie.lookTimes('a')).toEqual([5_200, 7_200, 9_200, 11_200])
  })

  test('two are never closer than 2 s, however short the wait is', async () => {
    const kie = alwaysShowing(shows('waiting'))
    expect(await kie.run(earlierItemsOf('a'), { timeoutMs: 1_000 })).toMatchObject([{ pending: true }])
    expect(kie.lookTimes('a')).toEqual([0, 2_000])
  })

  test('those of many are spread, those of one are not', async () => {
    const intervalAt200s = async (keys: readonly string[]): Promise<number> => {
      const kie = alwaysShowing(shows('waiting'))
      await kie.run(itemsOf(...keys), { random: () => 0.75, timeoutMs: 300_000 })
      const times = kie.lookTimes('a')
      const index = times.findIndex((at) => at >= 200_000)
      const [from = 0, to = 0] = times.slice(index)
      return (to - from) / ((from - 200) / 40)
    }
    expect(await intervalAt200s(['a'])).toBeCloseTo(1)
    expect(await intervalAt200s(['a', 'b'])).toBeCloseTo(1.025)
  })
})

describe('a task that kie does not know', () => {
  test('F25: just after its creation it is looked for again', async () => {
    const kie = showing(NULL_RECORD, { code: 404, msg: 'Task not found' }, { code: 200, data: null })
    expect(await kie.run(itemsOf('a'))).toMatchObject([{ end: 'success' }])
    expect(kie.createTimes()).toEqual([0])
  })

  test('F25: after 30 s it is lost, and its id is kept', async () => {
    const kie = alwaysShowing(NULL_RECORD)
    expect(await kie.run(itemsOf('a'), { retries: 2 })).toMatchObject([
      { taskId: 'a', charged: 'unknown', pending: false, error: { name: 'KieTaskLostError', taskId: 'a' } },
    ])
    expect(kie.clock.now()).toBeGreaterThan(30_200)
    expect(kie.clock.now()).toBeLessThan(34_000)
    expect(kie.createTimes()).toEqual([0])
  })

  test('F25: one that was seen before is waited for', async () => {
    const kie = createScriptedKie(({ kind, subject, nth }) => {
      if (kind === 'create') return accepts(subject)
      if (nth === 0) return shows('waiting')
      return nth < 30 ? NULL_RECORD : SUCCESS
    })
    expect(await kie.run(itemsOf('a'))).toMatchObject([{ end: 'success' }])
  })

  test('F37: one created earlier is looked at at once, confirmed, and never made anew', async () => {
    const kie = createScriptedKie(({ subject }) => {
      if (subject === 'known') return SUCCESS
      return subject === 'failed' ? shows('fail', { failCode: '500', failMsg: 'Internal Error' }) : NULL_RECORD
    })
    const outcomes = await kie.run(earlierItemsOf('known', 'failed', 'foreign'), { retries: 2 })
    expect(outcomes).toMatchObject([
      { end: 'success', taskId: 'known', submittedAt: undefined },
      { taskId: 'failed', pending: false, error: { name: 'KieTaskFailedError', transient: true } },
      { taskId: 'foreign', pending: false, error: { name: 'KieTaskLostError' } },
    ])
    expect(kie.createTimes()).toEqual([])
    expect(kie.lookTimes('known')).toEqual([0])
    expect(kie.lookTimes('foreign')).toHaveLength(2)
  })
})

describe('records', () => {
  test.each([{ state: 'dreaming' }, { state: undefined }])(
    'F27: the state $state is progress, told once',
    async ({ state }) => {
      const kie = showing(shows(state), shows(state), shows('waiting'), shows(state))
      expect(await kie.run(itemsOf('a'))).toMatchObject([{ end: 'success' }])
      expect(kie.eventTypes().filter((type) => type === 'unknown-state')).toHaveLength(1)
    },
  )

  test('F29: a success without links is looked at three times more', async () => {
    const kie = showing(shows('success'), shows('success'), shows('success'))
    expect(await kie.run(itemsOf('a'))).toMatchObject([{ end: 'success' }])
    expect(kie.lookTimes('a')).toHaveLength(4)
  })

  test.each(['', 'not json', '{"resultUrls":[]}', '{"resultUrls":"x"}'])(
    'F29: a result %j that stays unreadable fails with id and text, and nothing is made anew',
    async (resultJson) => {
      const kie = alwaysShowing(shows('success', { resultJson, creditsConsumed: 4 }))
      expect(await kie.run(itemsOf('a'), { retries: 2 })).toMatchObject([
        {
          taskId: 'a',
          charged: 'yes',
          pending: false,
          error: { name: 'KieResultError', taskId: 'a', text: resultJson },
        },
      ])
      expect(kie.lookTimes('a')).toHaveLength(4)
      expect(kie.createTimes()).toEqual([0])
    },
  )

  test('the echoed request is kept for earlier tasks only: it is as long as the prompt', async () => {
    const kie = createScriptedKie(({ kind, subject }) => {
      if (kind === 'create') return accepts(subject)
      return shows('success', { resultJson: '{"resultUrls":["u"]}', param: '{}' })
    })
    expect(await kie.run([...itemsOf('a'), ...earlierItemsOf('b')])).toMatchObject([
      { task: { param: undefined } },
      { task: { param: '{}' } },
    ])
    expect(kie.events.filter(({ type }) => type === 'state')).toMatchObject([
      { key: 'b', task: { param: '{}' } },
      { key: 'a', task: { param: undefined } },
    ])
  })
})

describe('a task that failed', () => {
  const failing = (failCode: string | null, failMsg: string | null): ScriptedKie =>
    alwaysShowing(shows('fail', { failCode, failMsg }))

  test.each([
    { name: 'server words', failCode: '500', failMsg: 'Internal Error, Please try again later.' },
    {
      name: 'server words before moderation words',
      failCode: '400',
      failMsg: 'Internal server error in moderation service',
    },
    { name: 'INTERNAL', failCode: 'INTERNAL', failMsg: 'x' },
    { name: "kie's own upstream account", failCode: '402', failMsg: '' },
    { name: 'generation failed', failCode: '501', failMsg: '' },
  ])('F28: $name: fresh attempts, as many as allowed', async ({ failCode, failMsg }) => {
    const kie = failing(failCode, failMsg)
    expect(await kie.run(itemsOf('a'), { retries: 2 })).toMatchObject([
      {
        attempt: 3,
        charged: 'unknown',
        pending: false,
        error: { name: 'KieTaskFailedError', failCode, transient: true },
      },
    ])
    expect(kie.createTimes()).toHaveLength(3)
    expect(kie.events.filter(({ type }) => type === 'retrying')).toMatchObject([{ attempt: 2 }, { attempt: 3 }])
  })

  test.each([
    {
      name: 'moderation',
      failCode: '400',
      failMsg: 'Your content was flagged by OpenAI as violating content policies',
    },
    { name: 'a sensitive word', failCode: 'SENSITIVE_WORD_ERROR', failMsg: '' },
    { name: 'a parameter', failCode: '422', failMsg: '' },
    { name: 'an input file', failCode: '500', failMsg: 'File type not supported' },
    { name: 'nothing', failCode: null, failMsg: null },
  ])('F28: $name: no fresh attempt', async ({ failCode, failMsg }) => {
    const kie = failing(failCode, failMsg)
    expect(await kie.run(itemsOf('a'), { retries: 2 })).toMatchObject([{ attempt: 1, error: { transient: false } }])
    expect(kie.createTimes()).toHaveLength(1)
  })

  test.each<{ name: string; reply: Reply }>([
    { name: 'successFlag', reply: shows(undefined, { successFlag: 3, failCode: '500', failMsg: 'Internal Error' }) },
    { name: 'a failMsg with a completeTime', reply: shows(undefined, { failMsg: 'Internal Error', completeTime: 1 }) },
    { name: 'a status', reply: shows(undefined, { status: 'failed', failCode: '501' }) },
  ])('C1: a failure that only $name tells is an end at once, and never leads to a fresh attempt', async ({ reply }) => {
    const kie = alwaysShowing(reply)
    expect(await kie.run(itemsOf('a'), { retries: 2 })).toMatchObject([
      { attempt: 1, pending: false, error: { name: 'KieTaskFailedError', isInferred: true, transient: false } },
    ])
    expect(kie.createTimes()).toHaveLength(1)
    expect(kie.lookTimes('a')).toHaveLength(1)
  })

  test.each([401, 402, 429, 501])(
    'C1: a record of a failure under code %i ends its task and no other',
    async (code) => {
      const kie = createScriptedKie(({ kind, subject, nth }) => {
        if (kind === 'create') return accepts(subject === 'a' ? `a-${nth}` : subject)
        if (subject !== 'a-0') return SUCCESS
        return { code, msg: 'x', data: { taskId: 'a-0', state: 'fail', failCode: '500', failMsg: 'Internal Error' } }
      })
      expect(await kie.run(itemsOf('a', 'b'), { retries: 1 })).toMatchObject([
        { end: 'success', attempt: 2 },
        { end: 'success', attempt: 1 },
      ])
      expect(kie.lookTimes('a-0')).toHaveLength(1)
      expect(kie.eventTypes()).not.toContain('throttled')
    },
  )

  test('a fresh attempt stands behind all first submissions', async () => {
    const kie = createScriptedKie(({ kind, subject, nth }) => {
      if (kind === 'create') return accepts(subject === 'a' ? `a-${nth}` : subject)
      return subject === 'a-0' ? shows('fail', { failCode: '500', failMsg: 'Internal Error' }) : SUCCESS
    })
    expect(await kie.run(itemsOf('a', 'b', 'c'), { retries: 1, rateLimit: 1 })).toMatchObject([
      { end: 'success', taskId: 'a-1', attempt: 2 },
      { end: 'success' },
      { end: 'success' },
    ])
    expect(kie.calls.filter(({ kind }) => kind === 'create').map(({ subject }) => subject)).toEqual([
      'a',
      'b',
      'c',
      'a',
    ])
  })

  test('A5: after a stop there is no fresh attempt, and the reason of the stop is told', async () => {
    const kie = createScriptedKie(({ kind, subject }) => {
      if (kind === 'look') return shows('fail', { failCode: '500', failMsg: 'Internal Error' })
      return subject === 'b' ? { code: 402, msg: '' } : accepts(subject)
    })
    expect(await kie.run(itemsOf('a', 'b'), { retries: 1 })).toMatchObject([
      { taskId: 'a', attempt: 1, error: { because: { kind: 'balance' }, earlier: { name: 'KieTaskFailedError' } } },
      { error: { kind: 'balance' } },
    ])
    expect(kie.createTimes()).toEqual([0, 0])
  })

  test('A5: a fresh attempt that is never sent leaves the failed task, and says why no other was sent', async () => {
    const kie = failing('500', 'Internal Error')
    let sent = 0
    const outcomes = await kie.run(itemsOf('a'), {
      retries: 1,
      admit: () => (++sent === 1 ? undefined : 'over-budget'),
    })
    expect(outcomes).toMatchObject([
      { taskId: 'a', attempt: 1, error: { because: 'over-budget', earlier: { name: 'KieTaskFailedError' } } },
    ])
    expect(kie.createTimes()).toHaveLength(1)
  })
})
