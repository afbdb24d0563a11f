import { newestOf } from '../images/lock/lock-merge.ts'
import type { LockEntry } from '../images/lock/lock.ts'
import { forLog } from '../text/foreign-text.ts'
import type { Log } from '../text/log.ts'
import { ProblemList } from '../text/problem-list.ts'
import type { Plan } from '../plan/plan.ts'

/** Who asks for images. */
export interface Asker {
  /** As the lock file keeps it: the path of a manifest, else workflow file and job; empty where that is not known. */
  readonly source: string
  /** Whether somebody whom the lock file names is surely no longer there, so that their images are free to have. */
  isGone(source: string): boolean
}

/**
 * What becomes of an image that somebody else has asked for, and otherwise:
 * - `refused`: an error, where it would be made
 * - `told`: a warning, where it is only planned: by a job beside the one that makes it, as like as not
 * - `ignored`: nothing, where the files alone count
 */
export type Disputes = 'refused' | 'told' | 'ignored'

/** What the images of a plan are compared with. */
export interface AskersToCheck {
  readonly entries: readonly LockEntry[]
  readonly asker: Asker
  readonly disputes: Disputes
  /** Names the place of the lock file: `in 'kie-images'`. */
  readonly where: string
  readonly log: Log
}

/**
 * Makes sure that nobody else has asked for another picture of the same name: two would redraw each other's at every run,
 * for ever. A picture of the same request is shared.
 *
 * @throws InputError with a line for each such image, where they are refused
 */
export function settleAskers(plan: Plan, { disputes, log, ...given }: AskersToCheck): void {
  if (disputes === 'ignored') return
  const problems = new ProblemList()
  for (const line of describeDisputes(plan, given)) {
    if (disputes === 'refused') problems.add(line)
    else log.warning(`${line} A run that makes images ends there.`)
  }
  problems.throwIfAny()
}

function describeDisputes(
  { images }: Plan,
  { entries, asker, where }: Omit<AskersToCheck, 'disputes' | 'log'>,
): readonly string[] {
  const newest = newestOf(entries)
  const isGone = askOfEach((source) => asker.isGone(source))
  const own = asker.source === '' ? 'this run' : `'${forLog(asker.source)}'`
  return images.flatMap(({ name, requestHash, taskId }) => {
    const last = newest.get(name)
    if (last === undefined || taskId !== undefined) return []
    if (last.request === requestHash || [asker.source, ''].includes(last.source) || isGone(last.source)) return []
    return [
      `The image '${name}' ${where} belongs to '${forLog(last.source)}', and ${own} asks for another picture of that name. ` +
        "Give one of them another 'name' or 'output-directory', or set 'reuse' to false for one run to take it over.",
    ]
  })
}

function askOfEach(ask: (source: string) => boolean): (source: string) => boolean {
  const answers = new Map<string, boolean>()
  return (source) => {
    const answer = answers.get(source) ?? ask(source)
    answers.set(source, answer)
    return answer
  }
}
