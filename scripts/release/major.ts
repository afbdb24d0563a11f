import { getSeen, listReleases, readRef, type Api } from './api.ts'
import { checkMade } from './made.ts'
import { newestOf, type Published } from './order.ts'
import { ReleaseProblem } from './problem.ts'
import { branchOf } from './tag.ts'
import { compareVersions, versionOfTag, type Version } from './version.ts'
import { readWithdrawn } from './withdrawn.ts'

/** What became of the bare tag of a major version. */
export interface Outcome {
  readonly isMoved: boolean
  /** In words, on one line. */
  readonly said: string
}

/**
 * Brings the bare tag of a major version, such as `v1`, to a release that was published, where that is the newest of it. It
 * follows no other: not an older one, a prerelease, or one that was withdrawn, so that it stays where a rollback has put it.
 * May be called late, twice or in another order than the releases were published in.
 *
 * @param published - the tag of the release
 * @throws ReleaseProblem where the release was not made here, or the bare tag is where no release of ours is, is on a newer
 *   one, or has a release of its own
 */
export async function moveMajor(api: Api, published: string): Promise<Outcome> {
  const version = versionOfTag(published)
  if (version === undefined) return { isMoved: false, said: `${published} is no version; nothing is moved.` }
  const state = await readPublished(api)
  const major = `v${version.major}`
  checkOwnRelease(major, state)
  const reason = reasonToStay(version, state)
  const outcome =
    reason === undefined
      ? await advance(api, version, state)
      : { isMoved: false, said: `${major} stays where it is: ${reason}.` }
  if (isDone(version, state)) await dropBranch(api, published)
  return outcome
}

/** The releases that are out, and which of them were withdrawn. */
export async function readPublished(api: Api): Promise<Published> {
  const [releases, withdrawn] = [await listReleases(api), await readWithdrawn(api)]
  return { releases: releases.filter(({ draft }) => !draft), withdrawn }
}

/** @throws ReleaseProblem where the bare tag has a release of its own: an immutable one would keep it from moving */
export function checkOwnRelease(major: string, { releases }: Published): void {
  if (releases.every(({ tag_name: tag }) => tag !== major)) return
  throw new ReleaseProblem(`There is a release of the tag ${major} itself, which has to move: delete that release.`)
}

/** The version whose release a commit is of, among those of a major version; `undefined` where it is of none. */
export async function versionAt(api: Api, major: string, sha: string): Promise<Version | undefined> {
  const refs = (await getSeen(api, `git/matching-refs/tags/${major}.`)) as readonly {
    ref: string
    object: { sha: string }
  }[]
  return refs
    .filter(({ object }) => object.sha === sha)
    .flatMap(({ ref }) => versionOfTag(ref.replace('refs/tags/', '')) ?? [])[0]
}

/** Points the bare tag of a major version elsewhere. Each release has a commit beside the branch, so that none follows another. */
export async function pointMajor(api: Api, major: string, sha: string): Promise<void> {
  await api.send('PATCH', `git/refs/tags/${major}`, { sha, force: true })
}

function reasonToStay({ text, major, prerelease }: Version, state: Published): string | undefined {
  const release = state.releases.find(({ tag_name: tag }) => tag === `v${text}`)
  if (release === undefined) return `v${text} is not published`
  if (release.prerelease || prerelease.length > 0) return `v${text} is a prerelease`
  if (state.withdrawn.has(text)) return `CHANGELOG.md says that v${text} is withdrawn`
  const newest = newestOf(major, state)
  return newest?.text === text ? undefined : `v${newest?.text ?? ''} is newer than v${text}`
}

async function advance(api: Api, version: Version, state: Published): Promise<Outcome> {
  const [major, tag] = [`v${version.major}`, `v${version.text}`]
  const { sha } = await checkMade(api, version, state)
  const now = await readRef(api, `tags/${major}`)
  if (now?.sha === sha) return { isMoved: false, said: `${major} is on ${tag} already.` }
  if (now === undefined) await api.send('POST', 'git/refs', { ref: `refs/tags/${major}`, sha })
  else {
    await checkForward(api, { major, now: now.sha, version })
    await pointMajor(api, major, sha)
  }
  return { isMoved: true, said: `${major} is on ${tag} now.` }
}

async function checkForward(
  api: Api,
  { major, now, version }: { readonly major: string; readonly now: string; readonly version: Version },
): Promise<void> {
  const at = await versionAt(api, major, now)
  if (at === undefined) {
    throw new ReleaseProblem(
      `${major} is on ${now}, which is no release: look who moved it, and put it back with 'rollback'.`,
    )
  }
  if (compareVersions(at, version) > 0) {
    throw new ReleaseProblem(
      `${major} is on v${at.text}, which is newer than v${version.text}: back it goes by 'rollback' alone.`,
    )
  }
}

/** Whether the bare tag will not need a release's branch any more: one that a person marked as a prerelease may lose the mark. */
function isDone({ text, prerelease }: Version, { releases }: Published): boolean {
  return releases.some((release) => release.tag_name === `v${text}` && (!release.prerelease || prerelease.length > 0))
}

/** Drops what kept a release's commit until now: from now on its tag does, which nobody can move any more. */
async function dropBranch(api: Api, tag: string): Promise<void> {
  const branch = branchOf(tag)
  if ((await readRef(api, branch)) !== undefined) await api.send('DELETE', `git/refs/${branch}`)
}
