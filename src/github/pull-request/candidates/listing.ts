import { ask } from '../../api/reply.ts'
import { target, type Repository } from '../../api/repository.ts'
import { fields, FLAG, listOf, TEXT } from '../../api/shape.ts'

const TREE = fields({ tree: listOf(fields({ path: TEXT, type: TEXT })), truncated: FLAG })

/** Paths, with `/`, of all that lies in a tree but directories; `undefined` where that is more than GitHub lists. */
export async function listFiles(repository: Repository, tree: string): Promise<readonly string[] | undefined> {
  const given = { ...target(repository), tree_sha: tree, recursive: '1' }
  const { tree: items, truncated } = await ask(repository.octokit.rest.git.getTree, given, TREE)
  return truncated ? undefined : items.filter(({ type }) => type !== 'tree').map(({ path }) => path)
}
