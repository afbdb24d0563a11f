import { appendFileSync } from 'node:fs'
import { explainInLines } from '../core/explanation/explanation.ts'
import { remarksOn } from '../core/explanation/remarks.ts'
import { NOTHING_TO_HAVE, WAY_BACK_WORDS } from '../core/explanation/way-back.ts'
import { describeCost, NO_COST } from '../core/result/cost.ts'
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

/** Of a step that created no task. */
const COST = `${describeCost(NO_COST)}.`
const NOTHING_SUBMITTED = `Nothing was submitted. ${COST}`

/** Ends steps that come to no result, without loading what others need. */
export function createEarlyEnd({ log, redactor, signal, summary }: EarlyEndOptions): EarlyEnd {
  let submitted: WayBack | undefined
  let isPublished = false
  let hasFailed = false
  return {
    noteSubmission: (wayBack) => {
      submitted = wayBack
    },
    fail: (error) => {
      process.exitCode = 1
      const problems = problemsOf(error, submitted ?? NOTHING_TO_HAVE)
      const why = problems.join('\n')
      if (hasFailed) {
        log.debug(`On the way out, this failed as well: ${problems.join(' ')}`)
        return
      }
      hasFailed = true
      if (isPublished) {
        log.error(`After its result was out, the step failed: ${asSentence(problems.join(' '))}`)
        return
      }
      const cost = submitted === undefined ? NOTHING_SUBMITTED : WAY_BACK_WORDS[submitted].submitted
      const status = signal.aborted ? 'cancelled' : 'failed'
      if (submitted !== undefined) log.error(`${asSentence(why)} ${cost}`, remarksOn(error))
      else if (signal.aborted) log.error(`Cancelled before anything was submitted. ${COST}`)
      else {
        log.info(NOTHING_SUBMITTED)
        log.error(why, remarksOn(error))
      }
      append('outputs', submitted !== undefined ? [`status=${status}`] : emptyOutputs(status), log)
      if (!summary) return
      const told = signal.aborted ? [] : problems
      const hasSubmitted = submitted !== undefined
      const shown = { status, hasSubmitted, problems: told, cost } as const
      append('summary', [redactor.redact(renderEarlyEnd(redactor.redactAll(shown)))], log)
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

/** What {@link explainInLines} says, also of what was thrown to break whoever reads it. */
function problemsOf(error: unknown, wayBack: WayBack): readonly string[] {
  try {
    return explainInLines(error, wayBack)
  } catch {
    return explainInLines('something was thrown that does not say what it is.', wayBack)
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
