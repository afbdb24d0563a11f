import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Azurite } from '../../sandbox/artifacts/index.ts'
import type { FunctionStep } from '../../sandbox/runner/index.ts'
import { RECORD_WORDS } from '../../src/core/explanation/way-back.ts'
import { workerAzurite } from '../azurite.ts'
import { environmentOf, makeFolders, runBare } from './bare-process.ts'
import { fullFor } from './full-disk.ts'
import { FAIL, resultOf, RunScene, stepOf, tasksOf, told, type ArtStep } from './run-scene.ts'

let azurite: Azurite

beforeAll(async () => {
  azurite = await workerAzurite()
})

/** Lets a test play a run of its own. */
async function play(work: (run: RunScene) => Promise<void>): Promise<void> {
  const run = await RunScene.start({ azurite })
  try {
    await work(run)
  } finally {
    await run.close()
  }
}

/** A step between the action's and the end of the job, which then fails. */
function meddle(work: (directories: { readonly temp: string; readonly workspace: string }) => void): FunctionStep {
  const run: FunctionStep['run'] = ({ evaluate }) => {
    work({ temp: evaluate('${{ runner.temp }}'), workspace: evaluate('${{ github.workspace }}') })
    throw new Error('the later step failed')
  }
  return { id: 'meddle', if: 'always()', run }
}

/** The one record in a directory for temporary files. */
function recordIn(temp: string): string {
  const [name = '', ...others] = readdirSync(temp).filter((each) => each.startsWith('kie-record-'))
  expect(others).toEqual([])
  return path.join(temp, name)
}

describe('A2: the record is a file', () => {
  test.concurrent('whose path is all that goes to the post step, and which nobody else reads', () =>
    play(async (run) => {
      let text = ''
      const job = await run.job({
        steps: [
          { id: 'art', with: { count: '2' } },
          meddle(({ temp }) => (text = readFileSync(recordIn(temp), 'utf8'))),
        ],
      })
      const step = stepOf(job)
      expect(Object.keys(step.state)).toEqual(['record'])
      for (const taskId of Object.values(tasksOf(step))) expect(text).toContain(`"taskId":"${taskId}"`)
      expect(await run.recorded('-attempt-1')).toMatchObject(
        Object.entries(tasksOf(step)).map(([name, taskId]) => ({ name, taskId, price: 4 })),
      )
    }),
  )

  test.concurrent('at scale, ten thousand tasks go from step to post step, from attempt to attempt', () =>
    play(async (run) => {
      const prompt = 'A fox'
      const names = Array.from({ length: 10_000 }, (_, index) => `picture-${index}-`.padEnd(60, 'x'))
      const first = await run.job({
        steps: [
          { id: 'art', with: { name: names[0] ?? '', prompt } },
          meddle(({ temp }) => {
            const file = recordIn(temp)
            const [, intent = '{}'] = readFileSync(file, 'utf8').split('\n')
            const more = names.slice(1).flatMap((name, index) => {
              const task = index + 2
              const taskId = String(task).padStart(32, '0')
              return [
                { ...(JSON.parse(intent) as object), task, name },
                { task, taskId },
              ].map((fact) => JSON.stringify(fact))
            })
            appendFileSync(file, `${more.join('\n')}\n`)
          }),
        ],
      })
      expect(stepOf(first, 'art', 'post').lines).toContainEqual(
        expect.stringContaining('Kept the record of 10,000 tasks'),
      )

      const manifest = { images: names.map((name) => ({ name, prompt })) }
      const write: FunctionStep = {
        run: ({ evaluate }) =>
          writeFileSync(path.join(evaluate('${{ github.workspace }}'), 'images.json'), JSON.stringify(manifest)),
      }
      const art: ArtStep = { id: 'art', with: { manifest: 'images.json', mode: 'submit', summary: 'false' } }
      const second = await run.job({ attempt: 2, steps: [write, art, FAIL] })
      expect(told(stepOf(second), 'error')).toEqual([])
      expect(stepOf(second).outputs['status']).toBe('submitted')
      expect(Object.keys(stepOf(second).state)).toEqual(['record'])
      const post = stepOf(second, 'art', 'post')
      expect(post).toMatchObject({ exitCode: 0, annotations: [] })
      const tasks = await run.recorded('-attempt-2')
      expect(tasks.map(({ name }) => name)).toEqual(names)
      expect(new Set(tasks.map(({ taskId }) => taskId)).size).toBe(10_000)
      expect(run.created).toBe(1)
    }),
  )

  test.concurrent('a step that began and submitted nothing keeps an empty one, and its re-run warns of nothing', () =>
    play(async (run) => {
      run.kie.balance = 0
      const first = await run.job()
      expect(told(stepOf(first), 'error').join()).toContain('Nothing was spent.')
      expect(await run.recorded('-attempt-1')).toEqual([])
      expect(stepOf(first, 'art', 'post')).toMatchObject({ exitCode: 0, annotations: [] })
      run.kie.balance = 100
      const second = stepOf(await run.job({ attempt: 2 }))
      expect(second.outputs['status']).toBe('success')
      expect(told(second, 'warning')).toEqual([])
    }),
  )

  test.concurrent('a torn last line costs no other', () =>
    play(async (run) => {
      const torn = meddle(({ temp }) => appendFileSync(recordIn(temp), '{"task":1,"taskId":"281e'))
      const first = stepOf(await run.job({ steps: [{ id: 'art', with: { count: '2' } }, torn] }))
      const second = stepOf(await run.job({ attempt: 2, steps: [{ id: 'art', with: { count: '2' } }] }))
      expect(tasksOf(second)).toEqual(tasksOf(first))
      expect(run.created).toBe(2)
    }),
  )

  test.concurrent('one that is gone is warned of, and not taken for an empty one', () =>
    play(async (run) => {
      const spoil = meddle(({ temp }) => writeFileSync(recordIn(temp), ''))
      const post = stepOf(await run.job({ steps: [{ id: 'art' }, spoil] }), 'art', 'post')
      expect(post.exitCode).toBe(0)
      expect(told(post, 'warning')).toEqual([
        expect.stringMatching(/^The record of 0 tasks could not be kept: the file .* is gone or damaged\. .*log names/),
      ])
      expect(run.artifacts.artifacts).toEqual([])
    }),
  )
})

