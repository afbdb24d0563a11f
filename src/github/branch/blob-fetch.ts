import { createHash } from 'node:crypto'
import { DeliveryError } from '../../core/result/delivery.ts'
import { target, type BranchOptions } from './options.ts'

/**
 * Fetches the bytes of a blob of up to 100 MB.
 *
 * @throws DeliveryError when other bytes come
 */
export async function fetchBlob(options: BranchOptions, sha: string): Promise<Buffer> {
  const { signal } = options
  const { data } = await options.octokit.rest.git.getBlob({
    ...target(options),
    file_sha: sha,
    mediaType: { format: 'raw' },
    // GitHub says of any bytes that they are UTF-8, and Octokit would believe it (octokit/request.js#751).
    request: { signal, parseSuccessResponseBody: false },
  })
  const bytes = Buffer.from(await new Response(data as unknown as ReadableStream | null).arrayBuffer())
  if (hashBlob(bytes) !== sha) {
    throw new DeliveryError(`GitHub sent other bytes than those of the blob ${sha}.`, { next: 'Run the job again.' })
  }
  return bytes
}

function hashBlob(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
