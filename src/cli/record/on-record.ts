import type { LockEntry } from '../../core/images/lock/lock.ts'
import type { Plan } from '../../core/plan/plan.ts'
import type { RecordedTask } from '../../core/plan/record.ts'
import { encodeTaskId } from '../../core/result/task-list.ts'
import { KIE_LOGS } from '../../core/explanation/way-back.ts'
import type { Log } from '../../core/text/log.ts'

/** What tasks on record are compared with. */
export interface UnaskedOptions {
  readonly plan: Plan
  /** What the lock file has. */
  readonly entries: Iterable<LockEntry>
  readonly log: Log
}

/**
 * Names what is on record and what this command does not ask for: prompts change between two tries, and what was paid for
 * stays.
 */
export function tellUnasked(recorded: readonly RecordedTask[], { plan, entries, log }: UnaskedOptions): void {
  const taken = new Set([...entries].map(({ taskId }) => taskId))
  for (const { taskId } of plan.images) if (taskId !== undefined) taken.add(taskId)
  const asked = new Set(plan.images.map(({ name, requestHash }) => `${name} ${requestHash}`))
  for (const { name, request, taskId, at } of recorded) {
    const when = `submitted at ${at.toISOString()}`
    if (taskId !== undefined && !taken.has(taskId)) {
      log.notice(
        `${name}: task ${encodeTaskId(taskId)}, ${when}, is paid for and not asked for here. To have its picture: ` +
          `kie-images collect '{"${name}": "${encodeTaskId(taskId)}"}'`,
      )
    }
    if (taskId === undefined && !asked.has(`${name} ${request}`)) {
      log.notice(`${name}: a request, ${when}, was never answered, and is not asked for here; see ${KIE_LOGS}.`)
    }
  }
}
