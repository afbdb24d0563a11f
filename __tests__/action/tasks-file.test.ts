import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startAzurite, STORAGE_FULL_429, type ArtifactSandbox, type Azurite } from '../../sandbox/artifacts/index.ts'
import { noisePicture } from '../../sandbox/kie/index.ts'
import type { FunctionStep } from '../../sandbox/runner/index.ts'
import { startArtifacts, startStage, type Stage } from './harness.ts'
import { RunScene, stepOf, tasksOf, told, type ArtStep } from './run-scene.ts'

const PICTURE_BYTES = 4000
const NEVER_MS = 1e9

let azurite: Azurite
let artifacts: ArtifactSandbox
let folder: string

beforeAll(async () => {
  azurite = await startAzurite()
  artifacts = await startArtifacts({ azurite })
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tasks-file-')))
})

afterAll(async () => {
  await artifacts.close()
  await azurite.close()
  rmSync(folder, { recursive: true })
})

/** A workspace with a manifest of so many images, whose names are as long as that. */
function manifestOf(count: number, { nameLength }: { readonly nameLength: number }): string {
  const workspace = mkdtempSync(path.join(folder, 'workspace-'))
  const names = Array.from({ length: count }, (_, index) => `${'n'.repeat(nameLength - 5)}${10_000 + index}`)
  const images = names.map((name) => ({ name, prompt: 'A fox' }))
  writeFileSync(path.join(workspace, 'images.json'), JSON.stringify({ images }))
  return workspace
}

const MANIFEST = { prompt: '', manifest: 'images.json', mode: 'submit', deliver: 'none' }

async function withStage(work: (stage: Stage) => Promise<void>, taskMs = NEVER_MS): Promise<void> {
  const stage = await startStage({
    artifacts,
    balance: 1e6,
    draw: ({ index }) => ({
      waitingMs: 0,
      generatingMs: taskMs,
      bytes: () => noisePicture(PICTURE_BYTES, index + 1),
    }),
  })
  try {
    await work(stage)
  } finally {
    await stage.close()
  }
}

const read = (workspace: string, file: string): string => readFileSync(path.join(workspace, file), 'utf8')

test('A1: 5,000 images are submitted at scale, and no id is lost', () =>
  withStage(async (stage) => {
    const workspace = manifestOf(5000, { nameLength: 16 })
    const step = await stage.run(MANIFEST, { workspace })
    expect(step).toMatchObject({
      exitCode: 0,
      outputs: { status: 'submitted', tasks: '', 'pending-tasks': '', 'tasks-file': 'kie-images/tasks.json' },
    })
    const tasks = JSON.parse(read(workspace, 'kie-images/tasks.json')) as Record<string, string>
    expect(Object.values(tasks)).toEqual(stage.kie.tasks.map(({ taskId }) => taskId))
    expect(Object.keys(tasks)).toHaveLength(5000)
    const [file, ...others] = await artifacts.unzip('kie-images-tasks')
    expect(others).toEqual([])
    expect(file?.path).toBe('tasks.json')
    expect(JSON.parse(file?.bytes.toString() ?? '')).toEqual(tasks)
    // It is said before anything is paid.
    const said = step.lines.findIndex((line) => line.includes("goes up as the artifact 'kie-images-tasks'"))
    const paid = step.lines.findIndex((line) => line.includes('accepted'))
    expect(said).toBeGreaterThan(-1)
    expect(said).toBeLessThan(paid)
    expect(step.lines.join('\n')).toContain("5,000 tasks; the file 'kie-images/tasks.json' names them")
    expect(JSON.parse(step.outputs['result'] ?? '')).toMatchObject({ tasksFile: 'kie-images/tasks.json' })
  }))

const LONG_NAMES = { nameLength: 60 }
/** As few as an output has no room for with such names. */
const TOO_MANY = 1300

test('A1: where the ids do not go up as an artifact the step fails, and its record is kept', async () => {
  const run = await RunScene.start({ azurite, balance: 1e6, draw: () => ({ generatingMs: NEVER_MS }) })
  try {
    const source = read(manifestOf(TOO_MANY, LONG_NAMES), 'images.json')
    const place: FunctionStep = {
      id: 'place',
      run: ({ evaluate }) => {
        writeFileSync(path.join(evaluate('${{ github.workspace }}'), 'images.json'), source)
        run.artifacts.script('CreateArtifact', STORAGE_FULL_429)
      },
    }
    const job = await run.job({ steps: [place, { id: 'art', with: MANIFEST }] })
    const step = stepOf(job)
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'partial', tasks: '' } })
    expect(told(step, 'error')).toEqual([
      expect.stringMatching(
        /^Submitted 1,300 tasks; .*The ids of 1,300 tasks did not go up as 'kie-images-tasks'.*re-run/,
      ),
    ])
    expect(stepOf(job, 'art', 'post').lines.join('\n')).toContain('Kept the record of 1,300 tasks')
  } finally {
    await run.close()
  }
})

