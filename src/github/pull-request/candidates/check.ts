import { CANDIDATES_LOCK_FILE } from '../../../core/images/lock/lock.ts'
import { DeliveryError } from '../../../core/result/delivery.ts'
import { forLog } from '../../../core/text/foreign-text.ts'
import { lockPath } from '../../branch/lock.ts'
import { checkNeighbours } from '../../branch/neighbour.ts'
import { checkOwnPlaces } from '../../commit/own-places.ts'
import { planCommit } from '../../commit/planned-commit.ts'
import { checkRules } from '../../rules/check.ts'
import { candidateOptions, candidatesBranchOf, type CandidateWork } from './branch.ts'
import type { HeldCandidates } from './held.ts'
import { listFiles } from './listing.ts'

/** GitHub's most for the short name of a branch, in bytes: 255 with `refs/heads/`. */
const MOST_BYTES = 244

/** Candidates that are to come to their branch. */
interface ComingCandidates {
  /** Short name of the branch that is proposed. */
  readonly proposed: string
  /** What the branch of candidates holds; `undefined` where it has to be made. */
  readonly held: HeldCandidates | undefined
  /** Keys of those that are to be made. */
  readonly names: readonly string[]
}

/**
 * Makes sure, before anything is spent, that the branch of candidates may be made or moved, and that nothing of somebody
 * else's is in the way of those that are to be made.
 *
 * @throws DeliveryError; InputError
 */
export async function checkCandidates(
  options: CandidateWork,
  { proposed, held, names }: ComingCandidates,
): Promise<void> {
  const branch = candidatesBranchOf(proposed)
  checkLength(branch)
  const commit = candidateOptions(options, { branch, names })
  if (held === undefined) await checkNeighbours(commit)
  else await checkIsOurs(options, held)
  await checkOwnPlaces(commit, held?.tree)
  await checkRules(commit, planCommit(commit, { head: held?.commit, pruned: [] }))
}

/** @throws DeliveryError for a name that GitHub does not take */
function checkLength(branch: string): void {
  const over = Buffer.byteLength(branch) - MOST_BYTES
  if (over <= 0) return
  throw new DeliveryError(
    `Branch '${forLog(branch)}' is to keep the candidates, and its name is too long for GitHub.`,
    {
      next: `Choose a name for 'pull-request-branch' that is shorter by ${over} or more.`,
    },
  )
}

/** A branch of ours may have the candidates of several directories, and so not yet those of this one. */
async function checkIsOurs(options: CandidateWork, { branch, tree, files }: HeldCandidates): Promise<void> {
  if (files.has(lockPath({ ...options, lockFile: CANDIDATES_LOCK_FILE }))) return
  const paths = (await listFiles(options, tree)) ?? []
  if (paths.some((path) => path === CANDIDATES_LOCK_FILE || path.endsWith(`/${CANDIDATES_LOCK_FILE}`))) return
  throw new DeliveryError(
    `Branch '${forLog(branch)}' is to keep the candidates, and has no '${CANDIDATES_LOCK_FILE}': it is somebody else's.`,
    { next: `Choose another name for 'pull-request-branch', or rename or delete branch '${forLog(branch)}'.` },
  )
}
