/**
 * Text that others wrote (prompts, messages of services, file names), made harmless for a log, for Markdown, for
 * HTML and for a comment. Everything here is pure and takes time linear in the text.
 */

import { cutEnd, cutStart } from '../../kie/index.ts'
import { cutWhole, phrasesOf } from './phrases.ts'

export { cutEnd, cutStart }

/** Characters of foreign text that are shown where the caller sets no limit. */
const DEFAULT_LENGTH = 10_000

/**
 * Characters that show nothing or change how their neighbours show: control and format characters, bidirectional marks,
 * zero-width characters, line separators, lone surrogates.
 *
 * Joiners and variation selectors stay where scripts and emoji need them, which is after a visible character beyond
 * ASCII, with one selector between them at most, or before an enclosing keycap. After ASCII they could only hide something: the runner compares by culture, so
 * for it a colon, a variation selector and a colon are two colons.
 */
const INVISIBLE =
  /(?![\ufe00-\ufe0f\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?<![^\p{ASCII}\p{C}\p{Z}\p{Default_Ignorable_Code_Point}][\ufe00-\ufe0f]?)[\ufe00-\ufe0f\u200c\u200d](?!\u20e3)/gu

function escape(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}

/** Most texts: what is invisible is looked for behind and before each character of the others. */
const PRINTABLE_ASCII = /^[ -~]*$/

function showInvisible(text: string): string {
  return PRINTABLE_ASCII.test(text) ? text : text.replace(INVISIBLE, escape)
}

/** As {@link showInvisible}, with line feeds and tabs left as they are. */
function visibleLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, (character) => (/[\n\t]/.test(character) ? character : escape(character)))
}

/**
 * Foreign text as part of one line of the log. Invisible characters are shown as `\u{..}`, and neither `::name::` nor
 * `##[name]` is left anywhere in it, so that the runner finds no command wherever the caller puts the text.
 *
 * @param maxLength - UTF-16 units of the text that are kept; what is cut off is marked by `…`
 */
export function forLog(text: string, maxLength: number = DEFAULT_LENGTH): string {
  return showInvisible(cutEnd(text, maxLength)).replaceAll('::', ':\\u{3a}').replaceAll('##[', '##\\u{5b}')
}

/** The text with a full stop where it ends without one. Foreign text ends as it likes; what follows it begins a sentence. */
export function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

/**
 * Words that GitHub shows as they are wherever they stand: letters, with hyphens and apostrophes inside and ordinary
 * punctuation around, and short numbers that do not look like the number of a list. Some commit hashes and ids of security
 * advisories are made of letters alone.
 */
