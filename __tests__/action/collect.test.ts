import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { noisePicture } from '../../sandbox/kie/index.ts'
import type { LockEntry } from '../../src/core/images/lock/lock.ts'
import { parseLock } from '../../src/core/images/lock/lock-text.ts'
import { clock } from '../clock.ts'
import { startStage, type Stage } from './harness.ts'
import { resultOf, tasksOf, told } from './run-scene.ts'

const PICTURE_BYTES = 4000

type Draw = NonNullable<NonNullable<Parameters<typeof startStage>[0]>['draw']>

/** Lets a test use a kie of its own, whose tasks are ready at once unless `draw` says otherwise. */
async function play(work: (stage: Stage) => Promise<void>, draw?: Draw): Promise<void> {
  const stage = await startStage({
    draw: (task) => ({
      waitingMs: 0,
      generatingMs: 0,
      bytes: () => noisePicture(PICTURE_BYTES, task.index + 1),
      ...draw?.(task),
    }),
  })
  try {
    await work(stage)
  } finally {
    await stage.close()
  }
}

/** The input that makes a step collect instead of drawing. */
function collecting(tasks: string): Readonly<Record<string, string>> {
  return { prompt: '', tasks }
}

function created({ kie }: Stage): number {
  return kie.requests.filter(({ endpoint }) => endpoint === 'createTask').length
}

/** The entries of the lock file that a step has written. */
function lockOf(workspace: string): readonly LockEntry[] {
  const text = readFileSync(path.join(workspace, 'kie-images/images.lock.json'), 'utf8')
  return [...parseLock(text, { where: 'it' }).values()]
}

test.concurrent("submitted with 'mode: submit', collected in another job", () =>
  play(async (stage) => {
    const first = await stage.run({ mode: 'submit', count: '2', name: 'fox', deliver: 'artifact' })
    expect(first).toMatchObject({ exitCode: 0, outputs: { status: 'submitted', images: '[]', 'credits-used': '' } })
    expect(Object.keys(tasksOf(first))).toEqual(['fox-1', 'fox-2'])
    expect(Object.values(tasksOf(first))).toEqual(stage.kie.tasks.map(({ taskId }) => taskId))
    expect(first.outputs['pending-tasks']).toBe(first.outputs['tasks'])
    expect(told(first, 'notice').join()).toContain('whoever collects the tasks delivers the images')
    expect(first.summary).toContain('Submitted 2 tasks')
    expect(first.summary).toContain(`tasks: '${first.outputs['tasks']}'`)
    expect(stage.kie.requests.map(({ endpoint }) => endpoint)).not.toContain('recordInfo')

    const second = await stage.run(collecting(first.outputs['tasks'] ?? ''))
    expect(second).toMatchObject({
      exitCode: 0,
      outputs: { status: 'success', tasks: first.outputs['tasks'], 'pending-tasks': '{}', 'credits-used': '0' },
    })
    expect(resultOf(second).images.map(({ name, origin }) => `${name} ${origin}`)).toEqual([
      'fox-1 collected',
      'fox-2 collected',
    ])
    for (const [index, file] of ['kie-images/fox-1.png', 'kie-images/fox-2.png'].entries()) {
      expect(readFileSync(path.join(second.workspace, file))).toEqual(
        Buffer.from(noisePicture(PICTURE_BYTES, index + 1)),
      )
    }
    expect(second.summary).toContain('`fox-1`, collected')
    expect(second.lines.at(-1)).toContain('Paid now: 0 credits; paid earlier: 8 credits for 2 images; ')
    expect(created(stage)).toBe(2)
  }),
)

test.concurrent('what is collected has the request that it was submitted with', () =>
  play(async (stage) => {
    const drawn = await stage.run({ quality: 'high' })
    const collected = await stage.run(collecting(drawn.outputs['tasks'] ?? ''))
    expect(lockOf(collected.workspace)[0]?.request).toMatch(/^[0-9a-f]{64}$/)
    expect(lockOf(collected.workspace)).toMatchObject(lockOf(drawn.workspace).map(({ request }) => ({ request })))
  }),
)

const HOOK = 'https://Hook.example/kié?to[]=callback-token-0123456789'
/** As parsers of URLs write it, which kie may send back. */
const HOOK_URL = 'https://hook.example/ki%C3%A9?to[]=callback-token-0123456789'
const HOOK_URI = 'https://hook.example/ki%C3%A9?to%5B%5D=callback-token-0123456789'

test.concurrent('the callback goes as a URI with the submission, and is told to nobody else in any form', () =>
  play(async (stage) => {
    const step = await stage.run({ mode: 'submit', 'callback-url': HOOK })
    expect(stage.kie.tasks.map(({ callBackUrl }) => callBackUrl)).toEqual([HOOK_URI])
    expect(step.masks).toEqual(expect.arrayContaining([HOOK, HOOK_URL, HOOK_URI]))
    const printed = step.raw.split('\n').filter((line) => !line.startsWith('::add-mask::'))
    for (const text of [...printed, step.summary, JSON.stringify([step.outputs, step.state])]) {
      expect(text).not.toContain('callback-token')
    }
  }),
)

