import { asSentence, forLog } from '../text/foreign-text.ts'
import { KieTaskFailedError, namedField, type ErrorKind, type ImageRequest, type KieApiError } from '../../kie/index.ts'
import type { Explanation, ImageExplanation, ImageFacts } from '../result/image-failure.ts'
import { describeSent, type RefusedPart } from './sent.ts'
import { KIE_LOGS, WAY_BACK_WORDS } from './way-back.ts'

/** What to do about each kind of trouble at kie. */
const NEXT: Readonly<Record<ErrorKind, string>> = {
  'not-ready': `Look the task up at ${KIE_LOGS}.`,
  auth: "Check the secret behind 'api-key' at https://kie.ai/api-key; if the key has a list of IP addresses, hosted runners are not on it.",
  balance: 'Top up at https://kie.ai/billing and re-run.',
  'key-cap': "Raise this key's limit at https://kie.ai/api-key, or wait until it is reset.",
  rate: "Lower 'rate-limit', or run fewer jobs at once: the limit is the account's.",
  maintenance: 'Re-run when the maintenance is over.',
  model: "Check 'model' against https://kie.ai/market.",
  parameter:
    "Hold 'prompt', 'aspect-ratio', 'quality' and 'model-input' against the model's page at https://kie.ai/market.",
  'input-file': 'Check that the picture can be fetched from anywhere and is a JPEG, PNG or WebP.',
  server: "A fresh task usually works: set 'retries', or start a new run.",
  moderation: 'Change the prompt. The same one may pass another time, but each try is a new paid task.',
  disabled: "kie has switched this model off: choose another 'model'.",
  'task-failed': "Set 'retries', or start a new run.",
  unknown: `Look the request up at ${KIE_LOGS} before you re-run.`,
}

/**
 * What a failed task may say of kie's own account with the maker of the model: neither the user's key nor their balance is
 * meant, so for them it is a fault of the service.
 */
const UPSTREAM: readonly ErrorKind[] = ['auth', 'balance', 'key-cap', 'rate']

/** Kinds for which 'retries' is of use. */
const RETRIED: readonly ErrorKind[] = ['server', 'maintenance', 'task-failed']

/** Kinds for which a new run is of use, and a re-run that knows of the task is not. */
const NOT_BY_RERUN: readonly ErrorKind[] = ['server', 'task-failed']

/** For a failed task of these kinds whose record names no state. */
const NEXT_WITHOUT_STATE = `kie's record names no state, so 'retries' leaves it alone: look the task up at ${KIE_LOGS}, then start a new run.`

/** For a failed task of which kie says nothing that is understood: each try is paid for, so a person decides. */
const NEXT_WITHOUT_REASON = `Look the task up at ${KIE_LOGS} before you start a new run, which pays again; 'retries' leaves it alone.`

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

/** Explains kie's own no: to a request, or to a task that it had accepted. */
export function explainKieRefusal(error: KieApiError | KieTaskFailedError, facts: ImageFacts): ImageExplanation {
  if (error instanceof KieTaskFailedError) return { ...explainFailure(error, facts), code: error.failCode }
  const { kind, field } = error
  const { request } = facts
  const { message, next } = explainKind(kind, error.message, facts)
  return {
    message: nameSent(message, request, { kind, field }),
    next: field === undefined ? next : changeField(field),
    reason: kind,
    code: String(error.code ?? error.httpStatus),
  }
}

function explainFailure(error: KieTaskFailedError, facts: ImageFacts): Omit<ImageExplanation, 'code'> {
  const { kind, isInferred, failMsg } = error
  const isUpstream = UPSTREAM.includes(kind)
  const reason = isUpstream ? 'server' : kind
  // Other kinds may speak of fields that are none of the request's.
  const field = kind === 'parameter' ? namedField(failMsg ?? '') : undefined
  const explained = explainKind(kind, error.message, facts)
  const message = isUpstream
    ? `kie's own account with the maker of the model is meant, not yours. ${error.message}`
    : nameSent(explained.message, facts.request, { kind, field })
  if (isInferred && RETRIED.includes(reason)) return { message, next: NEXT_WITHOUT_STATE, reason }
  if (kind === 'unknown') return { message, next: NEXT_WITHOUT_REASON, reason }
  const next = field === undefined ? nextFor(reason, facts) : changeField(field)
  return { message, next, reason }
}

/** Adds to a message what was sent, where that is what kie refuses. */
function nameSent(message: string, request: ImageRequest | undefined, refused: RefusedPart): string {
  const sent = request === undefined ? undefined : describeSent(request, refused)
  return sent === undefined ? message : `${asSentence(message)} ${sent}`
}

function explainKind(kind: ErrorKind, message: string, facts: ImageFacts): Explanation {
  const meaning = MEANING[kind]
  return { message: meaning === undefined ? message : `${meaning} ${message}`, next: nextFor(kind, facts) }
}

function nextFor(kind: ErrorKind, { wayBack }: ImageFacts): string {
  const about = NOT_BY_RERUN.includes(kind) ? WAY_BACK_WORDS[wayBack].failed : ''
  return [NEXT[kind], about].filter((part) => part !== '').join(' ')
}

function changeField(field: string): string {
  const input = INPUT_OF_FIELD[field]
  return input === undefined ? `Change the field '${forLog(field)}' in 'model-input'.` : `Change '${input}'.`
}
