import path from 'node:path'
import { saveState } from '../github/runner/toolkit.ts'
import type { EarlierImages } from '../core/images/earlier-images.ts'
import { ImageFolder } from '../core/images/folder.ts'
import { spendsNothing, type Config } from '../core/inputs/config.ts'
import { TasksFile } from '../core/make/tasks-file.ts'
import type { Asker } from '../core/work/asker.ts'
import type { Plan } from '../core/plan/plan.ts'
import { planWork } from '../core/work/work.ts'
import { describeEnding, explainEnding, isBad } from '../core/explanation/ending.ts'
import { remarksOnImages } from '../core/explanation/remarks.ts'
import type { ToldEnd } from '../core/result/run-comment.ts'
import { isAboutCredits, type RunResult } from '../core/result/run-result.ts'
import { checkImages } from '../core/check.ts'
import { ResultFile } from '../core/make/result-file.ts'
import { isFailed } from '../core/result/delivery.ts'
import type { AskedAt } from '../core/text/errors.ts'
import { tellResult } from '../core/report/result-log.ts'
import { run, type Parts } from '../core/run.ts'
import type { Log } from '../core/text/log.ts'
import { reasonForLog } from '../core/text/reason.ts'
import { askerOf } from '../github/runner/asker.ts'
import { findManifestLines } from '../github/runner/manifest-lines.ts'
import { publish } from '../github/runner/publish.ts'
import {
  createIdleRecorder,
  createRecorder,
  finishRecord,
  nameStep,
  type StepNames,
} from '../github/runner/recorder.ts'
import { systemClock } from '../kie/index.ts'
import { tellOfWorkspace } from './destinations.ts'
import { earlierPlaces, earlierRecords, tellOfRecords } from './earlier-work.ts'
import { buildParts, type OpenStep, type StepParts } from './parts.ts'
import { keepYoungSpaceSmall } from './young-space.ts'

/** A step whose inputs are in order. */
export interface Step extends OpenStep {
  /** What the log has warned of so far. */
  readonly warnings: readonly string[]
  /** Called before whatever the record gets, and so before the first request that costs anything. */
  readonly onSubmitting: () => void
  /** Called before the result is published, whose status stands from then on. */
  readonly onPublishing: () => void
  /** How the end of the step is told where an error ends it. */
  readonly explainEnd: (error: unknown) => ToldEnd
}

/** How a step ended that had a result. */
export interface StepEnd {
  readonly isBad: boolean
  /** Whether a comment of the run says so. */
  readonly isInComment: boolean
  /** What whoever wrote the command is told: the balance is no matter of theirs. */
  readonly told: ToldEnd
}

/** Plans the work of a step, runs it with the real parts, and publishes what came of it. */
export async function runStep(step: Step): Promise<StepEnd> {
  keepYoungSpaceSmall()
  const startedAt = systemClock.now()
  const { config, context, log, onSubmitting } = step
  const names = namesOf(config, context)
  const recorder = spendsNothing(config.mode)
    ? createIdleRecorder()
    : createRecorder({ recordOwner: names.recordOwner, context, onSubmitting, log })
  const files = filesOf(step, names)
  const folder = new ImageFolder(files)
  const { plan, earlier, asker } = await planStep(step, { folder, names })
  const askedAt = findManifestLines(plan.images, context)
  const planned = { plan, askedAt, resultFile: new ResultFile(files), startedAt }
  if (config.mode === 'check' && earlier !== undefined) {
    const result = await checkImages(plan, { ...config, earlier, log })
    return endStep(step, { ...planned, result })
  }
  tellOfRecords(plan, step)
  tellOfWorkspace(plan, step)
  const tasksFile = new TasksFile({ ...files, foreign: config.source.tasksPath })
  const parts = await buildParts(step, { recorder, folder, tasksFile, plan, askedAt, asker })
  const result = await runParts(step, plan, parts)
  return endStep(step, { ...planned, result })
}

/** What the parts need that have to do with files. */
function filesOf({ config, context, log }: Step, { step }: StepNames) {
  // For a check the images of other steps are images like others: it looks at the directory, and writes nothing.
  const isCheck = config.mode === 'check'
  return {
    workspace: context.workspace,
    // A checkout has them where they were committed to.
    outputDirectory: isCheck ? config.commit.directory : config.outputDirectory,
    claimsFile: path.join(context.tempDirectory, isCheck ? 'kie-image-action-check' : 'kie-image-action-files'),
    step,
    warn: once((line: string) => log.warning(line)),
    log,
  }
}

