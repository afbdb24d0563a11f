import { join } from 'node:path'
import { describeAccount } from '../identity/accounts.ts'
import type { Caller } from '../identity/tokens.ts'
import { isImmutable, isShown, type Asset, type Release } from '../resources/release.ts'
import { timestamp } from '../resources/timestamp.ts'
import type { World } from '../resources/world.ts'
import { Refusal, ValidationFailure } from '../rest/reply.ts'

/** The most that a release has. */
const MAX_ASSETS = 1000

/** Where the bytes of an asset lie; gone with the repository. */
export function assetFile(world: World, id: number): string {
  return join(world.repository.directory, `asset-${id}`)
}

/** What a new asset is made of. */
export type AssetParts = Pick<Asset, 'name' | 'label' | 'contentType' | 'uploader'>

/**
 * Takes a name in a release, before there are any bytes.
 *
 * @throws Refusal for an immutable release, a full one, and a name that is taken
 */
export function addStarter(world: World, release: Release, parts: AssetParts): Asset {
  if (isImmutable(release)) throw new Refusal(422, 'Cannot upload assets to an immutable release.')
  if (release.assets.size >= MAX_ASSETS) {
    const message = `file_count limited to ${MAX_ASSETS} assets per release`
    throw new ValidationFailure({ resource: 'ReleaseAsset', code: 'custom', field: 'file_count', message })
  }
  const name = safeName(parts.name)
  checkName(release, name)
  const now = timestamp()
  const begun = { state: 'starter', size: 0, digest: null, createdAt: now, updatedAt: now } as const
  const asset: Asset = { ...parts, ...begun, name, id: world.nextId() }
  release.assets.set(asset.id, asset)
  return asset
}

/** An asset and its release, if both are there and the caller sees them. */
export function findAsset(
  world: World,
  caller: Caller | undefined,
  id: number,
): { readonly release: Release; readonly asset: Asset } {
  for (const release of world.releases.values()) {
    const asset = release.assets.get(id)
    if (asset !== undefined && isShown(release, caller)) return { release, asset }
  }
  throw new Refusal(404, 'Not Found')
}

/** An asset as the API shows it. */
export function describeAsset(world: World, release: Release, asset: Asset): Readonly<Record<string, unknown>> {
  const { id, name, label, state, contentType, size, digest, uploader, createdAt, updatedAt } = asset
  const repository = `${world.owner}/${world.name}`
  const place = [release.draft ? release.placeholder : release.tag, name].map(encodeURIComponent).join('/')
  return {
    url: `${world.url}/repos/${repository}/releases/assets/${id}`,
    id,
    node_id: `RA_${id}`,
    name,
    label,
    uploader: describeAccount(uploader, world.url),
    content_type: contentType,
    state,
    size,
    digest,
    download_count: 0,
    created_at: createdAt,
    updated_at: updatedAt,
    browser_download_url: `${world.url}/${repository}/releases/download/${place}`,
  }
}

/** What GitHub makes of a name: dots for all that it does not like, and none at the ends. */
export function safeName(name: string): string {
  const dotted = name.replace(/[^\w.@+=-]+/g, '.').replace(/\.{2,}/g, '.')
  return (dotted.startsWith('.') ? `default${dotted}` : dotted).replace(/\.$/, '')
}

/**
 * Makes sure that no asset of a release has a name.
 *
 * @throws ValidationFailure if one has
 */
export function checkName(release: Release, name: string): void {
  if (![...release.assets.values()].some((asset) => asset.name === name)) return
  throw new ValidationFailure({ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' })
}
