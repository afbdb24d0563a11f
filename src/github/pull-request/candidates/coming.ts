import { vacantNames } from '../../../core/plan/candidates.ts'
import { unfinished, type Plan } from '../../../core/plan/plan.ts'

/** What is to come: to the branch that is proposed, and to that of candidates. */
export interface ComingNames {
  /** Names of images, as planned. One that is there already gets more candidates, and does not come itself. */
  readonly names: readonly string[]
  /** Keys of candidates. */
  readonly candidates: readonly string[]
}

/** Tells what a plan brings to which branch. */
export function comingNames(plan: Plan): ComingNames {
  const coming = unfinished(plan)
  const own = coming.filter(({ candidate }) => candidate === undefined)
  const candidates = coming.filter(({ candidate }) => candidate !== undefined)
  return {
    names: [...vacantNames(plan), ...own.map(({ name }) => name)],
    candidates: candidates.map(({ name }) => name),
  }
}
