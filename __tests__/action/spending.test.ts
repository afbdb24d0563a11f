import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Azurite } from '../../sandbox/artifacts/index.ts'
import { noisePicture, type KieOptions } from '../../sandbox/kie/index.ts'
import type { StepResult } from '../../sandbox/runner/index.ts'
import { workerAzurite } from '../azurite.ts'
import { startArtifacts, startStage, type Stage } from './harness.ts'
import { resultOf, tasksOf, told } from './run-scene.ts'

const PICTURE_BYTES = 4000

let azurite: Azurite

beforeAll(async () => {
  azurite = await workerAzurite()
})

/** Lets a test use a kie of its own, whose tasks take a second unless `draw` says otherwise. */
async function play(work: (stage: Stage) => Promise<void>, options: KieOptions = {}): Promise<void> {
  const stage = await startStage({
    ...options,
    draw: (task) => ({
      waitingMs: 0,
      generatingMs: 1000,
      bytes: () => noisePicture(PICTURE_BYTES, task.index + 1),
      ...options.draw?.(task),
    }),
  })
  try {
    await work(stage)
  } finally {
    await stage.close()
  }
}

function created({ kie }: Stage): number {
  return kie.requests.filter(({ endpoint }) => endpoint === 'createTask').length
}

/** In the order in which kie accepted. */
function accepted({ lines }: StepResult): readonly string[] {
  return lines.flatMap((line) => /^(\S+): task \w+ accepted$/.exec(line)?.[1] ?? [])
}

describe('a balance too low for the plan', () => {
  const rows = [
    { balance: 11, inputs: { count: '3' }, left: '11 credits left', costs: 'costs 12 credits' },
    { balance: 21.5, inputs: { quality: 'high' }, left: '21.5 credits left', costs: 'costs 22 credits' },
    { balance: 0, inputs: {}, left: '0 credits left', costs: 'costs 4 credits' },
  ]
  test.concurrent.each(rows)('is an error before anything is spent: $left, it $costs', ({ balance, inputs, ...say }) =>
    play(
      async (stage) => {
        const step = await stage.run(inputs)
        expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', tasks: '{}' } })
        const [error = ''] = told(step, 'error')
        for (const text of [say.left, say.costs, 'Top up at https://kie.ai/billing', 'Nothing was spent']) {
          expect(error).toContain(text)
        }
        expect(created(stage)).toBe(0)
      },
      { balance },
    ),
  )

  test.concurrent('is none where it is just enough', () =>
    play(
      async (stage) => {
        expect((await stage.run({ count: '2' })).outputs).toMatchObject({ status: 'success', 'credits-left': '0' })
      },
      { balance: 8 },
    ),
  )
})

describe('max-credits', () => {
  test.concurrent('F124: what fits is made and delivered, the rest is not submitted', async () => {
    const artifacts = await startArtifacts({ azurite })
    const stage = await startStage({ artifacts, draw: () => ({ bytes: () => noisePicture(PICTURE_BYTES, 1) }) })
    try {
      const step = await stage.run({ count: '3', 'max-credits': '11.5', 'artifact-name': 'foxes' })
      expect(step).toMatchObject({
        exitCode: 1,
        outputs: { status: 'over-budget', 'credits-used': '8', 'artifact-name': 'foxes' },
      })
      expect((await artifacts.unzip('foxes')).map((file) => file.path)).toEqual(
        expect.arrayContaining(['image-1.png', 'image-2.png']),
      )
      expect(resultOf(step)).toMatchObject({
        images: [{ name: 'image-1' }, { name: 'image-2' }],
        failures: [{ name: 'image-3', taskId: null, reason: 'over-budget', charged: 'no' }],
      })
      expect(told(step, 'error')).toEqual([expect.stringMatching(/^Stopped at the budget: 2 of 3 images arrived\./)])
      expect(told(step, 'error').join()).toContain(
        "Raise 'max-credits' and start a new run: a re-run uses the workflow file as it was.",
      )
      expect(step.summary).toContain('### Stopped at the budget: 2 of 3 images arrived\n\nCost: 8 credits; ')
      expect(created(stage)).toBe(2)
    } finally {
      await Promise.all([stage.close(), artifacts.close()])
    }
  })

  test.concurrent('F124: where not even one fits, nothing is submitted', () =>
    play(async (stage) => {
      const step = await stage.run({ 'max-credits': '3.9' })
      expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'over-budget', 'credits-used': '0' } })
      expect(created(stage)).toBe(0)
    }),
  )

  test.concurrent('F124: a price above the forecast ends the submissions, and the overshoot is told', () =>
    play(
      async (stage) => {
        const step = await stage.run({ count: '5', 'rate-limit': '1', 'max-credits': '100' })
        expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'over-budget', 'credits-used': '6.5' } })
        expect(created(stage)).toBe(1)
        expect(told(step, 'warning')).toEqual([expect.stringContaining('2.5 credits more for an image')])
        expect(resultOf(step).images).toHaveLength(1)
        expect(resultOf(step).failures.map(({ reason }) => reason)).toEqual(Array(4).fill('over-budget'))
      },
      { draw: () => ({ credits: 6.5 }) },
    ),
  )

  test.concurrent('without it a higher price stops nothing', () =>
    play(
      async (stage) => {
        const step = await stage.run({ count: '2' })
        expect(step.outputs).toMatchObject({ status: 'success', 'credits-used': '13', 'credits-left': '987' })
        expect(told(step, 'warning')).toEqual([])
      },
      { draw: () => ({ credits: 6.5 }) },
    ),
  )
})

