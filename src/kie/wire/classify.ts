import { plainWords, SAYS, saysNothing } from './complaint-words.ts'
import type { ErrorKind, Verdict } from './errors.ts'

/** What kie said went wrong: an envelope's code and message, or a failed task's. */
export interface Complaint {
  /** The envelope's code, or a failed task's `failCode`, which is a word or a number in a string. */
  readonly code: number | string | undefined
  /** Foreign text. It must not contain the user's prompt, whose words would be taken for kie's. */
  readonly text: string
}

/** A complaint as the rules read it. */
interface Said {
  readonly number: number | undefined
  /** A code that is a word, and the text, in the form of `plainWords`; a text alone has a space before it. */
  readonly words: string
}

type Condition = (said: Said) => boolean
type Rule = readonly [ErrorKind, Condition]

const says = (...patterns: readonly RegExp[]): Condition => {
  return ({ words }) => patterns.some((pattern) => pattern.test(words))
}
const hasCode = (...codes: readonly number[]): Condition => {
  return ({ number }) => number !== undefined && codes.includes(number)
}
const either = (...conditions: readonly Condition[]): Condition => {
  return (said) => conditions.some((condition) => condition(said))
}
const unless = (exception: Condition, condition: Condition): Condition => {
  return (said) => condition(said) && !exception(said)
}

const isBroken = says(SAYS.brokenServer)
/** As `isBroken`, of a refusal: the doubt whether a task was made weighs more than the reason. */
const isPerhapsBroken = says(SAYS.brokenServer, SAYS.perhapsBroken)
const isServerCode: Condition = ({ number }) => number !== undefined && number >= 500

/** Codes that kie gives to a request of the caller's making where the text says nothing else. */
const isCallersCode = hasCode(400, 404, 422)

/** Under a server's code, what is violated must be said: it may be a constraint of kie's own database. */
const isViolation: Condition = (said) => {
  return says(SAYS.violation)(said) && (!isServerCode(said) || says(SAYS.violated)(said))
}

/**
 * For a refusal, the first rule that matches wins: by its code or by its words, because kie sends one trouble under several
 * codes. Words of a broken server stand before those of moderation, and those of a busy one behind: 'Internal server error
 * in moderation service' is a server's fault, 'flagged, please try again' is not.
 */
const REFUSAL_RULES: readonly Rule[] = [
  ['auth', either(hasCode(401), says(SAYS.auth))],
  ['balance', either(hasCode(402), says(SAYS.balance))],
  ['key-cap', hasCode(433)],
  ['rate', either(hasCode(429, 430), says(SAYS.rate))],
  ['maintenance', either(hasCode(455), says(SAYS.maintenance))],
  ['model', says(SAYS.model)],
  ['parameter', says(SAYS.parameter)],
  ['input-file', either(hasCode(451), says(SAYS.inputFile))],
  ['moderation', unless(isPerhapsBroken, either(says(SAYS.moderation), isViolation))],
  ['server', either(isPerhapsBroken, says(SAYS.busyServer, SAYS.perhapsBusy, SAYS.looselyBusy))],
  // Their meaning is not certain enough to say of any other code that no task was made.
  ['moderation', (said) => isCallersCode(said) && says(SAYS.content, SAYS.refused)(said)],
  ['parameter', isCallersCode],
  ['task-failed', hasCode(408, 501)],
  ['disabled', hasCode(505)],
  ['server', isServerCode],
]

/**
 * For a task that failed, what the text says counts before any code, which was seen to be the same for everything. With
 * words of content and of a service it is a refusal of content, but for those of a broken server. A text that says
 * something else is no fault of the service's, whatever its code: a fresh task is paid for, so it needs a reason.
 */
