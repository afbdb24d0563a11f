import { compareVersions, parseVersion } from './version.ts'

/**
 * The lines that a changelog of these versions ends with: each leads to what its version changes, and the first to what is not
 * released yet.
 *
 * @param versions - those with a section, the newest first
 * @param base - the repository's address, such as `https://github.com/org/kie-image-action`
 */
export function changelogLinksOf(versions: readonly string[], base: string): readonly string[] {
  const own = versions.map((version, index) => {
    const before = versions[index + 1]
    return `[${version}]: ${base}/${before === undefined ? `releases/tag/v${version}` : `compare/v${before}...v${version}`}`
  })
  const [newest] = versions
  const open = newest === undefined ? 'commits/main' : `compare/v${newest}...main`
  return [`[Unreleased]: ${base}/${open}`, ...own]
}

/**
 * What is wrong with the order of a changelog's versions, or with the links at its end, in words; `undefined` where nothing is.
 *
 * @param base - see {@link changelogLinksOf}
 */
export function wrongLinksIn(changelog: string, base: string): string | undefined {
  const versions = Array.from(changelog.matchAll(/^## \[(\d[^\]]*)\]/gm), ([, version = '']) => version)
  const parsed = versions.flatMap((version) => parseVersion(version) ?? [])
  for (const [index, version] of parsed.entries()) {
    const next = parsed[index + 1]
    if (next === undefined || compareVersions(version, next) > 0) continue
    return `CHANGELOG.md has ${next.text} below ${version.text}: the newest version stands first.`
  }
  const want = changelogLinksOf(versions, base).join('\n')
  const found = changelog.split('\n').filter((line) => /^\[[^\]]+\]: /.test(line))
  return found.join('\n') === want ? undefined : `CHANGELOG.md has other links at its end than these:\n${want}`
}
