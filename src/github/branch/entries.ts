import { posix } from 'node:path'
import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { ask } from '../api/reply.ts'
import { target, type Repository } from '../api/repository.ts'
import { COUNT, fields, FLAG, listOf, orNothing, SHA, TEXT, type Shaped } from '../api/shape.ts'
import { foldPath, parentDirectories, pathIn } from './path.ts'

/** What lies at a path of the branch. */
export interface BranchEntry {
  readonly sha: string
  /** Size of a plain file; `undefined` for anything else: a directory, a submodule, a symbolic link. */
  readonly bytes: number | undefined
}

/** Entries by path. */
export type BranchEntries = ReadonlyMap<string, BranchEntry>

const TREE = fields({
  /** `size` is that of a blob. */
  tree: listOf(fields({ path: TEXT, mode: TEXT, type: TEXT, sha: SHA, size: orNothing(COUNT) })),
  truncated: FLAG,
})

/** What git calls a plain file, an executable one, and one that very old commits hold. Nothing else is read as a file. */
const PLAIN = ['100644', '100755', '100664']

/** With more wanted directories below one than these, one request lists all that lies there. */
const MOST_ONE_BY_ONE = 8

/** A directory, and its tree. */
interface Directory {
  readonly path: string
  readonly sha: string
}

/** What lies in a directory, by paths from there. */
interface Listing {
  readonly items: Shaped<typeof TREE>['tree']
  /** Whether with all that lies below. */
  readonly isDeep: boolean
}

/**
 * The entries in the directories that the paths lie in, from the root down, and in those that are called like them but for
 * case and accents.
 *
 * Directory by directory, because GitHub cuts the listing of a large repository. Where the paths part into many
 * directories, one listing of all that is below is tried first.
 *
 * @param given - `tree` is that of the root; there are no entries where it is `undefined`
 * @throws DeliveryError for a directory of which GitHub lists but a part
 */
export async function readEntries(
  repository: Repository,
  { tree, paths }: { readonly tree: string | undefined; readonly paths: readonly string[] },
): Promise<BranchEntries> {
  const entries = new Map<string, BranchEntry>()
  if (tree === undefined) return entries
  const wanted = new Set(paths.flatMap(parentDirectories).map(foldPath))
  const partings = findPartings(wanted)
  const waiting: Directory[] = [{ path: '.', sha: tree }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { items, isDeep } = await listDirectory(repository, next, partings)
    for (const { path, type, mode, sha, size } of items) {
      const full = pathIn(next.path, path)
      if (type === 'tree' && wanted.has(foldPath(full))) {
        if (!isDeep) waiting.push({ path: full, sha })
      } else if (!path.includes('/') || wanted.has(foldPath(posix.dirname(full)))) {
        entries.set(full, { sha, bytes: type === 'blob' && PLAIN.includes(mode) ? size : undefined })
      }
    }
  }
  return entries
}

async function listDirectory(
  repository: Repository,
  { path, sha }: Directory,
  partings: ReadonlySet<string>,
): Promise<Listing> {
  const { getTree } = repository.octokit.rest.git
  const given = { ...target(repository), tree_sha: sha }
  if (partings.has(foldPath(path))) {
    const { tree: items, truncated } = await ask(getTree, { ...given, recursive: '1' }, TREE)
    if (!truncated) return { items, isDeep: true }
  }
  const { tree: items, truncated } = await ask(getTree, given, TREE)
  if (truncated) throw cutListing(path)
  return { items, isDeep: false }
}

/** The directories among them that part into many, by several of their own: else one may hold much besides. */
function findPartings(directories: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Map<string, number>()
  const own = new Map<string, number>()
  const count = (counts: Map<string, number>, at: string): unknown => counts.set(at, (counts.get(at) ?? 0) + 1)
  for (const directory of directories) {
    count(own, posix.dirname(directory))
    for (const above of ['.', ...parentDirectories(directory)]) count(all, above)
  }
  return new Set([...own].flatMap(([at, number]) => (number > 1 && (all.get(at) ?? 0) > MOST_ONE_BY_ONE ? [at] : [])))
}

/** What is not listed may be there all the same. */
function cutListing(path: string): DeliveryError {
  const where = path === '.' ? 'root of the repository' : `directory '${forLog(path)}'`
  return new DeliveryError(`The ${where} holds more than GitHub lists, so that it is not known what lies there.`, {
    next: "Set the input 'commit-directory' to a directory with fewer files, or 'commit-branch' to a branch with fewer.",
  })
}
