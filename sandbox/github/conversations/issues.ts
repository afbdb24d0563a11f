import { describeAccount, type Account } from '../identity/accounts.ts'
import { may, type Access, type Caller } from '../identity/tokens.ts'
import type { Issue } from '../resources/conversation.ts'
import { timestamp } from '../resources/timestamp.ts'
import type { World } from '../resources/world.ts'
import { Refusal, type Reply } from '../rest/reply.ts'
import { matchPath, type Call, type Needs, type Route } from '../rest/route.ts'

/** Either of the two permissions that conversations have; which one counts depends on where the conversation is. */
export const CONVERSATION_PERMISSIONS = ['issues', 'pull_requests'] as const

/** What reading a conversation needs. */
export const READ_CONVERSATION: Needs = [CONVERSATION_PERMISSIONS, 'read']

/** What writing in a conversation needs at the least. */
export const WRITE_CONVERSATION: Needs = [CONVERSATION_PERMISSIONS, 'write']

/** Issues, and pull requests as issues. */
export const issueRoutes: readonly Route[] = [
  { method: 'GET', path: '/issues/:number', needs: READ_CONVERSATION, handle: getIssue },
]

/** The id that the repository has to which issues are moved. */
const OTHER_REPOSITORY = 1_296_270

/**
 * The issue, or pull request, of a number.
 *
 * @throws Refusal if there is none, or none any more: what belongs to an issue that was moved is simply not found
 */
export function findIssue(world: World, number: string | number): Issue {
  const issue = world.issues.get(Number(number))
  if (issue === undefined || issue.moved !== undefined) throw new Refusal(404, 'Not Found')
  return issue
}

/** Opens an issue, or what a pull request has in common with one, past all rules. */
export function addIssue(
  { issues }: World,
  parts: Pick<Issue, 'title' | 'body' | 'user' | 'labels' | 'isPull'>,
): Issue {
  const now = timestamp()
  const issue: Issue = {
    ...parts,
    number: issues.size + 1,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    locked: false,
  }
  issues.set(issue.number, issue)
  return issue
}

/**
 * Answers for an issue of another repository, to which one of this repository was moved.
 *
 * @returns `undefined` for any other path
 */
export function serveMovedIssue(world: World, path: string): Reply | undefined {
  const { id = '', number = '' } = matchPath('/repositories/:id/issues/:number', path) ?? {}
  if (Number(id) !== OTHER_REPOSITORY) return undefined
  const issue = [...world.issues.values()].find(({ moved }) => moved?.number === Number(number))
  if (issue?.moved?.visible !== true) throw new Refusal(404, 'Not Found')
  const { repository } = issue.moved
  const body = {
    ...describeIssue(world, issue),
    number: Number(number),
    repository_url: `${world.url}/repos/${repository}`,
    html_url: `${world.url}/${repository}/issues/${number}`,
  }
  return { status: 200, body }
}

/** Whether a caller has the permission for this conversation: `pull_requests` opens no issue. */
export function mayConverse(caller: Caller | undefined, issue: Issue, access: Access): boolean {
  return may(caller, 'issues', access) || (issue.isPull && may(caller, 'pull_requests', access))
}

/** An issue as the API and the events show it. */
export function describeIssue(world: World, issue: Issue): Readonly<Record<string, unknown>> {
  const { number, title, body, user, labels, isPull, createdAt, updatedAt, closedAt, locked } = issue
  const api = `${world.url}/repos/${world.owner}/${world.name}`
  const page = `${world.url}/${world.owner}/${world.name}/${isPull ? 'pull' : 'issues'}/${number}`
  return {
    url: `${api}/issues/${number}`,
    repository_url: api,
    comments_url: `${api}/issues/${number}/comments`,
    html_url: page,
    id: 3_000_000_000 + number,
    node_id: `I_${number}`,
    number,
    title,
    body,
    user: describeAccount(user, world.url),
    labels: labels.map((name, index) => describeLabel(name, index)),
    state: closedAt === null ? 'open' : 'closed',
    locked,
    active_lock_reason: null,
    assignees: [],
    milestone: null,
    comments: [...world.comments.values()].filter((comment) => comment.issue === number).length,
    created_at: createdAt,
    updated_at: updatedAt,
    closed_at: closedAt,
    author_association: associationOf(world, user),
    ...(isPull && {
      pull_request: {
        url: `${api}/pulls/${number}`,
        html_url: page,
        merged_at: world.pulls.get(number)?.merge?.at ?? null,
      },
    }),
  }
}

/** A label as the API and the events show it. */
export function describeLabel(name: string, index = 0): Readonly<Record<string, unknown>> {
  return { id: 5_000_000_000 + index, node_id: `LA_${index}`, name, color: 'ededed', default: false, description: null }
}

/** What an account is to the repository, in the word of the events. It says little: a member may have no role but `read`. */
export function associationOf(world: World, account: Account): string {
  return world.accounts.roleOf(account) === undefined ? 'NONE' : 'MEMBER'
}

function getIssue({ world, parameters: { number = '' } }: Call): Reply {
  const moved = world.issues.get(Number(number))?.moved
  if (moved === undefined) return { status: 200, body: describeIssue(world, findIssue(world, number)) }
  const location = `${world.url}/repositories/${OTHER_REPOSITORY}/issues/${moved.number}`
  const body = { message: 'Moved Permanently', url: location, documentation_url: 'https://docs.github.com/rest' }
  return { status: 301, headers: { location }, body }
}
