import { describe, expect, test } from '@jest/globals'
import { createVirtualClock } from '../../../sandbox/virtual-clock.ts'
import type { FailedDownload } from '../../../src/core/make/arrival/downloads.ts'
import {
  KieApiError,
  KieConnectionError,
  KieDownloadError,
  KieTaskFailedError,
  type QueueEvent,
  type Task,
  type TaskOutcome,
} from '../../../src/kie/index.ts'
import { MOST_OPEN_LINES, type Log, type Look } from '../../../src/core/text/log.ts'
import { explainImage } from '../../../src/core/explanation/explanation.ts'
import { Progress } from '../../../src/core/make/progress.ts'
import { savedImage } from '../result/results.ts'

/** A log that keeps its lines, each with its level before it. */
function recordingLog(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = []
  const note = (level: string) => (line: string) => void lines.push(`${level}: ${line}`)
  const [info, notice, warning, error, debug] = ['info', 'notice', 'warning', 'error', 'debug'].map(note)
  if (!info || !notice || !warning || !error || !debug) throw new Error('A level is missing.')
  return { log: { info, notice, warning, error, debug }, lines }
}

function task(changes: Partial<Task> = {}): Task {
  return {
    taskId: 'abc',
    model: undefined,
    state: 'generating',
    urls: [],
    failCode: undefined,
    failMsg: undefined,
    createTime: undefined,
    completeTime: undefined,
    credits: 4,
    seconds: 24.06,
    ...changes,
  }
}

const AT = new Date('2026-11-22T10:00:00Z')
const explain = (error: unknown) => explainImage(error, { wayBack: 're-run' })
const REFUSED = new KieApiError({
  endpoint: 'createTask',
  kind: 'balance',
  verdict: 'stop',
  code: 402,
  httpStatus: 200,
  text: 'no credits',
})

function outcome(end: 'success' | 'failed', key = 'fox'): TaskOutcome {
  const ended = { key, attempt: 1, submittedAt: AT }
  if (end === 'success') return { ...ended, end, taskId: 'abc', task: task({ state: 'success' }) }
  return { ...ended, end, taskId: undefined, error: REFUSED, charged: 'no', pending: false, task: undefined }
}

