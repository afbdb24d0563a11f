import type { LineCounter } from 'yaml'
import type { Spot } from './node.ts'

/** The text of a YAML document, by its lines and columns. */
export class YamlSource {
  readonly text: string
  readonly #lineCounter: LineCounter
  readonly #linesAbove: number

  /** @param options.linesAbove - lines before the text, where it is a part of the document */
  constructor(
    text: string,
    { lineCounter, linesAbove }: { readonly lineCounter: LineCounter; readonly linesAbove: number },
  ) {
    this.text = text
    this.#lineCounter = lineCounter
    this.#linesAbove = linesAbove
  }

  /** The line of an offset, from 1. */
  lineAt(offset: number): number {
    return this.spotAt(offset).line
  }

  /** The column of an offset, from 1. */
  columnAt(offset: number): number {
    return this.spotAt(offset).column
  }

  /** Line and column of an offset. */
  spotAt(offset: number): Spot {
    const { line, col } = this.#lineCounter.linePos(offset)
    return { line: this.#linesAbove + Math.max(1, line), column: Math.max(1, col) }
  }

  /** What stands in a line before an offset. */
  lineBefore(offset: number): string {
    return this.text.slice(this.text.lastIndexOf('\n', offset - 1) + 1, offset)
  }

  /** The lines up to the one of that number, which comes last. */
  linesTo(line: number): readonly string[] {
    return this.text.split(/\r?\n/, line)
  }
}
