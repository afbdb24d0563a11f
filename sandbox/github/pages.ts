import { Refusal, type Reply } from './reply.ts'
import { matchPath, type World } from './routes.ts'
import { may, type Caller } from './tokens.ts'

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
  const download = matchPath('/downloads/artifacts/:id', path)
  if (download === undefined) return undefined
  if (caller !== undefined) throw new Refusal(400, 'A signed address takes no Authorization header.')
  const archive = await world.artifacts?.download(download['id'] ?? '')
  if (archive === undefined) throw new Refusal(404, 'Not Found')
  return { status: 200, headers: { 'content-type': 'application/zip' }, body: Buffer.from(archive) }
}
