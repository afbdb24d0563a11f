import type { ErrorKind, ImageRequest } from '../../kie/index.ts'
import type { WayBack } from './task-list.ts'

/** Whether kie took credits for an image that did not arrive. */
export type Charged = 'yes' | 'no' | 'unknown'

/**
 * Why an image did not arrive, in a fixed list of words that is safe in a shell script: the kinds of kie's refusals, and
 * what can go wrong beside them.
 */
export type FailureReason =
  | ErrorKind
  | 'cancelled'
  | 'disk'
  | 'download'
  | 'expired'
  | 'form'
  | 'lost'
  | 'network'
  | 'not-submitted'
  | 'original-gone'
  | 'over-budget'
  | 'outcome-unknown'
  | 'timed-out'
  | 'unreadable-result'

/** What is known of an image beside the error that kept it from arriving. */
export interface ImageFacts {
  /** What was asked of kie for it, where that is known: what kie refuses is then named. */
  readonly request?: ImageRequest | undefined
  readonly wayBack: WayBack
}

/** What a reader should know of an error; both parts are for people, each one line. */
export interface Explanation {
  /** What happened. Foreign text inside is already harmless in a log; Markdown needs `forMarkdown`. */
  readonly message: string
  /** What to do next: sentences, or the very YAML lines to add. */
  readonly next: string
}

/**
 * What advice on an image asks for, as far as its order beside other advice goes. `look-up`: whether it was paid for, or
 * where it is, is to be found out at kie first; `fetch`: it lies behind its link, and coming by again brings no more;
 * `take-up`: its task is paid for, and may still bring it; `again`: no task was made, and the same request may bring it
 * once the cause is gone; `new-run`: it needs another request, another setting, or a fresh task.
 */
export type NextStep = 'look-up' | 'fetch' | 'take-up' | 'again' | 'new-run'

/** What to do about an image that did not arrive. */
export interface Advice extends Pick<Explanation, 'next'> {
  readonly step: NextStep
}

/** An explanation with the words that outputs carry, and with what kind of step its advice is. */
export interface ImageExplanation extends Explanation, Advice {
  readonly reason: FailureReason
  /** kie's code as it came, `undefined` where there was none. */
  readonly code: string | undefined
}

/** An image that was asked for and did not arrive, or not in all of its files. */
export interface ImageFailure extends ImageExplanation {
  readonly name: string
  readonly taskId: string | undefined
  readonly charged: Charged
  /** kie's link to the image where it exists and could not be brought here. */
  readonly sourceUrl: string | undefined
  /** Whether the image is here in some file, and others that are asked for are not; left out where not. */
  readonly isOfForms?: boolean
}

/** What became of an image that failed, after its name: `did not arrive`. */
export function sayFailed({ isOfForms = false }: Pick<ImageFailure, 'isOfForms'>): string {
  return isOfForms ? 'lacks files' : 'did not arrive'
}

/** The images that did not arrive: those that lack files are there. */
export function findMissed(failures: readonly ImageFailure[]): readonly ImageFailure[] {
  return failures.filter(({ isOfForms = false }) => !isOfForms)
}
