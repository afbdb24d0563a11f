import { readFile } from 'node:fs/promises'
import type { SavedImage } from '../../core/result/saved-image.ts'
import { CANCELLED, DeliveryError, stayOnRunner, type CommitDelivery } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { ask } from '../api/reply.ts'
import { MADE_OBJECT, saysEmpty, target } from '../api/repository.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import { fields } from '../api/shape.ts'
import { BulkPush } from '../blob/bulk-push.ts'
import { storeBlobs } from '../blob/store.ts'
import { isPartOf } from '../branch/base.ts'
import { checkMayBeMade } from '../branch/refusal.ts'
import { changeOn, type Change, type Consignment } from './change.ts'
import { committed, unchanged, warnOfContested, warnOfDoubled, warnOfGone, warnOfReplaced } from './delivery.ts'
import { commitFiles, isMade, placeImage, type CommitFile } from './file.ts'
import { warnOfLfs } from './lfs.ts'
import { createCommit, type MadeCommit } from './made-commit.ts'
import type { CommitOptions } from './options.ts'
import { cancelledMove, pointBranch } from './ref-update.ts'

/** Limits for the tries against a branch that others move. */
const MAX_TRIES = 12
const MAX_TRYING_MS = 120_000
const FIRST_WAIT_MS = 500
const MAX_WAIT_MS = 10_000

/** What a branch is to hold. */
export interface Load extends Pick<Consignment, 'carried' | 'noted' | 'read' | 'pruning' | 'supersedes' | 'fit'> {
  readonly images: readonly SavedImage[]
  /** What those of them become that no earlier run has made; left out where nobody has looked yet. */
  readonly files?: readonly CommitFile[]
  /** git's names for contents that the repository has for sure; left out where that is known of none. */
  readonly stored?: ReadonlySet<string>
}

/**
 * Commits images, on top of whatever the branch is by then.
 *
 * @throws DeliveryError; the failure of a request
 */
export async function commitImages(
  options: CommitOptions,
  { images, files, stored, ...found }: Load,
): Promise<CommitDelivery> {
  const reused = images.filter((image) => !isMade(image)).map((image) => placeImage(options, image))
  const made = files ?? (await commitFiles(options, images.filter(isMade)))
  const push = new BulkPush(options)
  const unanswered: MadeCommit[] = []
  try {
    const delivery = await commitWithTries(options, { ...found, files: made, reused }, { push, unanswered, stored })
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
  readonly stored: Load['stored']
}

async function commitWithTries(
  options: CommitOptions,
  consignment: Consignment,
  { push, unanswered, stored: known }: Tries,
): Promise<CommitDelivery> {
  const { clock, log, random, signal } = options
  const stored = new Set(known)
  const told = new Set<string>()
  let start: number | undefined
  for (let tries = 1; ; tries++) {
    const change = await readChange(options, consignment)
    const { base } = change
    const unsure = unanswered.at(-1)
    if (unsure !== undefined && (await isPartOf(options, { commit: unsure.sha, head: base.head })))
      return committed(options, unsure)
    const isThere = change.files.length === 0 && change.carried.length === 0 && change.lockText === undefined
    if (isThere) return unchanged(options, change)
    checkMayBeMade(options, base)

    if (tries === 1) await warnOfLfs(options, change)
    const untold = change.replaced.filter((path) => !told.has(path))
    warnOfReplaced(options, untold)
    const newlyContested = change.contested.filter((path) => !told.has(path))
    warnOfContested(options, newlyContested)
    const newlyDoubled = change.doubled.filter((path) => !told.has(path))
    warnOfDoubled(options, newlyDoubled)
    for (const path of [...untold, ...newlyContested, ...newlyDoubled]) told.add(path)
    const missing = change.files.filter(({ sha }) => !stored.has(sha))
    await storeBlobs(options, missing, push)
    for (const { sha } of missing) stored.add(sha)
    // To store many images may take longer than all tries together, and needs doing only once.
    start ??= clock.now()
    const made = await createCommit(options, change)
    await options.beforeMove?.(base)
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

/**
 * Puts the first file into a repository that has no commit yet, and makes the branch by it.
 *
 * GitHub's git database answers 409 there; the contents API is what GitHub's documentation names for this, and takes a
 * branch that does not exist. The other files follow in the ordinary way, on top of it.
 */
async function createFirstCommit(options: CommitOptions, { image, path }: CommitFile): Promise<void> {
  const { octokit, branch, message, log } = options
  log.info('The repository is empty; its first commit is made with one image.')
  try {
    const content = await readFile(image.file, 'base64')
    const given = { ...target(options), path, branch, message, content }
    await ask(octokit.rest.repos.createOrUpdateFileContents, given, fields({ commit: MADE_OBJECT }))
  } catch (error) {
    // Another job made the first commit meanwhile, perhaps on another branch: the ordinary way is open now.
    if (!isRequestFailure(error) || ![404, 409, 422].includes(error.status)) throw error
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
