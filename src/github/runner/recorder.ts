import { RECORD_WORDS } from '../../core/explanation/way-back.ts'
import { saveState } from './toolkit.ts'
import { RecordFile } from '../../core/plan/record-file.ts'
import { Recorder, type RecordOwner, type RecordSink } from '../../core/plan/record.ts'
import { claimOrdinal } from '../../core/plan/ordinal.ts'
import { InputError } from '../../core/text/errors.ts'
import type { Log } from '../../core/text/log.ts'
import { asSentence } from '../../core/text/foreign-text.ts'
import { reasonForLog } from '../../core/text/reason.ts'
import type { RunContext } from './context.ts'

/** What is needed of the run. */
type TempContext = Pick<RunContext, 'tempDirectory' | 'runId' | 'runAttempt'>

/** What tells a step from all others. */
export interface StepNames {
  readonly recordOwner: RecordOwner
  /** From the others of its job, whatever their `resume-key` is. */
  readonly step: string
}

/**
 * Names a step that submits something. Steps inside one composite action share the id that the runner tells them, so a second
 * one of a job is `<id>#2`, by the order in which they come here. A re-run, on whatever machine, gives them the same names
 * as long as the same steps come here in the same order; where that may differ, a `resume-key` for each tells them apart.
 *
 * @throws InputError where RUNNER_TEMP cannot be written, before anything is spent
 */
export function nameStep(
  { resumeKey, step }: RecordOwner,
  { tempDirectory: directory, runId, runAttempt }: TempContext,
): StepNames {
  const named = (...parts: readonly string[]): string => {
    const ordinal = claimOrdinal(directory, [runId, runAttempt, ...parts])
    return ordinal === 1 ? step : `${step}#${ordinal}`
  }
  return inTemp(() => ({ recordOwner: { resumeKey, step: named(step, resumeKey) }, step: named(step) }))
}

/** What the record of a step is made with. */
export interface RecorderOptions {
  readonly recordOwner: RecordOwner
  readonly context: TempContext
  /** Called before whatever the record gets, and so before the first request that costs anything. */
  readonly onSubmitting: () => void
  readonly log: Log
}

/** Where a step that submits nothing has its record: nowhere. */
const NOWHERE: RecordSink = { append: () => undefined, sync: () => undefined }

/** The recorder of a step that submits nothing. */
export function createIdleRecorder(): Recorder {
  return new Recorder(NOWHERE)
}

/**
 * Begins the record of a step: a file whose path goes to the post step as the step's state. A step that submits nothing
 * has an empty one, which tells a re-run that there is nothing to take up.
 *
 * @throws InputError where it cannot be written, before anything is spent
 */
export function createRecorder({ recordOwner, context, onSubmitting, log }: RecorderOptions): Recorder {
  const { tempDirectory: directory, runAttempt } = context
  const file = inTemp(() => new RecordFile({ directory, owner: recordOwner, runAttempt }))
  try {
    saveState('record', file.path)
  } catch (error) {
    log.warning(`${RECORD_WORDS.unkept}: ${reasonForLog(error)}`)
  }
  let hasWarned = false
  const told = (write: () => void): void => {
    try {
      write()
    } catch (error) {
      if (!hasWarned) {
        log.warning(
          `The record of this step can no longer be written: ${asSentence(reasonForLog(error))} Nothing more is submitted. ` +
            RECORD_WORDS.cut,
        )
      }
      hasWarned = true
      throw error
    }
  }
  return new Recorder({
    append: (line) => {
      onSubmitting()
      told(() => file.append(line))
    },
    sync: () => told(() => file.sync()),
  })
}

/**
 * Ends the record of a step, whatever became of the step: a disk that was full may have room again. Without a fault all of
 * it is written.
 */
export function finishRecord(recorder: Recorder, log: Log): void {
  if (recorder.fault === undefined || !recorder.finish()) return
  log.info(RECORD_WORDS.whole)
}

/** Does what writes in RUNNER_TEMP before anything is spent. */
function inTemp<T>(work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw new InputError(
      [
        `The record of this step's tasks cannot be written in RUNNER_TEMP: ${asSentence(reasonForLog(cause))} ` +
          `${RECORD_WORDS.missing} Make room there, and make it writable. Nothing was spent.`,
      ],
      { cause },
    )
  }
}
