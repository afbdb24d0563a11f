import { evaluateTemplate } from '../context/expressions.ts'
import type { JobState } from '../context/job.ts'
import { readAction, type Action } from '../step/action.ts'
import { runFunction, type FunctionStep } from '../step/function.ts'
import type { StepProcess, StepResult } from '../step/process.ts'
import { startShell, type ShellStep } from '../step/shell.ts'
import { startStage } from '../step/stage.ts'
import type { BackgroundSteps } from './background.ts'
import { startControl } from './control.ts'
import type { ActionStep, JobStep, RunningStep, StepEnd, StepIdentity } from './step.ts'

/** A step, or a post step, whose turn has not come. */
export interface WaitingStep {
  readonly identity: StepIdentity
  readonly condition: string
  readonly background: boolean
  readonly continueOnError: boolean
  readonly start: () => RunningStep
}

/** What steps are started with. */
export interface StarterOptions {
  readonly job: JobState
  readonly background: BackgroundSteps
  readonly write: (line: string, identity: StepIdentity) => void
}

interface StageToStart {
  readonly step: ActionStep
  readonly action: Action
  readonly identity: StepIdentity
  /** What the action saved so far; shared by its stages. */
  readonly state: Record<string, string>
}

/** Knows how each kind of step is started, and what those that were started leave to be done. */
export class StepStarter {
  /** The post steps of the actions that were started, in that order. */
  readonly posts: WaitingStep[] = []
  readonly #options: StarterOptions
  readonly #processes: StepProcess[] = []

  constructor(options: StarterOptions) {
    this.#options = options
  }

  /** @throws Error for a folder without a usable action.yml */
  read(step: JobStep, identity: StepIdentity): WaitingStep {
    if (!('run' in step || 'script' in step || 'uses' in step)) {
      const { background, write } = this.#options
      const start = (): RunningStep => startControl(step, { background, say: (line) => write(line, identity) })
      return { identity, condition: 'always()', background: false, continueOnError: false, start }
    }
    const { background = false, continueOnError = false } = step
    const common = { identity, condition: step.if ?? 'success()', background, continueOnError }
    if ('run' in step) return { ...common, start: () => this.#startFunction(step, identity) }
    if ('script' in step) return { ...common, start: () => this.#startScript(step, identity) }
    const action = readAction(step.uses)
    return { ...common, start: () => this.#startAction(step, action, identity) }
  }

  /** Ends whatever processes have left running. */
  cleanUp(): void {
    for (const process of this.#processes) process.cleanUp()
  }

  #startFunction(step: FunctionStep, identity: StepIdentity): RunningStep {
    const { job, write } = this.#options
    const controller = new AbortController()
    const done = runFunction(step, {
      signal: controller.signal,
      steps: job.steps,
      artifacts: job.artifacts,
      env: job.env,
      evaluate: (text) => evaluateTemplate(text, job.contexts()),
      log: (line) => write(job.masker.mask(line), identity),
    })
    return { done, cancel: () => controller.abort(), kill: () => undefined }
  }

  #startScript(step: ShellStep, identity: StepIdentity): RunningStep {
    const { job, write } = this.#options
    const onLine = (line: string): void => write(line, identity)
    return this.#follow(startShell({ job, step, id: identity.id, onLine }), {})
  }

  #startAction(step: ActionStep, action: Action, identity: StepIdentity): RunningStep {
    const state: Record<string, string> = {}
    if (action.post !== undefined) {
      const post: StepIdentity = { ...identity, name: `Post ${identity.name}`, stage: 'post' }
      const start = (): RunningStep => this.#startStage({ step, action, identity: post, state })
      const common = { identity: post, condition: action.postIf, background: false, continueOnError: false }
      this.posts.push({ ...common, start })
    }
    return this.#startStage({ step, action, identity, state })
  }

  #startStage({ step, action, identity, state }: StageToStart): RunningStep {
    const { job, write } = this.#options
    const stage = startStage({
      job,
      action,
      stage: identity.stage,
      id: identity.id,
      with: step.with ?? {},
      env: step.env ?? {},
      state,
      onLine: (line) => write(line, identity),
    })
    return this.#follow(stage, state)
  }

  #follow(process: StepProcess, state: Record<string, string>): RunningStep {
    this.#processes.push(process)
    const finish = (result: StepResult): StepEnd => {
      Object.assign(state, result.state)
      return { outcome: result.outcome, outputs: result.outputs, step: result }
    }
    return { done: process.done.then(finish), cancel: process.cancel, kill: process.kill }
  }
}
