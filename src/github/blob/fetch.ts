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
  return checkContent(bytes, sha)
}

/**
 * Fetches a blob that holds a text.
 *
 * @throws DeliveryError when other bytes come
 */
export async function fetchTextBlob(repository: Repository, sha: string): Promise<string> {
  const given = { ...target(repository), file_sha: sha }
  const { content } = await ask(repository.octokit.rest.git.getBlob, given, fields({ content: TEXT }))
  return checkContent(Buffer.from(content, 'base64'), sha).toString()
}

/**
 * Makes sure that a content is that of a blob.
 *
 * @returns the content
 * @throws DeliveryError
 */
export function checkContent(bytes: Buffer, sha: string): Buffer {
  if (hashAsBlob(bytes) === sha) return bytes
  throw new DeliveryError(`GitHub sent other bytes than those of the blob ${sha}.`, { next: 'Run the job again.' })
}
