import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  formatOwner,
  parseRecordLines,
  Recorder,
  type RecordedTask,
  type RecordSink,
} from '../../../src/core/plan/record.ts'
import { codePoint } from '../../code-point.ts'

const HERO = { name: 'hero', requestHash: 'abc', price: 4 }
const OWNER = { resumeKey: 'art-0', step: 'cover' }

function task(given: Partial<RecordedTask> & { readonly ms?: number }): RecordedTask {
  const { ms = 0, ...fields } = given
  const none = { taskId: undefined, price: undefined, credits: undefined }
  return { name: 'hero', request: 'abc', at: new Date(ms), ...none, ...fields }
}

/** A disk in memory: `lines` are written, and `synced` of them are safe. */
class Disk implements RecordSink {
  readonly lines: string[] = [formatOwner(OWNER)]
  synced = 0
  full = false
  append = (line: string): void => {
    if (this.full) throw new Error('ENOSPC: no space left on device, write')
    this.lines.push(line)
  }
  sync = (): void => {
    this.synced = this.lines.length
  }

  get tasks(): readonly RecordedTask[] {
    return parseRecordLines(this.lines.join('\n')).tasks
  }
}

function record(act: (recorder: Recorder) => void): Disk {
  const disk = new Disk()
  act(new Recorder(disk))
  return disk
}

