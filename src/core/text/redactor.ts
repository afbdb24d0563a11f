import { encodingsOf } from '../secrets/encodings.ts'
import { mapTexts } from '../secrets/texts-within.ts'
import { forLog } from './foreign-text.ts'

/** Values shorter than this are no secrets worth the name, and hiding them would make any text unreadable. */
const MIN_LENGTH = 4

/** What stands where a text is cut, by us or by the service that it is from. */
const MARKS = ['…', '...']
const CUT = /(…|\.{3})/

/** Hides secrets in whatever the action writes: the runner masks its own log only, not outputs, summaries and files. */
export interface Redactor {
  /** Makes a value secret from now on: as it is, without white space around it, and each of its lines. */
  readonly add: (secret: string) => void
  /**
   * The text with `***` for each secret in it, plain or encoded (Base64, URI, JSON, HTML, as {@link forLog} shows it), and for
   * the piece of one that is left where the text is cut.
   */
  readonly redact: (text: string) => string
  /**
   * The value with each text in it redacted, see {@link mapTexts}; the value itself where it holds no secret. What a page is
   * made of goes through here first: once a page has cut or encoded a text, half a secret, or one with an entity in it, is
   * no longer known for one.
   */
  readonly redactAll: <T>(value: T) => T
}

/** What texts are searched for, put together once the secrets are known. */
class Search {
  /** The longest first: a secret may lie within another. */
  readonly #forms: readonly string[]
  /** Any of the forms. */
  readonly #whole: RegExp
  /** UTF-16 units of the shortest form. */
  readonly #shortest: number
  /** What a cut text is searched for; made when one turns up. */
  #pieces: Pieces | undefined

  constructor(forms: Iterable<string>) {
    this.#forms = [...new Set(forms)].toSorted((a, b) => b.length - a.length)
    this.#shortest = this.#forms.at(-1)?.length ?? 0
    const escaped = this.#forms.map((form) => form.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    this.#whole = new RegExp(escaped.join('|'), 'g')
  }

  redact(text: string): string {
    // Most names of properties, and many values.
    const redacted = text.length < this.#shortest ? text : text.replace(this.#whole, '***')
    if (!MARKS.some((mark) => redacted.includes(mark))) return redacted
    this.#pieces ??= new Pieces(this.#forms)
    return this.#pieces.redact(redacted)
  }
}

/** Finds what is left of a secret where somebody has cut a text, often before it came to whoever knows the secrets. */
class Pieces {
  readonly #forms: readonly string[]
  /** All that stands in any of the forms, in pieces of {@link MIN_LENGTH} units: few other texts begin or end with one. */
  readonly #known: ReadonlySet<string>
  /** The first of them of each form. */
  readonly #first: ReadonlySet<string>

  constructor(forms: readonly string[]) {
    this.#forms = forms
    this.#known = new Set(
      forms.flatMap((form) =>
        Array.from({ length: form.length - MIN_LENGTH + 1 }, (_, at) => form.slice(at, at + MIN_LENGTH)),
      ),
    )
    this.#first = new Set(forms.map((form) => form.slice(0, MIN_LENGTH)))
  }

  redact(text: string): string {
    if (!MARKS.some((mark) => this.#isSuspect(text, mark))) return text
    // At odd places stand the marks.
    const parts = text.split(CUT)
    return parts
      .map((part, index) => {
        if (index % 2 === 1) return part
        const cutBefore = index > 0 && this.#known.has(part.slice(0, MIN_LENGTH))
        const cutBehind = index < parts.length - 1 && this.#known.has(part.slice(-MIN_LENGTH))
        if (cutBefore && cutBehind && this.#forms.some((form) => form.includes(part))) return '***'
        const rest = cutBefore ? this.#withoutEnd(part) : part
        return cutBehind ? this.#withoutBeginning(rest) : rest
      })
      .join('')
  }

  /** Whether anything known stands at a mark of a text. */
  #isSuspect(text: string, mark: string): boolean {
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
      const end = at + mark.length
      const besides = [text.slice(Math.max(0, at - MIN_LENGTH), at), text.slice(end, end + MIN_LENGTH)]
      if (besides.some((each) => this.#known.has(each))) return true
    }
    return false
  }

  /** The text without the beginning of a secret at its end. */
  #withoutBeginning(text: string): string {
    const [longest = ''] = this.#forms
    for (let at = Math.max(0, text.length - longest.length); at <= text.length - MIN_LENGTH; at += 1) {
      if (!this.#first.has(text.slice(at, at + MIN_LENGTH))) continue
      const rest = text.slice(at)
      if (this.#forms.some((form) => form.startsWith(rest))) return `${text.slice(0, at)}***`
    }
    return text
  }

  /** The text without the end of a secret at its beginning. */
  #withoutEnd(text: string): string {
    const [longest = ''] = this.#forms
    for (let length = Math.min(text.length, longest.length); length >= MIN_LENGTH; length -= 1) {
      if (!this.#known.has(text.slice(length - MIN_LENGTH, length))) continue
      const start = text.slice(0, length)
      if (this.#forms.some((form) => form.endsWith(start))) return `***${text.slice(length)}`
    }
    return text
  }
}

/** Creates a {@link Redactor} that knows no secret yet. */
export function createRedactor(): Redactor {
  const forms = new Set<string>()
  let search: Search | undefined
  const redact = (text: string): string => {
    if (forms.size === 0) return text
    search ??= new Search(forms)
    return search.redact(text)
  }
  return {
    add(secret) {
      const values = [secret, ...secret.split(/[\r\n]+/)].map((value) => value.trim())
      for (const value of values.filter(({ length }) => length >= MIN_LENGTH)) {
        for (const form of [...encodingsOf(value), forLog(value, Infinity)]) forms.add(form)
      }
      search = undefined
    },
    redact,
    redactAll: <T>(value: T) => (forms.size === 0 ? value : (mapTexts(value, redact) as T)),
  }
}
