import { ask } from '../../api/reply.ts'
import { target, type Repository } from '../../api/repository.ts'
import { COUNT, fields, FLAG, listOf, orNothing, TEXT } from '../../api/shape.ts'

/** `size` is that of a blob. */
const TREE = fields({ tree: listOf(fields({ path: TEXT, type: TEXT, size: orNothing(COUNT) })), truncated: FLAG })

/** A file of a tree, or whatever else is no directory. */
export interface ListedFile {
  /** From the root, with `/`. */
  readonly path: string
  /** `undefined` where it is no file. */
  readonly size?: number | undefined
}

/** All that lies in a tree; `undefined` where that is more than GitHub lists. */
export async function listFiles(repository: Repository, tree: string): Promise<readonly ListedFile[] | undefined> {
  const given = { ...target(repository), tree_sha: tree, recursive: '1' }
  const { tree: items, truncated } = await ask(repository.octokit.rest.git.getTree, given, TREE)
  return truncated ? undefined : items.filter(({ type }) => type !== 'tree')
}
