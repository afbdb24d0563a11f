import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Action } from './action.ts'
import { startChild, type ChildEnd } from './child.ts'
import type { RunnerCommand } from './command.ts'
import { createCommandFiles, readCommandFiles, type FileCommandResult } from './command-files.ts'
import { buildEnvironment } from './environment.ts'
import { evaluateTemplate, type JobStatus } from './expressions.ts'
import { resolveInputs } from './inputs.ts'
import type { JobState } from './job-state.ts'
import { LineSplitter } from './line-splitter.ts'
import { writeHeader, type StageName } from './step-header.ts'
import { StepLog, type Annotation } from './step-log.ts'

/** All that is known of a step's script once it is over. */
export interface StepResult extends FileCommandResult, ChildEnd {
  /** Cancelled whenever the runner cancelled it; else failed by its exit code or by a command that was refused. */
  readonly outcome: JobStatus
  /** The log as a user sees it: masked, with GitHub's markers (`##[group]`, `##[error]` and so on). */
  readonly lines: readonly string[]
  /** What the process printed on stdout and stderr, in the order it came, unmasked. */
  readonly raw: string
  readonly annotations: readonly Annotation[]
  /** Unmasked, as a later step gets them. */
  readonly outputs: Readonly<Record<string, string>>
  /** What the post step gets as STATE_ variables. */
  readonly state: Readonly<Record<string, string>>
  /** Every workflow command the runner obeyed. */
  readonly commands: readonly RunnerCommand[]
  /** Values the action asked to mask. */
  readonly masks: readonly string[]
  /** By the wall clock, whatever the speed. */
  readonly durationMs: number
}

/** What decides how a script of an action runs. */
export interface StageOptions {
  readonly job: JobState
  readonly action: Action
  readonly stage: StageName
  /** GITHUB_ACTION. */
  readonly id: string
  readonly with: Readonly<Record<string, string>>
  /** The step's own `env`. */
  readonly env: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly onLine: (line: string) => void
}

/** A script of an action under way. */
export interface Stage {
  readonly pid: number
  readonly done: Promise<StepResult>
  readonly kill: (signal: NodeJS.Signals) => void
  readonly cancel: () => void
  /** Ends what the script left running. */
  readonly cleanUp: () => void
}

const NODE = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url))

/**
 * Starts a script of an action.
 *
 * @throws Error when the action has no such script, or for an expression that cannot be evaluated
 */
export function startStage(options: StageOptions): Stage {
  const { job, action, stage } = options
  const script = action[stage]
  if (script === undefined) throw new Error(`${action.folder} has no '${stage}' script`)
  const startedAt = performance.now()
  const log = new StepLog({
    masker: job.masker,
    workspace: job.workspace,
    debug: job.settings.debug === true,
    onLine: options.onLine,
  })
  const files = createCommandFiles(job.runner.temp)
  const env = stepEnv(options)
  const inputs = resolveInputs({
    action,
    with: options.with,
    contexts: { ...job.contexts(), env },
    defaultContexts: job.defaultContexts(),
    log,
  })
  writeHeader({ action, stage, inputs, env, log })

  const github = {
    ...job.github,
    ...files,
    action: options.id,
    action_path: action.folder,
    event_path: writeEvent(job),
  }
  const output = new ProcessOutput(log)
  const child = startChild({
    file: NODE,
    arguments: [script],
    cwd: job.workspace,
    env: buildEnvironment({ job, github, env, state: options.state, inputs }),
    speed: job.speed,
    onText: (stream, text) => output.receive(stream, text),
  })
  let cancelled = false
  const finish = (end: ChildEnd): StepResult => {
    output.end()
    const fromFiles = readCommandFiles(files, log, job.masker)
    if (cancelled) log.annotate('error', 'The operation was canceled.')
    const failed = end.exitCode !== 0 || log.refused
    return {
      ...end,
      ...fromFiles,
      outcome: cancelled ? 'cancelled' : failed ? 'failure' : 'success',
      lines: log.lines,
      raw: output.raw,
      annotations: log.annotations,
      outputs: log.outputs,
      state: log.state,
      commands: log.commands,
      masks: log.masks,
      durationMs: performance.now() - startedAt,
    }
  }
  return {
    pid: child.pid,
    done: child.ended.then(finish),
    kill: (signal) => child.kill(signal),
    cancel: () => {
      cancelled = true
      child.cancel()
    },
    cleanUp: () => child.cleanUp(),
  }
}

/** Both streams of a process: each cut into lines by itself, kept together in the order they came. */
class ProcessOutput {
  raw = ''
  readonly #log: StepLog
  readonly #splitters = { stdout: new LineSplitter(), stderr: new LineSplitter() }

  constructor(log: StepLog) {
    this.#log = log
  }

  receive(stream: 'stdout' | 'stderr', text: string): void {
    this.raw += text
    for (const line of this.#splitters[stream].push(text)) this.#log.receive(line)
  }

  end(): void {
    for (const splitter of Object.values(this.#splitters)) {
      for (const line of splitter.end()) this.#log.receive(line)
    }
  }
}

function stepEnv({ job, env }: StageOptions): Record<string, string> {
  const contexts = job.contexts()
  const evaluated = Object.entries(env).map(([name, text]) => [name, evaluateTemplate(text, contexts)] as const)
  return { ...job.env, ...Object.fromEntries(evaluated) }
}

function writeEvent(job: JobState): string {
  const directory = join(job.runner.temp, '_github_workflow')
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'event.json')
  writeFileSync(file, JSON.stringify(job.github.event))
  return file
}
