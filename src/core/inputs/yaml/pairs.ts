import { quoted } from '../../text/problem-list.ts'
import { isInBrackets, type Fault, type Slip } from './fault.ts'

/** `key: value`, also as an item of a list. */
const PAIR = /^\s*(?:-\s+)*([\w$-]+):\s+(\S.*)$/
/** What the value of a line begins with. */
const VALUE_START = /^\s*(?:-\s+)*(?:[\w$-]+:\s+)?(\S)/
/** What is said of a colon in a text, as the beginning of a sentence. */
export const COLON = "a text with ': ' in it needs quotes around it"

/** What is said of a directive. */
export const DIRECTIVE = "'%' at the beginning of a line gives YAML a directive; remove the line, or indent it."

/** What is said where an entry in brackets is not divided from the one before. */
export const NO_COMMA = "a ',' is missing before this, or a quote around a text."

/** A text that holds a colon and has no quotes. */
export function explainColon({ code, line, lines }: Fault): Slip | undefined {
  if (code === 'BLOCK_IN_FLOW') return { line, problem: `${COLON}.` }
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined
  const [, key, value] = PAIR.exec(lines.at(-1) ?? '') ?? []
  const example = key === undefined || value === undefined ? '' : `, such as ${key}: ${quoted(value.trim())}`
  return { line, problem: `${COLON}${example}.` }
}

/** A line without a colon, or without the space behind it. */
export function explainKeyless(fault: Fault): Slip | undefined {
  const { code, line, lines } = fault
  if (code !== 'MISSING_CHAR' && code !== 'MULTILINE_IMPLICIT_KEY') return undefined
  if (isInBrackets(fault)) return { line, problem: NO_COMMA }
  const current = lines.at(-1) ?? ''
  const directive = lines.findIndex((each) => each.startsWith('%'))
  if (directive !== -1) return { line: directive + 1, problem: DIRECTIVE }
  const glued = /^\s*(?:-\s+)*([\w$-]+):\S/.exec(current)?.[1]
  if (glued !== undefined) return { line, problem: `a space is missing behind '${glued}:'.` }
  if (/:(?:\s|$)/.test(current)) return undefined
  return {
    line,
    problem:
      "this line is no 'key: value'; write a colon and a space behind the key, and indent the further lines of a text deeper than its key.",
  }
}

/** A text that begins with a character to which YAML gives a meaning, and such a character where it has none. */
export function explainCharacter({ source, code, at, line, lines }: Fault): Slip | undefined {
  const current = lines.at(-1) ?? ''
  const character = source.text[at] ?? ''
  if (code === 'UNEXPECTED_TOKEN' && (character === ']' || character === '}')) {
    return { line, problem: `this ${character} closes nothing; remove it, or put a text that holds it in quotes.` }
  }
  if (code === 'UNEXPECTED_TOKEN' && character === ',') {
    return { line, problem: "a ',' stands here without anything before it; remove it." }
  }
  if (code === 'BAD_DQ_ESCAPE' || code === 'BAD_DIRECTIVE' || code === 'BAD_INDENT') return undefined
  const first = VALUE_START.exec(current)?.[1] ?? ''
  if (first === '|' || first === '>') {
    return { line, problem: `behind ${first} stands nothing; the text begins in the next line, deeper than its key.` }
  }
  if (!'{[*&!@`%?-,]}'.includes(first) || first === '') return undefined
  const example = PAIR.exec(current)
  const hint = example === null ? '' : `, such as ${example[1] ?? ''}: ${quoted((example[2] ?? '').trim())}`
  const shown = current.includes('{{') ? '{{' : first
  return { line, problem: `a text that begins with ${shown} needs quotes around it${hint}.` }
}
