/** Longest excerpt of foreign text in a message, in characters. */
const MAX_CHARACTERS = 200

/** Characters that move the cursor, reorder text, end lines or show nothing. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/gu

/**
 * The mark on the side where a text is cut. Without one nobody could tell the beginning or the end of a secret from other
 * words.
 */
export const CUT = '…'

/**
 * The beginning of a text, with {@link CUT} behind it where something is cut off.
 *
 * @param maxLength - UTF-16 units of the text that are kept at most; a character is never cut in two
 */
export function cutEnd(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '')}${CUT}`
}

/**
 * The end of a text, with {@link CUT} before it where something is cut off.
 *
 * @param maxLength - as with {@link cutEnd}
 */
export function cutStart(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${CUT}${text.slice(-maxLength).replace(/^[\udc00-\udfff]/, '')}`
}

/**
 * The beginning of a text that others wrote, as it may stand in an error message: on one line, with control and
 * bidirectional characters shown as `\u{..}`.
 */
export function excerpt(text: string): string {
  // The text may be a whole page.
  const start = cutEnd(text.trimStart(), 4 * MAX_CHARACTERS).trimEnd()
  const characters = Array.from(start)
  const shown = characters.length > MAX_CHARACTERS ? `${characters.slice(0, MAX_CHARACTERS).join('')}${CUT}` : start
  return shown.replace(INVISIBLE, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
}
