import { isScalar, isSeq, type Node } from 'yaml'
import { cutEnd } from '../../text/foreign-text.ts'
import type { LostComment } from './node.ts'
import type { YamlSource } from './source.ts'

/** Most of a comment that is kept for the error that repeats it. */
const MOST_KEPT = 200

const BEHIND_COLON = /[ \t]*:[ \t]+(#[^\r\n]*)/y
const BEHIND_DASH = /^[ \t]*(?:-[ \t]+)+(#[^\r\n]*)/m
const BEHIND_VALUE = /[ \t]*(#[^\r\n]*)/y
/** Within brackets a comma ends the text, but may have been meant as a part of it. */
const BEHIND_COMMA = /[ \t]*,[ \t]+(#[^\r\n]*)/y
const IN_BRACKETS = /#[^\r\n]*/
const BLANK = /[ \t\r\n]*/y
const EMPTY_LINE = /\n[ \t\r]*\n/
/** A key or an item that was taken out. */
const TAKEN_OUT = /^#[ \t]+(?:-[ \t]|[A-Za-z_$][\w$-]*:(?:[ \t]|$))/

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
   * @returns `undefined` where there is none: one above or behind quotes loses nothing
   */
  find(node: Node, { before, column }: ValuePosition): LostComment | undefined {
    if (!node.range) return undefined
    const [start, end] = node.range
    if (isSeq(node)) {
      const isEmpty = node.flow === true && node.items.length === 0
      return lost('beside', isEmpty ? IN_BRACKETS.exec(this.#source.text.slice(start, end))?.[0] : undefined)
    }
    if (!isScalar(node) || node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') return undefined
    const above = lost('above', this.#above(before, start))
    if (node.type !== 'PLAIN') return above ?? lost('below block', this.#below(end, column))
    const below = this.#below(end, column)
    // Where nothing else is written, the comment is all there is of the value.
    const meant = end === start ? below : this.#unlessApart(below, end)
    const behind = this.#at(BEHIND_VALUE, end) ?? (column === undefined ? this.#at(BEHIND_COMMA, end) : undefined)
    return above ?? lost('beside', behind) ?? lost('below', meant)
  }

  /** Between key or dash and a value that stands on a later line. */
  #above(before: number, start: number): string | undefined {
    return this.#at(BEHIND_COLON, before) ?? BEHIND_DASH.exec(this.#source.text.slice(before, start))?.[1]
  }

  /** On a line of its own, but deeper than the key: a further line of the text would stand there. */
  #below(end: number, column: number | undefined): string | undefined {
    if (column === undefined) return undefined
    const next = this.#nextAfter(end)
    // Whoever indents by a tab means more than a column.
    const isDeeper = this.#source.columnAt(next) > column || this.#source.lineBefore(next).includes('\t')
    return isDeeper ? this.#at(BEHIND_VALUE, next) : undefined
  }

  /** Nobody goes on with a text behind an empty line, or with what looks like a key or an item. */
  #unlessApart(comment: string | undefined, end: number): string | undefined {
    const isApart = EMPTY_LINE.test(this.#source.text.slice(end, this.#nextAfter(end)))
    return isApart || TAKEN_OUT.test(comment ?? '') ? undefined : comment
  }

  #nextAfter(offset: number): number {
    BLANK.lastIndex = offset
    BLANK.exec(this.#source.text)
    return BLANK.lastIndex
  }

  #at(pattern: RegExp, offset: number): string | undefined {
    pattern.lastIndex = offset
    return pattern.exec(this.#source.text)?.[1]
  }
}

function lost(stands: LostComment['stands'], comment: string | undefined): LostComment | undefined {
  return comment === undefined ? undefined : { text: cutEnd(comment, MOST_KEPT), stands }
}
