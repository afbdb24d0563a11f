import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { claimOrdinal } from '../../../src/core/plan/ordinal.ts'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'ordinal-'))
})

afterEach(() => rmSync(directory, { recursive: true }))

test('A2: steps of one name are numbered as they come, each name by itself', () => {
  const come = (...key: readonly string[]): number => claimOrdinal(directory, key)
  expect([come('a', 'b'), come('a', 'b'), come('ab', ''), come('a', 'b'), come('../x')]).toEqual([1, 2, 1, 3, 1])
})

test('A2: each has a file whose name is safe and short, and of more than a thousand there is no end', () => {
  const key = ['../x', 'y'.repeat(500)]
  expect(claimOrdinal(directory, key)).toBe(1)
  expect(readdirSync(directory)).toEqual([expect.stringMatching(/^kie-image-action-step-[0-9a-f]{12}-1$/)])
  const [first = ''] = readdirSync(directory)
  for (let taken = 2; taken < 1000; taken++) writeFileSync(path.join(directory, first.replace(/1$/, `${taken}`)), '')
  expect(claimOrdinal(directory, key)).toBe(1000)
  expect(() => claimOrdinal(directory, key)).toThrow('there are more than 1000 steps of one name')
})

test('A2: those that come at the same time get a number each', async () => {
  const module = path.resolve(import.meta.dirname, '../../../src/core/plan/ordinal.ts')
  const code = `
    const { claimOrdinal } = await import(${JSON.stringify(module)})
    console.log(Array.from({ length: 50 }, () => claimOrdinal(${JSON.stringify(directory)}, ['step'])).join(' '))`
  const come = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code])
  const outputs = await Promise.all([come(), come(), come()])
  const numbers = outputs.flatMap(({ stdout }) => stdout.trim().split(' ').map(Number))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 150 }, (_, index) => index + 1))
})

test('A2: a directory that cannot be written says so', () => {
  expect(() => claimOrdinal(path.join(directory, 'none'), ['step'])).toThrow('ENOENT')
})
