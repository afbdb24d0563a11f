import { placeIn, type NamedFile, type Problem } from '../../text/errors.ts'

/** What a problem is called that tells of `${{`. */
export const EXPRESSION_TITLE = 'expression of a workflow'

/** What is wrong at one spot. */
export interface Found {
  /** From 1. */
  readonly line: number
  readonly column?: number | undefined
  /** A sentence that follows the spot. */
  readonly problem: string
  /** The kind of problem in a few words. */
  readonly title: string
}

/** A problem with its spot, which its text names by the line. */
export function problemAt(document: NamedFile, { line, column, problem, title }: Found): Problem {
  const at = placeIn(document, { line, column })
  return { text: `${document.where}, line ${line}: ${problem}`, at, title }
}
