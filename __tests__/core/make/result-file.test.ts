import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { ResultFile } from '../../../src/core/make/result-file.ts'
import { formatResult } from '../../../src/core/report/result-json.ts'
import { imageFailure, runResult } from '../result/results.ts'

const FILE = 'kie-images/kie-result.json'
const RESULT = formatResult(runResult({ failures: [imageFailure()] }))

let directory: string
let workspace: string
let lines: string[]

beforeEach(() => {
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'result-file-')))
  workspace = path.join(directory, 'workspace')
  mkdirSync(path.join(workspace, 'kie-images'), { recursive: true })
  lines = []
})

afterEach(() => rmSync(directory, { recursive: true }))

function fileOf(step: string): ResultFile {
  const say = (line: string): number => lines.push(line)
  const log = { info: say, notice: say, warning: say, error: say, debug: say }
  const claimsFile = path.join(directory, 'claims')
  return new ResultFile({ workspace, outputDirectory: 'kie-images', claimsFile, step, warn: say, log })
}

const read = (file: string): string => readFileSync(path.join(workspace, file), 'utf8')
const write = (text: string): void => writeFileSync(path.join(workspace, FILE), text)

const FOREIGN = [
  { name: 'a text of another kind', text: '{"status":"success"}' },
  { name: 'an empty file', text: '' },
  { name: 'no JSON', text: '{"status":"' },
  { name: 'a result that a person keeps', text: `${RESULT}\n` },
  { name: 'one whose status is no word', text: '{"status":1,"images":[],"failures":[],"deliveries":[],"credits":0}' },
  { name: 'one without its lists', text: '{"status":"x","images":{},"failures":[],"deliveries":[],"credits":0}' },
  { name: 'one in another order', text: '{"status":"x","failures":[],"images":[],"deliveries":[],"credits":0}' },
  { name: 'a result that a person has changed', text: RESULT.replace('"images":[', '"images": [') },
]

test.each(FOREIGN)('D8: $name is left alone', ({ text }) => {
  write(text)
  expect(fileOf('art').write(RESULT)).toBe('kie-images/kie-result-art.json')
  expect([read(FILE), read('kie-images/kie-result-art.json'), lines]).toEqual([text, RESULT, []])
})

test('D8: a link is left alone, and what it leads to', () => {
  writeFileSync(path.join(workspace, 'mine'), RESULT)
  symlinkSync('../mine', path.join(workspace, FILE))
  expect(fileOf('art').write('{}')).toBe('kie-images/kie-result-art.json')
  expect(read('mine')).toBe(RESULT)
})

test('D8: each step of a job has a file of its own', () => {
  expect(fileOf('art').write(RESULT)).toBe(FILE)
  expect(fileOf('icons').write('{}')).toBe('kie-images/kie-result-icons.json')
  expect([read(FILE), read('kie-images/kie-result-icons.json')]).toEqual([RESULT, '{}'])
})

test('D8: that of an earlier run is replaced', () => {
  write(RESULT)
  const now = formatResult(runResult())
  expect(fileOf('art').write(now)).toBe(FILE)
  expect([read(FILE), readdirSync(path.join(workspace, 'kie-images'))]).toEqual([now, ['kie-result.json']])
})

test('D8: where every name is taken there is none, and a warning', () => {
  const names = ['', '-art', ...Array.from({ length: 20 }, (_, index) => `-art-${index + 2}`)]
  for (const name of names) writeFileSync(path.join(workspace, `kie-images/kie-result${name}.json`), 'mine')
  expect(fileOf('art').write(RESULT)).toBe('')
  expect(lines).toEqual(['The file with the whole result could not be written: every name for it is taken'])
})

test('D8: one that cannot be written is a warning, and no output names it', () => {
  rmSync(path.join(workspace, 'kie-images'), { recursive: true })
  symlinkSync(directory, path.join(workspace, 'kie-images'))
  expect(fileOf('art').write(RESULT)).toBe('')
  expect(lines).toEqual([
    "The file with the whole result could not be written: 'kie-images' is a symbolic link by now, and nothing is written through one",
  ])
  expect(readdirSync(directory).toSorted()).toEqual(['claims', 'claims.lock', 'workspace'])
})
