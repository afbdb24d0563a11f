import { saveState } from '@actions/core'
import { RecordFile } from '../core/plan/record-file.ts'
import { Recorder, type RecordOwner, type RecordSink } from '../core/plan/record.ts'
import { InputError } from '../core/text/errors.ts'
import type { Log } from '../core/text/log.ts'
import { reasonForLog } from '../core/text/reason.ts'
import type { RunContext } from '../github/runner/context.ts'

/** What the record of a step is made with. */
export interface RecorderOptions {
  readonly recordOwner: RecordOwner
  readonly context: Pick<RunContext, 'tempDirectory' | 'runAttempt'>
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
  const file = createFile(recordOwner, context)
  try {
    saveState('record', file.path)
  } catch (error) {
    log.warning(`The runner takes no state, so a re-run will not find this step's tasks: ${reasonForLog(error)}`)
  }
  let hasWarned = false
  const told = (write: () => void): void => {
    try {
      write()
    } catch (error) {
      if (!hasWarned) {
        log.warning(
          `The record of this step can no longer be written: ${reasonForLog(error)} Nothing more is submitted. ` +
            "The ids of the tasks stand in this log and in the output 'tasks'; a re-run may not find all of them.",
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

function createFile(owner: RecordOwner, { tempDirectory, runAttempt }: RecorderOptions['context']): RecordFile {
  try {
    return new RecordFile({ directory: tempDirectory, owner, runAttempt })
  } catch (cause) {
    throw new InputError(
      [
        `The record of this step's tasks cannot be written in RUNNER_TEMP: ${reasonForLog(cause)}. ` +
          'Without it a re-run would pay twice. Make room there, and make it writable. Nothing was spent.',
      ],
      { cause },
    )
  }
}
