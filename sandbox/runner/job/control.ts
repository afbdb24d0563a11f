import type { BackgroundSteps } from './background.ts'
import type { Control, JobStep, JobStepResult, RunningStep, StepEnd, StepIdentity } from './step.ts'

/** What a step that waits for others, or ends one, is carried out with. */
export interface ControlOptions {
  readonly background: BackgroundSteps
  /** Writes a line to the log of the step. */
  readonly say: (line: string) => void
}

/** The words that the runner has for how a step ended. */
const RESULTS: Readonly<Record<JobStepResult['conclusion'], string>> = {
  success: 'Succeeded',
  failure: 'Failed',
  cancelled: 'Canceled',
  skipped: 'Skipped',
}

/** Starts a step that waits for steps in the background, or ends one, in the words of the runner. */
export function startControl(control: Control, options: ControlOptions): RunningStep {
  return { done: carryOut(control, options), cancel: () => undefined, kill: () => undefined }
}

async function carryOut(control: Control, { background, say }: ControlOptions): Promise<StepEnd> {
  const [before, after] = wordsOf(control, background.namesOf(control))
  say(before)
  const { outcome, ends } = await background.control(control)
  say(after)
  for (const { name, conclusion } of ends) say(`  ${name}: ${RESULTS[conclusion]}`)
  return { outcome, outputs: {} }
}

function wordsOf(control: Control, names: readonly string[]): readonly [before: string, after: string] {
  const which = names.length > 0 ? names.join(', ') : '(none)'
  if ('cancel' in control) {
    return [`Cancelling background step(s): ${which}`, 'Finished cancelling background step(s).']
  }
  if ('wait' in control) {
    return [`Waiting for background step(s) to complete: ${which}`, 'Finished waiting for background step(s).']
  }
  const all = `Waiting for all background step(s) to complete: ${which}`
  const before = names.length > 0 ? all : 'No background steps remaining to wait for.'
  return [before, 'Finished waiting for all background step(s).']
}

/** A step and its names. */
interface NamedStep {
  readonly step: JobStep
  readonly identity: StepIdentity
}

/** The steps of a job, and one that waits for all where no other is about one of those in the background. */
export function withLastWait(steps: readonly NamedStep[]): readonly NamedStep[] {
  const open = new Set<string>()
  for (const { step, identity } of steps) {
    if ('background' in step && step.background) open.add(identity.id)
    else if ('waitAll' in step) open.clear()
    else if ('wait' in step) for (const id of step.wait) open.delete(id)
    else if ('cancel' in step) open.delete(step.cancel)
  }
  if (open.size === 0) return steps
  const identity: StepIdentity = { id: '__implicit_wait_all', name: 'Wait for all background steps', stage: 'main' }
  return [...steps, { step: { waitAll: true }, identity }]
}
