import { appendFileSync } from 'node:fs'
import { explainEarlyEnd } from '../core/explanation/early-end.ts'
import { explainInLines } from '../core/explanation/explanation.ts'
import { remarksOn } from '../core/explanation/remarks.ts'
import { NOTHING_TO_HAVE } from '../core/explanation/way-back.ts'
import type { ToldEnd } from '../core/result/run-comment.ts'
import type { WayBack } from '../core/result/task-list.ts'
import type { RunStatus } from '../core/result/run-result.ts'
import { asSentence } from '../core/text/foreign-text.ts'
import type { Log } from '../core/text/log.ts'
import type { Redactor } from '../core/text/redactor.ts'
import { renderEarlyEnd } from '../core/report/summary/early-end.ts'

/** The end of a step that comes to no result. */
export interface EarlyEnd {
  /** A request may have been paid for from now on; the outputs name its task by then. */
  noteSubmission(wayBack: WayBack): void
  /** All that the step does is to carry out the picks of a comment. */
  notePick(): void
  /** How the end is told that an error makes, by what has been submitted until now. */
  explain(error: unknown): ToldEnd
  /** Says why the step fails; of what fails after it, on the way out, debugging alone hears. */
  fail(error: unknown): void
  /** The step's result goes out: of what fails from now on the log alone tells, and the exit code. */
  notePublished(): void
  /** Says why there was nothing to do. */
  skip(reason: string): void
}

/** What ending a step early needs. */
export interface EarlyEndOptions {
  readonly log: Log
  /** Keeps secrets out of the summary. */
  readonly redactor: Redactor
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal
  /** Whether the input `summary` asks for one, as far as it can be read. */
  readonly summary: boolean
}

/** Ends steps that come to no result, without loading what others need. */
export function createEarlyEnd({ log, redactor, signal, summary }: EarlyEndOptions): EarlyEnd {
  let submitted: WayBack | undefined
  let isPick = false
  let isPublished = false
  let hasFailed = false
  const explain = (error: unknown): ToldEnd =>
    explainEarlyEnd(readable(error), { isCancelled: signal.aborted, submitted, isPick })
  return {
    noteSubmission: (wayBack) => {
      submitted = wayBack
    },
    notePick: () => {
      isPick = true
    },
    explain,
    fail: (error) => {
      process.exitCode = 1
      const why = explainInLines(readable(error), submitted ?? NOTHING_TO_HAVE).join(' ')
      if (hasFailed) {
        log.debug(`On the way out, this failed as well: ${why}`)
        return
      }
      hasFailed = true
      if (isPublished) {
        log.error(`After its result was out, the step failed: ${asSentence(why)}`)
        return
      }
      const end = explain(error)
      tellEnd(end, { error, isInOneLine: signal.aborted || submitted !== undefined, log })
      const status = signal.aborted ? 'cancelled' : 'failed'
      append('outputs', submitted !== undefined ? [`status=${status}`] : emptyOutputs(status), log)
      if (summary) append('summary', [redactor.redact(renderEarlyEnd(redactor.redactAll(end)))], log)
    },
    notePublished: () => {
      isPublished = true
    },
    skip: (reason) => {
      log.info(reason)
      append('outputs', emptyOutputs('skipped'), log)
    },
  }
}

/** What was thrown, or that it was thrown to break whoever reads it. */
function readable(error: unknown): unknown {
  try {
    explainInLines(error, NOTHING_TO_HAVE)
    return error
  } catch {
    return 'something was thrown that does not say what it is.'
  }
}

/** Problems with the inputs are for the error alone: each of them is to be mended, and nothing else has happened. */
function tellEnd(
  { heading, problems, aftermath }: ToldEnd,
  { error, isInOneLine, log }: { readonly error: unknown; readonly isInOneLine: boolean; readonly log: Log },
): void {
  const why = problems.join('\n')
  if (isInOneLine) {
    const parts = [`${heading}.`, ...(why === '' ? [] : [asSentence(why)]), aftermath]
    log.error(parts.join(' '), remarksOn(error))
  } else {
    log.info(`${heading}. ${aftermath}`)
    log.error(why, remarksOn(error))
  }
}

/** The credits of a step that created no task. */
const NOTHING_SPENT = { used: 0, known: 0, paidEarlier: 0, left: null, unknown: [] }

/** Outputs that later steps parse, empty as when nothing has come. */
function emptyOutputs(status: RunStatus): readonly string[] {
  const result = { status, images: [], failures: [], deliveries: [], credits: NOTHING_SPENT, tasksFile: null }
  const lists = ['credits-used=0', 'images=[]', 'image-urls=[]', 'source-urls=[]', 'tasks={}', 'pending-tasks={}']
  return [`status=${status}`, ...lists, `result=${JSON.stringify(result)}`]
}

const FILES = { outputs: 'GITHUB_OUTPUT', summary: 'GITHUB_STEP_SUMMARY' } as const

function append(what: keyof typeof FILES, lines: readonly string[], log: Log): void {
  try {
    appendFileSync(process.env[FILES[what]] ?? '', [...lines, ''].join('\n'))
  } catch {
    log.debug(`The runner took no ${what}.`)
  }
}
