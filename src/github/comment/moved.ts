import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { ask, ReplyError } from '../api/reply.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import { fields, TEXT } from '../api/shape.ts'
import { isGone } from './end.ts'
import { isGiteaOrForgejo } from '../runner/server.ts'
import type { Conversation } from './search.ts'

const ISSUE = fields({ html_url: TEXT })

/**
 * What it means that an issue is not to be found: it was moved to another repository. GitHub answers 301 for such an
 * issue itself, but 404 for its comments.
 *
 * @param error - of a request for its comments
 * @returns `undefined` where the issue was not moved, or GitHub does not say so
 */
export async function explainMove(error: unknown, conversation: Conversation): Promise<DeliveryError | undefined> {
  const { context, issueNumber, signal } = conversation
  const isLost = isGone(error) || (error instanceof ReplyError && error.location !== undefined)
  if (signal.aborted || !isLost) return undefined
  const place = await findNewPlace(conversation)
  if (place === undefined) return undefined
  const { owner, repo } = context
  const message = `Issue ${issueNumber} of ${owner}/${repo} was moved to another repository: ${forLog(place)}`
  return new DeliveryError(message, {
    next: "Set the input 'comment-on' to the number of an issue or pull request that is here, or comment there from a workflow of that repository.",
    cause: error,
  })
}

/**
 * Makes sure that the issue is there where its comments do not tell: Gitea answers 500 for those of one that is not, and
 * 404 for the issue itself.
 *
 * @throws the failure of the request
 */
export async function checkIssueOnGitea(conversation: Conversation): Promise<void> {
  if (isGiteaOrForgejo(conversation.context)) await askIssue(conversation, 'manual')
}

/** The page of the issue where it is now; where the token may not see that, what GitHub says of its place. */
async function findNewPlace(conversation: Conversation): Promise<string | undefined> {
  try {
    await askIssue(conversation, 'manual')
    return undefined
  } catch (error) {
    if (error instanceof ReplyError && error.location !== undefined) {
      const said = error.location === '' ? 'GitHub does not say which' : error.location
      return askIssue(conversation, 'follow').catch(() => said)
    }
    if (error instanceof ReplyError || isRequestFailure(error)) return undefined
    throw error
  }
}

/** @returns the issue's page */
async function askIssue(
  { octokit, context: { owner, repo }, issueNumber, signal }: Conversation,
  redirect: 'manual' | 'follow',
): Promise<string> {
  const given = { owner, repo, issue_number: issueNumber, request: { signal, redirect } }
  return (await ask(octokit.rest.issues.get, given, ISSUE)).html_url
}
