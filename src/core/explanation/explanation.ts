import type { Advice, Explanation, ImageExplanation, ImageFacts } from '../result/image-failure.ts'
import { encodeTaskId, type WayBack } from '../result/task-list.ts'
import { explainDownload, explainNetwork } from './network-failure.ts'
import { explainKieRefusal } from './refusal.ts'
import { KIE_LOGS, NOTHING_TO_HAVE } from './way-back.ts'
import { wordsFor } from './words.ts'
import { CANCELLED, DeliveryError, stayOnRunner, type FailedDelivery } from '../result/delivery.ts'
import { RecordFault } from '../result/record-fault.ts'
import { Cancelled, InputError } from '../text/errors.ts'
import { describeDuration } from '../text/amounts.ts'
import { asSentence, forLog } from '../text/foreign-text.ts'
import { upperFirst } from '../text/phrases.ts'
import {
  KieApiError,
  KieCancelledError,
  KieConnectionError,
  KieDownloadError,
  KieError,
  KieNotSubmittedError,
  KieOutcomeUnknownError,
  KieProxyError,
  KieResponseError,
  KieResultError,
  KieTaskFailedError,
  KieTaskLostError,
  KieTimeoutError,
} from '../../kie/index.ts'

/** Longest that a state of kie's is told, in characters. */
const MOST_OF_STATE = 200

/** Explains why an image did not arrive. */
export function explainImage(error: unknown, facts: ImageFacts): ImageExplanation {
  const isRefusal = error instanceof KieApiError || error instanceof KieTaskFailedError
  const explanation = isRefusal ? explainKieRefusal(error, facts) : { ...explainOther(error, facts), code: undefined }
  return { ...explanation, message: asSentence(explanation.message) }
}

function explainOther(error: unknown, facts: ImageFacts): Omit<ImageExplanation, 'code'> {
  const unended = explainUnended(error, facts)
  if (unended !== undefined) return unended
  if (error instanceof KieNotSubmittedError) return explainNotSubmitted(error, facts)
  if (error instanceof KieDownloadError) return explainDownload(error, facts.wayBack)
  if (error instanceof RecordFault) {
    return { message: error.message, next: wordsFor(facts.wayBack).offRecord, step: 'again', reason: 'disk' }
  }
  if (error instanceof Cancelled) {
    const next = wordsFor(facts.wayBack).made
    return { message: 'Cancelled before the image was downloaded.', next, step: 'take-up', reason: 'cancelled' }
  }
  if (error instanceof KieProxyError || error instanceof KieResponseError || error instanceof KieConnectionError) {
    return explainNetwork(error, facts.wayBack)
  }
  const { message, next } = explainBug(error, facts.wayBack)
  return { message, next: `Look the image up at ${KIE_LOGS} first. ${next}`, step: 'look-up', reason: 'unknown' }
}

/** A task that came to no end that could be seen, or whose result cannot be read. */
function explainUnended(error: unknown, { wayBack }: ImageFacts): Omit<ImageExplanation, 'code'> | undefined {
  const words = wordsFor(wayBack)
  if (error instanceof KieOutcomeUnknownError) {
    const next = `Look it up at ${KIE_LOGS} around ${error.at.toISOString()} ${words.unsure}`
    return { message: error.message, next, step: 'look-up', reason: 'outcome-unknown' }
  }
  if (error instanceof KieTimeoutError) {
    const next = `kie goes on with it: ${words.atWork}`
    return { message: describeTimeout(error), next, step: 'take-up', reason: 'timed-out' }
  }
  if (error instanceof KieTaskLostError) {
    return { message: error.message, next: words.lost, step: 'look-up', reason: 'lost' }
  }
  if (error instanceof KieResultError) {
    const next = `The image is paid for: fetch it at ${KIE_LOGS}, soon, as it expires.`
    return { message: error.message, next, step: 'look-up', reason: 'unreadable-result' }
  }
  if (error instanceof KieCancelledError) {
    const advice: Advice =
      error.taskId === undefined
        ? { next: upperFirst(words.again), step: 'again' }
        : { next: `kie cannot cancel it: ${words.atWork}`, step: 'take-up' }
    return { message: error.message, ...advice, reason: 'cancelled' }
  }
  return undefined
}

/** As the error itself, with the time in the words that the rest of the log has. */
function describeTimeout({ taskId, lastState, waitedMs }: KieTimeoutError): string {
  const state = lastState === undefined ? 'its state could never be read' : `state ${forLog(lastState, MOST_OF_STATE)}`
  return `Task ${encodeTaskId(taskId)} had not ended after ${describeDuration(waitedMs)} (${state}).`
}

/** What stopped it was said of another request, but of the same model. */
function explainNotSubmitted(error: KieNotSubmittedError, facts: ImageFacts): Omit<ImageExplanation, 'code'> {
  if (error.because === 'over-budget') {
    const { raiseLimit, overBudget } = wordsFor(facts.wayBack)
    const next = error.earlier === undefined ? raiseLimit : overBudget
    return { message: error.message, next, step: 'new-run', reason: 'over-budget' }
  }
  const { message, next, step } = explainImage(error.because, facts)
  return { message: `${describeUnsubmitted(error, facts)}: ${message}`, next, step, reason: 'not-submitted' }
}

/** How a sentence begins about an image that was not submitted, with how its task before failed where there was one. */
export function describeUnsubmitted(error: unknown, facts: ImageFacts): string {
  const earlier = error instanceof KieNotSubmittedError ? error.earlier : undefined
  return earlier === undefined ? 'Not submitted' : `${explainImage(earlier, facts).message} Not submitted again`
}

/** Anything that nobody expected: the stack is what a report needs. */
function explainBug(error: unknown, wayBack: WayBack): Explanation {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {
    message: `${wordsFor(wayBack).fault}: ${forLog(text, 2000)}`,
    next: 'Please report it at https://github.com/org/kie-image-action/issues.',
  }
}

/** Explains why a destination did not take the images. */
export function explainDelivery({ destination, error }: FailedDelivery): Explanation {
  const { message, next } = explainDeliveryError(error)
  return { message: `Delivery failed, ${destination}: ${message}`, next }
}

function explainDeliveryError(error: unknown): Explanation {
  if (error instanceof DeliveryError) return { message: asSentence(error.message), next: error.next }
  if (error instanceof Cancelled) {
    return { message: CANCELLED, next: stayOnRunner([]) }
  }
  return explainBug(error, NOTHING_TO_HAVE)
}

/**
 * Explains whatever ended the step before it had a result.
 *
 * @returns one explanation for each problem
 */
export function explainThrown(error: unknown, wayBack: WayBack): readonly Explanation[] {
  if (error instanceof InputError) return error.problems.map((message) => ({ message, next: '' }))
  if (error instanceof DeliveryError) return [explainDeliveryError(error)]
  const isKnown = error instanceof KieError || error instanceof RecordFault || error instanceof Cancelled
  const { message, next } = isKnown ? explainImage(error, { wayBack }) : explainBug(error, wayBack)
  return [{ message: asSentence(message), next }]
}

/** The lines that explain why a step fails without a result: see {@link explainThrown}. */
export function explainInLines(error: unknown, wayBack: WayBack): readonly string[] {
  return explainThrown(error, wayBack).map(({ message, next }) =>
    [message, next].filter((part) => part !== '').join(' '),
  )
}
