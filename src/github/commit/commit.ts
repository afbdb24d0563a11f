import { EMPTY_LOCK, type Lock } from '../../core/images/lock/lock.ts'
import type { Destination } from '../../core/result/delivery.ts'
import { readBase } from '../branch/base.ts'
import type { LockRead } from './lock-change.ts'
import type { CommitOptions } from './options.ts'
import { proveWriteAccess } from '../api/repository.ts'
import { checkNeighbours } from '../branch/neighbour.ts'
import { checkMayBeMade, explainCommitRefusal } from '../branch/refusal.ts'
import { checkRules } from '../rules/check.ts'
import { checkOwnPlaces } from './own-places.ts'
import { planCommit } from './planned-commit.ts'
import { findPruned, NOTHING_PRUNED, type Pruning } from './pruned.ts'
import { commitImages } from './tries.ts'

/** What a branch held before anything was spent. */
interface Found {
  readonly lock: Lock
  readonly pruning: Pruning
}

/** Images as a commit of the repository, made through the API. */
export function commitDestination(options: CommitOptions): Destination {
  const explain = (error: unknown): never => {
    throw explainCommitRefusal(error, options)
  }
  let read: LockRead | undefined
  let pruning = NOTHING_PRUNED
  return {
    name: 'commit',
    check: async () => {
      const at = options.clock.date()
      const found = await checkBranch(options).catch(explain)
      read = { lock: found.lock, at }
      pruning = found.pruning
    },
    deliver: (images) => commitImages(options, { images, carried: [], read, pruning }).catch(explain),
  }
}

/**
 * Proves that the token may write, that the lock file can be read, and that the branch takes what is to be made.
 *
 * @returns what it found there
 */
async function checkBranch(options: CommitOptions): Promise<Found> {
  const makesNothing = options.names.length === 0 && (options.forms ?? []).length === 0
  if (!(await proveWriteAccess(options))) {
    if (!makesNothing) checkMayBeMade(options, { head: undefined })
    return { lock: EMPTY_LOCK, pruning: NOTHING_PRUNED }
  }
  const base = await readBase(options)
  const lock = await checkOwnPlaces(options, base.tree)
  const isMissing = base.head === undefined && makesNothing
  const pruning = isMissing ? NOTHING_PRUNED : await findPruned(options, { tree: base.tree, lock })
  // Where nothing is to be made or deleted, the branch is left alone.
  if (makesNothing && pruning.files.length === 0) return { lock, pruning }
  checkMayBeMade(options, base)
  if (base.head === undefined) await checkNeighbours(options)
  await checkRules(options, planCommit(options, { ...base, pruned: pruning.files }))
  return { lock, pruning }
}
