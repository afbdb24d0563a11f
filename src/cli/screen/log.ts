import { linesForLog, type Log, type Look } from '../../core/text/log.ts'
import type { Redactor } from '../../core/text/redactor.ts'
import type { Screen } from './screen.ts'

/** What may be said in a colour. */
export type Tone = NonNullable<Look['tone']>

/** SGR 31, 32 and 33, ended by 0. */
const COLOURS: Readonly<Record<Tone, string>> = {
  failed: '\u001b[31m',
  done: '\u001b[32m',
  warning: '\u001b[33m',
}

/** A text in a colour. */
export function painted(text: string, tone: Tone): string {
  return `${COLOURS[tone]}${text}\u001b[0m`
}

/** What a {@link createDeskLog} needs. */
export interface DeskLogOptions {
  /** Takes whole lines, each with its line feed. */
  readonly write: (text: string) => void
  /** Where pictures are followed in place; `undefined` where each step of theirs is a line. */
  readonly screen: Screen | undefined
  readonly colours: boolean
  /** Puts what the core says into the words of the desk. */
  readonly reword: (line: string) => string
  readonly redactor: Redactor
}

/**
 * What the core says, as lines for a person or a file. While a screen follows the pictures, their lines are left to it: the
 * record has the ids.
 */
export function createDeskLog({ write, screen, colours, reword, redactor }: DeskLogOptions): Log {
  const print = (text: string, tone?: Tone): void => {
    const lines = linesForLog(text, redactor).map((line) =>
      colours && tone !== undefined ? painted(line, tone) : line,
    )
    if (screen?.isShowing === true) screen.print(lines.join('\n'))
    else write(lines.map((line) => `${line}\n`).join(''))
  }
  return {
    info(line, look) {
      // Without a tone it may show a request, which stays as it is written.
      if (screen?.isShowing !== true) print(look?.tone === undefined ? line : reword(line), look?.tone)
    },
    notice: (line) => print(`Note: ${reword(line)}`),
    warning: (line) => print(`Warning: ${reword(line)}`, 'warning'),
    error: (line) => print(`Error: ${reword(line)}`, 'failed'),
    debug: () => undefined,
  }
}
