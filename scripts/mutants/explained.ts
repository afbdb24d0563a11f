import type { Survivor } from './report.ts'

/** A line of bench/mutants.md: `- file: code → code`, each in marks of code. */
const LINE = /^- `([^`]+)`: (`+)(.+?)(?<!`)\2(?!`) → (`+)(.+?)(?<!`)\4(?!`)$/gm

/** Reads which mutants bench/mutants.md explains. They are told by their code, since lines move. */
export function readExplained(text: string): ReadonlySet<string> {
  return new Set(
    Array.from(text.matchAll(LINE), ([, file = '', , from = '', , to = '']) =>
      formatMutant({ file, from: withoutPadding(from), to: withoutPadding(to) }),
    ),
  )
}

/** Writes a mutant as `readExplained` reads it. */
export function formatMutant({ file, from, to }: Pick<Survivor, 'file' | 'from' | 'to'>): string {
  return `\`${file}\`: ${inMarks(from)} → ${inMarks(to)}`
}

/** Those that are explained nowhere. */
export function findUnexplained(survivors: readonly Survivor[], explained: ReadonlySet<string>): readonly Survivor[] {
  return survivors.filter((survivor) => !explained.has(formatMutant(survivor)))
}

/** Explanations of mutants that are dead, or whose code has changed. */
export function findStale(survivors: readonly Survivor[], explained: ReadonlySet<string>): readonly string[] {
  const alive = new Set(survivors.map(formatMutant))
  return [...explained].filter((key) => !alive.has(key))
}

/** As prettier writes code: in the fewest marks that it does not have itself, apart from those that it begins or ends with. */
function inMarks(code: string): string {
  const runs = new Set(Array.from(code.matchAll(/`+/g), ([run]) => run.length))
  let length = 1
  while (runs.has(length)) length += 1
  const padding = code.startsWith('`') || code.endsWith('`') ? ' ' : ''
  return `${'`'.repeat(length)}${padding}${code}${padding}${'`'.repeat(length)}`
}

function withoutPadding(code: string): string {
  return /^ .*`.* $/.test(code) ? code.slice(1, -1) : code
}
