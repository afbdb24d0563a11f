import { describe, expect, test } from '@jest/globals'
import type { LockEntry } from '../../../src/core/images/lock/lock.ts'
import { byAge, byNumber, resultFiles, severalResults } from '../../../src/core/images/task-results.ts'
import { lockOf } from './locks.ts'

/** An entry of a lock file; the time is in seconds. */
function entry(name: string, { at = 0, ...changes }: Partial<LockEntry> & { readonly at?: number } = {}): LockEntry {
  return {
    name,
    file: `${name}.png`,
    request: 'r',
    sha256: 'a'.repeat(64),
    bytes: 1,
    width: 1,
    height: 1,
    mediaType: 'image/png',
    model: 'm',
    taskId: 't1',
    credits: 4,
    createdAt: new Date(at * 1000).toISOString(),
    source: '',
    ...changes,
  }
}

/** An entry that says itself whose it is. */
function result(image: string, number: number, changes: Partial<LockEntry> & { readonly at?: number } = {}): LockEntry {
  return entry(`${image}-${number}`, { image, results: 3, ...changes })
}

/** The names of the pictures of each task, by the image. */
function namesOf(entries: readonly LockEntry[], asked: readonly string[] = []) {
  const several = severalResults(entries, new Set(asked))
  return Object.fromEntries(
    [...several].map(([image, tasks]) => [image, tasks.map((task) => task.map(({ name }) => name))]),
  )
}

describe('severalResults', () => {
  test('has one task’s pictures together, in the order of their numbers', () => {
    expect(namesOf([result('fox', 10), result('fox', 2), result('fox', 1)])).toEqual({
      fox: [['fox-1', 'fox-2', 'fox-10']],
    })
  })

  test('has one picture that says that there were more', () => {
    expect(namesOf([result('fox', 2)])).toEqual({ fox: [['fox-2']] })
  })

  test('has the tasks of an image from the oldest to the newest', () => {
    const entries = [result('fox', 1, { taskId: 't2', at: 9 }), result('fox', 2, { taskId: 't1', at: 1 })]
    expect(namesOf(entries)).toEqual({ fox: [['fox-2'], ['fox-1']] })
  })

  test('tells images apart, though one task made both', () => {
    expect(namesOf([result('fox', 1), result('owl', 1)])).toEqual({ fox: [['fox-1']], owl: [['owl-1']] })
  })

  test('of an older lock file reads names with a number, of which a task has several', () => {
    expect(namesOf([entry('fox-1'), entry('fox-2')])).toEqual({ fox: [['fox-1', 'fox-2']] })
  })

  test.each([
    { name: 'a task with one such name', entries: [entry('fox-1')] },
    { name: 'names of several tasks', entries: [entry('fox-1'), entry('fox-2', { taskId: 't2' })] },
    { name: 'names without a number', entries: [entry('fox'), entry('owl')] },
    { name: 'a number that nobody gives', entries: [entry('fox-0'), entry('fox-01')] },
    { name: 'a number with something behind it', entries: [entry('fox-1b'), entry('fox-2b')] },
    { name: 'a number alone', entries: [entry('-1'), entry('-2')] },
  ])('of an older lock file does not read $name', ({ entries }) => {
    expect(namesOf(entries)).toEqual({})
  })

  test('of an older lock file leaves the images that were asked for by such a name', () => {
    expect(namesOf([entry('fox-1'), entry('fox-2')], ['fox-1', 'fox-2'])).toEqual({})
    expect(namesOf([entry('fox-1'), entry('fox-2'), entry('fox-3')], ['fox-1'])).toEqual({ fox: [['fox-2', 'fox-3']] })
  })

  test('believes an entry that says whose it is, whatever is asked for', () => {
    expect(namesOf([result('fox', 1)], ['fox-1'])).toEqual({ fox: [['fox-1']] })
  })
})

describe('resultFiles', () => {
  const lock = lockOf(result('fox', 1), result('fox', 2, { taskId: 't2' }), result('owl', 1), entry('cat'))

  test('are those of all tasks of the images that are named', () => {
    expect(resultFiles(lock, ['fox', 'cat', 'new'])).toEqual(['fox-1.png', 'fox-2.png'])
    expect(resultFiles(lock, [])).toEqual([])
  })

  test('are never files that an entry names and this action would not write', () => {
    expect(resultFiles(lockOf(result('fox', 1, { file: '../fox-1.png' })), ['fox'])).toEqual([])
  })
})

test('byAge goes by the time of a task’s first picture', () => {
  const [old, young] = [[entry('a', { at: 2 }), entry('b', { at: 9 })], [entry('c', { at: 5 })]]
  expect(byAge([young, old])).toEqual([old, young])
})

test('byNumber is the order of people', () => {
  expect([entry('fox-10'), entry('fox-9'), entry('ant-11')].toSorted(byNumber).map(({ name }) => name)).toEqual([
    'ant-11',
    'fox-9',
    'fox-10',
  ])
})
