import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { noisePicture, startKie, type KieSandbox } from '../../sandbox/kie/index.ts'
import { runWorkflow, type WorkflowResult } from '../../sandbox/runner/index.ts'
import { clock } from '../clock.ts'
import { startWatchedGitHub } from '../conformance/watched-github.ts'

const WORKFLOW = path.resolve(import.meta.dirname, '../../examples/nightly-matrix.yml')
const IMAGES = 9
const BRANCH = 'nightly-images'

function manifest(changed: string): string {
  const images = Array.from({ length: IMAGES }, (_, index) => `  - { name: n${index}, prompt: night ${index} }`)
  return ['images:', ...images.slice(1), `  - { name: n0, prompt: ${changed} }`, ''].join('\n')
}

let github: GitHubSandbox
let kie: KieSandbox
let directory: string

beforeAll(async () => {
  github = await startWatchedGitHub({ clock })
  await github.push('main', { 'images.yml': manifest('first') }, 'Add the manifest')
  kie = await startKie({
    clock,
    draw: ({ index }) => ({ waitingMs: 0, generatingMs: 1000, bytes: () => noisePicture(2000, index) }),
  })
  directory = await mkdtemp(path.join(tmpdir(), 'nightly-'))
})

afterAll(async () => {
  await Promise.all([github.close(), kie.close(), rm(directory, { recursive: true })])
})

function night(): Promise<WorkflowResult> {
  return runWorkflow({
    file: WORKFLOW,
    event: { name: 'schedule' },
    secrets: { KIE_API_KEY: kie.apiKey },
    services: { kie, github },
    directory,
    clock,
  })
}

test('four jobs make a share each, and the last one brings all to the branch in one commit', async () => {
  const before = await github.head('main')
  const { jobs, conclusion } = await night()
  expect(conclusion).toBe('success')
  const statuses = jobs['draw']?.rows.flatMap(({ steps }) => steps.flatMap(({ outputs }) => outputs['status'] ?? []))
  expect(statuses).toEqual(Array(4).fill('success'))
  expect(kie.tasks).toHaveLength(IMAGES)

  expect(await github.git('rev-list', '--count', `${before}..main`)).toBe('1')
  const files = (await github.git('ls-tree', '-r', '--name-only', 'main', 'images')).split('\n')
  const names = Array.from({ length: IMAGES }, (_, index) => `images/n${index}.png`)
  expect(files).toEqual(['images/images.lock.json', ...names])
  const lock = JSON.parse(await github.git('show', 'main:images/images.lock.json')) as { images: { file: string }[] }
  expect(lock.images.map(({ file }) => `images/${file}`)).toEqual(names)
  expect(await github.git('for-each-ref', `refs/heads/${BRANCH}`)).toBe('')
})

test('the next night makes nothing, and leaves no commit and no branch', async () => {
  const before = await github.head('main')
  expect((await night()).conclusion).toBe('success')
  expect(kie.tasks).toHaveLength(IMAGES)
  expect(await github.head('main')).toBe(before)
  expect(await github.git('for-each-ref', `refs/heads/${BRANCH}`)).toBe('')
})

test('a night makes the one picture whose request has changed', async () => {
  await github.push('main', { 'images.yml': manifest('second') }, 'Change a prompt')
  expect((await night()).conclusion).toBe('success')
  expect(kie.tasks).toHaveLength(IMAGES + 1)
  expect(await github.git('log', '-1', '--format=%s', 'main')).toBe('Add the images of the night')
  expect((await github.git('diff', '--name-only', 'main~1', 'main')).split('\n')).toEqual([
    'images/images.lock.json',
    'images/n0.png',
  ])
})

test('a push to the branch while the jobs draw, and a branch of the night that was left over, do not jam it', async () => {
  await github.push(BRANCH, { 'images/n1.png': 'left over' }, 'Left over of a night that could not be merged')
  await github.push('main', { 'images.yml': manifest('third') }, 'Change a prompt')
  let pushes = 0
  const stop = github.onRequest('GET */info/refs*', async () => {
    pushes++
    if (pushes === 1) await github.push('main', { 'other.txt': 'by somebody else' }, 'Meanwhile')
  })
  const { jobs } = await night()
  stop()
  expect(jobs['merge']?.result).toBe('success')
  expect(await github.read('main', 'other.txt')).toEqual(Buffer.from('by somebody else'))
  expect(await github.git('for-each-ref', `refs/heads/${BRANCH}`)).toBe('')
})
