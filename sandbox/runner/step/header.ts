import { basename } from 'node:path'
import type { StepLog } from '../log/step.ts'
import type { Action } from './action.ts'

/** Which of an action's scripts runs. */
export type StageName = 'main' | 'post'

/** What the header of a step tells. */
export interface StepHeader {
  readonly action: Action
  readonly stage: StageName
  readonly inputs: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly log: StepLog
}

/** Writes the lines with which the runner begins each step's log: the action, its inputs and its environment. */
export function writeHeader({ action, stage, inputs, env, log }: StepHeader): void {
  if (stage === 'post') {
    log.write('Post job cleanup.')
    return
  }
  const path = `./${basename(action.folder)}`
  if (action.hasPre) log.annotate('warning', `\`pre\` execution is not supported for local action from '${path}'`)
  log.write(`##[group]Run ${path}`)
  writeValues('with:', inputs, log)
  writeValues('env:', env, log)
  log.write('##[endgroup]')
}

function writeValues(title: string, values: Readonly<Record<string, string>>, log: StepLog): void {
  const set = Object.entries(values).filter(([, value]) => value !== '')
  if (set.length === 0) return
  log.write(title)
  for (const [name, value] of set) log.write(`  ${name}: ${value}`)
}
