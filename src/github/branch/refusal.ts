import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import type { BranchOptions } from './options.ts'
import { githubText, type RequestFailure } from '../api/request-failure.ts'
import { explainWriteRefusal } from '../api/write-refusal.ts'

/** What to do where a branch takes no commit of the token's, be it one that is proposed. */
export const AVOID_RULES =
  "Propose the images by a pull request, from a branch without such rules, which 'pull-request-branch' may name, into the one " +
  "that 'pull-request-base' names:\n" +
  'with:\n  deliver: pull-request\npermissions:\n  contents: write\n  pull-requests: write\n' +
  "Or let the workflow's token bypass the rule, where the repository's settings allow it."

/** What a failed request of the commit means for the reader; any other error comes back as it is. */
export function explainCommitRefusal(error: unknown, options: BranchOptions): unknown {
  const { branchInput = 'commit-branch' } = options
  return explainWriteRefusal(error, {
    ...options,
    work: 'commit',
    see: `See the inputs '${branchInput}' and 'commit-directory'.`,
  })
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

/**
 * Makes sure that the branch may be made where it is not there: only one that an input names is.
 *
 * @param base - `head` is the branch's, if there is such a branch
 * @throws DeliveryError
 */
export function checkMayBeMade(
  { branch, isInferred, context }: Pick<BranchOptions, 'branch' | 'isInferred' | 'context'>,
  { head }: { readonly head: string | undefined },
): void {
  if (head !== undefined || !isInferred) return
  const forClosed =
    context.pullRequest === undefined
      ? ''
      : " Where the pull request is closed, nothing need be made; this condition on the job says so:\nif: github.event.action != 'closed'"
  throw new DeliveryError(
    `Branch '${forLog(branch)}' is not there, and this run knows it by its event alone: it may have been deleted on ` +
      'purpose, so it is not made again.',
    { next: `Name a branch to commit to, such as 'commit-branch: images'.${forClosed}` },
  )
}
