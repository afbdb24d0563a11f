import { may, type Caller } from '../identity/tokens.ts'
import type { World } from '../resources/world.ts'
import { Refusal, type Reply } from '../rest/reply.ts'

/** A query of the viewer, with or without its keyword and name. */
const VIEWER = /^(?:query(?:\s+\w+)?\s*)?\{\s*viewer\s*\{([\w\s,]+)\}\s*\}$/

/** The id of a repository, and a change of its refs. */
const REPOSITORY =
  /^query\(\$owner: String!, \$name: String!\) \{ repository\(owner: \$owner, name: \$name\) \{ id \} \}$/
const UPDATE_REFS = /^mutation\(\$input: UpdateRefsInput!\) \{ updateRefs\(input: \$input\) \{ clientMutationId \} \}$/

/** What a ref is changed to that is deleted. */
const NOTHING = '0'.repeat(40)

/** An object of JSON. */
type Given = Readonly<Record<string, unknown>>

/**
 * Answers a GraphQL query: whom the token acts for, what id the repository has, and the deletion of refs as long as they are
 * where the caller knows them to be. That is all it knows.
 *
 * @param body - the request's, as JSON
 * @throws Refusal for a caller without a token
 */
export async function serveGraphql(world: World, caller: Caller | undefined, body: Given): Promise<Reply> {
  if (caller === undefined) throw new Refusal(401, 'This endpoint requires you to be authenticated.')
  const { query, variables = {} } = body
  if (typeof query !== 'string') return failed('A query attribute must be specified and must be a string.')
  const selection = VIEWER.exec(query.trim())?.[1]
  if (selection !== undefined) return describeViewer(world, caller, selection)
  if (REPOSITORY.test(query)) return describeRepositoryId(world, variables as Given)
  if (UPDATE_REFS.test(query)) return updateRefs(world, caller, ((variables as Given)['input'] ?? {}) as Given)
  return failed('This stand-in knows no GraphQL field but the viewer, the id of the repository and updateRefs.')
}

function describeViewer({ accounts }: World, caller: Caller, selection: string): Reply {
  const { id, login } = accounts.add(caller.login)
  const known: Given = { login, databaseId: id, id: `U_${id}`, __typename: 'User' }
  const fields = selection.split(/[\s,]+/).filter((field) => field !== '')
  const unknown = fields.find((field) => !(field in known))
  if (unknown !== undefined) return failed(`Field '${unknown}' doesn't exist on type 'User'`)
  return done({ viewer: Object.fromEntries(fields.map((field) => [field, known[field]])) })
}

function describeRepositoryId(world: World, { owner, name }: Given): Reply {
  if (owner === world.owner && name === world.name) return done({ repository: { id: idOf(world) } })
  return failed(`Could not resolve to a Repository with the name '${String(owner)}/${String(name)}'.`, 'NOT_FOUND')
}

function idOf({ owner, name }: World): string {
  return `R_${owner}_${name}`
}

/** All of the changes, or none. */
async function updateRefs(world: World, caller: Caller, { repositoryId, refUpdates }: Given): Promise<Reply> {
  if (repositoryId !== idOf(world)) {
    return failed(`Could not resolve to a node with the global id of '${String(repositoryId)}'`, 'NOT_FOUND')
  }
  if (!may(caller, 'contents', 'write')) return failed('Resource not accessible by integration', 'FORBIDDEN')
  const changes = refUpdates as readonly { name: string; beforeOid?: string; afterOid: string }[]
  for (const { name, beforeOid, afterOid } of changes) {
    if (afterOid !== NOTHING || beforeOid === undefined)
      return failed('This stand-in deletes refs that are known alone.')
    const rule = world.protections.get(name)
    if (rule !== undefined) return failed(rule, 'UNPROCESSABLE')
    if ((await world.repository.resolve(name)) !== beforeOid)
      return failed(`${name} is not at ${beforeOid}`, 'UNPROCESSABLE')
  }
  for (const { name } of changes) await world.repository.deleteRef(name)
  return done({ updateRefs: { clientMutationId: null } })
}

function done(data: unknown): Reply {
  return { status: 200, body: { data } }
}

/** GraphQL reports what goes wrong in the body of a success. */
function failed(message: string, type?: string): Reply {
  return { status: 200, body: { errors: [{ ...(type !== undefined && { type }), message }] } }
}
