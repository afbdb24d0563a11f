import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { LOCK_FILE } from '../../../src/core/images/lock/lock.ts'
import { creditsPaid } from '../../../src/core/result/cost.ts'
import { KieDownloadError, type QueueOptions } from '../../../src/kie/index.ts'
import { accepts, shows, type Reply, type Script } from '../../kie/queue/scripted-kie.ts'
import { playGeneration, wanted } from './generation.ts'

const RATE = { code: 429, msg: 'Your call frequency is too high. Please try again later.' }
const FAILS = { failCode: '500', failMsg: 'Internal Error' }
const QUEUE: QueueOptionsOfRun = { rateLimit: 20, timeoutMs: 900_000, retries: 0, wait: true }

type QueueOptionsOfRun = Pick<QueueOptions, 'rateLimit' | 'timeoutMs' | 'retries' | 'wait'>

/** kie shows a finished task with as many pictures. */
function drawn(credits?: number, pictures = 1): Reply {
  const resultUrls = Array.from({ length: pictures }, (_, index) => url(index + 1))
  return shows('success', {
    resultJson: JSON.stringify({ resultUrls }),
    ...(credits !== undefined && { creditsConsumed: credits }),
  })
}

function url(number: number): string {
  return `https://files.invalid/${number}.png`
}

/** kie accepts whatever `create` lets pass, and then shows what `look` says. */
function kieThat(
  look: (subject: string, nth: number) => Reply,
  create: (subject: string, nth: number) => Reply = accepts,
): Script {
  return ({ kind, subject, nth }) => (kind === 'create' ? create(subject, nth) : look(subject, nth))
}

describe('the limit of credits', () => {
  const waits = { ...RATE, retryAfter: '60' }

  test.each([
    { name: 'with its first state', look: () => drawn(18) },
    {
      name: 'at a look at which the state is the same',
      look: (_: string, nth: number) => shows('generating', nth === 0 ? {} : { creditsConsumed: 18 }),
    },
  ])('A5: what waits out a 429 is not resent when kie reports too much meanwhile, $name', async ({ look }) => {
    const create = (subject: string): Reply => (subject === 'late' ? waits : accepts(subject))
    const { kie, generated, lines } = await playGeneration(
      { images: [wanted('dear'), wanted('late')] },
      { script: kieThat(look, create), options: { maxCredits: 20, queue: { ...QUEUE, timeoutMs: 120_000 } } },
    )
    expect(kie.createTimes('late')).toHaveLength(1)
    expect(generated.failures).toContainEqual(expect.objectContaining({ name: 'late', reason: 'over-budget' }))
    expect(lines.filter((line) => line === 'info: dear: generating').length).toBeLessThanOrEqual(1)
    expect(lines).toContain(
      'warning: kie took up to 14 credits more for an image than was forecast; nothing more was submitted.',
    )
  })

  test('A5: a request of unknown outcome keeps its credits', async () => {
    const create = (subject: string): Reply => (subject === 'lost' ? { fails: 'reset' } : accepts(subject))
    const { kie, generated } = await playGeneration(
      { images: [wanted('lost'), wanted('next')] },
      { script: kieThat(() => drawn(4), create), options: { maxCredits: 4, queue: { ...QUEUE, rateLimit: 1 } } },
    )
    expect(kie.createTimes()).toHaveLength(1)
    expect(generated.failures.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
      'lost: outcome-unknown',
      'next: over-budget',
    ])
  })

  test('A5: a request that was refused gives its credits back', async () => {
    const refusal = { code: 422, msg: 'This field is required' }
    const create = (subject: string): Reply => (subject === 'bad' ? refusal : accepts(subject))
    const { generated } = await playGeneration(
      { images: [wanted('bad'), wanted('next')] },
      { script: kieThat(() => drawn(4), create), options: { maxCredits: 4, queue: { ...QUEUE, rateLimit: 1 } } },
    )
    expect(generated.images.map(({ name }) => name)).toEqual(['next'])
  })

  test('A5: so does the fresh attempt of an image, though its first task may be charged', async () => {
    const refusal = { code: 422, msg: 'This field is required' }
    const create = (subject: string, nth: number): Reply => (subject === 'a' && nth === 1 ? refusal : accepts(subject))
    const look = (subject: string, nth: number): Reply =>
      subject === 'a' || nth === 0 ? shows('fail', FAILS) : drawn(4)
    const { kie, generated, recorded } = await playGeneration(
      { images: [wanted('a'), wanted('b')] },
      {
        script: kieThat(look, create),
        options: { maxCredits: 12, queue: { ...QUEUE, rateLimit: 1, retries: 1 } },
      },
    )
    expect(kie.calls.filter(({ kind }) => kind === 'create').map(({ subject }) => subject)).toEqual([
      'a',
      'b',
      'a',
      'b',
    ])
    expect(generated.images.map(({ name }) => name)).toEqual(['b'])
    expect(recorded.map(({ name }) => name)).toEqual(['a', 'b', 'b'])
  })

  test('A6: max-credits 2.4 is enough for three images at 0.8', async () => {
    const images = ['a', 'b', 'c'].map((name) => wanted(name, { price: 0.8 }))
    const { generated } = await playGeneration(
      { images },
      { script: kieThat(() => drawn(0.8)), options: { maxCredits: 2.4 } },
    )
    expect(generated.images).toHaveLength(3)
    expect(creditsPaid(generated.cost.now)).toBe(2.4)
  })

  const high = { price: 22 }
  const spent = ['first', 'second'].map((taskId) => ({ taskId, credits: 22, price: 22 }))
  const resumed = ['first', 'second'].map((taskId) => wanted(taskId, { ...high, taskId, origin: 'resumed' }))
  const open = [wanted('third', high), wanted('fourth', high)]

  test('A14: counts what earlier attempts of the run took, once, and says so', async () => {
    const { kie, generated, lines } = await playGeneration(
      { images: [...resumed, ...open], earlierCosts: spent },
      { script: kieThat(() => drawn(22)), options: { maxCredits: 50 } },
    )
    expect(kie.createTimes()).toEqual([])
    expect(generated.images.map(({ name }) => name)).toEqual(['first', 'second'])
    const message =
      'Not submitted: it could take the run past the limit of 50 credits, of which earlier attempts took 44 credits.'
    expect(generated.failures).toMatchObject([{ message }, { message }])
    expect(lines).toContain(
      `info: third: failed. ${message} Raise 'max-credits' and start a new run: a re-run uses the workflow file as it was.`,
    )
  })

  test('A14: what kie names of a task at work is not what the next attempt counts', async () => {
    const images = [wanted('first'), wanted('second')]
    const atWork = kieThat(() => shows('waiting', { creditsConsumed: 0 }))
    const first = await playGeneration(
      { images: images.slice(0, 1) },
      { script: atWork, options: { maxCredits: 4 }, cancelAt: 30_000 },
    )
    expect(first.recorded).toMatchObject([{ taskId: 'first', credits: undefined, price: 4 }])
    const earlierCosts = first.recorded.map(({ taskId, credits, price }) => ({ taskId, credits, price }))
    const resumedFirst = wanted('first', { taskId: 'first', origin: 'resumed' })
    const second = await playGeneration(
      { images: [resumedFirst, wanted('second')], earlierCosts },
      { script: atWork, options: { maxCredits: 4 }, cancelAt: 30_000 },
    )
    expect(second.kie.createTimes()).toEqual([])
  })

  test('A14: what is left of the limit is used', async () => {
    const { kie } = await playGeneration(
      { images: [...resumed, ...open], earlierCosts: spent },
      { script: kieThat(() => drawn(22)), options: { maxCredits: 66 } },
    )
    expect(kie.createTimes()).toHaveLength(1)
  })
})

