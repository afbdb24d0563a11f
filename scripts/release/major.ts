import { listReleases, readCommitAt, readRef, Refusal, type Api, type Release } from './api.ts'
import { ReleaseProblem } from './problem.ts'
import { branchOf } from './tag.ts'
import { compareVersions, versionOfTag, type Version } from './version.ts'

/**
 * Brings the bare tag of a major version, such as `v1`, to the newest release of it that is published and no prerelease.
 * Called when one is published; which one does not matter, so that calls may come late, twice or in another order.
 *
 * @param published - the tag of the release that was published
 * @returns what came of it, in words
 * @throws ReleaseProblem where the bare tag is where no release of ours is, is on a newer one, or has a release of its own
 */
export async function moveMajor(api: Api, published: string): Promise<string> {
  const version = versionOfTag(published)
  if (version === undefined) return `${published} is no version; nothing is moved.`
  const major = `v${version.major}`
  const releases = await listReleases(api)
  if (releases.some(({ tag_name: tag }) => tag === major)) {
    throw new ReleaseProblem(`There is a release of the tag ${major} itself, which has to move: delete that release.`)
  }
  const newest = newestOf(releases, version.major)
  if (newest === undefined) {
    await dropBranch(api, published)
    return `No release of ${major} is published yet but prereleases; nothing is moved.`
  }
  const said = await move(api, major, newest)
  await dropBranch(api, published)
  return said
}

async function move(api: Api, major: string, newest: Version): Promise<string> {
  const tag = `v${newest.text}`
  const commit = await readCommitAt(api, `tags/${tag}`)
  if (commit === undefined) throw new ReleaseProblem(`The release ${tag} has no tag on a commit: look who made it.`)
  const now = await readRef(api, `tags/${major}`)
  if (now?.sha === commit.sha) return `${major} is on ${tag} already.`
  if (now === undefined) await api.send('POST', 'git/refs', { ref: `refs/tags/${major}`, sha: commit.sha })
  else {
    await checkForward(api, { major, now: now.sha, newest })
    // Each release has a commit beside the branch, so that none is an ancestor of another.
    await api.send('PATCH', `git/refs/tags/${major}`, { sha: commit.sha, force: true })
  }
  return `${major} is on ${tag} now.`
}

async function checkForward(
  api: Api,
  { major, now, newest }: { readonly major: string; readonly now: string; readonly newest: Version },
): Promise<void> {
  const refs = (await api.get(`git/matching-refs/tags/${major}.`)) as readonly {
    ref: string
    object: { sha: string }
  }[]
  const at = refs
    .filter(({ object }) => object.sha === now)
    .flatMap(({ ref }) => versionOfTag(ref.replace('refs/tags/', '')) ?? [])[0]
  if (at === undefined) {
    throw new ReleaseProblem(`${major} is on ${now}, which is no release: look who moved it, and move it by hand.`)
  }
  if (compareVersions(at, newest) > 0) {
    throw new ReleaseProblem(
      `${major} is on v${at.text}, and the newest release that is published is v${newest.text}: back it goes by hand alone.`,
    )
  }
}

function newestOf(releases: readonly Release[], major: number): Version | undefined {
  return releases
    .filter(({ draft, prerelease }) => !draft && !prerelease)
    .flatMap(({ tag_name: tag }) => versionOfTag(tag) ?? [])
    .filter((version) => version.major === major && version.prerelease.length === 0)
    .toSorted(compareVersions)
    .at(-1)
}

/** What kept the commit until now: from now on the bare tag, or a published one, does. */
async function dropBranch(api: Api, tag: string): Promise<void> {
  try {
    await api.send('DELETE', `git/refs/${branchOf(tag)}`)
  } catch (error) {
    const isGone = error instanceof Refusal && (error.status === 422 || error.status === 404)
    if (!isGone) throw error
  }
}
