import { posix } from 'node:path'
import { CANDIDATES_LOCK_FILE, imageOf, type LockEntry } from '../../../core/images/lock/lock.ts'
import { newestOf } from '../../../core/images/lock/lock-merge.ts'
import { DeliveryError } from '../../../core/result/delivery.ts'
import { InputError } from '../../../core/text/errors.ts'
import { forLog } from '../../../core/text/foreign-text.ts'
import { reasonForLog } from '../../../core/text/reason.ts'
import { githubSays, isRequestFailure } from '../../api/request-failure.ts'
import { lockPath } from '../../branch/lock.ts'
import { pathIn } from '../../branch/path.ts'
import { compareImages, type SameSize } from '../../branch/retouched.ts'
import type { CandidateWork } from './branch.ts'
import { deleteBranch } from './delete.ts'
import { asImage } from './entry.ts'
import type { HeldCandidates } from './held.ts'
import { listFiles } from './listing.ts'

/** Pictures of a branch that are fetched at most to see whether somebody has changed them. */
const MOST_COMPARED = 500

/** A branch of candidates that may go. */
export interface OldBranch {
  /** What it holds in this step's directory. */
  readonly held: HeldCandidates
  /** Looks what decides on it. */
  readonly look: () => Promise<{
    /** Whether nobody proposes any more what its candidates are of. */
    readonly isOver: boolean
    /** Reads what it keeps of a directory. @throws InputError where the lock file there cannot be read */
    readonly readIn: (directory: string) => Promise<KeptDirectory>
  }>
}

/** What a branch keeps of one directory, and what makes it needless. */
export interface KeptDirectory {
  /** In the repository, with `/`; `.` is its root. */
  readonly directory: string
  readonly held: HeldCandidates
  /** Entries of all places that count: the base, what is or was proposed, and later candidates. */
  readonly known: readonly LockEntry[]
  /** git's names for contents that later branches of candidates have as well. */
  readonly stored: ReadonlySet<string>
  /** Names of the images among entries that nobody asks for any more. */
  readonly findUnnamed: (entries: Iterable<LockEntry>) => readonly string[]
}

/**
 * Deletes the branches of candidates that nobody needs any more: those that hold nothing else, as it was drawn, and of whose
 * images, in whichever directory, each has come to a branch that counts, or its candidates to a later one. Where that fails
 * there is a warning, as nothing is lost.
 */
export async function clearBranches(options: CandidateWork, old: readonly OldBranch[]): Promise<void> {
  for (const { held, look } of old) {
    try {
      const { isOver, readIn } = await look()
      if (isOver && isSettled(await readIn(options.directory))) await clearBranch(options, held, readIn)
    } catch (error) {
      options.signal.throwIfAborted()
      if (!isRequestFailure(error) && !(error instanceof DeliveryError)) throw error
      const said = isRequestFailure(error) ? githubSays(error) : reasonForLog(error)
      options.log.warning(`Branch '${forLog(held.branch)}' could not be deleted; delete it by hand. ${said}`)
    }
  }
}

async function clearBranch(
  options: CandidateWork,
  { branch, commit, tree }: HeldCandidates,
  readIn: (directory: string) => Promise<KeptDirectory>,
): Promise<void> {
  const files = await listFiles(options, tree)
  const kept = await readAllIn(files ?? [], readIn)
  if (files === undefined || kept === undefined || !holdsNothingElse(files, kept)) {
    options.log.info(`Branch '${forLog(branch)}' is kept, as it has more than candidates.`)
    return
  }
  // Another directory's images may still be proposed, as by a later branch.
  if (!kept.every(isSettled)) return
  const pictures = kept.flatMap((each) => picturesIn(each).filter(({ sha }) => !each.stored.has(sha)))
  const why = await whyKept(options, branch, pictures)
  if (why !== undefined) {
    options.log.notice(`Branch '${forLog(branch)}' is kept, as ${why}; delete it by hand if nobody needs it.`)
    return
  }
  await deleteBranch(options, { branch, commit })
}

/** Why a branch is not to go with its pictures; `undefined` where they are as they were drawn. */
async function whyKept(
  options: CandidateWork,
  branch: string,
  pictures: readonly SameSize[],
): Promise<string | undefined> {
  if (pictures.length > MOST_COMPARED) return `it has ${pictures.length} pictures, which are too many to compare`
  const { retouched } = await compareImages({ ...options, branch }, { images: pictures, before: 'deleted' })
  const [first] = retouched
  return first === undefined ? undefined : `somebody has changed '${forLog(first)}' there`
}

/** What a branch keeps in each directory that has a lock file of candidates; `undefined` where one cannot be read. */
async function readAllIn(
  files: readonly string[],
  readIn: (directory: string) => Promise<KeptDirectory>,
): Promise<readonly KeptDirectory[] | undefined> {
  const all: KeptDirectory[] = []
  try {
    for (const path of files) {
      if (posix.basename(path) === CANDIDATES_LOCK_FILE) all.push(await readIn(posix.dirname(path)))
    }
    return all
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** Whether what was drawn last of each image has come to where it counts. A run may have died before, or be under way. */
function isSettled({ held, known, findUnnamed }: KeptDirectory): boolean {
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

/** Whether all files of a branch are lock files of candidates and, in their sizes, the pictures that these know. */
function holdsNothingElse(files: readonly string[], kept: readonly KeptDirectory[]): boolean {
  const lockOf = ({ directory }: KeptDirectory): string => lockPath({ directory, lockFile: CANDIDATES_LOCK_FILE })
  const known = new Set(kept.flatMap((each) => [lockOf(each), ...picturesIn(each).map(({ path }) => path)]))
  return kept.length > 0 && files.every((path) => known.has(path))
}

/** The pictures that a lock file knows, in the size in which they were drawn. */
function picturesIn({ directory, held: { lock, files } }: KeptDirectory): readonly SameSize[] {
  return [...lock.values()].flatMap((entry) => {
    const path = pathIn(directory, entry.file)
    const { sha, bytes } = files.get(path) ?? {}
    return sha === undefined || bytes !== entry.bytes ? [] : [{ entry, path, sha, bytes }]
  })
}
