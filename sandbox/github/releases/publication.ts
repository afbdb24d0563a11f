import { describeAccount } from '../identity/accounts.ts'
import type { Caller } from '../identity/tokens.ts'
import { isImmutable, isShown, type Release } from '../resources/release.ts'
import { timestamp } from '../resources/timestamp.ts'
import type { World } from '../resources/world.ts'
import { Refusal, ValidationFailure } from '../rest/reply.ts'
import { describeAsset } from './assets.ts'

/**
 * The release of an id, as far as the caller sees it: a draft is hidden from whoever cannot push.
 *
 * @throws Refusal if there is none
 */
export function findRelease(world: World, caller: Caller | undefined, id: string): Release {
  const release = world.releases.get(Number(id))
  if (release === undefined || !isShown(release, caller)) throw new Refusal(404, 'Not Found')
  return release
}

/** What a new release is made of; it begins as a draft. */
export type ReleaseParts = Pick<Release, 'author' | 'tag'> &
  Partial<Pick<Release, 'target' | 'name' | 'body' | 'prerelease' | 'freezes'>>

/** Adds a draft. */
export function addDraft(world: World, parts: ReleaseParts): Release {
  const id = world.nextId()
  const release: Release = {
    target: world.defaultBranch,
    name: null,
    body: null,
    prerelease: false,
    freezes: false,
    ...parts,
    id,
    placeholder: `untagged-${id.toString(16).padStart(20, '0')}`,
    createdAt: timestamp(),
    draft: true,
    publishedAt: null,
    assets: new Map(),
  }
  world.releases.set(id, release)
  return release
}

/**
 * Makes a draft public, and its tag, if there is none.
 *
 * @throws ValidationFailure for a tag that another release has, and one that cannot be made
 */
export async function publish(world: World, release: Release): Promise<void> {
  checkTag(world, release, release.tag)
  const ref = `refs/tags/${release.tag}`
  if ((await world.repository.resolve(ref)) === undefined) {
    const target = await world.repository.resolve(`${release.target}^{commit}`)
    const invalid = new ValidationFailure(
      { resource: 'Release', code: 'invalid', field: 'target_commitish' },
      { resource: 'Release', code: 'custom', message: 'Published releases must have a valid tag' },
    )
    if (target === undefined) throw invalid
    await world.repository.moveRef(ref, target, undefined).catch(() => {
      throw invalid
    })
  }
  release.draft = false
  release.publishedAt = timestamp()
}

/** A release as the API and the events show it. */
export function describeRelease(world: World, release: Release): Readonly<Record<string, unknown>> {
  const { id, tag, target, name, body, draft, prerelease, author, createdAt, publishedAt, placeholder } = release
  const repository = `repos/${world.owner}/${world.name}`
  const place = encodeURIComponent(draft ? placeholder : tag)
  return {
    url: `${world.url}/${repository}/releases/${id}`,
    assets_url: `${world.url}/${repository}/releases/${id}/assets`,
    upload_url: `${world.url}/uploads/${repository}/releases/${id}/assets{?name,label}`,
    html_url: `${world.url}/${world.owner}/${world.name}/releases/tag/${place}`,
    id,
    node_id: `RE_${id}`,
    author: describeAccount(author, world.url),
    tag_name: tag,
    target_commitish: target,
    name,
    body,
    draft,
    prerelease,
    immutable: isImmutable(release),
    created_at: createdAt,
    published_at: publishedAt,
    assets: [...release.assets.values()].map((asset) => describeAsset(world, release, asset)),
  }
}

/**
 * Makes sure that a tag is left for a release.
 *
 * @throws ValidationFailure if another release that is public has it
 */
export function checkTag(world: World, release: Release, tag: string): void {
  const taken = [...world.releases.values()].some((each) => each !== release && !each.draft && each.tag === tag)
  if (taken) throw new ValidationFailure({ resource: 'Release', code: 'already_exists', field: 'tag_name' })
}
