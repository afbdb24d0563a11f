/** What no text of an author may hold, and how long an alternative text may be. */

/** Most characters of an alternative text: what is longer belongs beside the picture. */
const MAX_LENGTH = 500

/** What an annotation is called that tells of a prompt which no request can have. */
export const PROMPT_TITLE = 'prompt that kie cannot take'

/** A control character that is no white space. */
const CONTROL = /[^\P{Cc}\s]/u

/** An alternative text in the one line that it is shown in. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * Looks at the words that an author gives for a picture.
 *
 * @returns what is wrong, as the end of a sentence that begins with their place
 */
export function checkAlt(text: string): readonly string[] {
  const { length } = Array.from(text)
  return [
    ...(/\S/.test(text) ? [] : ['is empty.']),
    ...(length > MAX_LENGTH ? [`has ${length} characters; it takes ${MAX_LENGTH}.`] : []),
    ...(CONTROL.test(text) ? ['holds a control character; remove it.'] : []),
    ...(text.isWellFormed() ? [] : ['holds half a character (a lone surrogate); remove it.']),
  ]
}

/**
 * Looks for characters that no prompt may hold, wherever it comes from.
 *
 * @returns what is wrong, as the end of a sentence that begins with the prompt's place
 */
export function checkCharacters(prompt: string): readonly string[] {
  return [
    ...(prompt.includes('\0') ? ['holds a NUL character; remove it.'] : []),
    ...(prompt.isWellFormed() ? [] : ['holds half a character (a lone surrogate); remove it.']),
  ]
}
