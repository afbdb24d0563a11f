import { CONVERSATION_ROUTES } from './conversations.ts'
import { RELEASE_ROUTES } from './releases.ts'
import { NOT_FOUND, refuse, type Call, type Reply, type Route } from './reply.ts'
import { ACCESS, type Access, type Caller } from './world.ts'

/** All that the stand-in knows of Gitea's API. What is not here Gitea has not, or nobody asks for it. */
const ROUTES: readonly Route[] = [
  ...RELEASE_ROUTES,
  ...CONVERSATION_ROUTES,
  { method: 'GET', path: '/user', scope: 'user', handle: ({ caller }) => ({ status: 200, body: caller.account }) },
  {
    method: 'GET',
    path: '/repos/:/:/collaborators/:/permission',
    scope: 'repository',
    handle: ({ world, caller, parts: [, , login = ''] }) => {
      if (caller.account.login !== login && !reaches(caller.access, 'admin')) {
        return refuse(
          403,
          'Only admins can query all permissions, repo admins can query all repo permissions, collaborators can query only their own',
        )
      }
      const access = world.accounts.get(login)
      if (access === undefined) return refuse(404, `user does not exist [uid: 0, name: ${login}]`)
      return { status: 200, body: { permission: access, role_name: access, user: { login } } }
    },
  },
  {
    method: 'GET',
    path: '/repos/:/:/git/commits/:',
    scope: 'repository',
    handle: ({ world, parts }) => {
      const found = world.commits.find(({ sha }) => sha === parts[2])
      if (found === undefined) return NOT_FOUND
      const { sha, message, files } = found
      const listed = files.map((filename) => ({ filename, status: 'added' }))
      return { status: 200, body: { sha, commit: { message, tree: { sha } }, files: listed } }
    },
  },
]

/** What Gitea's API has, but not for each method; nobody asks for it otherwise. */
const OTHER_PATHS: readonly string[] = ['/repos/:/:/git/refs/:/:']

/** Answers a request; 404 for a path that Gitea's API has not, and 405 for a method that the path has not, both without a word. */
export function answer(
  method: string,
  { pathname, searchParams }: URL,
  given: Omit<Call, 'parts' | 'query' | 'caller'> & { readonly caller: Caller | undefined },
): Reply {
  const path = pathname.replace('/api/v1', '')
  for (const route of ROUTES) {
    const parts = route.method === method ? partsOf(route.path, path) : undefined
    if (parts === undefined) continue
    const { caller, world } = given
    if (caller === undefined) return refuse(401, 'token is required')
    const needed = `${method === 'GET' ? 'read' : 'write'}:${route.scope}`
    if (!hasScope(caller, needed)) {
      const scopes = caller.scopes?.join(',') ?? 'all'
      return refuse(
        403,
        `token does not have at least one of required scope(s), required=[${needed}], token scope=${scopes}`,
      )
    }
    const isHere = path === '/user' || (parts[0] === world.owner && parts[1] === world.name)
    if (!isHere) return NOT_FOUND
    if (route.writes === true && !reaches(caller.access, 'write')) {
      return refuse(403, 'user should have a permission to write to a repo')
    }
    return route.handle({ ...given, caller, parts, query: searchParams })
  }
  const isPath = [...ROUTES.map((route) => route.path), ...OTHER_PATHS].some(
    (each) => partsOf(each, path) !== undefined,
  )
  return isPath ? { status: 405 } : { status: 404, body: '404 page not found\n' }
}

function hasScope({ scopes }: Caller, needed: string): boolean {
  return scopes === undefined || scopes.includes(needed) || scopes.includes(needed.replace('read:', 'write:'))
}

function reaches(access: Access, least: Access): boolean {
  return ACCESS.indexOf(access) >= ACCESS.indexOf(least)
}

/** @returns `undefined` for a path of another form */
function partsOf(pattern: string, path: string): readonly string[] | undefined {
  const names = pattern.split('/')
  const given = path.split('/')
  if (names.length !== given.length) return undefined
  const fits = names.every((name, index) => name === ':' || name === given[index])
  return fits ? given.filter((_, index) => names[index] === ':').map(decodeURIComponent) : undefined
}
