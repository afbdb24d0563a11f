import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { accepts, createScriptedKie, itemsOf, shows, SUCCESS, type Reply, type ScriptedKie } from './scripted-kie.ts'

const TIMEOUT_MS = 120_000
const RETRIES = 1

const retryAfter = fc.option(fc.constantFrom('0', '3', '-1', '99999', 'junk', 'Thu, 01 Jan 2026 00:01:00 GMT'), {
  nil: undefined,
})

/** Refusals after which surely no task exists, so that the request may be sent again. */
const harmless: fc.Arbitrary<Reply> = fc.oneof(
  fc.record({ code: fc.constantFrom(429, 430, 455), msg: fc.constant('') }),
  fc
    .tuple(fc.constantFrom(429, 430, 455), retryAfter)
    .map(([code, after]) => ({ code, msg: '', ...(after !== undefined && { retryAfter: after }) })),
  fc.constant<Reply>({ fails: 'unreachable' }),
)

/** Everything else that can come in place of an id: kie may have made a task, or says that it never will. */
const terminal: fc.Arbitrary<Reply> = fc.oneof(
  fc.constant<Reply>({ fails: 'reset' }),
  fc.constant<Reply>({ hangs: true }),
  fc.constantFrom(200, 307, 403, 502, 503).map((html) => ({ html })),
  fc.record({
    code: fc.constantFrom(200, 400, 404, 408, 422, 500, 501, 505, 531, 550, 999),
    msg: fc.constantFrom('', 'success', 'task id is blank', 'rate limit', 'being maintained', 'is required', 'flagged'),
    data: fc.constantFrom(null, {}, { taskId: '' }, { taskId: 7 }, [], 'text'),
  }),
  fc.record({ code: fc.constantFrom(429, 455), msg: fc.constant(''), data: fc.constant({ taskId: 'contradiction' }) }),
)

const look: fc.Arbitrary<Reply> = fc.oneof(
  harmless,
  terminal,
  fc.constantFrom<Reply>(
    SUCCESS,
    shows('waiting'),
    shows('generating'),
    shows('dreaming'),
    shows(undefined),
    shows('success'),
    shows('success', { resultJson: '{"resultUrls":' }),
    shows('fail', { failCode: '500', failMsg: 'Internal Error' }),
    shows('fail', { failCode: '400', failMsg: 'flagged' }),
    { code: 422, msg: 'recordInfo is null' },
    { code: 404, msg: 'Task not found' },
    { code: 401, msg: 'Unauthorized' },
  ),
)

interface Story {
  /** What comes before kie's last word on a createTask. */
  readonly refusals: readonly Reply[]
  /** `undefined`: kie accepts. */
  readonly last: Reply | undefined
  readonly looks: readonly Reply[]
}

const story: fc.Arbitrary<Story> = fc.record({
  refusals: fc.array(harmless, { maxLength: 6 }),
  last: fc.option(terminal, { nil: undefined }),
  looks: fc.array(look, { maxLength: 12 }),
})

/** kie tells each item its story; when that is over, the tasks go on for ever. */
function telling(stories: ReadonlyMap<string, Story>): ScriptedKie {
  const made = new Map<string, number>()
  return createScriptedKie(({ kind, subject, nth }) => {
    const [key = ''] = subject.split('/')
    const story = stories.get(key)
    if (kind === 'look') return story?.looks[nth] ?? shows('generating')
    const refusal = story?.refusals[nth]
    if (refusal !== undefined) return refusal
    if (story?.last !== undefined) return story.last
    const number = (made.get(key) ?? 0) + 1
    made.set(key, number)
    return accepts(`${key}/${number}`)
  })
}

describe('whatever kie answers', () => {
  const stories = fc.array(story, { minLength: 1, maxLength: 4 })

  test('F04 F05 F13 F14 F23 F29: nothing is created twice while a task may exist, and everything ends by its deadline', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (list) => {
        const keys = list.map((_, index) => `item-${index}`)
        const kie = telling(new Map(list.map((each, index) => [`item-${index}`, each])))
        const outcomes = await kie.run(itemsOf(...keys), { timeoutMs: TIMEOUT_MS, retries: RETRIES })

        expect(outcomes.map(({ key }) => key)).toEqual(keys)
        for (const [index, key] of keys.entries()) {
          const refusals = list[index]?.refusals.length ?? 0
          const mayHaveMadeTask = kie.createTimes(key).slice(refusals)
          const fresh = kie.events.filter((event) => event.type === 'retrying' && event.key === key).length
          expect(mayHaveMadeTask.length).toBeLessThanOrEqual(1 + fresh)
          expect(fresh).toBeLessThanOrEqual(RETRIES)
        }
        // For each attempt: the wait for its turn, an answer that never comes, the task itself, and the last look.
        const attemptMs = TIMEOUT_MS + 60_000 + TIMEOUT_MS + 10_000
        expect(kie.clock.now()).toBeLessThanOrEqual((1 + RETRIES) * attemptMs)
      }),
      { numRuns: 200 },
    )
  })

  test('F33: an id that came is never forgotten, and no failure is called free that may not be', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (list) => {
        const kie = telling(new Map(list.map((each, index) => [`item-${index}`, each])))
        const outcomes = await kie.run(itemsOf(...list.map((_, index) => `item-${index}`)), { timeoutMs: TIMEOUT_MS })
        for (const [index, outcome] of outcomes.entries()) {
          const accepted = kie.events.some((event) => event.type === 'accepted' && event.key === outcome.key)
          expect(outcome.taskId !== undefined).toBe(accepted)
          if (outcome.end !== 'failed') continue
          if (accepted) expect(outcome.charged).not.toBe('no')
          const { refusals = [], last } = list[index] ?? {}
          const isReset = last !== undefined && 'fails' in last && kie.createTimes(outcome.key).length > refusals.length
          if (isReset) expect(outcome.charged).toBe('unknown')
        }
      }),
      { numRuns: 100 },
    )
  })

  test('F101: after a cancel nothing is submitted, and the run ends within 1.5 s with every id', async () => {
    const moment = fc.integer({ min: 0, max: 60_000 })
    await fc.assert(
      fc.asyncProperty(stories, moment, async (list, cancelAt) => {
        const kie = telling(new Map(list.map((each, index) => [`item-${index}`, each])))
        const cancel = new AbortController()
        void kie.clock.sleep(cancelAt).then(() => cancel.abort())
        const items = itemsOf(...list.map((_, index) => `item-${index}`))
        const outcomes = await kie.run(items, { timeoutMs: TIMEOUT_MS, signal: cancel.signal })

        expect(kie.clock.now()).toBeLessThanOrEqual(cancelAt + 1_200)
        expect(kie.createTimes().every((at) => at <= cancelAt)).toBe(true)
        for (const outcome of outcomes) {
          const accepted = kie.events.some((event) => event.type === 'accepted' && event.key === outcome.key)
          expect(outcome.taskId !== undefined).toBe(accepted)
          if (outcome.end === 'failed' && accepted) expect(outcome.charged).not.toBe('no')
        }
      }),
      { numRuns: 100 },
    )
  })
})
