import type { PullRequestPlace } from '../../core/result/delivery.ts'
import type { SavedImage } from '../../core/result/saved-image.ts'
import { forLog, forMarkdown } from '../../core/text/foreign-text.ts'
import { readHead } from '../branch/base.ts'
import type { HeldCandidates } from './candidates/held.ts'
import { findDivergence } from './conflict.ts'
import { collectFacts } from './facts.ts'
import { openNew, placeOf, type Proposal } from './open.ts'
import type { PullRequestOptions } from './options.ts'
import { closePull } from './pulls/closing.ts'
import { findOpen, listOpen } from './pulls/pulls.ts'
import type { Sides } from './sides.ts'
import { readBaseHead } from './branches/base-head.ts'
import { numberOf } from './branches/names.ts'
import { bringUpToDate } from './up-to-date.ts'

/** A branch that is to be proposed. */
export interface ProposedBranch {
  /** Short name. */
  readonly branch: string
  /** The commit that it was moved to just now; left out where it was not. */
  readonly commit?: string | undefined
  /** The images of this run. */
  readonly images: readonly SavedImage[]
  /** What the branch of its candidates holds; `undefined` where it is not there. */
  readonly candidates: HeldCandidates | undefined
}

/** Opens the pull request of a branch, or brings it up to date; closes one that has nothing left to propose. */
export async function propose(
  options: PullRequestOptions,
  sides: Sides,
  { branch, commit, images, candidates }: ProposedBranch,
): Promise<Proposal> {
  const head = commit ?? (await readHead({ ...options, branch }))
  const open = await findOpen(options, branch)
  if (head === undefined) return { pull: undefined }
  const base = { branch: options.base, commit: await readBaseHead(options) }
  const divergence = await findDivergence(options, sides, { base, own: { branch, commit: head } })
  // What a person has put on the branch is theirs to propose, and not to be closed.
  if (!divergence.changesBase && (open === undefined || !divergence.isForeign)) {
    if (open !== undefined) await closePull(options, open, describeNothingLeft(options))
    return { pull: undefined }
  }
  const unnamed = options.findUnnamed(divergence.own.lock.values())
  const facts = collectFacts(options, divergence, { images, candidates, unnamed })
  if (facts.needsMerge) tellConflict(options, branch, facts.notes)
  const proposal =
    open === undefined
      ? await openNew(options, branch, facts)
      : { pull: placeOf(await bringUpToDate(options, open, { facts, commit, divergence })) }
  if (proposal.pull !== undefined)
    await closeEarlier(options, sides, { branch, pull: proposal.pull, base: base.commit })
  return proposal
}

/**
 * A branch takes the place of all before it, whose pull requests may still be open. One with a commit that is not ours is a
 * person's to close.
 */
async function closeEarlier(
  options: PullRequestOptions,
  sides: Sides,
  { branch, pull, base }: { readonly branch: string; readonly pull: PullRequestPlace; readonly base: string },
): Promise<void> {
  const number = numberOf(options.branch, branch) ?? 1
  if (number === 1) return
  for (const earlier of await listOpen(options)) {
    if ((numberOf(options.branch, earlier.head.ref) ?? number) >= number) continue
    const parting = await sides.compare(base, earlier.head.sha)
    if (parting?.isForeign !== false) continue
    await closePull(options, earlier, `#${pull.number} takes its place.`)
  }
}

/** Why a pull request is closed that would change nothing. */
export function describeNothingLeft({ base }: PullRequestOptions): string {
  return `Nothing is left to propose: ${forMarkdown(base)} has these images as they are asked for.`
}

function tellConflict({ base, log }: PullRequestOptions, branch: string, notes: readonly string[]): void {
  const what =
    `A person has to merge '${forLog(base)}' into '${forLog(branch)}', as both have changed the same files, and a new branch ` +
    'could not take over all that this one has.'
  log.notice([what, ...notes].join(' '))
}
