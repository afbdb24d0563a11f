import { describe, expect, test } from '@jest/globals'
import { sumUp, type Ends } from '../../../src/core/make/generated.ts'
import type { PlannedImage } from '../../../src/core/plan/plan.ts'
import { KieDownloadError, KieTimeoutError, type DownloadReason, type TaskOutcome } from '../../../src/kie/index.ts'
import { savedImage } from '../result/results.ts'
import { wanted } from './generation.ts'
import { AT, taskOf } from './queue-events.ts'

const URL_OF_FOX = 'https://files.invalid/fox.png'

/** Sums up what came of images, of which nothing is known besides. */
function sum(images: readonly PlannedImage[], ends: Partial<Ends>) {
  const nothing = {
    images: [],
    failedForms: [],
    failedDownloads: [],
    outcomes: new Map<string, TaskOutcome>(),
    tasks: {},
    costs: [],
  }
  const explain = () => ({ message: 'm', next: 'n', step: 'look-up', reason: 'unknown', code: undefined }) as const
  return sumUp({ images }, { ...nothing, explain, ...ends })
}

/** A download that failed. */
function lost(reason: DownloadReason) {
  const error = new KieDownloadError({ reason, url: URL_OF_FOX, detail: 'so it is' })
  return { name: 'fox', taskId: 'task-fox', url: URL_OF_FOX, error }
}

const ended = { key: 'fox', attempt: 1, submittedAt: AT } as const
const success: TaskOutcome = { ...ended, end: 'success', taskId: 'task-fox', task: taskOf('fox') }

describe('the images are told in the order of the plan', () => {
  const tasks = { fox: 't-fox', cat: 't-cat', owl: 't-owl' }

  test('whichever came first, made or reused, and those of one task by their numbers', () => {
    const reused = ['bee-2', 'bee-10'].map((name) => savedImage({ name, taskId: 't-bee', origin: 'reused' }))
    const images = [wanted('owl'), wanted('fox'), wanted('bee', { reused }), wanted('cat')]
    const saved = [
      ...['cat-10', 'cat-2', 'cat-1'].map((name) => savedImage({ name, taskId: 't-cat' })),
      savedImage({ name: 'fox', taskId: 't-fox' }),
      savedImage({ name: 'owl', taskId: 't-owl' }),
    ]
    const made = sum(images, { images: [...reused, ...saved], tasks, outcomes: new Map([['fox', success]]) })
    const names = ['owl', 'fox', 'bee-2', 'bee-10', 'cat-1', 'cat-2', 'cat-10']
    expect(made.images.map(({ name }) => name)).toEqual(names)
    expect(made.failures).toEqual([])
  })

  test('also one that is called otherwise than planned, as its name was taken', () => {
    const saved = [savedImage({ name: 'cat', taskId: 't-cat' }), savedImage({ name: 'fox-2', taskId: 't-fox' })]
    const made = sum([wanted('fox'), wanted('cat')], { images: saved, tasks })
    expect(made.images.map(({ name }) => name)).toEqual(['fox-2', 'cat'])
  })
})

describe('what is still to be had of a task', () => {
  const error = new KieTimeoutError({ taskId: 'task-fox', lastState: undefined, waitedMs: 1 })
  const failed = { ...ended, end: 'failed', taskId: 'task-fox', error, charged: 'unknown', pending: true } as const
  const rows: { name: string; outcome: TaskOutcome; reasons?: readonly DownloadReason[]; want: boolean }[] = [
    { name: 'nothing where all came', outcome: success, want: false },
    { name: 'what did not come', outcome: success, reasons: ['network'], want: true },
    { name: 'nothing that is gone', outcome: success, reasons: ['gone', 'gone'], want: false },
    { name: 'what did not come beside what is gone', outcome: success, reasons: ['gone', 'network'], want: true },
    { name: 'all where nobody waits', outcome: { ...ended, end: 'accepted', taskId: 'task-fox' }, want: true },
    { name: 'all where nobody saw its end', outcome: { ...failed, task: undefined }, want: true },
    { name: 'nothing where it failed', outcome: { ...failed, task: taskOf('fox', { state: 'fail' }) }, want: false },
    { name: 'nothing where there is no id', outcome: { ...failed, taskId: undefined, task: undefined }, want: false },
  ]
  test.each(rows)('$name', ({ outcome, reasons = [], want }) => {
    const made = sum([wanted('fox')], { outcomes: new Map([['fox', outcome]]), failedDownloads: reasons.map(lost) })
    expect(made.pendingTasks).toStrictEqual(want ? { fox: 'task-fox' } : {})
  })
})

test.each([
  { reason: 'network', want: URL_OF_FOX },
  { reason: 'forbidden-target', want: undefined },
] as const)('the link of a picture that did not come is $want where the reason is $reason', ({ reason, want }) => {
  const made = sum([wanted('fox')], { outcomes: new Map([['fox', success]]), failedDownloads: [lost(reason)] })
  expect(made.failures).toMatchObject([{ name: 'fox', charged: 'yes', sourceUrl: want }])
})
