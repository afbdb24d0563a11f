import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Log } from '../../../src/core/text/log.ts'
import type { Plan } from '../../../src/core/plan/plan.ts'
import type { EarlierAttempt, RecordedTask } from '../../../src/core/plan/record.ts'
import { findTakenUp, resumePlan } from '../../../src/core/plan/resume.ts'
import { checkReaching } from '../../reaching.ts'

const at = new Date('2026-11-22T12:03:00Z')

const plan: Plan = {
  images: ['hero-1', 'hero-2'].map((name) => ({
    name,
    request: { model: 'm', input: { prompt: 'a fox' } },
    requestHash: 'abc',
    price: 4,
    origin: 'generated' as const,
  })),
}

function task(name: string, request: string, taskId: string | undefined, ms = at.getTime()): RecordedTask {
  return { name, request, at: new Date(ms), taskId, price: 4, credits: undefined }
}

function resume(recorded: readonly RecordedTask[]) {
  return resumeFrom([{ number: 1, tasks: recorded }])
}

function resumeFrom(attempts: readonly EarlierAttempt[], maxCredits?: number) {
  const warnings: string[] = []
  const ignore = (): void => undefined
  const log: Log = {
    info: ignore,
    notice: ignore,
    warning: (line) => warnings.push(line),
    error: ignore,
    debug: ignore,
  }
  return { plan: resumePlan(plan, { attempts, maxCredits, log }), warnings }
}

test('a task with an id is taken up, without a warning', () => {
  const resumed = resume([task('hero-1', 'abc', 't1'), task('hero-2', 'abc', 't2')])
  expect(resumed.plan.images.map(({ taskId, origin }) => [taskId, origin])).toEqual([
    ['t1', 'resumed'],
    ['t2', 'resumed'],
  ])
  expect(resumed.warnings).toEqual([])
})

test('an intent without an id is made anew, with a warning that names the time', () => {
  const resumed = resume([task('hero-1', 'abc', 't1'), task('hero-2', 'abc', undefined)])
  expect(resumed.plan.images[1]).toEqual(plan.images[1])
  expect(resumed.warnings).toEqual([expect.stringMatching(/^hero-2: .*2026-11-22T12:03:00.000Z.*kie\.ai\/logs/)])
})

test('a request that was sent again and got no id is named, and the task that is there is taken up', () => {
  const later = new Date('2026-11-22T12:05:00Z')
  const resumed = resume([
    task('hero-1', 'abc', undefined),
    task('hero-1', 'abc', 't1'),
    task('hero-1', 'abc', undefined, later.getTime()),
    task('hero-2', 'abc', 't2'),
  ])
  expect(resumed.plan.images.map(({ taskId }) => taskId)).toEqual(['t1', 't2'])
  expect(resumed.warnings).toEqual([
    expect.stringMatching(/^hero-1: .* again at 2026-11-22T12:05:00.000Z .*kie\.ai\/logs/),
  ])
})

test('a changed request takes up nothing', () => {
  const resumed = resume([task('hero-1', 'other', 't1')])
  expect(resumed.plan.images).toEqual(plan.images)
})

test('A2: an attempt that submitted nothing has an empty record, and needs no warning', () => {
  expect(resume([])).toEqual({ plan, warnings: [] })
})

test('A3: each attempt without a record has one warning, with its number, and how to pass its tasks', () => {
  const resumed = resumeFrom([
    { number: 1, tasks: undefined },
    { number: 2, tasks: [task('hero-1', 'abc', 't1')] },
    { number: 3, tasks: undefined },
  ])
  expect(resumed.plan.images.map(({ taskId }) => taskId)).toEqual(['t1', undefined])
  expect(resumed.warnings).toEqual([
    expect.stringMatching(/no record of attempt 1: .*tasks: '\{"hero": "<task id>"\}'.*'actions: read'/),
    expect.stringMatching(/no record of attempt 3: /),
  ])
  expect(resumed.warnings.join()).not.toContain('max-credits')
})

test.each([
  { maxCredits: undefined, uncounted: '' },
  { maxCredits: 50, uncounted: "'max-credits' cannot count what it took. " },
])(
  'A3: what is said of such an attempt with a limit of $maxCredits, and nothing is known of it',
  ({ maxCredits, uncounted }) => {
    expect(resumeFrom([{ number: 1, tasks: undefined }], maxCredits)).toEqual({
      plan,
      warnings: [
        'This is a re-run, and GitHub has no record of attempt 1: what it submitted is made and paid for anew. ' +
          `${uncounted}If its log names tasks, cancel now and pass them, such as tasks: '{"hero": "<task id>"}'. ` +
          'Records are kept where a job failed or was cancelled, for a re-run of the failed jobs; ' +
          "'actions: read' helps to find them.",
      ],
    })
  },
)

