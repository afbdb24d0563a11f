import path from 'node:path'
import v8 from 'node:v8'
import { saveState } from '@actions/core'
import type { CommentCommand } from '../github/gate/gate.ts'
import { ImageFolder } from '../core/images/folder.ts'
import { spendsNothing, type Config } from '../core/inputs/config.ts'
import { TaskIds } from '../core/make/task-ids.ts'
import { TasksFile } from '../core/make/tasks-file.ts'
import type { Asker } from '../core/plan/asker.ts'
import { placesIn, promptsOf, unfinished, type Plan } from '../core/plan/plan.ts'
import type { Recorder } from '../core/plan/record.ts'
import { planWork } from '../core/plan/work.ts'
import { describeEnding, isBad } from '../core/explanation/ending.ts'
import { explainInLines } from '../core/explanation/explanation.ts'
import { remarksOnImages } from '../core/explanation/remarks.ts'
import type { Destination } from '../core/result/delivery.ts'
import type { RunComment } from '../core/result/run-comment.ts'
import { isAboutCredits, type RunResult } from '../core/result/run-result.ts'
import { checkImages } from '../core/check.ts'
import { ResultFile } from '../core/make/result-file.ts'
import { tellResult } from '../core/report/result-log.ts'
import { run, type Parts } from '../core/run.ts'
import type { Log } from '../core/text/log.ts'
import { reasonForLog } from '../core/text/reason.ts'
import { findServiceObstacle } from '../github/artifact/service.ts'
import { tasksArtifact } from '../github/artifact/tasks-artifact.ts'
import { askerOf } from '../github/runner/asker.ts'
import { findManifestLines } from '../github/runner/manifest-lines.ts'
import { publish, publishTasks } from '../github/runner/publish.ts'
import {
  createDownloader,
  DEFAULT_API_URL,
  isLoopbackHost,
  readProxyEnvironment,
  systemClock,
  USER_AGENT,
} from '../kie/index.ts'
import {
  artifactOptions,
  buildDestination,
  imageDestinations,
  tellOfWorkspace,
  type ImageDestination,
} from './destinations.ts'
import { earlierImages, earlierRecords, tellOfRecords } from './earlier-work.ts'
import { createIdleRecorder, createRecorder, finishRecord, nameStep, type StepNames } from './recorder.ts'
import { commandKey, createRunComment, stickyKey } from './run-comment.ts'
import type { KieConnection } from './kie-connection.ts'
import type { Surroundings } from './surroundings.ts'

/** A step whose inputs are in order. */
export interface Step extends Surroundings {
  readonly config: Config
  readonly kie: KieConnection
  /** The comment that is answered; `undefined` where the run answers none. */
  readonly command: CommentCommand | undefined
  /** What the log has warned of so far. */
  readonly warnings: readonly string[]
  /** Called before whatever the record gets, and so before the first request that costs anything. */
  readonly onSubmitting: () => void
  /** Called before the result is published, whose status stands from then on. */
  readonly onPublishing: () => void
}

/** How a step ended that had a result. */
export interface StepEnd {
  readonly isBad: boolean
  /** Whether a comment of the run has said so. */
  readonly isTold: boolean
  /** The one line that says what happened, for whoever wrote the command: the balance is no matter of theirs. */
  readonly line: string
}

/** Plans the work of a step, runs it with the real parts, and publishes what came of it. */
export async function runStep(step: Step): Promise<StepEnd> {
  // Downloads leave many short-lived buffers behind. Young space that does not grow for them keeps the process at two
  // thirds of the memory, at no cost in time.
  v8.setFlagsFromString('--semi-space-growth-factor=1')
  const startedAt = systemClock.now()
  const { config, context, log, signal, onSubmitting } = step
  const { recordOwner, step: stepName } = namesOf(config, context)
  const recorder = spendsNothing(config.mode)
    ? createIdleRecorder()
    : createRecorder({ recordOwner, context, onSubmitting, log })
  // For a check the images of other steps are images like others: it looks at the directory, and writes nothing.
  const isCheck = config.mode === 'check'
  const claimsFile = path.join(context.tempDirectory, isCheck ? 'kie-image-action-check' : 'kie-image-action-files')
  const warn = once((line: string) => log.warning(line))
  const files = {
    workspace: context.workspace,
    // A checkout has them where they were committed to.
    outputDirectory: isCheck ? config.commit.directory : config.outputDirectory,
    claimsFile,
    step: stepName,
    warn,
  }
  const folder = new ImageFolder(files)
  const earlier = await earlierImages({ config, context, folder, log, signal })
  const { source, subject } = config
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
    reuse: config.reuse || isCheck,
    onReused: (entries) => folder.noteReused(entries),
    readRecords: earlierRecords({ config, context, recordOwner, log, signal }),
    log,
  })
  const resultFile = new ResultFile({ ...files, log })
  if (isCheck && earlier !== undefined) {
    const result = await checkImages(plan, { ...config, earlier, log })
    return endStep(step, { plan, result, resultFile, startedAt, isTold: false })
  }
  tellOfRecords(plan, { config, context, log })
  tellOfWorkspace(plan, { config, context, log })
  const tasksFile = new TasksFile({ ...files, foreign: config.source.tasksPath, log })
  const parts = await buildParts(step, { recorder, folder, tasksFile, plan, asker })
  const tellIds = (): void => parts.taskIds.tellRest()
  process.once('exit', tellIds)
  const result = await run(config, plan, parts)
    .finally(() => finishRecord(recorder, log))
    .catch(async (error: unknown) => {
      markCancelled(signal, log)
      if (!signal.aborted) await tellFailure(error, parts)
      throw error
    })
  markCancelled(signal, log)
  // From here on the outputs say more of the tasks than that they are there.
  process.off('exit', tellIds)
  return endStep(step, { plan, result, resultFile, startedAt, isTold: parts.comment !== undefined })
}

