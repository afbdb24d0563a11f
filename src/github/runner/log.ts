import { forLog, redactSignedUrls, truncateUtf8 } from '../../core/text/foreign-text.ts'
import type { Log } from '../../core/text/log.ts'
import { createRedactor, type Redactor } from '../../core/text/redactor.ts'

/** The runner cuts annotations, and their lines in the log with them, at 4096 characters. */
const MAX_ANNOTATION = 4096

/** No line of ours is longer than this; whoever prints more of a foreign text has forgotten to cut it. */
const MAX_LINE = 100_000

/** Every character that some reader of the log takes for the end of a line. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/

/** The log of the runner: what the core says, and the three commands that only the composition root gives. */
export interface RunnerLog extends Log {
  /** Begins a group of lines that the runner folds. */
  group(title: string): void
  endGroup(): void
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
  /** Takes whole lines. Default: standard output. */
  readonly write?: (text: string) => void
}

/** Writes to standard output and outlives its reader: a log that nobody reads any more must not end a paid run (F106). */
function stdoutWriter(): (text: string) => void {
  process.stdout.on('error', () => undefined)
  return (text) => void process.stdout.write(text)
}

/** Escapes the data of a command; the runner turns it back (its source, `ActionCommand.UnescapeData`). */
function escapeData(data: string): string {
  return data.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/**
 * Creates the one sink that prints.
 *
 * Whatever it is given, the runner reads exactly the commands that the methods stand for: the text is split at every line
 * end, and each line goes through {@link forLog}, also when the caller forgot to. Secrets and signatures of URLs are
 * hidden. `@actions/core` is not used because loading it costs more than all else that a failing step does.
 */
export function createLog(options: LogOptions): RunnerLog {
  const { debug, redactor = createRedactor(), write = stdoutWriter() } = options

  const safeLines = (text: string): string[] =>
    redactSignedUrls(redactor.redact(text))
      .split(LINE_END)
      .map((line) => forLog(line, MAX_LINE))

  const command = (name: string, data: string): void => write(`::${name}::${escapeData(data)}\n`)

  const print = (lines: readonly string[]): void => write(`${lines.join('\n')}\n`)

  const annotate = (name: 'notice' | 'warning' | 'error', text: string): void => {
    const lines = safeLines(text)
    const message = lines.join('\n')
    const shown = truncateUtf8(message, MAX_ANNOTATION)
    if (shown !== message) print(lines)
    command(name, shown)
  }

  return {
    info: (line) => print(safeLines(line)),
    notice: (line) => annotate('notice', line),
    warning: (line) => annotate('warning', line),
    error: (line) => annotate('error', line),
    debug(line) {
      if (debug) for (const safe of safeLines(line)) command('debug', safe)
    },
    group: (title) => command('group', safeLines(title).join(' ')),
    endGroup: () => command('endgroup', ''),
    mask(secret) {
      const values = [secret, secret.trim(), ...secret.split(/[\r\n]+/).map((line) => line.trim())]
      for (const value of new Set(values.filter((text) => text.trim() !== ''))) command('add-mask', value)
      redactor.add(secret)
    },
  }
}
