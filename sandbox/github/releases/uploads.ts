import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Caller } from '../identity/tokens.ts'
import type { Asset } from '../resources/release.ts'
import type { World } from '../resources/world.ts'
import { checkPermission, checkVisible } from '../rest/access.ts'
import { Refusal, type Reply } from '../rest/reply.ts'
import { matchPath } from '../rest/route.ts'
import type { WriteWindow } from '../rest/write-window.ts'
import { addStarter, assetFile, describeAsset } from './assets.ts'
import { findRelease } from './publication.ts'

/** GitHub takes files of less than 2 GiB. */
const MAX_BYTES = 2 ** 31 - 1

/** One upload of an asset. */
export interface Upload {
  /** Its body is not read yet. */
  readonly request: IncomingMessage
  readonly url: URL
  readonly caller: Caller | undefined
  readonly world: World
  readonly window: WriteWindow
  /** Whether GitHub loses the bytes, says 502, and keeps the name taken. */
  readonly leavesStarter: boolean
}

/** Whether a path belongs to the host that takes the files of releases; here it is a directory, as on GHES. */
export function isUploadPath(path: string): boolean {
  return path.startsWith('/uploads/')
}

/**
 * Takes the file of an asset as it streams in. Where that breaks off, a starter stays.
 *
 * @throws Refusal
 */
export async function serveUpload({ request, url, caller, world, window, leavesStarter }: Upload): Promise<Reply> {
  const found = matchPath(`/uploads/repos/${world.owner}/${world.name}/releases/:id/assets`, url.pathname)
  if (found === undefined || request.method !== 'POST') throw new Refusal(404, 'Not Found')
  checkVisible(world, caller)
  checkPermission(world, caller, ['contents', 'write'])
  if (caller !== undefined) window.count(caller.token)
  const { contentType, name } = readRequest(request, url)
  const release = findRelease(world, caller, found['id'] ?? '')
  const uploader = world.accounts.add(caller?.login ?? '')
  const asset = addStarter(world, release, { name, label: url.searchParams.get('label'), contentType, uploader })
  if (leavesStarter) {
    request.resume()
    return { status: 502, body: { message: 'Server Error' } }
  }
  await store(world, asset, request)
  const description = describeAsset(world, release, asset)
  return { status: 201, headers: { location: String(description['url']) }, body: description }
}

/** Fills a starter. */
export async function store(world: World, asset: Asset, content: AsyncIterable<Uint8Array>): Promise<void> {
  const hash = createHash('sha256')
  let size = 0
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(content, measured, createWriteStream(assetFile(world, asset.id)))
  asset.state = 'uploaded'
  asset.size = size
  asset.digest = `sha256:${hash.digest('hex')}`
}

function readRequest(request: IncomingMessage, url: URL): { readonly contentType: string; readonly name: string } {
  const { 'content-type': contentType, 'content-length': length = '' } = request.headers
  if (!/^[1-9]\d*$/.test(length)) throw new Refusal(400, `Bad Content-Length: ${length}`)
  if (Number(length) > MAX_BYTES) throw new Refusal(422, 'size must be less than 2147483648')
  if (contentType === undefined) throw new Refusal(400, 'Bad Content-Type: ')
  const name = url.searchParams.get('name') ?? ''
  if (name === '') throw new Refusal(400, 'Bad Request: the name of the asset is missing.')
  return { contentType, name }
}
