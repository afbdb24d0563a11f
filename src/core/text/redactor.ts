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

/** What a text is searched for, put together once for each secret that is added. */
interface Search {
  /** The longest first: a secret may lie within another. */
  readonly forms: readonly string[]
  /** Any of the forms. */
  readonly whole: RegExp
  /** The first {@link MIN_LENGTH} units of any of them. */
  readonly begun: RegExp
  /** UTF-16 units of the longest form. */
  readonly longest: number
}

function searchFor(known: Iterable<string>): Search {
  const forms = [...new Set(known)].toSorted((a, b) => b.length - a.length)
  const oneOf = (texts: readonly string[]): RegExp =>
    new RegExp(texts.map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'g')
  const starts = [...new Set(forms.map((form) => form.slice(0, MIN_LENGTH)))]
  return { forms, whole: oneOf(forms), begun: oneOf(starts), longest: forms[0]?.length ?? 0 }
}

/** Creates a {@link Redactor} that knows no secret yet. */
export function createRedactor(): Redactor {
  let search: Search | undefined
  const redact = (text: string): string => {
    if (search === undefined) return text
    const redacted = text.replace(search.whole, '***')
    return redacted.includes(CUT) ? redactCuts(redacted, search) : redacted
  }
  return {
    add(secret) {
      const values = [secret, ...secret.split(/[\r\n]+/)].map((value) => value.trim())
      const known = values.filter((value) => value.length >= MIN_LENGTH).flatMap(formsOf)
      if (known.length > 0) search = searchFor([...(search?.forms ?? []), ...known])
    },
    redact,
    redactAll: <T>(value: T) => (search === undefined ? value : (mapTexts(value, redact) as T)),
  }
}

/**
 * The text without the beginnings of secrets that end where somebody has cut it, which `…` marks: messages of services are
 * cut before they come to whoever knows the secrets.
 */
function redactCuts(text: string, search: Search): string {
  const [last = '', ...cut] = text.split(CUT).toReversed()
  return [...cut.toReversed().map((piece) => withoutBegun(piece, search)), last].join(CUT)
}

function withoutBegun(piece: string, { forms, begun, longest }: Search): string {
  const start = Math.max(0, piece.length - longest)
  for (const { index } of piece.slice(start).matchAll(begun)) {
    const end = piece.slice(start + index)
    if (forms.some((form) => form.startsWith(end))) return `${piece.slice(0, start + index)}***`
  }
  return piece
}

/** The value with each text in it changed, and every other as it is. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  const texts = new Map<string, string>()
  const mapped = new Map<object, unknown>()
  /** Names of properties come again with each image. */
  const mapText = (text: string): string => {
    const known = texts.get(text) ?? change(text)
    texts.set(text, known)
    return known
  }
  const map = (each: unknown): unknown => {
    if (typeof each === 'string') return mapText(each)
    if (typeof each !== 'object' || each === null) return each
    return mapped.has(each) ? mapped.get(each) : mapObject(each)
  }
  /** What is known of a copy is kept before it is filled: it may hold itself. */
  const mapObject = (each: object): unknown => {
    if (Array.isArray(each)) {
      const copy: unknown[] = []
      mapped.set(each, copy)
      for (const item of each) copy.push(map(item))
      return copy
    }
    const isError = each instanceof Error
    if (!isError && !isPlain(each)) return each
    // Of the same class, as whoever explains an error asks for that.
    const copy = Object.create(Object.getPrototypeOf(each) as object | null) as object
    mapped.set(each, copy)
    for (const key of isError ? Reflect.ownKeys(each) : Object.keys(each)) {
      const name = typeof key === 'string' ? mapText(key) : key
      const value = map(Reflect.get(each, key))
      Object.defineProperty(copy, name, { value, enumerable: !isError, writable: true, configurable: true })
    }
    return copy
  }
  return map(value)
}

function isPlain(each: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(each)
  return prototype === Object.prototype || prototype === null
}
