import { appendFileSync } from 'node:fs'
import { explainInLines } from '../core/result/explanation.ts'
import type { RunStatus } from '../core/result/run-result.ts'
import type { Log } from '../core/text/log.ts'

/** The end of a step that comes to no result. */
export interface EarlyEnd {
  /** A request may have been paid for from now on; the outputs name its task by then. */
  noteSubmission(): void
  /** Says why the step fails. */
  fail(error: unknown): void
  /** Says why there was nothing to do. */
  skip(reason: string): void
}

/** Ends steps that come to no result, without loading what others need. */
export function createEarlyEnd({ log, signal }: { readonly log: Log; readonly signal: AbortSignal }): EarlyEnd {
  let hasSubmitted = false
  return {
    noteSubmission: () => {
      hasSubmitted = true
    },
    fail: (error) => {
      process.exitCode = 1
      const why = explainInLines(error).join('\n')
      if (hasSubmitted)
        log.error(`${why} What was submitted is in the outputs 'tasks' and 'tasks-file'; a re-run takes it up.`)
      else log.error(signal.aborted ? 'Cancelled before anything was submitted. Cost: nothing.' : why)
      const status = signal.aborted ? 'cancelled' : 'failed'
      writeOutputs(hasSubmitted ? [`status=${status}`] : emptyOutputs(status), log)
    },
    skip: (reason) => {
      log.info(reason)
      writeOutputs(emptyOutputs('skipped'), log)
    },
  }
}

/** The credits of a step that created no task. */
const NOTHING_SPENT = { used: 0, known: 0, paidEarlier: 0, left: null, unknown: [] }

/** Outputs that later steps parse, empty as when nothing has come. */
function emptyOutputs(status: RunStatus): readonly string[] {
  const result = { status, images: [], failures: [], deliveries: [], credits: NOTHING_SPENT }
  const lists = ['credits-used=0', 'images=[]', 'image-urls=[]', 'source-urls=[]', 'tasks={}', 'pending-tasks={}']
  return [`status=${status}`, ...lists, `result=${JSON.stringify(result)}`]
}

function writeOutputs(lines: readonly string[], log: Log): void {
  try {
    appendFileSync(process.env['GITHUB_OUTPUT'] ?? '', [...lines, ''].join('\n'))
  } catch {
    log.debug('The runner took no outputs.')
  }
}
