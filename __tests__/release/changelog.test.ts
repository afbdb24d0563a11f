import { describe, expect, test } from '@jest/globals'
import { notesOf, withdrawnIn } from '../../scripts/release/changelog.ts'
import { changelogLinksOf, wrongLinksIn } from '../../scripts/release/changelog-links.ts'
import { compareVersions, parseVersion, versionOfTag } from '../../scripts/release/version.ts'
import { read } from '../documents/documents.ts'

const text = read('CHANGELOG.md')

test('ours has the form of Keep a Changelog, what is not released first, then the newest', () => {
  const [first, ...headings] = Array.from(text.matchAll(/^## (.*)$/gm), ([, heading = '']) => heading)
  expect(first).toBe('[Unreleased]')
  const versions = headings.map(
    (heading) => /^\[(.+)\] - \d{4}-\d\d-\d\d(?: \[YANKED\])?$/.exec(heading)?.[1] ?? heading,
  )
  const parsed = versions.flatMap((version) => parseVersion(version) ?? [])
  expect(parsed.map((version) => version.text)).toEqual(versions)
  expect(parsed.toSorted(compareVersions).toReversed()).toEqual(parsed)
  expect(versions).toContain('1.0.0')
  const kinds = Array.from(text.matchAll(/^### (.*)$/gm), ([, kind = '']) => kind)
  const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']
  expect(kinds.filter((kind) => !known.includes(kind))).toEqual([])
})

const BASE = 'https://github.com/org/kie-image-action'

test('each version of ours has its link at the foot, to what it changes, and no other is there', () => {
  expect(wrongLinksIn(text, BASE)).toBeUndefined()
})

describe('the links of a changelog', () => {
  const two = [
    `[Unreleased]: ${BASE}/compare/v1.1.0...main`,
    `[1.1.0]: ${BASE}/compare/v1.0.0...v1.1.0`,
    `[1.0.0]: ${BASE}/releases/tag/v1.0.0`,
  ]
  const sections = '## [Unreleased]\n\n## [1.1.0] - 2026-12-02 [YANKED]\n\n- B\n\n## [1.0.0] - 2026-12-01\n\n- A\n\n'
  const wrong = `CHANGELOG.md has other links at its end than these:\n${two.join('\n')}`

  test('compare each version with the one before it', () => {
    expect(changelogLinksOf(['1.1.0', '1.0.0'], BASE)).toEqual(two)
    expect(changelogLinksOf([], BASE)).toEqual([`[Unreleased]: ${BASE}/commits/main`])
    expect(wrongLinksIn(`${sections}${two.join('\n')}\n`, BASE)).toBeUndefined()
  })

  test.each([
    { name: 'one that is missing', links: [two[0], two[2]] },
    { name: 'one that leads past the version', links: [two[0]?.replace('v1.1.0', 'v1.0.0'), two[1], two[2]] },
    { name: 'one of another repository', links: two.map((line) => line.replace('/org/', '/orq/')) },
    { name: 'none', links: [] },
  ])('are told where there is $name', ({ links }) => {
    expect(wrongLinksIn(`${sections}${links.join('\n')}\n`, BASE)).toBe(wrong)
  })

  test('are those that docs/releasing.md shows', () => {
    const [, shown = ''] = /^ *```text\n([^]*?)^ *```$/m.exec(read('docs/releasing.md')) ?? []
    expect(shown.trim().split(/\n */)).toEqual(two.slice(0, 2))
  })

  test('are told after the order of the versions, which they follow', () => {
    const given = '## [1.0.0] - 2026-12-01\n\n- A\n\n## [1.1.0] - 2026-12-02\n\n- B\n'
    expect(wrongLinksIn(given, BASE)).toBe('CHANGELOG.md has 1.1.0 below 1.0.0: the newest version stands first.')
  })
})

describe('a prerelease', () => {
  const open = '## [Unreleased]\n\n- B\n\n## [1.0.0] - 2026-12-01\n\n- A\n'

  test('takes what is not released yet, which stays for the version that it leads to', () => {
    expect(notesOf(open, '1.1.0-rc.1')).toBe('- B')
    expect(notesOf(open, '1.1.0-rc.2')).toBe('- B')
    expect(notesOf(open.replace('## [Unreleased]', '## [Unreleased]\n\n## [1.1.0] - 2026-12-02'), '1.1.0')).toBe('- B')
  })

  test.each([
    {
      name: 'of which nothing is said there',
      given: open.replace('- B\n', ''),
      want: "CHANGELOG.md says nothing under '## [Unreleased]', where the changes of 1.1.0-rc.1 stand until 1.1.0 is released.",
    },
    {
      name: 'with a section of its own',
      given: `${open}\n## [1.1.0-rc.1] - 2026-12-02\n\n- C\n`,
      want: "CHANGELOG.md has a section for 1.1.0-rc.1; what a prerelease brings stands under '## [Unreleased]' until 1.1.0 is released: move it there.",
    },
  ])('$name is none', ({ given, want }) => {
    expect(() => notesOf(given, '1.1.0-rc.1')).toThrow(want)
  })
})

describe('a version that was taken back', () => {
  test.each(['[YANKED]', '[yanked]'])('is marked behind its date: %s', (mark) => {
    const given = `## [Unreleased]\n\n## [1.2.0] - 2026-12-03 ${mark}\n\n- C\n\n## [1.1.0] - 2026-12-02\n\nNot ${mark}\n`
    expect([...withdrawnIn(given)]).toEqual(['1.2.0'])
    expect(() => notesOf(given, '1.2.0')).toThrow('CHANGELOG.md says that 1.2.0 is withdrawn')
    expect(notesOf(given, '1.1.0')).toBe(`Not ${mark}`)
  })

  test.each([
    '[1.2.0] - 2026-12-03 [YANKED]: it draws twice',
    '[1.2.0](https://example.com/a) - 2026-12-03 [YANKED]',
    '1.2.0 - 2026-12-03 [YANKED]',
    'v1.2.0 [YANKED]',
  ])('is known also by a heading that is not quite in the form: %s', (heading) => {
    expect([...withdrawnIn(`## [Unreleased]\n\n## ${heading}\n\n- C\n`)]).toEqual(['1.2.0'])
  })

  test('is none in a changelog that marks none, or that is not there', () => {
    expect([...withdrawnIn('## [Unreleased]\n\n- B\n\n## [1.0.0] - 2026-12-01\n\n- A\n')]).toEqual([])
    expect([...withdrawnIn('')]).toEqual([])
  })
})

/** What a changelog says of the present version, released or not, also where that is marked as withdrawn. */
function presentOf(changelog: string, version: string): string {
  const unmarked = changelog.replaceAll(' [YANKED]', '')
  if (version.includes('-')) return notesOf(unmarked, version)
  return notesOf(unmarked.replace(/(## \[Unreleased\]\n)[^]*?(?=\n## )/, '$1'), version)
}

test('the version of package.json is in it, or what is to come of it is', () => {
  const { version } = JSON.parse(read('package.json')) as { readonly version: string }
  expect(presentOf(text, version)).toMatch(/^### /)
})

test('the pull request that marks the present version as withdrawn is none the worse for it', () => {
  const { version } = JSON.parse(read('package.json')) as { readonly version: string }
  const marked = text.replace(
    new RegExp(`^## \\[${version.replaceAll('.', String.raw`\.`)}\\] - \\S+`, 'm'),
    '$& [YANKED]',
  )
  expect(presentOf(marked, version)).toBe(presentOf(text, version))
  expect(wrongLinksIn(marked, BASE)).toBeUndefined()
})

test('the notes of a version end where the next begins, without the addresses of links', () => {
  const two =
    '## [Unreleased]\n\n## [1.1.0] - 2026-12-02\n\n- B\n\n### Fixed\n\n- C\n\n## [1.0.0] - 2026-12-01\n\n- A\n\n[1.0.0]: https://a\n'
  expect(notesOf(two, '1.1.0')).toBe('- B\n\n### Fixed\n\n- C')
  expect(notesOf(two, '1.0.0')).toBe('- A')
})

test('paragraphs of the notes are one line each, as GitHub shows every end of a line, but code is as it was', () => {
  const wrapped = [
    'Some words that',
    'go on.',
    '',
    '### Added',
    'Below a heading,',
    'and more.',
    '- An item that',
    '  goes on',
    '  - and one in it,',
    '    too',
    '1. A number',
    '',
    '| a | b |',
    '| - | - |',
    'After a table',
    '```yaml',
    'a: 1',
    '  b: 2',
    '```',
    'the end',
  ]
  expect(notesOf(`## [1.0.0] - 2026-12-01\n\n${wrapped.join('\n')}\n`, '1.0.0').split('\n')).toEqual([
    'Some words that go on.',
    '',
    '### Added',
    'Below a heading, and more.',
    '- An item that goes on',
    '  - and one in it, too',
    '1. A number',
    '',
    '| a | b |',
    '| - | - |',
    'After a table',
    '```yaml',
    'a: 1',
    '  b: 2',
    '```',
    'the end',
  ])
})

test('versions stand in the order of semver, prereleases before theirs', () => {
  const order = [
    '0.9.10',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.0.2',
  ]
  const all = [...order, '1.0.10', '1.2.0', '1.10.0', '2.0.0'].flatMap((version) => parseVersion(version) ?? [])
  for (const [index, one] of all.entries()) {
    for (const [other, two] of all.entries())
      expect(Math.sign(compareVersions(one, two))).toBe(Math.sign(index - other))
  }
})

test.each(['v1', '1.0.0', 'v1.0', 'v01.0.0', 'v1.0.0-01', 'v1.0.0 ', 'v1.0.0-', 'vv1.0.0'])(
  '%j is the tag of no version',
  (tag) => {
    expect(versionOfTag(tag)).toBeUndefined()
  },
)
