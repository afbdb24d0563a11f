const LINE_END = /\r\n|\n|\r/

/**
 * Cuts a stream of text into lines as the runner does, which reads by .NET's `StreamReader.ReadLine`: CR, LF and CRLF
 * each end a line, NEL and U+2028 do not.
 */
export class LineSplitter {
  #rest = ''

  /** Takes the next piece of text and gives the lines that are complete with it. */
  push(text: string): string[] {
    const buffer = this.#rest + text
    // A CR at the very end may be the first half of a CRLF.
    const held = buffer.endsWith('\r') ? '\r' : ''
    const lines = buffer.slice(0, buffer.length - held.length).split(LINE_END)
    this.#rest = (lines.pop() ?? '') + held
    return lines
  }

  /** Gives what is left when the stream has ended; a last line needs no line end. */
  end(): string[] {
    const lines = this.#rest.split(LINE_END)
    this.#rest = ''
    if (lines.at(-1) === '') lines.pop()
    return lines
  }
}

/** The lines that the runner reads from a whole text. */
export function splitRunnerLines(text: string): string[] {
  const splitter = new LineSplitter()
  return [...splitter.push(text), ...splitter.end()]
}