describe('what is written while the step runs', () => {
  test('A2: an intent before, an id after, a line for each, on disk when the call returns', () => {
    const disk = new Disk()
    const recorder = new Recorder(disk)
    recorder.intend(HERO, 1, new Date(1000))
    expect(disk.synced).toBe(disk.lines.length)
    recorder.accept('hero', 1, { taskId: 't1' })
    expect(disk.synced).toBe(disk.lines.length)
    recorder.intend({ name: 'logo', requestHash: 'def', price: undefined }, 1, new Date(2000))
    expect(disk.lines.slice(1)).toEqual([
      '{"task":1,"name":"hero","request":"abc","at":1000,"price":4}',
      '{"task":1,"taskId":"t1"}',
      '{"task":2,"name":"logo","request":"def","at":2000}',
    ])
    expect(disk.tasks).toEqual([
      task({ taskId: 't1', price: 4, ms: 1000 }),
      task({ name: 'logo', request: 'def', ms: 2000 }),
    ])
  })

  test('a request that is sent again is the same intent, a fresh attempt another', () => {
    const { tasks } = record((recorder) => {
      recorder.intend(HERO, 1, new Date(1000))
      recorder.intend(HERO, 1, new Date(2000))
      recorder.accept('hero', 1, { taskId: 't1' })
      recorder.intend(HERO, 2, new Date(3000))
      recorder.accept('hero', 2, { taskId: 't2' })
    })
    expect(tasks.map(({ taskId, at }) => [taskId, at.getTime()])).toEqual([
      ['t1', 1000],
      ['t2', 3000],
    ])
  })

  test('a task is as old as the request that brought it, of those that were sent', () => {
    const { tasks } = record((recorder) => {
      recorder.intend(HERO, 1, new Date(1000))
      recorder.accept('hero', 1, { taskId: 't1', at: new Date(9000) })
    })
    expect(tasks).toEqual([task({ taskId: 't1', price: 4, ms: 9000 })])
  })

  test('a request that was refused for certain leaves nothing to warn of', () => {
    const { tasks } = record((recorder) => {
      recorder.intend(HERO, 1, new Date(1000))
      recorder.refuse('hero', 1)
    })
    expect(tasks).toEqual([])
  })

  test('A14: what kie took is noted once for each report, a 0 too', () => {
    const disk = record((recorder) => {
      recorder.intend(HERO, 1, new Date(1000))
      recorder.accept('hero', 1, { taskId: 't1' })
      recorder.cost('hero', 1, 0)
      recorder.cost('hero', 1, 0)
      recorder.cost('hero', 1, 18)
      recorder.cost('nobody', 1, 3)
    })
    expect(disk.lines.slice(3)).toEqual(['{"task":1,"credits":0}', '{"task":1,"credits":18}'])
    expect(disk.tasks).toEqual([task({ taskId: 't1', price: 4, credits: 18, ms: 1000 })])
  })

  test('nothing is noted of an image that no intent names', () => {
    const { lines } = record((recorder) => {
      recorder.intend(HERO, 1, new Date(1000))
      recorder.accept('nobody', 1, { taskId: 't1' })
      recorder.accept('hero', 2, { taskId: 't1' })
      recorder.refuse('nobody', 1)
    })
    expect(lines).toHaveLength(2)
  })

  test('only what nobody could know otherwise waits for the disk', () => {
    const disk = new Disk()
    const recorder = new Recorder(disk)
    for (const name of ['hero', 'logo']) recorder.intend({ ...HERO, name }, 1, new Date(1000))
    recorder.refuse('logo', 1)
    recorder.cost('hero', 1, 4)
    expect(disk.lines).toHaveLength(5)
    expect(disk.synced).toBe(3)
    recorder.accept('hero', 1, { taskId: 't1' })
    expect(disk.synced).toBe(6)
  })

  test('A14: of a task that was taken up too', () => {
    const { tasks } = record((recorder) => {
      recorder.intend(HERO, 0, new Date(1000))
      recorder.accept('hero', 0, { taskId: 't1' })
      recorder.cost('hero', 0, 4)
    })
    expect(tasks).toEqual([task({ taskId: 't1', price: 4, credits: 4, ms: 1000 })])
  })

  test('A2: ten thousand tasks that are taken up wait for no disk: an earlier record has them', () => {
    const disk = record((recorder) => {
      for (let index = 0; index < 10_000; index++) {
        recorder.intend({ ...HERO, name: `picture-${index}` }, 0, new Date(1))
        recorder.accept(`picture-${index}`, 0, { taskId: `t${index}` })
      }
    })
    expect(disk.tasks).toHaveLength(10_000)
    expect(disk.synced).toBe(0)
  })

  test('A2: a disk that takes no more is the fault of the record, and lines that it takes later count', () => {
    const disk = new Disk()
    const recorder = new Recorder(disk)
    recorder.intend(HERO, 1, new Date(1000))
    expect(recorder.fault).toBeUndefined()
    disk.full = true
    recorder.accept('hero', 1, { taskId: 't1' })
    expect(recorder.fault).toMatchObject({
      message: "The record of this step's tasks cannot be written: ENOSPC: no space left on device, write",
      cause: { message: 'ENOSPC: no space left on device, write' },
    })
    disk.full = false
    recorder.cost('hero', 1, 4)
    expect(recorder.fault).toBeDefined()
    expect(disk.tasks).toEqual([task({ taskId: 't1', price: 4, credits: 4, ms: 1000 })])
  })
})

