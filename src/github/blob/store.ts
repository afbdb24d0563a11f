import { readFile } from 'node:fs/promises'
import { describeDuration } from '../../core/text/amounts.ts'
import { DeliveryError } from '../../core/result/delivery.ts'
import type { Log } from '../../core/text/log.ts'
import { changedFile } from '../api/changed-file.ts'
import type { Clock } from '../api/clock.ts'
import { ask } from '../api/reply.ts'
import { MADE_OBJECT, target, type Repository } from '../api/repository.ts'
import { GitError, GitTimeoutError } from '../git/git.ts'
import type { StorableFile } from './blob.ts'
import type { BulkPush } from './bulk-push.ts'

/** What storing images needs. */
export interface StoreOptions extends Repository {
  readonly log: Log
  readonly clock: Clock
}

/** More than one of these, and a push takes less time than requests. */
const MAX_REQUESTS = 20
const MAX_REQUEST_BYTES = 30_000_000

/** GitHub allows 80 writes a minute; the rest is for tree, commit and ref, and for other steps with the same token. */
const MAX_BLOBS_PER_MINUTE = 60
const MINUTE_MS = 60_000

/** As above, of 500 an hour. */
const MAX_BLOBS_PER_HOUR = 480

/** GitHub takes requests up to some 50 MB, of which a third is their encoding. */
const MAX_BLOB_BYTES = 37_000_000

/**
 * Stores images in the repository; no branch points to them yet. A few go by one request each, many by one push.
 *
 * @throws DeliveryError for an image that has changed, and where there is no push and GitHub's limits allow no requests
 */
export async function storeBlobs(
  options: StoreOptions,
  files: readonly StorableFile[],
  push: Pick<BulkPush, 'store'>,
): Promise<void> {
  const bytes = files.reduce((sum, { image }) => sum + image.bytes, 0)
  if (files.length > MAX_REQUESTS || bytes > MAX_REQUEST_BYTES) {
    try {
      await pushWhole(files, push)
      return
    } catch (error) {
      if (!(error instanceof GitError)) throw error
      checkSmall(files, error)
      options.log.notice(describeSlowness(files, error))
    }
  }
  await sendBlobs(options, files)
}

/** Where so much has no other way, one that was silent for its limit is tried once more. */
async function pushWhole(files: readonly StorableFile[], push: Pick<BulkPush, 'store'>): Promise<void> {
  try {
    await push.store(files)
  } catch (error) {
    if (!(error instanceof GitTimeoutError) || areSmall(files)) throw error
    await push.store(files)
  }
}

/** One after the other, as GitHub asks of clients that write, and so that no more than one image is in memory. */
async function sendBlobs(options: StoreOptions, files: readonly StorableFile[]): Promise<void> {
  const { octokit, clock, signal } = options
  const sentAt: number[] = []
  for (const file of files) {
    const oldest = sentAt.at(-MAX_BLOBS_PER_MINUTE)
    if (oldest !== undefined) await clock.sleep(oldest + MINUTE_MS - clock.now(), signal)
    sentAt.push(clock.now())
    const content = await readFile(file.image.file, 'base64')
    const { sha } = await ask(
      octokit.rest.git.createBlob,
      { ...target(options), content, encoding: 'base64' },
      MADE_OBJECT,
    )
    if (sha !== file.sha) throw changedFile(file.path, 'committed')
  }
}

/** Whether requests can carry them, too. */
function areSmall(files: readonly StorableFile[]): boolean {
  return files.length <= MAX_BLOBS_PER_HOUR && files.every(({ image }) => image.bytes <= MAX_BLOB_BYTES)
}

function checkSmall(files: readonly StorableFile[], cause: GitError): void {
  if (areSmall(files)) return
  throw new DeliveryError(
    `The images cannot be pushed (${cause.message}), and without a push GitHub takes at most ${MAX_BLOBS_PER_HOUR} ` +
      `files an hour, of up to ${MAX_BLOB_BYTES / 1e6} MB.`,
    { next: 'Use a runner with git 2.32 or newer, or make fewer images in one job.', cause },
  )
}

function describeSlowness({ length }: readonly StorableFile[], { message }: GitError): string {
  const minutes = Math.ceil(length / MAX_BLOBS_PER_MINUTE)
  return (
    `The images cannot be pushed (${message}). They go to GitHub one by one instead: ${length} at ` +
    `${MAX_BLOBS_PER_MINUTE} a minute, which takes about ${describeDuration(minutes * MINUTE_MS)}.`
  )
}
