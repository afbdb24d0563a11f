import type { FilePlace, Problem } from '../../text/errors.ts'

/** What a problem is called that tells of `${{`. */
export const EXPRESSION_TITLE = 'expression of a workflow'

/** The document that a problem is found in. */
export interface NamedDocument {
  /** How a message begins, such as `images.yml`. */
  readonly where: string
  /** The file that it is, relative to the workspace; `undefined` for an input. */
  readonly file?: string | undefined
}

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
export function problemAt(document: NamedDocument, { line, column, problem, title }: Found): Problem {
  const at = placeIn(document, { line, column })
  return { text: `${document.where}, line ${line}: ${problem}`, at, title }
}

/** A spot of a document, or all of it, as a place in the workspace; `undefined` where it is no file. */
export function placeIn({ file }: NamedDocument, spot: Omit<FilePlace, 'file'> = {}): FilePlace | undefined {
  return file === undefined ? undefined : { file, ...spot }
}
