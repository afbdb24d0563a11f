import path from 'node:path'
import type { ImageFolder } from '../../core/images/folder.ts'
import { LOCK_FILE, type LockEntry } from '../../core/images/lock/lock.ts'
import { filesOf } from '../../core/result/image-files.ts'
import type { RunResult } from '../../core/result/run-result.ts'
import { encodeTaskId } from '../../core/result/task-list.ts'
import type { Log } from '../../core/text/log.ts'
import { reasonForLog } from '../../core/text/reason.ts'
import type { Clock } from '../../kie/index.ts'
import type { AskedFor } from './asked.ts'
import { RECORD_FILE, type DeskRecord } from './record.ts'
import { settleRecorded } from './settled.ts'
import { syncDirectory, syncFile } from './synced.ts'

/** What is known when a command has come to a result. */
export interface CommandEnd {
  /** Absolute path. */
  readonly workspace: string
  readonly plan: AskedFor
  /** What the lock file had when the command began. */
  readonly earlier: readonly LockEntry[]
  readonly result: RunResult
  readonly folder: ImageFolder
  /** With `/`. */
  readonly outputDirectory: string
  readonly clock: Pick<Clock, 'date'>
  readonly log: Pick<Log, 'notice' | 'warning'>
}

/** Takes from the record what is here, or can be had no more. */
export function endRecord(record: DeskRecord, end: CommandEnd): void {
  const { workspace, plan, earlier, result, folder, outputDirectory, clock, log } = end
  const { expired, ...kept } = settleRecorded({
    recorded: record.read(),
    plan,
    hadIds: new Set(earlier.map(({ taskId }) => taskId)),
    entries: [...folder.readLock().values()],
    result,
    now: clock.date(),
  })
  if (expired.length > 0) {
    const names = expired.map(({ name, taskId }) => (taskId === undefined ? name : `${name} (${encodeTaskId(taskId)})`))
    log.notice(`Forgotten, as kie keeps nothing for so long: what was submitted of ${names.join(', ')}.`)
  }
  try {
    syncImages(result, path.join(workspace, outputDirectory, LOCK_FILE), workspace)
    record.keep(kept)
  } catch (error) {
    // It names more than is left to be had, which the next command finds here.
    log.warning(`The record '${RECORD_FILE}' could not be brought up to date: ${reasonForLog(error)}`)
  }
}

/** Returns when what a command has brought is on the disk: a loss of power must not take what is off the record. */
function syncImages({ images }: RunResult, lockFile: string, workspace: string): void {
  const brought = filesOf(images).filter(({ origin }) => origin !== 'reused')
  if (brought.length === 0) return
  const files = [...brought.map((file) => path.join(workspace, file.path)), lockFile]
  for (const file of files) syncFile(file)
  for (const directory of new Set(files.map((file) => path.dirname(file)))) syncDirectory(directory)
}