describe('A2: two steps of one composite action, which share the id that the runner tells', () => {
  test.concurrent('have a record each, and their re-run pays for neither', () =>
    play(async (run) => {
      const share = "process.env['GITHUB_ACTION'] = '__octo_pictures'"
      const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(share)}` }
      const steps = [{ id: 'art', with: { name: 'fox' } }, { id: 'sketch', with: { name: 'owl' } }, FAIL]
      const first = await run.job({ steps, env })
      for (const id of ['art', 'sketch']) expect(stepOf(first, id, 'post').annotations).toEqual([])
      const second = await run.job({ steps, env, attempt: 2 })
      for (const id of ['art', 'sketch']) {
        expect(tasksOf(stepOf(second, id))).toEqual(tasksOf(stepOf(first, id)))
        expect(told(stepOf(second, id), 'warning')).toEqual([])
      }
      expect(run.created).toBe(2)
    }),
  )
})

describe('A2: the disk of the record is full', () => {
  const steps: ArtStep[] = [{ id: 'art', with: { count: '3' } }]
  const says = 'The record of this step can no longer be written: ENOSPC: no space left on device, write'

  test.concurrent('before a request: it does not leave, nor do those behind it; what is known is collected', () =>
    play(async (run) => {
      const first = stepOf(await run.job({ steps, env: fullFor('{"task":2,"name"') }))
      expect(run.created).toBe(1)
      expect(first).toMatchObject({ exitCode: 1, outputs: { status: 'partial' } })
      expect(told(first, 'warning').filter((line) => line.startsWith(says))).toHaveLength(1)
      const [task] = run.kie.tasks
      expect(tasksOf(first)).toEqual({ 'image-1': task?.taskId })
      expect(first.lines).toContain(`image-1: task ${task?.taskId} accepted`)
      expect(resultOf(first)).toMatchObject({
        images: [{ name: 'image-1' }],
        failures: ['image-2', 'image-3'].map((name) => ({ name, reason: 'not-submitted', charged: 'no' })),
      })
      expect(told(first, 'error').join()).toContain('Make room on the runner')

      const second = stepOf(await run.job({ steps, attempt: 2 }))
      expect(told(second, 'warning')).toEqual([])
      expect(resultOf(second).images.map(({ origin }) => origin)).toEqual(['resumed', 'generated', 'generated'])
      expect(run.created).toBe(3)
    }),
  )

  test.concurrent(
    'before an id: it is collected all the same, stands in log and outputs, and nothing more leaves',
    () =>
      play(async (run) => {
        const first = stepOf(await run.job({ steps, env: fullFor('{"task":1,"taskId"') }))
        const made = run.created
        expect(made).toBeLessThanOrEqual(3)
        expect(Object.keys(tasksOf(first))).toHaveLength(made)
        expect(resultOf(first).images).toHaveLength(made)
        for (const { taskId } of run.kie.tasks) expect(first.lines.join('\n')).toContain(`task ${taskId} accepted`)
        expect(told(first, 'warning').filter((line) => line.startsWith(says))).toHaveLength(1)
      }),
  )

  test.concurrent('before an id, and has room again only as the step ends: a re-run finds the id', () =>
    play(async (run) => {
      const one = [{ id: 'art' }, FAIL]
      // The id and, with it, what kie took.
      const first = stepOf(await run.job({ steps: one, env: fullFor('{"task":1,"taskId"', 2) }))
      expect(first.lines).toContain(RECORD_WORDS.whole)
      const second = stepOf(await run.job({ steps: one, attempt: 2 }))
      expect(tasksOf(second)).toEqual(tasksOf(first))
      expect(told(second, 'warning')).toEqual([])
      expect(run.created).toBe(1)
    }),
  )

  test.concurrent('at the start: the step ends, says so, and asks kie for nothing', () =>
    play(async (run) => {
      const first = stepOf(await run.job({ steps, env: fullFor('{"record"') }))
      expect(first).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
      expect(told(first, 'error')).toEqual([
        expect.stringMatching(
          /^The record of this step's tasks cannot be written in RUNNER_TEMP: ENOSPC.*Nothing was spent/,
        ),
      ])
      expect(run.kie.requests).toEqual([])
    }),
  )

  test.concurrent('RUNNER_TEMP is not there: the same', () =>
    play(async (run) => {
      const folders = makeFolders()
      const env = { ...environmentOf(run.kie, folders), RUNNER_TEMP: path.join(folders.temp, 'none') }
      const { exitCode, stdout } = await runBare(env)
      folders.remove()
      expect(exitCode).toBe(1)
      expect(stdout).toContain("::error::The record of this step's tasks cannot be written in RUNNER_TEMP: ENOENT")
      expect(run.kie.requests).toEqual([])
    }),
  )
})
