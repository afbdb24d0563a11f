import { collectByIds } from '../../../core/explanation/way-back.ts'
import { EMPTY_LOCK } from '../../../core/images/lock/lock.ts'
import { candidateKey } from '../../../core/result/candidate.ts'
import { DeliveryError, type CommitDelivery } from '../../../core/result/delivery.ts'
import { imagesIn } from '../../../core/result/image-files.ts'
import type { SavedImage } from '../../../core/result/saved-image.ts'
import { forLog } from '../../../core/text/foreign-text.ts'
import { messageOf } from '../../../core/text/reason.ts'
import { explainCommitRefusal } from '../../branch/refusal.ts'
import type { LockRead } from '../../commit/lock-change.ts'
import { NOTHING_PRUNED } from '../../commit/pruned.ts'
import { commitImages } from '../../commit/tries.ts'
import { candidateOptions, candidatesBranchOf, type CandidatesHead, type CandidateWork } from './branch.ts'
import { candidateFiles } from './files.ts'
import type { CandidateBranches, HeldCandidates, Holdings } from './held.ts'
import { numberAnew } from './numbering.ts'
import { joined, takeOver, unmarked, type ProposedPicture } from './takeover.ts'

/** What comes to a branch of candidates. */
export interface CandidateFreight {
  /** Images of this run; those that are no candidates are left out. */
  readonly images: readonly SavedImage[]
  /** What is proposed, by this run or by earlier ones. */
  readonly proposed: readonly ProposedPicture[]
  /** Its lock file as this run read it before it made anything; `undefined` where it did not. */
  readonly read: LockRead | undefined
}

/** What became of a branch of candidates. */
export interface CandidateDelivery {
  /** `undefined` where nothing was to be brought. */
  readonly delivery: CommitDelivery | undefined
  /** What the branch holds now; `undefined` where it is not there. */
  readonly held: HeldCandidates | undefined
}

/**
 * Commits candidates to their branch: those that this run has made, and those of earlier branches whose images are still
 * proposed. The branch begins without history, and moves forward alone.
 *
 * @throws DeliveryError; the failure of a request
 */
export async function commitCandidates(
  options: CandidateWork,
  branches: CandidateBranches,
  holdings: Holdings,
  { images, proposed, read }: CandidateFreight,
): Promise<CandidateDelivery> {
  const { own, others, number } = holdings
  const { directory, replaceChanged } = options
  const made = candidatesIn(images)
  const files = await candidateFiles(options, made)
  const { carried, noted } = joined([
    takeOver({ directory, own, others, proposed, files }),
    ...(replaceChanged && own !== undefined ? [unmarked(directory, own, files)] : []),
  ])
  if (files.length === 0 && carried.length === 0 && noted.length === 0) return { delivery: undefined, held: own }
  const branch = candidatesBranchOf(holdings.proposed)
  const before = read ?? { lock: own?.lock ?? EMPTY_LOCK, at: options.clock.date() }
  const numbers = new Map<string, number>()
  const committed = await commitImages(candidateOptions(options, { branch, names: [] }), {
    ...{ images: made, files, carried, noted, pruning: NOTHING_PRUNED, read: before, supersedes: true },
    fit: numberAnew({ ...options, read: before, others: [...carried.map(({ entry }) => entry), ...noted], numbers }),
  })
  const delivery = { ...committed, ...(numbers.size > 0 && { numbers: Object.fromEntries(numbers) }) }
  if (delivery.sha === undefined) return { delivery, held: own }
  const head: CandidatesHead = { number, branch, commit: delivery.sha }
  return { delivery, held: await branches.read(head) }
}

/** What is told where candidates have not come to their branch. @param given - images of this run, and why */
export function explainMissing(
  options: CandidateWork,
  {
    proposed,
    images,
    error,
  }: { readonly proposed: string; readonly images: readonly SavedImage[]; readonly error: unknown },
): DeliveryError {
  const branch = candidatesBranchOf(proposed)
  const cause = explainCommitRefusal(error, candidateOptions(options, { branch, names: [] }))
  const tasks = candidatesIn(images).map(({ candidate, taskId }) => ({ name: candidateKey(candidate), taskId }))
  return new DeliveryError(
    `The candidates did not come to branch '${forLog(branch)}'; the images that stand in are on theirs. ${messageOf(cause)}`,
    {
      next: [
        ...(cause instanceof DeliveryError ? [cause.next] : []),
        tasks.length === 0
          ? 'They are still on the branches before it, and come with a later run.'
          : `No run draws them again by itself. ${collectByIds(tasks)}`,
      ].join(' '),
      cause: error,
    },
  )
}

/** The candidates among files of images, those that stand in included: each as its original, whatever else is delivered of it. */
export function candidatesIn(files: readonly SavedImage[]) {
  return imagesIn(files)
    .filter((image): image is SavedImage & Required<Pick<SavedImage, 'candidate'>> => image.candidate !== undefined)
    .map((image) => ({ ...image, ...image.original, files: undefined, original: undefined }))
}
