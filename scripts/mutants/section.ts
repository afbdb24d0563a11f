import { formatTable } from '../../bench/print.ts'
import { findUnexplained, formatMutant } from './explained.ts'
import { scoreInWords, type RoomScore } from './report.ts'

const TITLE = 'Mutants'

/** Where the section begins; it is the last of bench/README.md. */
const BEGINNING = `\n## ${TITLE}\n`

/** What bench/README.md says of the mutants. */
export function mutantsSection(
  scores: readonly RoomScore[],
  { explained, made }: { readonly explained: ReadonlySet<string>; readonly made: string },
): string {
  const left = scores.map(({ survivors }) => findUnexplained(survivors, explained))
  const table = formatTable({
    title: TITLE,
    about:
      'Code of the rooms that spend, changed in one place at a time: does a unit test of the room fail? ' +
      `Why some changes may go unnoticed stands in [mutants.md](mutants.md). ${made}`,
    head: ['room', 'mutants', 'killed', 'survived', 'no test', 'score', 'not explained'],
    rows: scores.map((score, index) => [
      `\`${score.room}\``,
      score.mutants,
      score.killed,
      score.survived,
      score.uncovered,
      scoreInWords(score),
      left[index]?.length ?? 0,
    ]),
  })
  const lines = left.flat().map((survivor) => `- ${formatMutant(survivor)}, line ${survivor.line}`)
  return lines.length === 0 ? table : `${table}\nNot explained:\n\n${lines.join('\n')}\n`
}

/** Puts the section, if any, to the end of a document, in place of the one that is there. */
export function withSection(document: string, section: string): string {
  return `${[withoutSection(document), section]
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n')}\n`
}

/** The section as a document has it, empty where it has none. */
export function sectionOf(document: string): string {
  return document.slice(withoutSection(document).length)
}

function withoutSection(document: string): string {
  const at = document.indexOf(BEGINNING)
  return at === -1 ? document : document.slice(0, at)
}
