import type { Release } from './api.ts'
import { ReleaseProblem } from './problem.ts'
import { compareVersions, versionOfTag, type Version } from './version.ts'

/** Releases that are out, and what became of them since. */
export interface Published {
  /** All that are no drafts. */
  readonly releases: readonly Release[]
  /** Versions that were taken back: see {@link readWithdrawn}. */
  readonly withdrawn: ReadonlySet<string>
}

/** The versions among releases that are prereleases neither by their name nor by GitHub's mark, the oldest first. */
export function stableOf(releases: readonly Release[]): readonly Version[] {
  return releases
    .filter(({ draft, prerelease }) => !draft && !prerelease)
    .flatMap(({ tag_name: tag }) => versionOfTag(tag) ?? [])
    .filter(({ prerelease }) => prerelease.length === 0)
    .toSorted(compareVersions)
}

/**
 * Whether a version comes after what is released. Each major version has its own order, in which a patch may also follow the
 * newest of its own minor version; a prerelease comes after the other ones of its version.
 *
 * @param releases - that are out, without that of the version itself
 * @throws ReleaseProblem where it does not
 */
export function checkOrder(version: Version, releases: readonly Release[]): void {
  const stable = stableOf(releases)
  const newest = stable.at(-1)
  if (newest !== undefined && version.major > newest.major + 1) {
    throw new ReleaseProblem(
      `package.json has the version ${version.text}, and ${newest.text} is the newest: the next major version is ${newest.major + 1}.`,
    )
  }
  const others = stable.filter(({ major }) => major === version.major)
  const line = version.rest[1] > 0 ? others.filter(({ rest }) => rest[0] === version.rest[0]) : []
  // Where there is none of its own major version, it must not begin one below what is there.
  const last = line.at(-1) ?? others.at(-1) ?? stable.findLast(({ major }) => major > version.major)
  for (const other of [...(last === undefined ? [] : [last]), ...rivalsOf(version, releases)]) {
    if (compareVersions(version, other) > 0) continue
    throw new ReleaseProblem(
      `package.json has the version ${version.text}, and ${other.text} is released already: raise it with 'npm version <new> --no-git-tag-version'.`,
    )
  }
}

/** The other prereleases of the version that a prerelease leads to; none for any other version. */
function rivalsOf({ prerelease, major, rest }: Version, releases: readonly Release[]): readonly Version[] {
  if (prerelease.length === 0) return []
  return releases
    .flatMap(({ tag_name: tag }) => versionOfTag(tag) ?? [])
    .filter((other) => other.prerelease.length > 0 && other.major === major && String(other.rest) === String(rest))
}

/**
 * The stable version whose promises another one has to keep: the last before it of its major version, or, for the first of a
 * major version, the last of those before. One that was withdrawn promises nothing.
 */
export function predecessorOf(version: Version, { releases, withdrawn }: Published): Version | undefined {
  const before = stableOf(releases).filter((other) => compareVersions(other, version) < 0 && !withdrawn.has(other.text))
  return before.at(-1)
}

/** The newest stable version of a major one that was not withdrawn. */
export function newestOf(major: number, { releases, withdrawn }: Published): Version | undefined {
  return stableOf(releases).findLast((version) => version.major === major && !withdrawn.has(version.text))
}
