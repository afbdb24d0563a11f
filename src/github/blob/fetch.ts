import { DeliveryError } from '../../core/result/delivery.ts'
import { ask } from '../api/reply.ts'
import { target, type Repository } from '../api/repository.ts'
import { fields, TEXT } from '../api/shape.ts'
import { hashAsBlob } from './blob.ts'

/**
 * Fetches the bytes of a blob of up to 100 MB.
 *
 * @throws DeliveryError when other bytes come
 */
export async function fetchBlob(repository: Repository, sha: string): Promise<Buffer> {
  const { octokit, signal } = repository
  const { data } = await octokit.rest.git.getBlob({
    ...target(repository),
    file_sha: sha,
    mediaType: { format: 'raw' },
    // GitHub says of any bytes that they are UTF-8, and Octokit would believe it (octokit/request.js#751).
    request: { signal, parseSuccessResponseBody: false },
  })
  const bytes = Buffer.from(await new Response(data as unknown as ReadableStream | null).arrayBuffer())
  if (hashAsBlob(bytes) !== sha) throw otherBytes(sha)
  return bytes
}

/**
 * Fetches a blob that holds a text.
 *
 * @throws DeliveryError when other bytes come
 */
export async function fetchTextBlob(repository: Repository, sha: string): Promise<string> {
  const given = { ...target(repository), file_sha: sha }
  const { content } = await ask(repository.octokit.rest.git.getBlob, given, fields({ content: TEXT }))
  const bytes = Buffer.from(content, 'base64')
  if (hashAsBlob(bytes) !== sha) throw otherBytes(sha)
  return bytes.toString()
}

function otherBytes(sha: string): DeliveryError {
  return new DeliveryError(`GitHub sent other bytes than those of the blob ${sha}.`, { next: 'Run the job again.' })
}
