import { DeliveryError } from '../delivery.ts'
import { forLog } from '../foreign-text.ts'
import type { BranchOptions } from './commit-options.ts'
import { isRequestFailure, limitWaitMs, type RequestFailure } from './rate-limit.ts'

/** The lines that give a job's own token the right to commit. */
const PERMISSION_LINES = 'permissions:\n  contents: write'

const UNFINISHED = 'Run the job again; whether GitHub has trouble stands at https://www.githubstatus.com.'

/**
 * What a failed request of the commit means for the reader. Any error that is no request's comes back as it is: it says
 * enough already, or is a bug.
 */
export function explainRefusal(error: unknown, options: BranchOptions): unknown {
  const { context, clock, signal } = options
  if (signal.aborted || !isRequestFailure(error)) return error
  const said = `GitHub says: ${forLog(githubText(error))}`
  const repository = `${context.owner}/${context.repo}`
  const refusal = (message: string, next: string): DeliveryError => new DeliveryError(message, { next, cause: error })

  if (limitWaitMs(error, clock) !== undefined) {
    return refusal(`GitHub's rate limit did not end in time. ${said}`, 'Run the job again later, or with fewer images.')
  }
  switch (error.status) {
    case 401:
      return refusal(
        `GitHub does not accept the token. ${said}`,
        "The token of input 'github-token' is wrong, was revoked or has expired; the job's own token lives as long as the job.",
      )
    case 403:
    case 404:
      return forbidden(error, options)
    case 409:
      return refusal(`GitHub cannot write to ${repository} now. ${said}`, UNFINISHED)
    case 422:
      return refusal(`GitHub refuses this commit. ${said}`, "See the inputs 'commit-branch' and 'commit-directory'.")
    default:
      return refusal(`GitHub did not carry out the commit. ${said}`, UNFINISHED)
  }
}

function forbidden(error: Error & RequestFailure, { context }: BranchOptions): DeliveryError {
  const said = `GitHub says: ${forLog(githubText(error))}`
  const repository = `${context.owner}/${context.repo}`
  if (/archived/i.test(githubText(error))) {
    return new DeliveryError(`${repository} is archived and takes no commits. ${said}`, {
      next: "Unarchive it, or set the input 'deliver' to 'artifact'.",
      cause: error,
    })
  }
  if (context.pullRequest?.sameRepository === false && context.eventName !== 'pull_request_target') {
    return new DeliveryError(`A pull request from a fork cannot commit: its token is read-only. ${said}`, {
      next:
        "No permission changes that. Set 'deliver: artifact' for pull requests from forks, with this condition on a step " +
        'that commits:\nif: github.event.pull_request.head.repo.full_name == github.repository',
      cause: error,
    })
  }
  return new DeliveryError(`The token may not commit to ${repository}. ${said}`, {
    next: `Add these lines to the job; a token of your own needs the permission 'Contents: read and write':\n${PERMISSION_LINES}`,
    cause: error,
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
    {
      next:
        'Commit to a branch without such rules and open a pull request from it:\nwith:\n  commit-branch: images\n' +
        "Or let the workflow's token bypass the rule, where the repository's settings allow it.",
      cause: error,
    },
  )
}

/** What GitHub wrote, without the address of its documentation, on one line. */
export function githubText(error: Error & RequestFailure): string {
  const data = error.response?.data as { message?: unknown } | undefined
  const text = typeof data?.message === 'string' ? data.message : error.message
  return text.replace(/\s+/g, ' ').trim()
}
