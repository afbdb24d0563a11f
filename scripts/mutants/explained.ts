import type { Survivor } from './report.ts'

/** A line of bench/mutants.md: `- file: code → code`, each in marks of code. */
const LINE = /^- `([^`]+)`: `` (.*?) `` → `` (.*?) ``$/gm

/** Reads which mutants bench/mutants.md explains. They are told by their code, since lines move. */
export function readExplained(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(LINE), ([, file = '', from = '', to = '']) => keyOf({ file, from, to })))
}

/** Writes a mutant as `readExplained` reads it. */
export function formatMutant({ file, from, to }: Pick<Survivor, 'file' | 'from' | 'to'>): string {
  return `\`${file}\`: ${inMarks(from)} → ${inMarks(to)}`
}

/** Those that are explained nowhere. */
export function findUnexplained(survivors: readonly Survivor[], explained: ReadonlySet<string>): readonly Survivor[] {
  return survivors.filter((survivor) => !explained.has(keyOf(survivor)))
}

/** Explanations of mutants that are dead, or whose code has changed. */
export function findStale(survivors: readonly Survivor[], explained: ReadonlySet<string>): readonly string[] {
  const alive = new Set(survivors.map(keyOf))
  return [...explained].filter((key) => !alive.has(key))
}

function keyOf(mutant: Pick<Survivor, 'file' | 'from' | 'to'>): string {
  return formatMutant(mutant)
}

/** Code has single marks of its own; two in a row would end it. */
function inMarks(code: string): string {
  return `\`\` ${code.replaceAll('``', '` `')} \`\``
}
