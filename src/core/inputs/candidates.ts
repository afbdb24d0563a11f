import { CANDIDATES } from '../request/wish.ts'
import { MOST_COMMAND_TASKS, type CommandFlags } from './command.ts'
import type { InputReader } from './reading/reader.ts'

/** What is missing where nobody could pick a candidate; follows the place of `candidates`. */
const UNPROPOSED =
  "'deliver' does not name 'pull-request', where a person picks one of them; add it, or leave 'candidates' out."

/**
 * Reads for how many candidates each image that is new is submitted.
 *
 * @param options.isProposed - whether a pull request brings the images
 * @returns 2 to 8; `undefined` where an image has one task
 */
export function readCandidates(
  reader: InputReader,
  { isProposed }: { readonly isProposed: boolean },
): number | undefined {
  const written = reader.text('candidates')
  if (written === '') return undefined
  const candidates = reader.integer('candidates', CANDIDATES)
  if (!isProposed) reader.problem(`Input 'candidates' is ${JSON.stringify(written)}, but ${UNPROPOSED}`)
  return candidates
}

/** Why a manifest cannot ask for candidates. @param place - where it does so */
export function explainUnproposed(place: string): string {
  return `${place}: 'candidates' is set, but ${UNPROPOSED}`
}

/** What a command asks for. */
export interface CommandTasks {
  readonly count: number
  readonly candidates: number | undefined
  /** What its author has set. */
  readonly flags: CommandFlags
}

/** Makes sure that the candidates of a command's images are no more tasks than a command may have. */
export function checkCommandTasks(reader: InputReader, { count, candidates, flags }: CommandTasks): void {
  if (candidates === undefined || count * candidates <= MOST_COMMAND_TASKS) return
  const limit = `a command makes at most ${MOST_COMMAND_TASKS}`
  if (flags.count === undefined || candidates > MOST_COMMAND_TASKS) {
    reader.problem(
      `Input 'candidates' is ${candidates} and 'count' is ${count}, which are ${count * candidates} tasks; ${limit}. ` +
        adviseCandidates(flags.count === undefined ? count : 1),
    )
  } else {
    const most = Math.floor(MOST_COMMAND_TASKS / candidates)
    reader.problem(
      `'--count' is ${count}, of ${candidates} candidates each, which are ${count * candidates} tasks; ${limit}. ` +
        `Write '--count ${most}'${most > 1 ? ' or less' : ', or leave it out'}.`,
    )
  }
}

/** @param count - images whose candidates there are */
function adviseCandidates(count: number): string {
  const most = Math.floor(MOST_COMMAND_TASKS / count)
  if (most < CANDIDATES.min) return "Leave 'candidates' out, or lower 'count'."
  return `Set 'candidates' to ${most}${most > CANDIDATES.min ? ' or less' : ", or lower 'count'"}.`
}
