import { isScalar, isSeq, type Node } from 'yaml'
import type { YamlSource } from './source.ts'

/** Most of a comment that is kept for the error that repeats it. */
const MOST_KEPT = 200

const BEHIND_COLON = /[ \t]*:[ \t]+(#[^\r\n]*)/y
const BEHIND_DASH = /^[ \t]*(?:-[ \t]+)+(#[^\r\n]*)/m
const BEHIND_VALUE = /[ \t]*(#[^\r\n]*)/y
const IN_BRACKETS = /#[^\r\n]*/
const BLANK = /[ \t\r\n]*/y

/** Where a value stands. */
export interface ValuePosition {
  /** Where what stands before the value begins: the end of its key, or of the item above. */
  readonly before: number
  /** Column of its key or dash; `undefined` within brackets, where columns mean nothing. */
  readonly column?: number | undefined
}

/** Finds comments that stand where the text of a value may have been meant to go on. */
export class CommentFinder {
  readonly #source: YamlSource

  constructor(source: YamlSource) {
    this.#source = source
  }

  /**
   * The comment behind a value without quotes, or below one where its next line would stand; and the one between a key
   * and a value in a later line, where the text may have been meant to begin.
   *
   * @returns `undefined` where there is none: one behind quotes loses nothing
   */
  find(node: Node, { before, column }: ValuePosition): string | undefined {
    if (!node.range) return undefined
    const [start, end] = node.range
    if (isSeq(node)) {
      const isEmpty = node.flow === true && node.items.length === 0
      return isEmpty ? IN_BRACKETS.exec(this.#source.text.slice(start, end))?.[0].slice(0, MOST_KEPT) : undefined
    }
    if (!isScalar(node)) return undefined
    const above = this.#above(before, start)
    const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
    const beside = node.type === 'PLAIN' ? this.#at(BEHIND_VALUE, end) : undefined
    return (above ?? beside ?? (isQuoted ? undefined : this.#below(end, column)))?.slice(0, MOST_KEPT)
  }

  /** Between key or dash and a value that stands on a later line. */
  #above(before: number, start: number): string | undefined {
    return this.#at(BEHIND_COLON, before) ?? BEHIND_DASH.exec(this.#source.text.slice(before, start))?.[1]
  }

  /** On a line of its own, but deeper than the key: a further line of the text would stand there. */
  #below(end: number, column: number | undefined): string | undefined {
    if (column === undefined) return undefined
    BLANK.lastIndex = end
    BLANK.exec(this.#source.text)
    const next = BLANK.lastIndex
    return this.#source.columnAt(next) > column ? this.#at(BEHIND_VALUE, next) : undefined
  }

  #at(pattern: RegExp, offset: number): string | undefined {
    pattern.lastIndex = offset
    return pattern.exec(this.#source.text)?.[1]
  }
}
