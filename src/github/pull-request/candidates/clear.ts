import { CANDIDATES_LOCK_FILE, imageOf, type LockEntry } from '../../../core/images/lock.ts'
import { newestOf } from '../../../core/images/lock-merge.ts'
import { DeliveryError } from '../../../core/result/delivery.ts'
import { forLog } from '../../../core/text/foreign-text.ts'
import { reasonForLog } from '../../../core/text/reason.ts'
import { target } from '../../api/repository.ts'
import { githubSays, isRequestFailure } from '../../api/request-failure.ts'
import { readHead } from '../../branch/base.ts'
import { lockPath } from '../../branch/lock.ts'
import { pathIn } from '../../branch/path.ts'
import type { CandidatesOptions } from './branch.ts'
import { asImage } from './entry.ts'
import type { HeldCandidates } from './held.ts'
import { listFiles } from './listing.ts'

/** Branches of candidates that may go, and what decides on it. */
export interface OldCandidates {
  /** All that are there, the last first. */
  readonly held: readonly HeldCandidates[]
  /** Up to which of our branches nobody needs them any more, from 1. */
  readonly last: number
  /** Entries of all places that count: the base, and what is proposed now. */
  readonly known: readonly LockEntry[]
  /** Looks what became of one of our branches: whether it is still proposed, and what it has or had. */
  readonly look: (number: number) => Promise<{ readonly isOpen: boolean; readonly entries: readonly LockEntry[] }>
  /** Names of the images among entries that nobody asks for any more. */
  readonly findUnnamed: (entries: Iterable<LockEntry>) => readonly string[]
}

/**
 * Deletes the branches of candidates that nobody needs any more: those that hold nothing else, and of whose images each has
 * come to a branch that counts, or its candidates to a later one. Where that fails there is a warning, as nothing is lost.
 */
export async function clearCandidates(options: CandidatesOptions, old: OldCandidates): Promise<void> {
  for (const held of old.held.filter(({ number }) => number <= old.last)) {
    try {
      const { isOpen, entries } = await old.look(held.number)
      const later = old.held.filter(({ number }) => number > held.number)
      const known = [...old.known, ...entries, ...later.flatMap((each) => [...each.entries, ...each.gone].map(asImage))]
      if (!isOpen && isSettled(held, { known, findUnnamed: old.findUnnamed })) await deleteBranch(options, held)
    } catch (error) {
      options.signal.throwIfAborted()
      if (!isRequestFailure(error) && !(error instanceof DeliveryError)) throw error
      const said = isRequestFailure(error) ? githubSays(error) : reasonForLog(error)
      options.log.warning(`Branch '${forLog(held.branch)}' could not be deleted; delete it by hand. ${said}`)
    }
  }
}

/** GitHub deletes a branch by its name alone: a commit that comes between the last look and the request goes with it. */
async function deleteBranch(options: CandidatesOptions, held: HeldCandidates): Promise<void> {
  const { octokit, log } = options
  const branch = forLog(held.branch)
  if (!(await holdsCandidatesAlone(options, held))) {
    log.info(`Branch '${branch}' is kept, as it has more than candidates.`)
    return
  }
  const head = await readHead({ ...options, branch: held.branch })
  if (head === undefined) return
  if (head !== held.commit) {
    log.info(`Branch '${branch}' is kept, as something has come to it meanwhile.`)
    return
  }
  try {
    await octokit.rest.git.deleteRef({ ...target(options), ref: `heads/${held.branch}` })
    log.info(`Deleted branch '${branch}': its candidates are not needed any more.`)
  } catch (error) {
    // Another run was faster.
    if (!isRequestFailure(error) || error.status !== 422 || !/does not exist/i.test(error.message)) throw error
  }
}

/** Whether what was drawn last of each image has come to where it counts. A run may have died before, or be under way. */
function isSettled(
  held: HeldCandidates,
  { known, findUnnamed }: Pick<OldCandidates, 'known' | 'findUnnamed'>,
): boolean {
  const images = [...newestOf([...held.entries, ...held.gone].map(asImage)).values()]
  const unnamed = new Set(findUnnamed(images))
  const byImage = Map.groupBy(known, imageOf)
  const hasCome = (entry: LockEntry): boolean =>
    byImage
      .get(imageOf(entry))
      ?.some(
        (there) => there.request === entry.request || Date.parse(there.createdAt) >= Date.parse(entry.createdAt),
      ) === true
  return images.every((entry) => unnamed.has(entry.name) || hasCome(entry))
}

/** Whether all that lies there is the lock file and, in their sizes, the pictures that it knows. */
async function holdsCandidatesAlone(options: CandidatesOptions, { tree, lock }: HeldCandidates): Promise<boolean> {
  const own = lockPath({ ...options, lockFile: CANDIDATES_LOCK_FILE })
  const sizes = new Map([...lock.values()].map(({ file, bytes }) => [pathIn(options.directory, file), bytes]))
  const files = await listFiles(options, tree)
  return (
    files?.some(({ path }) => path === own) === true &&
    files.every(({ path, size }) => path === own || sizes.get(path) === size)
  )
}
