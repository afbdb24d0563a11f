import type { Objects } from './objects.ts'
import { GitError } from './process.ts'

/** One entry of a tree, as git and GitHub's API write it. */
export interface TreeEntry {
  readonly path: string
  readonly mode: string
  readonly type: string
  readonly sha: string
  /** Bytes, of blobs only. */
  readonly size?: number
}

/** What a tree object says of one name. */
export interface TreeItem {
  /** Its bytes, one to a character, so that any name stays what it is, and sorts as git sorts. */
  readonly name: string
  readonly mode: string
  readonly sha: string
}

/** The mode of a subtree. */
export const TREE = '040000'

/** The mode of a submodule, whose commit is in another repository. */
export const SUBMODULE = '160000'

/** The entries of a tree, with those of its subtrees if asked for, as `git ls-tree` gives them. */
export async function listTree(objects: Objects, sha: string, recursive: boolean): Promise<readonly TreeEntry[]> {
  const items = await itemsBelow(objects, sha, '', recursive)
  const heads = await objects.heads(items.filter(({ mode }) => typeOfMode(mode) === 'blob').map((item) => item.sha))
  return items.map(({ name, mode, sha: object }) => {
    const size = heads.get(object)?.size
    const path = Buffer.from(name, 'latin1').toString()
    return { path, mode, type: typeOfMode(mode), sha: object, ...(size !== undefined && { size }) }
  })
}

/** The object at a path in a tree; `undefined` if there is none. */
export async function findInTree(objects: Objects, tree: string, path: string): Promise<string | undefined> {
  let found: Omit<TreeItem, 'name'> | undefined = { mode: TREE, sha: tree }
  for (const name of path === '' ? [] : namesOf(path)) {
    if (found?.mode !== TREE) return undefined
    found = (await readItems(objects, found.sha)).find((item) => item.name === name)
  }
  return found?.sha
}

async function itemsBelow(objects: Objects, tree: string, prefix: string, recursive: boolean): Promise<TreeItem[]> {
  const items: TreeItem[] = []
  for (const { name, mode, sha } of await readItems(objects, tree)) {
    items.push({ name: prefix + name, mode, sha })
    if (recursive && mode === TREE) items.push(...(await itemsBelow(objects, sha, `${prefix}${name}/`, recursive)))
  }
  return items
}

/**
 * Reads a tree object.
 *
 * @throws GitError if it is none
 */
export async function readItems(objects: Objects, tree: string): Promise<TreeItem[]> {
  const { type, content } = await objects.read(tree)
  if (type !== 'tree') throw new GitError(`${tree} is a ${type}, not a tree`)
  const items: TreeItem[] = []
  for (let at = 0; at < content.length;) {
    const end = content.indexOf(0, at)
    const [mode = '', ...name] = content.toString('latin1', at, end).split(' ')
    items.push({ mode: mode.padStart(6, '0'), name: name.join(' '), sha: content.toString('hex', end + 1, end + 21) })
    at = end + 21
  }
  return items
}

/** The content of a tree object with these entries, which may come in any order. */
export function encodeItems(items: readonly TreeItem[]): Buffer {
  // git compares a directory as if its name ended in a slash.
  const sorted = items.map((item) => ({ ...item, key: item.mode === TREE ? `${item.name}/` : item.name }))
  sorted.sort((one, other) => (one.key < other.key ? -1 : 1))
  return Buffer.concat(
    sorted.flatMap(({ name, mode, sha }) => [
      Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`, 'latin1'),
      Buffer.from(sha, 'hex'),
    ]),
  )
}

/** The names that a path consists of, as tree objects hold them. */
export function namesOf(path: string): string[] {
  return Buffer.from(path).toString('latin1').split('/')
}

function typeOfMode(mode: string): string {
  return mode === TREE ? 'tree' : mode === SUBMODULE ? 'commit' : 'blob'
}