test.concurrent('F37: a mixture is told apart, and nothing is ever created', () =>
  play(
    async (stage) => {
      const old = await stage.run({ mode: 'submit', name: 'old' })
      await expect(stage.run(collecting(old.outputs['tasks'] ?? ''))).resolves.toMatchObject({ exitCode: 0 })
      stage.kie.expireResults({ status: 404, freshLinks: false })
      const rest = await stage.run({ mode: 'submit', count: '4', name: 'new' })
      const ids = { ...tasksOf(old), ...tasksOf(rest), foreign: 'f'.repeat(32) }
      const before = created(stage)

      const step = await stage.run({
        ...collecting(JSON.stringify(ids)),
        'timeout-minutes': '0.5',
        retries: '2',
      })
      expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'timed-out', 'credits-used': '0' } })
      expect(tasksOf(step)).toEqual(ids)
      const { images, failures } = resultOf(step)
      expect(images.map(({ name, origin }) => `${name} ${origin}`)).toEqual(['new-4 collected'])
      const found = failures.map(({ name, reason, charged }) => `${name}: ${reason}, charged ${charged}`)
      expect(found.toSorted()).toEqual([
        'foreign: lost, charged unknown',
        'new-1: server, charged no',
        'new-2: moderation, charged no',
        'new-3: timed-out, charged yes',
        'old: expired, charged yes',
      ])
      expect(JSON.parse(step.outputs['pending-tasks'] ?? '')).toEqual({
        'new-3': tasksOf(rest)['new-3'],
        foreign: ids.foreign,
      })
      const [error] = told(step, 'error')
      expect(error).toContain("the output 'pending-tasks' names them")
      expect(created(stage)).toBe(before)
    },
    ({ index }) => {
      const plans = [
        {},
        { end: 'fail' as const },
        { end: 'fail' as const, failCode: '400', failMsg: 'Your prompt was flagged' },
        { generatingMs: 3_600_000 },
      ]
      return plans[index] ?? {}
    },
  ),
)

test.concurrent('a task that is still pending is collected by the next who tries', () =>
  play(async (stage) => {
    const submitted = await stage.run({ mode: 'submit' })
    const tasks = submitted.outputs['tasks'] ?? ''
    const early = Promise.withResolvers<undefined>()
    const stop = stage.kie.onRequest(({ endpoint }) => (endpoint === 'recordInfo' ? early.promise : undefined))
    const step = await stage.run({ ...collecting(tasks), 'timeout-minutes': '0.2' })
    stop()
    early.resolve(undefined)
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'timed-out', 'pending-tasks': tasks } })

    const late = await stage.run(collecting(tasks))
    expect(late).toMatchObject({ exitCode: 0, outputs: { status: 'success', tasks } })
    expect(created(stage)).toBe(1)
  }),
)

const SEPARATORS = [' ', ', ', '\n', '\n  ,']

test.concurrent.each(SEPARATORS)('plain ids, separated by %j', (separator) =>
  play(async (stage) => {
    const submitted = await stage.run({ mode: 'submit', count: '2' })
    const ids = Object.values(tasksOf(submitted))
    const step = await stage.run({ ...collecting(ids.join(separator)), name: 'fox' })
    expect(JSON.parse(step.outputs['images'] ?? '')).toEqual(['kie-images/fox-1.png', 'kie-images/fox-2.png'])
    expect(Object.values(tasksOf(step))).toEqual(ids)
  }),
)

test.concurrent('one plain id, and what another machine gave as output, whatever its name', () =>
  play(async (stage) => {
    const submitted = await stage.run({ mode: 'submit', name: 'fox' })
    const step = await stage.run({ ...collecting(` ${tasksOf(submitted)['fox']} `), name: 'bear' })
    expect(step.outputs).toMatchObject({ image: 'kie-images/bear.png', status: 'success' })
    expect(created(stage)).toBe(1)
  }),
)

test.concurrent('no balance is needed to collect', () =>
  play(async (stage) => {
    const submitted = await stage.run({ mode: 'submit' })
    stage.kie.balance = 0
    const step = await stage.run(collecting(submitted.outputs['tasks'] ?? ''))
    expect(step.outputs).toMatchObject({ status: 'success', 'credits-used': '0', 'credits-left': '0' })
  }),
)

test.concurrent('what is collected is as old as kie says', () =>
  play(async (stage) => {
    const first = await stage.run({ mode: 'submit' })
    await clock.sleep(3_600_000)
    const second = await stage.run(collecting(first.outputs['tasks'] ?? ''))
    const zeroMs = clock.date().getTime() - clock.now()
    const times = stage.kie.tasks.map(({ createdAtMs }) => new Date(Math.round(zeroMs + createdAtMs)).toISOString())
    expect(lockOf(second.workspace).map(({ createdAt }) => createdAt)).toEqual(times)
  }),
)

test.concurrent('A10: of a task with 55 pictures 50 are fetched, and the others are told of', () =>
  play(
    async (stage) => {
      const step = await stage.run({ name: 'fox' })
      expect(step.outputs['status']).toBe('success')
      expect(resultOf(step).images).toHaveLength(50)
      expect(told(step, 'warning')).toEqual([
        'fox: its task gave 55 pictures, of which 50 are fetched. The other 5 are at kie: look up task ' +
          `${tasksOf(step)['fox']} at https://kie.ai/logs before they expire.`,
      ])
      expect(new Set(lockOf(step.workspace).map(({ image, results }) => `${image} ${results}`))).toEqual(
        new Set(['fox 55']),
      )
    },
    () => ({ pictures: 55 }),
  ),
)
