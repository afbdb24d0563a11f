import { describeDuration } from '../../core/text/amounts.ts'
import { asSentence } from '../../core/text/foreign-text.ts'
import { reasonForLog } from '../../core/text/reason.ts'
import type { Log } from '../../core/text/log.ts'
import { ask } from '../api/reply.ts'
import { githubSays, isRequestFailure } from '../api/request-failure.ts'
import { fields, TEXT } from '../api/shape.ts'
import type { Clock } from '../api/clock.ts'
import type { RunContext } from '../runner/context.ts'
import type { Octokit } from '../api/octokit.ts'

/** What a reaction says of a command: seen, done, failed. */
export type Reaction = 'eyes' | 'rocket' | 'confused'

/** A reaction to be set, and the way to GitHub. */
export interface ReactionOptions {
  readonly octokit: Pick<Octokit, 'rest'>
  readonly context: Pick<RunContext, 'owner' | 'repo'>
  /** Of a comment on an issue or a pull request. */
  readonly commentId: number
  readonly reaction: Reaction
  readonly log: Log
  readonly clock: Clock
  /** Ends the request. */
  readonly signal: AbortSignal
}

/** A reaction is worth no longer wait, also not for GitHub's limits. */
const LIMIT_MS = 15_000

/**
 * Sets a reaction on a comment; one that is there already is fine. Never rejects: a reaction that fails is told in a
 * notice, and the run goes on.
 */
export async function react(options: ReactionOptions): Promise<void> {
  const { octokit, context, commentId, reaction, log, clock, signal } = options
  const settled = new AbortController()
  const late = new AbortController()
  clock.sleep(LIMIT_MS, settled.signal).then(
    () => late.abort(new Error(`GitHub did not answer within ${describeDuration(LIMIT_MS)}.`)),
    () => undefined,
  )
  try {
    const { owner, repo } = context
    const request = { signal: AbortSignal.any([late.signal, signal]) }
    const given = { owner, repo, comment_id: commentId, content: reaction, request }
    await ask(octokit.rest.reactions.createForIssueComment, given, fields({ content: TEXT }))
  } catch (error) {
    if (!signal.aborted) log.notice(`The comment got no reaction '${reaction}'. ${explainNoReaction(error)}`)
  } finally {
    settled.abort()
  }
}

function explainNoReaction(error: unknown): string {
  if (!isRequestFailure(error)) return reasonForLog(error)
  const said = githubSays(error)
  if (error.status !== 403 && error.status !== 404) return said
  return `${asSentence(said)} The job needs 'issues: write' and, on pull requests, 'pull-requests: write' among its permissions.`
}
