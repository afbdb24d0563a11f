import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { githubSays, githubText, invaliditiesOf, isRequestFailure } from '../api/request-failure.ts'
import { isGiteaOrForgejo } from '../runner/server.ts'
import { explainLimitOnGitea } from './gitea.ts'
import type { ReleaseOptions } from './options.ts'
import { explainWriteRefusal } from '../api/write-refusal.ts'

/** What a failed request means for the reader, as long as it is not proved that the token may write. */
export function explainReleaseRefusal(error: unknown, options: ReleaseOptions): unknown {
  const limit = limitOf(error, options)
  return limit ?? explainWriteRefusal(error, { ...options, work: 'upload', see: "See the input 'release-tag'." })
}

/** What a failed request means for the reader once the token may write and the release is found. */
export function explainUploadFailure(error: unknown, options: ReleaseOptions): unknown {
  if (options.signal.aborted || !isRequestFailure(error)) return error
  const limit = limitOf(error, options)
  if (limit !== undefined) return limit
  const said = githubSays(error)
  if (error.status === 404) {
    return new DeliveryError(`Release '${forLog(options.tag)}' was deleted or changed during the upload. ${said}`, {
      next: 'Let nobody else change the release while this step runs, and run the job again.',
      cause: error,
    })
  }
  const texts = [githubText(error), ...invaliditiesOf(error).map(({ message }) => message ?? '')]
  return error.status === 422 && texts.some((text) => /immutable/i.test(text))
    ? immutableRelease(options, error)
    : explainReleaseRefusal(error, options)
}

function limitOf(error: unknown, { context, signal }: ReleaseOptions): DeliveryError | undefined {
  return isGiteaOrForgejo(context) && !signal.aborted ? explainLimitOnGitea(error) : undefined
}

/** GitHub lets nobody change the assets of the release any more. */
export function immutableRelease({ tag }: Pick<ReleaseOptions, 'tag'>, cause?: unknown): DeliveryError {
  return new DeliveryError(`Release '${forLog(tag)}' is published and immutable: it takes no assets any more.`, {
    next: 'Upload to the draft of a release, and publish it afterwards.',
    cause,
  })
}

/** Whether GitHub refuses an upload or a new name because another asset has that name. */
export function saysTaken(error: unknown): boolean {
  if (!isRequestFailure(error) || error.status !== 422) return false
  return invaliditiesOf(error).some(({ code }) => code === 'already_exists')
}
