import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { nameStep, type StepNames } from '../../../src/github/runner/recorder.ts'
import { InputError } from '../../../src/core/text/errors.ts'
import { recordPrefix } from '../../../src/github/artifact/record-store.ts'

let tempDirectory: string

beforeEach(() => {
  tempDirectory = mkdtempSync(path.join(tmpdir(), 'names-'))
})

afterEach(() => rmSync(tempDirectory, { recursive: true, force: true }))

function begin(resumeKey = 'art-0', runAttempt = 1): StepNames {
  return nameStep({ resumeKey, step: '__octo_art' }, { tempDirectory, runId: 7, runAttempt })
}

test('A2: steps that share the id of a composite action have a record and a name each', () => {
  const [first, second] = [begin(), begin()]
  expect([first, second]).toEqual([
    { recordOwner: { resumeKey: 'art-0', step: '__octo_art' }, step: '__octo_art' },
    { recordOwner: { resumeKey: 'art-0', step: '__octo_art#2' }, step: '__octo_art#2' },
  ])
  expect(recordPrefix(first.recordOwner)).not.toBe(recordPrefix(second.recordOwner))
})

test('A2: a re-run gives the same steps the same names, on another machine and on this', () => {
  const names = [begin(), begin(), begin()]
  const again = [begin('art-0', 2), begin('art-0', 2), begin('art-0', 2)]
  expect(again).toEqual(names)
  rmSync(tempDirectory, { recursive: true })
  tempDirectory = mkdtempSync(path.join(tmpdir(), 'names-'))
  expect([begin('art-0', 2), begin('art-0', 2), begin('art-0', 2)]).toEqual(names)
})

test('A11: those with a resume-key of their own have a record that no order changes, and still differ in the job', () => {
  const [art, sketch] = [begin('art'), begin('sketch')]
  expect([art, sketch].map(({ recordOwner }) => recordOwner.step)).toEqual(['__octo_art', '__octo_art'])
  expect([art.step, sketch.step]).toEqual(['__octo_art', '__octo_art#2'])
})

test('A2: where the names cannot be kept nothing is spent', () => {
  rmSync(tempDirectory, { recursive: true })
  expect(begin).toThrow(InputError)
  expect(begin).toThrow('RUNNER_TEMP')
})
