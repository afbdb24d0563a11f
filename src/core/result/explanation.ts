import type { FailureReason } from './image-failure.ts'
import { DeliveryError } from './delivery.ts'
import { Cancelled, InputError } from '../text/errors.ts'
import { forLog } from '../text/foreign-text.ts'
import {
  KieApiError,
  KieCancelledError,
  KieConnectionError,
  KieDownloadError,
  KieNotSubmittedError,
  KieOutcomeUnknownError,
  KieProxyError,
  KieResponseError,
  KieResultError,
  KieTaskFailedError,
  KieTaskLostError,
  KieTimeoutError,
  type ErrorKind,
} from '../../kie/index.ts'

/** What a reader should know of an error, and what to do next; both are one line. */
export interface Explanation {
  readonly message: string
  readonly next: string
}

/** An explanation with the words that outputs carry. */
export interface ImageExplanation extends Explanation {
  readonly reason: FailureReason
  /** kie's code as it came. */
  readonly code: string | undefined
}

const LOGS = 'https://kie.ai/logs'

const FETCH = "The image is paid for: fetch it by its link in the output 'source-urls', soon, as it expires."
const NETWORK = 'Check https://kie.ai and the network of the runner, then re-run.'

/** What to do about each kind of trouble at kie. */
const NEXT: Readonly<Record<ErrorKind, string>> = {
  'not-ready': `Look the task up at ${LOGS}.`,
  auth: "Check the secret behind 'api-key' at https://kie.ai/api-key; if the key has a list of IP addresses, hosted runners are not on it.",
  balance: 'Top up at https://kie.ai/billing and re-run.',
  'key-cap': "Raise this key's limit at https://kie.ai/api-key, or wait until it is reset.",
  rate: "Lower 'rate-limit', or run fewer jobs at once: the limit is the account's.",
  maintenance: 'Re-run when the maintenance is over.',
  model: "Check 'model' against https://kie.ai/market.",
  parameter:
    "Hold 'prompt', 'aspect-ratio', 'quality' and 'model-input' against the model's page at https://kie.ai/market.",
  'input-file': 'Check that the picture can be fetched from anywhere and is a JPEG, PNG or WebP.',
  server: "A fresh task usually works: set 'retries', or start a new run; a re-run keeps failed tasks as they are.",
  moderation: 'Change the prompt. The same one may pass another time, but each try is a new paid task.',
  disabled: "kie has switched this model off: choose another 'model'.",
  'task-failed': "Set 'retries', or start a new run; a re-run keeps failed tasks as they are.",
  unknown: `Look the request up at ${LOGS} before you re-run.`,
}

/**
 * What a failed task may say of kie's own account with the maker of the model: neither the user's key nor their balance is
 * meant, so for them it is a fault of the service.
 */
const UPSTREAM: readonly ErrorKind[] = ['auth', 'balance', 'key-cap', 'rate']

/** Inputs of the action that are a field of the model's; any other field goes in `model-input`. */
const INPUT_OF_FIELD: Readonly<Record<string, string>> = {
  prompt: 'prompt',
  aspect_ratio: 'aspect-ratio',
  quality: 'quality',
}

/** Text in front of kie's own, for the kinds that everyone meets. */
const MEANING: Partial<Record<ErrorKind, string>> = {
  auth: 'kie refused the API key.',
  balance: 'The kie account has not enough credits.',
  'key-cap': 'The API key has used up its own limit.',
  moderation: 'kie refused the prompt or the picture as unfit.',
  model: 'kie does not know the model.',
  disabled: 'The model is switched off.',
}

/** Cloudflare stands in front of kie and answers 403 with a page of its own. */
function blockedAtEdge(error: KieResponseError): boolean {
  return error.httpStatus === 403
}

/** Explains why an image did not arrive. */
export function explainImage(error: unknown): ImageExplanation {
  const explanation = explain(error)
  return { ...explanation, message: asSentence(explanation.message) }
}

function explain(error: unknown): ImageExplanation {
  if (error instanceof KieApiError) {
    const { message, next } = ofKind(error.kind, error.message)
    const code = String(error.code ?? error.httpStatus)
    return { message, next: error.field === undefined ? next : changeField(error.field), reason: error.kind, code }
  }
  if (error instanceof KieTaskFailedError) {
    const code = error.failCode
    if (!UPSTREAM.includes(error.kind)) return { ...ofKind(error.kind, error.message), reason: error.kind, code }
    const message = `kie's own account with the maker of the model is meant, not yours. ${error.message}`
    return { message, next: NEXT.server, reason: 'server', code }
  }
  return { ...explainOther(error), code: undefined }
}

function ofKind(kind: ErrorKind, message: string): Explanation {
  const meaning = MEANING[kind]
  return { message: meaning === undefined ? message : `${meaning} ${message}`, next: NEXT[kind] }
}

function changeField(field: string): string {
  const input = INPUT_OF_FIELD[field]
  return input === undefined ? `Change the field '${forLog(field)}' in 'model-input'.` : `Change '${input}'.`
}

/** Foreign text ends as it likes; what follows it begins a sentence. */
function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

