import { rulesetsOf } from '../resources/ruleset.ts'
import { Refusal, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'
import { describeListedCommit } from './commits.ts'

/** Branches, each with the commit that it is at. Rulesets protect a branch, too, but are no branch protection. */
export const branchRoutes: readonly Route[] = [
  { method: 'GET', path: '/branches/*branch', needs: ['contents', 'read'], handle: getBranch },
]

async function getBranch({ world, parameters: { branch = '' } }: Call): Promise<Reply> {
  const ref = `refs/heads/${branch}`
  const sha = await world.repository.resolve(ref)
  if (sha === undefined) throw new Refusal(404, 'Branch not found')
  const commit = describeListedCommit(world, await world.repository.readCommit(sha))
  const enabled = world.protections.has(ref)
  const isProtected = enabled || rulesetsOf(world.rulesets, branch).length > 0
  return {
    status: 200,
    body: { name: branch, commit, protected: isProtected, protection: { enabled } },
  }
}
