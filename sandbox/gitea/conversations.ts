import { NOT_FOUND, refuse, textIn, type Call, type Reply, type Route } from './reply.ts'
import type { Comment, World } from './world.ts'

/** Reactions that Gitea takes where its settings name no others. */
const REACTIONS = ['+1', '-1', 'laugh', 'hooray', 'confused', 'heart', 'rocket', 'eyes']

/** The routes of issues, their comments, and reactions to those. */
export const CONVERSATION_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/repos/:/:/issues/:',
    scope: 'issue',
    handle: ({ world, parts }) => {
      const number = Number(parts[2])
      if (!world.issues.includes(number)) return NOT_FOUND
      return { status: 200, body: { number, html_url: pageOf(world, number) } }
    },
  },
  {
    method: 'GET',
    path: '/repos/:/:/issues/:/comments',
    scope: 'issue',
    handle: ({ world, parts, query }) => {
      const issue = Number(parts[2])
      if (!world.issues.includes(issue)) return NO_SUCH_ISSUE
      const since = Date.parse(query.get('since') ?? '1970-01-01')
      const comments = world.comments.filter((each) => each.issue === issue && each.updatedAt.getTime() >= since)
      return { status: 200, body: comments.map((comment) => showComment(world, comment)) }
    },
  },
  {
    method: 'POST',
    path: '/repos/:/:/issues/:/comments',
    scope: 'issue',
    handle: (call) => {
      const { world, caller, parts } = call
      const issue = Number(parts[2])
      if (world.isArchived) return archived(world)
      if (!world.issues.includes(issue)) return NO_SUCH_ISSUE
      const comment = {
        id: world.nextId(),
        issue,
        author: caller.account,
        body: textIn(call, 'body'),
        updatedAt: new Date(),
        reactions: new Set<string>(),
      }
      world.comments.push(comment)
      return { status: 201, body: showComment(world, comment) }
    },
  },
  {
    method: 'GET',
    path: '/repos/:/:/issues/comments/:',
    scope: 'issue',
    handle: (call) => withComment(call, (comment) => ({ status: 200, body: showComment(call.world, comment) })),
  },
  {
    method: 'PATCH',
    path: '/repos/:/:/issues/comments/:',
    scope: 'issue',
    handle: (call) =>
      withComment(call, (comment) => {
        if (call.world.isArchived) return archived(call.world)
        if (!mayChange(call, comment)) return { status: 403 }
        comment.body = textIn(call, 'body')
        comment.updatedAt = new Date()
        return { status: 200, body: showComment(call.world, comment) }
      }),
  },
  {
    method: 'DELETE',
    path: '/repos/:/:/issues/comments/:',
    scope: 'issue',
    handle: (call) =>
      withComment(call, (comment) => {
        if (!mayChange(call, comment)) return { status: 403 }
        call.world.comments.splice(call.world.comments.indexOf(comment), 1)
        return { status: 204 }
      }),
  },
  {
    method: 'POST',
    path: '/repos/:/:/issues/comments/:/reactions',
    scope: 'issue',
    handle: (call) =>
      withComment(call, ({ reactions }) => {
        const content = textIn(call, 'content')
        if (!REACTIONS.includes(content)) return refuse(403, `'${content}' is not an allowed reaction`)
        const { account } = call.caller
        const reaction = `${account.id} ${content}`
        const status = reactions.has(reaction) ? 200 : 201
        reactions.add(reaction)
        return { status, body: { user: account, content, created_at: new Date().toISOString() } }
      }),
  },
]

function withComment({ world, parts }: Call, work: (comment: Comment) => Reply): Reply {
  const comment = world.comments.find(({ id }) => id === Number(parts[2]))
  return comment === undefined ? NOT_FOUND : work(comment)
}

function mayChange({ caller }: Call, { author }: Comment): boolean {
  return caller.account.id === author.id || ['write', 'admin', 'owner'].includes(caller.access)
}

/** Refuses what is new there. */
function archived({ owner, name }: World): Reply {
  return refuse(423, `<Repository 1:${owner}/${name}> is archived`)
}

/** That an issue is not there is a fault of Gitea's own, which it does not tell. */
const NO_SUCH_ISSUE: Reply = refuse(500, '')

function pageOf({ url, owner, name }: World, issue: number): string {
  return `${url}/${owner}/${name}/issues/${issue}`
}

function showComment(world: World, { id, issue, author, body, updatedAt }: Comment): object {
  return {
    id,
    html_url: `${pageOf(world, issue)}#issuecomment-${id}`,
    user: author,
    body,
    created_at: updatedAt.toISOString(),
    updated_at: updatedAt.toISOString(),
  }
}
