import { isImmutable, isShown, type Release } from '../resources/release.ts'
import type { World } from '../resources/world.ts'
import { pageOf } from '../rest/pagination.ts'
import { optionalText, Refusal, textField, ValidationFailure, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'
import { addDraft, checkTag, describeRelease, findRelease, publish } from './publication.ts'

/** Releases. */
export const releaseRoutes: readonly Route[] = [
  { method: 'GET', path: '/releases', needs: ['contents', 'read'], handle: listReleases },
  { method: 'POST', path: '/releases', needs: ['contents', 'write'], handle: createRelease },
  { method: 'GET', path: '/releases/tags/*tag', needs: ['contents', 'read'], handle: getByTag },
  { method: 'GET', path: '/releases/:id', needs: ['contents', 'read'], handle: getRelease },
  { method: 'PATCH', path: '/releases/:id', needs: ['contents', 'write'], handle: updateRelease },
]

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