/** What a step came to. */
interface Outcome {
  readonly plan: Plan
  readonly result: RunResult
  /** When the step began its work, by the clock. */
  readonly startedAt: number
  /** Whether a comment of the run has said so. */
  readonly isTold: boolean
  /** Has the result where the outputs have no room. */
  readonly resultFile: ResultFile
}

/** Says how the step ends, and publishes what came of it. */
async function endStep(
  { config, context, log, warnings, redactor, onPublishing }: Step,
  { plan, result, resultFile, startedAt, isTold }: Outcome,
): Promise<StepEnd> {
  const bad = isBad(result.status)
  tellResult(result, { tookMs: systemClock.now() - startedAt }, log)
  const line = describeEnding(result)
  if (bad) log.error(line, remarksOnImages(result, placesIn(plan)))
  else if (!isAboutCredits(result.status)) log.info(line)
  if (bad) process.exitCode = 1
  onPublishing()
  await publish({ result, plan, summary: config.summary, resultFile, context, log, warnings, redactor })
  return { isBad: bad, isTold, line: describeEnding({ ...result, creditsLeft: undefined }) }
}

/** What spends nothing keeps no record, and counts for no number. */
function namesOf({ mode, resumeKey }: Config, context: Step['context']): StepNames {
  const recordOwner = { resumeKey, step: process.env['GITHUB_ACTION'] ?? '' }
  return spendsNothing(mode) ? { recordOwner, step: recordOwner.step } : nameStep(recordOwner, context)
}

/** Builds everything that a run works with. */
async function buildParts(
  step: Step,
  {
    recorder,
    folder,
    tasksFile,
    plan,
    asker,
  }: {
    readonly recorder: Recorder
    readonly folder: ImageFolder
    readonly tasksFile: TasksFile
    readonly plan: Plan
    readonly asker: Asker
  },
): Promise<Parts> {
  const { config, context, kie, log, signal, wayBack } = step
  const destination = (name: ImageDestination): Promise<Destination> => buildDestination(name, { ...step, plan, asker })
  const ofArtifacts = artifactOptions(step)
  const isRescued = !config.destinations.includes('artifact') && findServiceObstacle(ofArtifacts) === undefined
  return {
    ...(await connectToKie(config, { kie, log })),
    lookUpTime: kie.lookUpTime,
    folder,
    recorder,
    tempDirectory: context.tempDirectory,
    taskIds: new TaskIds({
      file: tasksFile,
      artifact: tasksArtifact(ofArtifacts),
      publish: publishTasks,
      wayBack,
      log,
    }),
    destinations: await Promise.all(imageDestinations(config.destinations).map(destination)),
    comment: await buildComment(step, plan),
    rescue: isRescued ? await destination('artifact') : undefined,
    wayBack,
    clock: systemClock,
    log,
    signal,
  }
}

/** The ways to kie; no client where a plan has no API key. */
async function connectToKie(
  { apiKey, apiUrl }: Pick<Config, 'apiKey' | 'apiUrl'>,
  { kie, log }: Pick<Step, 'kie' | 'log'>,
): Promise<Pick<Parts, 'client' | 'downloader'>> {
  const proxyEnvironment = readProxyEnvironment(process.env)
  const { hostname } = new URL(apiUrl)
  if (apiUrl !== DEFAULT_API_URL) log.notice(`The API key goes to ${hostname}, as 'api-url' says.`)
  const connection = { userAgent: USER_AGENT, proxyEnvironment, clock: systemClock }
  return {
    client: apiKey === '' ? undefined : await kie.client({ apiKey, apiUrl }),
    downloader: createDownloader({ ...connection, allowLoopbackHttp: isLoopbackHost(hostname) }),
  }
}

/** The comment that tells of the run. A plan is told to nobody, and of tasks that are only submitted whoever collects tells. */
async function buildComment(step: Step, plan: Plan): Promise<RunComment | undefined> {
  const { config, command } = step
  if (config.commentOn === undefined || spendsNothing(config.mode)) return undefined
  if (config.mode === 'submit' && unfinished(plan).length > 0) return undefined
  const workflow = process.env['GITHUB_WORKFLOW'] ?? ''
  return createRunComment({
    ...step,
    token: config.githubToken,
    issueNumber: config.commentOn,
    key: command === undefined ? stickyKey(workflow, config.subject) : commandKey(command.commentId),
    prompts: promptsOf(plan),
    askedAt: findManifestLines(plan.images, step.context),
  })
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

/** Nothing was made, and the step says why itself; a comment that cannot be written must not hide it. */
async function tellFailure(error: unknown, { comment, wayBack, log }: Parts): Promise<void> {
  await comment
    ?.fail(explainInLines(error, wayBack))
    .catch((reason: unknown) => log.debug(`The comment tells nothing: ${reasonForLog(reason)}`))
}

/** Says only the first of what it is told. */
function once(tell: (line: string) => void): (line: string) => void {
  let isTold = false
  return (line) => {
    if (!isTold) tell(line)
    isTold = true
  }
}
