import { candidateIn, candidateKey, isCandidateNumber, LAST_NUMBER, type Candidate } from '../result/candidate.ts'
import { describeCount } from '../text/amounts.ts'
import { fenceOf } from '../text/markdown.ts'
import { quoted } from '../text/problem-list.ts'
import { suggestImagePath } from '../workspace/image-name.ts'

/** The candidates that a comment picks, no two of one image. */
export interface PickRequest {
  /** In the order in which they stand there. */
  readonly picks: readonly Candidate[]
}

/** Picks that cannot be carried out: where one is wrong, none is. */
export interface MalformedPick {
  /** As those of a `MalformedCommand`. */
  readonly problems: readonly string[]
}

/** A comment that picks. */
export type PickCommand = (PickRequest | MalformedPick) & {
  /** Says which text was not read; foreign text like the problems. `undefined` where there is none. */
  readonly unread?: string
}

/** Each is a picture that is looked at. */
const MOST_PICKS = 20
/** Nobody reads more of them, and each repeats a part of the comment. */
const MOST_PROBLEMS = 5

/** Up to three blanks before a line; four make it a block of code. */
const INDENTATION = /^ {1,3}/

/**
 * Reads a comment. It picks if its first line that is not empty begins with the word and white space; each further line that
 * does so is another pick: `/pick hero 3`. Quoted lines, blocks of code and hidden marks are none. That there are other lines
 * is told.
 *
 * @param comment - Markdown, by anybody
 * @param word - the input `pick-command`
 * @returns `undefined` where the comment picks nothing
 */
export function parsePicks(comment: string, word: string): PickCommand | undefined {
  const lines = comment.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  if (textBehind(lines[0] ?? '', word) === undefined) return undefined
  const said: string[] = []
  const unread: string[] = []
  let isEnd: ((line: string) => boolean) | undefined
  for (const line of lines) {
    const text = isEnd === undefined ? textBehind(line, word) : undefined
    if (text === undefined) unread.push(line)
    else said.push(text)
    if (isEnd === undefined) isEnd = findHiding(line)
    else if (isEnd(line)) isEnd = undefined
  }
  const picks = readPicks(said, word)
  return unread.length === 0 ? picks : { ...picks, unread: describeRest(unread, word) }
}

/** @returns what stands behind the word; `undefined` for a line that does not begin with it */
function textBehind(line: string, word: string): string | undefined {
  const text = line.replace(INDENTATION, '')
  const rest = text.slice(word.length)
  return !text.startsWith(word) || /^\S/u.test(rest) ? undefined : rest.trim()
}

/** @returns whether a line ends the block of code or the hidden mark that this one begins; `undefined` where it begins none */
function findHiding(line: string): ((line: string) => boolean) | undefined {
  const fence = fenceOf(line)
  if (fence !== undefined) return (later) => later.trim().startsWith(fence) && new Set(later.trim()).size === 1
  return line.lastIndexOf('<!--') > line.lastIndexOf('-->') ? (later) => later.includes('-->') : undefined
}

function readPicks(said: readonly string[], word: string): PickRequest | MalformedPick {
  const problems = new Set<string>()
  const picks = new Map<string, Candidate>()
  for (const text of said) {
    const pick = readPick(text, word)
    if (typeof pick === 'string') problems.add(pick)
    else if (picks.has(pick.of)) problems.add(`'${pick.of}' is picked twice; pick one candidate of each image.`)
    else picks.set(pick.of, pick)
  }
  if (said.length > MOST_PICKS) problems.add(`The comment has ${said.length} picks; it may have up to ${MOST_PICKS}.`)
  if (problems.size === 0) return { picks: [...picks.values()] }
  const more = problems.size - MOST_PROBLEMS
  const rest = more > 0 ? [`And ${describeCount(more, 'more problem')}.`] : []
  return { problems: [...[...problems].slice(0, MOST_PROBLEMS), ...rest] }
}

/** @returns what is wrong with it where it is none */
function readPick(text: string, word: string): Candidate | string {
  const [name = '', number = '', ...others] = text.split(/\s+/)
  const example = `write the name of an image and the number of one of its candidates, such as '${word} hero 2'.`
  if (text === '') return `A line with '${word}' alone picks nothing; ${example}`
  if (number === '' || others.length > 0) return `${quoted(text)} is no pick; ${example}`
  if (!isCandidateNumber(number))
    return `${quoted(number)} is no number of a candidate; it takes a number from 1 to ${LAST_NUMBER}.`
  const pick = candidateIn(candidateKey({ of: name, number: Number(number) }))
  return pick ?? `${quoted(name)} is no name of an image. Did you mean '${suggestImagePath(name)}'?`
}

function describeRest([first = '', ...others]: readonly string[], word: string): string {
  const more = others.length === 0 ? '' : ` and ${describeCount(others.length, 'more line')}`
  return `Lines that begin with '${word}' alone were read; ${quoted(first.trim())}${more} had no effect.`
}