const rows: readonly { name: string; given: QueueEvent; want: readonly string[] }[] = [
  { name: 'submitting', given: { type: 'submitting', key: 'fox', attempt: 1, at: AT }, want: [] },
  {
    name: 'accepted',
    given: { type: 'accepted', key: 'fox', attempt: 1, taskId: 'a\n::b', at: AT },
    want: ['info: fox: task a%0A::b accepted'],
  },
  { name: 'a state', given: { type: 'state', key: 'fox', task: task() }, want: ['info: fox: generating'] },
  {
    name: 'the state success, which has a line of its own',
    given: { type: 'state', key: 'fox', task: task({ state: 'success' }) },
    want: [],
  },
  {
    name: 'F27: a state that nobody documented',
    given: { type: 'unknown-state', key: 'fox', task: task({ state: 'painting\u202e' }) },
    want: ["warning: kie reports the state 'painting\\u{202e}', which it does not document; waiting on."],
  },
  {
    name: 'F27: no state',
    given: { type: 'unknown-state', key: 'fox', task: task({ state: '' }) },
    want: ['warning: kie reports no state of a task; waiting on.'],
  },
  {
    name: 'F17: submissions that are refused',
    given: { type: 'throttled', what: 'submissions', limit: 10, waitMs: 10_250 },
    want: [
      "notice: kie refuses more submissions for now; going on in 11 s at a lower rate. The limit is the account's: " +
        "lower 'rate-limit' where jobs share it.",
    ],
  },
  {
    name: 'F26: looks that are refused',
    given: { type: 'throttled', what: 'looks', limit: 5, waitMs: 10_000 },
    want: ['notice: kie refuses more looks for now; going on in 10 s at a lower rate.'],
  },
  {
    name: 'F18: maintenance',
    given: { type: 'maintenance', waitMs: 5000 },
    want: ['notice: kie is under maintenance; trying again from 5 s on.'],
  },
  {
    name: 'F02: out of reach',
    given: {
      type: 'unreachable',
      key: 'fox',
      tries: 1,
      waitMs: 1200,
      error: new KieConnectionError('No connection to api.kie.ai', { endpoint: 'createTask', sent: false }),
    },
    want: ['info: fox: No connection to api.kie.ai. Nothing was sent. Trying again in 2 s.'],
  },
  {
    name: 'F23: looks that fail',
    given: {
      type: 'poll-trouble',
      key: 'fox',
      taskId: 'abc',
      error: new KieConnectionError('The connection broke off', { endpoint: 'recordInfo', sent: true }),
    },
    want: ['warning: fox: kie does not say how task abc is; waiting on. The connection broke off.'],
  },
  {
    name: 'F28: a fresh attempt',
    given: {
      type: 'retrying',
      key: 'fox',
      attempt: 2,
      taskId: 'abc',
      error: new KieTaskFailedError({
        taskId: 'abc',
        kind: 'server',
        failCode: '500',
        failMsg: 'Internal Error',
        transient: true,
      }),
    },
    want: [
      "warning: fox: Task abc failed (server): 500: Internal Error. Attempt 2 follows, as 'retries' allows; it is paid anew.",
    ],
  },
  {
    name: 'A15: success of a task that was submitted before',
    given: { type: 'success', key: 'fox', taskId: 'abc', task: task({ state: 'success' }) },
    want: ['info: fox: drawn in 24.1 s for 4 credits, paid earlier'],
  },
  {
    name: 'F32: success of which nothing else is known',
    given: { type: 'success', key: 'fox', taskId: 'abc', task: task({ credits: undefined, seconds: undefined }) },
    want: ['info: fox: drawn'],
  },
  { name: 'A5: other credits in the same state', given: { type: 'credits', key: 'fox', task: task() }, want: [] },
  { name: 'a refusal, whose reason comes with the end', given: { type: 'refused', key: 'fox', attempt: 1 }, want: [] },
  { name: 'the end of what succeeded', given: { type: 'finished', key: 'fox', outcome: outcome('success') }, want: [] },
  {
    name: 'the end of what failed',
    given: { type: 'finished', key: 'fox', outcome: outcome('failed') },
    want: [
      'info: fox: failed. The kie account has not enough credits. kie.ai answered createTask with code 402: no credits. ' +
        'Top up at https://kie.ai/billing, then re-run the failed job.',
    ],
  },
]

test.each(rows)('$name', ({ given, want }) => {
  const { log, lines } = recordingLog()
  new Progress({ log, clock: createVirtualClock(), total: 1, explain }).onEvent(given)
  expect(lines).toEqual(want)
})

test('an image that is saved, and one that is not', () => {
  const { log, lines } = recordingLog()
  const progress = new Progress({ log, clock: createVirtualClock(), total: 2, explain })
  progress.onSaved(savedImage())
  const url = 'https://tempfile.kie.test/1.png'
  const error = new KieDownloadError({ reason: 'not-an-image', url, detail: 'it is an HTML page' })
  progress.onFailedDownload({ name: 'fox', taskId: 'abc', url, error })
  expect(lines).toEqual([
    'info: hero: saved as kie-images/hero.png (1536x1024, 4.1 MB)',
    expect.stringMatching(
      /^info: fox: failed\. The image at \S+ could not be downloaded: it is an HTML page\. .*paid for/,
    ),
  ])
})

