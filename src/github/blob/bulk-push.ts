import type { Log } from '../../core/text/log.ts'
import { reasonForLog } from '../../core/text/reason.ts'
import type { RunContext } from '../runner/context.ts'
import { changedFile } from '../api/changed-file.ts'
import type { Clock } from '../api/clock.ts'
import { withLastWord } from '../api/last-word.ts'
import { transferLimitMs } from '../api/request-limit.ts'
import type { Octokit } from '../api/octokit.ts'
import { remoteSettings } from '../git/environment.ts'
import { GitError, GitTimeoutError } from '../git/git.ts'
import { withRunTrailer } from '../git/trailer.ts'
import { ScratchRepository } from '../git/scratch-repository.ts'
import type { StorableFile } from './blob.ts'
import { deleteTemporaryRef, temporaryRef } from './temporary-ref.ts'

/**
 * The most that one push carries; GitHub takes 2 GiB.
 *
 * @see https://docs.github.com/get-started/using-git/troubleshooting-the-2-gb-push-limit
 */
const MAX_PUSH_BYTES = 1024 ** 3

/** Paths that one command line names: Windows allows 32,767 characters in all. */
const MAX_PATHS = 100

/** Tries of a push whose connection broke, and the waits between them. */
const WAITS_MS = [1_000, 4_000]

/** git's words for a ref that GitHub does not take, whatever the connection is like. */
const REFUSED = '[remote rejected]'

/** What a push of many images needs. */
export interface BulkPushOptions {
  readonly octokit: Pick<Octokit, 'rest'>
  readonly context: Pick<RunContext, 'owner' | 'repo' | 'serverUrl' | 'tempDirectory' | 'runId' | 'job' | 'runAttempt'>
  /** The input `github-token`, for a push; `octokit` has it already. */
  readonly token: string
  /** The process's environment, of which git is given a few variables. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: Log
  readonly clock: Clock
  /** Ends git and the requests. */
  readonly signal: AbortSignal
  /**
   * Called with the full name of a ref before anything is pushed to it, so that whoever tidies up after a killed step can
   * delete it.
   */
  readonly onTemporaryRef: (ref: string) => void
}

/**
 * The way of many images into the repository: one git push to a temporary ref, whose commit holds nothing else and has no
 * history. A checkout is neither needed nor touched: git works in a scratch repository.
 *
 * For one delivery; `end` is to be called at its end, whatever that was.
 */
export class BulkPush {
  readonly #options: BulkPushOptions
  #scratch: ScratchRepository | undefined
  #ref: string | undefined
  /** The commit that the temporary ref points to. */
  #tip: string | undefined

  constructor(options: BulkPushOptions) {
    this.#options = options
  }

  /**
   * Stores images in the repository.
   *
   * @throws GitError where this way is closed: git is missing or too old, or could not push
   */
  async store(files: readonly StorableFile[]): Promise<void> {
    const scratch = this.#scratch ?? (await this.#prepareScratch())
    for (const batch of batchesOf(files)) {
      const commit = await this.#commit(batch, scratch)
      await this.#push(commit, { scratch, bytes: bytesOf(batch) })
      this.#tip = commit
    }
  }

  /** Deletes the temporary ref and the scratch repository. The blobs stay as long as a commit holds them. */
  async end(): Promise<void> {
    if (this.#ref !== undefined) await this.#deleteRef(this.#ref)
    try {
      await this.#scratch?.remove()
    } catch (error) {
      // The runner empties the directory that it lies in, when the job ends.
      this.#options.log.debug(reasonForLog(error))
    }
  }

  /** Known before it is made, so that its directory goes also where git turns out to be missing. */
  async #prepareScratch(): Promise<ScratchRepository> {
    this.#scratch = await ScratchRepository.create(this.#options.context.tempDirectory, this.#options)
    await this.#scratch.init()
    return this.#scratch
  }

  /** @returns the sha of a commit that holds the images */
  async #commit(files: readonly StorableFile[], scratch: ScratchRepository): Promise<string> {
    for (let start = 0; start < files.length; start += MAX_PATHS) {
      const some = files.slice(start, start + MAX_PATHS)
      const shas = await scratch.store(some.map(({ image }) => image.file))
      for (const [index, { sha, path }] of some.entries()) {
        if (shas[index] !== sha) throw changedFile(path, 'committed')
      }
    }
    return scratch.commit(
      files.map(({ sha }) => sha),
      { message: withRunTrailer('Images on their way into a commit', this.#options.context.runId), parent: this.#tip },
    )
  }

  /** A way that was silent for a whole limit once is not tried again here: there may be another one. */
  async #push(
    commit: string,
    { scratch, bytes }: { readonly scratch: ScratchRepository; readonly bytes: number },
  ): Promise<void> {
    const { context, token, clock, signal, onTemporaryRef } = this.#options
    if (this.#ref === undefined) {
      this.#ref = temporaryRef(context)
      onTemporaryRef(this.#ref)
    }
    const { serverUrl, owner, repo } = context
    const settings = remoteSettings({ serverUrl, token })
    const remote = {
      url: `${serverUrl}/${owner}/${repo}.git`,
      ref: this.#ref,
      settings,
      limitMs: transferLimitMs(bytes),
    }
    for (const waitMs of [...WAITS_MS, undefined]) {
      try {
        await scratch.push(commit, remote)
        return
      } catch (error) {
        const isFinal =
          error instanceof GitTimeoutError || !(error instanceof GitError) || error.message.includes(REFUSED)
        if (isFinal || waitMs === undefined) throw error
        await clock.sleep(waitMs, signal)
      }
    }
  }

  async #deleteRef(ref: string): Promise<void> {
    const { octokit, context, log, signal } = this.#options
    const { owner, repo } = context
    try {
      await withLastWord(this.#options, (patience) =>
        deleteTemporaryRef({ octokit, owner, repo, ref, signal: patience }),
      )
    } catch (error) {
      // The post step of a cancelled job tries once more.
      if (signal.aborted) return
      log.warning(
        `The temporary ref '${ref}' is left in the repository, as it could not be deleted: ${reasonForLog(error)}`,
      )
    }
  }
}

function bytesOf(files: readonly StorableFile[]): number {
  return files.reduce((sum, { image }) => sum + image.bytes, 0)
}

/** The images in parts that one push can carry, each content once. */
export function batchesOf<File extends StorableFile>(files: readonly File[]): readonly (readonly File[])[] {
  const batches: File[][] = []
  let bytes = Infinity
  for (const file of new Map(files.map((each) => [each.sha, each])).values()) {
    bytes += file.image.bytes
    if (bytes > MAX_PUSH_BYTES) {
      batches.push([])
      bytes = file.image.bytes
    }
    batches.at(-1)?.push(file)
  }
  return batches
}