describe('the record', () => {
  test('A5: a request that was refused for certain is noted as such', async () => {
    const create = (subject: string): Reply =>
      subject === 'bad' ? { code: 422, msg: 'This field is required' } : accepts(subject)
    const { recorded } = await playGeneration(
      { images: [wanted('bad'), wanted('good')] },
      { script: kieThat(() => drawn(4), create) },
    )
    expect(recorded.map(({ name }) => name)).toEqual(['good'])
  })

  test('A14: has what kie says that each task took, each time that it changes', async () => {
    const look = (_: string, nth: number): Reply =>
      [shows('generating'), shows('generating', { creditsConsumed: 4 }), drawn(4.5)][nth] ?? drawn(4.5)
    const { recorded } = await playGeneration(
      { images: [wanted('new'), wanted('old', { taskId: 'old', origin: 'resumed' })] },
      { script: kieThat(look) },
    )
    expect(recorded.map(({ taskId, credits }) => [taskId, credits])).toEqual([
      ['old', 4.5],
      [expect.any(String), 4.5],
    ])
  })
})

describe('A12: pending is what is paid for, or may be, and is not on disk', () => {
  const broken = (reason: 'gone' | 'network', number = 1): KieDownloadError =>
    new KieDownloadError({ reason, url: url(number), detail: 'so it is' })
  const image = { images: [wanted('a')] }

  test('a download that was cancelled', async () => {
    const { generated } = await playGeneration(image, {
      script: kieThat(() => drawn(4)),
      arrivals: { [url(1)]: 'hangs' },
      cancelAt: 8_000,
    })
    expect(generated.failures).toMatchObject([{ reason: 'cancelled', charged: 'yes' }])
    expect(generated.pendingTasks).toEqual({ a: 'a' })
  })

  const rows: { name: string; look: Reply; lost?: readonly KieDownloadError[]; want: boolean }[] = [
    { name: 'an image that is here is not', look: drawn(4), want: false },
    { name: 'a download that failed', look: drawn(4), lost: [broken('network')], want: true },
    { name: 'one of several pictures', look: drawn(4, 2), lost: [broken('network', 2)], want: true },
    { name: 'a result that is gone has nothing left to fetch', look: drawn(4), lost: [broken('gone')], want: false },
    {
      name: 'one of several that is gone, beside one that failed',
      look: drawn(4, 2),
      lost: [broken('gone'), broken('network', 2)],
      want: true,
    },
    { name: 'a result that cannot be read', look: shows('success'), want: true },
    { name: 'a task that is lost', look: { code: 422, msg: 'recordInfo is null' }, want: true },
    { name: 'a task that takes too long', look: shows('generating'), want: true },
    { name: 'a task that kie says failed has no image', look: shows('fail', FAILS), want: false },
  ]
  test.each(rows)('$name', async ({ look, lost = [], want }) => {
    const { generated } = await playGeneration(image, {
      script: kieThat(() => look),
      arrivals: Object.fromEntries(lost.map((error) => [error.url, error])),
    })
    expect(generated.pendingTasks).toEqual(want ? { a: 'a' } : {})
  })
})

