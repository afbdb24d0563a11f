import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createEarlyEnd } from '../../src/action/early-end.ts'
import { formatOutputs } from '../../src/core/report/outputs.ts'
import { NO_COST } from '../../src/core/result/cost.ts'
import { InputError } from '../../src/core/text/errors.ts'
import { createRedactor } from '../../src/core/text/redactor.ts'
import { createLog } from '../../src/github/runner/log.ts'
import { runResult } from '../core/result/results.ts'

const NAMES = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'] as const

let folder = ''
const before = NAMES.map((name) => process.env[name])

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'early-end-'))
  for (const name of NAMES) {
    process.env[name] = path.join(folder, name)
    writeFileSync(path.join(folder, name), '')
  }
})

afterEach(() => {
  process.exitCode = undefined
  for (const [index, name] of NAMES.entries()) process.env[name] = before[index] ?? ''
})

/** What a step leaves that ends early. */
function left(
  use: (end: ReturnType<typeof createEarlyEnd>) => void,
  { secrets = [], aborted = false }: { readonly secrets?: readonly string[]; readonly aborted?: boolean } = {},
) {
  const lines: string[] = []
  const redactor = createRedactor()
  for (const secret of secrets) redactor.add(secret)
  const log = createLog({ debug: false, redactor, write: (text) => void lines.push(text) })
  use(
    createEarlyEnd({
      log,
      redactor,
      signal: aborted ? AbortSignal.abort() : new AbortController().signal,
      summary: true,
    }),
  )
  const [outputs = '', summary = ''] = NAMES.map((name) => readFileSync(path.join(folder, name), 'utf8'))
  return { log: lines.join(''), outputs, summary, exitCode: process.exitCode }
}

test('a step that fails with its result out leaves that as it is', () => {
  const { log, outputs, summary, exitCode } = left((end) => {
    end.noteSubmission('re-run')
    end.notePublished()
    end.fail(new TypeError('late'))
  })
  expect({ outputs, summary, exitCode }).toEqual({ outputs: '', summary: '', exitCode: 1 })
  expect(log).toMatch(/^::error::After its result was out, the step failed: .*late/)
})

test('T12: of two failures the first is told, once in each place', () => {
  const { log, outputs, summary } = left((end) => {
    end.fail(new TypeError('first'))
    end.fail(new TypeError('second'))
  })
  expect(outputs.match(/^status=/gm)).toHaveLength(1)
  expect(log.match(/^::error::/gm)).toHaveLength(1)
  expect(`${log}${summary}`).toContain('first')
  expect(`${log}${outputs}${summary}`).not.toContain('second')
})

test.each([
  { name: 'an object without a prototype', given: Object.create(null) as unknown },
  {
    name: 'an error whose message throws',
    given: Object.defineProperty(new Error(), 'message', { get: () => String(Object.create(null)) }),
  },
  { name: 'an error whose stack is no text', given: Object.assign(new Error('odd'), { stack: 7 }) },
  { name: 'nothing', given: undefined },
])('T12: whatever is thrown, the step says that it failed: $name', ({ given }) => {
  const { log, outputs, exitCode } = left((end) => end.fail(given))
  expect(exitCode).toBe(1)
  expect(outputs).toContain('status=failed')
  expect(log).toMatch(/^::error::A fault in this action: /m)
})

test.each([
  {
    aborted: false,
    submitted: undefined,
    want: /^Failed before anything was submitted\. Cost: 0 credits\.\n::error::Wrong\./,
  },
  {
    aborted: true,
    submitted: undefined,
    want: /^::error::Cancelled before anything was submitted\. Cost: 0 credits\.\n/,
  },
  {
    aborted: false,
    submitted: 're-run' as const,
    want: /^::error::Failed before all was done\. Wrong\. What was submitted/,
  },
  {
    aborted: true,
    submitted: 'ids' as const,
    want: /^::error::Cancelled before all was done\. What was submitted/,
  },
])('R8: log and summary begin alike: $want', ({ aborted, submitted, want }) => {
  const { log, summary } = left(
    (end) => {
      if (submitted !== undefined) end.noteSubmission(submitted)
      end.fail(new InputError(['Wrong.']))
    },
    { aborted },
  )
  expect(log).toMatch(want)
  const [heading = ''] = /(?:Failed|Cancelled) before [^.]*/.exec(log) ?? []
  expect(summary.startsWith(`### ${heading}\n`)).toBe(true)
})

test('F119: a page shows no part of a secret that it cuts or encodes', () => {
  const secrets = [`long-${'s3cret'.repeat(20)}`, 'https://hooks.test/?a=1&b=<2>|3']
  const { summary } = left(
    (end) => {
      end.fail(new Error(`${'words '.repeat(70)}${secrets.join(' and ')}`))
    },
    { secrets },
  )
  expect(summary).toContain('***')
  expect(summary).not.toMatch(/s3cret|hooks\.test/)
})

test('a step that comes to no result has the outputs of one in which nothing came, as far as they hold anything', () => {
  const nothing = runResult({ status: 'skipped', images: [], tasks: {}, cost: NO_COST, creditsLeft: undefined })
  const want = Object.entries(formatOutputs(nothing, () => '')).filter(([, value]) => value !== '')
  const { outputs } = left((end) => end.skip('Not for us.'))
  expect(outputs.trimEnd().split('\n').toSorted()).toEqual(want.map(([name, value]) => `${name}=${value}`).toSorted())
})
