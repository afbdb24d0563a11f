import type { Look, Remark } from '../../core/text/log.ts'

/**
 * UTF-16 units at which the runner cuts annotations, and their lines in the log with them (its source,
 * `ExecutionContext._maxIssueMessageLength`).
 */
const MAX_ANNOTATION = 4096

/** Room for the line that says how much was left out, in UTF-16 units. */
const MORE_LENGTH = 100

/** Annotations of each level that the runner takes of a step, the first ones (its source, `_maxCountPerIssueType`). */
const MOST_OF_LEVEL = 10

/** What titles begin with: on the page of a run annotations stand among those of other steps. */
const TITLE_START = 'kie-image-action: '

/** Title of the fold that keeps from the log's reader what he has read already. */
const PLACES_FOLD = 'At their lines in the files, for the changes of a pull request'

type Level = Remark['level']

/** What annotations are printed with. */
export interface AnnotationPrinter {
  /** Makes a text harmless, line by line. */
  readonly safeLines: (text: string) => readonly string[]
  readonly print: (lines: readonly string[], look?: Look) => void
  /** Prints a command. @param properties - escaped, joined by commas */
  readonly command: (name: string, data: string, properties?: string) => void
  /** Begins the fold of this title, unless it is open, and ends any other. @param title - `undefined` for no fold */
  readonly enter: (title: string | undefined) => void
}

/** Prints annotations, and keeps count of them, as GitHub shows the first ones alone. */
export class Annotations {
  readonly #printer: AnnotationPrinter
  readonly #given: Record<Level, number> = { notice: 0, warning: 0, error: 0 }

  constructor(printer: AnnotationPrinter) {
    this.#printer = printer
  }

  /** Annotates the step. What the runner would cut stands whole in the log before. */
  add(level: Level, text: string, { properties, fold }: { properties?: string; fold?: string } = {}): void {
    const { safeLines, print, command, enter } = this.#printer
    this.#given[level] += 1
    const lines = safeLines(text)
    const shown = cut(lines)
    enter(fold)
    if (shown !== lines.join('\n')) print(lines, fold === undefined ? {} : { fold })
    command(level, shown, properties)
  }

  /**
   * Says why the step fails: once in full, and in parts at their places, which the log folds away. Where the only part is
   * the whole, once is enough.
   */
  fail(text: string, remarks: readonly Remark[]): void {
    const [first] = remarks
    if (remarks.length === 1 && first?.level === 'error' && first.text === text) {
      this.#remark(first)
      return
    }
    const shown = [...Map.groupBy(remarks, ({ level }) => level)].flatMap(([level, all]) => this.#select(level, all))
    for (const tell of shown) tell()
    this.add('error', text)
  }

  /**
   * Those that GitHub will show. Where there are more, the last one tells how many, unless there is room for one alone;
   * among errors the whole does that.
   */
  #select(level: Level, remarks: readonly Remark[]): readonly (() => void)[] {
    const room = Math.max(0, MOST_OF_LEVEL - this.#given[level] - (level === 'error' ? 1 : 0))
    const isTight = remarks.length > room
    const tellsOfRest = isTight && level !== 'error' && room > 1
    const shown = (isTight ? mixed(remarks) : remarks)
      .slice(0, tellsOfRest ? room - 1 : room)
      .map((remark) => () => this.#remark(remark, PLACES_FOLD))
    if (!tellsOfRest) return shown
    const left = remarks.length - shown.length
    const rest = `The log of the step says the like of ${left} more places in the files.`
    return [...shown, () => this.add(level, rest, { fold: PLACES_FOLD })]
  }

  #remark({ level, title, text, at }: Remark, fold?: string): void {
    const plain = (words: string): string => this.#printer.safeLines(words).join(' ')
    const { line, column } = at
    const properties = Object.entries({
      file: plain(at.file),
      line,
      // The runner drops a column without a line.
      col: line && column,
      title: `${TITLE_START}${plain(title)}`,
    })
    const written = properties.flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
    )
    this.add(level, text, { properties: written.join(','), ...(fold !== undefined && { fold }) })
  }
}

/** Each kind once, then each once more, and so on: where not all can be shown, other kinds say more than the same again. */
function mixed(remarks: readonly Remark[]): readonly Remark[] {
  const seen = new Map<string, number>()
  const ranked = remarks.map((remark) => {
    const rank = seen.get(remark.title) ?? 0
    seen.set(remark.title, rank + 1)
    return { remark, rank }
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ remark }) => remark)
}

/** Escapes the data of a command; the runner turns it back (its source, `ActionCommand.UnescapeData`). */
export function escapeData(data: string): string {
  return data.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** The data of a command as it was before {@link escapeData}. */
export function unescapeData(data: string): string {
  return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

/** Escapes the value of a property, which ends at a comma, and all of them at two colons. */
function escapeProperty(value: string): string {
  return escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** Cuts what the runner would cut: at the end of a line where there are several, and then with their number. */
function cut(lines: readonly string[]): string {
  const message = lines.join('\n')
  if (message.length <= MAX_ANNOTATION) return message
  if (lines.length === 1) return cutUnits(message, MAX_ANNOTATION)
  const [first = '', ...others] = cutUnits(message, MAX_ANNOTATION - MORE_LENGTH).split('\n')
  // The last one is cut: it does not count as shown.
  const kept = [first, ...others.slice(0, -1)]
  const left = lines.length - (others.length === 0 ? 0 : kept.length)
  return [...kept, `… and ${left} more lines: the log has all of it above.`].join('\n')
}

/** The beginning of a text, of at most so many UTF-16 units and of whole code points. */
function cutUnits(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}
