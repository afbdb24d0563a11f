import path from 'node:path'
import v8 from 'node:v8'
import { saveState } from '@actions/core'
import { renderContactSheet } from './contact-sheet.ts'
import type { Destination, DestinationName } from './delivery.ts'
import { endingLine, isBad } from './ending.ts'
import type { RunContext } from './github/context.ts'
import { publish, publishTasks } from './github/publish.ts'
import { readRecords } from './github/record-store.ts'
import { ImageFolder } from './images.ts'
import type { Config } from './inputs.ts'
import {
  createDownloader,
  createKieClient,
  DEFAULT_API_URL,
  isLoopbackHost,
  readProxyEnvironment,
  systemClock,
  USER_AGENT,
} from './kie/index.ts'
import type { Log } from './log.ts'
import { makePlan, promptsOf, type Plan } from './plan.ts'
import { Recorder, type RecordOwner } from './record.ts'
import type { Redactor } from './redactor.ts'
import { resumePlan } from './resume.ts'
import { run, type Parts } from './run.ts'

/** A step whose inputs are in order. */
export interface Step {
  readonly config: Config
  readonly context: RunContext
  readonly log: Log
  /** What the log has warned of so far. */
  readonly warnings: readonly string[]
  readonly redactor: Redactor
  readonly signal: AbortSignal
  /** Called before the first request that costs anything. */
  readonly onSubmitting: () => void
}

/** Builds the real parts, runs them, and publishes what came of it. */
export async function carryOut(step: Step): Promise<void> {
  // Downloads leave many short-lived buffers behind. Young space that does not grow for them keeps the process at two
  // thirds of the memory, at no cost in time.
  v8.setFlagsFromString('--semi-space-growth-factor=1')
  const { config, log } = step
  const plan = await resume(makePlan(config.source), step)
  const result = await run(config, plan, await buildParts({ ...step, plan }))
  const line = endingLine(result)
  if (isBad(result.status)) log.error(line)
  else log.info(line)
  if (isBad(result.status)) process.exitCode = 1
  await publish({ ...config, ...step, result, plan })
}

/** Takes up what earlier attempts of the run have submitted, so that a re-run pays nothing twice. */
async function resume(plan: Plan, { config, context, log, signal }: Step): Promise<Plan> {
  if (context.runAttempt === 1 || config.source.kind === 'tasks' || config.dryRun) return plan
  const recorded = await readRecords({
    ...context,
    owner: recordOwner(config),
    repository: context,
    token: config.githubToken,
    load: loadArtifactClient,
    log,
    clock: systemClock,
    signal,
  })
  return resumePlan(plan, recorded, log)
}

/** What tells this step from the others of its job. */
function stepId(): string {
  return process.env['GITHUB_ACTION'] ?? ''
}

function recordOwner({ resumeKey }: Config): RecordOwner {
  return { resumeKey, step: stepId() }
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

async function loadArtifactClient() {
  return new (await import('@actions/artifact')).DefaultArtifactClient()
}

/** A step that knows what to make. */
interface PlannedStep extends Step {
  readonly plan: Plan
}

async function buildParts(step: PlannedStep): Promise<Parts> {
  const { config, context, log, signal } = step
  const proxyEnvironment = readProxyEnvironment(process.env)
  const { hostname } = new URL(config.apiUrl)
  if (config.apiUrl !== DEFAULT_API_URL) log.notice(`The API key goes to ${hostname}, as 'api-url' says.`)
  const connection = { userAgent: USER_AGENT, proxyEnvironment, clock: systemClock }
  const { apiKey, apiUrl } = config
  return {
    client: apiKey === '' ? undefined : createKieClient({ ...connection, apiKey, apiUrl }),
    downloader: createDownloader({ ...connection, allowLoopbackHttp: isLoopbackHost(hostname) }),
    folder: new ImageFolder({
      workspace: context.workspace,
      outputDirectory: config.outputDirectory,
      claimsFile: path.join(context.tempDirectory, 'kie-image-action-files'),
      step: stepId(),
    }),
    recorder: createRecorder(step),
    onTasks: publishTasks,
    destinations: await Promise.all(config.destinations.map((name) => buildDestination(name, step))),
    rescue: config.destinations.includes('artifact') ? undefined : await buildDestination('artifact', step),
    clock: systemClock,
    log,
    signal,
  }
}

async function buildDestination(name: DestinationName, step: PlannedStep): Promise<Destination> {
  const { config, context, log, plan, redactor, signal } = step
  const common = { log, clock: systemClock, signal }
  switch (name) {
    case 'artifact': {
      const { artifactDestination } = await import('./github/artifact.ts')
      const { env } = process
      return artifactDestination({
        ...common,
        ...config.artifact,
        ...context,
        maxRetentionDays: Number(env['GITHUB_RETENTION_DAYS']) || undefined,
        outputDirectory: path.join(context.workspace, config.outputDirectory),
        hasRuntimeToken: Boolean(env['ACTIONS_RUNTIME_TOKEN']) && Boolean(env['ACTIONS_RESULTS_URL']),
        contactSheet: (made) => redactor.redact(renderContactSheet({ ...made, ...config, prompts: promptsOf(plan) })),
        load: loadArtifactClient,
      })
    }
    case 'commit': {
      const [{ createOctokit }, { commitDestination }] = await Promise.all([
        import('./github/octokit.ts'),
        import('./github/commit.ts'),
      ])
      return commitDestination({
        ...common,
        ...config.commit,
        octokit: createOctokit({ ...common, token: config.githubToken, apiUrl: context.apiUrl }),
        token: config.githubToken,
        context,
        outputDirectory: config.outputDirectory,
        names: plan.images.map(({ name }) => name),
        random: Math.random,
        env: process.env,
        onTemporaryRef: (ref) => saveState('temporary-ref', ref),
      })
    }
  }
}
