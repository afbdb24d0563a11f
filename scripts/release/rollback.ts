import { readRef, type Api } from './api.ts'
import { checkMade } from './made.ts'
import { checkOwnRelease, pointMajor, readPublished, versionAt } from './major.ts'
import { stableOf, type Published } from './order.ts'
import { ReleaseProblem } from './problem.ts'
import { compareVersions, versionOfTag, type Version } from './version.ts'

/**
 * Takes the bare tag of a major version back to an older release, where the one that it is on is bad.
 *
 * @param given - the release to go back to: its tag, such as `v1.0.0`, or its version
 * @returns what came of it, and what is left to do so that it lasts
 * @throws ReleaseProblem where that is no stable release of ours, is withdrawn itself, is the newest and where the bare tag is already, or
 *   would be a move forward
 */
export async function rollBack(api: Api, given: string): Promise<string> {
  const state = await readPublished(api)
  const version = targetOf(given, state)
  const tag = `v${version.text}`
  const major = `v${version.major}`
  checkOwnRelease(major, state)
  const { sha } = await checkMade(api, version, state)
  const now = await readRef(api, `tags/${major}`)
  if (now === undefined) throw new ReleaseProblem(`There is no tag ${major} to take back.`)
  const at = await versionAt(api, major, now.sha)
  if (at !== undefined && compareVersions(at, version) < 0) {
    throw new ReleaseProblem(
      `${major} is on v${at.text}, which is older than ${tag}: forward it goes by the job of ${tag}'s release alone. Re-run that.`,
    )
  }
  const isThere = now.sha === sha
  if (isThere && isNewest(version, state)) throw new ReleaseProblem(nothingTaken(version, state))
  if (!isThere) await pointMajor(api, major, sha)
  return `${major} is on ${tag} ${isThere ? 'already' : 'now'}.${whatIsLeft(version, state)}`
}

function isNewest(version: Version, { releases }: Published): boolean {
  return stableOf(releases).findLast(({ major }) => major === version.major)?.text === version.text
}

/** Whoever names the newest release means the bad one. */
function nothingTaken(version: Version, { releases, withdrawn }: Published): string {
  const older = stableOf(releases).findLast(
    (other) => other.major === version.major && compareVersions(other, version) < 0 && !withdrawn.has(other.text),
  )
  const next =
    older === undefined
      ? 'there is no older one, so mark what is bad, and release the next patch'
      : `name the release to go back to, such as v${older.text}`
  return `v${version.major} is on v${version.text}, the newest release of it: nothing was taken back; ${next}.`
}

function targetOf(given: string, { releases, withdrawn }: Published): Version {
  const version = versionOfTag(given.startsWith('v') ? given : `v${given}`)
  const isStable = stableOf(releases).some(({ text }) => text === version?.text)
  if (version === undefined || !isStable) {
    throw new ReleaseProblem(`'${given}' is no release that is published and stable, such as v1.0.0.`)
  }
  if (withdrawn.has(version.text)) {
    throw new ReleaseProblem(`CHANGELOG.md says that v${version.text} is withdrawn: go back to another release.`)
  }
  return version
}

/** Whatever is newer and not marked would be followed again by a re-run of its job. */
function whatIsLeft(version: Version, { releases, withdrawn }: Published): string {
  const newer = stableOf(releases).filter(
    (other) => other.major === version.major && compareVersions(other, version) > 0 && !withdrawn.has(other.text),
  )
  if (newer.length === 0) return ''
  const names = newer.map(({ text }) => `'## [${text}] - <date> [YANKED]'`).join(', ')
  return ` So that it stays there, mark what is bad in the CHANGELOG.md of the default branch: ${names}.`
}