describe('A2: what a full disk did not take', () => {
  test('is written before what comes next, once there is room, and on disk when the call returns', () => {
    const disk = new Disk()
    const recorder = new Recorder(disk)
    recorder.intend(HERO, 1, new Date(1000))
    recorder.intend({ ...HERO, name: 'logo' }, 1, new Date(2000))
    disk.full = true
    recorder.accept('hero', 1, { taskId: 't1' })
    disk.full = false
    recorder.accept('logo', 1, { taskId: 't2' })
    expect(disk.lines.slice(3)).toEqual(['{"task":1,"taskId":"t1"}', '{"task":2,"taskId":"t2"}'])
    expect(disk.synced).toBe(disk.lines.length)
  })

  test('is written when the step ends, where nothing came after it', () => {
    const disk = new Disk()
    const recorder = new Recorder(disk)
    recorder.intend(HERO, 1, new Date(1000))
    disk.full = true
    recorder.accept('hero', 1, { taskId: 't1' })
    recorder.cost('hero', 1, 0)
    recorder.cost('hero', 1, 18)
    expect(recorder.finish()).toBe(false)
    disk.full = false
    expect(recorder.finish()).toBe(true)
    expect(recorder.fault).toBeDefined()
    expect(disk.tasks).toEqual([task({ taskId: 't1', price: 4, credits: 18, ms: 1000 })])
    expect(disk.synced).toBe(disk.lines.length)
  })

  test('is written again where the disk took it and could not keep it', () => {
    const disk = new Disk()
    const recorder = new Recorder(disk)
    recorder.intend(HERO, 1, new Date(1000))
    const { sync } = disk
    disk.sync = () => {
      throw new Error('EIO: i/o error, fsync')
    }
    recorder.accept('hero', 1, { taskId: 't1' })
    expect(recorder.finish()).toBe(false)
    disk.sync = sync
    disk.lines.splice(2)
    expect(recorder.finish()).toBe(true)
    expect(disk.tasks).toEqual([task({ taskId: 't1', price: 4, ms: 1000 })])
  })

  test('an intent whose request did not leave for it does not look as if it had', () => {
    const disk = new Disk()
    const recorder = new Recorder(disk)
    let syncs = 0
    disk.sync = () => {
      syncs++
    }
    disk.full = true
    recorder.intend(HERO, 1, new Date(1000))
    // That it was not sent is no reason to wait once more for a disk that is full.
    expect(syncs).toBe(1)
    disk.full = false
    expect(recorder.finish()).toBe(true)
    expect(disk.tasks).toEqual([])
  })

  test('a line that it never takes keeps no other back', () => {
    const disk = new Disk()
    const recorder = new Recorder(disk)
    for (const name of ['hero', 'logo', 'mill']) recorder.intend({ ...HERO, name }, 1, new Date(1000))
    const { append } = disk
    disk.append = (line) => {
      disk.full = line.startsWith('{"task":1,')
      append(line)
    }
    recorder.accept('hero', 1, { taskId: 't1' })
    recorder.accept('logo', 1, { taskId: 't2' })
    recorder.accept('mill', 1, { taskId: 't3' })
    expect(disk.tasks.map(({ taskId }) => taskId)).toEqual([undefined, 't2', 't3'])
    expect(recorder.finish()).toBe(false)
    // What it took is not written again.
    expect(disk.lines.slice(4)).toEqual(['{"task":2,"taskId":"t2"}', '{"task":3,"taskId":"t3"}'])
  })

  test('a line that it never takes is tried behind those that wait with it', () => {
    const disk = new Disk()
    const recorder = new Recorder(disk)
    for (const name of ['hero', 'logo']) recorder.intend({ ...HERO, name }, 1, new Date(1000))
    const { append } = disk
    let takesLogo = false
    disk.append = (line) => {
      disk.full = !takesLogo || line.startsWith('{"task":1,')
      append(line)
    }
    recorder.accept('hero', 1, { taskId: 't1' })
    recorder.accept('logo', 1, { taskId: 't2' })
    takesLogo = true
    recorder.cost('hero', 1, 4)
    expect(disk.tasks.map(({ taskId }) => taskId)).toEqual([undefined, 't2'])
  })

  test('ten thousand lines are not each tried again for each of them', () => {
    const disk = new Disk()
    const recorder = new Recorder(disk)
    let tries = 0
    disk.append = () => {
      tries++
      throw new Error('ENOSPC')
    }
    for (let index = 0; index < 10_000; index++) {
      recorder.intend({ ...HERO, name: `picture-${index}` }, 0, new Date(1))
    }
    // The first that waits and the one that is new; of the first of all there is but one.
    expect(tries).toBe(19_999)
  })
})

