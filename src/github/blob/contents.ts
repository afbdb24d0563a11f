import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Log } from '../../core/text/log.ts'
import type { RunContext } from '../runner/context.ts'
import type { Clock } from '../api/clock.ts'
import type { Repository } from '../api/repository.ts'
import { transferLimitMs } from '../api/request-limit.ts'
import { remoteSettings } from '../git/environment.ts'
import { GitError } from '../git/git.ts'
import { ScratchRepository } from '../git/scratch-repository.ts'
import { eachBlob } from './each.ts'
import { checkContent, fetchBlob } from './fetch.ts'

/** What reading many blobs needs. */
export interface ContentsOptions extends Repository {
  readonly context: Pick<RunContext, 'owner' | 'repo' | 'serverUrl' | 'tempDirectory'>
  /** The input `github-token`, for git; `octokit` has it already. */
  readonly token: string
  /** The process's environment, of which git is given a few variables. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly log: Log
}

/** A blob in the repository. */
interface Blob {
  readonly sha: string
  readonly bytes: number
}

/** What is done with the content of a blob; the signal ends it, also where another one has failed. */
export type ContentWork<Item> = (item: Item, bytes: Buffer, signal: AbortSignal) => Promise<void>

/** More than these, and git brings them with a few requests; a job's own token is allowed 1,000 an hour. */
const MOST_BY_REQUEST = 50

/** What git brings at once: it lies twice on the disk for a moment. */
const MAX_BATCH = 1_000
const MAX_BATCH_BYTES = 512 * 1024 ** 2

/**
 * Reads blobs and does something with each content, several at once as far as memory allows. The first that fails ends
 * the others. A few blobs are asked for one by one, many are fetched by git, or one by one where there is none.
 *
 * @throws DeliveryError when other bytes come than those asked for; the failure of a request
 */
export async function eachContent<Item extends Blob>(
  options: ContentsOptions,
  items: readonly Item[],
  work: ContentWork<Item>,
): Promise<void> {
  const waiting = items.length > MOST_BY_REQUEST ? await takeByGit(options, items, work) : items
  await eachBlob(waiting, {
    signal: options.signal,
    work: async (item, signal) => work(item, await fetchBlob({ ...options, signal }, item.sha), signal),
  })
}

/** @returns what git did not bring */
async function takeByGit<Item extends Blob>(
  options: ContentsOptions,
  items: readonly Item[],
  work: ContentWork<Item>,
): Promise<readonly Item[]> {
  const waiting = inBatches(items)
  for (let batch = waiting[0]; batch !== undefined; batch = waiting[0]) {
    const scratch = await ScratchRepository.create(options.context.tempDirectory, options)
    try {
      const directory = await bring(options, batch, scratch)
      const read = async ({ sha }: Item): Promise<Buffer> =>
        checkContent(await readFile(path.join(directory, sha)), sha)
      await eachBlob(batch, {
        signal: options.signal,
        work: async (item, signal) => work(item, await read(item), signal),
      })
      waiting.shift()
    } catch (error) {
      if (!(error instanceof GitError)) throw error
      const left = waiting.flat()
      options.log.notice(
        `git did not bring the images (${error.message}); GitHub is asked for ${left.length}, one by one.`,
      )
      return left
    } finally {
      await scratch.remove()
    }
  }
  return []
}

/** @returns the directory where each content has the name of its blob */
async function bring(
  { context: { serverUrl, owner, repo }, token }: ContentsOptions,
  blobs: readonly Blob[],
  scratch: ScratchRepository,
): Promise<string> {
  const shas = [...new Set(blobs.map(({ sha }) => sha))]
  await scratch.init()
  const settings = remoteSettings({ serverUrl, token })
  const limitMs = transferLimitMs(blobs.reduce((sum, { bytes }) => sum + bytes, 0))
  await scratch.fetch(shas, { url: `${serverUrl}/${owner}/${repo}.git`, settings, limitMs })
  return scratch.unpack(shas)
}

function inBatches<Item extends Blob>(items: readonly Item[]): Item[][] {
  const batches: Item[][] = []
  let bytes = Infinity
  for (const item of items) {
    bytes += item.bytes
    if (bytes > MAX_BATCH_BYTES || batches.at(-1)?.length === MAX_BATCH) {
      batches.push([])
      bytes = item.bytes
    }
    batches.at(-1)?.push(item)
  }
  return batches
}
