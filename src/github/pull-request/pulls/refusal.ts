import { DeliveryError } from '../../../core/result/delivery.ts'
import { forLog } from '../../../core/text/foreign-text.ts'
import type { Clock } from '../../api/clock.ts'
import { limitWaitMs } from '../../api/rate-limit.ts'
import type { Repository } from '../../api/repository.ts'
import {
  githubSays,
  githubText,
  invaliditiesOf,
  isRequestFailure,
  MEND_TOKEN,
  RUN_AGAIN,
  type RequestFailure,
} from '../../api/request-failure.ts'
import type { RunContext } from '../../runner/context.ts'

/** What work with pull requests needs. */
export interface PullWork extends Repository {
  readonly context: RunContext
  readonly clock: Clock
}

/** The lines that give a job's own token what it needs. */
const PERMISSION_LINES = 'permissions:\n  contents: write\n  pull-requests: write'

/** GitHub's words where the setting is off that lets the job's own token open pull requests. */
const NOT_PERMITTED = /not permitted to create or approve pull requests/i

/** The setting that is off in new repositories. */
export const SETTING =
  "Turn on 'Allow GitHub Actions to create and approve pull requests' in the repository's settings, under Actions → General"

/** Whether GitHub refuses for the setting that is off in new repositories. */
export function saysNotPermitted(error: unknown): error is Error & RequestFailure {
  return isRequestFailure(error) && error.status === 403 && NOT_PERMITTED.test(githubText(error))
}

/** All that GitHub says of what is wrong with a request. */
export function invalidTexts(error: RequestFailure): string {
  return invaliditiesOf(error)
    .map(({ message, field = '', code = '' }) => message ?? `${field} ${code}`.trim())
    .join('; ')
}

/**
 * What a failed request about pull requests means for the reader. Any error that is no request's comes back as it is: it
 * says enough already, or is a bug.
 */
export function explainPullRefusal(error: unknown, { context, clock, signal }: PullWork): unknown {
  if (signal.aborted || !isRequestFailure(error)) return error
  const said = `${githubSays(error)}${invalidTexts(error) === '' ? '' : ` (${forLog(invalidTexts(error))})`}`
  const repository = `${context.owner}/${context.repo}`
  const refusal = (message: string, next: string): DeliveryError =>
    new DeliveryError(`${message} ${said}`, { next, cause: error })
  if (limitWaitMs(error, clock) !== undefined) {
    return refusal("GitHub's rate limit did not end in time.", 'Run the job again later.')
  }
  if (error.status === 401) return refusal('GitHub does not accept the token.', MEND_TOKEN)
  if (error.status !== 403 && error.status !== 404) return refusal('GitHub refuses this pull request.', RUN_AGAIN)
  if (saysNotPermitted(error)) return refusal("The job's own token may open no pull request here.", `${SETTING}.`)
  if (/archived/i.test(githubText(error))) {
    return refusal(
      `${repository} is archived and takes no pull requests.`,
      "Unarchive it, or set 'deliver' to 'artifact'.",
    )
  }
  if (context.pullRequest?.sameRepository === false && context.eventName !== 'pull_request_target') {
    return refusal(
      'A run of a pull request from a fork can open no pull request: its token is read-only.',
      "No permission changes that. Set 'deliver: artifact' for pull requests from forks, with this condition on a step that " +
        'opens pull requests:\nif: github.event.pull_request.head.repo.full_name == github.repository',
    )
  }
  return refusal(
    `The token may not open pull requests in ${repository}.`,
    "Add these lines to the job; a token of your own needs 'Contents' and 'Pull requests: read and write':\n" +
      PERMISSION_LINES,
  )
}
