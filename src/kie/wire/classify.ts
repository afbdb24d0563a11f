import type { ErrorKind, Verdict } from './errors.ts'

/** What kie said went wrong: an envelope's code and message, or a failed task's. */
export interface Complaint {
  /** The envelope's code, or a failed task's `failCode`, which is a word or a number in a string. */
  readonly code: number | string | undefined
  /** Foreign text. It must not contain the user's prompt, whose words would be taken for kie's. */
  readonly text: string
}

interface Rule {
  readonly kind: ErrorKind
  readonly codes?: readonly number[]
  readonly words?: RegExp
}

/**
 * The first rule that matches wins; by its code or by its words, because kie sends one trouble under several codes.
 * Server words stand before moderation words: 'Internal server error in moderation service' is a server's fault.
 */
const RULES: readonly Rule[] = [
  { kind: 'auth', codes: [401], words: /unauthorized|authentication failed|access permissions/ },
  {
    kind: 'balance',
    codes: [402],
    words: /credits insufficient|insufficient credit|current balance|top up/,
  },
  { kind: 'key-cap', codes: [433] },
  { kind: 'rate', codes: [429, 430], words: /call frequency|rate limit|too many requests/ },
  { kind: 'maintenance', codes: [455], words: /being maintained|maintenance/ },
  { kind: 'model', words: /model name you specified/ },
  { kind: 'parameter', words: /not within the range of allowed|is required|cannot exceed the maximum/ },
  {
    kind: 'input-file',
    codes: [451],
    words: /file type not supported|not point to an image|failed to get the file|url is wrong/,
  },
  {
    kind: 'server',
    // A fail code that is a word stands before the text; INTERNAL is one.
    words:
      /^internal |internal error|internal server|server error|service unavailable|timed out|timeout|try again later|task id is blank/,
  },
  { kind: 'moderation', words: /nsfw|moderat|sensitive|safety|unsafe|content polic|violat|prohibit|flagged/ },
  { kind: 'parameter', codes: [400, 404, 422] },
  { kind: 'task-failed', codes: [408, 501] },
  { kind: 'disabled', codes: [505] },
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

/** What kie's complaint is about: text first, then code. */
export function classify({ code, text }: Complaint): ErrorKind {
  const number = typeof code === 'string' && /^\d+$/.test(code) ? Number(code) : code
  const word = typeof number === 'string' ? number.toLowerCase() : ''
  const said = `${word} ${text.toLowerCase()}`
  const rule = RULES.find(({ codes, words }) => {
    return (typeof number === 'number' && codes?.includes(number) === true) || words?.test(said) === true
  })
  if (rule !== undefined) return rule.kind
  return typeof number === 'number' && number >= 500 ? 'server' : 'unknown'
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
