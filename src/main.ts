import { appendFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Destination, DestinationName } from './delivery.ts'
import { explainThrown } from './failure.ts'
import { resolveCommitBranch } from './github/branch.ts'
import { cancellation } from './github/cancellation.ts'
import { readContext, type RunContext } from './github/context.ts'
import { createLog } from './github/log.ts'
import { readConfig, type Config } from './inputs.ts'
import type { Clock } from './kie/index.ts'
import { collectWarnings, type Log } from './log.ts'
import { createRedactor } from './redactor.ts'
import type { Parts } from './run.ts'

/** Inputs that are secrets, or carry one. */
const SECRET_INPUTS = ['api-key', 'github-token', 'callback-url']

/** Runs the step: reads the runner, builds the real parts, runs them, publishes what came of it. */
export async function main(): Promise<void> {
  const redactor = createRedactor()
  const sink = createLog({ debug: process.env['RUNNER_DEBUG'] === '1', redactor })
  const { log, warnings } = collectWarnings(sink)
  const signal = cancellation(process, log)
  process.on('uncaughtException', (error) => {
    fail(error, log, signal)
    void leave()
  })
  for (const name of SECRET_INPUTS) sink.mask(readInput(name))
  try {
    const context = readContext(process.env, (file) => readFileSync(file, 'utf8'))
    const config = await readConfig(readInput, {
      workspace: context.workspace,
      resolveBranch: (branch) => resolveCommitBranch(context, branch),
    })
    // Loaded only now, as everything below: a step that fails on its inputs would wait for what it never uses.
    const [{ makePlan }, { run }, { endingLine, isBad }] = await Promise.all([
      import('./plan.ts'),
      import('./run.ts'),
      import('./ending.ts'),
    ])
    const plan = makePlan(config)
    const result = await run(config, plan, await buildParts({ config, context, log, signal }))
    const line = endingLine(result)
    if (isBad(result.status)) log.error(line)
    else log.info(line)
    if (isBad(result.status)) process.exitCode = 1
    const { publish } = await import('./github/publish.ts')
    await publish({ ...config, result, plan, context, log, warnings, redactor })
  } catch (error) {
    fail(error, log, signal)
  }
  await leave()
}

/** The raw text of an input. The runner's rule for the variable's name: spaces become `_`, hyphens stay. */
function readInput(name: string): string {
  return process.env[`INPUT_${name.toUpperCase()}`] ?? ''
}

interface Surroundings {
  readonly config: Config
  readonly context: RunContext
  readonly log: Log
  readonly signal: AbortSignal
}

async function buildParts(surroundings: Surroundings): Promise<Parts> {
  const { config, context, log, signal } = surroundings
  const [kie, { ImageFolder }] = await Promise.all([import('./kie/index.ts'), import('./images.ts')])
  const clock = kie.systemClock
  const proxyEnvironment = kie.readProxyEnvironment(process.env)
  const { hostname } = new URL(config.apiUrl)
  if (config.apiUrl !== kie.DEFAULT_API_URL) log.notice(`The API key goes to ${hostname}, as 'api-url' says.`)
  const connection = { userAgent: kie.USER_AGENT, proxyEnvironment, clock }
  return {
    client:
      config.apiKey === ''
        ? undefined
        : kie.createKieClient({ ...connection, apiKey: config.apiKey, apiUrl: config.apiUrl }),
    downloader: kie.createDownloader({ ...connection, allowLoopbackHttp: kie.isLoopbackHost(hostname) }),
    folder: new ImageFolder({
      workspace: context.workspace,
      outputDirectory: config.outputDirectory,
      claimsFile: path.join(context.tempDirectory, 'kie-image-action-files'),
      step: process.env['GITHUB_ACTION'] ?? '',
    }),
    destinations: await Promise.all(
      config.destinations.map((name) => buildDestination(name, { ...surroundings, clock })),
    ),
    rescue: config.destinations.includes('artifact')
      ? undefined
      : await buildDestination('artifact', { ...surroundings, clock }),
    clock,
    log,
    signal,
  }
}

async function buildDestination(
  name: DestinationName,
  { config, context, log, signal, clock }: Surroundings & { readonly clock: Clock },
): Promise<Destination> {
  const common = { log, clock, signal }
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
        load: async () => new (await import('@actions/artifact')).DefaultArtifactClient(),
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
        context,
        outputDirectory: config.outputDirectory,
        random: Math.random,
      })
    }
  }
}

/** Says why the step fails without a result, and leaves the one output that is known. */
function fail(error: unknown, log: Log, signal: AbortSignal): void {
  process.exitCode = 1
  const status = signal.aborted ? 'cancelled' : 'failed'
  log.error(signal.aborted ? 'Cancelled before anything was submitted. Cost: nothing.' : describe(error))
  try {
    appendFileSync(process.env['GITHUB_OUTPUT'] ?? '', `status=${status}\n`)
  } catch {
    log.debug('The runner took no outputs.')
  }
}

function describe(error: unknown): string {
  return explainThrown(error)
    .map(({ message, next }) => [message, next].filter((part) => part !== '').join(' '))
    .join('\n')
}

/** Ends the process as soon as the log is out: connections that are kept open would hold it for seconds. */
async function leave(): Promise<never> {
  await new Promise<void>((resolve) => process.stdout.write('', () => resolve()))
  process.exit()
}
