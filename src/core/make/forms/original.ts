import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import {
  createReadAgain,
  KieApiError,
  KieDownloadError,
  KieResultError,
  type Clock,
  type Downloader,
  type KieClient,
  type Task,
} from '../../../kie/index.ts'
import { numberOfResult } from '../../images/task-results.ts'
import { isHere } from '../../result/saved-image.ts'
import { encodeTaskId } from '../../result/task-list.ts'
import type { Picture } from './composition.ts'

/** Looks at a task that kie does not find, or without links, before that counts. */
const LOOKS = 3
const LOOK_INTERVAL_MS = 2_000

/** The same other picture twice is what kie serves, and no slip. */
const DOWNLOADS = 2

/** Where originals that are not here are fetched again. */
export interface OriginalOptions {
  readonly client: Pick<KieClient, 'getTask' | 'freshLink'>
  readonly downloader: Pick<Downloader, 'download'>
  /** Absolute path; emptied when the job ends. */
  readonly tempDirectory: string
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** An original that is neither here nor at kie any more. */
export class OriginalGoneError extends Error {
  override readonly name = 'OriginalGoneError'
}

/**
 * The bytes of an image's original: from where it lies, else from kie, by its task. Nothing is paid for that, and what may
 * come yet is tried again, as for any picture.
 *
 * @throws OriginalGoneError where kie itself says that it no longer has it, or has another picture
 * @throws KieError where kie could not be asked, and the file system's error
 */
export async function readOriginal(image: Picture, options: OriginalOptions): Promise<Uint8Array> {
  if (image.original === undefined) return readFile(image.file)
  if (isHere(image.original)) return readFile(image.original.file)
  return fetchOriginal({ ...image, sha256: image.original.sha256 }, options)
}

async function fetchOriginal(image: Picture, options: OriginalOptions): Promise<Uint8Array> {
  const url = await linkOf(image, options)
  for (let tries = 1; tries <= DOWNLOADS; tries++) {
    const bytes = await download(url, image, options)
    if (bytes !== undefined) return bytes
  }
  throw new OriginalGoneError('kie has another picture by now')
}

/** @returns `undefined` where another picture came */
async function download(
  url: string,
  image: Picture,
  { client, downloader, tempDirectory, signal }: OriginalOptions,
): Promise<Uint8Array | undefined> {
  // What the lock file says of it leads to no file, and steps of one job may fetch the same at once.
  const partFile = path.join(tempDirectory, `kie-original-${randomUUID()}.part`)
  try {
    const freshLink = (link: string): Promise<string | undefined> => client.freshLink(link, { signal })
    const { sha256 } = await downloader.download(url, { partFile, signal, freshLink })
    return sha256 === image.sha256 ? await readFile(partFile) : undefined
  } catch (error) {
    if (error instanceof KieDownloadError && error.reason === 'gone') throw gone(error)
    throw error
  } finally {
    await rm(partFile, { force: true })
  }
}

async function linkOf(image: Picture, options: OriginalOptions): Promise<string> {
  const { taskId } = image
  const { urls, unreadableResult = '' } = await findTask(taskId, options)
  if (urls.length === 0) throw new KieResultError({ taskId, text: unreadableResult })
  const url = urls[(numberOfResult(image) ?? 1) - 1]
  if (url === undefined) throw new OriginalGoneError(`task ${encodeTaskId(taskId)} has no such picture by now`)
  return url
}

/** A task that ended long ago. kie may miss it, or its links, by a slip: only what it says again and again counts. */
async function findTask(taskId: string, { client, clock, signal }: OriginalOptions): Promise<Task> {
  const readAgain = createReadAgain(clock)
  for (let looks = 1; ; looks++) {
    try {
      const task = await readAgain(() => client.getTask(taskId, { signal }), signal)
      if (task.urls.length > 0 || looks === LOOKS) return task
    } catch (error) {
      if (!(error instanceof KieApiError) || error.kind !== 'not-ready') throw error
      if (looks === LOOKS) throw gone(error)
    }
    await clock.sleep(LOOK_INTERVAL_MS, signal)
  }
}

function gone(cause: unknown): OriginalGoneError {
  return new OriginalGoneError('kie no longer has it', { cause })
}
