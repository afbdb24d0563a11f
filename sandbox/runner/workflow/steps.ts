import { fileURLToPath } from 'node:url'
import type { JobStep } from '../job/step.ts'
import { checkOut, type CheckoutPlace } from './checkout.ts'
import { attest, type AttestPlace } from './attest.ts'
import type { WorkflowStep } from './read-steps.ts'

/** What steps of a workflow need to know of the services. */
export interface StepPlace extends CheckoutPlace, AttestPlace {
  /** Of kie's stand-in. */
  readonly kieUrl: string
  /** The folder that holds our action; default this repository. */
  readonly action?: string
}

const ACTION = fileURLToPath(new URL('../../..', import.meta.url))
const OUR_ACTION = 'org/kie-image-action@v1'

/**
 * Turns a step of a workflow file into one that can be run: a script of its own, this repository's action as it is built,
 * told where kie's stand-in is, `actions/checkout`, `actions/attest`, or one that waits for steps in the background.
 *
 * @throws Error for any other action, and for a shell that is not bash
 */
export function toJobStep(step: WorkflowStep, place: StepPlace): JobStep {
  const { uses, run, shell, workingDirectory, env } = step
  const named = defined({ name: step.name, id: step.id })
  if (step.control !== undefined) return { ...named, ...step.control }
  const { background, continueOnError } = step
  const common = { ...named, ...defined({ if: step.if }), background, continueOnError }
  if (run !== undefined) {
    if (shell !== undefined && shell !== 'bash') throw new Error(`The shell '${shell}' is not known here`)
    return { ...common, ...(shell === 'bash' && { shell }), ...defined({ workingDirectory }), script: run, env }
  }
  if (uses === OUR_ACTION)
    return { ...common, uses: place.action ?? ACTION, with: { ...step.with, 'api-url': place.kieUrl }, env }
  if (uses?.startsWith('actions/checkout@') === true) {
    return { ...common, name: step.name ?? `Run ${uses}`, run: (context) => checkOut(step.with, place, context) }
  }
  if (uses?.startsWith('actions/attest@') === true) {
    return { ...common, name: step.name ?? `Run ${uses}`, run: (context) => attest(step.with, place, context) }
  }
  throw new Error(`The action '${uses ?? ''}' cannot be run here`)
}

function defined<T extends object>(values: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [Name in keyof T]?: Exclude<T[Name], undefined> }
}
