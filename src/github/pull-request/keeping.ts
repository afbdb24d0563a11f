import type { LockEntry } from '../../core/images/lock/lock.ts'
import type { DeliveryError, CommitDelivery, PullRequestDelivery } from '../../core/result/delivery.ts'
import type { SavedImage } from '../../core/result/saved-image.ts'
import { InputError } from '../../core/text/errors.ts'
import { isMade } from '../commit/file.ts'
import type { Load } from '../commit/tries.ts'
import { branchOf } from './branches/names.ts'
import type { NamedCommit } from './branches/our-branch.ts'
import type { CandidatesHead } from './candidates/branch.ts'
import { clearBranches, type KeptDirectory, type OldBranch } from './candidates/clear.ts'
import { candidatesIn, commitCandidates, explainMissing } from './candidates/deliver.ts'
import { asImage } from './candidates/entry.ts'
import { CandidateBranches, type HeldCandidates } from './candidates/held.ts'
import { proposedPictures } from './cargo.ts'
import { readHoldings, type DueCandidates } from './due.ts'
import type { PullRequestOptions } from './options.ts'
import { listPulls } from './pulls/pulls.ts'
import { Sides } from './sides.ts'
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
  const { numbers } = brought.delivery
  const overtaken = [...new Set([...(delivery.overtaken ?? []), ...(brought.delivery.overtaken ?? [])])]
  return {
    ...delivery,
    imageUrls: { ...brought.delivery.imageUrls, ...delivery.imageUrls },
    ...(overtaken.length > 0 && { overtaken }),
    ...(numbers !== undefined && { numbers }),
  }
}

/** What has been delivered when branches of candidates are cleared away: what their branch holds now included. */
type Delivered = Pick<Keeping, 'target' | 'load' | 'isProposed'> & Pick<BroughtCandidates, 'held'>

/** Deletes what is over: the candidates of merged pull requests, and those of branches before the one that is proposed. */
export async function clearOldCandidates(options: PullRequestOptions, sides: Sides, done: Delivered): Promise<void> {
  const { target, isProposed, held: due } = done
  const { standing } = target
  if (standing.candidates.length === 0) return
  const { number, own, others } = await readHoldings(options, sides, { target, isProposed })
  const last = standing.state === 'merged' ? Math.max(standing.number, number - 1) : number - 1
  const before = [...(own === undefined ? [] : [own]), ...others].filter((each) => each.number !== due?.number)
  const all = [...(due === undefined ? [] : [due]), ...before]
  const old = all.filter((each) => each.number <= last)
  await clearBranches(
    options,
    old.map((held): OldBranch => {
      const later = all.filter((each) => each.number > held.number)
      return { held, look: () => lookAt(options, sides, { done, head: held, later }) }
    }),
  )
}

/** Whether the pull request is over that has a branch's candidates, and none of another base; and what counts against them. */
async function lookAt(
  options: PullRequestOptions,
  sides: Sides,
  {
    done,
    head,
    later,
  }: { readonly done: Delivered; readonly head: CandidatesHead; readonly later: readonly CandidatesHead[] },
): ReturnType<OldBranch['look']> {
  const { standing, base, side } = done.target
  const branch = branchOf(options.branch, head.number)
  const pulls = await listPulls(options, branch)
  const last = pulls[0]?.head.sha ?? (standing.number === head.number ? standing.head : undefined)
  const places: readonly NamedCommit[] = [base.commit, ...(done.isProposed ? [side.commit] : []), last]
    .filter((commit) => commit !== undefined)
    .map((commit) => ({ branch, commit }))
  return {
    isOver: pulls.every((pull) => pull.state !== 'open' && pull.base.ref === options.base),
    readIn: async (directory) => {
      const isOwn = directory === options.directory
      const there = isOwn ? sides : new Sides({ ...options, directory, names: [] })
      const branches = isOwn ? sides.candidates : new CandidateBranches({ ...options, directory, isQuiet: true })
      const kept = await branches.readAll(later)
      const proposed = isOwn ? proposedPictures(directory, done.target, done.load).map(({ entry }) => entry) : []
      return {
        directory,
        held: await branches.read(head),
        known: [...proposed, ...(await entriesIn(there, places)), ...kept.flatMap(asImages)],
        stored: new Set(kept.flatMap(({ files }) => [...files.values()].map(({ sha }) => sha))),
        findUnnamed: isOwn ? options.findUnnamed : () => [],
      } satisfies KeptDirectory
    },
  }
}

function asImages({ entries, gone }: HeldCandidates): readonly LockEntry[] {
  return [...entries, ...gone].map(asImage)
}

/** Nobody can mend the lock file of what is over. */
async function entriesIn(sides: Sides, places: readonly NamedCommit[]): Promise<readonly LockEntry[]> {
  const entries: LockEntry[] = []
  for (const place of places) {
    const side = await sides.read(place).catch((error: unknown) => {
      if (error instanceof InputError) return undefined
      throw error
    })
    entries.push(...(side?.lock.values() ?? []))
  }
  return entries
}
