import { describe, expect, test } from '@jest/globals'
import { settleRecorded } from '../../src/cli/record/settled.ts'
import type { RecordedTask } from '../../src/core/plan/record.ts'
import { lockEntry, type LockEntry } from '../../src/core/images/lock/lock.ts'
import { savedImage } from '../core/result/results.ts'

const NOW = new Date('2026-11-30T12:00:00.000Z')
const DAY_MS = 24 * 3_600_000

function task(name: string, taskId: string | undefined, daysAgo = 0): RecordedTask {
  const at = new Date(NOW.getTime() - daysAgo * DAY_MS)
  return { name, request: `request of ${name}`, at, taskId, price: 4, credits: undefined }
}

const here = (name: string, taskId: string): LockEntry =>
  lockEntry(savedImage({ name, taskId, path: `art/${name}.png` }), 'art')

interface Case {
  readonly recorded: readonly RecordedTask[]
  readonly entries?: readonly LockEntry[]
  readonly tasks?: Readonly<Record<string, string>>
  readonly pendingTasks?: Readonly<Record<string, string>>
  readonly failed?: readonly string[]
}

function settled({ recorded, entries = [], tasks = {}, pendingTasks = {}, failed = [] }: Case) {
  const failures = failed.map((taskId) => ({
    ...{ name: 'x', taskId, charged: 'yes', sourceUrl: undefined, code: undefined },
    ...{ message: '', next: '', step: 'again', reason: 'failed' },
  })) as never
  const { kept, expired } = settleRecorded({ recorded, entries, result: { tasks, pendingTasks, failures }, now: NOW })
  const ids = (all: readonly RecordedTask[]): readonly string[] =>
    all.map(({ name, taskId = '?' }) => `${name} ${taskId}`)
  return { kept: ids(kept), expired: ids(expired) }
}

describe('what stays on record', () => {
  test.each<[string, Case, readonly string[]]>([
    [
      'a task that is still at work',
      { recorded: [task('a', '1')], tasks: { a: '1' }, pendingTasks: { a: '1' } },
      ['a 1'],
    ],
    ['not what is here', { recorded: [task('a', '1')], entries: [here('a', '1')] }, []],
    ['not what failed for good', { recorded: [task('a', '1')], tasks: { a: '1' }, failed: ['1'] }, []],
    [
      'what failed to come here and can still be had',
      { recorded: [task('a', '1')], tasks: { a: '1' }, pendingTasks: { a: '1' }, failed: ['1'] },
      ['a 1'],
    ],
    [
      'what nobody asks for any more',
      { recorded: [task('a', '1')], entries: [here('a', '2')], tasks: { a: '2' } },
      ['a 1'],
    ],
    ['a request without an answer', { recorded: [task('a', undefined)] }, ['a ?']],
    [
      'not that request once another one was made in its place and is here',
      { recorded: [task('a', undefined, 1), task('a', '2')], entries: [here('a', '2')], tasks: { a: '2' } },
      [],
    ],
    [
      'that request where an older one was taken up',
      { recorded: [task('a', '1', 2), task('a', undefined, 1)], entries: [here('a', '1')], tasks: { a: '1' } },
      ['a ?'],
    ],
  ])('%s', (_, given, kept) => {
    expect(settled(given)).toEqual({ kept, expired: [] })
  })

  test('not what is older than kie keeps anything, which is told', () => {
    const recorded = [task('a', '1', 15), task('b', undefined, 15), task('c', '3', 13), task('d', '4', 15)]
    expect(settled({ recorded, entries: [here('d', '4')] })).toEqual({ kept: ['c 3'], expired: ['a 1', 'b ?'] })
  })
})