describe('the cost', () => {
  test('A13: what is known is told beside what is not', async () => {
    const look = (subject: string): Reply => drawn(subject === 'c' ? undefined : 4)
    const { generated } = await playGeneration(
      { images: ['a', 'b', 'c'].map((name) => wanted(name)) },
      { script: kieThat(look) },
    )
    expect(generated.cost.now).toEqual({
      known: 8,
      tasks: 2,
      unknown: [{ name: 'c', taskId: 'c', atMost: 4, doubt: 'unsaid' }],
      isPerImage: true,
    })
  })

  test('R6: a task that brings two pictures is not told as an image', async () => {
    const { generated } = await playGeneration(
      { images: ['a', 'b'].map((name) => wanted(name)) },
      { script: kieThat((subject) => drawn(4, subject === 'a' ? 2 : 1)) },
    )
    expect(generated.images).toHaveLength(3)
    expect(generated.cost.now).toMatchObject({ known: 8, tasks: 2, isPerImage: false })
  })

  test('A15: a task that is taken up or collected was paid earlier', async () => {
    const { generated, lines } = await playGeneration(
      {
        images: [
          wanted('new'),
          wanted('old', { taskId: 'old', origin: 'resumed' }),
          { name: 'other', request: undefined, requestHash: '', price: 0, taskId: 'other', origin: 'collected' },
        ],
      },
      { script: kieThat((subject) => drawn(subject === 'new' ? 4 : 5)) },
    )
    expect(generated.cost.now).toMatchObject({ known: 4, tasks: 1, unknown: [] })
    expect(generated.cost.earlier).toMatchObject({ known: 10, tasks: 2, unknown: [] })
    expect(lines).toEqual(
      expect.arrayContaining(['info: new: drawn for 4 credits', 'info: old: drawn for 5 credits, paid earlier']),
    )
  })

  test('A15: what is made anew is paid now, what it replaces was paid earlier', async () => {
    const gone = new KieDownloadError({ reason: 'gone', url: url(1), detail: 'HTTP 404' })
    const look = (subject: string): Reply =>
      subject === 'earlier'
        ? drawn(4)
        : shows('success', { resultJson: `{"resultUrls":["${url(2)}"]}`, creditsConsumed: 4 })
    const { generated } = await playGeneration(
      { images: [wanted('a', { taskId: 'earlier', origin: 'resumed' })] },
      { script: kieThat(look), arrivals: { [url(1)]: gone } },
    )
    expect(generated.images).toMatchObject([{ taskId: 'a', origin: 'generated' }])
    expect(generated.cost).toMatchObject({ now: { known: 4, tasks: 1 }, earlier: { known: 4, tasks: 1 } })
  })

  test.each([
    { name: 'names 0 credits', credits: { creditsConsumed: 0 }, want: [] },
    { name: 'names some', credits: { creditsConsumed: 3 }, want: [{ atMost: 3, doubt: 'returnable' }] },
    { name: 'names none', credits: {}, want: [{ atMost: 4, doubt: 'unsaid' }] },
  ])('A16: of a failed task kie $name', async ({ credits, want }) => {
    const { generated } = await playGeneration(
      { images: [wanted('a')] },
      { script: kieThat(() => shows('fail', { ...FAILS, ...credits })) },
    )
    expect(generated.cost.now).toMatchObject({ known: 0, tasks: 0, unknown: want })
  })
})

