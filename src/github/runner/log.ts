import { linesForLog, type Log, type Look } from '../../core/text/log.ts'
import { createRedactor, type Redactor } from '../../core/text/redactor.ts'
import { Annotations, escapeData } from './annotations.ts'

/** The colours of a terminal, which the runner's page shows too: SGR 31, 32 and 33, ended by 0. */
const COLOURS: Readonly<Record<NonNullable<Look['tone']>, string>> = {
  failed: '\u001b[31m',
  done: '\u001b[32m',
  warning: '\u001b[33m',
}
const NO_COLOUR = '\u001b[0m'

/** The log of the runner: what the core says, and what only the composition root does. */
export interface RunnerLog extends Log {
  /**
   * Says what a library says: in the fold of a title, or for debugging alone where there is none, and once the step has
   * said why it fails, which nothing is to stand behind.
   */
  aside(line: string, fold: string | undefined): void
  /** Whether the step has said why it fails. */
  hasFailed(): boolean
  /** Ends the fold that the last line stands in, if any: for whoever prints past this log, or ends the process. */
  endFold(): void
  /**
   * Makes a value a secret: for the runner, which masks it in the log of the whole job, and for the redactor. The value,
   * its trimmed form and each of its lines are masked, each as soon as this returns.
   */
  mask(secret: string): void
}

/** What a {@link RunnerLog} needs. */
export interface LogOptions {
  /** Whether the runner's debug logging is on (`RUNNER_DEBUG` is `1`); otherwise debug lines are not printed at all. */
  readonly debug: boolean
  /** Hides the secrets in each line; shared with whatever writes outputs, summary and files. */
  readonly redactor?: Redactor
  /** Whether lines may have colours. */
  readonly colours?: boolean
  /** Takes whole lines. Default: standard output, as it is when the log is made. */
  readonly write?: (text: string) => void
}

/** How the environment wants the log: `RUNNER_DEBUG`, and `NO_COLOR` by the convention of https://no-color.org. */
export function readLogOptions(
  env: Readonly<Record<string, string | undefined>>,
): Pick<LogOptions, 'debug' | 'colours'> {
  return { debug: env['RUNNER_DEBUG'] === '1', colours: (env['NO_COLOR'] ?? '') === '' }
}

/** Writes to standard output and outlives its reader: a log that nobody reads any more must not end a paid run. */
function stdoutWriter(): (text: string) => void {
  process.stdout.on('error', () => undefined)
  const write = process.stdout.write.bind(process.stdout)
  return (text) => void write(text)
}

/**
 * Creates the one sink that prints.
 *
 * Whatever it is given, the runner reads exactly the commands that the methods stand for: the text is split at every line
 * end, and each line goes through {@link forLog}, also when the caller forgot to. Secrets and signatures of URLs are
 * hidden. Groups do not nest, so a fold ends with the next line outside it. `@actions/core` is not used because loading it costs more than all else that a failing step does.
 */
export function createLog(options: LogOptions): RunnerLog {
  const { debug, colours = false, redactor = createRedactor(), write = stdoutWriter() } = options
  let fold: string | undefined
  let hasFailed = false

  const safeLines = (text: string): string[] => linesForLog(text, redactor)

  const command = (name: string, data: string, properties?: string): void =>
    write(`::${name}${properties === undefined ? '' : ` ${properties}`}::${escapeData(data)}\n`)

  const enter = (title: string | undefined): void => {
    if (title === fold) return
    if (fold !== undefined) command('endgroup', '')
    if (title !== undefined) command('group', safeLines(title).join(' '))
    fold = title
  }

  const print = (lines: readonly string[], { fold: title, tone }: Look = {}): void => {
    enter(title)
    const colour = colours && tone !== undefined ? COLOURS[tone] : ''
    write(lines.map((line) => (colour === '' ? `${line}\n` : `${colour}${line}${NO_COLOUR}\n`)).join(''))
  }

  const annotations = new Annotations({ safeLines, print, command, enter })

  const tellDebugger = (line: string): void => {
    if (debug) for (const safe of safeLines(line)) command('debug', safe)
  }

  return {
    info: (line, look) => print(safeLines(line), look),
    notice: (line) => annotations.add('notice', line),
    warning: (line) => annotations.add('warning', line),
    error(line, remarks = []) {
      annotations.fail(line, remarks)
      hasFailed = true
    },
    debug: tellDebugger,
    aside(line, title) {
      if (title === undefined || hasFailed) tellDebugger(line)
      else print(safeLines(line), { fold: title })
    },
    hasFailed: () => hasFailed,
    endFold: () => enter(undefined),
    mask(secret) {
      const values = [secret, secret.trim(), ...secret.split(/[\r\n]+/).map((line) => line.trim())]
      for (const value of new Set(values.filter((text) => text.trim() !== ''))) command('add-mask', value)
      redactor.add(secret)
    },
  }
}
