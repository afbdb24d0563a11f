import { basename } from 'node:path'
import type { FunctionStep } from './function-step.ts'
import type { StepOutcome } from './job-state.ts'
import type { StepResult } from './stage.ts'
import type { StageName } from './step-header.ts'

/** A step that uses an action. */
export interface ActionStep {
  readonly name?: string
  readonly id?: string
  /** The folder that holds action.yml. */
  readonly uses: string
  /** Condition, by default `success()`. */
  readonly if?: string
  /** May hold expressions, as in a workflow file: `${{ steps.hero.outputs.image }}`. */
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

/** A step of a job: one that uses an action, or one that calls a function. */
export type JobStep = ActionStep | FunctionStep

/** Which step, and which of its scripts. */
export interface StepIdentity {
  /** The step's id, or what GitHub calls a step without one: `__self`, `__run`, `__run_2`. */
  readonly id: string
  readonly name: string
  readonly stage: StageName
}

/** How a step of a job ended. */
export interface JobStepResult extends StepIdentity {
  readonly outcome: StepOutcome
  readonly outputs: Readonly<Record<string, string>>
  /** What the action's process did; absent for a function and for a step that was skipped. */
  readonly step?: StepResult
  /** What a function threw. */
  readonly error?: unknown
}

/** The steps of a job, each with the names that GitHub gives it. */
export function identifySteps(steps: readonly JobStep[]): { step: JobStep; identity: StepIdentity }[] {
  const counts = new Map<string, number>()
  const generate = (base: string): string => {
    const count = (counts.get(base) ?? 0) + 1
    counts.set(base, count)
    return count === 1 ? base : `${base}_${count}`
  }
  return steps.map((step) => {
    const isFunction = 'run' in step
    const name = step.name ?? (isFunction ? 'Run script' : `Run ./${basename(step.uses)}`)
    const id = step.id ?? generate(isFunction ? '__run' : '__self')
    return { step, identity: { id, name, stage: 'main' } }
  })
}
