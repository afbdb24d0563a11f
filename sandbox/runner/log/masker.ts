/**
 * Replaces secrets in text by `***`, as the runner does in all that it shows: each value as it is, and as it looks in
 * base64 (at each of the three offsets that a prefix can cause), a command line, an expression, JSON, a URI and XML.
 */
export class Masker {
  readonly #forms = new Set<string>()

  /** Adds a secret and each of its lines. Empty values are ignored. */
  add(value: string): void {
    const lines = value.split(/[\r\n]+/).map((line) => line.trim())
    for (const part of [value, ...lines]) {
      if (part !== '') for (const form of formsOf(part)) this.#forms.add(form)
    }
  }

  /** The text with every secret replaced; secrets that touch or overlap become one `***`. */
  mask(text: string): string {
    const found = [...this.#forms].flatMap((form) => occurrences(text, form)).sort((a, b) => a.start - b.start)
    let masked = ''
    let end = 0
    for (const { start, end: nextEnd } of found) {
      const touches = end > 0 && start <= end
      if (!touches) masked += `${text.slice(end, start)}***`
      end = Math.max(end, nextEnd)
    }
    return masked + text.slice(end)
  }
}

interface Range {
  readonly start: number
  readonly end: number
}

function occurrences(text: string, form: string): Range[] {
  const ranges: Range[] = []
  for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
    ranges.push({ start, end: start + form.length })
  }
  return ranges
}

function formsOf(value: string): string[] {
  const bytes = Buffer.from(value)
  return [
    value,
    bytes.toString('base64'),
    base64From(bytes, 1),
    base64From(bytes, 2),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    JSON.stringify(value).slice(1, -1),
    escapeUri(value),
    escapeXml(value),
    /^".{7,}"$/s.test(value) ? value.slice(1, -1) : value,
  ]
}

function base64From(bytes: Buffer, offset: number): string {
  return (bytes.length > offset ? bytes.subarray(offset) : bytes).toString('base64')
}

function escapeUri(value: string): string {
  const hex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  // .NET escapes what RFC 3986 reserves; JavaScript leaves these five.
  return encodeURIComponent(value.toWellFormed()).replace(/[!'()*]/g, hex)
}

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '&': '&amp;',
}

function escapeXml(value: string): string {
  return value.replace(/[<>"'&]/g, (character) => XML_ENTITIES[character] ?? character)
}
