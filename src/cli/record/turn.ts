import { lstatSync } from 'node:fs'
import path from 'node:path'
import { InputError } from '../../core/text/errors.ts'
import { asSentence } from '../../core/text/foreign-text.ts'
import { reasonForLog } from '../../core/text/reason.ts'
import type { Log } from '../../core/text/log.ts'
import { makeDirectory } from '../../core/workspace/directories.ts'
import { FileLock, LockBusyError, type Clock } from '../../kie/index.ts'

/** Name of the file whose lock one command of a directory has at a time. */
export const LOCK_NAME = '.kie-tasks.lock'

const LOOK_EVERY_MS = 500

/** What waiting for a turn needs. */
export interface TurnOptions {
  /** Absolute path. */
  readonly workspace: string
  /** The output directory in it, with `/`; it is made where it is not there. */
  readonly directory: string
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}

/**
 * Waits until no other command is at work in a directory: two would each submit what the other one is about to.
 *
 * @returns to be called when this one has ended
 * @throws InputError where the directory takes no lock, and the signal's reason
 */
export async function takeTurn({ workspace, directory, clock, log, signal }: TurnOptions): Promise<() => void> {
  const file = path.join(workspace, directory, LOCK_NAME)
  const lock = new FileLock(file, 0)
  for (let hasTold = false; ; hasTold = true) {
    try {
      makeDirectory(workspace, directory)
      // It would be made where a link leads.
      if (lstatSync(file, { throwIfNoEntry: false })?.isFile() === false)
        throw new Error(`${LOCK_NAME} is no plain file`)
      lock.take()
      return () => lock.release()
    } catch (cause) {
      if (!(cause instanceof LockBusyError)) {
        throw new InputError([`No lock can be had in '${directory}': ${asSentence(reasonForLog(cause))}`], { cause })
      }
    }
    if (!hasTold) log.notice(`Another command is at work in '${directory}'; this one waits for its end.`)
    await clock.sleep(LOOK_EVERY_MS, signal)
  }
}
