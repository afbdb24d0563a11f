/** A cell of a table. Numbers stand to the right. */
export type Cell = string | number

/** A section of bench/README.md: a title, what is measured, and a table. */
export interface Table {
  readonly title: string
  readonly about: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Prints a section. */
export function printTable(table: Table): void {
  console.log(formatTable(table))
}

/** Makes Markdown of a section. */
export function formatTable(table: Table): string {
  const lines = [table.head, ...table.rows].map((cells) => cells.map(String))
  const widths = table.head.map((_, column) => Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)))
  const isNumber = (column: number): boolean => table.rows.every((row) => /^[\d.]+( |$)/.test(String(row[column])))
  const numbers = widths.map((_, column) => column > 0 && isNumber(column))
  const format = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (numbers[column] === true ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, column) =>
    numbers[column] === true ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  )
  const [head = [], ...rows] = lines
  return [`## ${table.title}`, '', table.about, '', format(head), format(rule), ...rows.map(format), ''].join('\n')
}

/** Prints whether a promise is kept; one that is not fails the benchmark. */
export function printGate(gate: { readonly promise: string; readonly kept: boolean }): void {
  console.log(`${gate.kept ? 'Kept' : '**Missed**'}: ${gate.promise}.\n`)
  if (!gate.kept) process.exitCode = 1
}