function explainOther(error: unknown): Explanation & { readonly reason: FailureReason } {
  if (error instanceof KieOutcomeUnknownError) {
    const next = `Look it up at ${LOGS} around ${error.at.toISOString()} before you re-run: a re-run pays again.`
    return { message: error.message, next, reason: 'outcome-unknown' }
  }
  if (error instanceof KieTimeoutError) {
    const next =
      "kie goes on with it: re-run the failed job to take it up, or pass the output pending-tasks as 'tasks'."
    return { message: error.message, next, reason: 'timed-out' }
  }
  if (error instanceof KieTaskLostError) {
    const next = `Look it up at ${LOGS} before you re-run: it may have been charged.`
    return { message: error.message, next, reason: 'lost' }
  }
  if (error instanceof KieResultError) {
    const next = `The image is paid for: fetch it at ${LOGS}, soon, as it expires.`
    return { message: error.message, next, reason: 'unreadable-result' }
  }
  if (error instanceof KieCancelledError) {
    const next =
      error.taskId === undefined
        ? 'Re-run to make it.'
        : "kie cannot cancel it: re-run the failed job to take it up, or pass the output pending-tasks as 'tasks'."
    return { message: error.message, next, reason: 'cancelled' }
  }
  if (error instanceof KieNotSubmittedError) return explainNotSubmitted(error)
  if (error instanceof KieDownloadError) return explainDownload(error)
  if (error instanceof Cancelled) {
    return { message: 'Cancelled before the image was downloaded.', next: FETCH, reason: 'cancelled' }
  }
  if (error instanceof KieProxyError) {
    return { message: error.message, next: 'Correct the variable, or unset it.', reason: 'network' }
  }
  if (error instanceof KieResponseError && blockedAtEdge(error)) {
    const next = 'The key is not the matter: try another runner or network, or a proxy.'
    return { message: `kie is blocked at its network edge from here. ${error.message}`, next, reason: 'network' }
  }
  if (error instanceof KieConnectionError && !error.sent) return explainUnsent(error)
  if (error instanceof KieConnectionError || error instanceof KieResponseError) {
    return { message: error.message, next: NETWORK, reason: 'network' }
  }
  return { ...bug(error), reason: 'unknown' }
}

/** Final without a byte sent: the certificate was refused. */
function explainUnsent(error: KieConnectionError): Explanation & { readonly reason: FailureReason } {
  const next =
    error.verdict === 'final'
      ? "If a proxy between the runner and kie has a certificate of its own, name its file in the job's NODE_EXTRA_CA_CERTS."
      : NETWORK
  return { message: `${asSentence(error.message)} Nothing was sent.`, next, reason: 'network' }
}

function explainDownload({ message, reason }: KieDownloadError): Explanation & { readonly reason: FailureReason } {
  switch (reason) {
    case 'disk':
      return {
        message,
        next: 'Make room on the runner, then re-run: the image is paid for, and taken up.',
        reason: 'disk',
      }
    case 'forbidden-target':
      return { message, next: `Tell kie, and look for the picture at ${LOGS}.`, reason: 'download' }
    case 'gone':
      return { message, next: `Its link has probably expired: look for the picture at ${LOGS}.`, reason: 'expired' }
    default:
      return {
        message,
        next: 'The image is paid for: re-run to take it up, or fetch it by its link in the output source-urls, soon.',
        reason: 'download',
      }
  }
}

function explainNotSubmitted(error: KieNotSubmittedError): Explanation & { readonly reason: FailureReason } {
  if (error.because === 'over-budget') {
    return { message: error.message, next: "Raise 'max-credits' and re-run.", reason: 'over-budget' }
  }
  const { message, next } = explainImage(error.because)
  return { message: `Not submitted: ${message}`, next, reason: 'not-submitted' }
}

/** Anything that nobody expected: the stack is what a report needs. */
function bug(error: unknown): Explanation {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {
    message: `A fault in this action: ${forLog(text, 2000)}`,
    next: 'Please report it at https://github.com/org/kie-image-action/issues.',
  }
}

/** Explains why a destination did not take the images. */
export function explainDelivery(error: unknown): Explanation {
  if (error instanceof DeliveryError) return { message: error.message, next: error.next }
  if (error instanceof Cancelled) {
    const next =
      'The images stay on the runner until the job ends; a later step with `if: always()` can still save them.'
    return { message: 'Cancelled before the images were delivered.', next }
  }
  return bug(error)
}

/**
 * Explains whatever ended the step before it had a result.
 *
 * @returns one explanation for each problem
 */
export function explainThrown(error: unknown): readonly Explanation[] {
  if (error instanceof InputError) return error.problems.map((message) => ({ message, next: '' }))
  if (error instanceof DeliveryError) return [explainDelivery(error)]
  const { message, next } = explainImage(error)
  return [{ message, next }]
}

/** The lines that explain why a step fails without a result: see {@link explainThrown}. */
export function linesOf(error: unknown): readonly string[] {
  return explainThrown(error).map(({ message, next }) => [message, next].filter((part) => part !== '').join(' '))
}
