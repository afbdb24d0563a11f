import { readAction, type Action } from './action.ts'
import { evaluateCondition } from './expressions.ts'
import { runFunction, type FunctionStep } from './function-step.ts'
import { JobState, type JobSettings } from './job-state.ts'
import { identifySteps, type ActionStep, type JobStep, type JobStepResult, type StepIdentity } from './job-step.ts'
import { startStage, type Stage, type StepResult } from './stage.ts'

/** A job to run. */
export interface JobOptions extends JobSettings {
  readonly steps: readonly JobStep[]
  /** Called with each line of the log, masked, and the step it belongs to. */
  readonly onLine?: (line: string, step: StepIdentity) => void
}

/** How a job ended. */
export interface JobResult {
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  /** Every step, then every post step, in the order they ran. */
  readonly steps: readonly JobStepResult[]
  /** The log of all steps. */
  readonly lines: readonly string[]
}

/** A job under way: a promise of its result, and the ways to disturb it. */
export interface JobRun extends Promise<JobResult> {
  /**
   * As when a person cancels the run: the current step is cancelled unless its condition holds all the same; later
   * steps run only where theirs does, and so do the post steps.
   */
  cancel(): void
  /** Sends one signal to the process of the current step. */
  kill(signal: NodeJS.Signals): void
}

/**
 * Runs a job as GitHub's runner does: its steps in order, then the post steps of those that ran, the last one first. A
 * step that fails never rejects; a folder without a usable action.yml and an expression that GitHub refuses do.
 */
export function runJob(options: JobOptions): JobRun {
  const job = new JobExecution(options)
  return Object.assign(job.run(), {
    cancel: () => job.cancel(),
    kill: (signal: NodeJS.Signals) => job.kill(signal),
  })
}

/** A step, or a post step, whose turn has not come. */
interface WaitingStep {
  readonly identity: StepIdentity
  readonly condition: string
  readonly start: () => RunningStep
}

interface RunningStep {
  readonly done: Promise<Ending>
  readonly cancel: () => void
  readonly kill: (signal: NodeJS.Signals) => void
}

interface StageToStart {
  readonly step: ActionStep
  readonly action: Action
  readonly identity: StepIdentity
  /** What the action saved so far; shared by its stages. */
  readonly state: Record<string, string>
}

type Ending = Omit<JobStepResult, keyof StepIdentity>

class JobExecution {
  readonly #options: JobOptions
  readonly #job: JobState
  readonly #results: JobStepResult[] = []
  readonly #lines: string[] = []
  readonly #posts: WaitingStep[] = []
  readonly #stages: Stage[] = []
  #current: { readonly step: RunningStep; readonly condition: string } | undefined

  constructor(options: JobOptions) {
    this.#options = options
    this.#job = new JobState(options)
  }

  async run(): Promise<JobResult> {
    try {
      const waiting = identifySteps(this.#options.steps).map(({ step, identity }) => this.#readStep(step, identity))
      for (const step of waiting) await this.#take(step)
      for (const post of this.#posts.toReversed()) await this.#take(post)
      return { conclusion: this.#job.status, steps: this.#results, lines: this.#lines }
    } finally {
      for (const stage of this.#stages) stage.cleanUp()
      this.#job.close()
    }
  }

  cancel(): void {
    this.#job.status = 'cancelled'
    if (this.#current !== undefined && !this.#holds(this.#current.condition)) this.#current.step.cancel()
  }

  kill(signal: NodeJS.Signals): void {
    this.#current?.step.kill(signal)
  }

  #readStep(step: JobStep, identity: StepIdentity): WaitingStep {
    const condition = step.if ?? 'success()'
    if ('run' in step) return { identity, condition, start: () => this.#startFunction(step, identity) }
    const action = readAction(step.uses)
    return { identity, condition, start: () => this.#startAction(step, action, identity) }
  }

  /** Runs the step whose turn it is, or skips it. */
  async #take({ identity, condition, start }: WaitingStep): Promise<void> {
    let ending: Ending = { outcome: 'skipped', outputs: {} }
    if (this.#holds(condition)) {
      const step = start()
      this.#current = { step, condition }
      ending = await step.done
      this.#current = undefined
    }
    this.#remember({ ...identity, ...ending })
  }

  #holds(condition: string): boolean {
    return evaluateCondition(condition, this.#job.contexts(), this.#job.status)
  }

  #startFunction(step: FunctionStep, identity: StepIdentity): RunningStep {
    const controller = new AbortController()
    const done = runFunction(step, {
      signal: controller.signal,
      steps: this.#job.steps,
      env: this.#job.env,
      log: (line) => this.#write(this.#job.masker.mask(line), identity),
    })
    return { done, cancel: () => controller.abort(), kill: () => undefined }
  }

  #startAction(step: ActionStep, action: Action, identity: StepIdentity): RunningStep {
    const state: Record<string, string> = {}
    if (action.post !== undefined) {
      const post: StepIdentity = { ...identity, name: `Post ${identity.name}`, stage: 'post' }
      const start = (): RunningStep => this.#startStage({ step, action, identity: post, state })
      this.#posts.push({ identity: post, condition: action.postIf, start })
    }
    return this.#startStage({ step, action, identity, state })
  }

  #startStage({ step, action, identity, state }: StageToStart): RunningStep {
    const stage = startStage({
      job: this.#job,
      action,
      stage: identity.stage,
      id: identity.id,
      with: step.with ?? {},
      env: step.env ?? {},
      state,
      onLine: (line) => this.#write(line, identity),
    })
    this.#stages.push(stage)
    const finish = (result: StepResult): Ending => {
      Object.assign(state, result.state)
      return { outcome: result.outcome, outputs: result.outputs, step: result }
    }
    return { done: stage.done.then(finish), cancel: stage.cancel, kill: stage.kill }
  }

  #write(line: string, identity: StepIdentity): void {
    this.#lines.push(line)
    this.#options.onLine?.(line, identity)
  }

  /** Keeps what a step leaves: to the job its status, to later steps outputs, environment and path. */
  #remember(result: JobStepResult): void {
    const { id, stage, outcome, outputs, step } = result
    this.#results.push(result)
    if (outcome === 'failure' && this.#job.status === 'success') this.#job.status = 'failure'
    // Ids that GitHub made up are not in the context.
    if (stage === 'main' && !id.startsWith('__')) this.#job.steps[id] = { outputs, outcome, conclusion: outcome }
    if (step === undefined) return
    Object.assign(this.#job.env, step.env)
    this.#job.path.push(...step.path)
  }
}
