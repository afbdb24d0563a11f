import { JobState, type JobSettings } from '../context/job.ts'
import { readAction } from '../step/action.ts'
import type { StageName } from '../step/header.ts'
import type { StepResult } from '../step/process.ts'
import { startStage } from '../step/stage.ts'

/** One step that uses an action, in a job of its own. */
export interface StepOptions extends JobSettings {
  /** The folder that holds action.yml. */
  readonly action: string
  /** May hold expressions, as in a workflow file: `${{ secrets.KIE_API_KEY }}`. */
  readonly with?: Readonly<Record<string, string>>
  /** Id of the step; without one GitHub calls it `__self`. */
  readonly id?: string
  /** Default `main`. */
  readonly stage?: StageName
  /** For a post stage: the state that the main stage saved. */
  readonly state?: Readonly<Record<string, string>>
  /** Called with each line of the log, masked. */
  readonly onLine?: (line: string) => void
}

/** A step under way. */
export interface StepRun {
  readonly pid: number
  /** Settles when the step is over, whatever its end, and nothing of it runs any more. */
  readonly done: Promise<StepResult>
  /** As when a person cancels the run: SIGINT, after 7.5 s SIGTERM, after 2.5 s more SIGKILL. */
  cancel(): void
  /** Sends one signal to the action's process, as a machine's own trouble would. */
  kill(signal: NodeJS.Signals): void
}

/**
 * Runs one script of an action as GitHub's runner does, with no workflow around it.
 *
 * @throws Error for a folder without a usable action.yml, and for expressions that GitHub refuses
 */
export function runStep(options: StepOptions): StepRun {
  const action = readAction(options.action)
  const job = new JobState(options)
  try {
    const stage = startStage({
      job,
      action,
      stage: options.stage ?? 'main',
      id: options.id ?? '__self',
      with: options.with ?? {},
      env: {},
      state: options.state ?? {},
      onLine: options.onLine ?? (() => undefined),
    })
    const close = (): void => {
      stage.cleanUp()
      job.close()
    }
    return { pid: stage.pid, done: stage.done.finally(close), cancel: stage.cancel, kill: stage.kill }
  } catch (error) {
    job.close()
    throw error
  }
}
