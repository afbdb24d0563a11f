import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { startArtifacts, type ArtifactSandbox } from '../../sandbox/artifacts/index.ts'
import type { RepositoryDispatch } from '../../sandbox/github/index.ts'
import { startKie, type KieSandbox } from '../../sandbox/kie/index.ts'
import { runWorkflow, type WorkflowEvent, type WorkflowResult } from '../../sandbox/runner/index.ts'
import { workerAzurite } from '../azurite.ts'
import { clock } from '../clock.ts'
import { HMAC_KEY, startRelay, type RelayScene } from './relay-setup.ts'

const EXAMPLES = path.resolve(import.meta.dirname, '../../examples')

let relay: RelayScene
let artifacts: ArtifactSandbox
let kie: KieSandbox
let directory: string

beforeAll(async () => {
  ;[relay, artifacts] = await Promise.all([startRelay(), startArtifacts({ clock, azurite: await workerAzurite() })])
  kie = await startKie({
    clock,
    pictures: 'small',
    webhookHmacKey: HMAC_KEY,
    receivers: { 'https://relay.example': relay.url },
  })
  directory = await mkdtemp(path.join(tmpdir(), 'callback-test-'))
})
afterAll(async () => {
  await kie.close()
  await Promise.all([relay.close(), artifacts.close(), rm(directory, { recursive: true })])
})

function play(file: string, event: WorkflowEvent): Promise<WorkflowResult> {
  return runWorkflow({
    file: path.resolve(EXAMPLES, file),
    event,
    secrets: { KIE_API_KEY: kie.apiKey, KIE_CALLBACK_URL: 'https://relay.example/kie' },
    services: { kie, github: relay.github, artifacts },
    directory,
    clock,
  })
}

/** The outputs of a job's only step. */
function outputsOf({ jobs }: WorkflowResult, job: string): Readonly<Record<string, string>> {
  return jobs[job]?.rows[0]?.steps[0]?.outputs ?? {}
}

function imageOf(result: WorkflowResult): Buffer {
  const workspace = result.jobs['collect']?.rows[0]?.workspace ?? ''
  return readFileSync(path.join(workspace, outputsOf(result, 'collect')['image'] ?? ''))
}

test('the first image needs a key and a prompt', async () => {
  const result = await play('first-image.yml', { name: 'workflow_dispatch' })
  expect(result.conclusion).toBe('success')
  expect(outputsOf(result, 'image')).toMatchObject({ status: 'success', 'artifact-name': 'kie-images.png' })
})

describe('submitted with a callback', () => {
  let tasks: Readonly<Record<string, string>>
  let tasksBefore: number
  let balanceBefore: number

  beforeAll(async () => {
    tasksBefore = kie.tasks.length
    balanceBefore = kie.balance
    const submitted = await play('submit-and-collect.yml', { name: 'schedule' })
    expect(submitted.jobs).toMatchObject({ submit: { result: 'success' }, collect: { result: 'skipped' } })
    expect(outputsOf(submitted, 'submit')).toMatchObject({ status: 'submitted', images: '[]' })
    expect(submitted.jobs['submit']?.rows[0]?.lines.join('\n')).not.toContain('relay.example')
    tasks = JSON.parse(outputsOf(submitted, 'submit')['tasks'] ?? '') as typeof tasks
    while (kie.callbacks.length < 2) await clock.sleep(1000)
  })
  /** Nothing but the submission creates a task or costs credits. */
  afterEach(() => {
    expect({ tasks: kie.tasks.length - tasksBefore, spent: balanceBefore - kie.balance }).toEqual({
      tasks: 2,
      spent: 8,
    })
  })

  test('the relay starts the workflow that collects, once for each image', async () => {
    expect(kie.callbacks).toMatchObject([{ outcome: 200 }, { outcome: 200 }])
    const { dispatches } = relay.github
    const ids = dispatches.map((dispatch) => String(dispatch.client_payload['taskId']))
    expect(ids.toSorted()).toEqual(Object.values(tasks).toSorted())

    const collected = await Promise.all(dispatches.map(collect))
    const want = { status: 'success', image: 'kie-images/weekly.png', 'artifact-name': 'kie-images.png' }
    expect(collected.map((result) => outputsOf(result, 'collect'))).toMatchObject([want, want])
    const [first, second] = collected.map(imageOf)
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(false)
  })

  test('a callback that is replayed to another instance of the relay collects the same image again', async () => {
    const dispatches = relay.github.dispatches.slice(0, 1)
    const [first, again] = await Promise.all([...dispatches, ...dispatches].map(collect))
    expect(imageOf(first as WorkflowResult)).toEqual(imageOf(again as WorkflowResult))
  })

  test('a person collects by hand what the summary names', async () => {
    const payload = { inputs: { tasks: JSON.stringify(tasks) } }
    const result = await play('submit-and-collect.yml', { name: 'workflow_dispatch', payload })
    expect(result.jobs).toMatchObject({ submit: { result: 'skipped' }, collect: { result: 'success' } })
    expect(JSON.parse(outputsOf(result, 'collect')['images'] ?? '')).toEqual([
      'kie-images/weekly-1.png',
      'kie-images/weekly-2.png',
    ])
  })
})

function collect(dispatch: RepositoryDispatch): Promise<WorkflowResult> {
  return play('collect-on-callback.yml', { name: 'repository_dispatch', payload: { ...dispatch } })
}

test('a job collects what an earlier one submitted, as the page of it shows', async () => {
  const file = path.join(directory, 'page.yml')
  writeFileSync(file, workflowOfPage())
  const result = await play(file, { name: 'push' })
  expect(result.conclusion).toBe('success')
  expect(outputsOf(result, 'submit')['tasks']).toBe(JSON.stringify({ cover: kie.tasks.at(-1)?.taskId }))
  expect(outputsOf(result, 'collect')).toMatchObject({ status: 'success', image: 'kie-images/cover.png' })
})

/** The workflow with which the page opens. */
function workflowOfPage(): string {
  const page = readFileSync(path.resolve(EXAMPLES, '../docs/submit-and-collect.md'), 'utf8')
  return /```yaml\n(.*?)```/s.exec(page)?.[1] ?? ''
}