test.each([1, MOST_OPEN_LINES + 1])(
  'of %d images what came, what keeps some and what failed have each a tone',
  (total) => {
    const tones: (readonly [string, Look['tone']])[] = []
    const note = (line: string, { tone }: Look = {}): void => void tones.push([line.replace(/:? .*/, ''), tone])
    const log = { ...recordingLog().log, info: note }
    const progress = new Progress({ log, clock: createVirtualClock(), total, explain })
    const error = new KieConnectionError('No connection to api.kie.ai', { endpoint: 'createTask', sent: false })
    progress.onEvent({ type: 'unreachable', key: 'kept', tries: 1, waitMs: 1200, error })
    progress.onEvent({ type: 'accepted', key: 'sent', attempt: 1, taskId: 'abc', at: AT })
    progress.onEvent({ type: 'state', key: 'seen', task: task() })
    progress.onEvent({ type: 'finished', key: 'lost', outcome: outcome('failed', 'lost') })
    progress.onSaved(savedImage({ name: 'here' }))
    expect(tones).toEqual([
      ['kept', 'warning'],
      ['sent', undefined],
      ['seen', undefined],
      ['lost', 'failed'],
      ['here', 'done'],
    ])
  },
)

describe('in a long batch', () => {
  const keys = Array.from({ length: 12 }, (_, index) => `fox-${index + 1}`)
  const accepted = (key: string): QueueEvent => ({ type: 'accepted', key, attempt: 1, taskId: 'abc', at: AT })

  function batchOf(total: number) {
    const { log, lines } = recordingLog()
    const clock = createVirtualClock()
    return { progress: new Progress({ log, clock, total, explain }), lines, clock }
  }

  /** The lines of the whole, after these events, 10 s later. */
  async function lineAfter(events: readonly QueueEvent[], total: number): Promise<readonly string[]> {
    const { progress, lines, clock } = batchOf(total)
    for (const event of events) progress.onEvent(event)
    await clock.advance(10_000)
    progress.onEvent({ type: 'submitting', key: 'fox-12', attempt: 1, at: AT })
    progress.onEvent({ type: 'submitting', key: 'fox-12', attempt: 1, at: AT })
    return lines.filter((line) => line.includes(' done, '))
  }

  test('a line every 10 s says how far the whole is', async () => {
    const events: QueueEvent[] = [
      ...keys.slice(0, 8).map(accepted),
      ...keys.slice(0, 2).flatMap((key): QueueEvent[] => [
        { type: 'success', key, taskId: 'abc', task: task({ state: 'success' }) },
        { type: 'finished', key, outcome: outcome('success', key) },
      ]),
      // Refused, so never in work.
      { type: 'finished', key: 'fox-9', outcome: outcome('failed', 'fox-9') },
    ]
    expect(await lineAfter(events, 12)).toEqual(['info: 2/12 done, 6 in work, 3 waiting, 1 failed, 8 credits'])
  })

  test('an image waits again for its fresh attempt, and is in work once', async () => {
    const error = new KieTaskFailedError({
      taskId: 'abc',
      kind: 'server',
      failCode: '500',
      failMsg: 'Internal Error',
      transient: true,
    })
    const retrying: QueueEvent = {
      type: 'retrying',
      key: 'fox-1',
      attempt: 2,
      taskId: 'abc',
      error,
    }
    const again: QueueEvent = { type: 'accepted', key: 'fox-1', attempt: 2, taskId: 'def', at: AT }
    expect(await lineAfter([accepted('fox-1'), retrying], 12)).toEqual([
      'info: 0/12 done, 0 in work, 12 waiting, 0 failed, 0 credits',
    ])
    expect(await lineAfter([accepted('fox-1'), retrying, again], 12)).toEqual([
      'info: 0/12 done, 1 in work, 11 waiting, 0 failed, 0 credits',
    ])
  })

  test('tasks that were submitted earlier are in work from the first look on', async () => {
    const looks = keys.map((key): QueueEvent => ({ type: 'state', key, task: task() }))
    expect(await lineAfter(looks, 12)).toEqual(['info: 0/12 done, 12 in work, 0 waiting, 0 failed, 0 credits'])
  })

  const succeeded = (key: string): QueueEvent[] => [
    { type: 'success', key, taskId: `task-${key}`, task: task({ state: 'success' }) },
    { type: 'finished', key, outcome: outcome('success', key) },
  ]

  const lost = (name: string, key: string): FailedDownload => {
    const url = `https://tempfile.kie.test/${name}.png`
    return { name, taskId: `task-${key}`, url, error: new KieDownloadError({ reason: 'gone', url, detail: '404' }) }
  }

  test('an image is failed once, however many of its pictures are lost', async () => {
    const { progress, lines, clock } = batchOf(12)
    for (const key of keys.slice(0, 2)) for (const event of [accepted(key), ...succeeded(key)]) progress.onEvent(event)
    for (const name of ['fox-1-1', 'fox-1-2', 'fox-1-3']) progress.onFailedDownload(lost(name, 'fox-1'))
    await clock.advance(10_000)
    progress.onEvent(accepted('fox-3'))
    expect(lines).toContain('info: 1/12 done, 1 in work, 9 waiting, 1 failed, 8 credits')
  })

  test('A15: an image whose earlier result is gone waits to be made anew, and what it cost is not paid now', async () => {
    const { progress, lines, clock } = batchOf(10)
    for (const key of keys.slice(0, 10)) for (const event of succeeded(key)) progress.onEvent(event)
    for (const key of keys.slice(0, 3)) progress.onFailedDownload(lost(key, key))
    await clock.advance(10_000)
    for (const key of keys.slice(0, 3)) progress.onEvent({ type: 'submitting', key, attempt: 1, at: AT })
    await clock.advance(10_000)
    progress.onEvent(accepted('fox-1'))
    expect(lines.filter((line) => line.includes(' done, '))).toEqual([
      'info: 7/10 done, 0 in work, 1 waiting, 2 failed, 0 credits, less than 1 min left',
      'info: 7/10 done, 1 in work, 2 waiting, 0 failed, 0 credits, less than 1 min left',
    ])
  })

  test('from the fifth end on, the line says how long the rest takes', async () => {
    const { progress, lines, clock } = batchOf(200)
    const end = async (key: string): Promise<void> => {
      progress.onEvent(accepted(key))
      await clock.advance(5_000)
      for (const event of succeeded(key)) progress.onEvent(event)
    }
    for (const key of keys.slice(0, 4)) await end(key)
    expect(lines.at(-2)).toBe('info: fox-4: drawn in 24.1 s for 4 credits')
    expect(lines.filter((line) => line.includes(' left'))).toEqual([])
    for (const key of keys.slice(4, 12)) await end(key)
    // One in 5 s, and the line comes before the end that calls for it is counted.
    expect(lines.filter((line) => line.includes(' left'))).toEqual([
      'info: 5/200 done, 1 in work, 194 waiting, 0 failed, 24 credits, about 20 min left',
      'info: 7/200 done, 1 in work, 192 waiting, 0 failed, 32 credits, about 19 min left',
      'info: 9/200 done, 1 in work, 190 waiting, 0 failed, 40 credits, about 18 min left',
      'info: 11/200 done, 1 in work, 188 waiting, 0 failed, 48 credits, about 17 min left',
    ])
  })

  describe('LOG: of more than 20 images the changes are folded', () => {
    /** Lines of the log with the fold that each is in. */
    function foldingBatch(total: number) {
      const lines: string[] = []
      const note = (line: string, { fold = '' }: Look = {}): void => void lines.push(`${fold} | ${line}`)
      const clock = createVirtualClock()
      const error = (line: string): void => note(line)
      const log = { info: note, notice: note, warning: note, error, debug: note }
      return { progress: new Progress({ log, clock, total, explain }), lines, clock }
    }

    test('each is there at once, and trouble and the line for the whole stand outside', async () => {
      const { progress, lines, clock } = foldingBatch(21)
      for (const key of keys.slice(0, 2)) {
        progress.onEvent(accepted(key))
        expect(lines.at(-1)).toBe(`Submitting 21 images | ${key}: task abc accepted`)
      }
      progress.onEvent({ type: 'finished', key: 'fox-3', outcome: outcome('failed', 'fox-3') })
      progress.onEvent({ type: 'state', key: 'fox-1', task: task() })
      await clock.advance(10_000)
      for (const event of [...succeeded('fox-1'), accepted('fox-4')]) progress.onEvent(event)
      progress.onSaved(savedImage({ name: 'fox-1' }))
      progress.onEvent({ type: 'unknown-state', key: 'fox-2', task: task({ state: '' }) })
      expect(lines.slice(2)).toEqual([
        expect.stringMatching(/^ \| fox-3: failed\. /),
        'Submitting 18 images | fox-1: generating',
        'Submitting 18 images | fox-1: drawn in 24.1 s for 4 credits',
        ' | 0/21 done, 2 in work, 18 waiting, 1 failed, 4 credits',
        'Submitting 18 images | fox-4: task abc accepted',
        'Submitting 18 images | fox-1: saved as kie-images/fox-1.png (1536x1024, 4.1 MB)',
        ' | kie reports no state of a task; waiting on.',
      ])
    })

    test('a fold ends where the phase does, and where a line stands outside', () => {
      const { progress, lines } = foldingBatch(21)
      const all = Array.from({ length: 21 }, (_, index) => `fox-${index + 1}`)
      for (const key of all) progress.onEvent(accepted(key))
      progress.onEvent({ type: 'state', key: 'fox-1', task: task() })
      progress.onEvent({ type: 'maintenance', waitMs: 1000 })
      for (const event of succeeded('fox-1')) progress.onEvent(event)
      const folds = lines.map((line) => line.replace(/ \|.*/, ''))
      expect(folds.filter((fold, index) => fold !== folds[index - 1])).toEqual([
        'Submitting 21 images',
        'Waiting for 21 images',
        '',
        'Waiting for 21 images',
      ])
    })

    test('a fold that begins with no submission says how many images are to come', async () => {
      const { progress, lines, clock } = foldingBatch(21)
      const all = Array.from({ length: 21 }, (_, index) => `fox-${index + 1}`)
      progress.onEvent({ type: 'state', key: 'fox-1', task: task() })
      await clock.advance(10_000)
      for (const event of all.flatMap(succeeded)) progress.onEvent(event)
      await clock.advance(10_000)
      progress.onEvent({ type: 'credits', key: 'fox-1', task: task() })
      progress.onSaved(savedImage({ name: 'fox-1' }))
      const folds = lines.map((line) => line.replace(/ \|.*/, '')).filter((fold) => fold !== '')
      expect([...new Set(folds)]).toEqual(['Waiting for 21 images', 'Waiting for 20 images', 'Saving the last images'])
    })

    test('of 20 none is', () => {
      const { progress, lines } = foldingBatch(20)
      for (const event of [accepted('fox-1'), ...succeeded('fox-1')]) progress.onEvent(event)
      progress.onSaved(savedImage({ name: 'fox-1' }))
      expect(lines.filter((line) => line.startsWith(' | '))).toHaveLength(3)
    })
  })

  test('never two such lines in 10 s, whatever happens', async () => {
    const { progress, lines, clock } = batchOf(500)
    const at: number[] = []
    for (let step = 0; step < 300; step += 1) {
      await clock.advance(370)
      const before = lines.length
      progress.onEvent(accepted(`fox-${step}`))
      if (lines.slice(before).some((line) => line.includes(' done, '))) at.push(clock.now())
    }
    expect(at.length).toBe(10)
    const gaps = at.slice(1).map((time, index) => time - (at[index] ?? Infinity))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(10_000)
  })

  test('a few images need no such line', async () => {
    expect(await lineAfter(keys.slice(0, 9).map(accepted), 9)).toEqual([])
  })
})
