import { describe, expect, test } from '@jest/globals'
import { costsSoFar } from '../../src/cli/record/asked.ts'
import { settleRecorded } from '../../src/cli/record/settled.ts'
import { lockEntry, type LockEntry } from '../../src/core/images/lock/lock.ts'
import type { PlannedImage } from '../../src/core/plan/plan.ts'
import type { RecordedTask } from '../../src/core/plan/record.ts'
import { savedImage } from '../core/result/results.ts'

const NOW = new Date('2026-11-30T12:00:00.000Z')
const DAY_MS = 24 * 3_600_000

const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY_MS)

function task(name: string, taskId: string | undefined, daysAgo = 0): RecordedTask {
  return { name, request: `request of ${name}`, at: ago(daysAgo), taskId, price: 4, credits: undefined }
}

/** An image that is here: that of a task which was submitted some days ago. */
function here(name: string, taskId: string, daysAgo = 0): LockEntry {
  const image = savedImage({ name, taskId, path: `art/${name}.png`, createdAt: ago(daysAgo) })
  return { ...lockEntry(image, 'art'), request: `request of ${name}` }
}

/** Images that are asked for, each with the request that goes by its name, or by another one. */
const asking = (...names: readonly (string | readonly [name: string, request: string])[]) => ({
  images: names.map((each): PlannedImage => {
    const [name, of] = typeof each === 'string' ? [each, each] : each
    return { name, request: undefined, requestHash: `request of ${of}`, price: 4, origin: 'generated' }
  }),
})

interface Case {
  readonly recorded: readonly RecordedTask[]
  readonly over?: readonly RecordedTask[]
  readonly asked?: ReturnType<typeof asking>
  readonly status?: 'success' | 'partial'
  readonly had?: readonly string[]
  readonly entries?: readonly LockEntry[]
  readonly pending?: readonly string[]
  readonly failed?: readonly string[]
}

function settled({ recorded, over = [], asked = asking('a'), status = 'partial', entries = [], ...rest }: Case) {
  const { had = [], pending = [], failed = [] } = rest
  const failures = failed.map((taskId) => ({ name: 'x', taskId })) as never
  const all = settleRecorded({
    recorded: { open: recorded, over },
    plan: asked,
    hadIds: new Set(had),
    entries,
    result: { status, pendingTasks: Object.fromEntries(pending.map((id) => [id, id])), failures },
    now: NOW,
  })
  const ids = (tasks: readonly RecordedTask[]): readonly string[] =>
    tasks.map(({ name, taskId = '?' }) => `${name} ${taskId}`)
  return { open: ids(all.open), over: ids(all.over), expired: ids(all.expired) }
}

/** What stays open, and what is over, as long as not all is here, and then. */
type Row = readonly [what: string, given: Case, open: readonly string[], over: readonly string[]]

describe('as long as an image is missing', () => {
  test.each<Row>([
    ['a task at work is open', { recorded: [task('a', '1')], pending: ['1'] }, ['a 1'], []],
    ['what is here is open', { recorded: [task('a', '1')], entries: [here('a', '1')] }, ['a 1'], []],
    ['what failed for good is over', { recorded: [task('a', '1')], failed: ['1'] }, [], ['a 1']],
    [
      'what did not come here and can still be had is open',
      { recorded: [task('a', '1')], pending: ['1'], failed: ['1'] },
      ['a 1'],
      [],
    ],
    [
      'a try before one that failed is over',
      { recorded: [task('a', '1', 2), task('a', '2', 1)], failed: ['2'] },
      [],
      ['a 1', 'a 2'],
    ],
    [
      'of two tasks of one request, the newer one at work, both are open',
      { recorded: [task('a', '1', 2), task('a', '2', 1)], pending: ['2'] },
      ['a 1', 'a 2'],
      [],
    ],
    ['what was over is over', { recorded: [], over: [task('a', '1')] }, [], ['a 1']],
    ['what is here and not asked for is over', { recorded: [task('b', '1')], entries: [here('b', '1')] }, [], ['b 1']],
    ['what was here and not asked for is over', { recorded: [task('b', '1')], had: ['1'] }, [], ['b 1']],
  ])('%s', (_, given, open, over) => {
    expect(settled(given)).toEqual({ open, over, expired: [] })
  })
})

describe('once all is here', () => {
  test.each<Row>([
    ['nothing stays of it', { recorded: [task('a', '1')], over: [task('a', '0')], entries: [here('a', '1')] }, [], []],
    [
      'what nobody asks for any more stays open',
      { recorded: [{ ...task('a', '1'), request: 'another' }], entries: [here('a', '2')] },
      ['a 1'],
      [],
    ],
    [
      'nothing stays of what the name was before',
      { recorded: [{ ...task('a', '1'), request: 'another' }], had: ['1'] },
      [],
      [],
    ],
    ['what another manifest took stays', { recorded: [], over: [task('b', '1')] }, [], ['b 1']],
    ['a request without an answer stays', { recorded: [task('a', undefined)] }, ['a ?'], []],
    [
      'not that request once an image was made in its place',
      { recorded: [task('a', undefined, 1), task('a', '2')], entries: [here('a', '2')] },
      [],
      [],
    ],
    [
      'not that request once its task was found and collected, by a clock a minute slow',
      { recorded: [task('a', undefined, 1)], entries: [here('a', '2', 1 + 60_000 / DAY_MS)] },
      [],
      [],
    ],
    [
      'that request where an older task was taken up',
      { recorded: [task('a', '1', 2), task('a', undefined, 1)], entries: [here('a', '1', 2)] },
      ['a ?'],
      [],
    ],
    [
      'not that request where it has another name by now',
      {
        recorded: [task('a', undefined, 1)],
        asked: asking(['b', 'a']),
        entries: [{ ...here('b', '2'), request: 'request of a' }],
      },
      [],
      [],
    ],
    [
      'that request of one of several images that ask for the same',
      {
        recorded: [{ ...task('a-2', undefined, 1), request: 'request of a' }],
        asked: asking(['a-1', 'a'], ['a-2', 'a']),
        entries: [{ ...here('a-1', '1'), request: 'request of a' }],
      },
      ['a-2 ?'],
      [],
    ],
  ])('%s', (_, given, open, over) => {
    expect(settled({ ...given, status: 'success' })).toEqual({ open, over, expired: [] })
  })
})

describe('after two weeks', () => {
  test('what nobody asks for is forgotten, which is told', () => {
    const recorded = [task('b', '1', 15), task('c', undefined, 15), task('d', '3', 13), task('e', '4', 15)]
    expect(settled({ recorded, entries: [here('e', '4')] })).toEqual({
      open: ['d 3'],
      over: [],
      expired: ['b 1', 'c ?'],
    })
  })

  test('what is asked for stays until kie has said that it is gone: a clock may be wrong', () => {
    const recorded = [task('a', '1', 15), task('b', undefined, 15)]
    expect(settled({ recorded, asked: asking('a', 'b'), pending: ['1'] })).toEqual({
      open: ['a 1', 'b ?'],
      over: [],
      expired: [],
    })
  })
})

test('a limit counts what is asked for, and nothing else', () => {
  const recorded = [task('a', '1'), { ...task('a', '2'), request: 'another' }, task('b', '3')]
  expect(costsSoFar(recorded, asking('a', 'c')).map(({ taskId }) => taskId)).toEqual(['1'])
})
