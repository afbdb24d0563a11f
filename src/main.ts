import { appendFileSync, readFileSync } from 'node:fs'
import { explainThrown } from './failure.ts'
import { resolveCommitBranch } from './github/branch.ts'
import { cancellation } from './github/cancellation.ts'
import { readContext } from './github/context.ts'
import { leave } from './github/leave.ts'
import { createLog } from './github/log.ts'
import { readConfig } from './inputs.ts'
import { collectWarnings, type Log } from './log.ts'
import { createRedactor } from './redactor.ts'

/** Inputs that are secrets, or carry one. */
const SECRET_INPUTS = ['api-key', 'github-token', 'callback-url']

/** Runs the step: reads the runner and the inputs, and leaves the rest to what it loads only then. The only catch. */
export async function main(): Promise<void> {
  const redactor = createRedactor()
  const sink = createLog({ debug: process.env['RUNNER_DEBUG'] === '1', redactor })
  const { log, warnings } = collectWarnings(sink)
  const signal = cancellation(process, log)
  let hasSubmitted = false
  const fail = (error: unknown): void => failStep(error, { log, signal, hasSubmitted })
  process.on('uncaughtException', (error) => {
    fail(error)
    void leave()
  })
  for (const name of SECRET_INPUTS) sink.mask(readInput(name))
  try {
    const context = readContext(process.env, (file) => readFileSync(file, 'utf8'))
    const config = await readConfig(readInput, {
      workspace: context.workspace,
      lookUp: async (model, access) => (await import('./live-model.ts')).askForModel(model, { ...access, signal }),
      resolveBranch: (branch) => resolveCommitBranch(context, branch),
    })
    // A step that fails on its inputs would wait for what it never uses.
    const { carryOut } = await import('./step.ts')
    const onSubmitting = (): void => {
      hasSubmitted = true
    }
    await carryOut({ config, context, log, warnings, redactor, signal, onSubmitting })
  } catch (error) {
    fail(error)
  }
  await leave()
}

/** The raw text of an input. The runner's rule for the variable's name: spaces become `_`, hyphens stay. */
function readInput(name: string): string {
  return process.env[`INPUT_${name.toUpperCase()}`] ?? ''
}

/** Outputs that later steps parse, empty as when nothing has come. */
const NO_OUTPUTS = ['images=[]', 'image-urls=[]', 'source-urls=[]', 'tasks={}', 'pending-tasks={}']

interface Ending {
  readonly log: Log
  readonly signal: AbortSignal
  /** Whether a request may have been paid for; the outputs then name its task already. */
  readonly hasSubmitted: boolean
}

/** Says why the step fails without a result. */
function failStep(error: unknown, { log, signal, hasSubmitted }: Ending): void {
  process.exitCode = 1
  const status = signal.aborted ? 'cancelled' : 'failed'
  if (hasSubmitted) log.error(`${describe(error)} What was submitted is in the output 'tasks'; a re-run takes it up.`)
  else log.error(signal.aborted ? 'Cancelled before anything was submitted. Cost: nothing.' : describe(error))
  try {
    const outputs = [`status=${status}`, ...(hasSubmitted ? [] : NO_OUTPUTS), '']
    appendFileSync(process.env['GITHUB_OUTPUT'] ?? '', outputs.join('\n'))
  } catch {
    log.debug('The runner took no outputs.')
  }
}

function describe(error: unknown): string {
  return explainThrown(error)
    .map(({ message, next }) => [message, next].filter((part) => part !== '').join(' '))
    .join('\n')
}
