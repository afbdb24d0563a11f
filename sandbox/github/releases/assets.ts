import { join } from 'node:path'
import { describeAccount, type Account } from '../identity/accounts.ts'
import type { Caller } from '../identity/tokens.ts'
import { timestamp } from '../resources/timestamp.ts'
import { pageOf } from '../rest/pagination.ts'
import { optionalText, Refusal, ValidationFailure, type Reply } from '../rest/reply.ts'
import type { Call, Route, World } from '../rest/route.ts'
import { findRelease, isImmutable, isShown, type Release } from './routes.ts'

/** A file of a release. */
export interface Asset {
  readonly id: number
  readonly contentType: string
  readonly uploader: Account
  readonly createdAt: string
  name: string
  label: string | null
  /** `starter`: an upload that has not ended, and perhaps never will. It has no bytes, but its name is taken. */
  state: 'starter' | 'uploaded'
  /** Bytes. */
  size: number
  /** `sha256:` and the hash; none of a starter. */
  digest: string | null
  updatedAt: string
}

/** The most that a release has. */
const MAX_ASSETS = 1000

/** The files of releases; they arrive elsewhere, in `uploads.ts`. */
export const assetRoutes: readonly Route[] = [
  { method: 'GET', path: '/releases/:id/assets', needs: ['contents', 'read'], handle: listAssets },
  { method: 'GET', path: '/releases/assets/:id', needs: ['contents', 'read'], handle: getAsset },
  { method: 'PATCH', path: '/releases/assets/:id', needs: ['contents', 'write'], handle: updateAsset },
  { method: 'DELETE', path: '/releases/assets/:id', needs: ['contents', 'write'], handle: deleteAsset },
]

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
function safeName(name: string): string {
  const dotted = name.replace(/[^\w.@+=-]+/g, '.').replace(/\.{2,}/g, '.')
  return (dotted.startsWith('.') ? `default${dotted}` : dotted).replace(/\.$/, '')
}

function checkName(release: Release, name: string): void {
  if (![...release.assets.values()].some((asset) => asset.name === name)) return
  throw new ValidationFailure({ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' })
}

function listAssets(call: Call): Reply {
  const { world, caller, parameters } = call
  const release = findRelease(world, caller, parameters['id'] ?? '')
  const { items, headers } = pageOf(call, [...release.assets.values()])
  return { status: 200, headers, body: items.map((asset) => describeAsset(world, release, asset)) }
}

function getAsset({ world, caller, accept, parameters: { id = '' } }: Call): Reply {
  const { release, asset } = findAsset(world, caller, Number(id))
  if (accept !== 'application/octet-stream') return { status: 200, body: describeAsset(world, release, asset) }
  if (asset.state !== 'uploaded') throw new Refusal(404, 'Not Found')
  return { status: 302, headers: { location: `${world.url}/downloads/assets/${asset.id}` } }
}

function updateAsset({ world, caller, body, parameters: { id = '' } }: Call): Reply {
  const { release, asset } = findAsset(world, caller, Number(id))
  checkMutable(release, 'update')
  const name = safeName(optionalText(body, 'name') ?? asset.name)
  if (name !== asset.name) checkName(release, name)
  asset.name = name
  asset.label = optionalText(body, 'label') ?? asset.label
  asset.updatedAt = timestamp()
  return { status: 200, body: describeAsset(world, release, asset) }
}

function deleteAsset({ world, caller, parameters: { id = '' } }: Call): Reply {
  const { release, asset } = findAsset(world, caller, Number(id))
  checkMutable(release, 'delete')
  release.assets.delete(asset.id)
  return { status: 204 }
}

function checkMutable(release: Release, verb: string): void {
  if (!isImmutable(release)) return
  const message = `Cannot ${verb} asset from an immutable release`
  throw new ValidationFailure({ resource: 'ReleaseAsset', code: 'custom', message })
}
