import { describeAccount } from '../identity/accounts.ts'
import { may } from '../identity/tokens.ts'
import type { World } from '../resources/world.ts'
import type { Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'

/** What everybody may know of the repository who sees it at all. */
export const repositoryRoutes: readonly Route[] = [{ method: 'GET', path: '', handle: getRepository }]

/** The repository as the API and the events show it. */
export function describeRepository(world: World): Readonly<Record<string, unknown>> {
  const { owner, name, url, accounts } = world
  return {
    id: 1_296_269,
    node_id: 'R_1296269',
    name,
    full_name: `${owner}/${name}`,
    private: world.private,
    visibility: world.private ? 'private' : 'public',
    owner: describeAccount(accounts.add(owner), url),
    html_url: `${url}/${owner}/${name}`,
    description: null,
    fork: false,
    url: `${url}/repos/${owner}/${name}`,
    default_branch: world.defaultBranch,
  }
}

function getRepository({ world, caller }: Call): Reply {
  const permissions = { pull: true, push: may(caller, 'contents', 'write'), admin: false }
  return { status: 200, body: { ...describeRepository(world), permissions } }
}
