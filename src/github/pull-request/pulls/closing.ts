import { markClosed } from '../../../core/report/pull-request/above.ts'
import { forLog } from '../../../core/text/foreign-text.ts'
import type { Log } from '../../../core/text/log.ts'
import { reasonForLog } from '../../../core/text/reason.ts'
import { ask, askPages, ReplyError } from '../../api/reply.ts'
import { target } from '../../api/repository.ts'
import { githubSays, isRequestFailure } from '../../api/request-failure.ts'
import { COUNT, fields, listOf, orNothing, TEXT } from '../../api/shape.ts'
import { changePull, type Pull } from './pulls.ts'
import type { PullWork } from './refusal.ts'

const COMMENT = fields({ body: orNothing(TEXT) })

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
