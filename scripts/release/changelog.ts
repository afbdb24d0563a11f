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
  return section.body
}

/** Without the addresses of links, which stand at the end of the file and belong to no section. */
function sectionsOf(changelog: string): readonly Section[] {
  const [, ...sections] = changelog.replaceAll(/^\[[^\]]+\]: \S+$/gm, '').split(/^## /m)
  return sections.map((section) => {
    const [heading = '', ...lines] = section.split('\n')
    return { heading: heading.trim(), body: lines.join('\n').trim() }
  })
}
