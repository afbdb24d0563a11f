import { EMPTY_LOCK, type Lock } from '../../core/images/lock.ts'
import type { SavedImage } from '../../core/result/saved-image.ts'
import {
  CANCELLED,
  DeliveryError,
  stayOnRunner,
  type CommitDelivery,
  type Destination,
} from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { storeBlobs } from '../blob/store.ts'
import { isPartOf, readBase } from '../branch/base.ts'
import { BulkPush } from '../blob/bulk-push.ts'
import { changeOn, type Change, type Consignment, type LockRead } from './change.ts'
import { committed, unchanged, warnOfContested, warnOfGone, warnOfReplaced } from './delivery.ts'
import { commitFiles, placeImage } from './file.ts'
import type { CommitOptions } from './options.ts'
import { proveWriteAccess, saysEmpty } from '../api/repository.ts'
import { checkNeighbours } from '../branch/neighbour.ts'
import { checkMayBeMade, explainCommitRefusal } from '../branch/refusal.ts'
import { checkRules } from '../rules/check.ts'
import { createFirstCommit } from './first-commit.ts'
import { warnOfLfs } from './lfs.ts'
import { createCommit, type MadeCommit } from './made-commit.ts'
import { checkOwnPlaces } from './own-places.ts'
import { planCommit } from './planned-commit.ts'
import { findPruned, NOTHING_PRUNED, type Pruning } from './pruned.ts'
import { cancelledMove, pointBranch } from './ref-update.ts'

/** Limits for the tries against a branch that others move. */
const MAX_TRIES = 12
const MAX_TRYING_MS = 120_000
const FIRST_WAIT_MS = 500
const MAX_WAIT_MS = 10_000

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
    deliver: (images) => commitImages(options, { images, read, pruning }).catch(explain),
  }
}

/**
 * Proves that the token may write, that the lock file can be read, and that the branch takes what is to be made.
 *
 * @returns what it found there
 */
async function checkBranch(options: CommitOptions): Promise<Found> {
  const makesNothing = options.names.length === 0
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

async function commitImages(
  options: CommitOptions,
  { images, ...found }: { readonly images: readonly SavedImage[] } & Pick<Consignment, 'read' | 'pruning'>,
): Promise<CommitDelivery> {
  const made = images.filter(({ origin }) => origin !== 'reused')
  const reused = images.filter(({ origin }) => origin === 'reused').map((image) => placeImage(options, image))
  const files = await commitFiles(options, made)
  const push = new BulkPush(options)
  const unanswered: MadeCommit[] = []
  try {
    const delivery = await commitWithTries(options, { ...found, files, reused }, { push, unanswered })
    const gone = reused.filter(({ image }) => !Object.hasOwn(delivery.imageUrls, image.path))
    warnOfGone(options, gone)
    return delivery
  } catch (error) {
    if (!options.signal.aborted || error !== options.signal.reason) throw error
    const sent = unanswered.at(-1)
    throw sent === undefined
      ? new DeliveryError(CANCELLED, { next: stayOnRunner(images) })
      : cancelledMove(options, sent.sha, error)
  } finally {
    await push.end()
  }
}

/** What tries have in common. */
interface Tries {
  readonly push: BulkPush
  /** Takes the commits of which GitHub did not say whether the branch moved to them. */
  readonly unanswered: MadeCommit[]
}

async function commitWithTries(
  options: CommitOptions,
  consignment: Consignment,
  { push, unanswered }: Tries,
): Promise<CommitDelivery> {
  const { clock, log, random, signal } = options
  const stored = new Set<string>()
  const told = new Set<string>()
  let start: number | undefined
  for (let tries = 1; ; tries++) {
    const change = await readChange(options, consignment)
    const { base } = change
    const unsure = unanswered.at(-1)
    if (unsure !== undefined && (await isPartOf(options, { commit: unsure.sha, head: base.head })))
      return committed(options, unsure)
    if (change.files.length === 0 && change.lockText === undefined) return unchanged(options, change)
    checkMayBeMade(options, base)

    if (tries === 1) await warnOfLfs(options, change)
    const untold = change.replaced.filter((path) => !told.has(path))
    warnOfReplaced(options, untold)
    const newlyContested = change.contested.filter((path) => !told.has(path))
    warnOfContested(options, newlyContested)
    for (const path of [...untold, ...newlyContested]) told.add(path)
    const missing = change.files.filter(({ sha }) => !stored.has(sha))
    await storeBlobs(options, missing, push)
    for (const { sha } of missing) stored.add(sha)
    // To store many images may take longer than all tries together, and needs doing only once.
    start ??= clock.now()
    const made = await createCommit(options, change)
    const outcome = await pointBranch(options, base, made.sha)
    if (outcome === 'moved') return committed(options, made)
    if (outcome === 'unknown') unanswered.push(made)

    const waitMs = random() * Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), MAX_WAIT_MS)
    if (tries === MAX_TRIES || clock.now() + waitMs - start > MAX_TRYING_MS) throw gaveUp(options, outcome)
    log.info(`Branch '${forLog(options.branch)}' did not move to this commit; trying again on its new head.`)
    await clock.sleep(waitMs, signal)
  }
}

async function readChange(options: CommitOptions, consignment: Consignment): Promise<Change> {
  try {
    return await changeOn(options, consignment)
  } catch (error) {
    const [first] = consignment.files
    if (!saysEmpty(error) || first === undefined) throw error
    checkMayBeMade(options, { head: undefined })
    await createFirstCommit(options, first)
    return changeOn(options, consignment)
  }
}

function gaveUp({ branch }: CommitOptions, outcome: 'raced' | 'unknown'): DeliveryError {
  const message =
    outcome === 'raced'
      ? `Branch '${forLog(branch)}' kept moving: others were faster each time.`
      : `GitHub did not say whether branch '${forLog(branch)}' was moved.`
  return new DeliveryError(message, {
    isOpen: outcome === 'unknown',
    next: 'Run the job again; where many jobs commit at once, let a last job commit for all of them.',
  })
}