test('A1: without an artifact service it is said before anything is paid that nothing but the file has the ids', async () => {
  const stage = await startStage({ balance: 1e6, draw: () => ({ generatingMs: NEVER_MS }) })
  try {
    const workspace = manifestOf(TOO_MANY, LONG_NAMES)
    const step = await stage.run(MANIFEST, { workspace })
    expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'submitted', tasks: '', 'pending-tasks': '' } })
    expect(told(step, 'warning')).toEqual([
      expect.stringMatching(/no later job can have it: This runner offers no artifact/),
    ])
    expect(Object.keys(JSON.parse(read(workspace, 'kie-images/tasks.json')) as object)).toHaveLength(TOO_MANY)
  } finally {
    await stage.close()
  }
})

test('A1: the file of one step is collected by another of the job, and each has its own', async () => {
  const run = await RunScene.start({ azurite })
  try {
    const steps: readonly ArtStep[] = [
      { id: 'one', with: { mode: 'submit', name: 'fox' } },
      { id: 'two', with: { mode: 'submit', name: 'bear' } },
      { id: 'collect', with: { tasks: '${{ steps.two.outputs.tasks-file }}' } },
    ]
    const job = await run.job({ steps })
    const files = ['one', 'two', 'collect'].map((id) => stepOf(job, id).outputs['tasks-file'])
    expect(files).toEqual(['kie-images/tasks.json', 'kie-images/tasks-two.json', 'kie-images/tasks-collect.json'])
    expect(stepOf(job, 'collect').outputs).toMatchObject({ status: 'success', images: '["kie-images/bear.png"]' })
    expect(tasksOf(stepOf(job, 'collect'))).toEqual(tasksOf(stepOf(job, 'two')))
    expect(run.created).toBe(2)
  } finally {
    await run.close()
  }
})

test('A1: the file is out with the first id, also where the step is killed', () =>
  withStage(async (stage) => {
    const run = stage.start(
      { mode: 'submit', count: '3', 'rate-limit': '1', deliver: 'none' },
      {
        onLine: (line) => {
          if (line.includes('image-2: task')) run.kill('SIGKILL')
        },
      },
    )
    const step = await run.done
    expect(step.signal).toBe('SIGKILL')
    expect(step.outputs['tasks-file']).toBe('kie-images/tasks.json')
    const ids = Object.values(JSON.parse(read(run.workspace, 'kie-images/tasks.json')) as Record<string, string>)
    expect(ids).toEqual(stage.kie.tasks.map(({ taskId }) => taskId).slice(0, ids.length))
    expect(ids.length).toBeGreaterThan(0)
  }))

const EDIT = {
  model: 'gpt-image/1.5-image-to-image',
  prompt: 'at night',
  'reference-images': 'photo.png',
  name: 'hero',
}

test.each([
  { how: 'alone', collecting: { prompt: '', name: '' } },
  { how: 'beside the source that they were submitted from', collecting: EDIT },
])('A1: tasks with a picture of the workspace, collected $how, are not paid for again', ({ collecting }) =>
  withStage(async (stage) => {
    const submitted = mkdtempSync(path.join(folder, 'workspace-'))
    const workspace = mkdtempSync(path.join(folder, 'workspace-'))
    for (const place of [submitted, workspace])
      writeFileSync(path.join(place, 'photo.png'), noisePicture(PICTURE_BYTES, 77))
    const first = await stage.run({ ...EDIT, mode: 'submit', deliver: 'none' }, { workspace: submitted })
    expect(tasksOf(first)).toEqual({ hero: stage.kie.tasks[0]?.taskId })
    const tasks = first.outputs['tasks'] ?? ''
    const collected = await stage.run({ ...collecting, tasks, deliver: 'none' }, { workspace })
    expect(collected.outputs).toMatchObject({ status: 'success', image: 'kie-images/hero.png' })
    expect(told(collected, 'warning')).toEqual([])
    const made = await stage.run({ ...EDIT, deliver: 'none' }, { workspace })
    expect(made.outputs).toMatchObject({ status: 'success', tasks: '{}', 'tasks-file': '' })
    expect([stage.kie.tasks.length, stage.kie.uploads.length]).toEqual([1, 1])
  }, 0),
)

test('A1: tasks beside a source that has changed since keep the request that kie tells, with a warning', () =>
  withStage(async (stage) => {
    const workspace = mkdtempSync(path.join(folder, 'workspace-'))
    const first = await stage.run({ mode: 'submit', prompt: 'A fox', name: 'hero', deliver: 'none' }, { workspace })
    const changed = { prompt: 'A bear', name: 'hero', deliver: 'none' }
    const collected = await stage.run({ ...changed, tasks: first.outputs['tasks'] ?? '' }, { workspace })
    expect(told(collected, 'warning')).toEqual([expect.stringContaining("submitted with another 'prompt'")])
    const made = await stage.run(changed, { workspace })
    expect(made.outputs).toMatchObject({ status: 'success', image: 'kie-images/hero.png' })
    expect(stage.kie.tasks.map(({ input }) => input['prompt'])).toEqual(['A fox', 'A bear'])
  }, 0))
