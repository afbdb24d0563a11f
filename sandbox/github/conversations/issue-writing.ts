import { describeAccount } from '../identity/accounts.ts'
import type { Issue } from '../resources/conversation.ts'
import { timestamp } from '../resources/timestamp.ts'
import { pageOf } from '../rest/pagination.ts'
import { optionalText, Refusal, textField, ValidationFailure, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'
import { addIssue, describeIssue, findIssue } from './issues.ts'

const MAX_TITLE = 256
const MAX_BODY = 65_536

/** The list of issues, and what changes one; labels, assignees and milestones are not taken here. */
export const issueWritingRoutes: readonly Route[] = [
  { method: 'GET', path: '/issues', needs: ['issues', 'read'], handle: listIssues },
  { method: 'POST', path: '/issues', needs: ['issues', 'write'], handle: createIssue },
  { method: 'PATCH', path: '/issues/:number', needs: ['issues', 'write'], handle: updateIssue },
]

/** The newest first; pull requests are issues too. */
function listIssues(call: Call): Reply {
  const { world, query } = call
  const state = query.get('state') ?? 'open'
  const creator = query.get('creator')
  const all = [...world.issues.values()]
    .filter(({ closedAt }) => state === 'all' || (closedAt === null) === (state === 'open'))
    .filter(({ user }) => creator === null || describeAccount(user, world.url)['login'] === creator)
    .toReversed()
  const { items, headers } = pageOf(call, all)
  return { status: 200, headers, body: items.map((issue) => describeIssue(world, issue)) }
}

function createIssue({ world, caller, body }: Call): Reply {
  if (caller === undefined) throw new Refusal(401, 'Requires authentication')
  const title = checkLength('title', textField(body, 'title'), MAX_TITLE)
  const text = checkLength('body', optionalText(body, 'body') ?? '', MAX_BODY)
  const user = world.accounts.add(caller.login)
  const issue = addIssue(world, { title, body: text, user, labels: [], isPull: false })
  const description = describeIssue(world, issue)
  return { status: 201, headers: { location: String(description['url']) }, body: description }
}

function updateIssue({ world, body, parameters: { number = '' } }: Call): Reply {
  const issue = findIssue(world, number)
  issue.title = checkLength('title', optionalText(body, 'title') ?? issue.title, MAX_TITLE)
  issue.body = checkLength('body', optionalText(body, 'body') ?? issue.body ?? '', MAX_BODY)
  setState(issue, optionalText(body, 'state'))
  issue.updatedAt = timestamp()
  return { status: 200, body: describeIssue(world, issue) }
}

function setState(issue: Issue, state: string | undefined): void {
  if (state === undefined) return
  issue.closedAt = state === 'closed' ? timestamp() : null
}

function checkLength(field: string, text: string, most: number): string {
  if (text.length <= most) return text
  const message = `${field} is too long (maximum is ${most} characters)`
  throw new ValidationFailure({ resource: 'Issue', code: 'custom', field, message })
}
