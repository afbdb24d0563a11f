/**
 * How late a finished image is noticed, and how many requests that takes: the action's poller beside usual schedules, and
 * what a batch learns beside the action's own schedule for all models.
 */
import { createVirtualService, play, queue, queueBySchedule, ROUND_TRIP_MS, type Batch } from './clients.ts'
import { createRandom, durationsOf, LAWS, type LawName } from './laws.ts'
import { mean, quantile } from './measure.ts'
import { printGate, printTable } from './print.ts'

const TASKS = 1_000
const SEED = 1
const COUNTS = [10, 100, 500]
const SEEDS = [1, 2, 3, 4, 5]
/** What the goal asks for, of delay or of looks, where the other is equal. */
const LESS = 0.75
const EQUAL = 1.02
const HARDLY_WORSE = 1.05
const MOST_DELAY_S = 2

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

const laws = Object.keys(LAWS) as LawName[]
/** Tasks that are alone have no half-way. */
const lawsOfOne = laws.filter((law) => !law.endsWith('half-way'))
const durations = lawsOfOne.map((law) => durationsOf(law, TASKS, SEED))
const ours: string[] = []
for (const times of durations) {
  const watched: Watched[] = []
  for (const time of times) watched.push(await watchByQueue(time))
  ours.push(cell(watched))
}

printTable({
  title: 'Polling',
  about:
    'Mean delay in s / its 95th percentile / requests for each task, where the times of drawing follow one of some laws ' +
    `(\`bench/laws.ts\`). ${TASKS} tasks, each alone, on a virtual clock; ${ROUND_TRIP_MS} ms for a request and its answer.`,
  head: ['schedule', ...lawsOfOne],
  rows: [
    ["the action's poller", ...ours],
    ...Object.entries(SCHEDULES).map(([name, schedule]) => [
      name,
      ...durations.map((times) => cell(times.map((time) => watchBySchedule(time, schedule)))),
    ]),
  ],
})

/** How batches of one size and law went, in one way of looking. */
interface Polled {
  /** Seconds, of all tasks of all seeds. */
  readonly delays: readonly number[]
  /** For each task. */
  readonly looks: number
}

/** Batches of one size and law, in both ways. */
interface Compared {
  readonly count: number
  readonly law: LawName
  readonly bySchedule: Polled
  readonly learned: Polled
  /** Of what learns, over what does not. */
  readonly delay: number
  readonly looks: number
}

async function poll(batch: (random: () => number) => Batch, law: LawName, count: number): Promise<Polled> {
  const delays: number[] = []
  const looks: number[] = []
  for (const seed of SEEDS) {
    const end = await play(batch(createRandom(seed)), durationsOf(law, count, 1000 * seed + count))
    delays.push(...end.delaysMs.map((ms) => ms / 1000))
    looks.push(end.looks / count)
  }
  return { delays, looks: mean(looks) }
}

async function compare(law: LawName, count: number): Promise<Compared> {
  const bySchedule = await poll(queueBySchedule, law, count)
  const learned = await poll(queue, law, count)
  const delay = mean(learned.delays) / mean(bySchedule.delays)
  return { count, law, bySchedule, learned, delay, looks: learned.looks / bySchedule.looks }
}

function polledCell({ delays, looks }: Polled): string {
  return `${mean(delays).toFixed(2)} / ${quantile(delays, 0.95).toFixed(2)} / ${looks.toFixed(1)}`
}

function reaches({ delay, looks }: Compared): boolean {
  return (delay <= LESS && looks <= EQUAL) || (looks <= LESS && delay <= EQUAL)
}

/** Prints a promise for each of some batches, and where it is missed, which of them keep it. */
function printGateOfEach(promise: string, batches: readonly Compared[], keeps: (batch: Compared) => boolean): void {
  const kept = batches.filter(keeps)
  const names = kept.map(({ count, law }) => `${count} of the law '${law}'`).join(', ')
  const isKept = kept.length === batches.length
  const which = isKept ? '' : `. It is so for ${kept.length} of ${batches.length} batches: ${names}`
  printGate({ promise: `${promise}${which}`, kept: isKept })
}

const compared: Compared[] = []
for (const count of COUNTS) for (const law of laws) compared.push(await compare(law, count))
const large = compared.filter(({ count }) => count >= 100)

printTable({
  title: 'Polling of a batch',
  about:
    "The same numbers for whole batches, whose looks share kie's limit: by the schedule for all models alone (each image " +
    'is of a model of its own), and as a batch of one model learns from its ends. ' +
    `Mean of ${SEEDS.length} seeds; nothing is learned until ten images are drawn.`,
  head: ['images', 'law', 'by the schedule', 'learned', 'delay over it', 'looks over it'],
  rows: compared.map(({ count, law, bySchedule, learned, delay, looks }) => [
    String(count),
    law,
    polledCell(bySchedule),
    polledCell(learned),
    delay.toFixed(2),
    looks.toFixed(2),
  ]),
})
printGateOfEach('a quarter less delay with as many looks, or a quarter fewer looks with as much delay', large, reaches)
printGateOfEach(
  `a mean delay of at most ${MOST_DELAY_S} s with 500 images`,
  compared.filter(({ count }) => count === 500),
  ({ learned }) => mean(learned.delays) <= MOST_DELAY_S,
)
printGateOfEach(
  'no batch is found later, or takes more looks, by more than 5 %',
  compared,
  ({ delay, looks }) => delay <= HARDLY_WORSE && looks <= HARDLY_WORSE,
)
