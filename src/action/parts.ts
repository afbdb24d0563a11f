import { spendsNothing, type Config } from '../core/inputs/config.ts'
import type { ImageFolder } from '../core/images/folder.ts'
import { TaskIds } from '../core/make/task-ids.ts'
import type { TasksFile } from '../core/make/tasks-file.ts'
import type { Asker } from '../core/work/asker.ts'
import { promptsOf, unfinished, type Plan } from '../core/plan/plan.ts'
import type { Recorder } from '../core/plan/record.ts'
import type { AskedAt } from '../core/text/errors.ts'
import type { Destination } from '../core/result/delivery.ts'
import type { RunComment } from '../core/result/run-comment.ts'
import type { Parts } from '../core/run.ts'
import { findServiceObstacle } from '../github/artifact/service.ts'
import { tasksArtifact } from '../github/artifact/tasks-artifact.ts'
import type { CommentCommand } from '../github/gate/gate.ts'
import { publishTasks } from '../github/runner/publish.ts'
import {
  createDownloader,
  DEFAULT_API_URL,
  isLoopbackHost,
  readProxyEnvironment,
  systemClock,
  USER_AGENT,
} from '../kie/index.ts'
import { artifactOptions, buildDestination, imageDestinations, type ImageDestination } from './destinations.ts'
import type { KieConnection } from './kie/connection.ts'
import { commandKey, createRunComment, stickyKey } from './run-comment.ts'
import type { Surroundings } from './surroundings.ts'

/** What the inputs and the event say of a step. */
export interface OpenStep extends Surroundings {
  readonly config: Config
  readonly kie: KieConnection
  /** The comment that is answered; `undefined` where the run answers none. */
  readonly command: CommentCommand | undefined
}

/** What a step has made by the time its parts are built. */
export interface MadeParts {
  readonly recorder: Recorder
  readonly folder: ImageFolder
  readonly tasksFile: TasksFile
  readonly plan: Plan
  /** Where images are asked for, by their names. */
  readonly askedAt: Readonly<Record<string, AskedAt>>
  readonly asker: Asker
}

/** What a step works with: it may have to tell ids that it has no result to tell with. */
export interface StepParts extends Parts {
  readonly taskIds: TaskIds
}

/** Builds everything that a run works with. */
export async function buildParts(step: OpenStep, made: MadeParts): Promise<StepParts> {
  const { recorder, folder, tasksFile, plan, asker } = made
  const { config, context, kie, log, redactor, signal, wayBack } = step
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
      redact: redactor.redact,
      wayBack,
      log,
    }),
    destinations: await Promise.all(imageDestinations(config.destinations).map(destination)),
    comment: await buildComment(step, made),
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
  { kie, log }: Pick<OpenStep, 'kie' | 'log'>,
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
async function buildComment(
  step: OpenStep,
  { plan, askedAt }: Pick<MadeParts, 'plan' | 'askedAt'>,
): Promise<RunComment | undefined> {
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
    askedAt,
  })
}
