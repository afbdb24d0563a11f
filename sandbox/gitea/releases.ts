import path from 'node:path'
import { NOT_FOUND, refuse, textIn, type Call, type Reply, type Route } from './reply.ts'
import type { Asset, Release, World } from './world.ts'

/** Releases a page, whatever `per_page` says: Gitea's word for it is `limit`. */
const PAGE_SIZE = { usual: 30, most: 50 }

const FORBIDDEN_TYPE = 'This file cannot be uploaded or modified due to a forbidden file extension or type.'

/** The routes of releases and their assets. */
export const RELEASE_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/repos/:/:/releases/tags/:',
    scope: 'repository',
    handle: ({ world, parts }) => {
      const release = world.releases.find(({ tag }) => tag === parts[2])
      return release === undefined ? NOT_FOUND : { status: 200, body: showRelease(world, release) }
    },
  },
  {
    method: 'GET',
    path: '/repos/:/:/releases',
    scope: 'repository',
    handle: ({ world, caller, query }) => {
      const shown = world.releases.filter(({ isDraft }) => !isDraft || caller.access !== 'read').toReversed()
      const page = Number(query.get('page') ?? '1')
      const size = Math.min(Number(query.get('limit') ?? PAGE_SIZE.usual), PAGE_SIZE.most)
      const body = shown.slice((page - 1) * size, page * size).map((release) => showRelease(world, release))
      if (page * size >= shown.length) return { status: 200, body }
      const next = `${world.url}/api/v1/repos/${world.owner}/${world.name}/releases?page=${page + 1}&limit=${size}`
      return { status: 200, headers: { link: `<${next}>; rel="next"` }, body }
    },
  },
  {
    method: 'GET',
    path: '/repos/:/:/releases/:',
    scope: 'repository',
    handle: (call) => withRelease(call, (release) => ({ status: 200, body: showRelease(call.world, release) })),
  },
  {
    method: 'GET',
    path: '/repos/:/:/releases/:/assets',
    scope: 'repository',
    handle: (call) =>
      withRelease(call, ({ assets }) => ({ status: 200, body: assets.map((asset) => showAsset(call.world, asset)) })),
  },
  {
    method: 'POST',
    path: '/repos/:/:/releases/:/assets',
    scope: 'repository',
    writes: true,
    handle: (call) => {
      if (!call.world.attachments) return refuse(404, 'Attachment is not enabled')
      return withRelease(call, ({ assets }) => {
        const name = call.query.get('name') ?? ''
        if (name === '') return refuse(400, 'Could not determine name of attachment.')
        if (!isAllowed(call.world, name)) return refuse(400, FORBIDDEN_TYPE)
        const asset = { id: call.world.nextId(), name, content: call.body }
        assets.push(asset)
        return { status: 201, body: showAsset(call.world, asset) }
      })
    },
  },
  {
    method: 'PATCH',
    path: '/repos/:/:/releases/:/assets/:',
    scope: 'repository',
    writes: true,
    handle: (call) =>
      withAsset(call, (asset) => {
        const name = textIn(call, 'name')
        if (!isAllowed(call.world, name)) return refuse(422, FORBIDDEN_TYPE)
        asset.name = name
        return { status: 201, body: showAsset(call.world, asset) }
      }),
  },
  {
    method: 'DELETE',
    path: '/repos/:/:/releases/:/assets/:',
    scope: 'repository',
    writes: true,
    handle: (call) =>
      withAsset(call, (asset, { assets }) => {
        assets.splice(assets.indexOf(asset), 1)
        return { status: 204 }
      }),
  },
]

/** What somebody who is not signed in gets at an asset's address by tag and name; `undefined` for another path. */
export function openAsset({ owner, name: repository, releases }: World, pathname: string): Reply | undefined {
  const start = `/${owner}/${repository}/releases/download/`
  if (!pathname.startsWith(start)) return undefined
  const [tag, name] = pathname.slice(start.length).split('/').map(decodeURIComponent)
  const asset = releases.find((each) => !each.isDraft && each.tag === tag)?.assets.find((each) => each.name === name)
  return asset === undefined ? { status: 404 } : { status: 200, body: asset.content.toString() }
}

/** Whether the settings allow a file of this name. Gitea would look at the content too where they name media types. */
function isAllowed({ releaseTypes }: World, name: string): boolean {
  const types = releaseTypes.split(',').map((type) => type.trim().toLowerCase())
  return releaseTypes === '' || types.includes(path.extname(name).toLowerCase())
}

function withRelease({ world, parts }: Call, work: (release: Release) => Reply): Reply {
  const release = world.releases.find(({ id }) => id === Number(parts[2]))
  return release === undefined ? NOT_FOUND : work(release)
}

function withAsset(call: Call, work: (asset: Asset, release: Release) => Reply): Reply {
  return withRelease(call, (release) => {
    const asset = release.assets.find(({ id }) => id === Number(call.parts[3]))
    return asset === undefined ? NOT_FOUND : work(asset, release)
  })
}

/** The address of an upload is no template. */
function showRelease({ url, owner, name }: World, { id, tag, isDraft }: Release): object {
  return {
    id,
    tag_name: tag,
    html_url: `${url}/${owner}/${name}/releases/tag/${tag}`,
    upload_url: `${url}/api/v1/repos/${owner}/${name}/releases/${id}/assets`,
    draft: isDraft,
    prerelease: false,
  }
}

/** Neither a state nor a digest is known, and the address is that of the upload, not that of its name. */
function showAsset({ url }: World, { id, name, content }: Asset): object {
  const uuid = `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`
  return {
    id,
    name,
    size: content.length,
    download_count: 0,
    created_at: new Date().toISOString(),
    uuid,
    browser_download_url: `${url}/attachments/${uuid}`,
  }
}
