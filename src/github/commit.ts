import { DeliveryError, type CommitDelivery, type Destination } from '../delivery.ts'
import { forLog } from '../foreign-text.ts'
import type { SavedImage } from '../result.ts'
import { commitFiles, storeBlobs, type CommitFile } from './blobs.ts'
import { isPartOf, lockPath, readBase, readBlobs, readLock, saysEmpty } from './branch-base.ts'
import { changeOn, type Change } from './change.ts'
import { committed, unchanged, type MadeCommit } from './commit-delivery.ts'
import { target, type CommitOptions } from './commit-options.ts'
import { explainRefusal } from './commit-refusal.ts'
import { createFirstCommit } from './empty-repository.ts'
import { warnOfLfs } from './lfs.ts'
import { pointBranch } from './ref-update.ts'

/** Limits for the tries against a branch that others move. */
const MAX_TRIES = 12
const MAX_TRYING_MS = 120_000
const FIRST_WAIT_MS = 500
const MAX_WAIT_MS = 10_000

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
  try {
    await options.octokit.rest.git.createBlob({ ...target(options), content: '', encoding: 'utf-8' })
  } catch (error) {
    // GitHub looks at the permission before it looks at the repository, so this answer proves it too.
    if (saysEmpty(error)) return
    throw error
  }
  const base = await readBase(options)
  await readLock(options, await readBlobs(options, base.tree, [lockPath(options)]))
  if (base.head !== undefined) await tellProtection(options)
}

/** Rules may still let this token pass, so a protected branch is no error before GitHub says so. */
async function tellProtection(options: CommitOptions): Promise<void> {
  const { octokit, branch, log } = options
  const { data } = await octokit.rest.repos.getBranch({ ...target(options), branch })
  if (data.protected) log.notice(`Branch '${forLog(branch)}' is protected; its rules may refuse the commit.`)
}

async function deliver(options: CommitOptions, images: readonly SavedImage[]): Promise<CommitDelivery> {
  const { clock, log, random, signal } = options
  const files = await commitFiles(options, images)
  const stored = new Set<string>()
  const start = clock.now()
  let unsure: MadeCommit | undefined
  for (let tries = 1; ; tries++) {
    const change = await readChange(options, files)
    const { base } = change
    if (unsure !== undefined && (await isPartOf(options, unsure.sha, base.head))) {
      return committed(options, files, unsure)
    }
    if (change.files.length === 0 && change.lockText === undefined) return unchanged(options, files, base.parent)

    if (tries === 1) await warnOfLfs(options, change)
    const missing = change.files.filter(({ sha }) => !stored.has(sha))
    await storeBlobs(options, missing)
    for (const { sha } of missing) stored.add(sha)
    const commit = await createCommit(options, change)
    const outcome = await pointBranch(options, base, commit.sha)
    if (outcome === 'moved') return committed(options, files, commit)
    if (outcome === 'unknown') unsure = commit

    const waitMs = random() * Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), MAX_WAIT_MS)
    if (tries === MAX_TRIES || clock.now() + waitMs - start > MAX_TRYING_MS) throw gaveUp(options, outcome)
    log.info(`Branch '${forLog(options.branch)}' did not move to this commit; trying again on its new head.`)
    await clock.sleep(waitMs, signal)
  }
}

async function readChange(options: CommitOptions, files: readonly CommitFile[]): Promise<Change> {
  try {
    return await changeOn(options, files)
  } catch (error) {
    const [first] = files
    if (!saysEmpty(error) || first === undefined) throw error
    await createFirstCommit(options, first)
    return changeOn(options, files)
  }
}

async function createCommit(options: CommitOptions, { base, files, lockText }: Change): Promise<MadeCommit> {
  const { git } = options.octokit.rest
  const asFile = { mode: '100644', type: 'blob' } as const
  const tree = await git.createTree({
    ...target(options),
    ...(base.tree !== undefined && { base_tree: base.tree }),
    tree: [
      ...files.map(({ path, sha }) => ({ ...asFile, path, sha })),
      ...(lockText === undefined ? [] : [{ ...asFile, path: lockPath(options), content: lockText }]),
    ],
  })
  // Without an author GitHub makes the token's owner the author, and signs for the job's own token and for apps.
  const { data } = await git.createCommit({
    ...target(options),
    message: options.message,
    tree: tree.data.sha,
    parents: base.parent === undefined ? [] : [base.parent],
  })
  return { sha: data.sha, images: files.length, verified: data.verification.verified }
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
