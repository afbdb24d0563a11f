import { evaluateCondition, evaluateTemplate } from '../context/expressions.ts'
import { JobState, type JobSettings } from '../context/job.ts'
import { withoutColour } from '../log/colour.ts'
import { readAction, type Action } from '../step/action.ts'
import { runFunction, type FunctionStep } from '../step/function.ts'
import type { StepProcess, StepResult } from '../step/process.ts'
import { startShell, type ShellStep } from '../step/shell.ts'
import { startStage } from '../step/stage.ts'
import { identifySteps, type ActionStep, type JobStep, type JobStepResult, type StepIdentity } from './step.ts'

/** A job to run. */
export interface JobOptions extends JobSettings {
  readonly steps: readonly JobStep[]
  /** The job's outputs, as expressions over its steps. */
  readonly outputs?: Readonly<Record<string, string>>
  /** Called with each line of the log, masked, and the step it belongs to. */
  readonly onLine?: (line: string, step: StepIdentity) => void
}

/** How a job ended. */
export interface JobResult {
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  /** Every step, then every post step, in the order they ran. */
  readonly steps: readonly JobStepResult[]
  /** What jobs that need this one get. */
  readonly outputs: Readonly<Record<string, string>>
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
  readonly #processes: StepProcess[] = []
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
      const outputs = this.#outputs()
      return { conclusion: this.#job.status, steps: this.#results, outputs, lines: this.#lines }
    } finally {
      for (const process of this.#processes) process.cleanUp()
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
    if ('script' in step) return { identity, condition, start: () => this.#startScript(step, identity) }
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
      evaluate: (text) => evaluateTemplate(text, this.#job.contexts()),
      log: (line) => this.#write(this.#job.masker.mask(line), identity),
    })
    return { done, cancel: () => controller.abort(), kill: () => undefined }
  }

  #startScript(step: ShellStep, identity: StepIdentity): RunningStep {
    const onLine = (line: string): void => this.#write(line, identity)
    return this.#follow(startShell({ job: this.#job, step, id: identity.id, onLine }), {})
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
    return this.#follow(stage, state)
  }

  #follow(process: StepProcess, state: Record<string, string>): RunningStep {
    this.#processes.push(process)
    const finish = (result: StepResult): Ending => {
      Object.assign(state, result.state)
      return { outcome: result.outcome, outputs: result.outputs, step: result }
    }
    return { done: process.done.then(finish), cancel: process.cancel, kill: process.kill }
  }

  /** Those that hold a secret are left out, as GitHub does. */
  #outputs(): Record<string, string> {
    const outputs: Record<string, string> = {}
    for (const [name, text] of Object.entries(this.#options.outputs ?? {})) {
      const value = evaluateTemplate(text, this.#job.contexts())
      if (this.#job.masker.mask(value) === value) outputs[name] = value
      else this.#lines.push(`##[warning]Skip output '${name}' since it may contain secret.`)
    }
    return outputs
  }

  #write(line: string, identity: StepIdentity): void {
    this.#lines.push(withoutColour(line))
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
