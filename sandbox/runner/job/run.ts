import { evaluateCondition, evaluateTemplate } from '../context/expressions.ts'
import { JobState, type JobSettings, type StepOutcome } from '../context/job.ts'
import { withoutColour } from '../log/colour.ts'
import { BackgroundSteps } from './background.ts'
import { withLastWait } from './control.ts'
import { StepStarter, type WaitingStep } from './start.ts'
import {
  conclude,
  identifySteps,
  type JobStep,
  type JobStepResult,
  type RunningStep,
  type StepIdentity,
} from './step.ts'

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

/** How a step in the background counts that has not ended yet. */
const UNFINISHED = { outcome: 'cancelled', conclusion: 'cancelled', outputs: {} } as const

class JobExecution {
  readonly #options: JobOptions
  readonly #job: JobState
  /** In the order in which the steps began. */
  readonly #results = new Map<StepIdentity, JobStepResult>()
  readonly #background: BackgroundSteps
  readonly #lines: string[] = []
  readonly #starter: StepStarter
  #current: { readonly step: RunningStep; readonly condition: string } | undefined

  constructor(options: JobOptions) {
    this.#options = options
    this.#job = new JobState(options)
    this.#background = new BackgroundSteps({
      clock: this.#job.clock,
      onEnd: (identity, result) => this.#results.set(identity, result),
      onFlush: (result) => this.#leave(result),
    })
    const write = (line: string, identity: StepIdentity): void => this.#write(line, identity)
    this.#starter = new StepStarter({ job: this.#job, background: this.#background, write })
  }

  async run(): Promise<JobResult> {
    try {
      const steps = withLastWait(identifySteps(this.#options.steps))
      const waiting = steps.map(({ step, identity }) => this.#starter.read(step, identity))
      for (const step of waiting) await this.#take(step)
      this.#count(await this.#background.settle())
      for (const post of this.#starter.posts.toReversed()) await this.#take(post)
      const outputs = this.#outputs()
      return { conclusion: this.#job.status, steps: [...this.#results.values()], outputs, lines: this.#lines }
    } finally {
      this.#starter.cleanUp()
      this.#job.close()
    }
  }

  cancel(): void {
    this.#job.status = 'cancelled'
    this.#background.cancelAll()
    if (this.#current !== undefined && !this.#holds(this.#current.condition)) this.#current.step.cancel()
  }

  kill(signal: NodeJS.Signals): void {
    this.#current?.step.kill(signal)
  }

  /** Runs the step whose turn it is, or skips it; one for the background is only started. */
  async #take({ identity, condition, background, continueOnError, start }: WaitingStep): Promise<void> {
    if (!this.#holds(condition)) {
      const skipped: JobStepResult = { ...identity, outcome: 'skipped', conclusion: 'skipped', outputs: {} }
      this.#results.set(identity, skipped)
      // GitHub tells later steps nothing of one for the background that was not started.
      if (!background) this.#leave(skipped)
    } else if (background) {
      this.#results.set(identity, { ...identity, ...UNFINISHED })
      this.#background.start({ identity, continueOnError, start })
    } else {
      const step = start()
      this.#current = { step, condition }
      const end = await step.done
      this.#current = undefined
      const result = { ...identity, ...end, conclusion: conclude(end, { continueOnError }) }
      this.#results.set(identity, result)
      this.#count(result.conclusion)
      this.#leave(result)
    }
  }

  #holds(condition: string): boolean {
    return evaluateCondition(condition, this.#job.contexts(), this.#job.status)
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

  /** What a step that has ended means for the job. */
  #count(conclusion: StepOutcome): void {
    if (conclusion === 'failure' && this.#job.status === 'success') this.#job.status = 'failure'
  }

  /** Keeps what a step leaves to later ones: outputs, environment and path. */
  #leave({ id, stage, outcome, conclusion, outputs, step }: JobStepResult): void {
    // Ids that GitHub made up are not in the context.
    if (stage === 'main' && !id.startsWith('__')) this.#job.steps[id] = { outputs, outcome, conclusion }
    if (step === undefined) return
    Object.assign(this.#job.env, step.env)
    this.#job.path.push(...step.path)
  }
}
