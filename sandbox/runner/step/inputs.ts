import { evaluateTemplate, type Contexts } from '../context/expressions.ts'
import type { StepLog } from '../log/step.ts'
import type { Action, DeclaredInput } from './action.ts'

/** What decides the inputs of a step. */
export interface InputsOptions {
  readonly action: Action
  /** `with` of the step, as written in the workflow. */
  readonly with: Readonly<Record<string, string>>
  readonly contexts: Contexts
  readonly defaultContexts: Contexts
  readonly log: StepLog
}

/**
 * The inputs a step gets, as the runner decides them: what the workflow gave, then the default of every other declared
 * input, or ''. Deprecated and unknown inputs get a warning; that a required one is missing is not looked at.
 */
export function resolveInputs(options: InputsOptions): Record<string, string> {
  const { action, contexts, log } = options
  const inputs: Record<string, string> = {}
  for (const [name, text] of Object.entries(options.with)) inputs[name] = evaluateTemplate(text, contexts)
  const given = Object.keys(inputs)
  warnAboutDeprecated(given, action.inputs, log)
  const givenNames = new Set(given.map(normalise))
  for (const input of action.inputs) {
    if (!givenNames.has(normalise(input.name))) inputs[input.name] = evaluateDefault(input, options.defaultContexts)
  }
  warnAboutUnknown(given, action.inputs, log)
  return inputs
}

function evaluateDefault(input: DeclaredInput, contexts: Contexts): string {
  try {
    return evaluateTemplate(input.default, contexts)
  } catch (cause) {
    throw new Error(`Default of input '${input.name}': ${(cause as Error).message}`, { cause })
  }
}

function warnAboutDeprecated(given: readonly string[], declared: readonly DeclaredInput[], log: StepLog): void {
  for (const name of given) {
    const message = declared.find((input) => normalise(input.name) === normalise(name))?.deprecationMessage
    if (message === undefined) continue
    log.annotate('warning', `Input '${name}' has been deprecated with message: ${message}`)
  }
}

function warnAboutUnknown(given: readonly string[], declared: readonly DeclaredInput[], log: StepLog): void {
  const known = new Set(declared.map((input) => normalise(input.name)))
  const unknown = given.filter((name) => !known.has(normalise(name)))
  if (unknown.length === 0) return
  const valid = declared.map((input) => input.name)
  log.annotate('warning', `Unexpected input(s) ${quote(unknown)}, valid inputs are [${quote(valid)}]`)
}

function normalise(name: string): string {
  return name.toLowerCase()
}

function quote(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ')
}
