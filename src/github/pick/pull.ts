import { defaultBranchFor } from '../../core/inputs/delivery/pull-request.ts'
import { InputError } from '../../core/text/errors.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { ask } from '../api/reply.ts'
import { target } from '../api/repository.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import { COUNT, fields, FLAG, MOMENT, orNothing, SHA, TEXT, type Shaped } from '../api/shape.ts'
import { explainPullRefusal } from '../pull-request/pulls/refusal.ts'
import { numberOf } from '../pull-request/branches/names.ts'
import { isPullComment } from '../runner/event.ts'
import { isGiteaOrForgejo } from '../runner/server.ts'
import type { PickOptions } from './options.ts'

const PULL = fields({
  number: COUNT,
  html_url: TEXT,
  body: orNothing(TEXT),
  /** `open` or `closed`; of a merged one it is `closed`, too. */
  state: TEXT,
  locked: FLAG,
  merged_at: orNothing(MOMENT),
  /** `repo` is missing where the fork is deleted. */
  head: fields({ ref: TEXT, sha: SHA, repo: orNothing(fields({ id: COUNT })) }),
  base: fields({ ref: TEXT, sha: SHA, repo: fields({ id: COUNT }) }),
})

/** The pull request of a pick. */
export type PickedPull = Shaped<typeof PULL>

/**
 * The pull request that a comment picks in.
 *
 * @throws InputError with one sentence where nothing can be picked in it; DeliveryError where the token may not read it
 */
export async function readPickedPull(options: PickOptions): Promise<PickedPull> {
  const { context, issueNumber } = options
  if (isGiteaOrForgejo(context)) {
    const { host } = new URL(context.serverUrl)
    throw new InputError([
      `Input 'pick-command' is set, and the API of ${host}, a Gitea or Forgejo server, cannot make the commit; leave it out.`,
    ])
  }
  if (!isPullComment(context)) {
    throw new InputError([`#${issueNumber} is an issue; candidates are picked on the pull request that proposes them.`])
  }
  const pull = await askPull(options)
  const refusal = whyNotHere(options, pull)
  if (refusal !== undefined) throw new InputError([refusal])
  return pull
}

/**
 * Makes sure that the pull request is still open, or was merged with a commit.
 *
 * @param commit - that the branch was moved to just now; `undefined` before it is moved
 * @returns the pull request as it is now
 * @throws InputError where the pick comes too late
 */
export async function checkStillOpen(options: PickOptions, commit?: string): Promise<PickedPull> {
  const pull = await askPull(options)
  const { number, state, merged_at: mergedAt, head } = pull
  if (state === 'open' || (mergedAt !== undefined && commit !== undefined && head.sha === commit)) return pull
  throw tooLate(`pull request ${number} was ${mergedAt === undefined ? 'closed' : 'merged'} meanwhile.`)
}

/** What a pick is told that somebody else was faster than. @param why - the rest of the sentence */
export function tooLate(why: string): InputError {
  return new InputError([`Too late: ${why}`])
}

async function askPull(options: PickOptions): Promise<PickedPull> {
  try {
    const given = { ...target(options), pull_number: options.issueNumber }
    return await ask(options.octokit.rest.pulls.get, given, PULL)
  } catch (error) {
    throw isRequestFailure(error) ? explainPullRefusal(error, options) : error
  }
}

/** @returns one sentence; `undefined` where candidates may be picked there */
function whyNotHere(options: PickOptions, pull: PickedPull): string | undefined {
  const { number, state, locked, merged_at: mergedAt, head, base } = pull
  if (head.repo?.id !== base.repo.id) {
    return `Pull request ${number} comes from a fork; candidates are on branches of this repository alone.`
  }
  const first = options.branch ?? defaultBranchFor(base.ref, options.directory)
  if (numberOf(first, head.ref) === undefined) {
    return (
      `Pull request ${number} proposes '${forLog(head.ref)}', which is no branch of this step's: those begin with ` +
      `'${forLog(first)}', by its 'commit-directory', 'output-directory' and 'pull-request-branch'.`
    )
  }
  if (mergedAt !== undefined) return `Pull request ${number} is merged; nothing can be picked in it any more.`
  if (state !== 'open') return `Pull request ${number} is closed; open it again to pick a candidate.`
  if (locked) return `Pull request ${number} is locked; unlock its conversation to pick a candidate.`
  return undefined
}
