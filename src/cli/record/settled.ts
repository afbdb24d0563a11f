import type { LockEntry } from '../../core/images/lock/lock.ts'
import type { RecordedTask } from '../../core/plan/record.ts'
import type { RunResult } from '../../core/result/run-result.ts'

/** How long kie keeps what it has made, at the most: what is older is at kie no more. */
const KEPT_MS = 14 * 24 * 3_600_000

/** What is known when a command ends. */
export interface Ended {
  /** All that is on record by now, each task once, oldest first. */
  readonly recorded: readonly RecordedTask[]
  /** What the lock file has by now. */
  readonly entries: Iterable<LockEntry>
  /** What came of the command; `undefined` where it came to no result, and then all stays. */
  readonly result: Pick<RunResult, 'tasks' | 'pendingTasks' | 'failures'> | undefined
  readonly now: Date
}

/** What stays on record, and what goes though nobody has had it. */
export interface Settled {
  readonly kept: readonly RecordedTask[]
  /** So old that kie has it no more. */
  readonly expired: readonly RecordedTask[]
}

/**
 * Which tasks are still to be had when a command ends: all but those whose picture is here, those that failed for good, and
 * those in whose place this command has made another. A request without an answer stays until one is made in its place.
 */
export function settleRecorded({ recorded, entries, result, now }: Ended): Settled {
  const arrived = new Set([...entries].map(({ taskId }) => taskId))
  const pending = new Set(Object.values(result?.pendingTasks ?? {}))
  const failed = new Set(result?.failures.map(({ taskId }) => taskId).filter((taskId) => taskId !== undefined))
  const isReplaced = (task: RecordedTask): boolean =>
    recorded.some(
      (other) =>
        other.taskId !== undefined &&
        other.taskId !== task.taskId &&
        other.taskId === result?.tasks[task.name] &&
        arrived.has(other.taskId) &&
        other.name === task.name &&
        other.request === task.request &&
        other.at >= task.at,
    )
  const left = recorded.filter((task) => {
    const { taskId } = task
    if (taskId !== undefined && pending.has(taskId)) return true
    return !(taskId !== undefined && (arrived.has(taskId) || failed.has(taskId))) && !isReplaced(task)
  })
  const isExpired = ({ at }: RecordedTask): boolean => now.getTime() - at.getTime() > KEPT_MS
  return { kept: left.filter((task) => !isExpired(task)), expired: left.filter(isExpired) }
}
