import type { JobState } from '../context/job.ts'
import type { Action } from './action.ts'
import { writeHeader, type StageName } from './header.ts'
import { resolveInputs } from './inputs.ts'
import { createStepLog, evaluateStepEnv, startStepProcess, type StepProcess } from './process.ts'

/** What decides how a script of an action runs. */
export interface StageOptions {
  readonly job: JobState
  readonly action: Action
  readonly stage: StageName
  /** GITHUB_ACTION. */
  readonly id: string
  readonly with: Readonly<Record<string, string>>
  /** The step's own `env`. */
  readonly env: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly onLine: (line: string) => void
}

/**
 * Starts a script of an action.
 *
 * @throws Error when the action has no such script, or for an expression that cannot be evaluated
 */
export function startStage(options: StageOptions): StepProcess {
  const { job, action, stage, state } = options
  const script = action[stage]
  if (script === undefined) throw new Error(`${action.folder} has no '${stage}' script`)
  const log = createStepLog(job, options.onLine)
  const env = evaluateStepEnv(job, options.env)
  const inputs = resolveInputs({
    action,
    with: options.with,
    contexts: { ...job.contexts(), env },
    defaultContexts: job.defaultContexts(),
    log,
  })
  writeHeader({ action, stage, inputs, env, log })
  return startStepProcess({
    job,
    log,
    github: { action: options.id, action_path: job.machine.nameOf(action.folder) },
    command: job.machine.startNode(script, job.workspace),
    env,
    action: { inputs, state },
  })
}
