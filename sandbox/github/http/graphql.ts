import type { Accounts } from '../identity/accounts.ts'
import type { Caller } from '../identity/tokens.ts'
import { Refusal, type Reply } from '../rest/reply.ts'

/** A query of the viewer, with or without its keyword and name. */
const VIEWER = /^(?:query(?:\s+\w+)?\s*)?\{\s*viewer\s*\{([\w\s,]+)\}\s*\}$/

/**
 * Answers a GraphQL query. The viewer is all it knows: the account that the token acts for.
 *
 * @param body - the request's, as JSON
 * @throws Refusal for a caller without a token
 */
export function serveGraphql(
  caller: Caller | undefined,
  accounts: Accounts,
  body: Readonly<Record<string, unknown>>,
): Reply {
  if (caller === undefined) throw new Refusal(401, 'This endpoint requires you to be authenticated.')
  const { query } = body
  if (typeof query !== 'string') return failed('A query attribute must be specified and must be a string.')
  const selection = VIEWER.exec(query.trim())?.[1]
  if (selection === undefined) return failed('This stand-in knows no GraphQL field but the viewer.')
  const { id, login } = accounts.add(caller.login)
  const known: Readonly<Record<string, unknown>> = { login, databaseId: id, id: `U_${id}`, __typename: 'User' }
  const fields = selection.split(/[\s,]+/).filter((field) => field !== '')
  const unknown = fields.find((field) => !(field in known))
  if (unknown !== undefined) return failed(`Field '${unknown}' doesn't exist on type 'User'`)
  return { status: 200, body: { data: { viewer: Object.fromEntries(fields.map((field) => [field, known[field]])) } } }
}

/** GraphQL reports what goes wrong in the body of a success. */
function failed(message: string): Reply {
  return { status: 200, body: { errors: [{ message }] } }
}
