import { KIE_LOGS } from '../../core/explanation/way-back.ts'
import type { LockEntry } from '../../core/images/lock/lock.ts'
import type { RecordedTask } from '../../core/plan/record.ts'
import { encodeTaskId } from '../../core/result/task-list.ts'
import type { Log } from '../../core/text/log.ts'
import { isAskedFor, type AskedFor } from './asked.ts'

/** What tasks on record are compared with. */
export interface OpenTaskOptions {
  readonly plan: AskedFor
  /** What the lock file has. */
  readonly entries: readonly LockEntry[]
  /** With `/`; what is collected goes there. */
  readonly outputDirectory: string
  /** Whether nothing is made now: otherwise a request without an answer is told of as an image that is left out. */
  readonly isPlan: boolean
  readonly log: Pick<Log, 'notice'>
}

/** The output directory of a command that names none. */
const USUAL_DIRECTORY = 'kie-images'

/**
 * Names what is on record and what this command does not bring: prompts change between two tries, and what was paid for
 * stays; a request that was never answered waits for a person's word.
 */
export function tellOpenTasks(open: readonly RecordedTask[], options: OpenTaskOptions): void {
  const { plan, entries, isPlan, log } = options
  const here = new Set(entries.map(({ taskId }) => taskId))
  const left = new Set(plan.images.flatMap(({ name, unansweredSince }) => (unansweredSince ? [name] : [])))
  for (const task of open) {
    const { name, taskId, at } = task
    const when = `at ${at.toISOString()}`
    const isAsked = isAskedFor(task, plan)
    if (taskId === undefined) {
      if (!isAsked) {
        log.notice(`${name}: a request, sent ${when}, was never answered, and is not asked for here; see ${KIE_LOGS}.`)
      } else if (isPlan && left.has(name)) {
        log.notice(
          `${name}: its request, sent ${when}, was never answered, so it is left out: look at ${KIE_LOGS} whether it was ` +
            "charged; 'make --again' makes it anew.",
        )
      }
    } else if (!isAsked && !here.has(taskId)) {
      log.notice(
        `${name}: task ${encodeTaskId(taskId)}, submitted ${when}, is paid for and not asked for here. To have its ` +
          `picture beside the others: ${collectCommand(task, taskId, options)}`,
      )
    }
  }
}

/** A command that brings a task under a name that nobody has; it needs no quotes, of which each shell has its own. */
function collectCommand(
  { name }: RecordedTask,
  taskId: string,
  { plan, entries, outputDirectory }: OpenTaskOptions,
): string {
  const taken = new Set([...plan.images, ...entries].map((each) => each.name))
  const names = Array.from({ length: taken.size + 1 }, (_, index) => `${name}-old${index === 0 ? '' : index + 1}`)
  const free = names.find((each) => !taken.has(each)) ?? name
  const place = outputDirectory === USUAL_DIRECTORY ? '' : ` --output-directory "${outputDirectory}"`
  return `kie-images collect ${free}=${encodeTaskId(taskId)}${place}`
}
