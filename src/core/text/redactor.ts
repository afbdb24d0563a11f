import { forLog } from './foreign-text.ts'

/** Values shorter than this are no secrets worth the name, and hiding them would make any text unreadable. */
const MIN_LENGTH = 4

/** Shorter pieces of Base64 turn up by chance. */
const MIN_BASE64_LENGTH = 8

/** Hides secrets in whatever the action writes: the runner masks its own log only, not outputs, summaries and files. */
export interface Redactor {
  /** Makes a value secret from now on: as it is, without white space around it, and each of its lines. */
  add(secret: string): void
  /** The text with `***` for each secret in it, plain or encoded (Base64, URI, JSON, as {@link forLog} shows it). */
  redact(text: string): string
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
  return {
    add(secret) {
      const values = [secret, ...secret.split(/[\r\n]+/)].map((value) => value.trim())
      const known = values.filter((value) => value.length >= MIN_LENGTH).flatMap(formsOf)
      // The longest first: a secret may lie within another.
      forms = [...new Set([...forms, ...known])].toSorted((a, b) => b.length - a.length)
    },
    redact: (text) => forms.reduce((redacted, form) => redacted.replaceAll(form, '***'), text),
  }
}
