import { quoted } from '../text/problem-list.ts'
import { splitWords } from '../text/word-list.ts'
import { FormWordError, parseForm } from './form.ts'
import { ORIGINAL } from './original.ts'
import type { WantedFile } from './wish.ts'

/** Most words of `formats` that an image may have. */
export const MOST_WORDS = 12

/** Why the words of `formats` cannot be used: each a sentence that follows the name of what holds them. */
export class FormatsError extends Error {
  override readonly name = 'FormatsError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join(' '))
    this.problems = problems
  }
}

/**
 * Reads the words of `formats`.
 *
 * @param text - words separated by white space or commas
 * @throws FormatsError
 */
export function parseFormats(text: string): readonly WantedFile[] {
  const files = new Map<string, WantedFile>()
  const problems: string[] = []
  for (const word of splitWords(text)) {
    try {
      const file = word === ORIGINAL ? ORIGINAL : parseForm(word)
      files.set(file === ORIGINAL ? ORIGINAL : file.word, file)
    } catch (error) {
      if (!(error instanceof FormWordError)) throw error
      problems.push(`has ${quoted(word)}, which ${error.message}`)
    }
  }
  if (files.size > MOST_WORDS) problems.push(`has ${files.size} formats; an image may have ${MOST_WORDS}.`)
  if (files.size === 0 && problems.length === 0) problems.push(`names no format; leave it out for '${ORIGINAL}' alone.`)
  if (problems.length > 0) throw new FormatsError(problems)
  return [...files.values()]
}
