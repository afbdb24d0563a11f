import { associationOf, describeIssue } from '../conversations/issues.ts'
import { describeAccount } from '../identity/accounts.ts'
import { WEB_FLOW } from '../repository/commits.ts'
import { describeRepository } from '../repository/metadata.ts'
import type { Pull } from '../resources/pull.ts'
import type { World } from '../resources/world.ts'

/** What an issue has that a pull request has not, where it is shown as one. */
const OF_ISSUES: readonly string[] = ['id', 'node_id', 'url', 'repository_url', 'comments', 'pull_request']

/** A pull request as lists show it. */
export async function summarizePull(world: World, pull: Pull): Promise<Readonly<Record<string, unknown>>> {
  const { issue, number, head, base, merge } = pull
  const api = `${world.url}/repos/${world.owner}/${world.name}`
  const page = `${world.url}/${world.owner}/${world.name}/pull/${number}`
  const common = Object.entries(describeIssue(world, issue)).filter(([name]) => !OF_ISSUES.includes(name))
  return {
    ...Object.fromEntries(common),
    url: `${api}/pulls/${number}`,
    id: 1_700_000_000 + number,
    node_id: `PR_${number}`,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: `${api}/issues/${number}`,
    merged_at: merge?.at ?? null,
    merge_commit_sha: merge?.sha ?? (await tryMerge(world, pull)),
    assignee: null,
    requested_reviewers: [],
    requested_teams: [],
    head: describeSide(world, head.owner, head),
    base: describeSide(world, world.owner, base),
    author_association: associationOf(world, issue.user),
    auto_merge: null,
    draft: pull.draft,
  }
}

/** A pull request as it is shown alone. */
export async function describePull(world: World, pull: Pull): Promise<Readonly<Record<string, unknown>>> {
  const { merge, issue, draft } = pull
  const isOpen = issue.closedAt === null
  const isMergeable = (await tryMerge(world, pull)) !== null
  return {
    ...(await summarizePull(world, pull)),
    merged: merge !== null,
    mergeable: isOpen ? isMergeable : null,
    rebaseable: isOpen ? isMergeable : null,
    mergeable_state: !isOpen ? 'unknown' : draft ? 'draft' : isMergeable ? 'clean' : 'dirty',
    merged_by: merge?.by == null ? null : describeAccount(merge.by, world.url),
    comments: [...world.comments.values()].filter((comment) => comment.issue === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: pull.mayMaintainersModify,
    commits: (await world.repository.since(pull.base.sha, pull.head.sha)).length,
  }
}

function describeSide(
  world: World,
  owner: string,
  { ref, sha, repo }: { ref: string; sha: string; repo: Pull['head']['repo'] },
): Readonly<Record<string, unknown>> {
  const user = describeAccount(world.accounts.add(owner), world.url)
  return { label: `${owner}:${ref}`, ref, sha, user, repo: repo === null ? null : describeRepo(world, owner, repo) }
}

function describeRepo(
  world: World,
  owner: string,
  { id, full_name }: NonNullable<Pull['head']['repo']>,
): Readonly<Record<string, unknown>> {
  const here = describeRepository(world)
  if (id === here['id']) return here
  return {
    ...here,
    id,
    node_id: `R_${id}`,
    full_name,
    owner: describeAccount(world.accounts.add(owner), world.url),
    html_url: `${world.url}/${full_name}`,
    fork: true,
    url: `${world.url}/repos/${full_name}`,
  }
}

/**
 * The commit that tries out the merge, which `merge_commit_sha` names until there is a merge, also of one that was closed
 * without: its being there says nothing of whether there was a merge.
 *
 * @returns `null` where there are conflicts
 */
async function tryMerge(world: World, pull: Pull): Promise<string | null> {
  const { issue, head, baseTip, trial } = pull
  const of = `${baseTip} ${head.sha}`
  if (trial?.of === of || (trial !== undefined && issue.closedAt !== null)) return trial.sha
  const { repository } = world
  const tree = await repository.merge(baseTip, head.sha)
  const message = `Merge ${head.sha} into ${baseTip}`
  const parts = { parents: [baseTip, head.sha], message, author: WEB_FLOW, committer: WEB_FLOW }
  const sha = tree === undefined ? null : repository.writeCommit({ ...parts, tree })
  pull.trial = { of, sha }
  return sha
}