describe('what is read of it', () => {
  test('F103: a torn or foreign line spares the others', () => {
    const lines = [
      formatOwner(OWNER),
      '{"task":1,"name":"hero","requ',
      'null',
      '[1]',
      '7',
      '"text"',
      '{"task":2,"name":"logo","request":"def","at":2}',
      '',
      '{"task":9,"taskId":"t9"}',
      '{"task":2,"taskId":"t2"}',
      '{"task":2,"credits":',
    ]
    const tasks = [task({ name: 'logo', request: 'def', taskId: 't2', ms: 2 })]
    expect(parseRecordLines(lines.join('\n'))).toEqual({ owner: OWNER, tasks })
  })

  test('F103: wherever it is torn, all lines before are read', () => {
    const { lines } = record((recorder) => {
      recorder.intend(HERO, 1, new Date(1000))
      recorder.accept('hero', 1, { taskId: 't1' })
      recorder.intend({ ...HERO, name: 'lögo' }, 1, new Date(2000))
    })
    const whole = Buffer.from(`${lines.join('\n')}\n`)
    const read = Array.from({ length: whole.length + 1 }, (_, length) =>
      parseRecordLines(whole.toString('utf8', 0, length))
        .tasks.map(({ name, taskId }) => `${name} ${taskId}`)
        .join(),
    )
    expect([...new Set(read)]).toEqual(['', 'hero undefined', 'hero t1', 'hero t1,lögo undefined'])
  })

  test('no text is a record of nobody', () => {
    expect(parseRecordLines('')).toEqual({ owner: undefined, tasks: [] })
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
    const amount = fc.option(fc.constantFrom(0, 0.8, 22), { nil: undefined })
    const one = fc.record({
      name,
      request: fc.oneof(fc.string({ unit: fc.constantFrom('0', '9', 'a', 'f'), minLength: 64, maxLength: 64 }), name),
      at: fc.date({ noInvalidDate: true }),
      taskId: fc.option(fc.string({ minLength: 1, maxLength: 130, size: 'max' }), { nil: undefined }),
      price: amount,
      credits: amount,
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), (tasks) => {
        const written = record((recorder) => {
          for (const [index, { name, request, at, price, taskId, credits }] of tasks.entries()) {
            recorder.intend({ name, requestHash: request, price }, index + 1, at)
            if (taskId !== undefined) recorder.accept(name, index + 1, { taskId })
            if (credits !== undefined) recorder.cost(name, index + 1, credits)
          }
        })
        expect(written.tasks).toEqual(tasks)
      }),
    )
  })

  test('what is no record is nobody’s, nor is one of another version', () => {
    for (const text of [
      '',
      'null',
      '[]',
      '{"record":2,"resumeKey":"art-0","step":"cover"}',
      '{"record":1}',
      '{"record":1,"step":"cover"}',
      '{"record":1,"resumeKey":"art-0"}',
      '{"record":1,"resumeKey":7,"step":"cover"}',
      '<html>',
    ]) {
      expect(parseRecordLines(text).owner).toBeUndefined()
    }
  })

  const whole = { task: 1, name: 'a', request: 'b', at: 3, taskId: 't1', price: 4, credits: 0 }
  const read = task({ name: 'a', request: 'b', ms: 3, taskId: 't1', price: 4, credits: 0 })

  test.each<{ changes: Readonly<Record<string, unknown>>; want: readonly RecordedTask[] }>([
    { changes: {}, want: [read] },
    { changes: { name: 1 }, want: [] },
    { changes: { request: undefined }, want: [] },
    { changes: { at: '3' }, want: [] },
    { changes: { name: undefined, request: undefined }, want: [] },
    { changes: { taskId: 7 }, want: [{ ...read, taskId: undefined }] },
    { changes: { taskId: '' }, want: [{ ...read, taskId: undefined }] },
    { changes: { price: '4' }, want: [{ ...read, price: undefined }] },
    { changes: { price: -4 }, want: [{ ...read, price: undefined }] },
    { changes: { credits: null }, want: [{ ...read, credits: undefined }] },
  ])('of a task only what can be read counts: $changes', ({ changes, want }) => {
    expect(parseRecordLines(JSON.stringify({ ...whole, ...changes })).tasks).toEqual(want)
  })
})
