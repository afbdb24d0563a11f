import { EMPTY_LOCK, imageOf, type LockEntry } from '../../core/images/lock.ts'
import { DeliveryError, type CommitDelivery, type PullRequestDelivery } from '../../core/result/delivery.ts'
import { candidateKey } from '../../core/result/candidate.ts'
import { collectByIds } from '../../core/explanation/way-back.ts'
import type { SavedImage } from '../../core/result/saved-image.ts'
import { InputError } from '../../core/text/errors.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { messageOf } from '../../core/text/reason.ts'
import { explainCommitRefusal } from '../branch/refusal.ts'
import type { LockRead } from '../commit/change.ts'
import type { Load } from '../commit/tries.ts'
import { candidateOptions, candidatesBranchOf } from './candidates/branch.ts'
import { clearCandidates } from './candidates/clear.ts'
import { checkCandidates } from './candidates/check.ts'
import { carriedTo, heldBy, keepCandidates, type CandidatesThere } from './candidates/deliver.ts'
import type { HeldCandidates } from './candidates/held.ts'
import { findStandIns, type StandIn } from './candidates/stand-in.ts'
import type { PullRequestOptions } from './options.ts'
import { listPulls } from './pulls/pulls.ts'
import type { Sides } from './sides.ts'
import { branchOf, numberOf } from './branches/names.ts'
import { dueNumber } from './branches/standing.ts'
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

/** What became of the candidates, and what is still to be done about them. */
export interface KeptCandidates {
  /** What their branch holds; `undefined` where it is not there. */
  readonly held: HeldCandidates | undefined
  readonly delivery: CommitDelivery | undefined
  /** Why they have not come to their branch; `undefined` where they have. */
  readonly failure: DeliveryError | undefined
}

/** The branches of candidates, and which of ours takes them now. */
export async function readKeepers(
  options: PullRequestOptions,
  sides: Sides,
  { target, isProposed }: Pick<Keeping, 'target' | 'isProposed'>,
): Promise<CandidatesThere> {
  const { branch: first } = options
  const { standing } = target
  const isOver = !isProposed && target.isNew && standing.number > 0
  const proposed = isOver ? standing.branch : target.branch
  const number = numberOf(first, proposed) ?? 1
  return { number, proposed, held: await sides.candidates.readAll(standing.candidates, number) }
}

/**
 * Brings candidates to their branch, before the images come to theirs: a run that dies between the two has paid for nothing
 * in vain. Where that fails, the images come to their branch all the same.
 */
export async function bringCandidates(
  options: PullRequestOptions,
  sides: Sides,
  { target, load, images, isProposed, due }: Keeping,
): Promise<KeptCandidates> {
  const there = await readKeepers(options, sides, { target, isProposed })
  const read = due?.number === there.number ? due.read : undefined
  try {
    const kept = await keepCandidates(options, sides.candidates, there, {
      ...{ images: images.filter(({ origin }) => origin !== 'reused'), proposes: proposedBy(target, load), read },
    })
    return { ...kept, failure: undefined }
  } catch (error) {
    // Whatever it is, the images come to their branch.
    if (options.signal.aborted) throw error
    return { held: heldBy(there), delivery: undefined, failure: failedOn(options, { there, images, error }) }
  }
}

function failedOn(
  options: PullRequestOptions,
  { there, images, error }: Pick<Keeping, 'images'> & { readonly there: CandidatesThere; readonly error: unknown },
): DeliveryError {
  const branch = candidatesBranchOf(there.proposed)
  const cause = explainCommitRefusal(error, candidateOptions(options, { branch, names: [] }))
  const tasks = madeCandidates(images).map(({ candidate, taskId }) => ({ name: candidateKey(candidate), taskId }))
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

/** The candidates that this run has brought, those that stand in among them. */
function madeCandidates(images: readonly SavedImage[]) {
  return images.filter(
    (image): image is SavedImage & Required<Pick<SavedImage, 'candidate'>> =>
      image.candidate !== undefined && image.origin !== 'reused',
  )
}

/** Entries of what a branch will have beyond its base. */
function proposedBy({ isNew, side, base }: Target, { carried, files = [] }: Keeping['load']): readonly LockEntry[] {
  const wishOf = (entry: LockEntry): string => `${imageOf(entry)} ${entry.request}`
  const there = new Set([...base.lock.values()].map(wishOf))
  const coming = [...carried, ...files].map(({ entry }) => entry)
  return [...(isNew ? [] : side.lock.values()), ...coming].filter((entry) => !there.has(wishOf(entry)))
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
    kept,
    keeping,
  }: { readonly delivery: PullRequestDelivery; readonly kept: KeptCandidates; readonly keeping: Keeping },
): Promise<PullRequestDelivery> {
  if (kept.failure !== undefined) {
    const paths = madeCandidates(keeping.images).map(({ path }) => path)
    // One that stands in has come with its image.
    const missing = paths.filter((path) => !Object.hasOwn(delivery.imageUrls, path))
    return { ...delivery, missing: { paths: missing, error: kept.failure } }
  }
  await clearOld(options, sides, { ...keeping, held: kept.held })
  if (kept.delivery === undefined) return delivery
  const overtaken = [...new Set([...(delivery.overtaken ?? []), ...(kept.delivery.overtaken ?? [])])]
  return {
    ...delivery,
    imageUrls: { ...kept.delivery.imageUrls, ...delivery.imageUrls },
    ...(overtaken.length > 0 && { overtaken }),
  }
}

