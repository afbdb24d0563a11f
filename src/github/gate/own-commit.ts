import { checkCommitDirectory } from '../../core/inputs/delivery/directories.ts'
import { InputError } from '../../core/text/errors.ts'
import { asSentence, forLog } from '../../core/text/foreign-text.ts'
import type { Log } from '../../core/text/log.ts'
import { reasonForLog } from '../../core/text/reason.ts'
import type { Clock } from '../api/clock.ts'
import { readAnswer } from '../api/reply.ts'
import { target } from '../api/repository.ts'
import { githubSays, isRequestFailure } from '../api/request-failure.ts'
import { fields, listOf, orNothing, TEXT } from '../api/shape.ts'
import { runIdIn } from '../git/trailer.ts'
import type { RunContext } from '../runner/context.ts'
import { pushedMessageOf, pushedMessagesOf } from '../runner/event.ts'
import { isGiteaOrForgejo } from '../runner/server.ts'

/** What tells whether a run was started by a commit of this action, and the way to GitHub. */
export interface OwnCommitQuestion {
  readonly context: RunContext
  /** The input `commit-directory`, else `output-directory`. */
  readonly directory: string
  /** The input `github-token`. */
  readonly token: string
  readonly log: Log
  readonly clock: Clock
  /** Ends the requests. */
  readonly signal: AbortSignal
  /** Called before GitHub is asked. @throws what stands in the way of that */
  readonly settleWay: () => void
}

/** What branches begin with that are for this action alone. */
export const OWN_BRANCHES = 'kie-image-action/'

const COMMIT = fields({
  commit: fields({ message: TEXT }),
  /** GitHub's description lets it be left out, which is no word on what the commit touches. */
  files: orNothing(listOf(fields({ filename: TEXT, previous_filename: orNothing(TEXT) }))),
})

/** Events of a pull request that a new head commit causes. */
const PULL_REQUEST_EVENTS: readonly string[] = ['pull_request', 'pull_request_target']

/** The commit that a run of `push`, `pull_request` or `pull_request_target` is about. */
interface HeadCommit {
  readonly branch: string
  readonly sha: string
  /** `undefined` where the event does not say it. */
  readonly message: string | undefined
  /** Messages of the commits that were pushed with it; a person's among them is news, whatever the last one is. */
  readonly others: readonly string[]
}

/**
 * Finds out whether a commit of this action's has started the run: those of an app's token do, and each run that makes
 * images anew would start the next one.
 *
 * The event of a push has the message of its head commit, so that GitHub is asked only for the files of a commit of ours:
 * the runner's copy of the event does not list them. That of a pull request has neither.
 *
 * @returns why there is nothing to do; `undefined` for any other run
 * @throws InputError where the commit is one of ours and GitHub does not say what it touches
 */
export async function findOwnCommit(question: OwnCommitQuestion): Promise<string | undefined> {
  const head = headOf(question.context)
  if (head === undefined) return undefined
  if (head.branch.startsWith(OWN_BRANCHES)) {
    return `branches that begin with '${OWN_BRANCHES}' are reserved for commits of this action, and '${forLog(head.branch)}' is one.`
  }
  const directory = readDirectory(question)
  const messages = head.message === undefined ? [] : [head.message, ...head.others]
  const isForeign = messages.some((message) => runIdIn(message) === undefined)
  if (directory === undefined || isForeign) return undefined
  if (question.token.trim() === '') {
    if (head.message === undefined) return undefined
    throw filesUnknown(head, { said: "Input 'github-token' is empty." })
  }
  question.settleWay()
  try {
    const runId = await askForRun(question, { head, directory })
    if (runId === undefined) return undefined
    const what = `commit ${head.sha} comes from this action, in run ${runId}, and touches nothing outside '${directory}'`
    return `${what}. To make images all the same, start a run by another event, such as workflow_dispatch.`
  } catch (error) {
    question.signal.throwIfAborted()
    if (error instanceof InputError) throw error
    const said = isRequestFailure(error) ? githubSays(error) : reasonForLog(error)
    if (head.message !== undefined) throw filesUnknown(head, { said, cause: error })
    // A commit of ours that is not known as such does no harm unless all that follow it are not known, either.
    question.log.info(`GitHub did not say whether commit ${head.sha} comes from this action. ${said}`)
    return undefined
  }
}

/** A tag is set by a person, whatever commit it is set on. */
function headOf({ eventName, payload, branch, sha, pullRequest }: RunContext): HeadCommit | undefined {
  if (PULL_REQUEST_EVENTS.includes(eventName) && pullRequest !== undefined)
    return { branch: pullRequest.headRef, sha: pullRequest.headSha, message: undefined, others: [] }
  const message = pushedMessageOf({ payload })
  const isPush = eventName === 'push' && branch !== undefined && message !== undefined
  return isPush ? { branch, sha, message, others: pushedMessagesOf({ payload }) } : undefined
}

/** @returns `undefined` for an input that cannot be used, which is told when all inputs are read */
function readDirectory({ context, directory }: OwnCommitQuestion): string | undefined {
  try {
    return checkCommitDirectory(context.workspace, directory)
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** @returns the run that made the commit; `undefined` where none of ours did, or where it touches anything else */
async function askForRun(
  { context, token, log, clock, signal }: OwnCommitQuestion,
  { head, directory }: { readonly head: HeadCommit; readonly directory: string },
): Promise<string | undefined> {
  const isInside = (path: string): boolean => directory === '.' || path.startsWith(`${directory}/`)
  const { createOctokit } = await import('../api/octokit.ts')
  const { getCommit } = createOctokit({ token: token.trim(), apiUrl: context.apiUrl, log, clock }).rest.repos
  // A page has 300 files, and there are at most ten.
  for (let page = 1; ; page++) {
    const given = { ...target({ context, signal }), ...wayTo(context), ref: head.sha, page }
    const { data, headers } = await getCommit(given)
    const { commit, files } = readAnswer(() => getCommit.endpoint(given), data, COMMIT)
    const runId = runIdIn(commit.message)
    if (runId !== undefined && files === undefined) throw filesUnknown(head, { said: "The answer has no 'files'." })
    const touched = (files ?? []).flatMap(({ filename, previous_filename: former = filename }) => [filename, former])
    if (runId === undefined || !touched.every(isInside)) return undefined
    if (headers.link?.includes('rel="next"') !== true) return runId
  }
}

/** Gitea answers of a commit and its files where GitHub answers of the git object alone. */
function wayTo(context: RunContext): { readonly url?: string } {
  return isGiteaOrForgejo(context) ? { url: '/repos/{owner}/{repo}/git/commits/{ref}' } : {}
}

function filesUnknown(
  { sha }: HeadCommit,
  { said, cause }: { readonly said: string; readonly cause?: unknown },
): InputError {
  const problem =
    `Commit ${sha} comes from this action, and GitHub did not say which files it touches, so nothing was started: such a ` +
    `commit must not start an endless row of runs. ${asSentence(said)} Give the job the permission ` +
    "'contents: read', or run it again."
  return new InputError([problem], { cause })
}
