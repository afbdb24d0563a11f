import { describeCost, NO_COST } from '../result/cost.ts'
import type { ToldEnd } from '../result/run-comment.ts'
import type { WayBack } from '../result/task-list.ts'
import { explainInLines } from './explanation.ts'
import { NOTHING_TO_HAVE, WAY_BACK_WORDS } from './way-back.ts'

/** How a step ended that has no result to show: the heading of its pages and the first words of its line. No full stop. */
export function describeEarlyEnd(end: { readonly isCancelled: boolean; readonly hasSubmitted: boolean }): string {
  return `${end.isCancelled ? 'Cancelled' : 'Failed'} before ${end.hasSubmitted ? 'all was done' : 'anything was submitted'}`
}

/** What is known of a step by the time it ends without a result. */
export interface EarlyEndFacts {
  /** Then that is why, whatever error it led to. */
  readonly isCancelled: boolean
  /** How what it submitted is had again; `undefined` where it submitted nothing. */
  readonly submitted: WayBack | undefined
  /** Whether a comment has picked a candidate, and the step does nothing else; left out where not. */
  readonly isPick?: boolean
}

/** The end of a step that comes to no result, for log, summary and comment alike. @param error - what ended it */
export function explainEarlyEnd(error: unknown, { isCancelled, submitted, isPick = false }: EarlyEndFacts): ToldEnd {
  const problems = isCancelled ? [] : explainInLines(error, submitted ?? NOTHING_TO_HAVE)
  if (isPick) {
    const heading = isCancelled ? 'Cancelled while the pick was carried out' : 'The pick was not carried out'
    return { heading, problems, aftermath: 'A pick costs nothing.' }
  }
  return {
    heading: describeEarlyEnd({ isCancelled, hasSubmitted: submitted !== undefined }),
    problems,
    aftermath: submitted === undefined ? `${describeCost(NO_COST)}.` : WAY_BACK_WORDS[submitted].submitted,
  }
}
