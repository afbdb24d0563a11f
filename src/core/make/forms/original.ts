import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { KieApiError, KieDownloadError, type Downloader, type KieClient } from '../../../kie/index.ts'
import type { ResultOfTask } from '../../images/lock.ts'
import { numberOfResult } from '../../images/task-results.ts'
import type { SavedImage } from '../../result/saved-image.ts'
import { encodeTaskId } from '../../result/task-list.ts'

/** Where originals that are not here are fetched again. */
export interface OriginalOptions {
  readonly client: Pick<KieClient, 'getTask' | 'freshLink'>
  readonly downloader: Pick<Downloader, 'download'>
  /** Absolute path; emptied when the job ends. */
  readonly tempDirectory: string
  readonly signal: AbortSignal
}

/** An original that is neither here nor at kie any more. */
export class OriginalGoneError extends Error {
  override readonly name = 'OriginalGoneError'
}

/**
 * The bytes of an image's original: from where it lies, else from kie, by its task. Nothing is paid for that.
 *
 * @throws OriginalGoneError where kie no longer has it, or has another picture
 * @throws KieError where kie could not be asked, and the file system's error
 */
export async function readOriginal(image: SavedImage & ResultOfTask, options: OriginalOptions): Promise<Uint8Array> {
  if (image.original === undefined) return readFile(image.file)
  if (image.original.file !== '') return readFile(image.original.file)
  return fetchOriginal({ ...image, sha256: image.original.sha256 }, options)
}

async function fetchOriginal(
  image: SavedImage & ResultOfTask,
  { client, downloader, tempDirectory, signal }: OriginalOptions,
): Promise<Uint8Array> {
  const url = await linkOf(image, { client, signal })
  // What the lock file says of it leads to no file, and steps of one job may fetch the same at once.
  const partFile = path.join(tempDirectory, `kie-original-${randomUUID()}.part`)
  try {
    const freshLink = (link: string): Promise<string | undefined> => client.freshLink(link, { signal })
    const { sha256 } = await downloader.download(url, { partFile, signal, freshLink })
    if (sha256 !== image.sha256) throw new OriginalGoneError('kie has another picture by now')
    return await readFile(partFile)
  } catch (error) {
    if (error instanceof KieDownloadError && error.reason === 'gone') throw gone(error)
    throw error
  } finally {
    await rm(partFile, { force: true })
  }
}

async function linkOf(
  image: SavedImage & ResultOfTask,
  { client, signal }: Pick<OriginalOptions, 'client' | 'signal'>,
): Promise<string> {
  try {
    const { urls } = await client.getTask(image.taskId, { signal })
    const url = urls[(numberOfResult(image) ?? 1) - 1]
    if (url === undefined) throw new OriginalGoneError(`task ${encodeTaskId(image.taskId)} has no such picture by now`)
    return url
  } catch (error) {
    if (error instanceof KieApiError && error.kind === 'not-ready') throw gone(error)
    throw error
  }
}

function gone(cause: unknown): OriginalGoneError {
  return new OriginalGoneError('kie no longer has it', { cause })
}
