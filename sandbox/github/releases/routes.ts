import { describeAccount, type Account } from '../identity/accounts.ts'
import { may, type Caller } from '../identity/tokens.ts'
import { timestamp } from '../resources/timestamp.ts'
import { pageOf } from '../rest/pagination.ts'
import { optionalText, Refusal, textField, ValidationFailure, type Reply } from '../rest/reply.ts'
import type { Call, Route, World } from '../rest/route.ts'
import { describeAsset, type Asset } from './assets.ts'

/** A release, with its assets. */
export interface Release {
  readonly id: number
  readonly author: Account
  readonly createdAt: string
  /** Stands for the tag in the addresses of a draft, however the tag is called. */
  readonly placeholder: string
  /** Whether its publication makes it immutable, as the repository's settings say. */
  readonly freezes: boolean
  /** By id. */
  readonly assets: Map<number, Asset>
  tag: string
  target: string
  name: string | null
  body: string | null
  draft: boolean
  prerelease: boolean
  publishedAt: string | null
}

/** Releases. */
export const releaseRoutes: readonly Route[] = [
  { method: 'GET', path: '/releases', needs: ['contents', 'read'], handle: listReleases },
  { method: 'POST', path: '/releases', needs: ['contents', 'write'], handle: createRelease },
  { method: 'GET', path: '/releases/tags/*tag', needs: ['contents', 'read'], handle: getByTag },
  { method: 'GET', path: '/releases/:id', needs: ['contents', 'read'], handle: getRelease },
  { method: 'PATCH', path: '/releases/:id', needs: ['contents', 'write'], handle: updateRelease },
]

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

/** Whether a caller may know of a release. */
export function isShown({ draft }: Release, caller: Caller | undefined): boolean {
  return !draft || may(caller, 'contents', 'write')
}

/** Whether nothing of a release can be changed any more but its texts. */
export function isImmutable({ draft, freezes }: Release): boolean {
  return freezes && !draft
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

function listReleases(call: Call): Reply {
  const { world, caller } = call
  const all = [...world.releases.values()].filter((release) => isShown(release, caller)).reverse()
  const { items, headers } = pageOf(call, all)
  return { status: 200, headers, body: items.map((release) => describeRelease(world, release)) }
}

function getByTag({ world, parameters: { tag = '' } }: Call): Reply {
  const release = [...world.releases.values()].find((each) => !each.draft && each.tag === tag)
  if (release === undefined) throw new Refusal(404, 'Not Found')
  return { status: 200, body: describeRelease(world, release) }
}

function getRelease({ world, caller, parameters: { id = '' } }: Call): Reply {
  return { status: 200, body: describeRelease(world, findRelease(world, caller, id)) }
}

async function createRelease({ world, caller, body }: Call): Promise<Reply> {
  const tag = textField(body, 'tag_name')
  const release = addDraft(world, { author: world.accounts.add(caller?.login ?? ''), tag, freezes: world.freezes })
  try {
    await change(world, release, { ...body, draft: body['draft'] ?? false })
  } catch (error) {
    world.releases.delete(release.id)
    throw error
  }
  return { status: 201, body: describeRelease(world, release) }
}

async function updateRelease({ world, caller, body, parameters: { id = '' } }: Call): Promise<Reply> {
  const release = findRelease(world, caller, id)
  await change(world, release, body)
  return { status: 200, body: describeRelease(world, release) }
}

async function change(world: World, release: Release, body: Readonly<Record<string, unknown>>): Promise<void> {
  const tag = optionalText(body, 'tag_name') ?? release.tag
  if (tag !== release.tag && isImmutable(release)) {
    throw new ValidationFailure({ resource: 'Release', code: 'custom', message: 'Release is immutable' })
  }
  if (!release.draft) checkTag(world, release, tag)
  release.tag = tag
  release.target = optionalText(body, 'target_commitish') ?? release.target
  release.name = optionalText(body, 'name') ?? release.name
  release.body = optionalText(body, 'body') ?? release.body
  release.prerelease = typeof body['prerelease'] === 'boolean' ? body['prerelease'] : release.prerelease
  if (release.draft && body['draft'] === false) await publish(world, release)
}

function checkTag(world: World, release: Release, tag: string): void {
  const taken = [...world.releases.values()].some((each) => each !== release && !each.draft && each.tag === tag)
  if (taken) throw new ValidationFailure({ resource: 'Release', code: 'already_exists', field: 'tag_name' })
}
