import type { SavedImage } from '../../core/result/saved-image.ts'
import { DeliveryError, type CommitDelivery, type Destination } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { storeBlobs } from './blobs.ts'
import { isPartOf, lockPath, readBase, saysEmpty } from '../branch/base.ts'
import { BulkPush } from '../blob/bulk-push.ts'
import { changeOn, type Change, type Consignment } from './change.ts'
import { committed, unchanged, warnOfGone, warnOfReplaced, type MadeCommit } from './delivery.ts'
import { commitFiles, placeImage } from '../branch/file.ts'
import { target, type CommitOptions } from '../branch/options.ts'
import { explainRefusal } from '../branch/refusal.ts'
import { createFirstCommit } from './empty-repository.ts'
import { warnOfLfs } from './lfs.ts'
import { requireOwnPlaces } from './own-places.ts'
import { pointBranch } from './ref-update.ts'
import { proveWriteAccess } from './write-proof.ts'

/** Limits for the tries against a branch that others move. */
const MAX_TRIES = 12
const MAX_TRYING_MS = 120_000
const FIRST_WAIT_MS = 500
const MAX_WAIT_MS = 10_000

/** Entries of a tree that one request makes. */
const MAX_TREE_ENTRIES = 200

/** Images as a commit of the repository, made through the API. */
export function commitDestination(options: CommitOptions): Destination {
  const explain = (error: unknown): never => {
    throw explainRefusal(error, options)
  }
  return {
    name: 'commit',
    check: () => check(options).catch(explain),
    deliver: (images) => deliver(options, images).catch(explain),
  }
}

/** Proves that the token may write, and that the lock file can be read. */
async function check(options: CommitOptions): Promise<void> {
  if (!(await proveWriteAccess(options))) return
  const base = await readBase(options)
  await requireOwnPlaces(options, base.tree)
  if (base.head !== undefined) await tellProtection(options)
}

/** Rules may still let this token pass, so a protected branch is no error before GitHub says so. */
async function tellProtection(options: CommitOptions): Promise<void> {
  const { octokit, branch, log } = options
  const { data } = await octokit.rest.repos.getBranch({ ...target(options), branch })
  if (data.protected) log.notice(`Branch '${forLog(branch)}' is protected; its rules may refuse the commit.`)
}

async function deliver(options: CommitOptions, images: readonly SavedImage[]): Promise<CommitDelivery> {
  const made = images.filter(({ origin }) => origin !== 'reused')
  const reused = images.filter(({ origin }) => origin === 'reused').map((image) => placeImage(options, image))
  const files = await commitFiles(options, made)
  const push = new BulkPush(options)
  try {
    const delivery = await commit(options, { files, reused }, push)
    const gone = reused.filter(({ image }) => !Object.hasOwn(delivery.imageUrls, image.path))
    warnOfGone(options, gone)
    return delivery
  } finally {
    await push.end()
  }
}

async function commit(options: CommitOptions, consignment: Consignment, push: BulkPush): Promise<CommitDelivery> {
  const { clock, log, random, signal } = options
  const stored = new Set<string>()
  const told = new Set<string>()
  let start: number | undefined
  let unsure: MadeCommit | undefined
  for (let tries = 1; ; tries++) {
    const change = await readChange(options, consignment)
    const { base } = change
    if (unsure !== undefined && (await isPartOf(options, unsure.sha, base.head))) return committed(options, unsure)
    if (change.files.length === 0 && change.lockText === undefined) return unchanged(options, change)

    if (tries === 1) await warnOfLfs(options, change)
    const untold = change.replaced.filter((path) => !told.has(path))
    warnOfReplaced(options, untold)
    for (const path of untold) told.add(path)
    const missing = change.files.filter(({ sha }) => !stored.has(sha))
    await storeBlobs(options, missing, push)
    for (const { sha } of missing) stored.add(sha)
    // To store many images may take longer than all tries together, and needs doing only once.
    start ??= clock.now()
    const made = await createCommit(options, change)
    const outcome = await pointBranch(options, base, made.sha)
    if (outcome === 'moved') return committed(options, made)
    if (outcome === 'unknown') unsure = made

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
    await createFirstCommit(options, first)
    return changeOn(options, consignment)
  }
}

async function createCommit(options: CommitOptions, change: Change): Promise<MadeCommit> {
  const { base, files, held } = change
  const tree = await createTree(options, change)
  // Without an author GitHub makes the token's owner the author, and signs for the job's own token and for apps.
  const { data } = await options.octokit.rest.git.createCommit({
    ...target(options),
    message: options.message,
    tree,
    parents: base.parent === undefined ? [] : [base.parent],
  })
  return { sha: data.sha, images: files.length, held, verified: data.verification.verified }
}

/** In parts, each on top of the one before: GitHub gives up on a tree of many entries (422, "request timed out"). */
async function createTree(options: CommitOptions, { base, files, lockText }: Change): Promise<string> {
  const asFile = { mode: '100644', type: 'blob' } as const
  const entries = [
    ...files.map(({ path, sha }) => ({ ...asFile, path, sha })),
    ...(lockText === undefined ? [] : [{ ...asFile, path: lockPath(options), content: lockText }]),
  ]
  let tree = base.tree ?? ''
  for (let start = 0; start < entries.length; start += MAX_TREE_ENTRIES) {
    const { data } = await options.octokit.rest.git.createTree({
      ...target(options),
      ...(tree !== '' && { base_tree: tree }),
      tree: entries.slice(start, start + MAX_TREE_ENTRIES),
    })
    tree = data.sha
  }
  return tree
}

function gaveUp({ branch }: CommitOptions, outcome: 'raced' | 'unknown'): DeliveryError {
  const message =
    outcome === 'raced'
      ? `Branch '${forLog(branch)}' kept moving: others were faster each time.`
      : `GitHub did not say whether branch '${forLog(branch)}' was moved.`
  return new DeliveryError(message, {
    next: 'Run the job again; where many jobs commit at once, let a last job commit for all of them.',
  })
}
