import { describe, expect, test } from '@jest/globals'
import type { PlannedImage } from '../../../src/core/plan/plan.ts'
import type { RecordedTask } from '../../../src/core/plan/record.ts'
import { findTakenUp, resumePlan } from '../../../src/core/plan/resume.ts'
import { checkLinear } from '../../growth.ts'
import { savedImage } from '../result/results.ts'

function image(name: string, changes: Partial<PlannedImage> = {}): PlannedImage {
  return {
    name,
    request: { model: 'm', input: { prompt: 'a fox' } },
    requestHash: 'a',
    price: 4,
    origin: 'generated',
    ...changes,
  }
}

/** An image that lies in the folder, made by this task. */
function reused(name: string, taskId: string): PlannedImage {
  return image(name, { reused: [savedImage({ name, taskId })], origin: 'reused' })
}

function task(name: string, taskId: string | undefined, { request = 'a', ms = 0 } = {}): RecordedTask {
  return { name, request, at: new Date(ms), taskId, price: undefined, credits: undefined }
}

function resume(images: readonly PlannedImage[], recorded: readonly RecordedTask[]) {
  const lines: string[] = []
  const warnings: string[] = []
  const ignore = (): void => undefined
  const log = {
    info: (line: string) => lines.push(line),
    notice: ignore,
    warning: (line: string) => warnings.push(line),
    error: ignore,
    debug: ignore,
  }
  const plan = resumePlan({ images }, { attempts: [{ number: 1, tasks: recorded }], maxCredits: undefined, log })
  return { taken: plan.images.map(({ taskId }) => taskId), lines, warnings }
}

describe('a task whose picture is reused', () => {
  test('is no other image’s, whose own one is made', () => {
    expect(resume([reused('x-1', 't1'), image('x-2')], [task('x-1', 't1')]).taken).toEqual([undefined, undefined])
  })

  test('leaves the others to those that want them', () => {
    const { taken } = resume([reused('x-1', 't1'), image('x-2')], [task('x-1', 't1'), task('x-2', 't2')])
    expect(taken).toEqual([undefined, 't2'])
  })

  test('hides no request of which nobody knows what came', () => {
    const { taken, warnings } = resume([reused('x-1', 't1'), image('x-2')], [task('x-1', 't1'), task('x-2', undefined)])
    expect(taken).toEqual([undefined, undefined])
    expect(warnings).toEqual([expect.stringMatching(/^x-2: .* no task id\. It is made anew/)])
  })
})

test('an image keeps the task of its own name where another one has the same request', () => {
  const images = ['x-1', 'x-2'].map((name) => ({ name, requestHash: 'a' }))
  const recorded = [task('x-1', 't1'), task('x-2', 't2'), task('x-3', 't3'), task('x-4', 't4')]
  const taken = findTakenUp(images, recorded)
  expect([...taken].map(([name, { taskId }]) => [name, taskId])).toEqual([
    ['x-1', 't1'],
    ['x-2', 't2'],
  ])
})

describe('what is told of a task that is taken up', () => {
  test('its id and its time, and no more', () => {
    expect(resume([image('fox')], [task('fox', 't1', { ms: 1 })])).toEqual({
      taken: ['t1'],
      lines: ['fox: taking up task t1, submitted at 1970-01-01T00:00:00.001Z'],
      warnings: [],
    })
  })

  test('no warning of a later request that had an id, was of another image, or asked for another picture', () => {
    const recorded = [
      task('fox', 't0'),
      task('fox', 't1', { ms: 1 }),
      task('fox', undefined, { request: 'b', ms: 2 }),
      task('owl', undefined, { ms: 2 }),
    ]
    expect(resume([image('fox')], recorded)).toMatchObject({ taken: ['t1'], warnings: [] })
  })

  test('no warning of a later request whose picture is another image’s', () => {
    const recorded = [task('fox', 't1'), task('fox', 't2', { ms: 1 })]
    expect(resume([reused('owl', 't2'), image('fox')], recorded)).toMatchObject({
      taken: [undefined, 't1'],
      warnings: [],
    })
  })

  test('a warning of each later request of which nobody knows what came', () => {
    const recorded = [task('fox', 't1'), task('fox', undefined, { ms: 1 }), task('fox', undefined, { ms: 2 })]
    expect(resume([image('fox')], recorded).warnings).toEqual([
      expect.stringContaining('again at 1970-01-01T00:00:00.001Z'),
      expect.stringContaining('again at 1970-01-01T00:00:00.002Z'),
    ])
  })
})

describe('A5: two images to which kie gave one task', () => {
  const both = [task('x-1', 't1'), task('x-2', 't1', { request: 'b' })]
  const wanted = [image('x-1'), image('x-2', { requestHash: 'b' })]

  test('cannot both take it up, and a warning names what is paid anew', () => {
    const { taken, warnings } = resume(wanted, both)
    expect(taken).toEqual([undefined, 't1'])
    expect(warnings).toEqual([expect.stringMatching(/^x-1: .* one task, t1, .* paid anew; look at https:/)])
  })

  test('need no warning where a later attempt has made the other', () => {
    const { taken, warnings } = resume(wanted, [...both, task('x-1', 't2')])
    expect(taken).toEqual(['t2', 't1'])
    expect(warnings).toEqual([])
  })

  test('nor where the other is reused', () => {
    expect(resume([reused('x-1', 't0'), image('x-2', { requestHash: 'b' })], both).warnings).toEqual([])
  })
})

describe('A5, D10: 10,000 tasks are taken up in linear time', () => {
  const prepare = (size: number) => Array.from({ length: size }, (_, index) => `image-${index}`)

  test('where no name is the same', async () => {
    const taken = await checkLinear({
      size: 10_000,
      prepare,
      work: (names) =>
        findTakenUp(
          names.map((name) => ({ name, requestHash: `new ${name}` })),
          names.map((name) => task(`old ${name}`, name, { request: name })),
        ),
    })
    expect(taken.size).toBe(0)
  })

  test('where each was sent again without an answer', async () => {
    const { warnings } = await checkLinear({
      size: 10_000,
      prepare,
      work: (names) =>
        resume(
          names.map((name) => image(name, { requestHash: name })),
          names.flatMap((name) => [
            task(name, `task of ${name}`, { request: name }),
            task(name, undefined, { request: name, ms: 1 }),
          ]),
        ),
    })
    expect(warnings).toHaveLength(10_000)
  })
})