/** Deletes what is over: the candidates of merged pull requests, and those of branches before the one that is proposed. */
export async function clearOld(
  options: PullRequestOptions,
  sides: Sides,
  { target, load, isProposed, held }: Pick<Keeping, 'target' | 'load' | 'isProposed'> & Pick<KeptCandidates, 'held'>,
): Promise<void> {
  const { standing, base, side } = target
  if (standing.candidates.length === 0) return
  const { number, held: before } = await readKeepers(options, sides, { target, isProposed })
  const last = standing.state === 'merged' ? Math.max(standing.number, number - 1) : number - 1
  await clearCandidates(options, {
    ...{ last, findUnnamed: options.findUnnamed },
    held: [...(held === undefined ? [] : [held]), ...before.filter((each) => each.number !== held?.number)],
    known: [...base.lock.values(), ...(isProposed ? side.lock.values() : []), ...proposedBy(target, load)],
    look: async (each) => {
      const branch = branchOf(options.branch, each)
      const pulls = await listPulls(options, branch)
      const commit = pulls[0]?.head.sha ?? (standing.number === each ? standing.head : undefined)
      const had = commit === undefined ? undefined : await readIfWhole(sides, { branch, commit })
      return { isOpen: pulls.some(({ state }) => state === 'open'), entries: [...(had?.lock.values() ?? [])] }
    },
  })
}

/** Nobody can mend the lock file of what is over. */
function readIfWhole(sides: Sides, named: Parameters<Sides['read']>[0]) {
  return sides.read(named).catch((error: unknown) => {
    if (error instanceof InputError) return undefined
    throw error
  })
}

/** Which of our branches is due, from 1, and the lock file of its candidates before anything is made. */
export interface DueCandidates {
  readonly number: number
  readonly read: LockRead
}

/** @throws InputError where that lock file cannot be read */
export async function readDueCandidates(
  options: PullRequestOptions,
  sides: Sides,
  { target: { branch, standing }, at }: Pick<Keeping, 'target'> & { readonly at: Date },
): Promise<DueCandidates> {
  const number = numberOf(options.branch, branch) ?? 1
  const head = standing.candidates.find((each) => each.number === number)
  const lock = head === undefined ? EMPTY_LOCK : (await sides.candidates.read(head)).lock
  return { number, read: { lock, at } }
}

/**
 * Makes sure that the branch of candidates takes those that are to be made, and those of earlier branches.
 *
 * @throws DeliveryError; InputError
 */
export async function checkKeeping(
  options: PullRequestOptions,
  sides: Sides,
  { target, load }: Pick<Keeping, 'target' | 'load'>,
): Promise<void> {
  const { candidates: names, directory } = options
  if (names.length === 0 && target.standing.candidates.length === 0) return
  const there = await readKeepers(options, sides, { target, isProposed: true })
  const carried = carriedTo(directory, there, { files: [], proposes: proposedBy(target, load) })
  if (names.length === 0 && carried.length === 0) return
  await checkCandidates(options, { proposed: there.proposed, held: heldBy(there), names })
}

/** The candidates in the places of their images, where branch and base lack what is reused: a run may have died before. */
export async function readStandIns(
  options: PullRequestOptions,
  sides: Sides,
  { standing, base, own }: Target,
): Promise<readonly StandIn[]> {
  const known = [base, ...(own === undefined ? [] : [own])].flatMap(({ lock }) => [...lock.values()])
  const requests = new Set(known.map(({ request }) => request))
  if (options.reused.every(({ request }) => requests.has(request))) return []
  const held = await sides.candidates.readAll(standing.candidates, dueNumber(options.branch, standing))
  return findStandIns(held, options.directory)
}
