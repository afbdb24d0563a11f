import path from 'node:path'
import v8 from 'node:v8'
import { saveState } from '@actions/core'
import type { RunComment } from '../core/result/run-comment.ts'
import { buildDestination, buildDestinations } from './destinations.ts'
import { planWork } from './earlier-work.ts'
import { endingLine, isBad } from '../core/result/ending.ts'
import { linesOf } from '../core/result/failure.ts'
import { publish, publishTasks } from '../github/runner/publish.ts'
import { ImageFolder } from '../core/images/folder.ts'
import {
  createDownloader,
  createKieClient,
  DEFAULT_API_URL,
  isLoopbackHost,
  readProxyEnvironment,
  systemClock,
  USER_AGENT,
} from '../kie/index.ts'
import { promptsOf } from '../core/plan/plan.ts'
import { Recorder } from '../core/plan/record.ts'
import { run, type Parts } from '../core/run.ts'
import { commandKey, createRunComment, stickyKey } from './run-comment.ts'
import { recordOwner, stepId, type PlannedStep, type Step } from './step-parts.ts'

/** How a step ended that had a result. */
export interface StepEnd {
  readonly isBad: boolean
  /** Whether a comment of the run has said so. */
  readonly isTold: boolean
  /** The one line that says what happened, for whoever wrote the command: the balance is no matter of theirs. */
  readonly line: string
}

/** Builds the real parts, runs them, and publishes what came of it. */
export async function carryOut(step: Step): Promise<StepEnd> {
  // Downloads leave many short-lived buffers behind. Young space that does not grow for them keeps the process at two
  // thirds of the memory, at no cost in time.
  v8.setFlagsFromString('--semi-space-growth-factor=1')
  const { config, log } = step
  const folder = createFolder(step)
  const plan = await planWork({ ...step, folder })
  const parts = await buildParts({ ...step, plan, folder })
  const result = await run(config, plan, parts).catch(async (error: unknown) => {
    markCancelled(step)
    await tellFailure(error, parts)
    throw error
  })
  markCancelled(step)
  const bad = isBad(result.status)
  const line = endingLine(result)
  if (bad) log.error(line)
  else log.info(line)
  if (bad) process.exitCode = 1
  await publish({ ...config, ...step, result, plan })
  return { isBad: bad, isTold: parts.comment !== undefined, line: endingLine({ ...result, creditsLeft: undefined }) }
}

/** Lets the post step know why it has a comment to end. */
function markCancelled({ signal, log }: Step): void {
  if (!signal.aborted) return
  try {
    saveState('cancelled', 'true')
  } catch (error) {
    log.debug(`The runner takes no state: ${String(error)}`)
  }
}

/** Nothing was made, and the step says why itself; a comment that cannot be written must not hide it. */
async function tellFailure(error: unknown, { comment, log, signal }: Parts): Promise<void> {
  if (signal.aborted) return
  await comment
    ?.fail(linesOf(error))
    .catch((reason: unknown) => log.debug(`The comment tells nothing: ${String(reason)}`))
}

function createFolder({ config, context }: Step): ImageFolder {
  return new ImageFolder({
    workspace: context.workspace,
    outputDirectory: config.outputDirectory,
    claimsFile: path.join(context.tempDirectory, 'kie-image-action-files'),
    step: stepId(),
  })
}

/** Keeps the record in the step's state, where the post step finds it. */
function createRecorder({ config, log, onSubmitting }: Step): Recorder {
  let hasWarned = false
  const save = (key: string, value: string): void => {
    try {
      saveState(key, value)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      if (!hasWarned) log.warning(`The runner takes no state, so a re-run will not find this step's tasks: ${reason}`)
      hasWarned = true
    }
  }
  save('owner', JSON.stringify(recordOwner(config)))
  return new Recorder((key, value) => {
    onSubmitting()
    save(key, value)
  })
}

async function buildParts(step: PlannedStep): Promise<Parts> {
  const { config, folder, log, signal } = step
  const proxyEnvironment = readProxyEnvironment(process.env)
  const { hostname } = new URL(config.apiUrl)
  if (config.apiUrl !== DEFAULT_API_URL) log.notice(`The API key goes to ${hostname}, as 'api-url' says.`)
  const connection = { userAgent: USER_AGENT, proxyEnvironment, clock: systemClock }
  const { apiKey, apiUrl } = config
  return {
    client: apiKey === '' ? undefined : createKieClient({ ...connection, apiKey, apiUrl }),
    downloader: createDownloader({ ...connection, allowLoopbackHttp: isLoopbackHost(hostname) }),
    folder,
    recorder: createRecorder(step),
    tempDirectory: step.context.tempDirectory,
    onTasks: publishTasks,
    destinations: await buildDestinations(step),
    comment: await buildComment(step),
    rescue: config.destinations.includes('artifact') ? undefined : await buildDestination('artifact', step),
    clock: systemClock,
    log,
    signal,
  }
}

/** The comment that tells of the run. A dry run tells nobody, and of tasks that are only submitted whoever collects tells. */
async function buildComment(step: PlannedStep): Promise<RunComment | undefined> {
  const { config, command, plan } = step
  if (config.commentOn === undefined || config.dryRun || !config.wait) return undefined
  const workflow = process.env['GITHUB_WORKFLOW'] ?? ''
  return createRunComment({
    ...step,
    token: config.githubToken,
    issueNumber: config.commentOn,
    key: command === undefined ? stickyKey(workflow, config.subject) : commandKey(command.commentId),
    prompts: promptsOf(plan),
  })
}
