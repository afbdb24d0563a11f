/** How late images arrive: the shipped action as the runner runs it, in real time, against the kie of the sandbox. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { noisePicture, startKie, type KieOptions, type KieSandbox } from '../sandbox/kie/index.ts'
import { runStep } from '../sandbox/runner/index.ts'
import { durationsOf } from './laws.ts'
import { printGate, printTable } from './print.ts'
import { ACTION } from './probed-step.ts'

/** Milliseconds that kie draws. Which look finds the picture depends on them, so there are several around 12 s. */
const DRAWING_MS = [11_000, 11_500, 12_000, 12_500, 13_000]
const PICTURE = noisePicture(3_000_000)
const MOST_LATE_MS = 2500

const COUNT = 40
/** Small, because the kies of all batches send them from this one process, which also takes the times. */
const SMALL_PICTURE = noisePicture(200_000)
const SEEDS = [1, 2, 3]
const IN_WINDOW = 20
const WINDOW_MS = 10_000
const MOST_OVER_BOUND = 1.05

/** A step that has ended, and the kie that it asked. */
interface Ended {
  readonly kie: KieSandbox
  /** Milliseconds of the sandbox's clock, as everything that kie tells. */
  readonly endedAtMs: number
}

async function runAction(draw: NonNullable<KieOptions['draw']>, count: number): Promise<Ended> {
  // The sandbox's clock begins a moment later, so what is measured is a little more than what passed.
  const startedAt = performance.now()
  const kie = await startKie({ draw })
  const workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'bench-')))
  const inputs = { 'api-key': kie.apiKey, 'api-url': kie.url, prompt: 'A red fox in the snow', deliver: 'none' }
  try {
    const step = runStep({ action: ACTION, workspace, with: { ...inputs, count: String(count) } })
    const { exitCode, raw } = await step.done
    if (exitCode !== 0) throw new Error(`The step failed:\n${raw}`)
    return { kie, endedAtMs: performance.now() - startedAt }
  } finally {
    await kie.close()
    rmSync(workspace, { recursive: true })
  }
}

/** @returns milliseconds from kie's finishing the task to the end of the process */
async function lateness(drawingMs: number): Promise<number> {
  const plan = { waitingMs: 0, generatingMs: drawingMs, bytes: () => PICTURE }
  const { kie, endedAtMs } = await runAction(() => plan, 1)
  return endedAtMs - (kie.tasks[0]?.completedAtMs ?? NaN)
}

/** For a client without any delay of its own: 20 tasks begin at once, 20 more each 10 s. */
function boundMs(drawingMs: readonly number[]): number {
  return Math.max(...drawingMs.map((ms, index) => WINDOW_MS * Math.floor(index / IN_WINDOW) + ms))
}

interface Batch {
  readonly boundMs: number
  /** From the first createTask to the end of the process. */
  readonly tookMs: number
  readonly refusals: number
  readonly looks: number
}

async function makeBatch(seed: number): Promise<Batch> {
  const drawingMs = durationsOf('medium', COUNT, seed)
  const { kie, endedAtMs } = await runAction(
    ({ index }) => ({ waitingMs: 0, generatingMs: drawingMs[index] ?? NaN, bytes: () => SMALL_PICTURE }),
    COUNT,
  )
  const firstAtMs = kie.requests.find(({ endpoint }) => endpoint === 'createTask')?.atMs ?? NaN
  return {
    boundMs: boundMs(drawingMs),
    tookMs: endedAtMs - firstAtMs,
    refusals: kie.breaches.createTask + kie.breaches.recordInfo,
    looks: kie.requests.filter(({ endpoint }) => endpoint === 'recordInfo').length,
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

const late = await Promise.all(DRAWING_MS.map(lateness))
printTable({
  title: 'Latency of one image',
  about:
    "From kie's finishing the task to the end of the step's process, on loopback: the look that finds it, " +
    `the download of ${(PICTURE.length / 1e6).toFixed(0)} MB, outputs and summary.`,
  head: ['kie draws for', 'the step ends after another'],
  rows: late.map((ms, index) => [seconds(DRAWING_MS[index] ?? NaN), seconds(ms)]),
})
printGate({
  promise: `within ${seconds(MOST_LATE_MS)} of kie's finishing`,
  kept: late.every((ms) => ms <= MOST_LATE_MS),
})

const batches = await Promise.all(SEEDS.map(makeBatch))
printTable({
  title: `Latency of ${COUNT} images`,
  about:
    `One step with \`count: ${COUNT}\`: from its first createTask to the end of its process, over the bound set by ` +
    `${IN_WINDOW} submissions in ${WINDOW_MS / 1000} s. Tasks of the law 'medium'; the batches run side by side.`,
  head: ['seed', 'bound', 'took', 'over the bound', 'looks', 'refused requests'],
  rows: batches.map(({ boundMs: bound, tookMs, looks, refusals }, index) => [
    SEEDS[index] ?? NaN,
    seconds(bound),
    seconds(tookMs),
    (tookMs / bound).toFixed(3),
    looks,
    refusals,
  ]),
})
printGate({
  promise: `within ${Math.round((MOST_OVER_BOUND - 1) * 100)} % of the bound, and no request refused`,
  kept: batches.every(({ tookMs, boundMs: bound, refusals }) => tookMs <= MOST_OVER_BOUND * bound && refusals === 0),
})
