import { describeAccount } from '../identity/accounts.ts'
import { may } from '../identity/tokens.ts'
import { Refusal, type Reply } from '../rest/reply.ts'
import type { Call, Route, World } from '../rest/route.ts'
import { describeCommit } from './commits.ts'

/** The repository and its branches. */
export const repositoryRoutes: readonly Route[] = [
  { method: 'GET', path: '', handle: getRepository },
  { method: 'GET', path: '/branches/*branch', needs: ['contents', 'read'], handle: getBranch },
]

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

async function getBranch({ world, parameters: { branch = '' } }: Call): Promise<Reply> {
  const ref = `refs/heads/${branch}`
  const sha = await world.repository.resolve(ref)
  if (sha === undefined) throw new Refusal(404, 'Branch not found')
  const commit = describeCommit(world, await world.repository.readCommit(sha))
  return { status: 200, body: { name: branch, commit: { sha, commit }, protected: world.protections.has(ref) } }
}