describe('credits-used', () => {
  test.concurrent('is the sum of what kie reported', () =>
    play(
      async (stage) => {
        const step = await stage.run({ count: '3' })
        expect(step.outputs).toMatchObject({ 'credits-used': '4.65', 'credits-left': '995.35' })
        expect(resultOf(step).credits).toEqual({ used: 4.65, known: 4.65, unknown: [], paidEarlier: 0, left: 995.35 })
      },
      { draw: ({ index }) => ({ credits: [0.1, 0.2, 4.35][index] ?? 0 }) },
    ),
  )

  test.concurrent('A13 F32: is empty where one is unknown, and log and summary name that one', () =>
    play(
      async (stage) => {
        const step = await stage.run({ count: '2' })
        const taskId = tasksOf(step)['image-2'] ?? ''
        expect(step.outputs).toMatchObject({ status: 'success', 'credits-used': '' })
        const cost =
          'Cost: 4 credits for 1 image; unknown for 1 (kie did not say), at most 4 credits; 992 credits left.'
        expect(step.lines.at(-1)).toContain(`${cost} Look up at https://kie.ai/logs: image-2, task ${taskId}.`)
        expect(step.summary).toContain(`${cost} Look up at https://kie.ai/logs: \`image-2\`, task \`${taskId}\`.`)
        expect(resultOf(step).credits).toMatchObject({
          used: null,
          known: 4,
          unknown: [{ name: 'image-2', taskId, atMost: 4 }],
        })
      },
      { draw: ({ index }) => ({ creditsConsumed: index === 1 ? 'absent' : 'told' }) },
    ),
  )

  test.concurrent('F04: a request of unknown outcome is named, the other images go on', () =>
    play(async (stage) => {
      const fine = { kind: 'delay', ms: 0 } as const
      stage.kie.script('createTask', fine, { kind: 'lost', then: 'reset' })
      const step = await stage.run({ count: '3', 'rate-limit': '1' })
      expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'partial', 'credits-used': '' } })
      expect(resultOf(step)).toMatchObject({
        images: [{ name: 'image-1' }, { name: 'image-3' }],
        failures: [{ name: 'image-2', taskId: null, reason: 'outcome-unknown', charged: 'unknown' }],
      })
      const [error = ''] = told(step, 'error')
      expect(error).toMatch(/https:\/\/kie\.ai\/logs around \d{4}-\d\d-\d\dT[\d:.]+Z before you start a new run/)
      expect(error).toContain('Cost: 8 credits for 2 images; unknown for 1 (kie did not say), at most 4 credits; ')
      expect(error).toContain('Look up at https://kie.ai/logs: image-2.')
      expect(created(stage)).toBe(3)
    }),
  )
})

describe('retries', () => {
  const SERVER_FAULT: KieOptions = {
    draw: ({ index }) => (index === 0 ? { end: 'fail', creditsConsumed: 'absent' } : {}),
  }

  test.concurrent('the fresh attempt goes behind all first submissions, and is named', () =>
    play(async (stage) => {
      const step = await stage.run({ count: '3', retries: '1', 'rate-limit': '1' })
      expect(accepted(step)).toEqual(['image-1', 'image-2', 'image-3', 'image-1'])
      expect(told(step, 'warning')).toEqual([
        expect.stringMatching(
          /^image-1: .*Internal Error.* Attempt 2 follows, as 'retries' allows; it is paid anew\.$/,
        ),
      ])
      const [, , , fresh] = stage.kie.tasks
      // kie does not say what it took for the one that failed.
      expect(step.outputs).toMatchObject({ status: 'success', 'credits-used': '' })
      expect(JSON.parse(step.outputs['result'] ?? '')).toMatchObject({ credits: { used: null, known: 12 } })
      expect(tasksOf(step)['image-1']).toBe(fresh?.taskId)
    }, SERVER_FAULT),
  )

  test.concurrent('at 0, the failure offers it', () =>
    play(async (stage) => {
      const step = await stage.run()
      expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
      expect(told(step, 'error').join()).toContain("set 'retries'")
      expect(step.summary).toContain("set 'retries'")
      expect(created(stage)).toBe(1)
    }, SERVER_FAULT),
  )

  const final = [
    { name: 'moderation', failCode: '400', failMsg: 'Your content was flagged by OpenAI', reason: 'moderation' },
    { name: 'bad input', failCode: '422', failMsg: 'This field is required', reason: 'parameter' },
  ]
  test.concurrent.each(final)('never for $name', ({ failCode, failMsg, reason }) =>
    play(
      async (stage) => {
        const step = await stage.run({ retries: '3' })
        expect(resultOf(step).failures).toMatchObject([{ reason }])
        expect(created(stage)).toBe(1)
      },
      { draw: () => ({ end: 'fail', failCode, failMsg }) },
    ),
  )

  test.concurrent('server words before moderation words', () =>
    play(
      async (stage) => {
        const step = await stage.run({ retries: '1' })
        expect(step.outputs['status']).toBe('success')
        expect(created(stage)).toBe(2)
      },
      {
        draw: ({ index }) => ({
          end: index === 0 ? 'fail' : 'success',
          failMsg: 'Internal server error in moderation service',
        }),
      },
    ),
  )
})
