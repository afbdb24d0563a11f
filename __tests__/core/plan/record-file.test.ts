import {
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { RecordFile, readRecordFile, type RecordFileOptions } from '../../../src/core/plan/record-file.ts'
import { Recorder } from '../../../src/core/plan/record.ts'

const owner = { resumeKey: 'art-0', step: 'cover' }
const HERO = { name: 'hero', requestHash: 'abc', price: 4 }

let directory: string

beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'record-file-'))
})

afterAll(() => {
  rmSync(directory, { recursive: true })
})

function open(write?: RecordFileOptions['write']): RecordFile {
  return new RecordFile({ directory, owner, runAttempt: 2, ...(write && { write }) })
}

test('A2: each step and attempt has a file of its own, for its own user alone', () => {
  const [one, other] = [open(), open()]
  expect(path.basename(one.path)).toMatch(/^kie-record-cover-attempt-2-[0-9a-f-]{36}\.jsonl$/)
  expect(other.path).not.toBe(one.path)
  expect(statSync(one.path).mode & 0o777).toBe(0o600)
  expect(readRecordFile(one.path)).toEqual({ owner, tasks: [] })
})

test.each([
  { step: '../../etc/x y', want: '-etc-x-y' },
  { step: 'a'.repeat(300), want: 'a'.repeat(60) },
])('A2: the name of a step leads nowhere else, and is no longer than a file may be called: $want', ({ step, want }) => {
  const file = new RecordFile({ directory, owner: { ...owner, step }, runAttempt: 1 })
  expect(path.dirname(file.path)).toBe(directory)
  expect(path.basename(file.path).split('-attempt-1-')[0]).toBe(`kie-record-${want}`)
  expect(readRecordFile(file.path).owner?.step).toBe(step)
})

test('A2: what is not on disk is an error, that of its owner too', () => {
  let handle = -1
  const file = open((opened, bytes) => {
    handle = opened
    return writeSync(opened, bytes)
  })
  closeSync(handle)
  expect(() => file.sync()).toThrow('EBADF')
  expect(() =>
    open((opened, bytes) => {
      const written = writeSync(opened, bytes)
      closeSync(opened)
      return written
    }),
  ).toThrow('EBADF')
})

test('A2: what is written can be read at once', () => {
  const file = open()
  const recorder = new Recorder(file)
  recorder.intend(HERO, 1, new Date(1000))
  recorder.accept('hero', 1, { taskId: 't1' })
  expect(readRecordFile(file.path)).toMatchObject({ owner, tasks: [{ name: 'hero', taskId: 't1', price: 4 }] })
})

test('A2: a full disk is the fault of the record; the line that it tore spares those after it', () => {
  let room = Infinity
  const file = open((handle, bytes) => {
    const part = bytes.subarray(0, room)
    room -= part.length
    if (part.length === 0) throw new Error('ENOSPC: no space left on device, write')
    return writeSync(handle, part)
  })
  const recorder = new Recorder(file)
  recorder.intend(HERO, 1, new Date(1000))
  room = 10
  recorder.accept('hero', 1, { taskId: 't1' })
  expect(recorder.fault?.message).toContain('ENOSPC')
  room = Infinity
  recorder.cost('hero', 1, 4)
  recorder.accept('hero', 1, { taskId: 't1' })
  expect(readFileSync(file.path, 'utf8')).toContain('\n{"task":1,\n{"task":1,"taskId":"t1","credits":4}\n')
  expect(readRecordFile(file.path)).toMatchObject({ owner, tasks: [{ name: 'hero', taskId: 't1', credits: 4 }] })
})

test('A2: bytes that are taken little by little make whole lines', () => {
  const file = open((handle, bytes) => writeSync(handle, bytes.subarray(0, 3)))
  new Recorder(file).intend(HERO, 1, new Date(1000))
  expect(readRecordFile(file.path)).toMatchObject({ owner, tasks: [{ name: 'hero' }] })
})

test('A2: a file that cannot be made says so', () => {
  expect(() => new RecordFile({ directory: path.join(directory, 'none'), owner, runAttempt: 1 })).toThrow('ENOENT')
  const before = readdirSync(directory).length
  expect(() =>
    open(() => {
      throw new Error('ENOSPC')
    }),
  ).toThrow('ENOSPC')
  expect(readdirSync(directory)).toHaveLength(before + 1)
})

test('A2: it is only ever appended to', () => {
  const file = open()
  const other = openSync(file.path, constants.O_WRONLY | constants.O_APPEND)
  writeSync(other, 'a line of somebody else\n')
  closeSync(other)
  new Recorder(file).intend(HERO, 1, new Date(1000))
  expect(readFileSync(file.path, 'utf8').split('\n')).toHaveLength(4)
  expect(readRecordFile(file.path).tasks).toHaveLength(1)
})

test('A2: a file that is gone is the record of nobody', () => {
  expect(readRecordFile(path.join(directory, 'gone.jsonl'))).toEqual({ owner: undefined, tasks: [] })
})
