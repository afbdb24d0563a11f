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

/** What a board may take of a terminal. */
interface Room {
  readonly rows: number
  readonly columns: number
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
    this.#write(text)
    this.#draw()
  }

  /** Draws all of it a last time, which stays. */
  end(): void {
    if (this.#board === undefined) return
    clearInterval(this.#timer)
    this.#write(this.#lines({ rows: Infinity, columns: Infinity }).join('\n'))
    this.#board = undefined
  }

  #draw(): void {
    if (this.#board === undefined) return
    const { rows, columns } = this.#terminal
    this.#update(this.#lines({ rows: rows - OTHER_ROWS, columns }).join('\n'))
  }

  /** In the place of the board: as it is, so that the terminal breaks its lines, and makes them anew at another width. */
  #write(text: string): void {
    this.#update.clear()
    this.#terminal.write(`${text}\n`)
  }

  #lines({ rows: most, columns }: Room): readonly string[] {
    if (this.#board === undefined) return []
    const rows = this.#board.rows()
    const shown = rows.length <= most ? rows : mostTelling(rows, Math.max(most, 1))
    const width = Math.max(...shown.map(({ name }) => name.length), 0)
    const others = rows.length - shown.length
    return [
      ...shown.map((row) => this.#colour(row, cut(formatRow(row, width), columns))),
      ...(others > 0 ? [cut(`and ${others} more`, columns)] : []),
      cut(this.#board.total(), columns),
    ]
  }
}

/** A line that is no longer than a terminal is wide; each of its characters takes one column, as names are of a-z, 0-9 and `-`. */
function cut(line: string, columns: number): string {
  return line.length <= columns ? line : `${line.slice(0, Math.max(columns - 1, 0))}…`
}

const TELLING: Readonly<Record<Row['state'], number>> = {
  failed: 0,
  fetching: 1,
  drawing: 2,
  sent: 3,
  waiting: 4,
  left: 5,
  done: 6,
}

/** Those that say most where not all have room, in the order in which they stand. */
function mostTelling(rows: readonly Row[], most: number): readonly Row[] {
  const chosen = new Set(rows.toSorted((a, b) => TELLING[a.state] - TELLING[b.state]).slice(0, most))
  return rows.filter((row) => chosen.has(row))
}
