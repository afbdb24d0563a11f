/** A place in a file; both numbers begin at 1. */
interface Position {
  readonly line: number
  readonly column: number
}

/** Of Stryker's report in JSON what is read here. */
export interface StrykerReport {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string
        readonly mutants: readonly {
          readonly status: string
          readonly replacement?: string
          readonly location: { readonly start: Position; readonly end: Position }
        }[]
      }
    >
  >
}

/** A change of the code that no test has noticed. */
export interface Survivor {
  /** Path from the root of the repository. */
  readonly file: string
  readonly line: number
  /** What stands in the code, and what stood there instead, each in one line. */
  readonly from: string
  readonly to: string
  /** Whether any test runs the code at all. */
  readonly isCovered: boolean
}

/** What came of the mutants of one room. */
export interface RoomScore {
  readonly room: string
  /** All that were tried. */
  readonly mutants: number
  /** By a failing test, or because the tests came to no end. */
  readonly killed: number
  readonly survived: number
  /** Run by no test. */
  readonly uncovered: number
  readonly survivors: readonly Survivor[]
}

/** Reads what came of a room. Mutants that could not be run, or are left out by the configuration, do not count. */
export function scoreOf(room: string, { files }: StrykerReport): RoomScore {
  const all = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ ...mutant, file, source })),
  )
  const having = (...statuses: readonly string[]) => all.filter(({ status }) => statuses.includes(status))
  const survivors = having('Survived', 'NoCoverage').map(({ file, source, location, replacement, status }) => ({
    file,
    line: location.start.line,
    from: inOneLine(textAt(source, location)),
    to: inOneLine(replacement ?? ''),
    isCovered: status === 'Survived',
  }))
  const killed = having('Killed', 'Timeout').length
  return {
    room,
    mutants: killed + survivors.length,
    killed,
    survived: having('Survived').length,
    uncovered: having('NoCoverage').length,
    survivors: survivors.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
  }
}

/** The share of the mutants that the tests have noticed: `83.3 %`. */
export function scoreInWords({ mutants, killed }: Pick<RoomScore, 'mutants' | 'killed'>): string {
  return mutants === 0 ? '–' : `${((100 * killed) / mutants).toFixed(1)} %`
}

function textAt(source: string, { start, end }: { readonly start: Position; readonly end: Position }): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  return lines
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === lines.length - 1 ? end.column - 1 : undefined),
    )
    .join('\n')
}

/** Longest piece of code that is shown. */
const MAX_CODE = 100

function inOneLine(code: string): string {
  const line = code.replaceAll(/\s+/g, ' ').trim()
  return line.length <= MAX_CODE ? line : `${line.slice(0, MAX_CODE)}…`
}
