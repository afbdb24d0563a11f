/** A version of the action, as semver has it, without build metadata. */
export interface Version {
  /** `1.2.3` or `1.2.3-rc.1`. */
  readonly text: string
  readonly major: number
  /** Minor and patch. */
  readonly rest: readonly [number, number]
  /** What stands behind the hyphen, part by part; empty for a version that is none of these. */
  readonly prerelease: readonly string[]
}

const NUMBER = '(0|[1-9]\\d*)'
const VERSION = new RegExp(
  `^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-((?:${NUMBER}|[a-z]+)(?:\\.(?:${NUMBER}|[a-z]+))*))?$`,
)

/** Reads a version; `undefined` for any other text. */
export function parseVersion(text: string): Version | undefined {
  const [, major, minor, patch, prerelease] = VERSION.exec(text) ?? []
  if (major === undefined) return undefined
  const parts = prerelease?.split('.') ?? []
  return { text, major: Number(major), rest: [Number(minor), Number(patch)], prerelease: parts }
}

/** The version that a tag is of, such as `v1.2.3`; `undefined` for a tag that is of none. */
export function versionOfTag(tag: string): Version | undefined {
  return tag.startsWith('v') ? parseVersion(tag.slice(1)) : undefined
}

/** Which of two comes first, for a sort from the oldest to the newest. */
export function compareVersions(a: Version, b: Version): number {
  const numbers = a.major - b.major || a.rest[0] - b.rest[0] || a.rest[1] - b.rest[1]
  return numbers || comparePrereleases(a.prerelease, b.prerelease)
}

/** A version without prerelease is newer than all its prereleases; numbers stand before words. */
function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length
  for (const [index, one] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    if (one !== other) return comparePart(one, other)
  }
  return a.length - b.length
}

function comparePart(one: string, other: string): number {
  const [a, b] = [Number(one), Number(other)]
  if (Number.isNaN(a) && Number.isNaN(b)) return one < other ? -1 : 1
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) ? 1 : -1
  return a - b
}
