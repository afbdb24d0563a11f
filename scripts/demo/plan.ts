import { InputReader } from '../../src/core/inputs/reading/reader.ts'
import { INPUT_DEFAULTS } from '../../src/core/inputs/defaults.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import { makePlan } from '../../src/core/plan/planning.ts'
import { readSource } from '../../src/core/inputs/source.ts'
import type { DemoStep } from './arguments.ts'

/**
 * What a step is going to ask of kie, read as the action reads it.
 *
 * @param directory - absolute path that the inputs' own paths start from
 * @returns `undefined` where the inputs are in disorder, as the step will say
 */
export async function planOf({ inputs }: DemoStep, directory: string): Promise<Plan | undefined> {
  const reader = new InputReader((name) => inputs[name] ?? '', INPUT_DEFAULTS)
  const isProposed = reader.text('deliver').includes('pull-request')
  const lookUp = () => Promise.resolve(undefined)
  const source = await readSource(reader, { workspace: directory, isProposed, lookUp })
  return reader.problems.length > 0 ? undefined : makePlan(source)
}
