import type { TreeEntry } from '../git/tree.ts'
import { may, type Caller } from '../identity/tokens.ts'
import type { World } from '../resources/world.ts'
import { notAccessible } from '../rest/access.ts'

const PLACE = '.github/workflows'

/**
 * Refuses to point a ref at a commit with a workflow file that no branch has as it is, for a token without the permission
 * to change workflows, which a job's own token never has. The refusal says nothing of it, but for its header.
 *
 * @throws Refusal
 */
export async function checkWorkflowFiles(world: World, caller: Caller | undefined, commit: string): Promise<void> {
  if (caller === undefined || may(caller, 'workflows', 'write')) return
  const files = await workflowsOf(world, commit)
  if (files.length === 0) return
  const branches = world.repository.refs().filter(({ name }) => name.startsWith('refs/heads/'))
  const there = await Promise.all(branches.map(({ sha }) => workflowsOf(world, sha)))
  const known = new Set(there.flat().map(keyOf))
  if (files.every((file) => known.has(keyOf(file)))) return
  throw notAccessible(caller, 'contents=write; contents=write,workflows=write')
}

async function workflowsOf({ repository }: World, commit: string): Promise<readonly TreeEntry[]> {
  const tree = await repository.resolve(`${commit}:${PLACE}`)
  if (tree === undefined || (await repository.typeOf(tree)) !== 'tree') return []
  return (await repository.readTree(tree, true)).filter(({ type }) => type === 'blob')
}

function keyOf({ path, sha }: TreeEntry): string {
  return `${sha} ${path}`
}
