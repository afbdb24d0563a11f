import { isInBrackets, type Fault, type Slip } from './fault.ts'
import { indentOf, isContent, keyIndentOf } from './indentation.ts'
import { NO_COMMA } from './pairs.ts'

const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']' }
const HAS_COMMENT = /[ \t]#/

/** A `#` without the space that makes it the beginning of a comment. */
export function explainHash({ source, code, at, line }: Fault): Slip | undefined {
  if (code !== 'MISSING_CHAR' || source.text[at] !== '#') return undefined
  return { line, problem: "'#' stands here without quotes; put the whole text in quotes, or a space before a comment." }
}

/** A quote that is not closed, or closed too early. */
export function explainQuote(fault: Fault): Slip | undefined {
  const { source, code, at, line, quotes } = fault
  const open = quotes.find(({ start, end }) => {
    const isClosed = end - start > 1 && source.text[end - 1] === source.text[start]
    return !isClosed || (code === 'MISSING_CHAR' && end === at)
  })
  if (open !== undefined) {
    const quote = source.text[open.start] ?? ''
    const hint = quote === "'" ? ' A text that begins with an apostrophe goes into double quotes.' : ''
    return {
      line: source.lineAt(open.start),
      problem: `the quote ${quote} is not closed; end the text with ${quote}.${hint}`,
    }
  }
  const before = code === 'UNEXPECTED_TOKEN' ? quotes.findLast(({ end }) => end <= at) : undefined
  if (before === undefined || source.text.slice(before.end, at).trim() !== '') return undefined
  const isNext = /["']/.test(source.text[at] ?? '') && isInBrackets(fault)
  if (isNext) return { line, problem: NO_COMMA }
  const begin = source.lineAt(before.start)
  const whose = begin === line ? '' : ` of the text that begins in line ${begin}`
  return {
    line,
    problem: `more stands behind the closing quote${whose}; put the whole text in one pair, and write '' for an apostrophe in single quotes, \\" for a quote in double ones.`,
  }
}

/** A bracket that is not closed, also for the comment that its end has become a part of. */
export function explainBracket({ source, code, brackets }: Fault): Slip | undefined {
  if (code !== 'BAD_INDENT' && code !== 'MISSING_CHAR') return undefined
  const open = brackets.findLast(({ start, end }) => source.text[end - 1] !== CLOSERS[source.text[start] ?? ''])
  if (open === undefined) return undefined
  const bracket = source.text[open.start] ?? ''
  const hint = HAS_COMMENT.test(source.text.slice(open.start, open.end))
    ? " A ' #' in it makes the rest of its line a comment; put a text that holds it in quotes."
    : ''
  const problem = `the bracket ${bracket} is not closed; add ${CLOSERS[bracket] ?? ''} at its end.${hint}`
  return { line: source.lineAt(open.start), problem }
}

/** A text of several lines that a comment has ended. */
export function explainCutText({ code, line, lines }: Fault): Slip | undefined {
  if (code !== 'BAD_INDENT' && code !== 'MISSING_CHAR') return undefined
  const above = lines.slice(0, -1)
  const last = above.findLastIndex(isContent)
  const hasComment = HAS_COMMENT.test(above[last] ?? '') || above.slice(last + 1).some((each) => each.trim() !== '')
  if (!hasComment || indentOf(lines.at(-1) ?? '') <= keyIndentOf(above[last] ?? '')) return undefined
  return {
    line,
    problem: "the '#' above begins a comment, and a text without quotes ends before it; put the whole text in quotes.",
  }
}
