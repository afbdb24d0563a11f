import type { Objects } from './objects.ts'
import { GitError } from './process.ts'
import { encodeItems, namesOf, readItems, SUBMODULE, TREE, type TreeItem } from './tree.ts'

/** A change to a tree: another object at the path, or none. */
export interface TreeChange {
  readonly path: string
  readonly mode: string
  readonly sha: string | null
}

/** A directory that is being changed; an entry that nobody has looked into is left as it is. */
class Directory {
  readonly entries = new Map<string, Omit<TreeItem, 'name'> | Directory>()
}

const SYMLINK = '120000'

/**
 * The tree that comes of changing another one, or none, entry by entry, as `git update-index --replace` does it: what
 * is in the way of a new entry goes, and so does a directory that nothing is left in.
 *
 * @throws GitError for a path that no tree may hold
 */
export async function changeTree(
  objects: Objects,
  base: string | undefined,
  changes: readonly TreeChange[],
): Promise<string> {
  const root = base === undefined ? new Directory() : await open(objects, base)
  for (const change of changes) await applyChange(objects, root, change)
  return objects.write('tree', encodeItems(storeBelow(objects, root)))
}

async function applyChange(objects: Objects, root: Directory, { path, mode, sha }: TreeChange): Promise<void> {
  const names = namesOf(path)
  if (names.some((name) => /^(\.{0,2}|\.git)$/i.test(name))) throw new GitError(`no tree holds ${JSON.stringify(path)}`)
  const last = names.pop() ?? ''
  let directory: Directory | undefined = root
  for (const name of names) {
    directory = await enter(objects, directory, name, sha !== null)
    if (directory === undefined) return
  }
  if (sha !== null) directory.entries.set(last, { mode: plainMode(mode), sha })
  else if (isFile(directory.entries.get(last))) directory.entries.delete(last)
}

/** Goes into a subdirectory; `makes`: even if there is none, or a file in its place. */
async function enter(
  objects: Objects,
  directory: Directory,
  name: string,
  makes: boolean,
): Promise<Directory | undefined> {
  const found = directory.entries.get(name)
  if (found instanceof Directory) return found
  const isTree = found?.mode === TREE
  if (!isTree && !makes) return undefined
  const opened = isTree ? await open(objects, found.sha) : new Directory()
  directory.entries.set(name, opened)
  return opened
}

async function open(objects: Objects, tree: string): Promise<Directory> {
  const directory = new Directory()
  for (const { name, mode, sha } of await readItems(objects, tree)) directory.entries.set(name, { mode, sha })
  return directory
}

/** Stores what is below a directory; gives the directory's own items. */
function storeBelow(objects: Objects, { entries }: Directory): TreeItem[] {
  return [...entries].flatMap(([name, entry]) => {
    if (!(entry instanceof Directory)) return [{ name, ...entry }]
    const items = storeBelow(objects, entry)
    return items.length === 0 ? [] : [{ name, mode: TREE, sha: objects.write('tree', encodeItems(items)) }]
  })
}

function isFile(entry: Omit<TreeItem, 'name'> | Directory | undefined): boolean {
  return entry !== undefined && !(entry instanceof Directory) && entry.mode !== TREE
}

/** The mode that a tree holds for a file: git keeps no permission but the owner's to execute. */
function plainMode(mode: string): string {
  if ([TREE, SUBMODULE, SYMLINK].includes(mode)) return mode
  return (Number.parseInt(mode, 8) & 0o100) === 0 ? '100644' : '100755'
}
