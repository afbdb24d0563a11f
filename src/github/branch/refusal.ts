import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import type { BranchOptions } from './options.ts'
import { githubText, type RequestFailure } from '../api/request-failure.ts'
import { explainWriteRefusal } from '../api/write-refusal.ts'

const SEE = "See the inputs 'commit-branch' and 'commit-directory'."

/** What to do where a branch takes no commit of the token's. */
export const AVOID_RULES =
  'Commit to a branch without such rules and open a pull request from it:\nwith:\n  commit-branch: images\n' +
  "Or let the workflow's token bypass the rule, where the repository's settings allow it."

/** What a failed request of the commit means for the reader; any other error comes back as it is. */
export function explainCommitRefusal(error: unknown, options: BranchOptions): unknown {
  return explainWriteRefusal(error, { ...options, work: 'commit', see: SEE })
}

/**
 * GitHub's rules refuse to make or move the branch.
 *
 * @param error - the request's failure, whose text names the rule
 */
export function refusedByRules(error: Error & RequestFailure, { branch }: BranchOptions): DeliveryError {
  return new DeliveryError(
    `GitHub's rules do not let this token commit to '${forLog(branch)}': ${forLog(githubText(error))}`,
    { next: AVOID_RULES, cause: error },
  )
}
