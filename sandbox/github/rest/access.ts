import { may, type Caller, type Permission } from '../identity/tokens.ts'
import type { World } from '../resources/world.ts'
import { Refusal } from './reply.ts'
import type { Needs } from './route.ts'

/**
 * Hides a private repository from whoever has no business there.
 *
 * @throws Refusal
 */
export function checkVisible(world: World, caller: Caller | undefined): void {
  const hidden = world.private && (caller === undefined || Object.keys(caller.permissions).length === 0)
  if (hidden) throw new Refusal(404, 'Not Found')
}

/**
 * Whether the caller may do what a route does. Where several permissions are named, any of them will do.
 *
 * @throws Refusal
 */
export function checkPermission(world: World, caller: Caller | undefined, needs: Needs | undefined): void {
  if (needs === undefined) return
  const [named, access] = needs
  const permissions: readonly Permission[] = typeof named === 'string' ? [named] : named
  // Anybody may read what is public.
  if (!world.private && access === 'read') return
  if (permissions.some((permission) => may(caller, permission, access))) return
  if (caller === undefined) throw new Refusal(401, 'Requires authentication')
  throw notAccessible(caller, permissions.map((permission) => `${permission}=${access}`).join('; '))
}

/**
 * The refusal of a token that lacks a permission.
 *
 * @param accepted - what would have been enough
 */
export function notAccessible({ kind }: Caller, accepted: string): Refusal {
  const name = kind === 'pat' ? 'personal access token' : 'integration'
  return new Refusal(403, `Resource not accessible by ${name}`, { 'x-accepted-github-permissions': accepted })
}