describe('A14: the plan carries what earlier attempts took or may have taken', () => {
  test('all of it, each task once: taken up, failed, for another request, of unknown outcome', () => {
    const first = [
      task('hero-1', 'abc', 't1', 1000),
      task('hero-1', 'abc', 't2', 2000),
      task('hero-2', 'abc', undefined, 3000),
      { ...task('old', 'gone', 't3', 4000), credits: 0 },
    ]
    const second = [
      { ...task('hero-1', 'abc', 't2', 2000), credits: 18 },
      { ...task('hero-2', 'abc', 't4', 5000), price: undefined },
    ]
    const { plan: resumed } = resumeFrom([
      { number: 1, tasks: first },
      { number: 2, tasks: second },
    ])
    expect(resumed.earlierCosts).toEqual([
      { taskId: 't1', credits: undefined, price: 4 },
      { taskId: 't2', credits: 18, price: 4 },
      { taskId: undefined, credits: undefined, price: 4 },
      { taskId: 't3', credits: 0, price: 4 },
      { taskId: 't4', credits: undefined, price: undefined },
    ])
    expect(resumed.images.map(({ taskId, submittedAt }) => [taskId, submittedAt?.getTime()])).toEqual([
      ['t2', 2000],
      ['t4', 5000],
    ])
  })

  test('the first time and price of a task count, and the last report that there is', () => {
    const { plan: resumed } = resumeFrom([
      { number: 1, tasks: [{ ...task('hero-1', 'abc', 't1', 1000), price: undefined, credits: 4 }] },
      { number: 2, tasks: [task('hero-1', 'abc', 't1', 9000)] },
      { number: 3, tasks: [{ ...task('hero-1', 'abc', 't1', 9500), price: 6 }] },
    ])
    expect(resumed.earlierCosts).toEqual([{ taskId: 't1', credits: 4, price: 4 }])
    expect(resumed.images[0]?.submittedAt).toEqual(new Date(1000))
  })

  test('images that are reused, too', () => {
    const log: Log = { info: () => undefined, notice: fail, warning: fail, error: fail, debug: fail }
    const images = plan.images.map((image) => ({ ...image, reused: [] }))
    const attempts = [{ number: 1, tasks: [task('hero-1', 'abc', 't1')] }]
    const resumed = resumePlan({ images }, { attempts, maxCredits: undefined, log })
    expect(resumed).toEqual({ images, earlierCosts: [{ taskId: 't1', credits: undefined, price: 4 }] })
  })

  test.each(['old', 'hero-2'])('no id is taken up under two names, and one that was %s had it alone', (name) => {
    const { plan: resumed, warnings } = resumeFrom([
      { number: 1, tasks: [task(name, 'abc', 't1')] },
      { number: 2, tasks: [task('hero-1', 'abc', 't1')] },
    ])
    expect(resumed.images.map(({ taskId }) => taskId)).toEqual(['t1', undefined])
    expect(warnings).toEqual([])
  })
})

function fail(line: string): never {
  throw new Error(line)
}

describe('which task is taken up for which image', () => {
  const rows: {
    name: string
    images: [string, string][]
    recorded: RecordedTask[]
    want: [string, string | undefined][]
  }[] = [
    {
      name: 'the one of the same name and request',
      images: [['hero', 'a']],
      recorded: [task('hero', 'a', 't1')],
      want: [['hero', 't1']],
    },
    {
      name: 'none where the request has changed',
      images: [['hero', 'b']],
      recorded: [task('hero', 'a', 't1')],
      want: [],
    },
    {
      name: 'identical requests take each id once',
      images: [
        ['x-1', 'a'],
        ['x-2', 'a'],
        ['x-3', 'a'],
      ],
      recorded: [task('x-2', 'a', 't2'), task('x-1', 'a', 't1')],
      want: [
        ['x-1', 't1'],
        ['x-2', 't2'],
      ],
    },
    {
      name: 'another name where the request is the same and nobody else wants it',
      images: [['new', 'a']],
      recorded: [task('old', 'a', 't1')],
      want: [['new', 't1']],
    },
    {
      name: 'none of another candidate, of which all have one request',
      images: [
        ['hero.candidate-2', 'a'],
        ['hero.candidate-3', 'a'],
      ],
      recorded: [task('hero.candidate-1', 'a', 't1'), task('hero.candidate-2', 'a', 't2')],
      want: [['hero.candidate-2', 't2']],
    },
    {
      name: 'none of a candidate for an image, and none of an image for a candidate',
      images: [
        ['hero', 'a'],
        ['logo.candidate-1', 'b'],
      ],
      recorded: [task('hero.candidate-1', 'a', 't1'), task('logo', 'b', 't2')],
      want: [],
    },
    {
      name: 'the newest attempt for one image',
      images: [['hero', 'a']],
      recorded: [task('hero', 'a', 't1'), task('hero', 'a', 't2')],
      want: [['hero', 't2']],
    },
    {
      name: 'an id rather than a later intent without one',
      images: [['hero', 'a']],
      recorded: [task('hero', 'a', 't1'), task('hero', 'a', undefined)],
      want: [['hero', 't1']],
    },
    {
      name: 'an intent without an id, so that the user can be warned',
      images: [['hero', 'a']],
      recorded: [task('hero', 'a', undefined)],
      want: [['hero', undefined]],
    },
  ]
  test.each(rows)('$name', ({ images, recorded, want }) => {
    const planned = images.map(([name, requestHash]) => ({ name, requestHash }))
    expect([...findTakenUp(planned, recorded)].map(([name, { taskId }]) => [name, taskId])).toEqual(want)
  })

  test('no id is ever given twice', () => {
    const image = fc.record({ name: fc.constantFrom('a', 'b', 'c'), requestHash: fc.constantFrom('x', 'y') })
    const recorded = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('x', 'y')), {
      minLength: 4,
      maxLength: 12,
    })
    checkReaching((reached) =>
      fc.property(fc.uniqueArray(image, { selector: ({ name }) => name, minLength: 2 }), recorded, (images, pairs) => {
        const tasks = pairs.map(([name, request], index) => task(name, request, `t${index}`))
        const ids = [...findTakenUp(images, tasks).values()].map(({ taskId }) => taskId)
        if (ids.length > 1) reached()
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})

test('B3: where no record is ever kept, the warning says why, and not how to find one', () => {
  const { warnings } = resumeFrom([{ number: 1, tasks: undefined, obstacle: 'act does not re-run jobs.' }])
  expect(warnings).toEqual([
    expect.stringMatching(/no record of attempt 1: .*<task id>"}'\. act does not re-run jobs\.$/),
  ])
})
