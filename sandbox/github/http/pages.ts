import { readFile } from 'node:fs/promises'
import { may, type Caller } from '../identity/tokens.ts'
import { assetFile } from '../releases/assets.ts'
import { isShown } from '../resources/release.ts'
import type { World } from '../resources/world.ts'
import { Refusal, type Reply } from '../rest/reply.ts'
import { matchPath } from '../rest/route.ts'

/**
 * What the browser's side of GitHub serves here: the raw files that durable links point to, and the downloads that the
 * API redirects to.
 *
 * @returns `undefined` for any other path
 */
export async function servePage(world: World, caller: Caller | undefined, path: string): Promise<Reply | undefined> {
  const raw = matchPath(`/${world.owner}/${world.name}/raw/:sha/*path`, path)
  if (raw !== undefined) {
    const { sha = '', path: file = '' } = raw
    const readable = !world.private || may(caller, 'contents', 'read')
    const blob = readable ? await world.repository.resolve(`${sha}:${file}`) : undefined
    if (blob === undefined) throw new Refusal(404, 'Not Found')
    return { status: 200, body: await world.repository.readBlob(blob) }
  }
  const asset = await serveAsset(world, caller, path)
  if (asset !== undefined) return asset
  const download = matchPath('/downloads/artifacts/:id', path)
  if (download === undefined) return undefined
  if (caller !== undefined) throw new Refusal(400, 'A signed address takes no Authorization header.')
  const archive = await world.artifacts?.download(download['id'] ?? '')
  if (archive === undefined || archive === 'expired') throw new Refusal(404, 'Not Found')
  return { status: 200, headers: { 'content-type': 'application/zip' }, body: Buffer.from(archive) }
}

/** The files of releases: their durable links, and the signed addresses behind these. */
async function serveAsset(world: World, caller: Caller | undefined, path: string): Promise<Reply | undefined> {
  const signed = matchPath('/downloads/assets/:id', path)
  if (signed !== undefined) {
    const body = await readFile(assetFile(world, Number(signed['id']))).catch(() => {
      throw new Refusal(404, 'Not Found')
    })
    return { status: 200, body }
  }
  const link = matchPath(`/${world.owner}/${world.name}/releases/download/:tag/:name`, path)
  if (link === undefined) return undefined
  const release = [...world.releases.values()].find(
    (each) => (each.draft ? each.placeholder : each.tag) === link['tag'],
  )
  const readable = !world.private || may(caller, 'contents', 'read')
  const assets = release !== undefined && readable && isShown(release, caller) ? [...release.assets.values()] : []
  const asset = assets.find(({ name, state }) => name === link['name'] && state === 'uploaded')
  if (asset === undefined) throw new Refusal(404, 'Not Found')
  return { status: 302, headers: { location: `${world.url}/downloads/assets/${asset.id}` } }
}
