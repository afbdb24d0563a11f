import { SHA } from '../git/objects.ts'
import type { TreeChange } from '../git/tree-changes.ts'
import type { World } from '../resources/world.ts'
import { optionalText, Refusal, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'

const MODES = ['100644', '100755', '040000', '160000', '120000']
const TYPES = ['blob', 'tree', 'commit']

/** Reading and storing trees. */
export const treeRoutes: readonly Route[] = [
  { method: 'GET', path: '/git/trees/*sha', needs: ['contents', 'read'], needsCommits: true, handle: getTree },
  { method: 'POST', path: '/git/trees', needs: ['contents', 'write'], needsCommits: true, handle: createTree },
]

async function getTree({ world, parameters: { sha = '' }, query }: Call): Promise<Reply> {
  const tree = await world.repository.resolve(`${sha}^{tree}`)
  if (tree === undefined) throw new Refusal(404, 'Not Found')
  const { treeLimit } = world
  return { status: 200, body: await describe(world, tree, { recursive: query.has('recursive'), limit: treeLimit }) }
}

async function createTree({ world, body }: Call): Promise<Reply> {
  if (!Array.isArray(body['tree']) || body['tree'].length === 0) throw new Refusal(422, 'Invalid tree info')
  const base = optionalText(body, 'base_tree')
  const baseTree = base === undefined ? undefined : await world.repository.resolve(`${base}^{tree}`)
  if (base !== undefined && baseTree === undefined) throw new Refusal(422, 'base_tree is not a valid tree oid')
  const changes: TreeChange[] = []
  for (const entry of body['tree'] as readonly Record<string, unknown>[]) changes.push(await readEntry(world, entry))
  const sha = await world.repository.writeTree(baseTree, changes)
  return { status: 201, body: await describe(world, sha) }
}

async function readEntry(world: World, entry: Readonly<Record<string, unknown>>): Promise<TreeChange> {
  const { path, mode, type, sha, content } = entry
  checkPath(path)
  if (typeof mode !== 'string' || !MODES.includes(mode)) throw new Refusal(422, 'Must supply a valid tree.mode')
  if (type !== undefined && !TYPES.includes(type as string)) throw new Refusal(422, 'Must supply a valid tree.type')
  if (sha !== undefined && content !== undefined) {
    throw new Refusal(422, 'Must supply either tree.sha or tree.content, not both.')
  }
  if (typeof content === 'string') return { path, mode, sha: world.repository.writeBlob(Buffer.from(content)) }
  if (sha === null) return { path, mode, sha }
  // A submodule's commit is in another repository.
  if (mode === '160000' && typeof sha === 'string' && SHA.test(sha)) return { path, mode, sha }
  const wanted = mode === '040000' ? 'tree' : 'blob'
  if (typeof sha !== 'string' || (await world.repository.typeOf(sha)) !== wanted) {
    throw new Refusal(422, `tree.sha ${JSON.stringify(sha)} is not a valid ${wanted}`)
  }
  return { path, mode, sha }
}

function checkPath(path: unknown): asserts path is string {
  if (typeof path !== 'string' || path === '') throw new Refusal(422, 'tree.path is missing')
  if (path.startsWith('/')) throw new Refusal(422, 'tree.path cannot start with a slash')
  const malformed = path
    .split('/')
    .some((part) => part === '' || /^(\.{1,2}|\.git)$/i.test(part) || part.includes('\0'))
  if (malformed) throw new Refusal(422, 'tree.path contains a malformed path component')
}

/** @param given - `limit`: how many entries there are room for; the others are left out, and the answer says so */
async function describe(
  world: World,
  sha: string,
  { recursive = false, limit = Infinity }: { readonly recursive?: boolean; readonly limit?: number } = {},
): Promise<unknown> {
  const tree = await world.repository.readTree(sha, recursive)
  return { sha, tree: tree.slice(0, limit), truncated: tree.length > limit }
}
