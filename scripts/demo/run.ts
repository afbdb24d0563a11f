import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { DEFAULT_MODEL } from '../../src/kie/index.ts'
import type { DemoStep } from './arguments.ts'
import { startJob } from './job.ts'
import { LiveLog } from './live-log.ts'
import { priceInWords } from './price.ts'
import { report } from './report.ts'
import { startServices } from './services.ts'

/** How the demo is to be run. */
export interface DemoOptions {
  readonly steps: readonly DemoStep[]
  /** Emptied at the start. */
  readonly directory: string
  /** Of kie.ai: with it the pictures are real and cost credits. */
  readonly apiKey: string | undefined
  readonly write: (text: string) => void
  readonly colour: boolean
  /** Cancels the job as a person would on GitHub, then ends all. */
  readonly signal: AbortSignal
  /** How many times faster than real time passes; default 1. */
  readonly speed?: number
  /** Default `full`. */
  readonly pictures?: 'full' | 'small'
}

/**
 * Runs a job as GitHub would and shows what came of it. Whatever happens, nothing that it started is left running.
 *
 * @returns whether the job succeeded
 */
export async function runDemo(options: DemoOptions): Promise<boolean> {
  const { steps, directory, apiKey, write, colour, signal, speed = 1, pictures = 'full' } = options
  write(`${announcement(steps, apiKey)}\n`)
  rmSync(directory, { recursive: true, force: true })
  const workspace = path.join(directory, 'workspace')
  mkdirSync(workspace, { recursive: true })
  const models = steps.map(({ inputs }) => inputs['model'] ?? DEFAULT_MODEL)
  const services = await startServices({ realKie: apiKey !== undefined, speed, pictures, models })
  try {
    const log = new LiveLog(write, colour)
    const onLine = log.line.bind(log)
    const { run } = await startJob({ steps, services, apiKey, workspace, speed, onLine })
    if (signal.aborted) run.cancel()
    signal.addEventListener('abort', () => run.cancel(), { once: true })
    const job = await run
    if (signal.aborted) write('\nInterrupted. Nothing is left running.\n')
    else await report({ job, services, directory, write, colour })
    return job.conclusion === 'success'
  } finally {
    await services.close()
  }
}

/** What is about to happen, and what it costs. */
export function announcement(steps: readonly DemoStep[], apiKey: string | undefined): string {
  return apiKey === undefined
    ? 'A job on a runner, with stand-ins for kie.ai, the artifact service and GitHub on this machine. It costs nothing.'
    : `KIE_API_KEY is set: the pictures come from the real kie.ai, ${priceInWords(steps)}.\n` +
        'Artifact service and repository are stand-ins on this machine all the same. Ctrl-C stops before more is spent.'
}
