import { forLog } from './foreign-text.ts'

/** Values shorter than this are no secrets worth the name, and hiding them would make any text unreadable. */
const MIN_LENGTH = 4

/** Shorter pieces of Base64 turn up by chance. */
const MIN_BASE64_LENGTH = 8

/** What stands where a text is cut. */
const CUT = '…'

/** Hides secrets in whatever the action writes: the runner masks its own log only, not outputs, summaries and files. */
export interface Redactor {
  /** Makes a value secret from now on: as it is, without white space around it, and each of its lines. */
  add(secret: string): void
  /**
   * The text with `***` for each secret in it, plain or encoded (Base64, URI, JSON, as {@link forLog} shows it), and for the
   * beginning of one where the text is cut.
   */
  redact(text: string): string
  /**
   * The value with each text in it redacted, in arrays, plain objects and errors of any depth, keys included. What a page is made
   * of goes through here first: once a page has cut or encoded a text, half a secret, or one with an entity in it, is no
   * longer known for one.
   */
  redactAll<T>(value: T): T
}

/**
 * The Base64 of a secret as it stands inside the Base64 of a longer text, which may begin 0, 1 or 2 bytes before it: the
 * bytes that share a group with a neighbour are left out.
 */
function base64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret)
  return [0, 1, 2].flatMap((offset) => {
    const whole = bytes.subarray(offset, bytes.length - ((bytes.length - offset) % 3))
    return [whole.toString('base64'), whole.toString('base64url')].filter((form) => form.length >= MIN_BASE64_LENGTH)
  })
}

function formsOf(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(secret.toWellFormed()),
    JSON.stringify(secret).slice(1, -1),
    forLog(secret, Infinity),
    ...base64Forms(secret),
  ]
}

/** Creates a {@link Redactor} that knows no secret yet. */
export function createRedactor(): Redactor {
  let forms: readonly string[] = []
  const redact = (text: string): string => {
    const redacted = forms.reduce((rest, form) => rest.replaceAll(form, '***'), text)
    return redacted.includes(CUT) ? redactCuts(redacted, forms) : redacted
  }
  return {
    add(secret) {
      const values = [secret, ...secret.split(/[\r\n]+/)].map((value) => value.trim())
      const known = values.filter((value) => value.length >= MIN_LENGTH).flatMap(formsOf)
      // The longest first: a secret may lie within another.
      forms = [...new Set([...forms, ...known])].toSorted((a, b) => b.length - a.length)
    },
    redact,
    redactAll: <T>(value: T) => mapTexts(value, redact) as T,
  }
}

/**
 * The text without the beginnings of secrets that end where somebody has cut it, which `…` marks: messages of services are
 * cut before they come to whoever knows the secrets.
 */
function redactCuts(text: string, forms: readonly string[]): string {
  const [last = '', ...cut] = text.split(CUT).toReversed()
  return [...cut.toReversed().map((piece) => withoutBegun(piece, forms)), last].join(CUT)
}

function withoutBegun(piece: string, forms: readonly string[]): string {
  const lengths = forms.map((form) => {
    let length = Math.min(form.length - 1, piece.length)
    while (length >= MIN_LENGTH && !piece.endsWith(form.slice(0, length))) length -= 1
    return length
  })
  const longest = Math.max(0, ...lengths)
  return longest < MIN_LENGTH ? piece : `${piece.slice(0, -longest)}***`
}

/** The value with each text in it changed, and every other as it is. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  const mapped = new Map<unknown, unknown>()
  const map = (each: unknown): unknown => {
    if (typeof each === 'string') return change(each)
    if (typeof each !== 'object' || each === null) return each
    if (!mapped.has(each)) mapped.set(each, Array.isArray(each) ? each.map(map) : mapObject(each))
    return mapped.get(each)
  }
  const mapObject = (each: object): object => {
    if (isPlain(each)) return Object.fromEntries(Object.entries(each).map(([key, held]) => [change(key), map(held)]))
    return each instanceof Error ? mapError(each) : each
  }
  /** Of the same class, as whoever explains it asks for that. */
  const mapError = (error: Error): Error => {
    const copy = Object.create(Object.getPrototypeOf(error) as object) as Error
    mapped.set(error, copy)
    for (const key of Reflect.ownKeys(error)) {
      Object.defineProperty(copy, key, { value: map(Reflect.get(error, key)), configurable: true })
    }
    return copy
  }
  return map(value)
}

function isPlain(each: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(each)
  return prototype === Object.prototype || prototype === null
}
