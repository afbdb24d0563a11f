import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { noisePicture } from '../../sandbox/kie/index.ts'
import type { StepOptions, StepResult } from '../../sandbox/runner/index.ts'
import { type Stage, startGitHub, startStage } from './harness.ts'
import { Started } from './started.ts'

type Inputs = Readonly<Record<string, string>>
type Step = StepResult & { readonly workspace: string }

const PICTURE_BYTES = 4000
const RETOUCHED = noisePicture(PICTURE_BYTES, 9999)
const RETOUCHED_AGAIN = noisePicture(PICTURE_BYTES, 9998)

const started = new Started()
let github: GitHubSandbox
let stage: Stage
let directory: string

beforeAll(async () => {
  github = started.add(await startGitHub())
  // A prompt says how its task goes: `x3` gives three pictures, of a `broken` one the last is none, a `slow` one takes long.
  const draw = ({ input, index }: { readonly input: Readonly<Record<string, unknown>>; readonly index: number }) => {
    const prompt = String(input['prompt'])
    const pictures = Number(/x(\d)/.exec(prompt)?.[1] ?? 1)
    const isBroken = (picture: number): boolean => prompt.includes('broken') && picture === pictures - 1
    return {
      pictures,
      waitingMs: 0,
      generatingMs: prompt.includes('slow') ? 40_000 : 1000,
      bytes: (picture: number) =>
        isBroken(picture) ? Buffer.from('no picture') : noisePicture(PICTURE_BYTES, 10 * index + picture),
    }
  }
  stage = started.add(await startStage({ draw }))
  directory = await realpath(await mkdtemp(path.join(tmpdir(), 'results-test-')))
})

afterAll(async () => {
  await started.close()
  await rm(directory, { recursive: true })
})

/** What a manifest says of one image. */
type Prompts = Readonly<Record<string, string>>

function createWorkspace(): Promise<string> {
  return mkdtemp(path.join(directory, 'workspace-'))
}

/** Starts a step on a manifest of these prompts, by default without delivering. */
function start(workspace: string, prompts: Prompts, step: Partial<StepOptions> & { readonly inputs?: Inputs } = {}) {
  const { inputs, ...options } = step
  const images = Object.entries(prompts).map(([name, prompt]) => ({ name, prompt }))
  writeFileSync(path.join(workspace, 'images.yml'), JSON.stringify({ images }))
  return stage.start({ prompt: '', manifest: 'images.yml', deliver: 'none', ...inputs }, { ...options, workspace })
}

async function make(workspace: string, prompts: Prompts, inputs: Inputs = {}): Promise<Step> {
  return { ...(await start(workspace, prompts, { inputs }).done), workspace }
}

/** Runs a step that commits to a branch. */
async function commit(workspace: string, prompts: Prompts, branch: string): Promise<Step> {
  const { repository, url } = github
  const inputs = {
    deliver: 'commit',
    'commit-branch': branch,
    'github-token': github.token({ contents: 'write' }),
  }
  const about = { repository, sha: await github.head('main'), apiUrl: url }
  return { ...(await start(workspace, prompts, { inputs, github: about }).done), workspace }
}

interface Made {
  readonly name: string
  readonly path: string
  readonly sha256: string
  readonly origin: string
}

function imagesOf(step: Step): readonly Made[] {
  return (JSON.parse(step.outputs['result'] ?? '{"images":[]}') as { readonly images: readonly Made[] }).images
}

function originsOf(step: Step): Readonly<Record<string, string>> {
  return Object.fromEntries(imagesOf(step).map(({ name, origin }) => [name, origin]))
}

/** Tasks whose prompt holds a word. */
function tasksFor(word: string): number {
  return stage.kie.tasks.filter(({ input }) => String(input['prompt']).includes(word)).length
}

function messagesOf(step: Step, level: string): readonly string[] {
  return step.annotations.filter((annotation) => annotation.level === level).map(({ message }) => message)
}

function hashOf(workspace: string, file: string): string {
  return createHash('sha256')
    .update(readFileSync(path.join(workspace, file)))
    .digest('hex')
}

function filesOf(workspace: string): readonly string[] {
  return readdirSync(path.join(workspace, 'kie-images')).toSorted()
}

test.concurrent('F52: a retouched result of several is an error before anything is spent, run after run', async () => {
  const workspace = await createWorkspace()
  await make(workspace, { hero: 'guarded x2' })
  writeFileSync(path.join(workspace, 'kie-images/hero-1.png'), RETOUCHED)
  for (let run = 0; run < 2; run++) {
    const step = await make(workspace, { hero: 'guarded x2, new' })
    expect(step.exitCode).toBe(1)
    expect(messagesOf(step, 'error')).toEqual([expect.stringMatching(/kie-images\/hero-1\.png.*was changed.*'reuse'/)])
  }
  expect(tasksFor('guarded')).toBe(1)

  const step = await make(workspace, { hero: 'guarded x2, new' }, { reuse: 'false' })
  expect(messagesOf(step, 'warning')).toEqual([expect.stringContaining('kie-images/hero-1.png')])
  expect(filesOf(workspace)).toEqual(['hero-1.png', 'hero-2.png', 'images.lock.json', 'tasks.json'])
  expect(originsOf(await make(workspace, { hero: 'guarded x2, new' }))).toEqual({
    'hero-1': 'reused',
    'hero-2': 'reused',
  })
})

