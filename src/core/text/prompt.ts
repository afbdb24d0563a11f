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
