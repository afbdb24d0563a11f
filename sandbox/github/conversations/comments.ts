import { describeAccount, type Account } from '../identity/accounts.ts'
import type { Caller } from '../identity/tokens.ts'
import { REACTIONS, type Comment, type Issue, type Reaction } from '../resources/conversation.ts'
import { timestamp } from '../resources/timestamp.ts'
import type { World } from '../resources/world.ts'
import { notAccessible } from '../rest/access.ts'
import { pageOf } from '../rest/pagination.ts'
import { Refusal, textField, ValidationFailure, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'
import { associationOf, findIssue, mayConverse, READ_CONVERSATION, WRITE_CONVERSATION } from './issues.ts'

/** In UTF-16 units, the strictest way to count what GitHub calls characters. */
const MAX_LENGTH = 65_536

/** Comments on issues and pull requests. */
export const commentRoutes: readonly Route[] = [
  { method: 'GET', path: '/issues/:number/comments', needs: READ_CONVERSATION, handle: listComments },
  { method: 'POST', path: '/issues/:number/comments', needs: WRITE_CONVERSATION, handle: createComment },
  { method: 'GET', path: '/issues/comments/:id', needs: READ_CONVERSATION, handle: getComment },
  { method: 'PATCH', path: '/issues/comments/:id', needs: WRITE_CONVERSATION, handle: updateComment },
  { method: 'DELETE', path: '/issues/comments/:id', needs: WRITE_CONVERSATION, handle: deleteComment },
]

/**
 * The comment of an id.
 *
 * @throws Refusal if there is none
 */
export function findComment(world: World, id: string): Comment {
  const comment = world.comments.get(Number(id))
  if (comment === undefined) throw new Refusal(404, 'Not Found')
  return comment
}

/** What a new comment is made of. */
export interface CommentParts {
  readonly issue: number
  readonly user: Account
  readonly app: string | null
  readonly body: string
}

/** Adds a comment, past all rules. */
export function addComment(world: World, parts: CommentParts): Comment {
  const now = timestamp()
  const comment = { ...parts, id: world.nextId(), createdAt: now, updatedAt: now, reactions: [] }
  world.comments.set(comment.id, comment)
  const issue = world.issues.get(parts.issue)
  if (issue !== undefined) issue.updatedAt = now
  return comment
}

/** A comment as the API and the events show it. */
export function describeComment(world: World, comment: Comment): Readonly<Record<string, unknown>> {
  const { id, issue, user, app, body, createdAt, updatedAt } = comment
  const api = `${world.url}/repos/${world.owner}/${world.name}`
  const kind = world.issues.get(issue)?.isPull === true ? 'pull' : 'issues'
  return {
    url: `${api}/issues/comments/${id}`,
    html_url: `${world.url}/${world.owner}/${world.name}/${kind}/${issue}#issuecomment-${id}`,
    issue_url: `${api}/issues/${issue}`,
    id,
    node_id: `IC_${id}`,
    user: describeAccount(user, world.url),
    created_at: createdAt,
    updated_at: updatedAt,
    body,
    author_association: associationOf(world, user),
    reactions: { url: `${api}/issues/comments/${id}/reactions`, ...describeRollup(comment.reactions) },
    performed_via_github_app: app === null ? null : { id: 15_368, slug: app, name: app },
  }
}

/** How often each reaction was given, as a comment shows it. */
function describeRollup(reactions: readonly Reaction[]): Readonly<Record<string, number>> {
  const counts = REACTIONS.map((content) => [content, reactions.filter((each) => each.content === content).length])
  return { total_count: reactions.length, ...(Object.fromEntries(counts) as Record<string, number>) }
}

function listComments(call: Call): Reply {
  const { world, parameters, query } = call
  const { number } = findIssue(world, parameters['number'] ?? '')
  const since = query.get('since') ?? ''
  const all = [...world.comments.values()].filter(({ issue, updatedAt }) => issue === number && updatedAt >= since)
  const { items, headers } = pageOf(call, all)
  return { status: 200, headers, body: items.map((comment) => describeComment(world, comment)) }
}

function getComment({ world, parameters: { id = '' } }: Call): Reply {
  return { status: 200, body: describeComment(world, findComment(world, id)) }
}

function createComment({ world, caller, body, parameters: { number = '' } }: Call): Reply {
  const issue = findIssue(world, number)
  const user = checkWriter(world, caller, issue)
  checkLock(world, user, issue)
  const text = readBody(body)
  const app = user.type === 'Bot' ? user.login.replace('[bot]', '') : null
  const comment = addComment(world, { issue: issue.number, user, app, body: text })
  const description = describeComment(world, comment)
  return { status: 201, headers: { location: String(description['url']) }, body: description }
}

function updateComment({ world, caller, body, parameters: { id = '' } }: Call): Reply {
  const comment = findComment(world, id)
  const issue = findIssue(world, comment.issue)
  checkLock(world, checkWriter(world, caller, issue), issue)
  comment.body = readBody(body)
  comment.updatedAt = timestamp()
  return { status: 200, body: describeComment(world, comment) }
}

function deleteComment({ world, caller, parameters: { id = '' } }: Call): Reply {
  const comment = findComment(world, id)
  checkWriter(world, caller, findIssue(world, comment.issue))
  world.comments.delete(comment.id)
  return { status: 204 }
}

/** The account that a caller writes as. */
function checkWriter(world: World, caller: Caller | undefined, issue: Issue): Account {
  if (caller === undefined) throw new Refusal(401, 'Requires authentication')
  if (mayConverse(caller, issue, 'write')) return world.accounts.add(caller.login)
  throw notAccessible(caller, issue.isPull ? 'issues=write; pull_requests=write' : 'issues=write')
}

/** A lock stops whoever has no role that writes; the account of a job's own token has none. */
function checkLock(world: World, user: Account, { locked }: Issue): void {
  if (locked && !world.accounts.reaches(user, 'write')) {
    throw new Refusal(403, 'Unable to create comment because issue is locked.')
  }
}

function readBody(body: Readonly<Record<string, unknown>>): string {
  const text = textField(body, 'body')
  const wrong = { resource: 'IssueComment', code: 'unprocessable', field: 'data' }
  if (text.trim() === '') throw new ValidationFailure({ ...wrong, message: 'Body cannot be blank' })
  if (text.length > MAX_LENGTH) {
    throw new ValidationFailure({ ...wrong, message: `Body is too long (maximum is ${MAX_LENGTH} characters)` })
  }
  return text
}