const FAILURE_RULES: readonly Rule[] = [
  ['moderation', unless(isBroken, says(SAYS.moderation, SAYS.violation, SAYS.content))],
  ['model', says(SAYS.model)],
  ['parameter', says(SAYS.parameter, SAYS.moreOfParameter)],
  ['input-file', says(SAYS.inputFile, SAYS.moreOfInputFile)],
  // Always a refusal of content, whatever is said to do next.
  ['moderation', hasCode(431)],
  ['moderation', unless(isBroken, says(SAYS.refused))],
  ['auth', says(SAYS.auth)],
  ['balance', says(SAYS.balance)],
  ['rate', says(SAYS.rate)],
  ['maintenance', says(SAYS.maintenance)],
  ['server', isBroken],
  ['server', unless(says(SAYS.doubtful), says(SAYS.busyServer))],
  ['server', unless(says(SAYS.doubtful, SAYS.callersOwn), says(SAYS.perhapsBusy))],
  ['auth', unless(says(SAYS.callersOwn), hasCode(401))],
  ['balance', unless(says(SAYS.callersOwn), hasCode(402))],
  ['key-cap', unless(says(SAYS.callersOwn), hasCode(433))],
  ['rate', unless(says(SAYS.callersOwn), hasCode(429))],
  ['maintenance', unless(says(SAYS.callersOwn), hasCode(455))],
  ['input-file', hasCode(451)],
  ['parameter', isCallersCode],
  ['disabled', hasCode(505)],
  ['unknown', ({ words }) => !saysNothing(words)],
  ['rate', hasCode(430)],
  ['task-failed', hasCode(408, 501)],
  ['server', isServerCode],
]

/** Kinds whose refusals also await every other request. */
const STOP_KINDS: readonly ErrorKind[] = ['auth', 'balance', 'key-cap']

/** Kinds that lie in the request itself, or in the model: refused, and surely no task made. */
const FINAL_KINDS: readonly ErrorKind[] = ['model', 'parameter', 'input-file', 'moderation', 'disabled']

/** Codes that are no request's fault and yet final where the text says nothing: old ones of other routes, and a failed task. */
const FINAL_CODES: readonly number[] = [405, 413, 501]

/**
 * The only codes after which a createTask is sent again. A text that speaks of a rate limit or of maintenance under
 * another code may come from behind kie, when the task is already made.
 */
const RETRY_CODES: readonly number[] = [429, 430, 455]

/**
 * Failed tasks that a fresh one may do better. An upstream 401, 402 or 429 is kie's own account with the model's maker,
 * not the user's, so it counts as the service's trouble too.
 */
const TRANSIENT_KINDS: readonly ErrorKind[] = [
  'auth',
  'balance',
  'key-cap',
  'rate',
  'maintenance',
  'server',
  'task-failed',
]

/** What a refusal of kie's is about. */
export function classifyRefusal(complaint: Complaint): ErrorKind {
  return firstKind(REFUSAL_RULES, complaint)
}

/** What a failed task's `failCode` and `failMsg` are about. */
export function classifyFailure(complaint: Complaint): ErrorKind {
  return firstKind(FAILURE_RULES, complaint)
}

function firstKind(rules: readonly Rule[], { code, text }: Complaint): ErrorKind {
  const number = typeof code === 'string' && /^\d+$/.test(code.trim()) ? Number(code) : code
  const said =
    typeof number === 'string'
      ? { number: undefined, words: plainWords(`${number} ${text}`) }
      : { number, words: plainWords(` ${text}`) }
  return rules.find(([, matches]) => matches(said))?.[0] ?? 'unknown'
}

/** Whether a refusal of recordInfo says that the task is not known, or not known yet. */
export function isNotReady({ code, text }: Complaint): boolean {
  const said = text.toLowerCase()
  return (code === 422 && said.includes('recordinfo is null')) || (code === 404 && said.includes('task not found'))
}

/** What a refusal of createTask means for a second send. Whatever is not known for sure is ambiguous. */
export function verdictOf(kind: ErrorKind, code: number): Verdict {
  if (STOP_KINDS.includes(kind)) return 'stop'
  if (FINAL_KINDS.includes(kind)) return 'final'
  if (kind === 'rate' || kind === 'maintenance') return RETRY_CODES.includes(code) ? 'retry' : 'ambiguous'
  const textIsSilent = kind === 'unknown' || kind === 'task-failed'
  return textIsSilent && FINAL_CODES.includes(code) ? 'final' : 'ambiguous'
}

/** Whether a task that failed for this reason may succeed as a fresh task: never where the request itself was refused. */
export function isTransient(kind: ErrorKind): boolean {
  return TRANSIENT_KINDS.includes(kind)
}

/** The field that kie names in `This <field> is not within the range ...` or `<field> is required`. */
export function namedField(text: string): string | undefined {
  const match = /(?:^|\bthis )([\w.[\]-]{1,64}) is (?:not within the range|required)/i.exec(text.trim())
  const name = match?.[1]
  return name === undefined || /^(this|field)$/i.test(name) ? undefined : name
}
