import { isImmutable, type Release } from '../resources/release.ts'
import { timestamp } from '../resources/timestamp.ts'
import { pageOf } from '../rest/pagination.ts'
import { optionalText, Refusal, ValidationFailure, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'
import { checkName, describeAsset, findAsset, safeName } from './assets.ts'
import { findRelease } from './publication.ts'

/** The files of releases; they arrive elsewhere, in `uploads.ts`. */
export const assetRoutes: readonly Route[] = [
  { method: 'GET', path: '/releases/:id/assets', needs: ['contents', 'read'], handle: listAssets },
  { method: 'GET', path: '/releases/assets/:id', needs: ['contents', 'read'], handle: getAsset },
  { method: 'PATCH', path: '/releases/assets/:id', needs: ['contents', 'write'], handle: updateAsset },
  { method: 'DELETE', path: '/releases/assets/:id', needs: ['contents', 'write'], handle: deleteAsset },
]

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
