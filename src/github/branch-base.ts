import { EMPTY_LOCK, LOCK_FILE, parseLock, type Lock, type LockEntry } from '../lock.ts'
import { pathIn } from './commit-file.ts'
import { target, type CommitOptions } from './commit-options.ts'
import type { RunContext } from './context.ts'
import { isRequestFailure } from './rate-limit.ts'

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
  /** Bytes of a blob; `undefined` for anything else: a directory, a submodule. */
  readonly bytes: number | undefined
}

/** Entries by path. */
export type BranchEntries = ReadonlyMap<string, BranchEntry>

/** Whether an error says that the repository has no commit at all. Permissions are checked before. */
export function saysEmpty(error: unknown): boolean {
  return isRequestFailure(error) && error.status === 409 && /repository is empty/i.test(error.message)
}

/**
 * Looks up what the branch holds, or would begin with: nothing where it is to be an orphan, else the pull request's head
 * or the run's commit.
 */
export async function readBase(options: CommitOptions): Promise<BranchBase> {
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

async function readHead(options: CommitOptions): Promise<string | undefined> {
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
  options: CommitOptions,
  tree: string | undefined,
  paths: readonly string[],
): Promise<BranchEntries> {
  const entries = new Map<string, BranchEntry>()
  if (tree === undefined) return entries
  const wanted = new Set(paths.flatMap(parentDirectories))
  const waiting = [{ directory: '.', sha: tree }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { data } = await options.octokit.rest.git.getTree({ ...target(options), tree_sha: next.sha })
    for (const { path, type, sha, size } of data.tree) {
      const full = pathIn(next.directory, path)
      if (type === 'tree' && wanted.has(full)) waiting.push({ directory: full, sha })
      else entries.set(full, { sha, bytes: type === 'blob' ? size : undefined })
    }
  }
  return entries
}

/**
 * Whether something of somebody else's lies at a path: all that the branch's lock file does not know, or knows in another
 * size. An image that was retouched to the very byte is taken for ours; to compare its content it would have to be fetched.
 */
export function isForeign(entry: BranchEntry | undefined, known: LockEntry | undefined): boolean {
  return entry !== undefined && (known === undefined || known.bytes !== entry.bytes)
}

function parentDirectories(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** Where the lock file lies in the repository. */
export function lockPath({ directory }: CommitOptions): string {
  return pathIn(directory, LOCK_FILE)
}

/**
 * The lock file that the branch holds.
 *
 * @throws InputError when it cannot be read
 */
export async function readLock(options: CommitOptions, entries: BranchEntries): Promise<Lock> {
  const path = lockPath(options)
  const entry = entries.get(path)
  return entry === undefined
    ? EMPTY_LOCK
    : parseLock(await readText(options, entry.sha), `'${path}' on '${options.branch}'`)
}

/** A blob that holds a text. */
export async function readText(options: CommitOptions, sha: string): Promise<string> {
  const { data } = await options.octokit.rest.git.getBlob({ ...target(options), file_sha: sha })
  return Buffer.from(data.content, 'base64').toString()
}

/** Whether a commit is part of a branch's history. */
export async function isPartOf(options: CommitOptions, commit: string, head: string | undefined): Promise<boolean> {
  if (head === undefined) return false
  const { data } = await options.octokit.rest.repos.compareCommitsWithBasehead({
    ...target(options),
    basehead: `${commit}...${head}`,
  })
  return data.status === 'ahead' || data.status === 'identical'
}
