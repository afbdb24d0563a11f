import type { RunContext } from '../runner/context.ts'
import type { Octokit } from '../api/octokit.ts'
import type { Viewer } from '../api/viewer.ts'
import { askPages } from '../api/reply.ts'
import { ACCOUNT_ID, COUNT, fields, listOf, orNothing, TEXT } from '../api/shape.ts'
import { sha256 } from '../../core/text/digest.ts'

/** A conversation with comments of ours in it, and the way to it. */
export interface Conversation {
  readonly octokit: Pick<Octokit, 'rest' | 'graphql'>
  readonly context: RunContext
  /** Number of the issue or pull request. */
  readonly issueNumber: number
  /** Ends the requests. */
  readonly signal: AbortSignal
}

/** What is looked at of any comment; `html_url` is its page. */
export const COMMENT_FIELDS = { id: COUNT, html_url: TEXT }

/** A comment, as far as it is looked at. */
export interface IssueComment {
  readonly id: number
  readonly html_url: string
}

const LISTED_COMMENT = fields({
  ...COMMENT_FIELDS,
  body: orNothing(TEXT),
  /** Nobody where the account is deleted. */
  user: orNothing(fields({ login: TEXT, id: ACCOUNT_ID })),
})

/**
 * The hidden line that a comment of ours begins with.
 *
 * A hash, so that nothing of the key, which others may have named, is in it.
 *
 * @param key - what tells our comments on one issue from each other
 */
export function markerOf(key: string): string {
  return `<!-- kie-image-action ${sha256(key)} -->`
}

/** What a comment of ours is known by. */
export interface CommentMark {
  /** The account that writes ours. */
  readonly viewer: Viewer
  /** As {@link markerOf} makes it. */
  readonly marker: string
  /** Only comments that were made or changed since then; all where it is left out. */
  readonly since?: Date
}

/**
 * Finds the oldest comment that is ours: written by the token's account, with the marker at its very beginning. Anybody
 * can write the marker, and our account may quote it further down.
 */
export async function findComment(
  { octokit, context: { owner, repo }, issueNumber, signal }: Conversation,
  { viewer, marker, since }: CommentMark,
): Promise<IssueComment | undefined> {
  const given = {
    owner,
    repo,
    issue_number: issueNumber,
    ...(since !== undefined && { since: since.toISOString() }),
    request: { signal },
  }
  // GitHub lists them by their ids, the oldest first.
  for await (const page of askPages(octokit.rest.issues.listComments, given, listOf(LISTED_COMMENT))) {
    const ours = page.find(({ body, user }) => body?.startsWith(marker) === true && isViewer(user, viewer))
    if (ours !== undefined) return ours
  }
  return undefined
}

/** Logins can change hands, ids cannot. */
function isViewer(user: { readonly login: string; readonly id: number } | undefined, viewer: Viewer): boolean {
  if (user === undefined) return false
  return viewer.databaseId === undefined
    ? user.login.toLowerCase() === viewer.login.toLowerCase()
    : user.id === viewer.databaseId
}
