import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startArtifacts, type ArtifactSandbox, type Azurite, type Rerun } from '../../sandbox/artifacts/index.ts'
import { noisePicture, startKie, type KieOptions, type KieSandbox } from '../../sandbox/kie/index.ts'
import {
  runJob,
  type FunctionStep,
  type GitHubOptions,
  type JobResult,
  type JobRun,
  type StepResult,
} from '../../sandbox/runner/index.ts'
import { parseRecordLines, type RecordedTask } from '../../src/core/plan/record.ts'
import { clock } from '../clock.ts'
import { machine } from '../machine.ts'
import { ACTION } from './harness.ts'

const PICTURE_BYTES = 4000
const RUN_ID = 81

/** Ends a job badly after the action has done its work. */
export const FAIL: FunctionStep = {
  id: 'later',
  run: () => {
    throw new Error('the later step failed')
  },
}

/** A step of a job that uses the action; `with` adds to what every step has. */
export interface ArtStep {
  /** `undefined` for a step without an id. */
  readonly id?: string
  readonly with?: Readonly<Record<string, string>>
}

/** One attempt of one job of the run. */
export interface JobSettings {
  /** From 1, which is the default. */
  readonly attempt?: number
  /** How the attempt came about; default `failed` after the first. */
  readonly rerun?: Rerun
  readonly steps?: readonly (ArtStep | FunctionStep)[]
  /** Index and size of the matrix. */
  readonly strategy?: Readonly<Record<'job-index' | 'job-total', number>>
  readonly github?: GitHubOptions
  /** The job's `env`. */
  readonly env?: Readonly<Record<string, string>>
  readonly onLine?: (line: string) => void
}

/** A workflow run: one kie, one artifact service, and as many jobs and attempts as a test likes, each on a new machine. */
export class RunScene {
  readonly kie: KieSandbox
  readonly artifacts: ArtifactSandbox
  readonly #folders: string[] = []
  readonly #balance: number

  private constructor(parts: Pick<RunScene, 'kie' | 'artifacts'>) {
    this.kie = parts.kie
    this.#balance = parts.kie.balance
    this.artifacts = parts.artifacts
  }

  static async start({ azurite, ...options }: KieOptions & { readonly azurite: Azurite }): Promise<RunScene> {
    const kie = await startKie({
      ...options,
      clock,
      draw: (task) => ({
        waitingMs: 0,
        generatingMs: 1000,
        bytes: () => noisePicture(PICTURE_BYTES, task.index + 1),
        ...options.draw?.(task),
      }),
    })
    return new RunScene({ kie, artifacts: await startArtifacts({ azurite, clock }) })
  }

  /** Starts a job. Without steps it has one of the action's, which has the id `art`. */
  job(settings: JobSettings = {}): JobRun {
    const { attempt = 1, steps = [{ id: 'art' }] } = settings
    const rerun = settings.rerun ?? (attempt === 1 ? 'none' : 'failed')
    const workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'run-')))
    this.#folders.push(workspace)
    return runJob({
      workspace,
      clock,
      machine,
      results: this.artifacts.run({ runId: RUN_ID, attempt, rerun }).env,
      github: { runId: String(RUN_ID), runAttempt: String(attempt), ...settings.github },
      ...(settings.strategy && { strategy: settings.strategy }),
      ...(settings.env && { env: settings.env }),
      steps: steps.map((step) => ('run' in step ? step : { ...step, uses: ACTION, with: this.#inputs(step.with) })),
      onLine: (line) => settings.onLine?.(line),
    })
  }

  #inputs(inputs: ArtStep['with']): Record<string, string> {
    const source = inputs?.['tasks'] === undefined && inputs?.['manifest'] === undefined ? { prompt: PROMPT } : {}
    return { 'api-key': this.kie.apiKey, 'api-url': this.kie.url, deliver: 'none', ...source, ...inputs }
  }

  /** What a re-run reads of a record that was kept, found by a piece of its artifact's name. */
  async recorded(piece: string): Promise<readonly RecordedTask[]> {
    return parseRecordLines(await this.record(piece)).tasks
  }

  /** The text of that record. */
  async record(piece: string): Promise<string> {
    const artifact = this.artifacts.artifacts.find(({ name }) => name.startsWith('kie-record') && name.includes(piece))
    if (artifact === undefined) throw new Error(`No record was kept whose name has '${piece}'`)
    const [file] = await this.artifacts.unzip(artifact.name)
    return file?.bytes.toString() ?? ''
  }

  /** How often kie was asked for a new task. */
  get created(): number {
    return this.kie.requests.filter(({ endpoint }) => endpoint === 'createTask').length
  }

  /** Credits that kie has taken. */
  get spent(): number {
    return this.#balance - this.kie.balance
  }

  async close(): Promise<void> {
    await Promise.all([this.kie.close(), this.artifacts.close()])
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true })
  }
}

/** What every step of a {@link RunScene} asks for, unless its test says otherwise. */
export const PROMPT = 'A red fox in the snow, at dawn'

/** What a step of the action did in a job. */
export function stepOf({ steps }: JobResult, id = 'art', stage: 'main' | 'post' = 'main'): StepResult {
  const step = steps.find((each) => each.id === id && each.stage === stage)?.step
  if (step === undefined) throw new Error(`No ${stage} stage of step '${id}' ran`)
  return step
}

/** The ids in the output `tasks`, by image name. */
export function tasksOf({ outputs }: StepResult): Readonly<Record<string, string>> {
  return JSON.parse(outputs['tasks'] ?? '{}') as Record<string, string>
}

/** What the tests look at in the output `result`. */
export interface ResultOutput {
  readonly status: string
  readonly images: readonly { readonly name: string; readonly taskId: string; readonly origin: string }[]
  readonly failures: readonly {
    readonly name: string
    readonly taskId: string | null
    readonly code: string | null
    readonly reason: string
    readonly charged: string
  }[]
  readonly credits: {
    readonly used: number | null
    readonly known: number
    readonly unknown: readonly {
      readonly name: string
      readonly taskId: string | null
      readonly atMost: number | null
    }[]
    readonly paidEarlier: number | null
    readonly left: number | null
  }
}

/** The output `result`. */
export function resultOf({ outputs }: StepResult): ResultOutput {
  return JSON.parse(outputs['result'] ?? '{}') as ResultOutput
}

/** The annotations of one level. */
export function told({ annotations }: StepResult, level: 'error' | 'warning' | 'notice'): readonly string[] {
  return annotations.filter((each) => each.level === level).map(({ message }) => message)
}
