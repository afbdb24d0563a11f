import { asSentence, forLog } from '../text/foreign-text.ts'
import { KieTaskFailedError, namedField, type ErrorKind, type ImageRequest, type KieApiError } from '../../kie/index.ts'
import type { Advice, ImageExplanation, ImageFacts } from '../result/image-failure.ts'
import { describeSent, type RefusedPart } from './sent.ts'
import { KIE_LOGS } from './way-back.ts'
import { wordsFor, type Words } from './words.ts'

/** What to do about each kind of trouble at kie, where a request was refused. */
const ADVICE: Readonly<Record<ErrorKind, (words: Words) => Advice>> = {
  'not-ready': () => ({ next: `Look the task up at ${KIE_LOGS}.`, step: 'look-up' }),
  auth: ({ key }) => ({ next: key, step: 'again' }),
  balance: ({ again }) => ({ next: `Top up at https://kie.ai/billing, then ${again}`, step: 'again' }),
  'key-cap': () => ({
    next: "Raise this key's limit at https://kie.ai/api-key, or wait until it is reset.",
    step: 'again',
  }),
  rate: () => ({
    next: "Lower 'rate-limit', or run less at once: the limit is the account's.",
    step: 'again',
  }),
  maintenance: ({ again }) => ({ next: `When the maintenance is over, ${again}`, step: 'again' }),
  model: () => ({ next: "Check 'model' against https://kie.ai/market.", step: 'new-run' }),
  parameter: () => ({
    next: "Hold 'prompt', 'aspect-ratio', 'quality' and 'model-input' against the model's page at https://kie.ai/market.",
    step: 'new-run',
  }),
  'input-file': () => ({
    next: 'Check that the picture can be fetched from anywhere and is a JPEG, PNG or WebP.',
    step: 'new-run',
  }),
  server: ({ again }) => ({ next: `Later, ${again}`, step: 'again' }),
  moderation: () => ({
    next: 'Change the prompt. The same one may pass another time, but each try is a new paid task.',
    step: 'new-run',
  }),
  disabled: () => ({ next: "kie has switched this model off: choose another 'model'.", step: 'new-run' }),
  'task-failed': ({ again }) => ({ next: `Later, ${again}`, step: 'again' }),
  unknown: ({ again }) => ({
    next: `Look the request up at ${KIE_LOGS}; if it is not there, ${again}`,
    step: 'look-up',
  }),
}

/** The same of a task that failed, where that is something else: another one is needed, and is paid for. */
const ADVICE_ON_FAILURE: Partial<typeof ADVICE> = {
  server: ({ newRun, failed }) => afresh(`A fresh task usually works: set 'retries', or ${newRun}.`, failed),
  maintenance: ({ newRun, failed }) => afresh(`Set 'retries', or, when the maintenance is over, ${newRun}.`, failed),
  'task-failed': ({ newRun, failed }) => afresh(`Set 'retries', or ${newRun}.`, failed),
  unknown: ({ newRun }) => ({
    next: `Look the task up at ${KIE_LOGS} before you ${newRun}, which pays again; 'retries' leaves it alone.`,
    step: 'look-up',
  }),
}

/** @param failed - what the way back says of failed tasks, or nothing */
function afresh(next: string, failed: string): Advice {
  return { next: failed === '' ? next : `${next} ${failed}`, step: 'new-run' }
}

/**
 * What a failed task may say of kie's own account with the maker of the model: neither the user's key nor their balance is
 * meant, so for them it is a fault of the service.
 */
const UPSTREAM: readonly ErrorKind[] = ['auth', 'balance', 'key-cap', 'rate']

/** Kinds for which 'retries' is of use. */
const RETRIED: readonly ErrorKind[] = ['server', 'maintenance', 'task-failed']

/** For a failed task of these kinds whose record names no state. */
function lookUpFirst({ newRun }: Words): Advice {
  const next = `kie's record names no state, so 'retries' leaves it alone: look the task up at ${KIE_LOGS}, then ${newRun}.`
  return { next, step: 'look-up' }
}

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
  const message = nameSent(withMeaning(kind, error.message), facts.request, { kind, field })
  const advice = field === undefined ? ADVICE[kind](wordsFor(facts.wayBack)) : changeField(field)
  return { message, ...advice, reason: kind, code: String(error.code ?? error.httpStatus) }
}

function explainFailure(error: KieTaskFailedError, facts: ImageFacts): Omit<ImageExplanation, 'code'> {
  const { kind, failMsg } = error
  const isUpstream = UPSTREAM.includes(kind)
  const reason = isUpstream ? 'server' : kind
  // Other kinds may speak of fields that are none of the request's.
  const field = kind === 'parameter' ? namedField(failMsg ?? '') : undefined
  const message = isUpstream
    ? `kie's own account with the maker of the model is meant, not yours. ${error.message}`
    : nameSent(withMeaning(kind, error.message), facts.request, { kind, field })
  return { message, ...adviseOnFailure(error, { reason, field, words: wordsFor(facts.wayBack) }), reason }
}

/** What a task failed of, as it is told. */
interface ToldFailure {
  readonly reason: ErrorKind
  readonly field: string | undefined
  readonly words: Words
}

function adviseOnFailure({ isInferred }: KieTaskFailedError, { reason, field, words }: ToldFailure): Advice {
  if (isInferred && RETRIED.includes(reason)) return lookUpFirst(words)
  return field === undefined ? (ADVICE_ON_FAILURE[reason] ?? ADVICE[reason])(words) : changeField(field)
}

/** Adds to a message what was sent, where that is what kie refuses. */
function nameSent(message: string, request: ImageRequest | undefined, refused: RefusedPart): string {
  const sent = request === undefined ? undefined : describeSent(request, refused)
  return sent === undefined ? message : `${asSentence(message)} ${sent}`
}

function withMeaning(kind: ErrorKind, message: string): string {
  const meaning = MEANING[kind]
  return meaning === undefined ? message : `${meaning} ${message}`
}

function changeField(field: string): Advice {
  const input = INPUT_OF_FIELD[field]
  const next = input === undefined ? `Change the field '${forLog(field)}' in 'model-input'.` : `Change '${input}'.`
  return { next, step: 'new-run' }
}
