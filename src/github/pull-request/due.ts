import { EMPTY_LOCK } from '../../core/images/lock/lock.ts'
import type { LockRead } from '../commit/lock-change.ts'
import type { Load } from '../commit/tries.ts'
import { numberOf } from './branches/names.ts'
import { dueNumber } from './branches/standing.ts'
import { checkCandidates } from './candidates/check.ts'
import type { Holdings } from './candidates/held.ts'
import { findStandIns, type StandIn } from './candidates/stand-in.ts'
import { takeOver } from './candidates/takeover.ts'
import { proposedPictures } from './cargo.ts'
import type { PullRequestOptions } from './options.ts'
import type { Sides } from './sides.ts'
import type { Target } from './target.ts'

/** Which of our branches is due, from 1, and the lock file of its candidates before anything is made. */
export interface DueCandidates {
  readonly number: number
  readonly read: LockRead
}

/** @throws InputError where that lock file cannot be read */
export async function readDueCandidates(
  options: PullRequestOptions,
  sides: Sides,
  { target: { branch, standing }, at }: { readonly target: Target; readonly at: Date },
): Promise<DueCandidates> {
  const number = numberOf(options.branch, branch) ?? 1
  const head = standing.candidates.find((each) => each.number === number)
  const lock = head === undefined ? EMPTY_LOCK : (await sides.candidates.read(head)).lock
  return { number, read: { lock, at } }
}

/**
 * Reads the branches of candidates.
 *
 * @param given - `isProposed`: whether the target is; else its candidates stay with what was proposed before
 */
export async function readHoldings(
  options: PullRequestOptions,
  sides: Sides,
  { target, isProposed }: { readonly target: Target; readonly isProposed: boolean },
): Promise<Holdings> {
  const { standing } = target
  const isOver = !isProposed && target.isNew && standing.number > 0
  const proposed = isOver ? standing.branch : target.branch
  const number = numberOf(options.branch, proposed) ?? 1
  const held = await sides.candidates.readAll(standing.candidates, number)
  const own = held.find((each) => each.number === number)
  return { number, proposed, own, others: held.filter((each) => each !== own) }
}

/**
 * Makes sure, before anything is spent, that the branch of candidates takes those that are to be made, and what comes to it
 * of earlier branches.
 *
 * @throws DeliveryError; InputError
 */
export async function checkDueCandidates(
  options: PullRequestOptions,
  sides: Sides,
  { target, load }: { readonly target: Target; readonly load: Pick<Load, 'carried'> },
): Promise<void> {
  const { candidates: names, directory } = options
  if (names.length === 0 && target.standing.candidates.length === 0) return
  const holdings = await readHoldings(options, sides, { target, isProposed: true })
  const proposed = proposedPictures(directory, target, load)
  const { carried, noted } = takeOver({ ...holdings, directory, proposed, files: [] })
  if (names.length === 0 && carried.length === 0 && noted.length === 0) return
  await checkCandidates(options, { proposed: holdings.proposed, held: holdings.own, names })
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
