import { EMPTY_LOCK, imageOf, type LockEntry } from '../../../core/images/lock.ts'
import type { CommitDelivery } from '../../../core/result/delivery.ts'
import type { SavedImage } from '../../../core/result/saved-image.ts'
import { pathIn } from '../../branch/path.ts'
import type { LockRead } from '../../commit/change.ts'
import type { CarriedFile, CommitFile } from '../../commit/file.ts'
import { NOTHING_PRUNED } from '../../commit/pruned.ts'
import { commitImages } from '../../commit/tries.ts'
import { candidateOptions, candidatesBranchOf, type CandidatesHead, type CandidatesOptions } from './branch.ts'
import { isCandidateEntry, wishOf } from './entry.ts'
import { candidateFiles, numberAnew, takeOver } from './files.ts'
import type { CandidateBranches, HeldCandidates } from './held.ts'

/** The branches of candidates when a branch is proposed. */
export interface CandidatesThere {
  /** Which of our branches is proposed, from 1, and its short name. */
  readonly number: number
  readonly proposed: string
  /** Those that are there, the last first. */
  readonly held: readonly HeldCandidates[]
}

/** What comes to a branch of candidates. */
export interface CandidateFreight {
  /** Images of this run; those that are no candidates are left out. */
  readonly images: readonly SavedImage[]
  /** Entries of what is proposed, by this run or by earlier ones. */
  readonly proposes: readonly LockEntry[]
  /** Its lock file as this run read it before it made anything; `undefined` where it did not. */
  readonly read: LockRead | undefined
}

/** What came of it. */
export interface KeptCandidates {
  /** `undefined` where nothing was to be brought. */
  readonly delivery: CommitDelivery | undefined
  /** What the branch holds now; `undefined` where it is not there. */
  readonly held: HeldCandidates | undefined
}

/** What the branch holds that has the candidates of the one that is proposed. */
export function heldBy({ number, held }: CandidatesThere): HeldCandidates | undefined {
  return held.find((each) => each.number === number)
}

/**
 * Commits candidates to their branch: those that this run has made, and those of earlier branches whose images are still
 * proposed. The branch begins without history, and moves forward alone.
 *
 * @throws DeliveryError; the failure of a request
 */
export async function keepCandidates(
  options: CandidatesOptions,
  branches: CandidateBranches,
  there: CandidatesThere,
  { images, proposes, read }: CandidateFreight,
): Promise<KeptCandidates> {
  const held = heldBy(there)
  const made = images.filter(({ candidate }) => candidate !== undefined)
  const files = await candidateFiles(options, made)
  const carried = [
    ...carriedTo(options.directory, there, { files, proposes }),
    ...(options.replaceChanged && held !== undefined ? unmarked(options.directory, held, files) : []),
  ]
  if (files.length === 0 && carried.length === 0) return { delivery: undefined, held }
  const branch = candidatesBranchOf(there.proposed)
  const before = read ?? { lock: held?.lock ?? EMPTY_LOCK, at: options.clock.date() }
  const delivery = await commitImages(candidateOptions(options, { branch, names: [] }), {
    ...{ images: made, files, carried, pruning: NOTHING_PRUNED, read: before },
    fit: numberAnew({ ...options, read: before, carried }),
  })
  if (delivery.sha === undefined) return { delivery, held }
  const head: CandidatesHead = { number: there.number, branch, commit: delivery.sha }
  return { delivery, held: await branches.read(head) }
}

/** Candidates that a person had picked, of images that this run has drawn anew: nobody has picked among these. */
function unmarked(
  directory: string,
  { entries, files: there }: HeldCandidates,
  files: readonly CommitFile[],
): readonly CarriedFile[] {
  const wishes = new Set(
    files
      .map(({ entry }) => entry)
      .filter(isCandidateEntry)
      .map(wishOf),
  )
  const coming = new Set(files.map(({ path }) => path))
  return entries
    .filter((entry) => entry.picked === true && wishes.has(wishOf(entry)))
    .flatMap((entry): readonly CarriedFile[] => {
      const path = pathIn(directory, entry.file)
      const { sha } = there.get(path) ?? {}
      const rest: Omit<LockEntry, 'picked'> & { picked?: boolean } = { ...entry }
      delete rest.picked
      return sha === undefined || coming.has(path) ? [] : [{ path, sha, entry: rest }]
    })
}

/** What other branches have of images that are proposed. */
export function carriedTo(
  directory: string,
  there: CandidatesThere,
  { files, proposes }: { readonly files: readonly CommitFile[]; readonly proposes: readonly LockEntry[] },
): readonly CarriedFile[] {
  const held = heldBy(there)
  const wishes = new Set(proposes.map((entry) => wishOf({ candidateOf: imageOf(entry), request: entry.request })))
  return takeOver(directory, { held, others: there.held.filter((each) => each !== held), wishes, files })
}
