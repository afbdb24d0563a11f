import type { LineCounter } from 'yaml'

/** The text of a YAML document, by its lines and columns. */
export class YamlSource {
  readonly text: string
  readonly #lineCounter: LineCounter

  constructor(text: string, lineCounter: LineCounter) {
    this.text = text
    this.#lineCounter = lineCounter
  }

  /** The line of an offset, from 1. */
  lineAt(offset: number): number {
    return Math.max(1, this.#lineCounter.linePos(offset).line)
  }

  /** The column of an offset, from 1. */
  columnAt(offset: number): number {
    return Math.max(1, this.#lineCounter.linePos(offset).col)
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
