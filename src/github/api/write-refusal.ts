import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import type { RunContext } from '../runner/context.ts'
import { isGiteaOrForgejo } from '../runner/server.ts'
import { limitWaitMs } from './rate-limit.ts'
import {
  githubSays,
  githubText,
  invaliditiesOf,
  isRequestFailure,
  MEND_TOKEN,
  RUN_AGAIN,
  type RequestFailure,
} from './request-failure.ts'
import type { Clock } from './clock.ts'

/** Work in a repository for which a token needs the permission `contents: write`. */
export interface WriteWork {
  /** What is done, as a verb and as a noun. */
  readonly work: 'commit' | 'upload'
  /** One sentence: what decides whether GitHub takes the content. */
  readonly see: string
  readonly context: RunContext
  readonly clock: Pick<Clock, 'date'>
  readonly signal: AbortSignal
}

/** The lines that give a job's own token the right to write. */
const PERMISSION_LINES = 'permissions:\n  contents: write'

/** What gives a token that right on Gitea and Forgejo, of which not every version heeds `permissions`. */
const ADD_SCOPE =
  "Where the server heeds 'permissions', let the job have 'contents: write'; a pull request from a fork never may. A token " +
  "of your own needs the scope 'write:repository', and its account the right to write."

/**
 * What a failed request of such work means for the reader. Any error that is no request's comes back as it is: it says
 * enough already, or is a bug.
 */
export function explainWriteRefusal(error: unknown, given: WriteWork): unknown {
  const { work, see, context, clock, signal } = given
  if (signal.aborted || !isRequestFailure(error)) return error
  const said = githubSays(error)
  const repository = `${context.owner}/${context.repo}`
  const refusal = (message: string, next: string): DeliveryError => new DeliveryError(message, { next, cause: error })

  if (limitWaitMs(error, clock) !== undefined) {
    return refusal(`GitHub's rate limit did not end in time. ${said}`, 'Run the job again later, or with fewer images.')
  }
  switch (error.status) {
    case 401:
      return refusal(`GitHub does not accept the token. ${said}`, MEND_TOKEN)
    case 403:
    case 404:
      return explainForbiddenWrite(error, given)
    case 409:
      return refusal(`GitHub cannot write to ${repository} now. ${said}`, RUN_AGAIN)
    case 422:
      return refusal(`GitHub refuses this ${work}. ${said}${describeInvalidities(error)}`, see)
    default:
      return refusal(`GitHub did not carry out the ${work}. ${said}`, RUN_AGAIN)
  }
}

function explainForbiddenWrite(error: Error & RequestFailure, { work, context }: WriteWork): DeliveryError {
  const said = githubSays(error)
  const repository = `${context.owner}/${context.repo}`
  if (/archived/i.test(githubText(error))) {
    return new DeliveryError(`${repository} is archived and takes no ${work}s. ${said}`, {
      next: "Unarchive it, or set the input 'deliver' to 'artifact'.",
      cause: error,
    })
  }
  if (context.pullRequest?.sameRepository === false && context.eventName !== 'pull_request_target') {
    return new DeliveryError(`A pull request from a fork cannot ${work}: its token is read-only. ${said}`, {
      next:
        `No permission changes that. Set 'deliver: ${isGiteaOrForgejo(context) ? 'none' : 'artifact'}' for pull requests from forks, ` +
        `with this condition on a step that ${work}s:\nif: github.event.pull_request.head.repo.full_name == github.repository`,
      cause: error,
    })
  }
  return new DeliveryError(`The token may not ${work} to ${repository}. ${said}`, {
    next: isGiteaOrForgejo(context)
      ? ADD_SCOPE
      : `Add these lines to the job; a token of your own needs the permission 'Contents: read and write':\n${PERMISSION_LINES}`,
    cause: error,
  })
}

function describeInvalidities(error: RequestFailure): string {
  const lines = invaliditiesOf(error).map(
    ({ message, field, code }) => message ?? `${field ?? ''} ${code ?? ''}`.trim(),
  )
  return lines.length === 0 ? '' : ` (${forLog(lines.join('; '))})`
}