test.concurrent('a result that has the name of another image gets its own, and no picture is lost', async () => {
  const workspace = await createWorkspace()
  const prompts = { hero: 'shared x2', 'hero-1': 'shared single' }
  const first = await make(workspace, prompts)
  expect(first.outputs['status']).toBe('success')
  expect(filesOf(workspace)).toEqual(['hero-1-2.png', 'hero-1.png', 'hero-2.png', 'images.lock.json', 'tasks.json'])
  const made = imagesOf(first)
  expect(made.map(({ path: file }) => hashOf(workspace, file))).toEqual(made.map(({ sha256 }) => sha256))
  expect(new Set(made.map(({ sha256 }) => sha256)).size).toBe(3)
  const second = await make(workspace, prompts)
  expect(originsOf(second)).toEqual({ 'hero-1-2': 'reused', 'hero-2': 'reused', 'hero-1': 'reused' })
  expect(tasksFor('shared')).toBe(2)
})

test.concurrent('F51: images that a killed run has left are reused by the next one', async () => {
  const workspace = await createWorkspace()
  const prompts = { hero: 'killed x2', mill: 'killed slow' }
  let saved = 0
  const run = start(workspace, prompts, {
    onLine: (line) => {
      if (/hero-\d: saved/.test(line) && ++saved === 2) run.kill('SIGKILL')
    },
  })
  expect((await run.done).signal).toBe('SIGKILL')
  const step = await make(workspace, prompts)
  expect(originsOf(step)).toEqual({ 'hero-1': 'reused', 'hero-2': 'reused', mill: 'generated' })
  expect(tasksFor('killed')).toBe(3)
})

test.concurrent('a picture that never arrived is told of, and the others of its task are kept', async () => {
  const workspace = await createWorkspace()
  const prompts = { hero: 'broken x3' }
  expect((await make(workspace, prompts)).outputs['status']).toBe('partial')
  const step = await make(workspace, prompts)
  expect(originsOf(step)).toEqual({ 'hero-1': 'reused', 'hero-2': 'reused' })
  expect(messagesOf(step, 'warning')).toEqual([
    "hero: 2 of 3 pictures of its task are here; they are kept. Set 'reuse' to false to make them anew.",
  ])
  expect(tasksFor('broken')).toBe(1)
})

test.concurrent('pictures that were asked for one by one are reported once fewer are asked for', async () => {
  const workspace = await createWorkspace()
  const manifest = (count: number): string => JSON.stringify({ images: [{ name: 'hero', prompt: 'counted', count }] })
  const inputs = { prompt: '', manifest: 'counted.json', deliver: 'none' }
  writeFileSync(path.join(workspace, 'counted.json'), manifest(3))
  await stage.run(inputs, { workspace })
  writeFileSync(path.join(workspace, 'counted.json'), manifest(1))
  const step = await stage.run(inputs, { workspace })
  expect(messagesOf(step, 'notice').join('\n')).toContain('does not name: hero-2, hero-3. Nothing is deleted.')
  expect(tasksFor('counted')).toBe(3)
})

test('F52: a result that was retouched on the branch is an error before anything is spent', async () => {
  await commit(await createWorkspace(), { hero: 'branch x2' }, 'guarded')
  await github.push('guarded', { 'kie-images/hero-2.png': RETOUCHED }, 'Retouch')
  const step = await commit(await createWorkspace(), { hero: 'branch x2, new' }, 'guarded')
  expect(messagesOf(step, 'error')).toEqual([
    expect.stringMatching(/'kie-images\/hero-2\.png' on branch 'guarded' was changed/),
  ])
  expect(tasksFor('branch')).toBe(1)
})

test('a picture that is retouched twice on the branch comes into the same workspace twice', async () => {
  const workspace = await createWorkspace()
  const prompts = { hero: 'twice' }
  await commit(workspace, prompts, 'twice')
  for (const picture of [RETOUCHED, RETOUCHED_AGAIN]) {
    await github.push('twice', { 'kie-images/hero.png': picture }, 'Retouch')
    const step = await commit(workspace, prompts, 'twice')
    expect(messagesOf(step, 'error')).toEqual([])
    expect(readFileSync(path.join(workspace, 'kie-images/hero.png')).equals(picture)).toBe(true)
  }
  expect(tasksFor('twice')).toBe(1)
})
