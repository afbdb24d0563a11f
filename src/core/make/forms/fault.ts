import { KieError } from '../../../kie/index.ts'
import { UnreadableOriginalError } from '../../../imaging/index.ts'
import type { ImageExplanation, ImageFailure } from '../../result/image-failure.ts'
import type { SavedImage } from '../../result/saved-image.ts'
import { InputError } from '../../text/errors.ts'
import { asSentence, forLog } from '../../text/foreign-text.ts'
import { reasonForLog } from '../../text/reason.ts'
import { OriginalGoneError } from './original.ts'

/** Files of an image that could not be had. */
export interface FormFault {
  /** Those of its forms, or `original`. */
  readonly words: readonly string[]
  readonly error: unknown
}

/** Says what of an image could not be had, and what to do about the first of it. */
export function explainForms(image: SavedImage, faults: readonly FormFault[]): ImageFailure {
  const [first] = faults
  const { name, taskId, origin } = image
  const words = faults.flatMap((fault) => fault.words).join(', ')
  return {
    name,
    taskId,
    charged: origin === 'reused' ? 'no' : 'yes',
    sourceUrl: undefined,
    isOfForms: true,
    code: undefined,
    ...explainFault(first?.error, words),
  }
}

function explainFault(error: unknown, words: string): Omit<ImageExplanation, 'code'> {
  if (error instanceof OriginalGoneError) {
    return {
      message: `Not made: ${words}. The original is not where the images lie, and ${error.message}.`,
      next: "Set 'reuse' to false for one run to have the image drawn anew, at its price, or take what is missing out of 'formats'.",
      step: 'new-run',
      reason: 'original-gone',
    }
  }
  if (error instanceof KieError) {
    return {
      message: `Not made: ${words}. The original is not where the images lie, and could not be fetched from kie: ${asSentence(forLog(error.message))}`,
      next: 'Run the job again: nothing is paid for it.',
      step: 'again',
      reason: 'form',
    }
  }
  if (error instanceof UnreadableOriginalError) {
    return {
      message: `Not made: ${words}. ${asSentence(forLog(error.message))}`,
      next: "The original is as kie made it. Take what is missing out of 'formats', or set 'reuse' to false to have the image drawn anew, at its price.",
      step: 'new-run',
      reason: 'form',
    }
  }
  const message = error instanceof InputError ? error.problems.join(' ') : asSentence(reasonForLog(error))
  return {
    message: `Not made: ${words}. ${message}`,
    next: 'Run the job again: nothing is paid for it.',
    step: 'again',
    reason: 'form',
  }
}
