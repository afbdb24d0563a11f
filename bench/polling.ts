/** How late a finished image is noticed, and how many requests that takes: the action's poller beside usual schedules. */
import { createVirtualService, queue } from './clients.ts'
import { durationsOf, LAWS } from './laws.ts'
import { mean, quantile } from './measure.ts'
import { printTable } from './print.ts'

const TASKS = 1_000
const SEED = 1
const ROUND_TRIP_MS = 200

/** One task, watched to its end. */
interface Watched {
  /** From kie's finishing to our knowing. */
  readonly delayMs: number
  readonly looks: number
}

/** The pause before each look, in milliseconds; the number of the look counts from 0. */
type Schedule = (look: number) => number

const every =
  (seconds: number): Schedule =>
  (look) =>
    look === 0 ? 0 : 1000 * seconds

const SCHEDULES: Readonly<Record<string, Schedule>> = {
  'every 0.5 s': every(0.5),
  'every 2 s': every(2),
  'every 3 s': every(3),
  'every 5 s': every(5),
  'every 10 s': every(10),
  '1 s, doubled up to 60 s': (look) => Math.min(1000 * 2 ** look, 60_000),
}

/** The action's own poller, in a run of one task on a virtual clock. */
async function watchByQueue(durationMs: number): Promise<Watched> {
  const { clock, kie, client } = createVirtualService([durationMs])
  await clock.run(queue(() => 0.5)({ client, clock, count: 1 }))
  return { delayMs: clock.now() - (kie.tasks[0]?.doneAt ?? NaN), looks: kie.looks.length }
}

/** Times count from the creation at kie's, half a round trip before its answer is here. */
function watchBySchedule(durationMs: number, schedule: Schedule): Watched {
  let now = ROUND_TRIP_MS / 2
  for (let looks = 0; ; looks += 1) {
    now += schedule(looks) + ROUND_TRIP_MS
    const seenAt = now - ROUND_TRIP_MS / 2
    if (seenAt >= durationMs) return { delayMs: now - durationMs, looks: looks + 1 }
  }
}

function cell(watched: readonly Watched[]): string {
  const delays = watched.map(({ delayMs }) => delayMs / 1000)
  const looks = mean(watched.map((each) => each.looks))
  return `${mean(delays).toFixed(2)} / ${quantile(delays, 0.95).toFixed(2)} / ${looks.toFixed(1)}`
}

const laws = Object.keys(LAWS) as (keyof typeof LAWS)[]
const durations = laws.map((law) => durationsOf(law, TASKS, SEED))
const ours: string[] = []
for (const times of durations) {
  const watched: Watched[] = []
  for (const time of times) watched.push(await watchByQueue(time))
  ours.push(cell(watched))
}

printTable({
  title: 'Polling',
  about:
    'Mean delay in s / its 95th percentile / requests for each task, where the times of drawing follow one of four laws ' +
    `(\`bench/laws.ts\`). ${TASKS} tasks, each alone, on a virtual clock; ${ROUND_TRIP_MS} ms for a request and its answer.`,
  head: ['schedule', ...laws],
  rows: [
    ["the action's poller", ...ours],
    ...Object.entries(SCHEDULES).map(([name, schedule]) => [
      name,
      ...durations.map((times) => cell(times.map((time) => watchBySchedule(time, schedule)))),
    ]),
  ],
})
