import type { RunContext } from '../runner/context.ts'
import { ask } from '../api/reply.ts'
import { MADE_OBJECT, target, type Repository } from '../api/repository.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import { fields, TEXT } from '../api/shape.ts'
import type { BranchOptions } from './options.ts'

/** A ref, by what it points to. */
export const REF = fields({ object: MADE_OBJECT })

const COMMIT = fields({ tree: MADE_OBJECT })
const COMPARISON = fields({ status: TEXT })

/** What a new commit is put on. */
export interface BranchBase {
  /** The branch's head; `undefined` while there is no such branch. */
  readonly head: string | undefined
  /** The new commit's parent; `undefined` where it has none. */
  readonly parent: string | undefined
  readonly tree: string | undefined
}

/** What decides what a branch begins with. */
type BaseOptions = Repository & Pick<BranchOptions, 'context' | 'branch' | 'orphan' | 'start'>

/**
 * Looks up what the branch holds, or would begin with: nothing where it is to be an orphan, else the commit that is given
 * for it, the pull request's head or the run's commit.
 */
export async function readBase(options: BaseOptions): Promise<BranchBase> {
  const { context, orphan, start = startOf(context) } = options
  const head = await readHead(options)
  const parent = head ?? (orphan ? undefined : start)
  return { head, parent, tree: parent === undefined ? undefined : await readTree(options, parent) }
}

/** The tree of a commit. */
export async function readTree(repository: Repository, commit: string): Promise<string> {
  const given = { ...target(repository), commit_sha: commit }
  return (await ask(repository.octokit.rest.git.getCommit, given, COMMIT)).tree.sha
}

/** A fork's head never becomes a branch here: its workflows would then run with this repository's secrets. */
function startOf({ pullRequest, sha }: Pick<RunContext, 'pullRequest' | 'sha'>): string {
  return pullRequest?.sameRepository === true ? pullRequest.headSha : sha
}

/** The commit that a branch points to; `undefined` if there is no such branch. */
export async function readHead(options: Repository & Pick<BranchOptions, 'branch'>): Promise<string | undefined> {
  try {
    const given = { ...target(options), ref: `heads/${options.branch}` }
    return (await ask(options.octokit.rest.git.getRef, given, REF)).object.sha
  } catch (error) {
    if (isRequestFailure(error) && error.status === 404) return undefined
    throw error
  }
}

/** Whether a commit is part of a branch's history. @param given - `head` is the branch's, if there is such a branch */
export async function isPartOf(
  repository: Repository,
  { commit, head }: { readonly commit: string; readonly head: string | undefined },
): Promise<boolean> {
  if (head === undefined) return false
  const given = { ...target(repository), basehead: `${commit}...${head}` }
  const { status } = await ask(repository.octokit.rest.repos.compareCommitsWithBasehead, given, COMPARISON)
  return status === 'ahead' || status === 'identical'
}
