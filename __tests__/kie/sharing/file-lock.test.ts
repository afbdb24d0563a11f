import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { FileLock, LockBusyError } from '../../../src/kie/sharing/file-lock.ts'

const MODULE = path.resolve(import.meta.dirname, '../../../src/kie/sharing/file-lock.ts')
const NODE = path.resolve(import.meta.dirname, '../../../node_modules/.bin/node')

let directory: string
let file: string

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'lock-'))
  file = path.join(directory, 'lock')
})

afterEach(() => rmSync(directory, { recursive: true }))

/** Starts a process that does this, with `FileLock` and `file` at hand. */
function start(work: string) {
  const script = path.join(directory, `work-${readdirSync(directory).length}.mts`)
  writeFileSync(script, `import { FileLock } from ${JSON.stringify(MODULE)}\nconst file = process.argv[2]!\n${work}`)
  return spawn(NODE, ['--no-warnings', script, file], { stdio: ['pipe', 'pipe', 'inherit'] })
}

test('A11: of many processes one at a time has it', async () => {
  const counter = path.join(directory, 'counter')
  writeFileSync(counter, '0')
  const work = `
    import { readFileSync, writeFileSync } from 'node:fs'
    const lock = new FileLock(file, 60_000)
    for (let time = 0; time < 50; time++) {
      lock.take()
      const count = Number(readFileSync(${JSON.stringify(counter)}, 'utf8'))
      writeFileSync(${JSON.stringify(counter)}, String(count + 1))
      lock.release()
    }`
  const ends = await Promise.all([1, 2, 3].map(async () => once(start(work), 'exit') as Promise<[number]>))
  expect(ends.map(([code]) => code)).toEqual([0, 0, 0])
  expect(readFileSync(counter, 'utf8')).toBe('150')
})

test('A11: it ends with a process that is killed, and is empty', async () => {
  const child = start(`new FileLock(file, 0).take(); console.log('taken'); process.stdin.resume()`)
  await once(child.stdout, 'data')
  const lock = new FileLock(file, 0)
  expect(() => lock.take()).toThrow(LockBusyError)
  child.kill('SIGKILL')
  await once(child, 'exit')
  lock.take()
  expect(() => new FileLock(file, 0).take()).toThrow(LockBusyError)
  lock.release()
  expect(statSync(file).size).toBe(0)
  expect(readdirSync(directory).filter((name) => !name.startsWith('work'))).toEqual(['lock'])
})

test('A11: a file that cannot be used is another error', () => {
  expect(() => new FileLock(path.join(directory, 'none/lock'), 0).take()).toThrow('unable to open database file')
  writeFileSync(file, 'x'.repeat(4096))
  expect(() => new FileLock(file, 0).take()).toThrow('not a database')
})
