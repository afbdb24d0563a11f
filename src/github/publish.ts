import { writeFileSync } from 'node:fs'
import path from 'node:path'
import * as core from '@actions/core'
import type { Log } from '../log.ts'
import { resultJson, toOutputs } from '../outputs.ts'
import { renderPlanSummary } from '../plan-summary.ts'
import type { Plan } from '../plan.ts'
import type { Redactor } from '../redactor.ts'
import type { RunResult } from '../result.ts'
import { renderSummary } from '../summary.ts'
import type { RunContext } from './context.ts'

/** What is published, and with what. */
export interface Publication {
  readonly result: RunResult
  readonly plan: Plan
  readonly prompt: string
  /** Whether to write the step summary. */
  readonly summary: boolean
  /** Relative to the workspace, with `/`. */
  readonly outputDirectory: string
  readonly context: RunContext
  readonly log: Log
  /** What the log warned of. */
  readonly warnings: readonly string[]
  readonly redactor: Redactor
}

/** Hands outputs and summary to the runner. A runner that takes none does not change how the step ends. */
export async function publish(publication: Publication): Promise<void> {
  const { summary, log, redactor } = publication
  const refused = (what: string, error: unknown): void =>
    log.warning(`The runner took no ${what}: ${error instanceof Error ? error.message : String(error)}`)
  try {
    setOutputs(publication)
  } catch (error) {
    refused('outputs', error)
  }
  if (!summary) return
  try {
    await core.summary.addRaw(redactor.redact(markdownOf(publication))).write()
  } catch (error) {
    refused('summary', error)
  }
}

function setOutputs({ result, outputDirectory, context, redactor }: Publication): void {
  const resultFile = path.posix.join(outputDirectory, 'kie-result.json')
  const outputs = toOutputs(result, resultFile)
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, redactor.redact(value))
  const whole = resultJson(result)
  if (outputs.result !== whole) writeFileSync(path.join(context.workspace, resultFile), redactor.redact(whole))
}

function markdownOf({ result, plan, prompt, context, warnings }: Publication): string {
  const prompts = Object.fromEntries(plan.images.map(({ name }) => [name, prompt]))
  if (result.status === 'planned') return renderPlanSummary({ plan, prompts })
  const repository = context.payload['repository'] as { readonly private?: boolean } | undefined
  return renderSummary({ result, warnings, prompts, showPictures: repository?.private === false })
}
