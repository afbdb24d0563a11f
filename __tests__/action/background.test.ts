import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { startKie, type KieSandbox } from '../../sandbox/kie/index.ts'
import { runJob, type JobStep } from '../../sandbox/runner/index.ts'
import { clock } from '../clock.ts'
import { ACTION } from './harness.ts'

let kie: KieSandbox
let workspace: string
/** Settled when kie has been asked for a picture. */
let asked: PromiseWithResolvers<undefined>

beforeEach(async () => {
  asked = Promise.withResolvers()
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'background-')))
  kie = await startKie({
    clock,
    pictures: 'small',
    draw: () => {
      asked.resolve(undefined)
      return { generatingMs: 60_000 }
    },
  })
})
afterEach(async () => {
  await kie.close()
  rmSync(workspace, { recursive: true })
})

/** A step of the action in the background. */
function draw(id: string, inputs: Readonly<Record<string, string>> = {}): JobStep {
  const usual = { 'api-key': kie.apiKey, 'api-url': kie.url, prompt: 'A fox', name: id, deliver: 'none' }
  return { id, uses: ACTION, with: { ...usual, ...inputs }, background: true }
}

test('a step that is cancelled in the background says within its grace what is paid for', async () => {
  const steps: JobStep[] = [
    draw('fox'),
    { id: 'build', run: () => asked.promise },
    { cancel: 'fox' },
    { id: 'tells', run: ({ steps: { fox }, setOutput }) => setOutput('pending', fox?.outputs['pending-tasks'] ?? '') },
  ]
  const result = await runJob({ workspace, clock, steps })
  expect(result.conclusion).toBe('success')
  const [fox, , , tells] = result.steps
  expect(fox).toMatchObject({ conclusion: 'cancelled', outputs: { status: 'cancelled' } })
  expect(JSON.parse(tells?.outputs['pending'] ?? '')).toEqual({ fox: kie.tasks[0]?.taskId })
})

test('two steps in the background keep both of their images, and their outputs apart', async () => {
  const steps: JobStep[] = [draw('fox'), draw('owl'), { wait: ['fox', 'owl'] }]
  const result = await runJob({ workspace, clock, steps })
  expect(result.conclusion).toBe('success')
  expect(result.steps.slice(0, 2).map(({ outputs }) => outputs['image'])).toEqual([
    'kie-images/fox.png',
    'kie-images/owl.png',
  ])
  expect(kie.tasks).toHaveLength(2)
})
