/** Longest excerpt of foreign text in a message, in characters. */
const MAX_CHARACTERS = 200

/** Characters that move the cursor, reorder text, end lines or show nothing. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/gu

/**
 * The beginning of a text that others wrote, as it may stand in an error message: on one line, with control and
 * bidirectional characters shown as `\u{..}`.
 */
export function excerpt(text: string): string {
  const start = text.slice(0, 4 * MAX_CHARACTERS).trim()
  const characters = Array.from(start).slice(0, MAX_CHARACTERS)
  const shown = characters.join('').replace(INVISIBLE, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
  return characters.length === MAX_CHARACTERS ? `${shown}…` : shown
}
