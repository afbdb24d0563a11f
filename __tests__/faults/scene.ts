import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startArtifacts, type ArtifactSandbox, type Azurite, type Rerun } from '../../sandbox/artifacts/index.ts'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { noisePicture, startKie, type KieSandbox } from '../../sandbox/kie/index.ts'
import { runJob, runStep, type JobRun, type JobStep, type StepResult } from '../../sandbox/runner/index.ts'
import { clock } from '../clock.ts'
import { startWatchedGitHub } from '../conformance/watched-github.ts'
import { ACTION } from '../action/harness.ts'

/** How many images each run asks for, and what one costs. */
export const IMAGES = 2
export const PRICE = 4

/** The names of these images. */
export const NAMES = Array.from({ length: IMAGES }, (_, index) => `image-${index + 1}`)

const RUN_ID = 71
const PICTURE_BYTES = 4000
const BALANCE = 1000

/** One attempt of the run, over. */
export interface Attempt {
  readonly step: StepResult
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  /** What the action's post step did; `undefined` where there was none. */
  readonly post: StepResult | undefined
}

/** An attempt under way. */
export interface RunningAttempt {
  readonly done: Promise<Attempt>
  cancel(): void
  kill(): void
}

/** What an attempt is. */
export interface AttemptOptions {
  /** From 1. */
  readonly number: number
  readonly rerun: Rerun
  readonly inputs: Readonly<Record<string, string>>
  /** Default: that of the first. */
  readonly runId?: number
  /** A step of the job after the action's. */
  readonly laterStep?: (signal: AbortSignal) => unknown
  /** `true`: the machine is lost with the step, so that no post step ever runs. */
  readonly isMachineLost?: boolean
}

/** Everything around a run of two images: kie, the artifact service and, for commits, GitHub. */
export class Scene {
  readonly kie: KieSandbox
  readonly artifacts: ArtifactSandbox
  readonly github: GitHubSandbox | undefined
  readonly #listeners = new Set<(line: string) => void>()
  readonly #folders: string[] = []
  /** The run's commit: a re-run has the same. */
  #sha: string | undefined
  readonly #firstPicture: number
  readonly #stepEnded = Promise.withResolvers<undefined>()

  private constructor(parts: Pick<Scene, 'kie' | 'artifacts' | 'github'>, firstPicture: number) {
    this.#firstPicture = firstPicture
    this.kie = parts.kie
    this.artifacts = parts.artifacts
    this.github = parts.github
  }

  static async start(options: {
    readonly azurite: Azurite
    /** How long kie draws, in milliseconds of its own. */
    readonly generatingMs: number
    readonly withGitHub: boolean
    /** Which picture kie draws for its first task; default 1. Those of two scenes differ where their numbers do. */
    readonly firstPicture?: number
  }): Promise<Scene> {
    const { azurite, generatingMs, firstPicture = 1 } = options
    const [kie, artifacts, github] = await Promise.all([
      startKie({
        clock,
        balance: BALANCE,
        draw: ({ index }) => ({ waitingMs: 0, generatingMs, bytes: () => pictureOf(firstPicture + index) }),
      }),
      startArtifacts({ azurite, clock }),
      options.withGitHub ? startWatchedGitHub({ clock }) : undefined,
    ])
    return new Scene({ kie, artifacts, github }, firstPicture)
  }

  /** Credits that kie has taken. */
  get spent(): number {
    return BALANCE - this.kie.balance
  }

  /** Holds whatever awaits it until the action's step of the first attempt is over. */
  get stepEnded(): Promise<undefined> {
    return this.#stepEnded.promise
  }

  /** Tells of each line of the action's log. */
  onLine(listener: (line: string) => void): void {
    this.#listeners.add(listener)
  }

  /** Starts an attempt on a fresh machine. */
  async attempt(options: AttemptOptions): Promise<RunningAttempt> {
    const { number, rerun, laterStep, runId = RUN_ID } = options
    const { github, kie } = this
    const workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'faults-')))
    this.#folders.push(workspace)
    this.#sha ??= await github?.head('main')
    const settings = {
      workspace,
      clock,
      results: this.artifacts.run({ runId, attempt: number, rerun }).env,
      github: {
        runId: String(runId),
        runAttempt: String(number),
        ...(github && { repository: github.repository, sha: this.#sha ?? '', apiUrl: github.url }),
      },
    }
    const inputs = {
      'api-key': kie.apiKey,
      'api-url': kie.url,
      prompt: 'A red fox in the snow',
      count: String(IMAGES),
      'timeout-minutes': '1',
      'github-token': github?.token({ contents: 'write', pull_requests: 'write' }) ?? '',
      ...options.inputs,
    }
    const onLine = (line: string): void => this.#listeners.forEach((listener) => listener(line))
    const step = { uses: ACTION, id: 'art', with: inputs }
    if (options.isMachineLost === true) {
      const run = runStep({ ...settings, action: ACTION, id: 'art', with: inputs, onLine })
      const done = run.done.then((result): Attempt => {
        this.#stepEnded.resolve(undefined)
        return { step: result, conclusion: result.outcome, post: undefined }
      })
      return { done, cancel: () => run.cancel(), kill: () => run.kill('SIGKILL') }
    }
    const later: JobStep[] = laterStep === undefined ? [] : [{ id: 'later', run: ({ signal }) => laterStep(signal) }]
    const job = runJob({
      ...settings,
      steps: [step, ...later],
      onLine: (line, { id, stage }) => {
        if (id === 'art' && stage === 'main') onLine(line)
        else this.#stepEnded.resolve(undefined)
      },
    })
    return { done: ended(job), cancel: () => job.cancel(), kill: () => job.kill('SIGKILL') }
  }

  /** The images that the newest artifact, the branch or that of the pull request holds, in the order of their names. */
  async delivered(): Promise<readonly Buffer[]> {
    const names = NAMES.map((name) => `${name}.png`)
    if (this.github !== undefined) {
      const { github } = this
      const pull = (await github.pulls.all()).find(({ issue }) => issue.closedAt === null)
      return Promise.all(names.map((name) => github.read(pull?.head.ref ?? 'main', `kie-images/${name}`)))
    }
    const entries = await this.artifacts.unzip('kie-images')
    return names.map((name) => entries.find((entry) => entry.path === name)?.bytes ?? Buffer.alloc(0))
  }

  /** Which of kie's tasks, by the order of their creation, drew these bytes; -1 for none. */
  taskOf(bytes: Buffer): number {
    return this.kie.tasks.findIndex(({ index }) => bytes.equals(pictureOf(this.#firstPicture + index)))
  }

  async close(): Promise<void> {
    this.#stepEnded.resolve(undefined)
    await Promise.all([this.kie.close(), this.artifacts.close(), this.github?.close()])
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true })
  }
}

function pictureOf(number: number): Uint8Array {
  return noisePicture(PICTURE_BYTES, number)
}

async function ended(job: JobRun): Promise<Attempt> {
  const { steps, conclusion } = await job
  const find = (stage: 'main' | 'post'): StepResult | undefined =>
    steps.find((each) => each.id === 'art' && each.stage === stage)?.step
  const step = find('main')
  if (step === undefined) throw new Error('The action did not run.')
  return { step, conclusion, post: find('post') }
}
