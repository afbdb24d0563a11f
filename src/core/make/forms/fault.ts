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
    code: undefined,
    ...explainFault(first?.error, words),
  }
}

/** `reuse: false` is about all images of a run. */
const DRAW_ANEW =
  "To have this image alone drawn anew, at its price, change its prompt; 'reuse: false' draws all images of a run anew."

function explainFault(error: unknown, words: string): Omit<ImageExplanation, 'code'> {
  if (error instanceof OriginalGoneError) {
    return {
      message: `Not made: ${words}. The original is not where the images lie, and ${error.message}.`,
      next: `Take what is missing out of 'formats'. ${DRAW_ANEW}`,
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
      next: `Take what is missing out of 'formats'; restore the original where somebody has changed it. ${DRAW_ANEW}`,
      step: 'new-run',
      reason: 'form',
    }
  }
  if (error instanceof InputError) {
    const next = 'Do so, and run the job again: no image is drawn for it.'
    return { message: `Not made: ${words}. ${error.problems.join(' ')}`, next, step: 'new-run', reason: 'form' }
  }
  return {
    message: `Not made: ${words}. ${asSentence(reasonForLog(error))}`,
    next: 'Ask for a smaller form where it is too large; else run the job again: nothing is paid for it.',
    step: 'again',
    reason: 'form',
  }
}
