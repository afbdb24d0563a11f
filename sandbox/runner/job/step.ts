import { basename } from 'node:path'
import type { StepOutcome } from '../context/job.ts'
import type { FunctionStep } from '../step/function.ts'
import type { StageName } from '../step/header.ts'
import type { StepResult } from '../step/process.ts'
import type { ShellStep } from '../step/shell.ts'

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

/** A step of a job: one that uses an action, one that runs a script, or one that calls a function. */
export type JobStep = ActionStep | ShellStep | FunctionStep

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
  /** What the process of the action or the script did; absent for a function and for a step that was skipped. */
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
    const name = step.name ?? usualName(step)
    const id = step.id ?? generate('uses' in step ? '__self' : '__run')
    return { step, identity: { id, name, stage: 'main' } }
  })
}

function usualName(step: JobStep): string {
  if ('uses' in step) return `Run ./${basename(step.uses)}`
  return 'script' in step ? `Run ${step.script.split('\n', 1).join('')}` : 'Run script'
}
