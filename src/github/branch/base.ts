import { InputError } from '../../core/text/errors.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { EMPTY_LOCK, LOCK_FILE, parseLock, type Lock, type LockEntry } from '../../core/images/lock.ts'
import { pathIn } from './file.ts'
import { target, type BranchOptions } from './options.ts'
import type { RunContext } from '../runner/context.ts'
import { isRequestFailure } from '../api/rate-limit.ts'

/** What a new commit is put on. */
export interface BranchBase {
  /** The branch's head; `undefined` while there is no such branch. */
  readonly head: string | undefined
  /** The new commit's parent; `undefined` where it has none. */
  readonly parent: string | undefined
  readonly tree: string | undefined
}

/** What lies at a path of the branch. */
export interface BranchEntry {
  readonly sha: string
  /** Size of a plain file; `undefined` for anything else: a directory, a submodule, a symbolic link. */
  readonly bytes: number | undefined
}

/** Entries by path. */
export type BranchEntries = ReadonlyMap<string, BranchEntry>

/** What git calls a symbolic link, whose blob holds a path. */
const SYMBOLIC_LINK = '120000'

/** Whether an error says that the repository has no commit at all. Permissions are checked before. */
export function saysEmpty(error: unknown): boolean {
  return isRequestFailure(error) && error.status === 409 && /repository is empty/i.test(error.message)
}

/**
 * Looks up what the branch holds, or would begin with: nothing where it is to be an orphan, else the pull request's head
 * or the run's commit.
 */
export async function readBase(options: BranchOptions): Promise<BranchBase> {
  const { context, orphan } = options
  const head = await readHead(options)
  const start = orphan ? undefined : startOf(context)
  const parent = head ?? start
  if (parent === undefined) return { head, parent, tree: undefined }
  const { data } = await options.octokit.rest.git.getCommit({ ...target(options), commit_sha: parent })
  return { head, parent, tree: data.tree.sha }
}

/** A fork's head never becomes a branch here: its workflows would then run with this repository's secrets. */
function startOf({ pullRequest, sha }: RunContext): string {
  return pullRequest?.sameRepository === true ? pullRequest.headSha : sha
}

async function readHead(options: BranchOptions): Promise<string | undefined> {
  try {
    const { data } = await options.octokit.rest.git.getRef({ ...target(options), ref: `heads/${options.branch}` })
    return data.object.sha
  } catch (error) {
    if (isRequestFailure(error) && error.status === 404) return undefined
    throw error
  }
}

/**
 * The entries in the directories that the paths lie in, from the root down.
 *
 * Directory by directory, because GitHub cuts the listing of a large repository.
 */
export async function readEntries(
  options: BranchOptions,
  tree: string | undefined,
  paths: readonly string[],
): Promise<BranchEntries> {
  const entries = new Map<string, BranchEntry>()
  if (tree === undefined) return entries
  const wanted = new Set(paths.flatMap(parentDirectories))
  const waiting = [{ directory: '.', sha: tree }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { data } = await options.octokit.rest.git.getTree({ ...target(options), tree_sha: next.sha })
    for (const { path, type, mode, sha, size } of data.tree) {
      const full = pathIn(next.directory, path)
      const isPlain = type === 'blob' && mode !== SYMBOLIC_LINK
      if (type === 'tree' && wanted.has(full)) waiting.push({ directory: full, sha })
      else entries.set(full, { sha, bytes: isPlain ? size : undefined })
    }
  }
  return entries
}

/** What lies at the place of an image on the branch, or in its way. */
export interface Place {
  /**
   * - `free`: nothing
   * - `ours`: an image of this action's
   * - `changed`: an image of this action's that somebody has changed
   * - `foreign`: anything else, which is never replaced
   */
  readonly state: 'free' | 'ours' | 'changed' | 'foreign'
  /** The image's path, or that of a file that takes the place of one of its directories. */
  readonly path: string
}

/**
 * Looks at the place of an image.
 *
 * All that the branch's lock file does not know is foreign, and what it knows in another size is changed. An image that
 * was retouched to the very size is taken for ours: to compare its content it has to be fetched.
 *
 * @param entries - with those in all directories of the path
 * @param known - what the lock file says of it
 */
export function placeOn(entries: BranchEntries, path: string, known: LockEntry | undefined): Place {
  // The directories that were gone through are no entries, so this is something else; a tree would take its place.
  const blocked = parentDirectories(path).find((directory) => entries.has(directory))
  if (blocked !== undefined) return { state: 'foreign', path: blocked }
  const entry = entries.get(path)
  if (entry === undefined) return { state: 'free', path }
  if (known === undefined || entry.bytes === undefined) return { state: 'foreign', path }
  return { state: known.bytes === entry.bytes ? 'ours' : 'changed', path }
}

function parentDirectories(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** Where the lock file lies in the repository. */
export function lockPath({ directory }: BranchOptions): string {
  return pathIn(directory, LOCK_FILE)
}

/**
 * The lock file that the branch holds.
 *
 * @throws InputError when it cannot be read
 */
export async function readLock(options: BranchOptions, entries: BranchEntries): Promise<Lock> {
  const path = lockPath(options)
  const entry = entries.get(path)
  const where = `'${path}' on '${forLog(options.branch)}'`
  if (entry === undefined) return EMPTY_LOCK
  if (entry.bytes === undefined) throw new InputError([`${where} is not a plain file.`])
  return parseLock(await readText(options, entry.sha), where)
}

/** A blob that holds a text. */
export async function readText(options: BranchOptions, sha: string): Promise<string> {
  const { data } = await options.octokit.rest.git.getBlob({ ...target(options), file_sha: sha })
  return Buffer.from(data.content, 'base64').toString()
}

/** Whether a commit is part of a branch's history. */
export async function isPartOf(options: BranchOptions, commit: string, head: string | undefined): Promise<boolean> {
  if (head === undefined) return false
  const { data } = await options.octokit.rest.repos.compareCommitsWithBasehead({
    ...target(options),
    basehead: `${commit}...${head}`,
  })
  return data.status === 'ahead' || data.status === 'identical'
}
