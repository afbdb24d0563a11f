import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createVirtualClock } from '../../../../sandbox/virtual-clock.ts'
import { createVirtualKie, type VirtualTask } from '../../../../sandbox/virtual-kie.ts'
import { createKieClient, runTasks, type ImageRequest, type QueueOptions } from '../../../../src/kie/index.ts'
import { checkReachingAsync } from '../../../reaching.ts'

/** A task, and the looks at it in seconds since its creation. */
interface Watched extends VirtualTask {
  readonly lookedAt: readonly number[]
  /** Seconds from its end to the look that found it. */
  readonly delay: number
}

interface Batch {
  /** How long kie draws each task, in seconds. */
  readonly seconds: readonly number[]
  readonly modelOf?: (index: number) => string
  /** How long kie draws tasks that were created a minute earlier, and are taken up before all others, in seconds. */
  readonly earlier?: readonly number[]
  readonly options?: Partial<QueueOptions>
}

/** So few are submitted at a time that no look ever waits for another. */
const AT_EASE = { rateLimit: 3 }

async function run({
  seconds,
  modelOf = () => 'm',
  earlier = [],
  options = AT_EASE,
}: Batch): Promise<readonly Watched[]> {
  const clock = createVirtualClock()
  const all = [...earlier, ...seconds]
  const kie = createVirtualKie({ clock, durationMs: (task) => 1_000 * (all[task] ?? NaN) })
  const client = createKieClient({ apiKey: 'a-key-of-the-tests', clock, transport: kie.transport })
  await clock.run(Promise.all(earlier.map(() => client.createTask(requestFor('m')))))
  if (earlier.length > 0) await clock.advance(60_000)
  const items = all.map((_, index) => ({
    key: String(index),
    request: requestFor(modelOf(index)),
    ...(index < earlier.length && { taskId: String(index) }),
  }))
  await clock.run(runTasks(items, { client, clock, random: () => 0.5, timeoutMs: 3_600_000, ...options }))
  return kie.tasks.map((task, index) =>
    watchedOf(
      task,
      kie.looks.filter(({ taskId }) => taskId === String(index)),
    ),
  )
}

function watchedOf(task: VirtualTask, looks: readonly { readonly at: number }[]): Watched {
  const lookedAt = looks.map(({ at }) => (at - task.createdAt) / 1_000)
  return { ...task, lookedAt, delay: (lookedAt.at(-1) ?? NaN) - (task.doneAt - task.createdAt) / 1_000 }
}

/** The same, where each task is of a model of its own, so that nothing is learned. */
function runBySchedule(batch: Batch): Promise<readonly Watched[]> {
  return run({ ...batch, modelOf: (index) => `m-${index}` })
}

function requestFor(model: string): ImageRequest {
  return { model, input: { prompt: 'A red fox' } }
}

function repeat(count: number, seconds: number): readonly number[] {
  return Array<number>(count).fill(seconds)
}

/** Around these seconds, the same in each run, in no order. */
function spread(count: number, seconds: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => seconds * (0.7 + (0.6 * ((index * 7_919) % 100)) / 100))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

const delayOf = (tasks: readonly Watched[]): number => mean(tasks.map(({ delay }) => delay))
const looksOf = (tasks: readonly Watched[]): number => mean(tasks.map(({ lookedAt }) => lookedAt.length))
const firstLooks = (tasks: readonly Watched[]): readonly number[] => tasks.map(({ lookedAt }) => lookedAt[0] ?? NaN)
const gapsOf = ({ lookedAt }: Watched): readonly number[] =>
  lookedAt.map((at, index) => at - (lookedAt[index - 1] ?? 0))

