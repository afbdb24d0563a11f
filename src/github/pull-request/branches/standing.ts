import { candidatesAmong, type CandidatesHead } from '../candidates/branch.ts'
import { findLast } from './last-number.ts'
import { branchOf, numberOf } from './names.ts'
import type { BranchesOptions, NamedCommit, OurBranch } from './our-branch.ts'
import { Branches, readHeads } from './row.ts'

/** How it stands with our branches: the one that counts now, the last of them if there is nothing else to say. */
export interface Standing extends OurBranch {
  /** Short name of the next branch, which neither a ref nor a pull request in any state has. */
  readonly next: string
  /** Finds the last commits of others of our branches, the latest branch first, as far as it is worth to look. */
  readonly findOthers: () => Promise<readonly NamedCommit[]>
  /** The branches that keep candidates and are there, the last first. */
  readonly candidates: readonly CandidatesHead[]
}

/**
 * Finds the last of our branches, and what became of it. The first one is ours by its name; a later one where it has a commit
 * of ours, as a person's `images-2024` has not. One that is open goes before later ones that are over: a person has opened
 * it again.
 */
export async function readStanding(options: BranchesOptions): Promise<Standing> {
  const heads = await readHeads(options)
  const branches = new Branches(options, heads)
  const candidates = candidatesAmong(heads, (branch) => numberOf(options.branch, branch))
  const last = await findLast(await branches.findLastHead(), (number) => branches.isUsed(number))
  const own = await branches.findLastOwn(last)
  if (own === undefined) {
    const { branch } = options
    const findOthers = (): Promise<readonly NamedCommit[]> => Promise.resolve([])
    return { state: 'none', branch, number: 0, head: undefined, pull: undefined, next: branch, findOthers, candidates }
  }
  const next = branchOf(options.branch, last + 1)
  const isOver = own.state !== 'open' && own.state !== 'unopened'
  const found = (isOver && (await branches.findOpenBefore(own.number))) || own
  return { ...found, next, findOthers: () => branches.findOthers(last, found.number), candidates }
}

/** Which of our branches is due now, from 1: one that is proposed, or the next. @param first - short name of the first */
export function dueNumber(first: string, { state, number, next }: Standing): number {
  return state === 'open' || state === 'unopened' ? number : (numberOf(first, next) ?? 1)
}
