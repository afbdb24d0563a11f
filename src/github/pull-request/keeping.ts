import { DeliveryError, type CommitDelivery, type PullRequestDelivery } from '../../core/result/delivery.ts'
import { candidateKey } from '../../core/result/candidate.ts'
import { collectByIds } from '../../core/explanation/way-back.ts'
import type { SavedImage } from '../../core/result/saved-image.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { messageOf } from '../../core/text/reason.ts'
import { explainCommitRefusal } from '../branch/refusal.ts'
import { isMade } from '../commit/file.ts'
import type { Load } from '../commit/tries.ts'
import { candidateOptions, candidatesBranchOf } from './candidates/branch.ts'
import { commitCandidates } from './candidates/deliver.ts'
import type { HeldCandidates } from './candidates/held.ts'
import { proposedPictures } from './cargo.ts'
import { clearOldCandidates } from './clearing.ts'
import { readHoldings, type DueCandidates } from './due.ts'
import type { PullRequestOptions } from './options.ts'
import type { Sides } from './sides.ts'
import type { Target } from './target.ts'

/** What comes to a branch, whose candidates are seen to before it. */
export interface Keeping {
  readonly target: Target
  /** What the branch itself gets. */
  readonly load: Pick<Load, 'carried' | 'files'>
  /** Images of this run, those that are no candidates among them. */
  readonly images: readonly SavedImage[]
  /** Whether the branch is proposed: else its candidates stay with what was proposed before. */
  readonly isProposed: boolean
  /** The candidates as they were before anything was made; `undefined` where nobody has looked. */
  readonly due: DueCandidates | undefined
}

/** What became of the candidates as they were brought ahead of the images. */
export interface BroughtCandidates {
  /** What their branch holds; `undefined` where it is not there. */
  readonly held: HeldCandidates | undefined
  readonly delivery: CommitDelivery | undefined
  /** Why they have not come to their branch; `undefined` where they have. */
  readonly failure: DeliveryError | undefined
}

/**
 * Brings candidates to their branch, before the images come to theirs: a run that dies between the two has paid for nothing
 * in vain. Where that fails, the images come to their branch all the same.
 */
export async function bringCandidates(
  options: PullRequestOptions,
  sides: Sides,
  { target, load, images, isProposed, due }: Keeping,
): Promise<BroughtCandidates> {
  const holdings = await readHoldings(options, sides, { target, isProposed })
  const made = images.filter(isMade)
  try {
    const brought = await commitCandidates(options, sides.candidates, holdings, {
      images: made,
      proposed: proposedPictures(options.directory, target, load),
      read: due?.number === holdings.number ? due.read : undefined,
    })
    return { ...brought, failure: undefined }
  } catch (error) {
    // Whatever it is, the images come to their branch.
    if (options.signal.aborted) throw error
    const failure = explainMissing(options, { proposed: holdings.proposed, images: made, error })
    return { held: holdings.own, delivery: undefined, failure }
  }
}

function explainMissing(
  options: PullRequestOptions,
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

/** The candidates among images, those that stand in included. */
function candidatesIn(images: readonly SavedImage[]) {
  return images.filter(
    (image): image is SavedImage & Required<Pick<SavedImage, 'candidate'>> => image.candidate !== undefined,
  )
}

/**
 * Ends a delivery of which candidates are a part: tells where they are, and deletes the branches of candidates that nobody
 * needs any more. Where candidates have not come to their branch, the delivery is made all the same, and says which it lacks.
 */
export async function endDelivery(
  options: PullRequestOptions,
  sides: Sides,
  {
    delivery,
    brought,
    keeping,
  }: { readonly delivery: PullRequestDelivery; readonly brought: BroughtCandidates; readonly keeping: Keeping },
): Promise<PullRequestDelivery> {
  if (brought.failure !== undefined) {
    const paths = candidatesIn(keeping.images.filter(isMade)).map(({ path }) => path)
    // One that stands in has come with its image.
    const missing = paths.filter((path) => !Object.hasOwn(delivery.imageUrls, path))
    return { ...delivery, missing: { paths: missing, error: brought.failure } }
  }
  await clearOldCandidates(options, sides, { ...keeping, held: brought.held })
  if (brought.delivery === undefined) return delivery
  const overtaken = [...new Set([...(delivery.overtaken ?? []), ...(brought.delivery.overtaken ?? [])])]
  return {
    ...delivery,
    imageUrls: { ...brought.delivery.imageUrls, ...delivery.imageUrls },
    ...(overtaken.length > 0 && { overtaken }),
  }
}
