import { withAbsoluteLinks } from './absolute-links.ts'
import { listReleases, type Api, type Release } from './api.ts'
import { notesOf } from './changelog.ts'
import { stableOf } from './order.ts'
import { ReleaseProblem } from './problem.ts'
import type { Source } from './source.ts'
import { addressesOf, checkTag, type Place } from './tag.ts'
import { compareVersions, type Version } from './version.ts'
import { readWithdrawn } from './withdrawn.ts'

/** Who opens drafts in a job. */
const AUTHOR = 'github-actions[bot]'

/**
 * Opens the draft of a release with the changelog's notes. One of ours that is there is left as it is, as somebody may have
 * worked on it, and so is the release where it is published.
 *
 * @throws ReleaseProblem where there is no tag yet, or a draft of it that is not of this workflow and this source
 */
export async function makeDraft(api: Api, source: Source, place: Place): Promise<Release> {
  const { version, sha } = source
  const tag = `v${version.text}`
  const commit = await checkTag(api, source)
  if (commit === undefined) throw new ReleaseProblem(`There is no tag ${tag} yet: 'tag' makes it.`)
  const { page } = addressesOf(place, sha)
  const origin = page.replace('/blob/', '/tree/')
  const all = await listReleases(api)
  const found = findOurs(all, tag, origin)
  if (found !== undefined) return found
  const notes = withAbsoluteLinks(notesOf(source.read('CHANGELOG.md'), version.text), addressesOf(place, sha))
  const body = `${notes}\n\nMade of [${sha.slice(0, 7)}](${origin}); [how to verify it](${page}/SECURITY.md#verify-a-release).\n`
  // No target: the tag is there, and one that names a commit with workflow files may take a permission that no job has.
  const prerelease = version.prerelease.length > 0
  // GitHub may forget the last of it, as a draft is never the latest: docs/releasing.md tells it to whoever publishes.
  const latest = (await isLatest(api, version, all)) ? {} : { make_latest: 'false' }
  const sent = { tag_name: tag, name: tag, body, draft: true, prerelease, ...latest }
  return (await api.send('POST', 'releases', sent)) as Release
}

/** Whether no release of a later version is out that was not withdrawn; a prerelease is never the latest. */
async function isLatest(api: Api, version: Version, releases: readonly Release[]): Promise<boolean> {
  const withdrawn = await readWithdrawn(api)
  const last = stableOf(releases).findLast(({ text }) => !withdrawn.has(text))
  return version.prerelease.length === 0 && (last === undefined || compareVersions(last, version) < 0)
}

/** @param origin - the address of the source, which the notes of its draft have */
function findOurs(releases: readonly Release[], tag: string, origin: string): Release | undefined {
  const all = releases.filter(({ tag_name: name }) => name === tag)
  const published = all.find(({ draft }) => !draft)
  if (published !== undefined) return published
  const foreign = all.find(({ author, body }) => author.login !== AUTHOR || body?.includes(origin) !== true)
  if (foreign !== undefined) {
    throw new ReleaseProblem(
      `There is a draft of ${tag} that is not of this workflow and ${origin}, which its notes would name: ${foreign.html_url} by ${foreign.author.login}. Delete it, and run the step again.`,
    )
  }
  if (all.length > 1) throw new ReleaseProblem(`There are ${all.length} drafts of ${tag}: delete all but one of them.`)
  return all[0]
}
