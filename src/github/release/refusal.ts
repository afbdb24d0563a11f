import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { isRequestFailure } from '../api/rate-limit.ts'
import type { ReleaseOptions } from './options.ts'
import { explainWriteRefusal, githubText, invaliditiesOf } from '../api/write-refusal.ts'

/** What a failed request means for the reader, as long as it is not proved that the token may write. */
export function explainRefusal(error: unknown, options: ReleaseOptions): unknown {
  return explainWriteRefusal(error, { ...options, work: 'upload', see: "See the input 'release-tag'." })
}

/** What a failed request means for the reader once the token may write and the release is found. */
export function explainFailure(error: unknown, options: ReleaseOptions): unknown {
  if (options.signal.aborted || !isRequestFailure(error)) return error
  const said = `GitHub says: ${forLog(githubText(error))}`
  if (error.status === 404) {
    return new DeliveryError(`Release '${forLog(options.tag)}' was deleted or changed during the upload. ${said}`, {
      next: 'Let nobody else change the release while this step runs, and run the job again.',
      cause: error,
    })
  }
  const texts = [githubText(error), ...invaliditiesOf(error).map(({ message }) => message ?? '')]
  return error.status === 422 && texts.some((text) => /immutable/i.test(text))
    ? immutable(options, error)
    : explainRefusal(error, options)
}

/** GitHub lets nobody change the assets of the release any more. */
export function immutable({ tag }: Pick<ReleaseOptions, 'tag'>, cause?: unknown): DeliveryError {
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
