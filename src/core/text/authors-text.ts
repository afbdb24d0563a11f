/** What no text of an author may hold, and how long an alternative text may be. */

/** Most characters of an alternative text: what is longer belongs beside the picture. */
const MAX_LENGTH = 500

/** Most characters that an error names. */
const MOST_NAMED = 5

const HALF_CHARACTER = 'holds half a character (a lone surrogate); remove it.'

/** What an annotation is called that tells of a prompt which no request can have. */
export const PROMPT_TITLE = 'prompt that kie cannot take'

/** A control character that is no white space. */
const CONTROL = /[^\P{Cc}\s]/u

/**
 * A character that shows nothing, or turns the direction in which its neighbours are read. Two joiners are none of them, as
 * Persian, the scripts of India and emoji are not written without.
 */
const INVISIBLE = /(?![\u200c\u200d])(?=\p{Cf})[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu

/** A character that shows something by itself. The pattern of Braille without a dot is one by its class alone. */
const VISIBLE = /[^\p{Cc}\p{Cf}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u

/** A variable, in the bounds that a pattern needs; one of `${{ }}` is the runner's. */
const VARIABLE = /(?<!\$)\{\{\s{0,100}[A-Za-z_][\w-]{0,100}\s{0,100}\}\}/

/** What is wrong with the words of an author. */
export interface WordsFault {
  /** The end of a sentence that begins with their place. */
  readonly problem: string
  /** The kind in a few words; left out where none says more. */
  readonly title?: string
}

/** An alternative text in the one line that it is shown in. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Looks at the words that an author gives for a picture. */
export function checkAlt(text: string): readonly WordsFault[] {
  if (!VISIBLE.test(text)) return [{ problem: 'shows nothing; write what the picture shows, or leave it out.' }]
  const { length } = Array.from(text)
  return [
    ...(length > MAX_LENGTH ? [{ problem: `has ${length} characters; it takes ${MAX_LENGTH}.` }] : []),
    ...(CONTROL.test(text) ? [{ problem: 'holds a control character; remove it.' }] : []),
    ...findInvisible(text),
    ...(text.isWellFormed() ? [] : [{ problem: HALF_CHARACTER }]),
    ...findVariable(text),
  ]
}

/** Finds a variable where none is filled in: it would be shown, or drawn, as it stands. */
export function findVariable(text: string): readonly Required<WordsFault>[] {
  if (!VARIABLE.test(text)) return []
  const problem = 'has {{ }}; variables are filled in prompts and names alone.'
  return [{ problem, title: 'variable where none is filled in' }]
}

function findInvisible(text: string): readonly WordsFault[] {
  const found = new Set(text.match(INVISIBLE))
  const names = Array.from(found, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
    return `U+${hex.padStart(4, '0')}`
  })
  if (names.length === 0) return []
  const shown = `${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? ' and others' : ''}`
  const problem =
    names.length === 1
      ? `holds the invisible character ${shown}; remove it.`
      : `holds the invisible characters ${shown}; remove them.`
  return [{ problem }]
}

/**
 * Looks for characters that no prompt may hold, wherever it comes from.
 *
 * @returns what is wrong, as the end of a sentence that begins with the prompt's place
 */
export function checkCharacters(prompt: string): readonly string[] {
  return [
    ...(prompt.includes('\0') ? ['holds a NUL character; remove it.'] : []),
    ...(prompt.isWellFormed() ? [] : [HALF_CHARACTER]),
  ]
}
