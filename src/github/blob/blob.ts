import { createHash } from 'node:crypto'
import { createReadStream, lstatSync } from 'node:fs'
import type { SavedImage } from '../../core/result/saved-image.ts'

/** An image on its way into the repository. */
export interface StorableFile {
  readonly image: Pick<SavedImage, 'file' | 'bytes'>
  /** Path in the repository, with `/`. */
  readonly path: string
  /** git's name for its content. */
  readonly sha: string
}

/** GitHub takes and gives no larger file. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024

/** git's name for the content of a file. */
export async function hashFileAsBlob({ file, bytes }: Pick<SavedImage, 'file' | 'bytes'>): Promise<string> {
  const hash = createHash('sha1').update(`blob ${bytes}\0`)
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** git's name for a content. */
export function hashAsBlob(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/**
 * Whether a path on this machine has a file with the content of a blob.
 *
 * @param blob - `sha` is git's name for its content
 */
export async function holdsBlob(
  file: string,
  { sha, bytes }: { readonly sha: string; readonly bytes: number },
): Promise<boolean> {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  return stats?.isFile() === true && stats.size === bytes && (await hashFileAsBlob({ file, bytes })) === sha
}
