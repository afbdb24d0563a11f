import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { QueueOptions, TaskOutcome } from '../../../src/kie/index.ts'
import { accepts, createScriptedKie, itemsOf, shows, SUCCESS, type Reply, type ScriptedKie } from './scripted-kie.ts'
import { checkReachingAsync } from '../../reaching.ts'

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
  /** The item comes with the id of a task created earlier. */
  readonly isPreset: boolean
  /** What comes before kie's last word on a createTask. */
  readonly refusals: readonly Reply[]
  /** `undefined`: kie accepts. */
  readonly last: Reply | undefined
  readonly looks: readonly Reply[]
}

const story: fc.Arbitrary<Story> = fc.record({
  isPreset: fc.boolean(),
  refusals: fc.array(harmless, { maxLength: 6 }),
  last: fc.option(terminal, { nil: undefined }),
  looks: fc.array(look, { maxLength: 12 }),
})

/** A kie that remembers what it has made. */
interface TellingKie extends ScriptedKie {
  /** Keys of items for which createTask came while a task of theirs might exist, or was refused for good. */
  readonly createdTwice: readonly string[]
  /** Runs one item for each story. */
  play(options: Partial<QueueOptions>): Promise<readonly TaskOutcome[]>
}

function keyOf(index: number): string {
  return `item-${index}`
}

/** kie tells each item its story; when that is over, the tasks go on for ever. */
function telling(stories: readonly Story[]): TellingKie {
  const made = new Map<string, number>()
  const mayExist = new Set(stories.flatMap(({ isPreset }, index) => (isPreset ? [keyOf(index)] : [])))
  const createdTwice: string[] = []

  const look = (key: string, reply: Reply): Reply => {
    if (isFail(reply)) mayExist.delete(key)
    return reply
  }
  const create = (key: string, { refusals, last }: Story, nth: number): Reply => {
    if (mayExist.has(key)) createdTwice.push(key)
    const refusal = refusals[nth]
    if (refusal !== undefined) return refusal
    mayExist.add(key)
    if (last !== undefined) return last
    const number = (made.get(key) ?? 0) + 1
    made.set(key, number)
    return accepts(`${key}/${number}`)
  }
  const kie = createScriptedKie(({ kind, subject, nth }) => {
    const [key = ''] = subject.split('/')
    const story = stories[Number(key.slice('item-'.length))]
    if (story === undefined) throw new Error(`No item has the key ${key}`)
    return kind === 'look' ? look(key, story.looks[nth] ?? shows('generating')) : create(key, story, nth)
  })
  const items = itemsOf(...stories.map((_, index) => keyOf(index))).map((item, index) =>
    stories[index]?.isPreset === true ? { ...item, taskId: `${item.key}/earlier` } : item,
  )
  return { ...kie, createdTwice, play: (options) => kie.run(items, { timeoutMs: TIMEOUT_MS, ...options }) }
}

/** Whether kie says that a task has failed for good. */
function isFail(reply: Reply): boolean {
  return 'code' in reply && reply.code === 200 && (reply.data as { state?: unknown } | null)?.state === 'fail'
}

/** Whether a task of the item is known by its id. */
function hasTask(kie: ScriptedKie, stories: readonly Story[], key: string): boolean {
  const isAccepted = kie.events.some((event) => event.type === 'accepted' && event.key === key)
  return isAccepted || stories.some(({ isPreset }, index) => isPreset && keyOf(index) === key)
}

describe('whatever kie answers', () => {
  const stories = fc.array(story, { minLength: 1, maxLength: 4 })

  test('F04 F05 F13 F14 F23 F29 F37: nothing is created while a task may exist, and everything ends by its deadline', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (list) => {
        const kie = telling(list)
        const outcomes = await kie.play({ retries: RETRIES })

        expect(outcomes.map(({ key }) => key)).toEqual(list.map((_, index) => keyOf(index)))
        expect(kie.createdTwice).toEqual([])
        for (const [index, { isPreset, refusals }] of list.entries()) {
          const key = keyOf(index)
          const fresh = kie.events.filter((event) => event.type === 'retrying' && event.key === key).length
          expect(fresh).toBeLessThanOrEqual(isPreset ? 0 : RETRIES)
          const most = isPreset ? 0 : refusals.length + 1 + RETRIES
          expect(kie.createTimes(key).length).toBeLessThanOrEqual(most)
        }
        // For each attempt: the wait for its turn, an answer that never comes, the task itself, and the last look.
        const attemptMs = TIMEOUT_MS + 60_000 + TIMEOUT_MS + 10_000
        expect(kie.clock.now()).toBeLessThanOrEqual((1 + RETRIES) * attemptMs)
      }),
      { numRuns: 300 },
    )
  })

  test('F33: an id that came is never forgotten, and no failure is called free that may not be', async () => {
    await checkReachingAsync(
      (reached) =>
        fc.asyncProperty(stories, async (list) => {
          const kie = telling(list)
          const outcomes = await kie.play({})
          for (const [index, outcome] of outcomes.entries()) {
            const isKnown = hasTask(kie, list, outcome.key)
            expect(outcome.taskId !== undefined).toBe(isKnown)
            if (outcome.end !== 'failed') continue
            if (isKnown) reached()
            if (isKnown) expect(outcome.charged).not.toBe('no')
            const { refusals = [], last } = list[index] ?? {}
            const isReset =
              last !== undefined && 'fails' in last && kie.createTimes(outcome.key).length > refusals.length
            if (isReset) expect(outcome.charged).toBe('unknown')
          }
        }),
      { numRuns: 100 },
    )
  })

  test('F101: after a cancel nothing is submitted, and the run ends within 1.5 s with every id', async () => {
    const moment = fc.integer({ min: 0, max: 60_000 })
    await checkReachingAsync(
      (reached) =>
        fc.asyncProperty(stories, moment, async (list, cancelAt) => {
          const kie = telling(list)
          const cancel = new AbortController()
          void kie.clock.sleep(cancelAt).then(() => cancel.abort())
          const outcomes = await kie.play({ signal: cancel.signal })

          if (kie.clock.now() >= cancelAt) reached()
          expect(kie.clock.now()).toBeLessThanOrEqual(cancelAt + 1_500)
          expect(kie.createTimes().every((at) => at <= cancelAt)).toBe(true)
          for (const outcome of outcomes) {
            const isKnown = hasTask(kie, list, outcome.key)
            expect(outcome.taskId !== undefined).toBe(isKnown)
            if (outcome.end === 'failed' && isKnown) expect(outcome.charged).not.toBe('no')
          }
        }),
      { numRuns: 100 },
    )
  })
})
