import { forLog } from '../../../core/text/foreign-text.ts'
import { messageOf } from '../../../core/text/reason.ts'
import { readAnswer, type Question } from '../../api/reply.ts'
import { target } from '../../api/repository.ts'
import { isRequestFailure } from '../../api/request-failure.ts'
import { fields, TEXT } from '../../api/shape.ts'
import { readHead } from '../../branch/base.ts'
import type { CandidatesHead, CandidateWork } from './branch.ts'

const REPOSITORY_ID = fields({ repository: fields({ id: TEXT }) })
const UPDATED = fields({ updateRefs: fields({}) })

/** What GitHub changes a ref to that is to be deleted. */
const NOTHING = '0'.repeat(40)

const GRAPHQL: Question = { method: 'POST', url: '/graphql' }

/** A branch, and the commit with which alone it may go. */
type KnownBranch = Pick<CandidatesHead, 'branch' | 'commit'>

/**
 * Deletes a branch unless something has come to it. A server that cannot do so in one step, or not for this token, deletes it
 * by its name alone: there a commit that comes between the last look and the request goes with it.
 */
export async function deleteBranch(options: CandidateWork, known: KnownBranch): Promise<void> {
  if (!(await isUnmoved(options, known))) return
  if (!(await deleteUnmoved(options, known))) {
    if (!(await isUnmoved(options, known))) return
    await deleteByName(options, known)
  }
  options.log.info(`Deleted branch '${forLog(known.branch)}': its candidates are not needed any more.`)
}

/** Whether a branch is there, as it is known. */
async function isUnmoved(options: CandidateWork, { branch, commit }: KnownBranch): Promise<boolean> {
  const head = await readHead({ ...options, branch })
  if (head !== undefined && head !== commit)
    options.log.info(`Branch '${forLog(branch)}' is kept, as something has come to it meanwhile.`)
  return head === commit
}

/**
 * By GraphQL, which compares and deletes in one step; REST knows a branch by its name alone.
 *
 * @returns whether it says that it did
 * @see https://docs.github.com/graphql/reference/git#updaterefs
 */
async function deleteUnmoved(
  { octokit, context, log, signal }: CandidateWork,
  { branch, commit }: KnownBranch,
): Promise<boolean> {
  const request = { signal }
  try {
    const asked = 'query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { id } }'
    const found: unknown = await octokit.graphql(asked, { owner: context.owner, name: context.repo, request })
    const { repository } = readAnswer(() => GRAPHQL, found, REPOSITORY_ID)
    const refUpdates = [{ name: `refs/heads/${branch}`, beforeOid: commit, afterOid: NOTHING }]
    const change = 'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }'
    const done: unknown = await octokit.graphql(change, { input: { repositoryId: repository.id, refUpdates }, request })
    readAnswer(() => GRAPHQL, done, UPDATED)
    return true
  } catch (error) {
    signal.throwIfAborted()
    log.debug(`GraphQL does not delete '${forLog(branch)}': ${messageOf(error)}`)
    return false
  }
}

async function deleteByName(options: CandidateWork, { branch }: KnownBranch): Promise<void> {
  try {
    await options.octokit.rest.git.deleteRef({ ...target(options), ref: `heads/${branch}` })
  } catch (error) {
    // Another run was faster.
    if (!isRequestFailure(error) || error.status !== 422 || !/does not exist/i.test(error.message)) throw error
  }
}
