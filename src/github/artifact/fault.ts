import { messageOf } from '../../core/text/reason.ts'
import type { Clock } from '../api/clock.ts'
import { limitWaitMs } from '../api/rate-limit.ts'
import { isRequestFailure } from '../api/request-failure.ts'

/**
 * What became of a request to the artifact service.
 *
 * - `taken`: the name belongs to another artifact, be it one that was never finished
 * - `storage-full`: the account may store no more
 * - `passing`: likely to work in a moment
 * - `final`: the client has tried again by itself, or no try would help
 */
export type ArtifactFault = 'taken' | 'storage-full' | 'passing' | 'final'

/**
 * Tells the client's errors apart by their text: the client wraps what its methods meet into plain errors without class
 * or code (`request` in its artifact-twirp-client.js).
 */
export function faultOf(error: unknown): ArtifactFault {
  const text = messageOf(error)
  if (/storage quota has been hit|insufficient usage/.test(text)) return 'storage-full'
  if (text.includes('(409)')) return 'taken'
  // Both are thrown at once, without a second try (actions/upload-artifact#560, NetworkError in its errors.js).
  if (/\(403\).*intermediary/is.test(text) || text.includes('Unable to make request: E')) return 'passing'
  return 'final'
}

/**
 * Whether GitHub has answered that it shows the caller no artifacts: it lacks the permission, or there is no such run, or
 * the runner's token is for no service of GitHub's. A limit of requests is no such answer.
 */
export function isShownNothing(error: unknown, clock: Pick<Clock, 'date'>): boolean {
  if (isRequestFailure(error)) return [403, 404].includes(error.status) && limitWaitMs(error, clock) === undefined
  const text = messageOf(error)
  if (/non-retryable error: Failed request: \((?:403|404)\)/.test(text)) return !/intermediary/i.test(text)
  return /Failed to get backend IDs|Invalid token specified/.test(text)
}

/** Whether a listed artifact is there in name alone, since its time is over. */
export function isExpired(error: unknown): boolean {
  return isRequestFailure(error) && error.status === 410
}

/** Whether the upload had got so far that the artifact may exist although the client failed. */
export function failedWhileFinalizing(error: unknown): boolean {
  return messageOf(error).includes('FinalizeArtifact')
}
