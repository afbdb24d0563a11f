import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Log } from '../../../src/core/text/log.ts'
import type { Plan } from '../../../src/core/plan/plan.ts'
import type { RecordedTask } from '../../../src/core/plan/record.ts'
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

function resume(recorded: readonly RecordedTask[]) {
  const warnings: string[] = []
  const ignore = (): void => undefined
  const log: Log = {
    info: ignore,
    notice: ignore,
    warning: (line) => warnings.push(line),
    error: ignore,
    debug: ignore,
  }
  return { plan: resumePlan(plan, recorded, log), warnings }
}

test('a task with an id is taken up, without a warning', () => {
  const resumed = resume([
    { name: 'hero-1', request: 'abc', at, taskId: 't1' },
    { name: 'hero-2', request: 'abc', at, taskId: 't2' },
  ])
  expect(resumed.plan.images.map(({ taskId, origin }) => [taskId, origin])).toEqual([
    ['t1', 'resumed'],
    ['t2', 'resumed'],
  ])
  expect(resumed.warnings).toEqual([])
})

test('an intent without an id is made anew, with a warning that names the time', () => {
  const resumed = resume([
    { name: 'hero-1', request: 'abc', at, taskId: 't1' },
    { name: 'hero-2', request: 'abc', at, taskId: undefined },
  ])
  expect(resumed.plan.images[1]).toEqual(plan.images[1])
  expect(resumed.warnings).toEqual([expect.stringMatching(/^hero-2: .*2026-11-22T12:03:00.000Z.*kie\.ai\/logs/)])
})

test('a request that was sent again and got no id is named, and the task that is there is taken up', () => {
  const later = new Date('2026-11-22T12:05:00Z')
  const resumed = resume([
    { name: 'hero-1', request: 'abc', at, taskId: undefined },
    { name: 'hero-1', request: 'abc', at, taskId: 't1' },
    { name: 'hero-1', request: 'abc', at: later, taskId: undefined },
    { name: 'hero-2', request: 'abc', at, taskId: 't2' },
  ])
  expect(resumed.plan.images.map(({ taskId }) => taskId)).toEqual(['t1', 't2'])
  expect(resumed.warnings).toEqual([
    expect.stringMatching(/^hero-1: .* again at 2026-11-22T12:05:00.000Z .*kie\.ai\/logs/),
  ])
})

test('a changed request takes up nothing', () => {
  const resumed = resume([{ name: 'hero-1', request: 'other', at, taskId: 't1' }])
  expect(resumed.plan).toEqual(plan)
})

test('without a record one warning says so, and how to pass the tasks', () => {
  const resumed = resume([])
  expect(resumed.plan).toEqual(plan)
  expect(resumed.warnings).toEqual([expect.stringMatching(/no record.*tasks: '\{"hero": "<task id>"\}'/)])
})

function task(name: string, request: string, taskId: string | undefined, ms = 0): RecordedTask {
  return { name, request, at: new Date(ms), taskId }
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
