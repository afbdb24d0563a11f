import { target, type Repository } from '../api/repository.ts'
import { foldPath, parentDirectories, pathIn } from './path.ts'

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

/**
 * The entries in the directories that the paths lie in, from the root down, and in those that are called like them but for
 * case and accents.
 *
 * Directory by directory, because GitHub cuts the listing of a large repository.
 *
 * @param given - `tree` is that of the root; there are no entries where it is `undefined`
 */
export async function readEntries(
  repository: Repository,
  { tree, paths }: { readonly tree: string | undefined; readonly paths: readonly string[] },
): Promise<BranchEntries> {
  const entries = new Map<string, BranchEntry>()
  if (tree === undefined) return entries
  const wanted = new Set(paths.flatMap(parentDirectories).map(foldPath))
  const waiting = [{ directory: '.', sha: tree }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { data } = await repository.octokit.rest.git.getTree({ ...target(repository), tree_sha: next.sha })
    for (const { path, type, mode, sha, size } of data.tree) {
      const full = pathIn(next.directory, path)
      const isPlain = type === 'blob' && mode !== SYMBOLIC_LINK
      if (type === 'tree' && wanted.has(foldPath(full))) waiting.push({ directory: full, sha })
      else entries.set(full, { sha, bytes: isPlain ? size : undefined })
    }
  }
  return entries
}
