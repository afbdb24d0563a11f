import type { FilePlace } from './errors.ts'
import { forLog, redactSignedUrls } from './foreign-text.ts'
import type { Redactor } from './redactor.ts'

/** No line of ours is longer than this; whoever prints more of a foreign text has forgotten to cut it. */
const MAX_LINE = 100_000

/** Every character that some reader of the log takes for the end of a line. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/

/** Most lines of one kind that stand in the log as they are; of more, those that are no trouble are folded. */
export const MOST_OPEN_LINES = 20

/** How a line of the log stands there. */
export interface Look {
  /** Title of the fold that hides the line, together with the lines next to it that have the same title. */
  readonly fold?: string
  /** What the line tells of, where that gives it a colour: nothing that later steps read has any. */
  readonly tone?: 'done' | 'warning' | 'failed'
}

/** What is said at a place in a file, for whoever looks at the file: the changes of a pull request show it there. */
export interface Remark {
  readonly level: 'notice' | 'warning' | 'error'
  /** In a few words. */
  readonly title: string
  readonly text: string
  readonly at: FilePlace
}

/**
 * Where the core says what happens, one line at a time.
 *
 * The core never prints: `github/runner/log.ts` turns these calls into the runner's log and its annotations, the tests collect
 * them. Whoever calls passes foreign text through `forLog` first.
 */
export interface Log {
  /** A line of the log, there at once: whatever kills the step, its log has it. */
  info(line: string, look?: Look): void
  /** A line shown as an annotation, for facts that need no action. */
  notice(line: string): void
  /** A line shown as an annotation, for facts that may need action. */
  warning(line: string): void
  /**
   * The line that says why the step fails.
   *
   * @param remarks - the same, or parts of it, at their places in files, the most useful first
   */
  error(line: string, remarks?: readonly Remark[]): void
  /** A line shown only when the runner's debug logging is on. */
  debug(line: string): void
}

/** A log that also remembers what it warned of, for the summary. */
export function collectWarnings(log: Log): { readonly log: Log; readonly warnings: readonly string[] } {
  const warnings: string[] = []
  const warning = (line: string): void => {
    warnings.push(line)
    log.warning(line)
  }
  return { log: { ...log, warning }, warnings }
}

/**
 * The lines of a text as a log may have them, whatever the text is: each goes through {@link forLog}, also where the caller
 * forgot to, and secrets and signatures of URLs are hidden.
 */
export function linesForLog(text: string, { redact }: Pick<Redactor, 'redact'>): string[] {
  return redactSignedUrls(redact(text))
    .split(LINE_END)
    .map((line) => forLog(line, MAX_LINE))
}
