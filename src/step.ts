import path from 'node:path'
import v8 from 'node:v8'
import { saveState } from '@actions/core'
import { buildDestination } from './destinations.ts'
import { planWork } from './earlier-work.ts'
import { endingLine, isBad } from './ending.ts'
import { publish, publishTasks } from './github/publish.ts'
import { ImageFolder } from './images.ts'
import {
  createDownloader,
  createKieClient,
  DEFAULT_API_URL,
  isLoopbackHost,
  readProxyEnvironment,
  systemClock,
  USER_AGENT,
} from './kie/index.ts'
import { Recorder } from './record.ts'
import { run, type Parts } from './run.ts'
import { recordOwner, stepId, type PlannedStep, type Step } from './step-parts.ts'

/** Builds the real parts, runs them, and publishes what came of it. */
export async function carryOut(step: Step): Promise<void> {
  // Downloads leave many short-lived buffers behind. Young space that does not grow for them keeps the process at two
  // thirds of the memory, at no cost in time.
  v8.setFlagsFromString('--semi-space-growth-factor=1')
  const { config, log } = step
  const folder = createFolder(step)
  const plan = await planWork({ ...step, folder })
  const result = await run(config, plan, await buildParts({ ...step, plan, folder }))
  const line = endingLine(result)
  if (isBad(result.status)) log.error(line)
  else log.info(line)
  if (isBad(result.status)) process.exitCode = 1
  await publish({ ...config, ...step, result, plan })
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
    destinations: await Promise.all(config.destinations.map((name) => buildDestination(name, step))),
    rescue: config.destinations.includes('artifact') ? undefined : await buildDestination('artifact', step),
    clock: systemClock,
    log,
    signal,
  }
}