/** A plan, and what it was made with. */
interface PlannedStep {
  readonly plan: Plan
  /** The images that it was compared with; `undefined` where it was with none. */
  readonly earlier: EarlierImages | undefined
  readonly asker: Asker
}

/** Compares what the inputs ask for with what is there, and with what earlier attempts of the run have submitted. */
async function planStep(
  { config, context, log, signal }: Step,
  { folder, names: { recordOwner } }: { readonly folder: ImageFolder; readonly names: StepNames },
): Promise<PlannedStep> {
  const { source, subject } = config
  const { images: earlier, candidates } = (await earlierPlaces({ config, context, folder, log, signal })) ?? {}
  const asker = askerOf({
    manifest: source.kind === 'manifest' ? subject : undefined,
    collects: source.tasks !== undefined,
    context,
    env: process.env,
  })
  const plan = await planWork({
    ...config,
    asker,
    earlier,
    candidates,
    reuse: config.reuse || config.mode === 'check',
    onReused: (entries) => folder.noteReused(entries),
    readRecords: earlierRecords({ config, context, recordOwner, log, signal }),
    log,
  })
  return { plan, earlier, asker }
}

/** Runs a plan. The record is ended and the ids of the tasks are told however that goes. */
async function runParts({ config, explainEnd, log, signal }: Step, plan: Plan, parts: StepParts): Promise<RunResult> {
  const { recorder, taskIds } = parts
  const tellIds = (): void => taskIds.tellRest()
  process.once('exit', tellIds)
  const result = await run(config, plan, parts)
    .finally(() => finishRecord(recorder, log))
    .catch(async (error: unknown) => {
      markCancelled(signal, log)
      if (!signal.aborted) await tellFailure(explainEnd(error), parts)
      throw error
    })
  markCancelled(signal, log)
  // From here on the outputs say more of the tasks than that they are there.
  process.off('exit', tellIds)
  return result
}

/** What a step came to. */
interface Outcome {
  readonly plan: Plan
  readonly askedAt: Readonly<Record<string, AskedAt>>
  readonly result: RunResult
  /** When the step began its work, by the clock. */
  readonly startedAt: number
  /** Has the result where the outputs have no room. */
  readonly resultFile: ResultFile
}

/** Says how the step ends, and publishes what came of it. */
async function endStep(
  { config, context, log, warnings, redactor, wayBack, onPublishing }: Step,
  { plan, askedAt, result, resultFile, startedAt }: Outcome,
): Promise<StepEnd> {
  const bad = isBad(result.status)
  const placeOf = (name: string): AskedAt | undefined => (Object.hasOwn(askedAt, name) ? askedAt[name] : undefined)
  const reuses = config.reuse && config.source.tasks === undefined
  const later = { wayBack, reuses }
  tellResult(result, { tookMs: systemClock.now() - startedAt, ...later }, log)
  const line = describeEnding(result)
  if (bad) log.error(line, remarksOnImages(result, placeOf))
  else if (!isAboutCredits(result.status)) log.info(line)
  if (bad) process.exitCode = 1
  onPublishing()
  await publish({ result, plan, askedAt, summary: config.summary, resultFile, context, log, warnings, redactor, later })
  const isInComment = result.deliveries.some((delivery) => delivery.destination === 'comment' && !isFailed(delivery))
  return { isBad: bad, isInComment, told: explainEnding({ ...result, creditsLeft: undefined }) }
}

/** What spends nothing keeps no record, and counts for no number. */
function namesOf({ mode, resumeKey }: Config, context: Step['context']): StepNames {
  const recordOwner = { resumeKey, step: process.env['GITHUB_ACTION'] ?? '' }
  return spendsNothing(mode) ? { recordOwner, step: recordOwner.step } : nameStep(recordOwner, context)
}

/** Lets the post step know why it has a comment to end. */
function markCancelled(signal: AbortSignal, log: Log): void {
  if (!signal.aborted) return
  try {
    saveState('cancelled', 'true')
  } catch (error) {
    log.debug(`The runner takes no state: ${reasonForLog(error)}`)
  }
}

/** The step says itself how it ends; a comment that cannot be written must not hide it. */
async function tellFailure(end: ToldEnd, { comment, log }: Parts): Promise<void> {
  await comment?.fail(end).catch((reason: unknown) => log.debug(`The comment tells nothing: ${reasonForLog(reason)}`))
}

/** Says only the first of what it is told. */
function once(tell: (line: string) => void): (line: string) => void {
  let hasTold = false
  return (line) => {
    if (!hasTold) tell(line)
    hasTold = true
  }
}
