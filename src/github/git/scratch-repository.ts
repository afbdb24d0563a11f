import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { forLog } from '../../core/text/foreign-text.ts'
import type { Clock } from '../api/clock.ts'
import { LOCAL_SETTINGS, plainEnvironment, settingsIn, type GitSettings } from './environment.ts'
import { GitError, runGit } from './git.ts'

/** Settings by environment came with 2.31, and a way to switch the user's own file off with 2.32. */
const OLDEST = { major: 2, minor: 32 }

/** The commits that carry blobs are seen by nobody. */
const NOBODY = {
  GIT_AUTHOR_NAME: 'kie-image-action',
  GIT_AUTHOR_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
  GIT_COMMITTER_NAME: 'kie-image-action',
  GIT_COMMITTER_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
}

/** What a command in a scratch repository is given. */
interface CommandOptions {
  /** What it reads. */
  readonly input?: string
  /** Variables of its own. */
  readonly env?: Readonly<Record<string, string>>
  readonly settings?: GitSettings
  /** In milliseconds; for what goes to the network. */
  readonly limitMs?: number
}

/** How a scratch repository is worked in. */
export interface ScratchOptions {
  /** The process's environment, of which git is given a few variables. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Pick<Clock, 'sleep'>
  /** Ends git. */
  readonly signal: AbortSignal
}

/** What a push or a fetch needs to know of the repository at its other end. */
export interface Remote {
  readonly url: string
  /** Full name. */
  readonly ref: string
  readonly settings: GitSettings
  /** The longest that it may take, in milliseconds. */
  readonly limitMs: number
}

/** A bare repository for what is on its way to another one; no setting of the machine or its user takes part. */
export class ScratchRepository {
  readonly #directory: string
  readonly #options: ScratchOptions

  private constructor(directory: string, options: ScratchOptions) {
    this.#directory = directory
    this.#options = options
  }

  /**
   * Makes the directory; {@link init} makes the repository.
   *
   * @param parent - absolute path of the directory that it is to lie in
   */
  static async create(parent: string, options: ScratchOptions): Promise<ScratchRepository> {
    return new ScratchRepository(await mkdtemp(path.join(parent, 'kie-blobs-')), options)
  }

  /** @throws GitError where git is missing or too old */
  async init(): Promise<void> {
    checkVersion(await this.#git(['version']))
    await this.#git(['init', '--quiet', '--bare', '--template=', '--object-format=sha1', '.'])
  }

  /**
   * Stores the contents of files.
   *
   * @param files - absolute paths, as many as one command line takes
   * @returns git's names for the contents
   */
  async store(files: readonly string[]): Promise<readonly string[]> {
    return (await this.#git(['hash-object', '-w', '--no-filters', '--', ...files])).split('\n')
  }

  /**
   * Makes a commit that holds blobs, each under its own sha as name.
   *
   * @param given - `parent`: the sha of its only parent; it has no history where this is `undefined`
   * @returns its sha
   */
  async commit(
    shas: readonly string[],
    { message, parent }: { readonly message: string; readonly parent: string | undefined },
  ): Promise<string> {
    const tree = await this.#treeOf(shas)
    const parents = parent === undefined ? [] : ['-p', parent]
    return this.#git(['commit-tree', tree, ...parents], { input: `${message}\n`, env: NOBODY })
  }

  /** Pushes a commit to a ref of another repository. */
  async push(commit: string, { url, ref, settings, limitMs }: Remote): Promise<void> {
    await this.#git(['push', '--quiet', '--', url, `${commit}:${ref}`], { settings, limitMs })
  }

  /**
   * Fetches blobs of another repository, as partial clones do: no commit and no other file comes along.
   *
   * @throws GitError where one is not there, too
   */
  async fetch(shas: readonly string[], { url, settings, limitMs }: Omit<Remote, 'ref'>): Promise<void> {
    const plain = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance']
    await this.#git(['fetch', ...plain, '--stdin', '--', url], {
      settings,
      limitMs,
      input: shas.map((sha) => `${sha}\n`).join(''),
    })
  }

  /**
   * Writes blobs as files, each under its sha as name.
   *
   * @returns absolute path of their directory, which goes with the repository
   */
  async unpack(shas: readonly string[]): Promise<string> {
    const files = path.join(this.#directory, 'files')
    await mkdir(files)
    const env = { GIT_DIR: this.#directory, GIT_WORK_TREE: files }
    await this.#git(['read-tree', await this.#treeOf(shas)], { env })
    await this.#git(['checkout-index', '--all'], { env })
    return files
  }

  /** @returns the sha of a tree that holds blobs, each under its own sha as name */
  #treeOf(shas: readonly string[]): Promise<string> {
    return this.#git(['mktree'], { input: shas.map((sha) => `100644 blob ${sha}\t${sha}\n`).join('') })
  }

  /** Deletes the repository and its directory. */
  async remove(): Promise<void> {
    await rm(this.#directory, { recursive: true, force: true })
  }

  #git(
    args: readonly string[],
    { input = '', env = {}, settings = [], limitMs }: CommandOptions = {},
  ): Promise<string> {
    return runGit(args, {
      directory: this.#directory,
      signal: this.#options.signal,
      clock: this.#options.clock,
      input,
      limitMs,
      env: {
        ...plainEnvironment(this.#options.env, this.#directory),
        ...settingsIn([...LOCAL_SETTINGS, ...settings]),
        ...env,
      },
    })
  }
}

/** @param version - what `git version` says: `git version 2.39.5 (Apple Git-154)` */
function checkVersion(version: string): void {
  const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(version) ?? []
  if (Number(major) > OLDEST.major || (Number(major) === OLDEST.major && Number(minor) >= OLDEST.minor)) return
  throw new GitError(`${forLog(version)} is too old; ${OLDEST.major}.${OLDEST.minor} is needed`)
}
