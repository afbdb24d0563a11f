import { forLog } from '../../../core/text/foreign-text.ts'
import { target } from '../../api/repository.ts'
import { isRequestFailure } from '../../api/request-failure.ts'
import { readHead } from '../../branch/base.ts'
import type { CandidatesHead, CandidateWork } from './branch.ts'

/** GitHub deletes a branch by its name alone: a commit that comes between the last look and the request goes with it. */
export async function deleteBranch(
  options: CandidateWork,
  { branch, commit }: Pick<CandidatesHead, 'branch' | 'commit'>,
): Promise<void> {
  const { octokit, log } = options
  const head = await readHead({ ...options, branch })
  if (head === undefined) return
  if (head !== commit) {
    log.info(`Branch '${forLog(branch)}' is kept, as something has come to it meanwhile.`)
    return
  }
  try {
    await octokit.rest.git.deleteRef({ ...target(options), ref: `heads/${branch}` })
    log.info(`Deleted branch '${forLog(branch)}': its candidates are not needed any more.`)
  } catch (error) {
    // Another run was faster.
    if (!isRequestFailure(error) || error.status !== 422 || !/does not exist/i.test(error.message)) throw error
  }
}
