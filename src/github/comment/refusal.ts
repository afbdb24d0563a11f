import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import type { RunContext } from '../runner/context.ts'
import { isGiteaOrForgejo } from '../runner/server.ts'
import { limitWaitMs } from '../api/rate-limit.ts'
import {
  githubText,
  invaliditiesOf,
  isRequestFailure,
  MEND_TOKEN,
  RUN_AGAIN,
  type RequestFailure,
} from '../api/request-failure.ts'
import type { Clock } from '../api/clock.ts'

/** The lines that give a job's own token the right to comment. */
const PERMISSION_LINES = 'permissions:\n  issues: write # for issues\n  pull-requests: write # for pull requests'

const ADD_PERMISSIONS = `Add the line that fits to the job; a token of your own needs the same permission:\n${PERMISSION_LINES}`

/** What gives a token that right on Gitea and Forgejo, of which not every version heeds `permissions`. */
const ADD_SCOPES =
  "Where the server heeds 'permissions', let the job have 'issues: write'; a pull request from a fork never may. A token of " +
  "your own needs the scopes 'write:issue' and 'read:user'."

function wayToPermission(context: RunContext): string {
  return isGiteaOrForgejo(context) ? ADD_SCOPES : ADD_PERMISSIONS
}

/** What was refused, and where. */
export interface RefusedComment {
  readonly context: RunContext
  /** Number of the issue or pull request. */
  readonly issueNumber: number
  readonly clock: Pick<Clock, 'date'>
  readonly signal: AbortSignal
}

/** Whether nobody but who may write to the repository may comment any more. */
export function saysLocked(error: unknown): error is Error & RequestFailure {
  return isRequestFailure(error) && error.status === 403 && /\block(?:ed)?\b/i.test(githubText(error))
}

/**
 * What a failed request of the comment means for the reader. Any error that is no request's comes back as it is: it says
 * enough already, or is a bug.
 */
export function explainCommentRefusal(error: unknown, refused: RefusedComment): unknown {
  const { context, issueNumber, clock, signal } = refused
  if (signal.aborted || !(error instanceof Error)) return error
  const refusal = (message: string, next: string): DeliveryError => {
    return new DeliveryError(`${message} GitHub says: ${forLog(githubReasons(error))}`, { next, cause: error })
  }
  if (error.name === 'GraphqlResponseError') return refusal('GitHub does not say whose token this is.', RUN_AGAIN)
  if (!isRequestFailure(error)) return error
  if (limitWaitMs(error, clock) !== undefined) {
    return refusal("GitHub's rate limit did not end in time.", 'Run the job again later.')
  }
  const repository = `${context.owner}/${context.repo}`
  switch (error.status) {
    case 401:
      return refusal('GitHub does not accept the token.', MEND_TOKEN)
    case 403:
    // Gitea's for an archived repository.
    case 423:
      return refusal(...explainForbiddenComment(error, refused))
    case 404:
    case 410:
      return refusal(
        `${repository} has no issue or pull request ${issueNumber} that the token may see.`,
        `Set the input 'comment-on' to the number of one. ${wayToPermission(context)}`,
      )
    case 422:
      return refusal('GitHub refuses this comment.', RUN_AGAIN)
    default:
      return refusal('GitHub did not carry out the comment.', RUN_AGAIN)
  }
}

/** GitHub's words, with the reasons that it lists. */
function githubReasons(error: Error): string {
  if (!isRequestFailure(error)) return error.message
  const reasons = invaliditiesOf(error).flatMap(({ message }) => (message === undefined ? [] : [message]))
  return [githubText(error), ...reasons].join(': ')
}

/** @returns what is wrong, and what to do about it */
function explainForbiddenComment(
  error: Error & RequestFailure,
  { context, issueNumber }: RefusedComment,
): [string, string] {
  const repository = `${context.owner}/${context.repo}`
  if (saysLocked(error)) {
    return [
      `The conversation ${issueNumber} of ${repository} is locked for this token.`,
      "Unlock it, or give the token of somebody who may write to the repository as 'github-token'.",
    ]
  }
  if (/archived/i.test(githubText(error))) {
    return [
      `${repository} is archived and takes no comments.`,
      "Unarchive it, or take 'comment' out of the input 'deliver'.",
    ]
  }
  if (context.pullRequest?.sameRepository === false && context.eventName !== 'pull_request_target') {
    return [
      'A pull request from a fork cannot comment: its token is read-only.',
      `No permission changes that. Set 'deliver: ${isGiteaOrForgejo(context) ? 'none' : 'artifact'}' for pull requests from forks, ` +
        'with this condition on a step that comments:\nif: github.event.pull_request.head.repo.full_name == github.repository',
    ]
  }
  return [`The token may not comment on ${issueNumber} of ${repository}.`, wayToPermission(context)]
}
