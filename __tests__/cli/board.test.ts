import { expect, test } from '@jest/globals'
import { Board, formatRow } from '../../src/cli/screen/board.ts'
import { Cancelled } from '../../src/core/text/errors.ts'
import { KieCancelledError, type QueueEvent } from '../../src/kie/index.ts'
import { savedImage } from '../core/result/results.ts'

/** A board whose clock is set by hand. */
function boardOf(names: readonly string[]) {
  const time = { ms: 0 }
  const board = new Board(
    names.map((name) => ({ name, price: 4 })),
    { now: () => time.ms },
  )
  const happens = (...events: readonly object[]): void => {
    for (const event of events) board.onEvent(event as QueueEvent)
  }
  const lines = (): readonly string[] => board.rows().map((row) => formatRow(row, 5))
  return { board, time, happens, lines }
}

const accepted = (key: string): object => ({ type: 'accepted', key, taskId: `task-${key}`, attempt: 1 })
const drawing = (key: string): object => ({ type: 'state', key, task: { state: 'generating' } })
const success = (key: string, credits: number): object => ({
  type: 'success',
  key,
  taskId: `task-${key}`,
  task: { credits },
})

test('each image has a line with its state, its time and its credits', () => {
  const { board, time, happens, lines } = boardOf(['ant', 'bee', 'cat', 'dog'])
  happens(accepted('ant'), accepted('bee'), accepted('cat'))
  time.ms = 5000
  happens(drawing('ant'), success('bee', 3))
  time.ms = 65_000
  happens(success('cat', 4))
  board.onSaved(savedImage({ taskId: 'task-cat' }))
  time.ms = 70_000
  expect(lines()).toEqual([
    'ant    drawing    1 min 10 s  (4 credits)',
    'bee    fetching   1 min 10 s  3 credits',
    'cat    done        1 min 5 s  4 credits',
    'dog    waiting                (4 credits)',
  ])
  expect(board.total()).toBe('1/4 done, 2 in work, 7 credits')
})

test('one that failed stays so, and one picture of several that did not come counts', () => {
  const { board, happens } = boardOf(['ant', 'bee'])
  happens(accepted('ant'), { type: 'finished', key: 'ant', outcome: { end: 'failed' } })
  happens(accepted('bee'), success('bee', 4))
  board.onFailedDownload({ name: 'bee', taskId: 'task-bee', url: '', error: undefined })
  board.onSaved(savedImage({ taskId: 'task-bee' }))
  expect(board.rows().map(({ state }) => state)).toEqual(['failed', 'failed'])
  expect(board.total()).toBe('0/2 done, 2 failed, 4 credits')
})

test('what kie goes on with when a command is interrupted has not failed', () => {
  const { board, time, happens, lines } = boardOf(['ant', 'bee', 'cat'])
  const cancelled = (taskId?: string): object => ({
    ...{ end: 'failed', taskId, pending: taskId !== undefined, error: new KieCancelledError(taskId) },
  })
  happens(accepted('ant'), accepted('bee'), success('bee', 4))
  time.ms = 2000
  happens({ type: 'finished', key: 'ant', outcome: cancelled('task-ant') })
  happens({ type: 'finished', key: 'cat', outcome: cancelled() })
  board.onFailedDownload({ name: 'bee', taskId: 'task-bee', url: '', error: new Cancelled() })
  expect(lines()).toEqual([
    'ant    at kie            2 s  (4 credits)',
    'bee    at kie            2 s  4 credits',
    'cat    waiting                (4 credits)',
  ])
  expect(board.total()).toBe('0/3 done, 0 in work, 2 still at kie, 4 credits')
})

test('what is only submitted is done once kie has it', () => {
  const { board, happens } = boardOf(['ant'])
  happens(accepted('ant'), { type: 'finished', key: 'ant', outcome: { end: 'accepted' } })
  expect(board.total()).toBe('1/1 done, 0 credits')
})

test('an image that has a fresh attempt waits again', () => {
  const { board, happens } = boardOf(['ant'])
  happens(accepted('ant'), { type: 'retrying', key: 'ant' })
  expect(board.rows().map(({ state }) => state)).toEqual(['waiting'])
})
