import { withAbsoluteLinks } from './absolute-links.ts'
import { listReleases, type Api, type Release } from './api.ts'
import { notesOf } from './changelog.ts'
import { ReleaseProblem } from './problem.ts'
import type { Source } from './source.ts'
import { addressesOf, checkTag, type Place } from './tag.ts'

/**
 * Opens the draft of a release with the changelog's notes. One that is there is left as it is, as somebody may have worked on
 * it, and so is the release where it is published.
 *
 * @throws ReleaseProblem where there is no tag yet
 */
export async function makeDraft(api: Api, source: Source, place: Place): Promise<Release> {
  const { version, sha } = source
  const tag = `v${version.text}`
  const commit = await checkTag(api, source)
  if (commit === undefined) throw new ReleaseProblem(`There is no tag ${tag} yet: 'tag' makes it.`)
  const there = (await listReleases(api)).filter(({ tag_name: name }) => name === tag)
  const found = there.find(({ draft }) => !draft) ?? there[0]
  if (found !== undefined) return found
  const addresses = addressesOf(place, sha)
  const notes = withAbsoluteLinks(notesOf(source.read('CHANGELOG.md'), version.text), addresses)
  const body = `${notes}\n\nMade of [${sha.slice(0, 7)}](${addresses.page.replace('/blob/', '/tree/')}); [how to verify it](${addresses.page}/SECURITY.md#verify-a-release).\n`
  return (await api.send('POST', 'releases', {
    tag_name: tag,
    // Where somebody deletes the tag, its publication makes it on this commit, and not on a branch.
    target_commitish: commit.sha,
    name: tag,
    body,
    draft: true,
    prerelease: version.prerelease.length > 0,
  })) as Release
}
