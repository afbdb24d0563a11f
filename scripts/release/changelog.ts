import { ReleaseProblem } from './problem.ts'

/** A section of the changelog, down to the next. */
interface Section {
  readonly heading: string
  readonly body: string
}

/**
 * What CHANGELOG.md says of a version: the text of its section, without the heading.
 *
 * @throws ReleaseProblem where there is no such section, or an empty one, its heading has no date, or changes are left in
 *   the section of what is not released: a release is made of all that is on its commit
 */
export function notesOf(changelog: string, version: string): string {
  const sections = sectionsOf(changelog)
  const left = sections.find(({ heading }) => heading === '[Unreleased]')?.body ?? ''
  if (left !== '') {
    throw new ReleaseProblem(
      `CHANGELOG.md has changes under '## [Unreleased]', and a release is made of all of them: move them to '## [${version}] - <date>'.`,
    )
  }
  const section = sections.find(({ heading }) => heading.split(' ', 1)[0] === `[${version}]`)
  if (section === undefined) {
    throw new ReleaseProblem(`CHANGELOG.md lacks the version that package.json has: add '## [${version}] - <date>'.`)
  }
  if (!/^\S+ - \d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(section.heading)) {
    throw new ReleaseProblem(
      `CHANGELOG.md has the heading '## ${section.heading}'; with its date it would be '## [${version}] - 2026-12-31'.`,
    )
  }
  if (section.body === '') {
    throw new ReleaseProblem(`CHANGELOG.md says nothing under '## ${section.heading}': say what changed for whom.`)
  }
  return withoutWraps(section.body)
}

/** What begins a line that does not go on with the one before: an item, a heading, a row, a quote, a fence. */
const BEGINS = /^\s*(?:[-*+] |\d+[.)] |#|\||>|```|~~~|$)/
/** After these nothing goes on. */
const ENDS = /^\s*(?:#|\||```|~~~|$)/

/** With each paragraph on one line: GitHub shows every end of a line in the notes of a release. Code is left as it is. */
function withoutWraps(text: string): string {
  const lines: string[] = []
  let isCode = false
  for (const line of text.split('\n')) {
    const last = lines.at(-1) ?? ''
    if (isCode || BEGINS.test(line) || ENDS.test(last)) lines.push(line)
    else lines[lines.length - 1] = `${last} ${line.trimStart()}`
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode
  }
  return lines.join('\n')
}

/** Without the addresses of links, which stand at the end of the file and belong to no section. */
function sectionsOf(changelog: string): readonly Section[] {
  const [, ...sections] = changelog.replaceAll(/^\[[^\]]+\]: \S+$/gm, '').split(/^## /m)
  return sections.map((section) => {
    const [heading = '', ...lines] = section.split('\n')
    return { heading: heading.trim(), body: lines.join('\n').trim() }
  })
}
