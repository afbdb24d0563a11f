import { ReleaseProblem } from './problem.ts'

/** A section of the changelog, down to the next. */
interface Section {
  readonly heading: string
  readonly body: string
}

/** What stands behind the date of a version that was taken back, as Keep a Changelog has it. */
const WITHDRAWN = '[YANKED]'
const DATED = /^\S+ - \d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/**
 * What CHANGELOG.md says of a version: the text of its section, without the heading. A prerelease has none of its own: what it
 * brings stands under "Unreleased", and stays there until the version that it leads to.
 *
 * @throws ReleaseProblem where there is no such section, or an empty one, its heading has no date or says that the version is
 *   withdrawn, or changes are left in the section of what is not released: a release is made of all that is on its commit
 */
export function notesOf(changelog: string, version: string): string {
  const sections = sectionsOf(changelog)
  const open = sections.find(({ heading }) => heading === '[Unreleased]')?.body ?? ''
  const own = sections.find(({ heading }) => heading.split(' ', 1)[0] === `[${version}]`)
  const isPrerelease = version.includes('-')
  return withoutWraps(isPrerelease ? notesOfPrerelease(version, { open, own }) : notesOfStable(version, { open, own }))
}

/** The sections that concern a version. */
interface Told {
  /** The text under "Unreleased". */
  readonly open: string
  /** The section with the version in its heading. */
  readonly own: Section | undefined
}

function notesOfPrerelease(version: string, { open, own }: Told): string {
  const target = version.split('-', 1)[0] ?? ''
  if (own !== undefined) {
    throw new ReleaseProblem(
      `CHANGELOG.md has a section for ${version}; what a prerelease brings stands under '## [Unreleased]' until ${target} is released: move it there.`,
    )
  }
  if (open !== '') return open
  throw new ReleaseProblem(
    `CHANGELOG.md says nothing under '## [Unreleased]', where the changes of ${version} stand until ${target} is released.`,
  )
}

function notesOfStable(version: string, { open, own }: Told): string {
  if (open !== '') {
    throw new ReleaseProblem(
      `CHANGELOG.md has changes under '## [Unreleased]', and a release is made of all of them: move them to '## [${version}] - <date>'.`,
    )
  }
  if (own === undefined) {
    throw new ReleaseProblem(`CHANGELOG.md lacks the version that package.json has: add '## [${version}] - <date>'.`)
  }
  if (isWithdrawn(own)) {
    throw new ReleaseProblem(withdrawnWords(version))
  }
  if (!DATED.test(own.heading)) {
    throw new ReleaseProblem(
      `CHANGELOG.md has the heading '## ${own.heading}'; with its date it would be '## [${version}] - 2026-12-31'.`,
    )
  }
  if (own.body === '') {
    throw new ReleaseProblem(`CHANGELOG.md says nothing under '## ${own.heading}': say what changed for whom.`)
  }
  return own.body
}

/** What is said of a version that is withdrawn and was to be released. */
export function withdrawnWords(version: string): string {
  return `CHANGELOG.md says that ${version} is withdrawn: raise the version in package.json.`
}

/** The versions that a changelog marks as withdrawn: `## [1.2.0] - 2026-12-01 [YANKED]`. */
export function withdrawnIn(changelog: string): ReadonlySet<string> {
  const withdrawn = sectionsOf(changelog).filter(isWithdrawn)
  return new Set(withdrawn.flatMap(({ heading }) => /^\[?v?(\d[^\]\s]*)/.exec(heading)?.[1] ?? []))
}

/** In whatever form: what nobody could have meant otherwise must not be missed. */
function isWithdrawn({ heading }: Section): boolean {
  return heading.toUpperCase().includes(WITHDRAWN)
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
