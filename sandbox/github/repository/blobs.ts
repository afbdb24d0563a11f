import { optionalText, Refusal, textField, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'

/** What people saw GitHub take by request: some 50 MB, of which a third is the encoding. */
const MAX_BYTES = 37_500_000

/** GitHub reads no larger blob through the API. */
const MAX_READ_BYTES = 100 * 1024 * 1024

/** The media type that asks for a blob's bytes as they are. */
const RAW = /^application\/vnd\.github(\.v3)?\.raw(\+json)?$/

/** Reading and storing blobs. */
export const blobRoutes: readonly Route[] = [
  { method: 'GET', path: '/git/blobs/:sha', needs: ['contents', 'read'], needsCommits: true, handle: getBlob },
  { method: 'POST', path: '/git/blobs', needs: ['contents', 'write'], needsCommits: true, handle: createBlob },
]

/** The bytes of a `content` in one of the API's two encodings. */
export function decode(content: string, encoding: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(content)
  if (encoding !== 'base64') throw new Refusal(422, `Invalid request.\n\n"${encoding}" is not a known encoding.`)
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(content)) throw new Refusal(422, 'content is not valid Base64')
  return Buffer.from(content, 'base64')
}

async function getBlob({ world, accept, parameters: { sha = '' } }: Call): Promise<Reply> {
  if ((await world.repository.typeOf(sha)) !== 'blob') throw new Refusal(404, 'Not Found')
  const content = await world.repository.readBlob(sha)
  if (content.length > MAX_READ_BYTES) {
    throw new Refusal(403, 'The blob is larger than 100 MB, which is the most that this API returns.')
  }
  // GitHub says UTF-8 of any bytes, so that a client that believes it spoils pictures.
  if (RAW.test(accept)) {
    return { status: 200, body: content, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' } }
  }
  return {
    status: 200,
    body: { sha, size: content.length, encoding: 'base64', content: content.toString('base64') },
  }
}

function createBlob({ world, body }: Call): Reply {
  const content = decode(textField(body, 'content'), optionalText(body, 'encoding') ?? 'utf-8')
  if (content.length > MAX_BYTES) throw new Refusal(422, 'Sorry, your input was too large to process.')
  const sha = world.repository.writeBlob(content)
  return { status: 201, body: { sha, url: `${world.url}/repos/${world.owner}/${world.name}/git/blobs/${sha}` } }
}
