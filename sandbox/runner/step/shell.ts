import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { evaluateTemplate } from '../context/expressions.ts'
import type { JobState } from '../context/job.ts'
import type { StepLog } from '../log/step.ts'
import { THIS_MACHINE } from '../process/machine.ts'
import { createStepLog, evaluateStepEnv, startStepProcess, type StepProcess } from './process.ts'

/** A step that runs a script of the workflow's in bash. */
export interface ShellStep {
  readonly name?: string
  readonly id?: string
  /** Condition, by default `success()`. */
  readonly if?: string
  /** May hold expressions, as in a workflow file. */
  readonly script: string
  /** `bash` also fails a pipe in which any part fails; without it the runner's own call of bash does not. */
  readonly shell?: 'bash'
  /** Relative to the workspace, by default the workspace itself. */
  readonly workingDirectory?: string
  readonly env?: Readonly<Record<string, string>>
}

/** What a script is started with. */
export interface ShellOptions {
  readonly job: JobState
  readonly step: ShellStep
  /** GITHUB_ACTION. */
  readonly id: string
  readonly onLine: (line: string) => void
}

/**
 * Starts the script of a step.
 *
 * @throws Error for an expression that cannot be evaluated, and on any machine but this one
 */
export function startShell({ job, step, id, onLine }: ShellOptions): StepProcess {
  if (job.machine !== THIS_MACHINE) throw new Error(`Scripts do not run on ${job.machine.os} here`)
  const log = createStepLog(job, onLine)
  const env = evaluateStepEnv(job, step.env ?? {})
  const contexts = { ...job.contexts(), env }
  const script = evaluateTemplate(step.script, contexts)
  const file = join(job.temp, `${randomUUID()}.sh`)
  writeFileSync(file, script)
  const options = step.shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e']
  writeHeader({ script, shell: ['bash', ...options].join(' '), env, log })
  return startStepProcess({
    job,
    log,
    github: { action: id },
    command: {
      file: 'bash',
      arguments: [...options, file],
      cwd: resolve(job.workspace, evaluateTemplate(step.workingDirectory ?? '.', contexts)),
    },
    env,
  })
}

interface ShellHeader {
  readonly script: string
  readonly shell: string
  readonly env: Readonly<Record<string, string>>
  readonly log: StepLog
}

function writeHeader({ script, shell, env, log }: ShellHeader): void {
  log.write(`##[group]Run ${script.split('\n', 1).join('')}`)
  log.write(script.trimEnd())
  log.write(`shell: ${shell} {0}`)
  const set = Object.entries(env)
  if (set.length > 0) log.write('env:')
  for (const [name, value] of set) log.write(`  ${name}: ${value}`)
  log.write('##[endgroup]')
}
