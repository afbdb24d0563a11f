import { BASE_ROLES, baseOf, describeAccount, type Account, type BaseRole } from '../identity/accounts.ts'
import { may, type Caller } from '../identity/tokens.ts'
import type { World } from '../resources/world.ts'
import { notAccessible } from '../rest/access.ts'
import { Refusal, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'

/** What a person may do in the repository. */
export const collaboratorRoutes: readonly Route[] = [
  { method: 'GET', path: '/collaborators/:login/permission', handle: getPermission },
]

/** The permission that a role appears as; GitHub had three of them before it had five roles. */
const PERMISSIONS: Readonly<Record<BaseRole, string>> = {
  read: 'read',
  triage: 'read',
  write: 'write',
  maintain: 'write',
  admin: 'admin',
}

function getPermission({ world, caller, parameters: { login = '' } }: Call): Reply {
  checkAsker(caller)
  const account = world.accounts.find(login)
  if (account?.type !== 'User') throw new Refusal(404, `${login} is not a user`)
  return { status: 200, body: describePermission(world, account) }
}

function checkAsker(caller: Caller | undefined): void {
  if (caller === undefined) throw new Refusal(401, 'Requires authentication')
  if (caller.kind === 'pat' && !may(caller, 'contents', 'write')) {
    throw new Refusal(403, 'Must have push access to view collaborator permission.')
  }
  // Any permission in the repository brings the right to read its metadata.
  if (Object.keys(caller.permissions).length === 0) throw notAccessible(caller, 'metadata=read')
}

function describePermission(world: World, account: Account): Readonly<Record<string, unknown>> {
  const role = world.accounts.roleOf(account) ?? (world.private ? undefined : 'read')
  const name = role === undefined ? 'none' : typeof role === 'string' ? role : role.name
  const has = (wanted: BaseRole): boolean =>
    role !== undefined && BASE_ROLES.indexOf(baseOf(role)) >= BASE_ROLES.indexOf(wanted)
  return {
    permission: role === undefined ? 'none' : PERMISSIONS[baseOf(role)],
    role_name: name,
    user: {
      ...describeAccount(account, world.url),
      permissions: {
        admin: has('admin'),
        maintain: has('maintain'),
        push: has('write'),
        triage: has('triage'),
        pull: has('read'),
      },
      role_name: name,
    },
  }
}
