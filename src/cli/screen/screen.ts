import { createLogUpdate } from 'log-update'
import { formatRow, type Board, type Row } from './board.ts'

/** How often what stands on the screen is drawn anew: its seconds go on. */
const EVERY_MS = 250

/** Rows of the terminal that are left to what is printed besides. */
const OTHER_ROWS = 4

/** A terminal, as far as it is drawn on. */
export interface Terminal extends NodeJS.WriteStream {
  readonly isTTY: true
}

/** Draws a board in place at the foot of a terminal, below the lines that are printed meanwhile. */
export class Screen {
  readonly #terminal: Terminal
  readonly #update: ReturnType<typeof createLogUpdate>
  readonly #colour: (row: Row, text: string) => string
  #board: Board | undefined
  #timer: NodeJS.Timeout | undefined

  /** @param colour - paints the line of an image by its state */
  constructor(terminal: Terminal, colour: (row: Row, text: string) => string) {
    this.#terminal = terminal
    this.#update = createLogUpdate(terminal, { showCursor: true })
    this.#colour = colour
  }

  /** Begins to draw a board. */
  show(board: Board): void {
    this.#board = board
    this.#timer = setInterval(() => this.#draw(), EVERY_MS)
    this.#timer.unref()
    this.#draw()
  }

  /** Whether a board is drawn now. */
  get isShowing(): boolean {
    return this.#board !== undefined
  }

  /** Prints a text above it, without a line feed at its end. */
  print(text: string): void {
    this.#update.persist(text)
    this.#draw()
  }

  /** Draws all of it a last time, which stays. */
  end(): void {
    if (this.#board === undefined) return
    clearInterval(this.#timer)
    this.#update.persist(this.#lines(Infinity).join('\n'))
    this.#board = undefined
  }

  #draw(): void {
    if (this.#board !== undefined) this.#update(this.#lines(this.#terminal.rows - OTHER_ROWS).join('\n'))
  }

  #lines(most: number): readonly string[] {
    if (this.#board === undefined) return []
    const rows = this.#board.rows()
    const shown = rows.length <= most ? rows : mostTelling(rows, Math.max(most, 1))
    const width = Math.max(...shown.map(({ name }) => name.length), 0)
    const others = rows.length - shown.length
    return [
      ...shown.map((row) => this.#colour(row, formatRow(row, width))),
      ...(others > 0 ? [`and ${others} more`] : []),
      this.#board.total(),
    ]
  }
}

const TELLING: Readonly<Record<Row['state'], number>> = {
  failed: 0,
  fetching: 1,
  drawing: 2,
  sent: 3,
  waiting: 4,
  done: 5,
}

/** Those that say most where not all have room, in the order in which they stand. */
function mostTelling(rows: readonly Row[], most: number): readonly Row[] {
  const chosen = new Set(rows.toSorted((a, b) => TELLING[a.state] - TELLING[b.state]).slice(0, most))
  return rows.filter((row) => chosen.has(row))
}
