import { distance } from 'fastest-levenshtein'

/** How many single-character edits still count as a misspelling. */
const NEAR = 3

/**
 * The known name that was probably meant, `undefined` when none is near.
 *
 * @param near - how many edits still count as a misspelling; fewer where the known names are short
 */
export function nearest(name: string, known: readonly string[], near = NEAR): string | undefined {
  const lower = name.toLowerCase()
  const [best] = known
    .filter((each) => Math.abs(each.length - lower.length) <= near)
    .map((each) => ({ each, edits: distance(lower, each.toLowerCase()) }))
    .toSorted((a, b) => a.edits - b.edits)
  return best !== undefined && best.edits <= near ? best.each : undefined
}

/** The items of a list that a person wrote, where none holds white space or a comma: either separates them. */
export function splitWords(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '')
}

/** Most names that one line lists. */
const MOST_LISTED = 10

/** The first names of a list that may be long: `a, b, and 5 more`. */
export function firstNames(names: readonly string[]): string {
  const more = names.length > MOST_LISTED ? `, and ${names.length - MOST_LISTED} more` : ''
  return `${names.slice(0, MOST_LISTED).join(', ')}${more}`
}

/** Names as a sentence lists them: `1:1, 2:3 or 3:2`. */
export function orList(names: readonly (string | number)[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
