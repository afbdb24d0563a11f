import { ask } from '../../api/reply.ts'
import { target } from '../../api/repository.ts'
import { isRequestFailure } from '../../api/request-failure.ts'
import { fields, listOf, orNothing, SHA, TEXT } from '../../api/shape.ts'
import { lockPath } from '../../branch/lock.ts'
import { runIdIn } from '../../git/trailer.ts'
import type { Pull } from '../pulls/pulls.ts'
import type { BranchesOptions } from './our-branch.ts'

/** GitHub's most files of a commit on a page. */
const FILES_PER_PAGE = 300

const MESSAGE = fields({ message: TEXT })
const COMMITS = fields({ commits: listOf(fields({ sha: SHA, commit: MESSAGE })) })
const COMMIT = fields({ commit: MESSAGE, files: orNothing(listOf(fields({ filename: TEXT }))) })

/** Whether a branch has, beyond its base, a commit of ours that changes our lock file. */
export async function hasOwnCommit(
  options: BranchesOptions,
  { head, pull }: { readonly head: string; readonly pull: Pull | undefined },
): Promise<boolean> {
  const { compareCommitsWithBasehead, getCommit } = options.octokit.rest.repos
  // That of a pull request which was merged is from before the merge.
  const basehead = `${pull?.base.sha ?? options.base}...${head}`
  const found = await ask(compareCommitsWithBasehead, { ...target(options), basehead }, COMMITS).catch(toNoHistory)
  const beyond = found?.commits.filter(({ commit }) => runIdIn(commit.message) !== undefined).map(({ sha }) => sha)
  // What was merged by hand the base has, too, and of what has no history in common with it only the head is known.
  const isKnown = found !== undefined && (found.commits.length > 0 || pull === undefined)
  for (const ref of isKnown && beyond !== undefined ? beyond.toReversed() : [head]) {
    const { commit, files = [] } = await ask(getCommit, { ...target(options), ref }, COMMIT)
    const isOfLock = files.some(({ filename }) => filename === lockPath(options)) || files.length >= FILES_PER_PAGE
    if (isOfLock && runIdIn(commit.message) !== undefined) return true
  }
  return false
}

/** No answer to a comparison with a base that is not there, or has no history in common. @throws any other failure */
function toNoHistory(error: unknown): undefined {
  if (isRequestFailure(error) && error.status === 404) return undefined
  throw error
}
