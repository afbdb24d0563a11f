import { expect, test } from '@jest/globals'
import type { Log } from '../../../src/core/text/log.ts'
import type { Plan } from '../../../src/core/plan/plan.ts'
import type { RecordedTask } from '../../../src/core/plan/record.ts'
import { resumePlan } from '../../../src/core/plan/resume.ts'

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
