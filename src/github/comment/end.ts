import type { Octokit } from '../api/octokit.ts'
import { ask } from '../api/reply.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import { fields, orNothing, TEXT } from '../api/shape.ts'

/** What the post step has to know of a comment that a run has begun. */
export interface BegunComment {
  readonly id: number
  /** The hidden line that the comment is found by. */
  readonly marker: string
  /** The hidden line of this beginning, which no other run has. */
  readonly sign: string
}

/** The beginning of a comment whose run has not finished it. */
export function openingOf({ marker, sign }: Omit<BegunComment, 'id'>): string {
  return `${marker}\n${sign}\n`
}

/** A comment's text below its hidden line. */
export function bodyOf(marker: string, text: string): string {
  return `${marker}\n\n${text}`
}

/** A comment that may have been left behind, and the way to it. */
export interface EndCommentOptions {
  readonly octokit: Pick<Octokit, 'rest'>
  readonly owner: string
  readonly repo: string
  /** What `onComment` was told last; empty or `undefined` where there is nothing to do. */
  readonly state: string | undefined
  /** Markdown below the hidden line. */
  readonly text: string
  readonly signal: AbortSignal
}

/**
 * Ends the comment of a run that was cancelled, killed or broke off. One that the run has finished, that another run has
 * taken up since or that somebody has deleted is left alone.
 *
 * @returns whether the comment shows the text now
 */
export async function endComment({ octokit, owner, repo, state, text, signal }: EndCommentOptions): Promise<boolean> {
  const begun = parseBegunComment(state)
  if (begun === undefined) return false
  const target = { owner, repo, comment_id: begun.id, request: { signal } }
  try {
    const { body } = await ask(octokit.rest.issues.getComment, target, fields({ body: orNothing(TEXT) }))
    if (body?.startsWith(openingOf(begun)) !== true) return false
    await octokit.rest.issues.updateComment({ ...target, body: bodyOf(begun.marker, text) })
    return true
  } catch (error) {
    if (isGone(error)) return false
    throw error
  }
}

/** Whether somebody has deleted the comment. */
export function isGone(error: unknown): boolean {
  return isRequestFailure(error) && (error.status === 404 || error.status === 410)
}

/** A kill may have torn it. */
function parseBegunComment(state: string | undefined): BegunComment | undefined {
  if (state === undefined || state === '') return undefined
  try {
    const { id, marker, sign } = JSON.parse(state) as Partial<Record<keyof BegunComment, unknown>>
    const isWhole = typeof id === 'number' && typeof marker === 'string' && typeof sign === 'string'
    return isWhole ? { id, marker, sign } : undefined
  } catch {
    return undefined
  }
}
