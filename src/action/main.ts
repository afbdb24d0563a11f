import { appendFileSync, readFileSync } from 'node:fs'
import { InputError } from '../core/text/errors.ts'
import { linesOf } from '../core/result/failure.ts'
import { forLog } from '../core/text/foreign-text.ts'
import { resolveCommitBranch } from '../github/runner/commit-branch.ts'
import { cancellation } from '../github/runner/cancellation.ts'
import { issueNumberOf, readContext } from '../github/runner/context.ts'
import { checkGate } from '../github/comment/gate.ts'
import { leave } from '../github/runner/leave.ts'
import { createLog } from '../github/runner/log.ts'
import { readConfig, type Config } from '../core/inputs/config.ts'
import { systemClock } from '../kie/index.ts'
import { collectWarnings, type Log } from '../core/text/log.ts'
import { createRedactor } from '../core/text/redactor.ts'
import type { LookUp } from '../core/request/resolver.ts'
import type { RunStatus } from '../core/result/run-result.ts'
import type { Step } from './step-parts.ts'

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
    const gate = await checkGate({
      context,
      commentCommand: readInput('comment-command'),
      requirePermission: readInput('require-permission'),
      token: readInput('github-token'),
      log,
      clock: systemClock,
      signal,
    })
    if (gate.open) {
      const onSubmitting = (): void => {
        hasSubmitted = true
      }
      await answer({ command: gate.command, context, log, warnings, redactor, signal, onSubmitting }, fail)
    } else {
      log.info(gate.reason)
      writeStatus('skipped', log)
    }
  } catch (error) {
    fail(error)
  }
  await leave()
}

/** Carries the step out, and lets whoever wrote a command see what becomes of it. */
async function answer(step: Omit<Step, 'config'>, fail: (error: unknown) => void): Promise<void> {
  const { command } = step
  const token = readInput('github-token').trim()
  const reply =
    command === undefined ? undefined : (await import('./command-answer.ts')).answerCommand({ ...step, command, token })
  await reply?.seen()
  try {
    const config = await readStep(step)
    // A step that fails on its inputs would wait for what it never uses.
    const { carryOut } = await import('./step.ts')
    const end = await carryOut({ ...step, config })
    await (end.isBad ? reply?.failed(end.isTold ? undefined : [end.line]) : reply?.done())
  } catch (error) {
    fail(error)
    await reply?.failed(linesOf(error))
  }
}

/** Reads the inputs; what a comment asks for goes before them. */
async function readStep({ command, context, signal }: Omit<Step, 'config'>): Promise<Config> {
  if (command !== undefined && 'problems' in command) throw new InputError(command.problems.map((line) => forLog(line)))
  const flags = command?.flags
  const said: Readonly<Record<string, string | undefined>> = {
    'aspect-ratio': flags?.aspectRatio,
    quality: flags?.quality,
    count: flags?.count?.toString(),
  }
  let lookUp: LookUp | undefined
  return readConfig((name) => said[name] ?? readInput(name), {
    workspace: context.workspace,
    commentPrompt: command?.prompt,
    eventTag: context.tag,
    eventIssue: issueNumberOf(context),
    lookUp: async (model, access) => {
      lookUp ??= (await import('../core/request/live-model.ts')).createLookUp({ ...access, signal })
      return lookUp(model)
    },
    resolveBranch: (branch) => resolveCommitBranch(context, branch),
  })
}

/** The raw text of an input. The runner's rule for the variable's name: spaces become `_`, hyphens stay. */
function readInput(name: string): string {
  return process.env[`INPUT_${name.toUpperCase()}`] ?? ''
}

/** Outputs that later steps parse, empty as when nothing has come. */
function emptyOutputs(status: RunStatus): readonly string[] {
  const result = { status, images: [], failures: [], deliveries: [], credits: { used: null, left: null } }
  const lists = ['images=[]', 'image-urls=[]', 'source-urls=[]', 'tasks={}', 'pending-tasks={}']
  return [...lists, `result=${JSON.stringify(result)}`]
}

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
  writeStatus(status, log, hasSubmitted ? [] : undefined)
}

function writeStatus(status: RunStatus, log: Log, others = emptyOutputs(status)): void {
  try {
    appendFileSync(process.env['GITHUB_OUTPUT'] ?? '', [`status=${status}`, ...others, ''].join('\n'))
  } catch {
    log.debug('The runner took no outputs.')
  }
}

function describe(error: unknown): string {
  return linesOf(error).join('\n')
}
