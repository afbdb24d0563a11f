import { afterAll } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runStep, type StepOptions, type StepResult, type StepRun } from '../../sandbox/runner/index.ts'

/** The workspace of all steps of a test file. */
export const workspace = mkdtempSync(join(tmpdir(), 'runner-test-'))

afterAll(() => rmSync(workspace, { recursive: true, force: true }))

/** The folder of an action made for these tests. */
export function fixture(name: string): string {
  return join(import.meta.dirname, 'fixtures', name)
}

/** Starts a step of the fixture action that runs a script. */
export function start(script: string, options: Partial<StepOptions> = {}): StepRun {
  const { with: inputs, ...others } = options
  return runStep({ action: fixture('script'), workspace, with: { script, ...inputs }, ...others })
}

/** Runs a step of the fixture action that runs a script. */
export async function play(script: string, options: Partial<StepOptions> = {}): Promise<StepResult> {
  return start(script, options).done
}
