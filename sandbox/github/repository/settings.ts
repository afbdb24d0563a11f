import { may } from '../identity/tokens.ts'
import type { World } from '../resources/world.ts'
import { notAccessible } from '../rest/access.ts'
import { Refusal, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'

/** Settings of the repository that concern its releases. */
export const settingRoutes: readonly Route[] = [
  { method: 'GET', path: '/immutable-releases', handle: getImmutability },
  { method: 'GET', path: '/environments/:name', needs: ['actions', 'read'], handle: getEnvironment },
]

/** Only an administrator may ask, also where the repository is public; no job's own token is one's. */
function getImmutability({ world: { freezes }, caller }: Call): Reply {
  if (caller === undefined) throw new Refusal(401, 'Requires authentication')
  if (!may(caller, 'administration', 'read')) throw notAccessible(caller, 'administration=read')
  if (!freezes) throw new Refusal(404, 'Not Found')
  return { status: 200, body: { enabled: true, enforced_by_owner: false } }
}

const CREATED_AT = '2026-01-01T00:00:00Z'

function getEnvironment({ world, parameters: { name = '' } }: Call): Reply {
  const environment = world.environments.get(name)
  if (environment === undefined) throw new Refusal(404, 'Not Found')
  const { hasReviewers, hasBranches } = environment
  const reviewers = { id: 1, node_id: 'GA_1', type: 'required_reviewers', prevent_self_review: false, reviewers: [] }
  const branches = { id: 2, node_id: 'GA_2', type: 'branch_policy' }
  const body = {
    ...placeOf(world, name),
    protection_rules: [...(hasReviewers ? [reviewers] : []), ...(hasBranches ? [branches] : [])],
    deployment_branch_policy: hasBranches ? { protected_branches: false, custom_branch_policies: true } : null,
  }
  return { status: 200, body }
}

function placeOf({ url, owner, name: repository }: World, name: string): object {
  return {
    id: 161_088_068,
    node_id: 'EN_161088068',
    name,
    url: `${url}/repos/${owner}/${repository}/environments/${name}`,
    html_url: `${url}/${owner}/${repository}/deployments/activity_log?environments_filter=${name}`,
    created_at: CREATED_AT,
    updated_at: CREATED_AT,
  }
}
