import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { noisePicture, type KieSandbox } from '../../sandbox/kie/index.ts'
import { startStage, type Stage } from './harness.ts'
import { told } from './run-scene.ts'

const PICTURE_BYTES = 4000

/** One job on one machine: its workspace, and its directory for temporary files. */
interface Machine {
  readonly stage: Stage
  readonly workspace: string
  readonly temp: string
}

async function play(work: (machine: Machine) => Promise<void>): Promise<void> {
  const stage = await startStage({
    draw: (task) => ({ waitingMs: 0, generatingMs: 1000, bytes: () => noisePicture(PICTURE_BYTES, task.index + 1) }),
  })
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'parallel-steps-')))
  const [workspace, temp] = [path.join(root, 'workspace'), path.join(root, 'temp')]
  for (const directory of [workspace, temp]) mkdirSync(directory)
  try {
    await work({ stage, workspace, temp })
  } finally {
    await stage.close()
    rmSync(root, { recursive: true, force: true })
  }
}

function created({ requests }: KieSandbox): readonly { readonly atMs: number; readonly body: string }[] {
  return requests.filter(({ endpoint }) => endpoint === 'createTask')
}

/** Names of the images that a lock file knows. */
function known(workspace: string, directory: string): readonly string[] {
  const text = readFileSync(path.join(workspace, directory, 'images.lock.json'), 'utf8')
  return (JSON.parse(text) as { images: { name: string }[] }).images.map(({ name }) => name)
}

/** Holds every createTask until one with each of these prompts has come. */
function meet(kie: KieSandbox, prompts: readonly string[]): void {
  const missing = new Set(prompts)
  const met = Promise.withResolvers<undefined>()
  kie.onRequest(({ endpoint, body }) => {
    if (endpoint !== 'createTask') return undefined
    for (const prompt of missing) if (body.includes(prompt)) missing.delete(prompt)
    if (missing.size === 0) met.resolve(undefined)
    return met.promise
  })
}

test.concurrent.each([
  { what: 'one directory', directories: ['art', 'art'] },
  { what: 'two directories', directories: ['foxes', 'owls'] },
] as const)('A11: two steps at once in $what keep all images, and stay within the rate together', ({ directories }) =>
  play(async ({ stage, workspace, temp }) => {
    const about = [
      { name: 'fox', prompt: 'A fox', directory: directories[0] },
      { name: 'owl', prompt: 'An owl', directory: directories[1] },
    ]
    const run = (job: { readonly temp?: string }) =>
      Promise.all(
        about.map(({ name, prompt, directory }) =>
          stage.run({ prompt, name, count: '15', 'output-directory': directory }, { id: name, workspace, ...job }),
        ),
      )
    meet(
      stage.kie,
      about.map(({ prompt }) => prompt),
    )
    const steps = await run({ temp })
    expect(steps.map(({ outputs }) => outputs['status'])).toEqual(['success', 'success'])
    expect(steps.flatMap((step) => told(step, 'warning'))).toEqual([])
    expect(steps.flatMap((step) => told(step, 'notice')).join()).not.toContain('submissions')
    expect(stage.kie.breaches.createTask).toBe(0)
    const sends = created(stage.kie).map(({ atMs }) => atMs)
    expect(sends).toHaveLength(30)
    // Ten of the thirty have to wait, as they would in one step.
    expect(Math.max(...sends) - Math.min(...sends)).toBeLessThan(11_000)
    const names = about.map(({ name }) => Array.from({ length: 15 }, (_, index) => `${name}-${index + 1}`).toSorted())
    const files = directories.map((directory) => known(workspace, directory).toSorted())
    expect(files).toEqual(directories[0] === directories[1] ? [names.flat(), names.flat()] : names)

    const next = await run({})
    expect(next.map(({ outputs }) => outputs['status'])).toEqual(['success', 'success'])
    expect(created(stage.kie)).toHaveLength(30)
  }),
)

test.concurrent('A11: of two steps at once that make one image, the second ends before it pays', () =>
  play(async ({ stage, workspace, temp }) => {
    const second = Promise.withResolvers<Awaited<ReturnType<Stage['run']>>>()
    stage.kie.onRequest(async ({ endpoint }) => {
      if (endpoint !== 'createTask') return
      second.resolve(stage.run({ prompt: 'An owl' }, { id: 'second', workspace, temp }))
      await second.promise
    })
    const first = await stage.run({ prompt: 'A fox' }, { id: 'first', workspace, temp })
    expect(first.outputs).toMatchObject({ status: 'success', image: 'kie-images/image.png' })
    expect(told(await second.promise, 'error')).toEqual([
      expect.stringContaining(
        "'kie-images/image' is an image of another step of this job, which runs at the same time.",
      ),
    ])
    expect(created(stage.kie).map(({ body }) => body.includes('A fox'))).toEqual([true])

    // Now that the first has ended, its file is in the way.
    const third = await stage.run({ prompt: 'An owl' }, { id: 'third', workspace, temp })
    expect(told(third, 'error')).toEqual([expect.stringContaining('was made by another step of this job')])
  }),
)

test.concurrent('A11: a step that was killed is in nobody’s way', () =>
  play(async ({ stage, workspace, temp }) => {
    const first = stage.start({ prompt: 'A fox' }, { id: 'first', workspace, temp })
    const silence = stage.kie.onRequest(async ({ endpoint }) => {
      if (endpoint !== 'createTask') return
      first.kill('SIGKILL')
      await first.done
    })
    await first.done
    silence()
    const second = await stage.run({ prompt: 'An owl' }, { id: 'second', workspace, temp })
    expect(second.outputs).toMatchObject({ status: 'success', image: 'kie-images/image.png' })
  }),
)

test.concurrent('A9: with a full temporary directory an image is kept, known, and reused by the next run', () =>
  play(async ({ stage, workspace, temp }) => {
    symlinkSync('/dev/full', path.join(temp, 'kie-image-action-files'))
    mkdirSync(path.join(temp, 'kie-image-action-sends'))
    const step = await stage.run({ count: '2' }, { workspace, temp })
    expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
    expect(JSON.parse(step.outputs['images'] ?? '')).toEqual(['kie-images/image-1.png', 'kie-images/image-2.png'])
    expect(told(step, 'warning')).toEqual([
      expect.stringMatching(/^Steps of this job cannot tell each other which images they make: ENOSPC/),
    ])
    expect(known(workspace, 'kie-images')).toEqual(['image-1', 'image-2'])
    expect((await stage.run({ count: '2' }, { workspace })).outputs['status']).toBe('success')
    expect(created(stage.kie)).toHaveLength(2)
  }),
)
