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

/** A step that does work: one that uses an action, one that runs a script, or one that calls a function. */
export type WorkStep = (ActionStep | ShellStep | FunctionStep) & {
  /** Whether the job goes on while it runs; default false. */
  readonly background?: boolean
  /** Whether the job goes on where it fails, which counts as a success then; default false. */
  readonly continueOnError?: boolean
}

/** What is to become of steps in the background, by their ids. */
export type Control = { readonly wait: readonly string[] } | { readonly waitAll: true } | { readonly cancel: string }

/** A step that waits for steps in the background, or ends one. It always runs. */
export type ControlStep = Control & { readonly name?: string; readonly id?: string }

/** A step of a job. */
export type JobStep = WorkStep | ControlStep

/** Which step, and which of its scripts. */
export interface StepIdentity {
  /** The step's id, or what GitHub calls a step without one: `__self`, `__run`, `__run_2`. */
  readonly id: string
  readonly name: string
  readonly stage: StageName
}

/** What a step came to by itself. */
export interface StepEnd {
  readonly outcome: StepOutcome
  readonly outputs: Readonly<Record<string, string>>
  /** What the process of the action or the script did; absent for a function and for a step that was skipped. */
  readonly step?: StepResult
  /** What a function threw. */
  readonly error?: unknown
}

/** How a step of a job ended. */
export interface JobStepResult extends StepIdentity, StepEnd {
  /** What it counts for; not its outcome where it failed and the job was to go on. */
  readonly conclusion: StepOutcome
}

/** A step under way. */
export interface RunningStep {
  readonly done: Promise<StepEnd>
  readonly cancel: () => void
  readonly kill: (signal: NodeJS.Signals) => void
}

/** What a step counts for. */
export function conclude(end: StepEnd, { continueOnError = false }: Pick<WorkStep, 'continueOnError'>): StepOutcome {
  return end.outcome === 'failure' && continueOnError ? 'success' : end.outcome
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
    const id = step.id ?? generate(usualId(step))
    return { step, identity: { id, name, stage: 'main' } }
  })
}

function usualId(step: JobStep): string {
  if ('wait' in step) return '__wait'
  if ('waitAll' in step) return '__wait-all'
  if ('cancel' in step) return '__cancel'
  return 'uses' in step ? '__self' : '__run'
}

function usualName(step: JobStep): string {
  if ('wait' in step) return 'Wait'
  if ('waitAll' in step) return 'Wait for all'
  if ('cancel' in step) return 'Cancel'
  if ('uses' in step) return `Run ./${basename(step.uses)}`
  return 'script' in step ? `Run ${step.script.split('\n', 1).join('')}` : 'Run script'
}