describe('a batch of one model', () => {
  test('is looked at by the schedule, until ten of its tasks have ended', async () => {
    expect(await run({ seconds: spread(10, 40) })).toEqual(await runBySchedule({ seconds: spread(10, 40) }))
  })

  test('that is slow is looked at later at first, and less often, and found as soon', async () => {
    const seconds = spread(50, 40)
    const [learned, bySchedule] = [await run({ seconds }), await runBySchedule({ seconds })]
    expect(Math.max(...firstLooks(learned.slice(0, 10)))).toBeLessThan(5.3)
    expect(Math.min(...firstLooks(learned.slice(-20)))).toBeGreaterThan(7)
    expect(looksOf(learned.slice(-20))).toBeLessThan(0.7 * looksOf(bySchedule.slice(-20)))
    expect(delayOf(learned.slice(-20))).toBeLessThan(1.1 * delayOf(bySchedule.slice(-20)))
  })

  test('that is fast is looked at sooner', async () => {
    const learned = await run({ seconds: repeat(40, 3) })
    expect(delayOf(learned.slice(0, 10))).toBeCloseTo(2.2, 1)
    expect(Math.max(...firstLooks(learned.slice(-20)))).toBeLessThan(4)
    expect(delayOf(learned.slice(-20))).toBeLessThan(1)
  })

  test.each([
    { name: 'becomes slower', seconds: [...spread(50, 10), ...spread(50, 60)] },
    { name: 'becomes faster', seconds: [...spread(50, 60), ...spread(50, 10)] },
    { name: 'is of two kinds', seconds: spread(100, 10).map((each, index) => (index % 3 === 0 ? 5 * each : each)) },
  ])('that $name is found hardly later than by the schedule, with far fewer looks', async ({ seconds }) => {
    const [learned, bySchedule] = [await run({ seconds }), await runBySchedule({ seconds })]
    expect(delayOf(learned) - delayOf(bySchedule)).toBeLessThan(0.2)
    expect(looksOf(learned)).toBeLessThan(0.85 * looksOf(bySchedule))
  })

  test('has no look later than 10 s after the one before, whatever its tasks take', async () => {
    const seconds = fc.array(fc.constantFrom(1, 9, 30, 31, 90, 200), { minLength: 15, maxLength: 25, size: 'max' })
    await checkReachingAsync(
      (reached) =>
        fc.asyncProperty(seconds, async (list) => {
          const tasks = await run({ seconds: list })
          const gaps = tasks.flatMap(gapsOf)
          if (gaps.some((gap) => gap > 5.5)) reached()
          // Its age counts from kie's answer, which is on its way for a tenth of a second, as the look is.
          expect(Math.max(...gaps)).toBeLessThanOrEqual(10.25)
        }),
      { numRuns: 20 },
    )
  })
})

describe('a run', () => {
  test('learns of each model by itself', async () => {
    const seconds = Array.from({ length: 80 }, (_, index) => (index % 2 === 0 ? 3 : 60))
    const tasks = await run({ seconds, modelOf: (index) => (index % 2 === 0 ? 'fast' : 'slow') })
    const last = tasks.slice(-10)
    expect(Math.max(...firstLooks(last.filter((_, index) => index % 2 === 0)))).toBeLessThan(4)
    expect(Math.min(...firstLooks(last.filter((_, index) => index % 2 === 1)))).toBeGreaterThan(7)
  })

  test.each([
    { name: 'that have ended', earlier: repeat(12, 1) },
    { name: 'that are still drawn', earlier: repeat(12, 90) },
    { name: 'that end while they are watched', earlier: spread(12, 70) },
  ])('neither learns from tasks of an earlier run $name, nor of their looks from others', async ({ earlier }) => {
    const batch = { seconds: spread(9, 40), earlier }
    const looks = async (work: Promise<readonly Watched[]>): Promise<unknown> =>
      (await work).map(({ lookedAt }) => lookedAt)
    expect(await looks(run(batch))).toEqual(await looks(runBySchedule(batch)))
    const known = (await run({ seconds: spread(40, 40), earlier })).slice(0, 12)
    for (const { lookedAt } of known) {
      const gaps = lookedAt.slice(1).map((at, index) => at - (lookedAt[index] ?? NaN))
      expect(Math.max(0, ...gaps)).toBeLessThan(4)
    }
  })

  test('looks at a task at its deadline, however many likelier ends there are', async () => {
    const seconds = [...repeat(20, 20), ...repeat(90, 1_000), ...spread(90, 20)]
    const tasks = await run({ seconds, options: { timeoutMs: 50_000 } })
    const endless = tasks.slice(20, 110).map(({ lookedAt }) => lookedAt.at(-1) ?? NaN)
    expect(Math.min(...endless)).toBeGreaterThan(49.8)
    // The last of the twenty that were submitted together waits for kie's limit alone.
    expect(Math.max(...endless)).toBeLessThan(53)
  })

  test.each([
    { name: 'much the same time', seconds: spread(53, 40) },
    { name: 'two times', seconds: spread(53, 15).map((each, index) => (index % 3 === 0 ? 4 * each : each)) },
    { name: 'very long', seconds: spread(53, 90) },
  ])('of as many tasks as kie lets us look at in time looks at each within 10 s: $name', async ({ seconds }) => {
    const tasks = await run({ seconds, options: {} })
    expect(Math.max(...tasks.flatMap(gapsOf))).toBeLessThanOrEqual(10.25)
  })

  test('of more tasks than kie lets us look at finds them sooner, and forgets none for long', async () => {
    const batch = { seconds: spread(300, 40), options: {} }
    const [learned, bySchedule] = [await run(batch), await runBySchedule(batch)]
    expect(looksOf(learned)).toBeLessThan(1.02 * looksOf(bySchedule))
    expect(delayOf(learned)).toBeLessThan(0.8 * delayOf(bySchedule))
    // A look at each of the some eighty that are drawn at once takes 10 s, and none is passed over in three such rounds.
    expect(Math.max(...learned.flatMap(gapsOf))).toBeLessThan(32)
  })
})
