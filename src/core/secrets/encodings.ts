/** Shorter pieces of Base64 turn up by chance. */
const MIN_BASE64_LENGTH = 8

/** The entities of HTML and XML, by the ways in which libraries write quotation marks. */
const APOSTROPHES = ["'", '&#39;', '&#039;', '&#x27;', '&apos;']
const QUOTATION_MARKS = ['"', '&quot;', '&#34;']

/** As services write a text where they repeat it, each of them the whole text; the text itself is among them. */
export function encodingsOf(text: string): readonly string[] {
  return [text, ...uriForms(text), ...jsonForms(text), ...htmlForms(text), ...base64Forms(text)]
}

/** RFC 3986 takes both cases of the digits of an escape, and a form's `+` stands for a space. */
function uriForms(text: string): readonly string[] {
  const escaped = encodeURIComponent(text.toWellFormed())
  const ofForms = new URLSearchParams({ '': text }).toString().slice('='.length)
  return [escaped, ofForms].flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase())])
}

/**
 * Inside a JSON string: PHP escapes slashes, Go `&`, `<` and `>`, Python whatever is beyond ASCII, and the digits of an
 * escape have either case.
 */
function jsonForms(text: string): readonly string[] {
  const json = JSON.stringify(text).slice(1, -1)
  const escapedAs = (hex: (code: number) => string): string =>
    json.replace(/[&<>'\u007f-\uffff]/g, (unit) => `\\u${hex(unit.charCodeAt(0)).padStart(4, '0')}`)
  const lower = escapedAs((code) => code.toString(16))
  const upper = escapedAs((code) => code.toString(16).toUpperCase())
  return [json, lower, upper].flatMap((form) => [form, form.replaceAll('/', '\\/')])
}

function htmlForms(text: string): readonly string[] {
  const common = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const named = APOSTROPHES.flatMap((apostrophe) =>
    QUOTATION_MARKS.map((mark) => common.replaceAll("'", apostrophe).replaceAll('"', mark)),
  )
  const decimal = text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  // As the templates of Mustache and its kin do.
  const cautious = common.replace(/["'`=/]/g, (character) =>
    character === '"' ? '&quot;' : `&#${character === "'" ? '39' : `x${hexOf(character)}`};`,
  )
  return [...named, decimal, cautious]
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase()
}

/**
 * The Base64 of a text as it stands inside the Base64 of a longer one, which may begin 0, 1 or 2 bytes before it: the
 * bytes that share a group with a neighbour are left out.
 */
function base64Forms(text: string): readonly string[] {
  const bytes = Buffer.from(text)
  return [0, 1, 2].flatMap((offset) => {
    const whole = bytes.subarray(offset, bytes.length - ((bytes.length - offset) % 3))
    return [whole.toString('base64'), whole.toString('base64url')].filter((form) => form.length >= MIN_BASE64_LENGTH)
  })
}
