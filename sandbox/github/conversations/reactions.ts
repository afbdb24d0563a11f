import { describeAccount, type Account } from '../identity/accounts.ts'
import { may } from '../identity/tokens.ts'
import { REACTIONS, type Reaction, type ReactionContent } from '../resources/conversation.ts'
import { timestamp } from '../resources/timestamp.ts'
import type { World } from '../resources/world.ts'
import { notAccessible } from '../rest/access.ts'
import { pageOf } from '../rest/pagination.ts'
import { Refusal, textField, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'
import { findComment } from './comments.ts'
import { findIssue, READ_CONVERSATION, WRITE_CONVERSATION } from './issues.ts'

const PATH = '/issues/comments/:id/reactions'

/** Reactions to the comments on issues and pull requests. */
export const reactionRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, needs: READ_CONVERSATION, handle: listReactions },
  { method: 'POST', path: PATH, needs: WRITE_CONVERSATION, handle: createReaction },
  { method: 'DELETE', path: `${PATH}/:reaction`, needs: WRITE_CONVERSATION, handle: deleteReaction },
]

function listReactions(call: Call): Reply {
  const { world, parameters, query } = call
  const wanted = query.get('content')
  const { reactions } = findComment(world, parameters['id'] ?? '')
  const { items, headers } = pageOf(
    call,
    reactions.filter(({ content }) => wanted === null || content === wanted),
  )
  return { status: 200, headers, body: items.map((reaction) => describeReaction(world, reaction)) }
}

function createReaction(call: Call): Reply {
  const { world, body, parameters } = call
  const { issue, reactions } = findComment(world, parameters['id'] ?? '')
  const user = checkReacter(call, issue)
  const content = readContent(body)
  const given = reactions.find((reaction) => reaction.content === content && reaction.user.id === user.id)
  if (given !== undefined) return { status: 200, body: describeReaction(world, given) }
  const reaction = { id: world.nextId(), user, content, createdAt: timestamp() }
  reactions.push(reaction)
  return { status: 201, body: describeReaction(world, reaction) }
}

function deleteReaction(call: Call): Reply {
  const { world, parameters } = call
  const { issue, reactions } = findComment(world, parameters['id'] ?? '')
  checkReacter(call, issue)
  const index = reactions.findIndex(({ id }) => id === Number(parameters['reaction']))
  if (index === -1) throw new Refusal(404, 'Not Found')
  reactions.splice(index, 1)
  return { status: 204 }
}

/** Under a pull request `issues: write` was seen to comment, but not to react. */
function checkReacter({ world, caller }: Call, issue: number): Account {
  if (caller === undefined) throw new Refusal(401, 'Requires authentication')
  const permission = findIssue(world, issue).isPull ? 'pull_requests' : 'issues'
  if (!may(caller, permission, 'write')) throw notAccessible(caller, `${permission}=write`)
  return world.accounts.add(caller.login)
}

function readContent(body: Readonly<Record<string, unknown>>): ReactionContent {
  const text = textField(body, 'content')
  const content = REACTIONS.find((each) => each === text)
  if (content !== undefined) return content
  throw new Refusal(422, `Invalid request.\n\n${JSON.stringify(text)} is not a member of ${JSON.stringify(REACTIONS)}.`)
}

function describeReaction(world: World, { id, user, content, createdAt }: Reaction): Readonly<Record<string, unknown>> {
  const account = describeAccount(user, world.url)
  return { id, node_id: `REA_${id}`, user: account, content, created_at: createdAt }
}
