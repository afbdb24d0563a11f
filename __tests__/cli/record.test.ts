import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { DeskRecord } from '../../src/cli/record/record.ts'
import { Recorder } from '../../src/core/plan/record.ts'

let workspace: string

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'record-')))
  mkdirSync(path.join(workspace, 'art'))
})

afterEach(() => rmSync(workspace, { recursive: true }))

const AT = new Date('2026-11-30T12:00:00.000Z')

const record = (): DeskRecord => new DeskRecord({ workspace, directory: 'art' })
const file = (): string => path.join(workspace, 'art/.kie-tasks.json')
const text = (): string => readFileSync(file(), 'utf8')
const image = (name: string) => ({ name, requestHash: `hash of ${name}`, price: 4 })

/** What a command writes that is killed once these tasks were accepted, and a request for the last one has left. */
function killed(names: readonly string[], last?: string): void {
  const kept = record()
  kept.read()
  const recorder = new Recorder(kept)
  for (const name of names) {
    recorder.intend(image(name), 1, AT)
    recorder.accept(name, 1, { taskId: `task-${name}` })
  }
  if (last !== undefined) recorder.intend(image(last), 1, AT)
  kept.close()
}

const known = (): readonly string[] =>
  record()
    .read()
    .open.map(({ name, taskId = 'no id' }) => `${name}: ${taskId}`)

test('there is no file until something is submitted', () => {
  expect(record().read()).toEqual({ open: [], over: [] })
  expect(() => text()).toThrow(/ENOENT/)
})

test('it is whole JSON after each entry, and knows what was submitted', () => {
  killed(['a', 'b'], 'c')
  expect((JSON.parse(text()) as readonly object[]).length).toBeGreaterThan(4)
  expect(known()).toEqual(['a: task-a', 'b: task-b', 'c: no id'])
  expect(record().read().open[0]).toEqual({
    name: 'a',
    request: 'hash of a',
    at: AT,
    taskId: 'task-a',
    price: 4,
    credits: undefined,
  })
})

test('what earlier commands have left stays, whatever the next one calls its tasks', () => {
  killed(['a'])
  killed(['b'], 'a')
  expect(known()).toEqual(['a: task-a', 'b: task-b', 'a: no id'])
})

test('it keeps what it is told to, and is gone with the last task', () => {
  killed(['a', 'b'])
  const kept = record()
  kept.keep({ open: kept.read().open.filter(({ name }) => name === 'b'), over: [] })
  expect(known()).toEqual(['b: task-b'])
  killed(['c'])
  expect(known()).toEqual(['b: task-b', 'c: task-c'])
  record().keep({ open: [], over: [] })
  expect(() => text()).toThrow(/ENOENT/)
})

describe('cut off anywhere by a crash', () => {
  test('it still has each entry that was whole, and takes more', () => {
    killed(['a', 'b'])
    const whole = text()
    let withA = 0
    // Its first entry comes with the file, whole.
    for (let length = whole.indexOf(',\n') + 1; length < whole.length; length++) {
      writeFileSync(file(), whole.slice(0, length))
      const before = known()
      if (before.includes('a: task-a')) withA++
      killed(['z'])
      JSON.parse(text())
      expect(known()).toEqual([...before, 'z: task-z'])
    }
    expect(withA).toBeGreaterThan(100)
  })
})

test('it is read however it is laid out, and takes more', () => {
  killed(['a', 'b'])
  writeFileSync(file(), JSON.stringify(JSON.parse(text()), undefined, 2))
  killed(['c'])
  JSON.parse(text())
  expect(known()).toEqual(['a: task-a', 'b: task-b', 'c: task-c'])
})

test('what is over is known apart, however often the record is written', () => {
  killed(['a', 'b'])
  const kept = record()
  const [a, b] = kept.read().open
  if (a === undefined || b === undefined) throw new Error('two tasks are on record')
  kept.keep({ open: [b], over: [a] })
  killed(['c'])
  expect(known()).toEqual(['b: task-b', 'c: task-c'])
  expect(record().read().over).toEqual([a])
})

test('a task that is collected is on no record: who has submitted it knows of it', () => {
  const kept = record()
  kept.read()
  const recorder = new Recorder(kept)
  recorder.intend({ name: 'a', requestHash: '', price: 0 }, 0, AT)
  recorder.accept('a', 0, { taskId: 'task-a' })
  kept.close()
  expect(known()).toEqual([])
})

describe('a file that is none of ours', () => {
  test.each(['{"tasks": []}', 'notes', '[1, 2]', '', '[', '[\nhello\n]', '[\n{"run":1,"ta\n{"run":1,"task":1}\n]\n'])(
    'is an error, and stays: %s',
    (content) => {
      writeFileSync(file(), content)
      expect(() => record().read()).toThrow("'art/.kie-tasks.json' cannot be read as the record of what was submitted")
      expect(text()).toBe(content)
    },
  )

  test('is a link, through which nothing is written', () => {
    writeFileSync(path.join(workspace, 'victim'), '[\n\n]\n')
    symlinkSync(path.join(workspace, 'victim'), file())
    expect(() => record().read()).toThrow('cannot be read as the record')
    expect(readFileSync(path.join(workspace, 'victim'), 'utf8')).toBe('[\n\n]\n')
  })
})
