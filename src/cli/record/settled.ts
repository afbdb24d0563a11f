import type { LockEntry } from '../../core/images/lock/lock.ts'
import type { RecordedTask } from '../../core/plan/record.ts'
import type { RunResult } from '../../core/result/run-result.ts'
import { isAskedFor, type AskedFor } from './asked.ts'
import type { Recorded } from './record.ts'

/** How long kie keeps what it has made, at the most. */
const KEPT_MS = 14 * 24 * 3_600_000

/** How far the clocks of kie and of this machine may lie apart. */
const CLOCKS_APART_MS = 5 * 60_000

/** What is known when a command ends. */
export interface Ended {
  /** All that is on record by now. */
  readonly recorded: Recorded
  readonly plan: AskedFor
  /** Ids of the tasks that the lock file had when the command began: their pictures were here, if they are not now. */
  readonly hadIds: ReadonlySet<string>
  /** What the lock file has by now. */
  readonly entries: readonly LockEntry[]
  readonly result: Pick<RunResult, 'status' | 'pendingTasks' | 'failures'>
  readonly now: Date
}

/** What stays on record, and what goes though nobody has had it. */
export interface Settled extends Recorded {
  /** So old that kie has it no more. */
  readonly expired: readonly RecordedTask[]
}

/** What a task has come to. */
type Fate = 'open' | 'here' | 'over'

/**
 * What stays on record when a command ends. What has come or has failed for good stays, too, until all that the command asks
 * for is here: a limit counts it, and nothing is drawn twice. A request without an answer stays until an image is in its place.
 */
export function settleRecorded({ recorded, now, ...ended }: Ended): Settled {
  const { plan, result } = ended
  const fates = fatesOf(recorded.open, ended)
  const asked = new Set(plan.images.flatMap(({ name, requestHash, taskId = name }) => [name, requestHash, taskId]))
  const isComplete = result.status === 'success'
  const isOld = ({ at }: RecordedTask): boolean => now.getTime() - at.getTime() > KEPT_MS
  const isDone = ({ name, request, taskId = '' }: RecordedTask): boolean =>
    isComplete && [name, request, taskId].some((each) => asked.has(each))
  const counts = (task: RecordedTask): boolean => !isOld(task) && !isDone(task)
  const open: RecordedTask[] = []
  const over = recorded.over.filter(counts)
  const expired: RecordedTask[] = []
  for (const task of recorded.open) {
    const isAsked = isAskedFor(task, plan)
    const fate = fates.get(task) ?? 'open'
    if (fate === 'open') (isAsked || !isOld(task) ? open : expired).push(task)
    else if (counts(task)) (fate === 'here' && isAsked ? open : over).push(task)
  }
  return { open, over, expired }
}

function fatesOf(
  tasks: readonly RecordedTask[],
  { plan, hadIds, entries, result }: Pick<Ended, 'plan' | 'hadIds' | 'entries' | 'result'>,
): ReadonlyMap<RecordedTask, Fate> {
  const arrived = new Set([...hadIds, ...entries.map(({ taskId }) => taskId)])
  const pending = new Set(Object.values(result.pendingTasks))
  const failed = new Set(result.failures.map(({ taskId }) => taskId))
  const own = (task: RecordedTask): Fate => {
    const { taskId } = task
    if (taskId === undefined) return isAnswered(task, { plan, entries }) ? 'over' : 'open'
    if (pending.has(taskId)) return 'open'
    if (arrived.has(taskId)) return 'here'
    return failed.has(taskId) ? 'over' : 'open'
  }
  const fates = new Map(tasks.map((task) => [task, own(task)]))
  // Of several tries of a request the newest counts: those before it have failed.
  const isFormer = (task: RecordedTask): boolean =>
    task.taskId !== undefined &&
    tasks.some(
      (other) =>
        other.name === task.name &&
        other.request === task.request &&
        other.taskId !== undefined &&
        other.at > task.at &&
        fates.get(other) !== 'open',
    )
  return new Map([...fates].map(([task, fate]) => [task, fate === 'open' && isFormer(task) ? 'over' : fate]))
}

/** Whether an image is here that was asked for as this request does, and not before it: made anew, or collected by hand. */
function isAnswered({ name, request, at }: RecordedTask, { plan, entries }: Pick<Ended, 'plan' | 'entries'>): boolean {
  const isHere = (wanted: string): boolean =>
    entries.some(
      (entry) =>
        entry.name === wanted &&
        entry.request === request &&
        Date.parse(entry.createdAt) >= at.getTime() - CLOCKS_APART_MS,
    )
  const same = plan.images.filter(({ requestHash }) => requestHash === request).map((image) => image.name)
  // A manifest may have another name for it by now.
  return isHere(name) || (same.length > 0 && !same.includes(name) && same.every(isHere))
}
