import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { forLog } from '../../core/text/foreign-text.ts'
import { changedMeanwhile, type CommitFile } from '../branch/file.ts'
import type { CommitOptions } from '../branch/options.ts'
import { GitError, runGit } from '../git/git.ts'
import { LOCAL_SETTINGS, plainEnvironment, remoteSettings, settingsIn, type GitSettings } from '../git/environment.ts'
import { withLastWord } from '../api/last-word.ts'
import { deleteTemporaryRef, temporaryRef } from '../git/temporary-ref.ts'

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

/** Settings by environment came with 2.31, and a way to switch the user's own file off with 2.32. */
const OLDEST = { major: 2, minor: 32 }

/** The commits that carry blobs are seen by nobody. */
const NOBODY = {
  GIT_AUTHOR_NAME: 'kie-image-action',
  GIT_AUTHOR_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
  GIT_COMMITTER_NAME: 'kie-image-action',
  GIT_COMMITTER_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
}

/**
 * The way of many images into the repository: one git push to a temporary ref, whose commit holds nothing else and has no
 * history. A checkout is neither needed nor touched: git works in a scratch repository.
 *
 * For one delivery; `end` is to be called at its end, whatever that was.
 */
export class BulkPush {
  readonly #options: CommitOptions
  #scratch: string | undefined
  #ref: string | undefined
  /** The commit that the temporary ref points to. */
  #tip: string | undefined

  constructor(options: CommitOptions) {
    this.#options = options
  }

  /**
   * Stores images in the repository.
   *
   * @throws GitError where this way is closed: git is missing or too old, or could not push
   */
  async store(files: readonly CommitFile[]): Promise<void> {
    if (this.#scratch === undefined) await this.#prepare()
    for (const batch of batchesOf(files)) {
      const commit = await this.#commit(batch)
      await this.#push(commit)
      this.#tip = commit
    }
  }

  /** Deletes the temporary ref and the scratch repository. The blobs stay as long as a commit holds them. */
  async end(): Promise<void> {
    if (this.#ref !== undefined) await this.#deleteRef(this.#ref)
    if (this.#scratch === undefined) return
    try {
      await rm(this.#scratch, { recursive: true, force: true })
    } catch (error) {
      // The runner empties the directory that it lies in, when the job ends.
      this.#options.log.debug(reasonOf(error))
    }
  }

  async #prepare(): Promise<void> {
    const { tempDirectory } = this.#options.context
    this.#scratch = await mkdtemp(path.join(tempDirectory, 'kie-blobs-'))
    requireNew(await this.#git(['version']))
    await this.#git(['init', '--quiet', '--bare', '--template=', '--object-format=sha1', '.'])
  }

  /** @returns the sha of a commit that holds the images, each under its own sha as name */
  async #commit(files: readonly CommitFile[]): Promise<string> {
    for (let start = 0; start < files.length; start += MAX_PATHS) {
      const some = files.slice(start, start + MAX_PATHS)
      const paths = some.map(({ image }) => image.file)
      const shas = (await this.#git(['hash-object', '-w', '--no-filters', '--', ...paths])).split('\n')
      for (const [index, file] of some.entries()) if (shas[index] !== file.sha) throw changedMeanwhile(file)
    }
    const entries = files.map(({ sha }) => `100644 blob ${sha}\t${sha}\n`)
    const tree = await this.#git(['mktree'], { input: entries.join('') })
    const parent = this.#tip === undefined ? [] : ['-p', this.#tip]
    return this.#git(['commit-tree', tree, ...parent], { input: 'Images on their way into a commit\n', env: NOBODY })
  }

  async #push(commit: string): Promise<void> {
    const { context, clock, signal, onTemporaryRef } = this.#options
    if (this.#ref === undefined) {
      this.#ref = temporaryRef(context)
      onTemporaryRef(this.#ref)
    }
    const url = `${context.serverUrl}/${context.owner}/${context.repo}.git`
    const args = ['push', '--quiet', '--', url, `${commit}:${this.#ref}`]
    for (const waitMs of [...WAITS_MS, undefined]) {
      try {
        await this.#git(args, { settings: remoteSettings(this.#options) })
        return
      } catch (error) {
        const isTrouble = error instanceof GitError && !error.message.includes(REFUSED)
        if (!isTrouble || waitMs === undefined) throw error
        await clock.sleep(waitMs, signal)
      }
    }
  }

  #git(
    args: readonly string[],
    {
      input = '',
      env = {},
      settings = [],
    }: { input?: string; env?: Record<string, string>; settings?: GitSettings } = {},
  ): Promise<string> {
    const directory = this.#scratch ?? ''
    return runGit(args, {
      directory,
      signal: this.#options.signal,
      input,
      env: {
        ...plainEnvironment(this.#options.env, directory),
        ...settingsIn([...LOCAL_SETTINGS, ...settings]),
        ...env,
      },
    })
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
        `The temporary ref '${ref}' is left in the repository, as it could not be deleted: ${reasonOf(error)}`,
      )
    }
  }
}

function reasonOf(error: unknown): string {
  return forLog(error instanceof Error ? error.message : String(error))
}

/** The images in parts that one push can carry, each content once. */
export function batchesOf(files: readonly CommitFile[]): readonly (readonly CommitFile[])[] {
  const batches: CommitFile[][] = []
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

/** @param version - what `git version` says: `git version 2.39.5 (Apple Git-154)` */
function requireNew(version: string): void {
  const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(version) ?? []
  if (Number(major) > OLDEST.major || (Number(major) === OLDEST.major && Number(minor) >= OLDEST.minor)) return
  throw new GitError(`${forLog(version)} is too old; ${OLDEST.major}.${OLDEST.minor} is needed`)
}
