import xterm from '@xterm/headless'

/** How many lines of those that have scrolled away are kept. */
const SCROLLBACK = 1000

/** A line that a terminal shows. */
export interface ScreenLine {
  /** Its characters, without the blanks at its end. */
  readonly text: string
  /** Number of its first character's colour among the terminal's own, 1 for red; `undefined` for the usual one. */
  readonly colour: number | undefined
}

/** A terminal without a window: xterm.js, which many an editor shows its terminals with. */
export class TerminalScreen {
  readonly #terminal: InstanceType<typeof xterm.Terminal>

  constructor({ columns, rows }: { readonly columns: number; readonly rows: number }) {
    this.#terminal = new xterm.Terminal({ cols: columns, rows, scrollback: SCROLLBACK, allowProposedApi: true })
  }

  /** Does what a program writes. */
  write(text: string): Promise<void> {
    return new Promise((resolve) => this.#terminal.write(text, resolve))
  }

  /** All lines that are not empty, those too that have scrolled away; one that was too long for its row is whole. */
  lines(): readonly ScreenLine[] {
    const { active } = this.#terminal.buffer
    const lines: ScreenLine[] = []
    for (let row = 0; row < active.length; row++) {
      const line = active.getLine(row)
      const text = line?.translateToString(true) ?? ''
      const cell = line?.getCell(0)
      const above = line?.isWrapped === true ? lines.pop() : undefined
      const colour = cell?.isFgPalette() === true ? cell.getFgColor() : undefined
      lines.push(above === undefined ? { text, colour } : { ...above, text: `${above.text}${text}` })
    }
    return lines.filter(({ text }) => text !== '')
  }
}
