import { describeCommit } from './commits.ts'
import { Refusal, type Reply } from './reply.ts'
import type { Call, Route } from './routes.ts'
import { may } from './tokens.ts'

/** The repository and its branches. */
export const repositoryRoutes: readonly Route[] = [
  { method: 'GET', path: '', handle: getRepository },
  { method: 'GET', path: '/branches/*branch', needs: ['contents', 'read'], handle: getBranch },
]

function getRepository({ world, caller }: Call): Reply {
  const { owner, name } = world
  return {
    status: 200,
    body: {
      name,
      full_name: `${owner}/${name}`,
      owner: { login: owner },
      private: world.private,
      default_branch: world.defaultBranch,
      html_url: `${world.url}/${owner}/${name}`,
      permissions: { pull: true, push: may(caller, 'contents', 'write'), admin: false },
    },
  }
}

async function getBranch({ world, parameters: { branch = '' } }: Call): Promise<Reply> {
  const ref = `refs/heads/${branch}`
  const sha = await world.repository.resolve(ref)
  if (sha === undefined) throw new Refusal(404, 'Branch not found')
  const commit = describeCommit(world, await world.repository.readCommit(sha))
  return { status: 200, body: { name: branch, commit: { sha, commit }, protected: world.protections.has(ref) } }
}
