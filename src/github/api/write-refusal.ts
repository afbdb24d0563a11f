import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import type { RunContext } from '../runner/context.ts'
import { isRequestFailure, limitWaitMs, type LimitClock, type RequestFailure } from './rate-limit.ts'

/** Work in a repository for which a token needs the permission `contents: write`. */
export interface WriteWork {
  /** What is done, as a verb and as a noun. */
  readonly work: 'commit' | 'upload'
  /** One sentence: what decides whether GitHub takes the content. */
  readonly see: string
  readonly context: RunContext
  readonly clock: Pick<LimitClock, 'date'>
  readonly signal: AbortSignal
}

/** The lines that give a job's own token the right to write. */
const PERMISSION_LINES = 'permissions:\n  contents: write'

const UNFINISHED = 'Run the job again; whether GitHub has trouble stands at https://www.githubstatus.com.'

/**
 * What a failed request of such work means for the reader. Any error that is no request's comes back as it is: it says
 * enough already, or is a bug.
 */
export function explainWriteRefusal(error: unknown, given: WriteWork): unknown {
  const { work, see, context, clock, signal } = given
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
      return forbidden(error, given)
    case 409:
      return refusal(`GitHub cannot write to ${repository} now. ${said}`, UNFINISHED)
    case 422:
      return refusal(`GitHub refuses this ${work}. ${said}${details(error)}`, see)
    default:
      return refusal(`GitHub did not carry out the ${work}. ${said}`, UNFINISHED)
  }
}

function forbidden(error: Error & RequestFailure, { work, context }: WriteWork): DeliveryError {
  const said = `GitHub says: ${forLog(githubText(error))}`
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
        "No permission changes that. Set 'deliver: artifact' for pull requests from forks, with this condition on a step " +
        `that ${work}s:\nif: github.event.pull_request.head.repo.full_name == github.repository`,
      cause: error,
    })
  }
  return new DeliveryError(`The token may not ${work} to ${repository}. ${said}`, {
    next: `Add these lines to the job; a token of your own needs the permission 'Contents: read and write':\n${PERMISSION_LINES}`,
    cause: error,
  })
}

/** What GitHub wrote, without the address of its documentation, on one line. */
export function githubText(error: Error & RequestFailure): string {
  const data = error.response?.data as { message?: unknown } | undefined
  const text = typeof data?.message === 'string' ? data.message : error.message
  return text.replace(/\s+/g, ' ').trim()
}

/** One thing that GitHub finds wrong with a request; which fields there are depends on the code. */
export interface Invalidity {
  readonly code?: string
  readonly field?: string
  readonly message?: string
}

/** The things that GitHub finds wrong with a request, where it lists them. */
export function invaliditiesOf({ response }: RequestFailure): readonly Invalidity[] {
  const { errors } = (response?.data ?? {}) as { errors?: unknown }
  const isObject = (value: unknown): value is Invalidity => typeof value === 'object' && value !== null
  return Array.isArray(errors) ? errors.filter(isObject) : []
}

function details(error: RequestFailure): string {
  const lines = invaliditiesOf(error).map(
    ({ message, field, code }) => message ?? `${field ?? ''} ${code ?? ''}`.trim(),
  )
  return lines.length === 0 ? '' : ` (${forLog(lines.join('; '))})`
}
