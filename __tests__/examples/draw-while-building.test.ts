import { mkdtemp, rm } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { closeSync, openSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { TaskPlan } from '../../sandbox/kie/index.ts'
import type { WorkflowResult } from '../../sandbox/runner/index.ts'
import { read } from '../documents/documents.ts'
import { logOf, startScene, type ExampleScene } from './example-setup.ts'

let scene: ExampleScene
let folder: string
let plan: TaskPlan
/** What a script that reads a line of `asked` waits for: kie has been asked for the picture. */
let asked: number

beforeEach(async () => {
  plan = {}
  folder = await mkdtemp(path.join(tmpdir(), 'building-'))
  execFileSync('mkfifo', [path.join(folder, 'asked')])
  asked = openSync(path.join(folder, 'asked'), 'r+')
  scene = await startScene('draw-while-building.yml', {
    draw: () => {
      writeSync(asked, 'now\n')
      return plan
    },
  })
})
afterEach(async () => {
  await scene.close()
  closeSync(asked)
  await rm(folder, { recursive: true })
})

/** Pushes a script that builds the site, and runs what the push starts. */
async function build(script: string): Promise<WorkflowResult> {
  const files = { 'build.sh': script, 'prompts/cover.md': read('examples/prompts/cover.md') }
  await scene.github.push('main', files, 'Write a post')
  return scene.play(await scene.github.events.push('refs/heads/main'))
}

const ends = ({ jobs }: WorkflowResult): unknown[] =>
  jobs['site']?.rows.flatMap(({ steps }) => steps.map(({ name, conclusion }) => `${name}: ${conclusion}`)) ?? []

test('kie draws while the site is built, and the cover is there when both are done', async () => {
  // The build ends no sooner than kie has been asked: that would take for ever if the one waited for the other.
  const script = `read -r line < '${folder}/asked'\nmkdir site\n`
  const result = await build(script)
  expect(result.conclusion).toBe('success')
  expect(scene.kie.tasks).toHaveLength(1)
  expect(ends(result).slice(1, 5)).toEqual([
    expect.stringMatching(/^Run .*: success$/),
    'Build the site: success',
    'Wait for the cover: success',
    'Put the cover into the site: success',
  ])
})

test('a picture that fails does so where it is waited for', async () => {
  plan = { end: 'fail' }
  const result = await build('mkdir site\n')
  expect(result.conclusion).toBe('failure')
  expect(ends(result).slice(2, 5)).toEqual([
    'Build the site: success',
    'Wait for the cover: failure',
    'Put the cover into the site: skipped',
  ])
})

test('a build that fails loses no picture that is paid for', async () => {
  const result = await build(`read -r line < '${folder}/asked'\nexit 1\n`)
  expect(result.conclusion).toBe('failure')
  expect(logOf(result, 'site').join('\n')).toMatch(/cover\.png/)
  expect(ends(result)).toContain('Wait for the cover: success')
})
