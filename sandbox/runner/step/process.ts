import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { evaluateTemplate, type JobStatus } from '../context/expressions.ts'
import type { JobState } from '../context/job.ts'
import type { RunnerCommand } from '../log/command.ts'
import { LineSplitter } from '../log/line-splitter.ts'
import { StepLog, type Annotation } from '../log/step.ts'
import { startChild, type ChildEnd } from '../process/child.ts'
import type { NodeCall } from '../process/machine.ts'
import { readArtifacts } from './artifacts-file.ts'
import { createCommandFiles, readCommandFiles, type FileCommandResult } from './command-files.ts'
import { buildEnvironment } from './environment.ts'

/** All that is known of a step's process once it is over. */
export interface StepResult extends FileCommandResult, ChildEnd {
  /** Cancelled whenever the runner cancelled it; else failed by its exit code or by a command that was refused. */
  readonly outcome: JobStatus
  /** The log as a user sees it: masked, with GitHub's markers (`##[group]`, `##[error]` and so on), without colours. */
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
  /** By the job's clock. */
  readonly durationMs: number
}

/** A process of a step under way. */
export interface StepProcess {
  readonly pid: number
  readonly done: Promise<StepResult>
  readonly kill: (signal: NodeJS.Signals) => void
  readonly cancel: () => void
  /** Ends what the process left running. */
  readonly cleanUp: () => void
}

/** What a step's process is started with. */
export interface StepProcessOptions {
  readonly job: JobState
  readonly log: StepLog
  /** What the `github` context says of this step alone: `action`, for an action also `action_path`. */
  readonly github: Readonly<Record<string, string>>
  readonly command: Omit<NodeCall, 'env'> & Partial<NodeCall>
  /** The job's and the step's `env`, evaluated. */
  readonly env: Readonly<Record<string, string>>
  /** Of an action; a script of the workflow's has none, and cannot reach the artifact service. */
  readonly action?: {
    readonly inputs: Readonly<Record<string, string>>
    readonly state: Readonly<Record<string, string>>
  }
}

/** Starts the process of a step, and makes of its output and its command files what the runner makes of them. */
export function startStepProcess({ job, log, command, env, action, ...options }: StepProcessOptions): StepProcess {
  const startedAt = job.clock.now()
  const files = createCommandFiles(job.temp, job.artifacts)
  const { nameOf, lineEnd, takesPipes, servant } = job.machine
  const names = Object.entries({ ...files, event_path: writeEvent(job) }).map(([name, file]) => [name, nameOf(file)])
  const github = { ...job.github, ...options.github, ...(Object.fromEntries(names) as Record<string, string>) }
  const output = new ProcessOutput(log)
  const child = startChild({
    ...command,
    env: { ...buildEnvironment({ job, github, env, action }), ...command.env },
    clock: job.clock,
    goesByClock: action !== undefined,
    onText: (stream, text) => output.receive(stream, text),
    takesPipes,
    servant,
  })
  let cancelled = false
  const finish = (end: ChildEnd): StepResult => {
    output.end()
    const takeArtifacts = job.artifacts && ((file: string): void => takeArtifactsFile(job, { file, log }))
    const fromFiles = readCommandFiles(files, { log, masker: job.masker, lineEnd, takeArtifacts })
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
      durationMs: job.clock.now() - startedAt,
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

/** Keeps what a step has listed for later steps of the job, and says so as the runner does. */
function takeArtifactsFile(job: JobState, { file, log }: { readonly file: string; readonly log: StepLog }): void {
  const earlier = job.artifacts ?? []
  job.artifacts = readArtifacts(file, { earlier, workspace: job.workspace })
  const added = job.artifacts.length - earlier.length
  if (added > 0) log.write(`Captured ${added} artifact subject(s) from this step (job total: ${job.artifacts.length}).`)
}

/** The log of one step. */
export function createStepLog(job: JobState, onLine: (line: string) => void): StepLog {
  const { masker, workspace, settings } = job
  return new StepLog({ masker, workspace, debug: settings.debug === true, onLine })
}

/** The job's environment so far, and the step's own `env` with its expressions evaluated. */
export function evaluateStepEnv(job: JobState, env: Readonly<Record<string, string>>): Record<string, string> {
  const contexts = job.contexts()
  const evaluated = Object.entries(env).map(([name, text]) => [name, evaluateTemplate(text, contexts)] as const)
  return { ...job.env, ...Object.fromEntries(evaluated) }
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

function writeEvent(job: JobState): string {
  const directory = join(job.temp, '_github_workflow')
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'event.json')
  writeFileSync(file, JSON.stringify(job.github.event))
  return file
}
