import { rmSync } from 'node:fs'
import path from 'node:path'
import type { SandboxClock } from '../../sandbox/clock/clock.ts'
import { ScaledClock } from '../../sandbox/clock/scaled-clock.ts'
import type { JobResult } from '../../sandbox/runner/index.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import type { DemoRun, DemoStep } from './arguments.ts'
import { checkOut } from './checkout.ts'
import { compareRuns } from './comparison.ts'
import { startJob } from './job.ts'
import { heading, LiveLog } from './live-log.ts'
import { planOf } from './plan.ts'
import { priceInWords } from './price.ts'
import { report } from './report.ts'
import { stepsLeft } from './results.ts'
import { startServices, type Services } from './services.ts'

/** How the demo is to be run. */
export interface DemoOptions {
  /** Made one after the other, each on a runner of its own. */
  readonly runs: readonly DemoRun[]
  /** Emptied at the start. */
  readonly directory: string
  /** Of kie.ai: with it the pictures are real and cost credits. */
  readonly apiKey: string | undefined
  readonly write: (text: string) => void
  readonly colour: boolean
  /** Cancels the job as a person would on GitHub, then ends all. */
  readonly signal: AbortSignal
  /** How many times as fast as real time passes; default 1, which it has to be where kie is the real one. */
  readonly speed?: number
  /** Default `full`. */
  readonly pictures?: 'full' | 'small'
}

/**
 * Runs jobs as GitHub would and shows what came of them. Whatever happens, nothing that it started is left running.
 *
 * @returns whether all went as it should
 */
export async function runDemo(options: DemoOptions): Promise<boolean> {
  const { runs, directory, apiKey, write, signal, speed = 1, pictures = 'full' } = options
  const clock = new ScaledClock(speed)
  write(`${await announcement(runs, { apiKey, speed })}\n`)
  rmSync(directory, { recursive: true, force: true })
  const models = await modelsOf(runs)
  const services = await startServices({ realKie: apiKey !== undefined, clock, pictures, models })
  try {
    const jobs = await runJobs(options, { services, clock })
    if (signal.aborted) {
      write('\nInterrupted. Nothing is left running.\n')
      return false
    }
    await report({ ...options, jobs, services })
    return judge(jobs, options)
  } finally {
    await services.close()
  }
}

async function runJobs(
  options: DemoOptions,
  { services, clock }: { readonly services: Services; readonly clock: SandboxClock },
): Promise<readonly JobResult[]> {
  const { runs, directory, write, colour, signal } = options
  const workspace = path.join(directory, 'workspace')
  const log = new LiveLog(write, colour)
  const onLine = log.line.bind(log)
  const jobs: JobResult[] = []
  for (const [index, steps] of runs.entries()) {
    checkOut(steps, { from: process.cwd(), to: workspace })
    const { run } = await startJob({ ...options, steps, index, services, workspace, clock, onLine })
    const cancel = (): void => run.cancel()
    if (signal.aborted) cancel()
    signal.addEventListener('abort', cancel, { once: true })
    jobs.push(await run)
    signal.removeEventListener('abort', cancel)
    if (signal.aborted) break
  }
  return jobs
}

/** Says of two runs of a manifest what each cost; a single run shows by itself how it went. */
function judge(jobs: readonly JobResult[], { runs, write, colour }: DemoOptions): boolean {
  const [first, second] = stepsLeft(jobs)
  if (jobs.length === 1 || first === undefined || second === undefined) {
    return jobs.every(({ conclusion }) => conclusion === 'success')
  }
  const { lines, problems } = compareRuns(first, second, runs[1]?.[0]?.redrawn)
  write(`\n${heading('What the two runs made and cost', colour)}\n${lines.join('\n')}\n`)
  return problems.length === 0
}

async function modelsOf(runs: readonly DemoRun[]): Promise<readonly string[]> {
  const plans = await Promise.all(runs.flat().map((step) => planOf(step, process.cwd())))
  return [...new Set(plans.flatMap((plan) => plan?.images.flatMap(({ request }) => request?.model ?? []) ?? []))]
}

/** What is about to happen, and what it costs. */
export async function announcement(
  runs: readonly DemoRun[],
  { apiKey, speed = 1 }: Pick<DemoOptions, 'apiKey' | 'speed'>,
): Promise<string> {
  if (apiKey === undefined) {
    const what = runs.length > 1 ? `${runs.length} runs of a job` : 'A job'
    const time = speed === 1 ? '' : ` Its time passes ${speed} times as fast as yours.`
    return `${what} on a runner, with stand-ins for kie.ai, the artifact service and GitHub on this machine. It costs nothing.${time}`
  }
  const plans = await Promise.all(runs.flatMap((steps, index) => steps.map((step) => paidPlan(step, index === 0))))
  return (
    `KIE_API_KEY is set: the pictures come from the real kie.ai, ${priceInWords(plans)}.\n` +
    'Artifact service and repository are stand-ins on this machine all the same. Ctrl-C stops before more is spent.'
  )
}

/** What a step asks of kie: in a later run it reuses what the first has made, but for what it draws anew. */
async function paidPlan(step: DemoStep, isInFirstRun: boolean): Promise<Plan | undefined> {
  const plan = await planOf(step, process.cwd())
  if (isInFirstRun || plan === undefined) return plan
  return { images: plan.images.filter(({ name }) => step.redrawn?.includes(name) === true) }
}
