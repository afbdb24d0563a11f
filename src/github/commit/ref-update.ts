import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { type BranchBase, REF } from '../branch/base.ts'
import type { CommitOptions } from './options.ts'
import { checkNeighbours } from '../branch/neighbour.ts'
import { refusedByRules } from '../branch/refusal.ts'
import { withLastWord } from '../api/last-word.ts'
import { limitWaitMs } from '../api/rate-limit.ts'
import { githubText, isRequestFailure } from '../api/request-failure.ts'
import { ask, ReplyError } from '../api/reply.ts'
import { target } from '../api/repository.ts'

/**
 * `raced`: somebody else moved or made the branch first. `unknown`: no answer came that says so, so it may have moved or
 * not.
 */
export type RefOutcome = 'moved' | 'raced' | 'unknown'

/** GitHub's words for a branch that is not where it was, made meanwhile, or gone. */
const RACED = /not a fast forward|already exists|does not exist|cannot lock ref/i

/** GitHub's words for a branch that was made meanwhile. */
const EXISTS = /already exists/i

/** GitHub's words for whatever git says no to; rules it names. */
const UNEXPLAINED = /^reference update failed/i

/** GitHub's words for its rules, which come with 422 and with 409. */
const RULES = /rule violation|protected branch/i

/**
 * Points the branch at a commit: forward from where it was, or newly made. Never forced.
 *
 * The request is sent once, so that its outcome is known, or known to be unknown.
 *
 * @throws DeliveryError when GitHub's rules refuse it, or another branch is in its way, so that trying again is in vain
 */
export async function pointBranch(options: CommitOptions, base: BranchBase, sha: string): Promise<RefOutcome> {
  const { octokit, branch, signal } = options
  signal.throwIfAborted()
  try {
    const { object } = await withLastWord(options, (patience) => {
      const { createRef, updateRef } = octokit.rest.git
      const request = { ...target(options), sha, request: { signal: patience, retries: 0 } }
      if (base.head === undefined) return ask(createRef, { ...request, ref: `refs/heads/${branch}` }, REF)
      return ask(updateRef, { ...request, ref: `heads/${branch}`, force: false }, REF)
    })
    return object.sha === sha ? 'moved' : 'unknown'
  } catch (error) {
    if (signal.aborted && error === signal.reason) throw cancelledMove(options, sha, error)
    return outcomeOf(options, base, error)
  }
}

async function outcomeOf(options: CommitOptions, base: BranchBase, error: unknown): Promise<RefOutcome> {
  if (error instanceof ReplyError) return 'unknown'
  if (!isRequestFailure(error) || limitWaitMs(error, options.clock) !== undefined) throw error
  if (error.status >= 500) return 'unknown'
  if (error.status !== 409 && error.status !== 422) throw error
  const text = githubText(error)
  if (RULES.test(text)) throw refusedByRules(error, options)
  if (base.head === undefined && !EXISTS.test(text)) await checkNeighbours(options)
  if (error.status === 409 || RACED.test(text)) return 'raced'
  throw UNEXPLAINED.test(text) ? error : refusedByRules(error, options)
}

/** What is said where a step was cancelled, and no answer came to the request that moves the branch. */
export function cancelledMove({ branch }: CommitOptions, sha: string, cause: unknown): DeliveryError {
  return new DeliveryError(`Cancelled while branch '${forLog(branch)}' was being moved to ${sha}.`, {
    next: 'The branch holds either all of these images or none; look there.',
    isOpen: true,
    cause,
  })
}
