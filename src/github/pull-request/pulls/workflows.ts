import type { Log } from '../../../core/text/log.ts'
import { messageOf } from '../../../core/text/reason.ts'
import { readViewer, type ViewerQuestion } from '../../api/viewer.ts'
import type { Pull } from './pulls.ts'

/** The account of a job's own token, by whose pull requests and commits workflows start only to wait for a person. */
const JOB = 'github-actions[bot]'

/** Whether the token is the job's own; `undefined` where that cannot be known. */
export async function isJobsToken(options: ViewerQuestion & { readonly log: Log }): Promise<boolean | undefined> {
  try {
    return (await readViewer(options)).login === JOB
  } catch (error) {
    options.log.debug(`Not known whose the token is: ${messageOf(error)}`)
    return undefined
  }
}

/** Says that nobody need wait for the checks without a word. */
export function tellNoWorkflows({ log }: { readonly log: Log }, { number }: Pick<Pull, 'number'>): void {
  log.notice(
    `Workflows that check pull request ${number} wait until somebody approves them, since the job's own token opened it or ` +
      "was the last to commit to it; with an app's token as 'github-token' they start by themselves.",
  )
}
