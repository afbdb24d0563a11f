import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { ask } from '../api/reply.ts'
import { target, type Repository } from '../api/repository.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import { fields, listOf, TEXT } from '../api/shape.ts'
import { readHead } from './base.ts'
import type { BranchOptions } from './options.ts'
import { parentDirectories } from './path.ts'

const REFS = listOf(fields({ ref: TEXT }))

/** A branch that is to be made, and the way to it. */
interface NewBranch extends Repository {
  /** Short name. */
  readonly branch: string
  /** As of a branch's options. */
  readonly branchInput?: BranchOptions['branchInput']
}

/**
 * Makes sure that no other branch is in the way of a new one: git keeps each in a file of its name, so there cannot be both
 * `a` and `a/b`. GitHub says of it nothing but 'Reference update failed'.
 *
 * @throws DeliveryError that names the other branch
 */
export async function checkNeighbours(options: NewBranch): Promise<void> {
  const { branch, branchInput = 'commit-branch' } = options
  const other = (await findAbove(options)) ?? (await findBelow(options))
  if (other === undefined) return
  throw new DeliveryError(
    `Branch '${forLog(branch)}' cannot be made: there is a branch '${forLog(other)}', and git keeps no two of which one is ` +
      'called like a directory of the other.',
    {
      next: `Choose another name for '${branchInput}', or rename or delete branch '${forLog(other)}'.`,
    },
  )
}

/** The branch that is called like the beginning of the name, up to a slash. */
async function findAbove(options: NewBranch): Promise<string | undefined> {
  for (const branch of parentDirectories(options.branch)) {
    if ((await readHead({ ...options, branch })) !== undefined) return branch
  }
  return undefined
}

/** A branch whose name goes on after this one and a slash. */
async function findBelow(options: NewBranch): Promise<string | undefined> {
  const prefix = `refs/heads/${options.branch}/`
  try {
    const ref = prefix.replace('refs/', '')
    const refs = await ask(options.octokit.rest.git.listMatchingRefs, { ...target(options), ref }, REFS)
    const found = refs.find((each) => each.ref.startsWith(prefix))
    return found?.ref.replace('refs/heads/', '')
  } catch (error) {
    // A server without the route; then what is in the way shows when the branch is made.
    if (isRequestFailure(error) && error.status === 404) return undefined
    throw error
  }
}