const PLAIN_WORD =
  /^(?!.*(?:[0-9a-f]{7}|ghsa-))["'(]*(?:[a-z\P{ASCII}]+(?:['-][a-z\P{ASCII}]+)*[)"'.,;:!?]*|\d{1,6}[,;!?]?)$/iu

/** A short number that ends a sentence, which at the beginning of a line would be that of a list. */
const LAST_NUMBER = /^\d{1,6}\.$/

function isPlain(word: string): boolean {
  return PLAIN_WORD.test(word)
}

/** The three characters that cannot stand in a code span everywhere. An entity never starts any Markdown. */
const ENTITIES: Readonly<Record<string, string>> = { '|': '&#124;', '`': '&#96;', '<': '&lt;' }

function codeSpan(text: string): string {
  const stripped = text.startsWith(' ') && text.endsWith(' ') && text.trim() !== ''
  return stripped ? `\` ${text} \`` : `\`${text}\``
}

function asCode(text: string): string {
  return text.replace(/[|`<]|[^|`<]+/g, (part) => ENTITIES[part] ?? codeSpan(part))
}

/** The marks that end a sentence, where something else stands before them: they are none of the code. */
const END_MARKS = /(?<=[^.,;!?\s])[.,;!?]+$/

/** The only places that this action leads to, so that whoever writes one of them into a foreign text leads nowhere else. */
const OWN_LINK =
  /^(["'(]*)(https:\/\/(?:kie\.ai(?:\/(?:api-key|billing|logs|market))?|www\.githubstatus\.com|github\.com\/org\/kie-image-action\/issues))([)"'.,:;!?]*)$/

const OWN_CODE = /^(["'(]*)`([^`]+)`([)"'.,:;!?]*)$/

/** A link or a piece of code of ours, as Markdown; `undefined` where a phrase is neither. */
function asOwn(phrase: string): string | undefined {
  const [, before = '', url, after = ''] = OWN_LINK.exec(phrase) ?? []
  if (url !== undefined) return `${before}<${url}>${after}`
  const [, opening = '', code, closing = ''] = OWN_CODE.exec(phrase) ?? []
  return code === undefined ? undefined : `${opening}${asCode(code)}${closing}`
}

/**
 * Foreign text as part of a line of Markdown, in a paragraph, a list or a table's cell. It reads as the same text, runs
 * of white space apart, and nothing of it comes alive.
 *
 * Plain words stay as they are; everything else, and a quotation that has anything else in it, stands in code spans, the one place that GitHub's filters leave alone.
 * Escapes and entities would not do: GitHub looks for mentions, references, commit hashes, short codes and a
 * repository's own autolinks in the text *after* they are resolved, and that list grows. Zero-width characters would
 * break those, but also every copy of the text. A tick, a pipe and `<` stand between the spans as entities: thus no run
 * of ticks needs a longer one around it (cmark gives up at 80), tables keep their columns, and no hidden marker
 * (`<!-- … -->`) is in the source.
 *
 * @param maxLength - UTF-16 units of the text that are kept; what is cut off is marked by `…`, and a word or quotation that
 *   would be a piece of code goes whole
 */
export function forMarkdown(text: string, maxLength: number = DEFAULT_LENGTH): string {
  return phrasesForMarkdown(text, { maxLength, asAlive: () => undefined })
}

/**
 * A sentence of ours with foreign text in it, as {@link forMarkdown}: besides, the few addresses that we lead to are
 * links, and what stands in ticks is code. A foreign text gains no more by it.
 *
 * @param maxLength - as with {@link forMarkdown}
 */
export function ownMarkdown(text: string, maxLength: number = DEFAULT_LENGTH): string {
  return phrasesForMarkdown(text, { maxLength, asAlive: asOwn })
}

/** @param asAlive - the Markdown of a phrase that is more than text; `undefined` of any other */
function phrasesForMarkdown(
  text: string,
  { maxLength, asAlive }: { readonly maxLength: number; readonly asAlive: (phrase: string) => string | undefined },
): string {
  const visible = showInvisible(
    cutWhole(text, { maxLength, isPlain })
      .replace(/\p{White_Space}+/gu, ' ')
      .trim(),
  )
  const parts: string[] = []
  let code: string[] = []
  const endCode = (): void => {
    const joined = code.join(' ')
    const [marks = ''] = END_MARKS.exec(joined) ?? []
    if (joined !== '') parts.push(asCode(joined.slice(0, joined.length - marks.length)) + marks)
    code = []
  }
  for (const phrase of phrasesOf(visible === '' ? [] : visible.split(' '))) {
    const isFirst = parts.length === 0 && code.length === 0
    const isText = phrase.every(isPlain) || (!isFirst && phrase.every((word) => LAST_NUMBER.test(word)))
    const alive = isText ? phrase.join(' ') : asAlive(phrase.join(' '))
    if (alive === undefined) code.push(...phrase)
    else {
      endCode()
      parts.push(alive)
    }
  }
  endCode()
  return parts.join(' ')
}

/**
 * Foreign text of several lines as a fenced block of Markdown, on lines of its own, ended by a line feed.
 *
 * The fence is longer than any run of ticks in the text. Runs of over 100 get a zero-width space inside, because cmark
 * counts a fence up to 255 only, so that 255 ticks close any longer fence; and so does `<!--`, so that nobody finds a
 * hidden marker in the source.
 *
 * @param maxLength - UTF-16 units of the text that are kept; what is cut off is marked by `…`
 */
export function markdownBlock(text: string, maxLength: number = DEFAULT_LENGTH): string {
  const content = visibleLines(cutEnd(text, maxLength))
    .replaceAll('<!--', '<\u200b!--')
    .replace(/`{100}(?=`)/g, '$&\u200b')
  const longest = (content.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 2)
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${content}\n${fence}\n`
}

/**
 * Foreign text as the content of an HTML element, or of an attribute in quotes. It reads as the same text; line feeds and
 * tabs stay.
 *
 * @param maxLength - UTF-16 units of the text that are kept; what is cut off is marked by `…`
 */
export function forHtml(text: string, maxLength: number = DEFAULT_LENGTH): string {
  return visibleLines(cutEnd(text, maxLength)).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** A URL that may carry a signature, without user, query and fragment; a query is shown as `?…`. */
export function redactUrl(url: string): string {
  const end = url.search(/[?#]/)
  const plain = end < 0 ? url : url.slice(0, end)
  const anonymous = plain.replace(/^([a-z][a-z0-9+.-]*:)[\\/]*[^\\/]*@/i, '$1//')
  return url[end] === '?' ? `${anonymous}?…` : anonymous
}

/** The text with {@link redactUrl} applied to each URL in it. */
export function redactUrls(text: string): string {
  return text.replace(/https?:\/\/[^\s"'<>]+/gi, (url) => redactUrl(url))
}

/**
 * An identifier of foreign origin that neither a shell nor Markdown finds anything in: every character but
 * `A-Z a-z 0-9 _ . / : % + = @ , -` is percent-encoded. The ids and names in use hold no other.
 */
export function percentEncode(text: string): string {
  return text.replace(/[^\w./:%+=@,-]/gu, (character) =>
    Array.from(
      new TextEncoder().encode(character),
      (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    ).join(''),
  )
}

/** As {@link percentEncode}, for text of any kind: `decodeURIComponent` makes the text again. */
export function encodeText(text: string): string {
  return percentEncode(text.toWellFormed().replaceAll('%', '%25'))
}

/** A URL of foreign origin that may be shown anywhere: {@link percentEncode}d, without user, query and fragment. */
export function plainUrl(url: string): string {
  return percentEncode(redactUrl(url).replace(/\?…$/, ''))
}

/** Names of query parameters that carry a right: those of Azure, AWS, Google and CloudFront, and the usual ones. */
const CREDENTIAL =
  /[?&;](?:sig|signature|policy|key-pair-id|x-(?:amz|goog|oss)-[a-z-]+|(?:[a-z]+[_-])?(?:token|secret|key|auth|authorization|password))=/i

/** The text with {@link redactUrl} applied to each URL in it that carries a password or a signature. */
export function redactSignedUrls(text: string): string {
  return text.replace(/https?:\/\/[^\s"'<>]+/gi, (url) =>
    CREDENTIAL.test(url) || /^https?:\/\/[^/?#]*@/i.test(url) ? redactUrl(url) : url,
  )
}
