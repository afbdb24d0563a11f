import type { Permission, TokenOptions } from '../../github/index.ts'
import type { Permissions } from './file.ts'

/** Names of permissions in a workflow, and of those that the stand-in's tokens have; the others open nothing here. */
const PERMISSIONS: Readonly<Record<string, Permission>> = {
  actions: 'actions',
  contents: 'contents',
  issues: 'issues',
  'pull-requests': 'pull_requests',
}

/** What the token of every job may do, whatever its workflow says. */
const ALWAYS: TokenOptions = { metadata: 'read' }

/** What the token of a job may do: without `permissions` read the contents, as new repositories set it. */
export function tokenOptions(permissions: Permissions): TokenOptions {
  if (permissions === undefined) return { ...ALWAYS, contents: 'read' }
  const names = Object.keys(PERMISSIONS)
  const given = typeof permissions === 'string' ? allAlike(names, permissions) : Object.entries(permissions)
  const granted = given.flatMap(([name, access]) => {
    const permission = PERMISSIONS[name]
    return permission !== undefined && (access === 'read' || access === 'write') ? [[permission, access] as const] : []
  })
  return { ...ALWAYS, ...Object.fromEntries(granted) }
}

/** `read-all` or `write-all`. */
function allAlike(names: readonly string[], permissions: string): readonly (readonly [string, string])[] {
  return names.map((name) => [name, permissions.replace('-all', '')])
}
