import { isCollection, isScalar, visit, type Document, type Node, type YAMLError } from 'yaml'
import type { YamlSource } from './source.ts'

/** What is wrong with a text that is no YAML, and what to write instead. */
export interface Slip {
  readonly line: number
  /** Left out where the whole line is meant. */
  readonly column?: number
  /** A whole sentence. */
  readonly problem: string
}

/** Where the library stopped understanding. */
export interface Fault {
  readonly source: YamlSource
  readonly code: YAMLError['code']
  /** Offset that the error names. */
  readonly at: number
  /** Of the offset. */
  readonly line: number
  /** The lines up to that one, which is the last. */
  readonly lines: readonly string[]
  /** The last line of a key that is spread over several, where there is one. */
  readonly keyEnd: number | undefined
  /** Texts in quotes, in the order of the document. */
  readonly quotes: readonly Span[]
  /** What stands in brackets. */
  readonly brackets: readonly Span[]
}

/** From where to where something stands, by offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Gathers what the rules look at. */
export function findFault(
  document: Document,
  { error, source }: { readonly error: YAMLError; readonly source: YamlSource },
): Fault {
  const at = error.pos[0]
  const line = source.lineAt(at)
  const spread = document.errors.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === at)
  const quotes: Span[] = []
  const brackets: Span[] = []
  visit(document, {
    Node: (_, node) => {
      const span = spanOf(node)
      if (span === undefined) return
      if (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')) quotes.push(span)
      if (isCollection(node) && node.flow === true) brackets.push(span)
    },
  })
  return {
    source,
    code: error.code,
    at,
    line,
    lines: source.linesTo(line),
    keyEnd: spread && source.lineAt(spread.pos[1] - 1),
    quotes,
    brackets,
  }
}

function spanOf({ range }: Pick<Node, 'range'>): Span | undefined {
  return range ? { start: range[0], end: range[1] } : undefined
}

/** Whether the place lies between the two ends of brackets. */
export function isInBrackets({ at, brackets }: Pick<Fault, 'at' | 'brackets'>): boolean {
  return brackets.some(({ start, end }) => start < at && at < end)
}

/** The number of the last line that looks so, of the two that end at the place; `undefined` where neither does. */
export function nearestOfTwo(lines: readonly string[], pattern: RegExp): number | undefined {
  const found = lines.findLastIndex((each, index) => index >= lines.length - 2 && pattern.test(each))
  return found === -1 ? undefined : found + 1
}
