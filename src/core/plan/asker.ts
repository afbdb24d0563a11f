import { newestOf } from '../images/lock-merge.ts'
import type { LockEntry } from '../images/lock.ts'
import { forLog } from '../text/foreign-text.ts'
import { ProblemList } from '../text/problem-list.ts'
import type { Plan } from './plan.ts'

/** Who asks for images. */
export interface Asker {
  /** As the lock file keeps it: the path of a manifest, else workflow file and job; empty where that is not known. */
  readonly source: string
  /** Whether somebody whom the lock file names is surely no longer there, so that their images are free to have. */
  isGone(source: string): boolean
}

/** What the images of a plan are compared with. */
export interface AskersToCheck {
  readonly entries: readonly LockEntry[]
  readonly asker: Asker
  /** Names the place of the lock file: `in 'kie-images'`. */
  readonly where: string
}

/**
 * Makes sure that nobody else has asked for another picture of the same name: two would redraw each other's at every run,
 * for ever. A picture of the same request is shared.
 *
 * @throws InputError with a line for each such image
 */
export function checkAskers({ images }: Plan, { entries, asker, where }: AskersToCheck): void {
  const newest = newestOf(entries)
  const isGone = askOfEach((source) => asker.isGone(source))
  const own = asker.source === '' ? 'this run' : `'${forLog(asker.source)}'`
  const problems = new ProblemList()
  for (const { name, request, requestHash, taskId } of images) {
    const last = newest.get(name)
    if (last === undefined || request === undefined || taskId !== undefined) continue
    if (last.request === requestHash || [asker.source, ''].includes(last.source) || isGone(last.source)) continue
    problems.add(
      `The image '${name}' ${where} belongs to '${forLog(last.source)}', and ${own} asks for another picture of that name. ` +
        "Give one of them another 'name' or 'output-directory', or set 'reuse' to false for one run to take it over.",
    )
  }
  problems.throwIfAny()
}

function askOfEach(ask: (source: string) => boolean): (source: string) => boolean {
  const answers = new Map<string, boolean>()
  return (source) => {
    const answer = answers.get(source) ?? ask(source)
    answers.set(source, answer)
    return answer
  }
}
