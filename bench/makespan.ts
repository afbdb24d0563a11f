/** How long a batch takes, over the least time that kie's limits allow: on a virtual clock, with the action's own queue. */
import {
  allAtOnce,
  allWithBackOff,
  chunks,
  play,
  queue,
  queueBySchedule,
  sequential,
  type Batch,
  type BatchEnd,
} from './clients.ts'
import { createRandom, durationsOf, LAWS, type LawName } from './laws.ts'
import { mean } from './measure.ts'
import { printGate, printTable } from './print.ts'

const COUNTS = [1, 10, 100, 500]
const SEEDS = [1, 2, 3]
const WINDOW_MS = 10_000
const IN_WINDOW = 20
const AT_ONCE = 100
const MOST_OVER_BOUND = 1.03

/** Seconds until the last task is done for a client without any delay: 20 starts in 10 s, 100 tasks at once. */
function bound(durationsMs: readonly number[]): number {
  const starts: number[] = []
  let running: number[] = []
  let last = 0
  for (const duration of durationsMs) {
    running = running.toSorted((a, b) => a - b).slice(-AT_ONCE)
    const windowOpens = (starts.at(-IN_WINDOW) ?? -WINDOW_MS) + WINDOW_MS
    const placeFree = running.length < AT_ONCE ? 0 : (running[0] ?? 0)
    const start = Math.max(windowOpens, placeFree, starts.at(-1) ?? 0)
    starts.push(start)
    running.push(start + duration)
    last = Math.max(last, start + duration)
  }
  return last / 1000
}

interface Ends {
  readonly overBound: number
  readonly ends: readonly BatchEnd[]
}

async function playAll(batch: (seed: number) => Batch, count: number, law: LawName = 'medium'): Promise<Ends> {
  const ends: BatchEnd[] = []
  const ratios: number[] = []
  for (const seed of SEEDS) {
    const durations = durationsOf(law, count, 1000 * seed + count)
    const end = await play(batch(seed), durations)
    ends.push(end)
    ratios.push(end.seconds / bound(durations))
  }
  return { overBound: mean(ratios), ends }
}

const clients: Readonly<Record<string, (seed: number) => Batch>> = {
  "the action's queue": (seed) => queue(createRandom(seed)),
  'one after the other': () => sequential,
  '`Promise.all`': () => allAtOnce,
  '`Promise.all`, sent again after a back-off': (seed) => allWithBackOff(createRandom(seed)),
  'chunks of 20': () => chunks,
}
const played = new Map<string, readonly Ends[]>()
for (const [name, batch] of Object.entries(clients)) {
  const all: Ends[] = []
  for (const count of COUNTS) all.push(await playAll(batch, count))
  played.set(name, all)
}

const overBound = ({ overBound: ratio, ends }: Ends): string =>
  ends.some(({ lost }) => lost > 0) ? 'lost some' : ratio.toFixed(2)
const sumAtMost = (all: readonly Ends[], what: 'refusals' | 'lost'): string =>
  mean(all.at(-1)?.ends.map((end) => end[what]) ?? []).toFixed(0)

printTable({
  title: 'Makespan',
  about:
    'Time until the last image is drawn, over the bound set by 20 submissions in 10 s and 100 tasks at once. Virtual ' +
    `clock, tasks of the law 'medium', 200 ms for a request and its answer; mean of ${SEEDS.length} seeds.`,
  head: [
    'client',
    ...COUNTS.map((count) => `${count} image${count === 1 ? '' : 's'}`),
    'refused of 500',
    'lost of 500',
  ],
  rows: [...played].map(([name, all]) => [
    name,
    ...all.map(overBound),
    sumAtMost(all, 'refusals'),
    sumAtMost(all, 'lost'),
  ]),
})
const ours = played.get("the action's queue") ?? []
printGate({
  promise: `at most ${MOST_OVER_BOUND} for 10 images and more, and no submission refused`,
  kept:
    ours.every(({ ends }) => ends.every(({ refusals }) => refusals === 0)) &&
    ours.slice(1).every(({ overBound: ratio }) => ratio <= MOST_OVER_BOUND),
})

const LARGE = [100, 500]
const MOST_SLOWER = 1.02

/** The bound, the mean delay in seconds, and the looks at each image. */
const inShort = ({ overBound: ratio, ends }: Ends): string => {
  const images = ends.reduce((sum, { delaysMs }) => sum + delaysMs.length, 0)
  const delays = ends.flatMap(({ delaysMs }) => delaysMs.map((ms) => ms / 1000))
  const looks = ends.reduce((sum, end) => sum + end.looks, 0)
  return `${ratio.toFixed(2)} / ${mean(delays).toFixed(2)} / ${(looks / images).toFixed(1)}`
}

const ratios: number[] = []
const rows: string[][] = []
for (const law of Object.keys(LAWS) as LawName[]) {
  const row: string[] = [law]
  for (const count of LARGE) {
    const bySchedule = await playAll((seed) => queueBySchedule(createRandom(seed)), count, law)
    const learned = await playAll((seed) => queue(createRandom(seed)), count, law)
    row.push(inShort(bySchedule), inShort(learned))
    ratios.push(learned.overBound / bySchedule.overBound)
  }
  rows.push(row)
}

printTable({
  title: 'Makespan by law',
  about:
    "The action's queue: time over the same bound / mean delay in s from kie's finishing an image to the look that finds " +
    'it / looks for each image; by the schedule for all models, and as a batch learns from the images that have ended.',
  head: ['law', ...LARGE.flatMap((count) => [`${count} by the schedule`, `${count} learned`])],
  rows,
})
printGate({
  promise: `what is learned makes no batch slower by more than ${Math.round((MOST_SLOWER - 1) * 100)} %`,
  kept: ratios.every((ratio) => ratio <= MOST_SLOWER),
})