describe('an image', () => {
  const old = wanted('old', { taskId: 'old', origin: 'resumed', submittedAt: new Date('2025-12-31T23:59:00Z') })
  /** kie shows the task with a picture of its own, at the second look. */
  const pictureOf = kieThat((subject, nth) =>
    nth === 0
      ? shows('generating')
      : shows('success', { resultJson: `{"resultUrls":["https://files.invalid/${subject}.png"]}` }),
  )

  test('that arrives is told, and says when it was submitted and how long it took, as far as this attempt knows', async () => {
    const { generated, lines, kie } = await playGeneration({ images: [wanted('fox'), old] }, { script: pictureOf })
    const [fox, other] = generated.images
    const [sentMs = -1] = kie.createTimes('fox')
    const [firstLookMs = -1, secondLookMs = -1] = kie.lookTimes('fox')
    // Each exchange takes 200 ms.
    const timing = { submittedAtMs: sentMs, drawingSinceMs: firstLookMs + 200, finishedAtMs: secondLookMs + 200 }
    expect(fox).toMatchObject({ createdAt: new Date('2026-01-01T00:00:00Z'), timing })
    expect(other).toMatchObject({ createdAt: old.submittedAt, timing: undefined })
    expect(lines).toEqual(
      expect.arrayContaining([
        'info: fox: saved as out/fox.png (1x1, 0 kB)',
        'info: old: saved as out/old.png (1x1, 0 kB)',
      ]),
    )
  })

  test('that arrives stands in the lock file at once, and to the end', async () => {
    const seen: string[] = []
    const look = (directory: string): void => void seen.push(readFileSync(path.join(directory, LOCK_FILE), 'utf8'))
    const late = kieThat((subject, nth) =>
      subject === 'fox' && nth < 2
        ? shows('generating')
        : shows('success', { resultJson: `{"resultUrls":["${subject}"]}` }),
    )
    const { lock } = await playGeneration({ images: [wanted('fox'), old] }, { script: late, arrivals: { fox: look } })
    const namesIn = (text: string): readonly (string | undefined)[] =>
      [...text.matchAll(/"taskId": ?"(\w+)"/g)].map(([, name]) => name)
    expect(seen.map(namesIn)).toEqual([['old']])
    expect(namesIn(lock).toSorted()).toEqual(['fox', 'old'])
  })

  test('that is one of too many to be written at once stands there in the end', async () => {
    const many = Array.from({ length: 100 }, (_, index) => wanted(`other-${index}`))
    const { generated, lock } = await playGeneration(
      { images: [old, ...many] },
      { script: pictureOf, options: { maxCredits: 1 } },
    )
    expect(generated.images).toHaveLength(1)
    expect(lock).toContain('"old"')
  })

  test('that kie serves damaged is kept with a warning', async () => {
    const { generated, lines } = await playGeneration(
      { images: [wanted('fox')] },
      { script: pictureOf, arrivals: { 'https://files.invalid/fox.png': { warning: 'it is cut short' } } },
    )
    expect(generated.images.map(({ name }) => name)).toEqual(['fox'])
    expect(lines.filter((line) => line.startsWith('warning'))).toEqual([
      'warning: fox: kie serves this image damaged, it is kept: it is cut short.',
    ])
  })

  test('that does not arrive is told with its reason', async () => {
    const error = new KieDownloadError({ reason: 'network', url: url(1), detail: 'the line broke off' })
    const { lines } = await playGeneration(
      { images: [wanted('fox')] },
      { script: kieThat(() => drawn(4)), arrivals: { [url(1)]: error } },
    )
    expect(lines).toContainEqual(expect.stringMatching(/^info: fox: failed\. .*the line broke off/))
  })
})

test('A14: a task that is taken up keeps the forecast at which it was sent', async () => {
  const { recorded, generated } = await playGeneration(
    {
      images: [wanted('fox', { taskId: 'old', origin: 'resumed', price: 4 })],
      earlierCosts: [{ taskId: 'old', credits: undefined, price: 3 }],
    },
    { script: kieThat(() => drawn()) },
  )
  expect(recorded).toMatchObject([{ taskId: 'old', price: 3 }])
  expect(generated.cost.earlier.unknown).toMatchObject([{ taskId: 'old', atMost: 3 }])
})

test('a task that nobody waits for is pending, and what it costs nobody has asked', async () => {
  const { generated } = await playGeneration(
    { images: [wanted('fox')] },
    { script: kieThat(() => drawn()), options: { queue: { ...QUEUE, wait: false } } },
  )
  expect(generated.pendingTasks).toEqual({ fox: 'fox' })
  expect(generated.cost.now.unknown).toMatchObject([{ taskId: 'fox', atMost: 4, doubt: 'unasked' }])
})
