import { DeliveryError } from '../../core/result/delivery.ts'
import { InputError } from '../../core/text/errors.ts'
import { messageOf } from '../../core/text/reason.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import { readHead } from '../branch/base.ts'
import { candidatesBranchOf } from '../pull-request/candidates/branch.ts'
import { CandidateBranches, type HeldCandidates } from '../pull-request/candidates/held.ts'
import { findDivergence } from '../pull-request/conflict.ts'
import { collectFacts } from '../pull-request/facts.ts'
import { bringUpToDate } from '../pull-request/up-to-date.ts'
import { explainPullRefusal } from '../pull-request/pulls/refusal.ts'
import { Sides } from '../pull-request/sides.ts'
import { readBaseHead } from '../pull-request/branches/base-head.ts'
import { moveOptions, type PickOptions } from './options.ts'
import type { PickedPull } from './pull.ts'

/**
 * Lets the text of the pull request follow a pick. One that cannot be written is no loss: a warning says so.
 *
 * @param moved - the commit that the branch was moved to just now; `undefined` where it was not
 */
export async function bringBodyUpToDate(
  options: PickOptions,
  pull: PickedPull,
  moved: string | undefined,
): Promise<void> {
  try {
    await writeAnew(options, pull, moved)
  } catch (error) {
    const isKnown = isRequestFailure(error) || error instanceof DeliveryError || error instanceof InputError
    if (options.signal.aborted || !isKnown) throw error
    const said = messageOf(explainPullRefusal(error, options))
    options.log.warning(`The text of pull request ${pull.number} could not be brought up to date. ${said}`)
  }
}

async function writeAnew(options: PickOptions, pull: PickedPull, moved: string | undefined): Promise<void> {
  const { ref: branch } = pull.head
  const own = { ...options, ...moveOptions(options, { branch }), base: pull.base.ref }
  const commit = await readHead({ ...options, branch })
  if (commit === undefined) return
  const base = { branch: own.base, commit: await readBaseHead(own) }
  const divergence = await findDivergence(own, new Sides(own), { base, own: { branch, commit } })
  // Who writes the body takes what a manifest says from the one that is there.
  const facts = collectFacts(own, divergence, {
    images: [],
    unnamed: [],
    candidates: await readShelf(options, branch),
  })
  await bringUpToDate(own, pull, { facts, commit: moved, divergence })
}

async function readShelf(options: PickOptions, proposed: string): Promise<HeldCandidates | undefined> {
  const branch = candidatesBranchOf(proposed)
  const commit = await readHead({ ...options, branch })
  // Which of our branches it is for, only several of them would be told apart by.
  return commit === undefined ? undefined : new CandidateBranches(options).read({ branch, commit, number: 1 })
}
