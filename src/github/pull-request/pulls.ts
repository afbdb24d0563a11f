import { markClosed } from '../../core/report/pull-request/above.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import type { Log } from '../../core/text/log.ts'
import { reasonForLog } from '../../core/text/reason.ts'
import { withLastWord } from '../api/last-word.ts'
import { ask, askPages, ReplyError } from '../api/reply.ts'
import { target } from '../api/repository.ts'
import { githubSays, isRequestFailure } from '../api/request-failure.ts'
import { COUNT, fields, listOf, MOMENT, orNothing, SHA, TEXT, type Shaped } from '../api/shape.ts'
import { explainPullRefusal, type PullWork } from './refusal.ts'

const PULL = fields({
  number: COUNT,
  html_url: TEXT,
  body: orNothing(TEXT),
  /** `open` or `closed`; of a merged one it is `closed`, too. */
  state: TEXT,
  merged_at: orNothing(MOMENT),
  /** `repo` is missing where the fork is deleted. */
  head: fields({ ref: TEXT, sha: SHA, repo: orNothing(fields({ id: COUNT })) }),
  base: fields({ ref: TEXT, sha: SHA, repo: fields({ id: COUNT }) }),
})

const COMMENT = fields({ body: orNothing(TEXT) })

/** A pull request, as far as it is looked at. */
export type Pull = Shaped<typeof PULL>

/**
 * The pull requests in any state that propose a branch of this very repository, the newest first. A fork can copy the name
 * of a branch, and of a repository, but not its id.
 *
 * @throws DeliveryError where the token may not read them
 */
export async function listPulls(options: PullWork, branch: string): Promise<readonly Pull[]> {
  const pulls = await readPulls(options, { head: `${options.context.owner}:${branch}`, state: 'all' })
  return pulls.filter(({ head }) => head.ref === branch)
}

/**
 * The open pull requests that would merge a branch of this very repository into the base, the newest first.
 *
 * @throws DeliveryError where the token may not read them
 */
export function listOpen(options: PullWork & { readonly base: string }): Promise<readonly Pull[]> {
  return readPulls(options, { base: options.base, state: 'open' })
}

async function readPulls(
  options: PullWork,
  asked: { readonly head?: string; readonly base?: string; readonly state: 'all' | 'open' },
): Promise<readonly Pull[]> {
  const pulls: Pull[] = []
  try {
    const given = { ...target(options), ...asked }
    for await (const page of askPages(options.octokit.rest.pulls.list, given, listOf(PULL))) pulls.push(...page)
  } catch (error) {
    throw explainPullRefusal(error, options)
  }
  return pulls.filter(({ head, base }) => head.repo?.id === base.repo.id).toSorted((a, b) => b.number - a.number)
}

/** The open pull request of a branch that is ours: it has the base that is asked for, whoever opened it. */
export async function findOpen(
  options: PullWork & { readonly base: string },
  branch: string,
): Promise<Pull | undefined> {
  const pulls = await listPulls(options, branch)
  return pulls.find((pull) => pull.state === 'open' && pull.base.ref === options.base)
}

/** A pull request to be opened. */
export interface NewPull {
  readonly title: string
  readonly body: string
  /** Short name of the branch that is proposed. */
  readonly head: string
  /** Short name of the branch to merge into. */
  readonly base: string
}

/** Opens a pull request, by one request, so that it is known how that ends. @throws the failure of the request */
export function createPull(options: PullWork, pull: NewPull): Promise<Pull> {
  const { create } = options.octokit.rest.pulls
  return withLastWord(options, (signal) =>
    ask(create, { ...target(options), ...pull, request: { signal, retries: 0 } }, PULL),
  )
}

/** Changes a pull request. @throws the failure of the request */
export function changePull(
  options: PullWork,
  number: number,
  change: { readonly body: string; readonly state?: 'closed' },
): Promise<Pull> {
  const { update } = options.octokit.rest.pulls
  return withLastWord(options, (signal) =>
    ask(update, { ...target(options), pull_number: number, ...change, request: { signal } }, PULL),
  )
}

/**
 * Closes a pull request that has nothing more to propose, with a comment that says why. Where that fails there is a warning,
 * as the images are safe.
 *
 * @param why - Markdown of ours
 */
export async function closePull(options: PullWork & { readonly log: Log }, pull: Pull, why: string): Promise<void> {
  const { octokit, log, signal } = options
  try {
    const given = { ...target(options), issue_number: pull.number }
    // A close that failed has left it there.
    if (!(await isCommented(options, pull, why)))
      await ask(octokit.rest.issues.createComment, { ...given, body: why }, fields({ id: COUNT }))
    await changePull(options, pull.number, { state: 'closed', body: markClosed(pull.body ?? '') })
    log.info(`Closed pull request ${pull.number}: ${why}`)
  } catch (error) {
    signal.throwIfAborted()
    if (!isRequestFailure(error) && !(error instanceof ReplyError)) throw error
    const said = isRequestFailure(error) ? githubSays(error) : reasonForLog(error)
    log.warning(`Pull request ${pull.number} could not be closed; close it by hand: ${forLog(pull.html_url)}. ${said}`)
  }
}

/** Whether a pull request has a comment of exactly that text. */
async function isCommented(options: PullWork, { number }: Pull, text: string): Promise<boolean> {
  const given = { ...target(options), issue_number: number }
  for await (const page of askPages(options.octokit.rest.issues.listComments, given, listOf(COMMENT))) {
    if (page.some(({ body }) => body === text)) return true
  }
  return false
}
