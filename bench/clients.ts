import { createVirtualClock } from '../sandbox/virtual-clock.ts'
import { createVirtualKie, type VirtualKie } from '../sandbox/virtual-kie.ts'
import {
  createKieClient,
  KieApiError,
  runTasks,
  type Clock,
  type ImageRequest,
  type KieClient,
} from '../src/kie/index.ts'

/** How a batch went. */
export interface BatchEnd {
  readonly seconds: number
  /** Submissions that kie refused for their frequency. */
  readonly refusals: number
  /** Images that the client gave up. */
  readonly lost: number
  /** For each image that was drawn, milliseconds from kie's finishing it to the client's knowing. */
  readonly delaysMs: readonly number[]
  /** Looks at all tasks. */
  readonly looks: number
}

/** A way to make many images. Returns how many were lost. */
export type Batch = (parts: {
  readonly client: KieClient
  readonly clock: Clock
  readonly count: number
}) => Promise<number>

const REQUEST = { model: 'gpt-image/1.5-text-to-image', input: { prompt: 'A red fox' } }
/** What most clients of kie's wait between two looks. */
const LOOK_MS = 3_000
const CHUNK = 20
const FIRST_RESEND_MS = 1_000
const LONGEST_RESEND_MS = 30_000
const DAY_MS = 86_400_000
/** For a request and its answer. */
export const ROUND_TRIP_MS = 200

/** Ours: `runTasks`, as the action uses it. @param random - for the jitter */
export function queue(random: () => number): Batch {
  return queueOf(random, () => REQUEST)
}

/** Ours, but each image is of another model, so that nothing is learned from one for another: by the schedule alone. */
export function queueBySchedule(random: () => number): Batch {
  return queueOf(random, (index) => ({ ...REQUEST, model: `model-${index}` }))
}

function queueOf(random: () => number, requestOf: (index: number) => ImageRequest): Batch {
  return async ({ client, clock, count }) => {
    const items = Array.from({ length: count }, (_, index) => ({ key: String(index), request: requestOf(index) }))
    const outcomes = await runTasks(items, { client, clock, random, timeoutMs: DAY_MS })
    return outcomes.filter(({ end }) => end !== 'success').length
  }
}

/** One image after the other. */
export const sequential: Batch = async ({ client, clock, count }) => {
  for (let index = 0; index < count; index += 1) await follow(client, clock, await client.createTask(REQUEST))
  return 0
}

/** All at once; what kie refuses is lost. */
export const allAtOnce: Batch = async ({ client, clock, count }) => {
  const ends = Array.from({ length: count }, async () => follow(client, clock, await client.createTask(REQUEST)))
  return (await Promise.allSettled(ends)).filter(({ status }) => status === 'rejected').length
}

/** All at once; what kie refuses is sent again after 1 s, doubled up to 30 s, with full jitter. */
export function allWithBackOff(random: () => number): Batch {
  return async ({ client, clock, count }) => {
    const one = async (): Promise<void> => {
      for (let tries = 0; ; tries += 1) {
        const taskId = await client.createTask(REQUEST).catch(refused)
        if (taskId !== undefined) return follow(client, clock, taskId)
        await clock.sleep(random() * Math.min(FIRST_RESEND_MS * 2 ** tries, LONGEST_RESEND_MS))
      }
    }
    await Promise.all(Array.from({ length: count }, one))
    return 0
  }
}

/** Twenty at once; the next twenty when all of them are done. */
export const chunks: Batch = async ({ client, clock, count }) => {
  let lost = 0
  for (let done = 0; done < count; done += CHUNK) {
    lost += await allAtOnce({ client, clock, count: Math.min(CHUNK, count - done) })
  }
  return lost
}

/** Makes as many images as there are times, on a clock of its own. */
export async function play(batch: Batch, durationsMs: readonly number[]): Promise<BatchEnd> {
  const { clock, kie, client } = createVirtualService(durationsMs)
  const lost = await clock.run(batch({ client, clock, count: durationsMs.length }))
  // The last look at a task is the one that found it drawn.
  const knownAt = new Map(kie.looks.map(({ at, taskId }) => [Number(taskId), at + ROUND_TRIP_MS / 2]))
  const delaysMs = kie.tasks.map(({ doneAt }, index) => (knownAt.get(index) ?? NaN) - doneAt)
  return { seconds: clock.now() / 1000, refusals: kie.refusals, lost, delaysMs, looks: kie.looks.length }
}

/** kie without sockets, where the tasks take these times in the order of their creation. */
export function createVirtualService(durationsMs: readonly number[]): {
  readonly clock: ReturnType<typeof createVirtualClock>
  readonly kie: VirtualKie
  readonly client: KieClient
} {
  const clock = createVirtualClock()
  const kie = createVirtualKie({ clock, durationMs: (task) => durationsMs[task] ?? 0, roundTripMs: ROUND_TRIP_MS })
  return { clock, kie, client: createKieClient({ apiKey: 'none', clock, transport: kie.transport }) }
}

async function follow(client: KieClient, clock: Clock, taskId: string): Promise<void> {
  do await clock.sleep(LOOK_MS)
  while ((await client.getTask(taskId)).state !== 'success')
}

function refused(error: unknown): undefined {
  if (error instanceof KieApiError && error.kind === 'rate') return undefined
  throw error
}
