import { saysNoWorkflows } from '../../core/report/pull-request/body.ts'
import { messageOf } from '../../core/text/reason.ts'
import { ReplyError } from '../api/reply.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import type { Divergence } from './conflict.ts'
import type { BodyFacts, PullRequestOptions } from './options.ts'
import { changePull, type Pull } from './pulls/pulls.ts'
import { explainPullRefusal, type PullWork } from './pulls/refusal.ts'
import { isJobsToken, tellNoWorkflows } from './pulls/workflows.ts'

/** What the text of a pull request is written by. */
export interface NewText {
  readonly facts: Omit<BodyFacts, 'previous' | 'startsNoWorkflows'>
  /** The commit that its branch was moved to just now; `undefined` where it was not. */
  readonly commit: string | undefined
  readonly divergence: Divergence
}

/** What writing it needs. */
type TextOptions = PullWork & Pick<PullRequestOptions, 'log' | 'octokit' | 'writeBody'>

/** Brings the text of a pull request up to date; its title is a person's matter. A text that cannot be written is no loss. */
export async function bringUpToDate(options: TextOptions, pull: Pull, { facts, ...news }: NewText): Promise<Pull> {
  const { number, body: previous = '' } = pull
  const body = options.writeBody({ ...facts, previous, startsNoWorkflows: await doWorkflowsWait(options, pull, news) })
  if (contentOf(body) === contentOf(previous)) return pull
  try {
    return await changePull(options, number, { body })
  } catch (error) {
    if (options.signal.aborted || (!isRequestFailure(error) && !(error instanceof ReplyError))) throw error
    const said = messageOf(explainPullRefusal(error, options))
    options.log.warning(`The text of pull request ${number} could not be brought up to date. ${said}`)
    return pull
  }
}

/** Whether its workflows wait: for whoever was the last to commit to it, else as it was said before. */
async function doWorkflowsWait(
  options: TextOptions,
  pull: Pull,
  { commit, divergence }: Omit<NewText, 'facts'>,
): Promise<boolean> {
  const didWait = saysNoWorkflows(pull.body ?? '')
  const isJobs = commit === undefined ? undefined : await isJobsToken(options)
  const startsNoWorkflows = isJobs ?? (didWait && divergence.isLastOurs)
  if (startsNoWorkflows && !didWait) tellNoWorkflows(options, pull)
  return startsNoWorkflows
}

/** What a body says, whichever run says it: one that changes nothing is no reason to edit it. */
function contentOf(body: string): string {
  return body.replaceAll('\r\n', '\n').replaceAll(/\/actions\/runs\/\d+/g, '')
}
