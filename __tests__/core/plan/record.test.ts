import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  formatRecord,
  parseRecord,
  readRecordedTasks,
  Recorder,
  type RecordedTask,
} from '../../../src/core/plan/record.ts'
import { codePoint } from '../../code-point.ts'

function task(name: string, request: string, taskId: string | undefined, ms = 0): RecordedTask {
  return { name, request, at: new Date(ms), taskId }
}

function record(act: (recorder: Recorder) => void): Record<string, string> {
  const state: Record<string, string> = {}
  act(new Recorder((key, value) => (state[key] = value)))
  return state
}

describe('what is written while the step runs', () => {
  test('an intent before, an id after, a key for each', () => {
    const state = record((recorder) => {
      recorder.intend({ name: 'hero', requestHash: 'abc', price: 4 }, 1, new Date(1000))
      recorder.accept('hero', 1, 't1')
      recorder.intend({ name: 'logo', requestHash: 'def', price: 4 }, 1, new Date(2000))
    })
    expect(state).toEqual({ 'intent-1': '["hero","abc",1000]', 'task-1': 't1', 'intent-2': '["logo","def",2000]' })
    expect(readRecordedTasks(state)).toEqual([task('hero', 'abc', 't1', 1000), task('logo', 'def', undefined, 2000)])
  })

  test('a request that is sent again is the same intent, a fresh attempt another', () => {
    const state = record((recorder) => {
      recorder.intend({ name: 'hero', requestHash: 'abc', price: 4 }, 1, new Date(1000))
      recorder.intend({ name: 'hero', requestHash: 'abc', price: 4 }, 1, new Date(2000))
      recorder.accept('hero', 1, 't1')
      recorder.intend({ name: 'hero', requestHash: 'abc', price: 4 }, 2, new Date(3000))
      recorder.accept('hero', 2, 't2')
    })
    expect(readRecordedTasks(state).map(({ taskId, at }) => [taskId, at.getTime()])).toEqual([
      ['t1', 1000],
      ['t2', 3000],
    ])
  })

  test('a request that was refused for certain leaves nothing to warn of', () => {
    const state = record((recorder) => {
      recorder.intend({ name: 'hero', requestHash: 'abc', price: 4 }, 1, new Date(1000))
      recorder.refuse('hero', 1)
    })
    expect(readRecordedTasks(state)).toEqual([])
  })

  test('F103: a torn or foreign value spares the others', () => {
    const state = {
      'intent-1': '["hero","ab',
      'intent-2': '["logo","def",2]',
      'task-2': 't2',
      other: 'x',
      'task-9': 't9',
    }
    expect(readRecordedTasks(state)).toEqual([task('logo', 'def', 't2', 2)])
  })

  test('ten thousand tasks fit into the environment of a process', () => {
    const state = record((recorder) => {
      for (let index = 1; index <= 10_000; index++) {
        recorder.intend(
          { name: `picture-${index}`, requestHash: 'f'.repeat(64), price: 4 },
          1,
          new Date(1_790_000_000_000),
        )
        recorder.accept(`picture-${index}`, 1, 'e'.repeat(32))
      }
    })
    const bytes = Object.entries(state).reduce((sum, [key, value]) => sum + `STATE_${key}=${value}`.length + 9, 0)
    expect(bytes).toBeLessThan(2_000_000)
  })
})

describe('what is kept for a re-run', () => {
  test('comes back as it was', () => {
    // A path of an image has 200 characters at most, but a record may be read by another version than wrote it.
    const name = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'z', '0', '9', '-', '/'), minLength: 1, maxLength: 210, size: 'max' }),
      fc.constantFrom('a'.repeat(200), 'b'.repeat(201), `${'c'.repeat(60)}/`.repeat(3)),
      fc.string({ unit: codePoint, size: 'max', maxLength: 300 }),
    )
    const one = fc.record({
      name,
      request: fc.oneof(fc.string({ unit: fc.constantFrom('0', '9', 'a', 'f'), minLength: 64, maxLength: 64 }), name),
      at: fc.date({ noInvalidDate: true }),
      taskId: fc.option(fc.string({ minLength: 1, maxLength: 130, size: 'max' }), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), (tasks) => {
        expect(parseRecord(formatRecord(tasks))).toEqual(tasks)
      }),
    )
  })

  test('what is no record is none', () => {
    for (const text of ['', 'null', '[]', '{"version":2,"tasks":[]}', '{"version":1}', '<html>']) {
      expect(parseRecord(text)).toBeUndefined()
    }
    expect(parseRecord('{"version":1,"tasks":[{"name":1},{"name":"a","request":"b","at":3}]}')).toEqual([
      task('a', 'b', undefined, 3),
    ])
  })
})
