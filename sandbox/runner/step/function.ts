import type { JobStatus } from '../context/expressions.ts'
import type { ArtifactSubject, StepContext } from '../context/job.ts'

/** A step that calls a function, in the place of a script of the workflow's. */
export interface FunctionStep {
  readonly name?: string
  readonly id?: string
  /** Condition, by default `success()`. */
  readonly if?: string
  /** May be async; what it throws fails the step. */
  readonly run: (context: FunctionContext) => unknown
}

/** What a function step can see and do. */
export interface FunctionContext {
  /** Aborted when the step is cancelled, which is then over at once. */
  readonly signal: AbortSignal
  /** Steps that are over, by id. */
  readonly steps: Readonly<Record<string, StepContext>>
  /** What earlier steps have listed to be attested; `undefined` where GitHub has not turned that on. */
  readonly artifacts: readonly ArtifactSubject[] | undefined
  /** The job's environment so far. */
  readonly env: Readonly<Record<string, string>>
  /** Evaluates the expressions of a text, as in `with`. */
  readonly evaluate: (text: string) => string
  /** Writes a line to the log. */
  readonly log: (line: string) => void
  readonly setOutput: (name: string, value: string) => void
}

/** How a function step ended. */
export interface FunctionEnd {
  readonly outcome: JobStatus
  readonly outputs: Readonly<Record<string, string>>
  /** What it threw. */
  readonly error?: unknown
}

/** Calls the function of a step and waits for its end, or for its being cancelled. */
export async function runFunction(
  step: FunctionStep,
  context: Omit<FunctionContext, 'setOutput'>,
): Promise<FunctionEnd> {
  const { signal, log } = context
  const outputs: Record<string, string> = {}
  const cancelled = new Promise<FunctionEnd>((resolve) => {
    signal.addEventListener('abort', () => resolve({ outcome: 'cancelled', outputs }), { once: true })
  })
  const call = async (): Promise<FunctionEnd> => {
    try {
      await step.run({ ...context, setOutput: (name, value) => (outputs[name] = value) })
      return { outcome: 'success', outputs }
    } catch (error) {
      log(`##[error]${String(error)}`)
      return { outcome: 'failure', outputs, error }
    }
  }
  return Promise.race([call(), cancelled])
}
