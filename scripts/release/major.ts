import { listReleases, readCommit, readCommitAt, readRef, type Api, type Commit, type Release } from './api.ts'
import { isOnBranch } from './branch.ts'
import { ReleaseProblem } from './problem.ts'
import type { Entry } from './source.ts'
import { branchOf, RELEASED } from './tag.ts'
import { compareVersions, versionOfTag, type Version } from './version.ts'

/**
 * Brings the bare tag of a major version, such as `v1`, to the newest release of it that is published and no prerelease.
 * Called when one is published; which one does not matter, so that calls may come late, twice or in another order.
 *
 * @param published - the tag of the release that was published
 * @returns what came of it, in words
 * @throws ReleaseProblem where the newest release was not made of a source on the branch, or the bare tag is where no release
 *   of ours is, is on a newer one, or has a release of its own
 */
export async function moveMajor(api: Api, published: string): Promise<string> {
  const version = versionOfTag(published)
  if (version === undefined) return `${published} is no version; nothing is moved.`
  const major = `v${version.major}`
  const releases = (await listReleases(api)).filter(({ draft }) => !draft)
  if (releases.some(({ tag_name: tag }) => tag === major)) {
    throw new ReleaseProblem(`There is a release of the tag ${major} itself, which has to move: delete that release.`)
  }
  const newest = newestOf(releases, version.major)
  const said =
    newest === undefined
      ? `Of ${major} only prereleases are published; nothing is moved.`
      : await move(api, major, newest)
  await dropBranches(api, releases)
  return said
}

async function move(api: Api, major: string, newest: Version): Promise<string> {
  const tag = `v${newest.text}`
  const commit = await readCommitAt(api, `tags/${tag}`)
  if (commit === undefined || !(await isMadeHere(api, commit))) {
    throw new ReleaseProblem(`The release ${tag} has a tag that was not made here of a source: look who made it.`)
  }
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

/** Whether a release holds what its source has, nothing else, and the source is on the branch. */
async function isMadeHere(api: Api, { tree, parents }: Commit): Promise<boolean> {
  const [source, ...others] = parents
  if (source === undefined || others.length > 0 || !(await isOnBranch(api, source.sha))) return false
  const { tree: sourceTree } = await readCommit(api, source.sha)
  const [made, from] = await Promise.all([listTree(api, tree.sha), listTree(api, sourceTree.sha)])
  const isOfSource = ({ path, sha }: Entry): boolean =>
    path === 'README.md' || from.some((each) => each.path === path && each.sha === sha)
  return (
    made.length === RELEASED.length &&
    RELEASED.every((path) => made.some((each) => each.path === path && isOfSource(each)))
  )
}

async function listTree(api: Api, sha: string): Promise<readonly Entry[]> {
  const { tree } = (await api.get(`git/trees/${sha}`)) as { readonly tree: readonly Entry[] }
  return tree
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
    .filter(({ prerelease }) => !prerelease)
    .flatMap(({ tag_name: tag }) => versionOfTag(tag) ?? [])
    .filter((version) => version.major === major && version.prerelease.length === 0)
    .toSorted(compareVersions)
    .at(-1)
}

/** Drops what kept the commits of releases until now: from now on their tags do, which nobody can move any more. */
async function dropBranches(api: Api, releases: readonly Release[]): Promise<void> {
  const refs = (await api.get('git/matching-refs/heads/releases/')) as readonly { readonly ref: string }[]
  const published = new Set(releases.map(({ tag_name: tag }) => `refs/${branchOf(tag)}`))
  for (const { ref } of refs.filter((each) => published.has(each.ref))) await api.send('DELETE', `git/${ref}`)
}
