import { forLog } from '../text/foreign-text.ts'
import { KieApiError, type ErrorKind, type KieTaskFailedError } from '../../kie/index.ts'
import type { Explanation, ImageExplanation } from './image-failure.ts'

/** Where kie shows its users every request and its price. */
export const KIE_LOGS = 'https://kie.ai/logs'

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
  server: "A fresh task usually works: set 'retries', or start a new run; a re-run keeps failed tasks as they are.",
  moderation: 'Change the prompt. The same one may pass another time, but each try is a new paid task.',
  disabled: "kie has switched this model off: choose another 'model'.",
  'task-failed': "Set 'retries', or start a new run; a re-run keeps failed tasks as they are.",
  unknown: `Look the request up at ${KIE_LOGS} before you re-run.`,
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

/** Explains kie's own no: to a request, or to a task that it had accepted. */
export function explainKieRefusal(error: KieApiError | KieTaskFailedError): ImageExplanation {
  if (error instanceof KieApiError) {
    const { message, next } = explainKind(error.kind, error.message)
    const code = String(error.code ?? error.httpStatus)
    return { message, next: error.field === undefined ? next : changeField(error.field), reason: error.kind, code }
  }
  const code = error.failCode
  if (!UPSTREAM.includes(error.kind)) return { ...explainKind(error.kind, error.message), reason: error.kind, code }
  const message = `kie's own account with the maker of the model is meant, not yours. ${error.message}`
  return { message, next: NEXT.server, reason: 'server', code }
}

function explainKind(kind: ErrorKind, message: string): Explanation {
  const meaning = MEANING[kind]
  return { message: meaning === undefined ? message : `${meaning} ${message}`, next: NEXT[kind] }
}

function changeField(field: string): string {
  const input = INPUT_OF_FIELD[field]
  return input === undefined ? `Change the field '${forLog(field)}' in 'model-input'.` : `Change '${input}'.`
}
