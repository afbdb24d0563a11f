import { setOutput, summary as stepSummary } from './toolkit.ts'
import type { ToldTasks } from '../../core/make/task-ids.ts'
import { findLeftOut, formatOutputs } from '../../core/report/outputs.ts'
import type { ResultFile } from '../../core/make/result-file.ts'
import type { Log } from '../../core/text/log.ts'
import { renderCheckSummary, renderPlanSummary } from '../../core/report/summary/plan-summary.ts'
import type { LaterRuns } from '../../core/explanation/next-steps.ts'
import type { AskedAt } from '../../core/text/errors.ts'
import { promptsOf, type Plan } from '../../core/plan/plan.ts'
import type { Redactor } from '../../core/text/redactor.ts'
import type { RunResult } from '../../core/result/run-result.ts'
import { formatTasks, hideInTasks } from '../../core/result/task-list.ts'
import { renderSummary } from '../../core/report/summary/summary.ts'
import { reasonForLog } from '../../core/text/reason.ts'
import { listArtifacts } from './artifact-list.ts'
import type { RunContext } from './context.ts'
import { isPublic } from './event.ts'

/** What is published, and with what. */
export interface Publication {
  readonly result: RunResult
  readonly plan: Plan
  /** Where images are asked for, by their names. */
  readonly askedAt: Readonly<Record<string, AskedAt>>
  /** Whether to write the step summary. */
  readonly summary: boolean
  /** Has the result where the outputs have no room for it. */
  readonly resultFile: Pick<ResultFile, 'write'>
  readonly context: RunContext
  readonly log: Log
  readonly later: LaterRuns
  /** What the log warned of. */
  readonly warnings: readonly string[]
  readonly redactor: Redactor
}

/** Tells task ids while the step runs, so that they are out even if it is killed. The last ones told count. */
export function publishTasks({ tasks, hasRoom, file }: ToldTasks): void {
  if (!takesOutputs()) return
  const value = hasRoom ? formatTasks(tasks) : ''
  try {
    setOutput('tasks', value)
    setOutput('pending-tasks', value)
    setOutput('tasks-file', file)
  } catch {
    // A runner that takes no outputs must not end a run that is paid for; at its end `publish` says so.
  }
}

/** Without the file, @actions/core would print commands that the runner no longer takes. */
function takesOutputs(): boolean {
  return (process.env['GITHUB_OUTPUT'] ?? '') !== ''
}

/** Hands outputs and summary to the runner. A runner that takes none does not change how the step ends. */
export async function publish(publication: Publication): Promise<void> {
  const { summary, log, redactor } = publication
  const shown = { ...publication, result: hideInResult(publication) }
  const warnOfRefused = (what: string, error: unknown): void =>
    log.warning(`The runner took no ${what}: ${reasonForLog(error)}`)
  try {
    if (takesOutputs()) setOutputs(shown)
  } catch (error) {
    warnOfRefused('outputs', error)
  }
  listArtifacts(publication.result.images, { env: process.env, redact: redactor.redact, log })
  if (!summary) return
  try {
    await stepSummary.addRaw(redactor.redact(renderMarkdown(shown))).write()
  } catch (error) {
    warnOfRefused('summary', error)
  }
}

/** The result without secrets, once for all that is made of it: of many images there is much to look through. */
function hideInResult({ result, redactor }: Publication): RunResult {
  const { redact, redactAll } = redactor
  const { tasks, pendingTasks } = result
  return redactAll({ ...result, tasks: hideInTasks(tasks, redact), pendingTasks: hideInTasks(pendingTasks, redact) })
}

/** @param publication - whose result holds no secret; what it is made to is looked through once more */
function setOutputs({ result, resultFile, log, redactor }: Publication): void {
  let kept = ''
  const outputs = formatOutputs(result, (whole) => (kept = resultFile.write(redactor.redact(whole))))
  for (const [name, value] of Object.entries(outputs)) setOutput(name, redactor.redact(value))
  const leftOut = findLeftOut(outputs)
  if (leftOut.length > 0) {
    const names = leftOut.map((name) => `'${name}'`).join(', ')
    const where = kept === '' ? '' : `; '${kept}' has all that they would say`
    log.warning(`There is no room for the outputs ${names}, which are empty${where}.`)
  }
}

/** @param publication - as with {@link setOutputs} */
function renderMarkdown({ result, plan, askedAt, context, warnings, redactor, later }: Publication): string {
  const prompts = promptsOf(plan)
  if (result.status === 'planned') return renderPlanSummary({ ...redactor.redactAll({ plan, prompts }), result })
  if (result.outdated !== undefined) return renderCheckSummary(result)
  const shown = redactor.redactAll({ warnings, prompts, askedAt })
  return renderSummary({ ...shown, result, showPictures: isPublic(context), later })
}
