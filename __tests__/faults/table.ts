/** The table of cells and results, as text. */
export class FaultTable {
  readonly #rows: readonly string[]
  readonly #columns: Readonly<Record<string, string>>
  readonly #results = new Map<string, string>()
  readonly #reasons: string[] = []

  /** @param options.columns - what stands at the head of each column, and what it means */
  constructor(options: { readonly rows: readonly string[]; readonly columns: Readonly<Record<string, string>> }) {
    this.#rows = options.rows
    this.#columns = options.columns
  }

  set(row: string, column: string, result: string): void {
    this.#results.set(`${row} ${column}`, result)
  }

  /** Marks a cell that makes no sense. */
  leaveOut(row: string, column: string, reason: string): void {
    if (!this.#reasons.includes(reason)) this.#reasons.push(reason)
    this.set(row, column, `- (${this.#reasons.indexOf(reason) + 1})`)
  }

  /** The table; a cell without a result was not played. */
  render(): string {
    const columns = Object.keys(this.#columns)
    const lines = [
      ['dies at / by', ...columns],
      ...this.#rows.map((row) => [row, ...columns.map((column) => this.#results.get(`${row} ${column}`) ?? '')]),
    ]
    const widths = ['', ...columns].map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)))
    const text = lines.map((line) => line.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | '))
    return [
      '',
      ...text,
      '',
      ...Object.entries(this.#columns).map(([name, meaning]) => `${name}: ${meaning}`),
      ...this.#reasons.map((reason, index) => `(${index + 1}) ${reason}`),
      '',
      'goes on: the run is not harmed. untouched: GitHub is as before. made: nothing had been submitted. resumed: the re-run took up the tasks and created none.',
      'named: the request whose outcome nobody knows is named with its time. n more: tasks that kie has made and nobody can name.',
      '',
      '',
    ].join('\n')
  }
}
