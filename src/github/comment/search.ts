import { createHash } from 'node:crypto'
import type { RunContext } from '../runner/context.ts'
import type { Octokit } from '../api/octokit.ts'
import type { Viewer } from '../api/viewer.ts'

/** A conversation with comments of ours in it, and the way to it. */
export interface Conversation {
  readonly octokit: Pick<Octokit, 'rest' | 'graphql'>
  readonly context: RunContext
  /** Number of the issue or pull request. */
  readonly issueNumber: number
  /** Ends the requests. */
  readonly signal: AbortSignal
}

/** A comment, as far as it is looked at. */
export interface IssueComment {
  readonly id: number
  /** Page of the comment. */
  readonly html_url: string
}

/** As many as GitHub lists at once. */
const PAGE_SIZE = 100

/**
 * The hidden line that a comment of ours begins with.
 *
 * A hash, so that nothing of the key, which others may have named, is in it.
 *
 * @param key - what tells our comments on one issue from each other
 */
export function markerOf(key: string): string {
  return `<!-- kie-image-action ${createHash('sha256').update(key).digest('hex')} -->`
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
  // Not by Octokit's own paging, which drops the signal.
  for (let page = 1; ; page++) {
    const { data } = await octokit.rest.issues.listComments({
      owner,
      repo,
      issue_number: issueNumber,
      per_page: PAGE_SIZE,
      page,
      ...(since !== undefined && { since: since.toISOString() }),
      request: { signal },
    })
    // GitHub lists them by their ids, the oldest first.
    const ours = data.find(({ body, user }) => body?.startsWith(marker) === true && isViewer(user, viewer))
    if (ours !== undefined || data.length < PAGE_SIZE) return ours
  }
}

/** Logins can change hands, ids cannot; `null` stands for an account that is deleted. */
function isViewer(user: { readonly login: string; readonly id: number } | null, viewer: Viewer): boolean {
  if (user === null) return false
  return viewer.databaseId === null
    ? user.login.toLowerCase() === viewer.login.toLowerCase()
    : user.id === viewer.databaseId
}
