import { orList } from '../../text/word-list.ts'
import { isInBrackets, nearestOfTwo, type Fault, type Slip } from './fault.ts'

/** What is said of a tab. */
export const TAB = 'a tab stands in the indentation; use spaces alone.'

const PART_OF_TEXT = " Where it is part of a text with ': ' in it, put that text in quotes."

/** A line that stands in no column of those above it, or lacks its dash. */
export function explainIndentation(fault: Fault): Slip | undefined {
  const { source, code, at, line, lines, keyEnd } = fault
  if (code === 'TAB_AS_INDENT') return { line, problem: TAB }
  // In brackets, columns mean nothing.
  if (isInBrackets(fault)) return undefined
  if (keyEnd !== undefined && keyEnd > line && code === 'BLOCK_AS_IMPLICIT_KEY') {
    const slip = explainLine(source.linesTo(keyEnd))
    return slip?.line === keyEnd ? { ...slip, problem: `${slip.problem}${PART_OF_TEXT}` } : slip
  }
  const isFirst = (lines.at(-1) ?? '').slice(0, source.columnAt(at) - 1).trim() === ''
  const isMisplaced =
    code === 'BAD_INDENT' || (isFirst && ['BLOCK_AS_IMPLICIT_KEY', 'UNEXPECTED_TOKEN', 'MISSING_CHAR'].includes(code))
  return isMisplaced ? explainLine(lines) : undefined
}

function explainLine(lines: readonly string[]): Slip | undefined {
  const current = lines.at(-1) ?? ''
  const line = lines.length
  if (/^ *\t/.test(current)) return { line, problem: TAB }
  const glued = nearestOfTwo(lines, /^ *-[^\s-]/)
  if (glued !== undefined) {
    return { line: glued, problem: "a '-' without a space begins no item; write '- ' before what belongs to it." }
  }
  const indent = indentOf(current)
  const dash = current.trimStart().startsWith('-') ? undefined : findDash(lines.slice(0, -1), indent)
  if (dash !== undefined) {
    return {
      line,
      problem: `this line stands in the column of the '-' in line ${dash}; begin a new item with '- ', or indent by ${indent + 2} spaces what belongs to that one.`,
    }
  }
  const levels = levelsIn(lines.slice(0, -1))
  if (levels.includes(indent) || levels.length === 0) return undefined
  const shown = orList(levels.map(String))
  return {
    line,
    problem: `this line is indented by ${indent} ${indent === 1 ? 'space' : 'spaces'}, those above it by ${shown}; give it the indentation of the lines that it belongs with.`,
  }
}

/** The line of the nearest `-` in that column, where nothing between stands further left. */
function findDash(above: readonly string[], indent: number): number | undefined {
  const last = above.findLastIndex((each) => isContent(each) && indentOf(each) <= indent)
  const found = above[last]
  return found !== undefined && indentOf(found) === indent && found.trimStart().startsWith('- ') ? last + 1 : undefined
}

/** Indentations that are open at the end of some lines, from the left. */
function levelsIn(above: readonly string[]): readonly number[] {
  const levels: number[] = []
  for (const each of above.toReversed()) {
    if (!isContent(each)) continue
    for (const level of [keyIndentOf(each), indentOf(each)]) {
      if (level < (levels[0] ?? Infinity)) levels.unshift(level)
    }
    if (levels[0] === 0) break
  }
  return levels
}

/** Whether more than a comment stands in a line. */
export function isContent(line: string): boolean {
  return !/^\s*(?:#|$)/.test(line)
}

/** Spaces at the beginning of a line. */
export function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0
}

/** Where the key of a line begins, behind its dashes. */
export function keyIndentOf(line: string): number {
  return /^ *(?:- +)*/.exec(line)?.[0].length ?? 0
}
