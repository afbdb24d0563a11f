/** Words of the longest quotation that is kept together: a mark without a partner may be an apostrophe. */
const MOST_WORDS = 12

/** Characters of the longest piece that is dropped whole where a text is cut. */
const MOST_DROPPED = 100

const OPENING = /^\(*(["'`])/

/** By the mark that they close. */
const CLOSINGS: Readonly<Record<string, RegExp>> = {
  '"': /"[).,;:!?…]*$/,
  "'": /'[).,;:!?…]*$/,
  '`': /`[).,;:!?…]*$/,
}

/** What goes on a sentence, as the beginning of one. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Puts the words of a quotation together; every other word stands alone. */
export function phrasesOf(words: readonly string[]): readonly (readonly string[])[] {
  const phrases: (readonly string[])[] = []
  for (let index = 0; index < words.length;) {
    const length = quotationLength(words, index) ?? 1
    phrases.push(words.slice(index, index + length))
    index += length
  }
  return phrases
}

/** How a text is cut. */
export interface CutOptions {
  /** UTF-16 units of the text that are kept at most. */
  readonly maxLength: number
  /** Whether a word may be cut in two. */
  readonly isPlain: (word: string) => boolean
}

/**
 * The beginning of a text, with `…` where something is cut off. A word or a quotation that must not be cut in two is left
 * out whole, unless nothing else is there or it is very long.
 */
export function cutWhole(text: string, { maxLength, isPlain }: CutOptions): string {
  if (text.length <= maxLength) return text
  const kept = text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '')
  const words = kept.trimEnd().split(/\s+/)
  const isLastWhole = /\s/.test(text.charAt(kept.length))
  const start = openQuotation(words) ?? (isLastWhole ? words.length : words.length - 1)
  const dropped = words.slice(start)
  const rest = words.slice(0, start).join(' ')
  const isDropped = dropped.some((word) => !isPlain(word)) && dropped.join(' ').length <= MOST_DROPPED && rest !== ''
  return isDropped ? `${rest} …` : `${kept}…`
}

/** Words of the quotation that begins at a word; `undefined` where none does, or none that ends. */
function quotationLength(words: readonly string[], start: number): number | undefined {
  const [opening = '', mark = ''] = OPENING.exec(words[start] ?? '') ?? []
  const closing = CLOSINGS[mark]
  if (closing === undefined) return undefined
  const index = words
    .slice(start, start + MOST_WORDS)
    .findIndex((word, position) => closing.test(position === 0 ? word.slice(opening.length) : word))
  return index === -1 ? undefined : index + 1
}

/** Where a quotation begins that has not ended at the end of the words. */
function openQuotation(words: readonly string[]): number | undefined {
  const first = Math.max(0, words.length - MOST_WORDS)
  for (let index = first; index < words.length;) {
    const length = quotationLength(words, index)
    if (length === undefined && OPENING.test(words[index] ?? '')) return index
    index += length ?? 1
  }
  return undefined
}
