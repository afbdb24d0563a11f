import { CANDIDATES_LOCK_FILE } from '../../../core/images/lock/lock.ts'
import type { CommitOptions } from '../../commit/options.ts'

/** What the name of the branch that keeps candidates has after that of the branch which is proposed. */
const SUFFIX = '-candidates'

/** What work with the branches of candidates needs: what a commit to the proposed branch needs, but for that branch. */
export type CandidateWork = Omit<
  CommitOptions,
  'branch' | 'isInferred' | 'orphan' | 'start' | 'lockFile' | 'names' | 'beforeMove' | 'findOtherwise'
>

/** A branch of candidates that is there. */
export interface CandidatesHead {
  /** Short name. */
  readonly branch: string
  readonly commit: string
  /** Which of our branches has them as its candidates, from 1. */
  readonly number: number
}

/** The branch that keeps the candidates of what a branch proposes. @param branch - short name */
export function candidatesBranchOf(branch: string): string {
  return `${branch}${SUFFIX}`
}

/**
 * The branches that keep candidates of ours, the last first.
 *
 * @param numberAmong - which of our branches a branch is, `undefined` for any other
 */
export function candidatesAmong(
  heads: readonly Omit<CandidatesHead, 'number'>[],
  numberAmong: (branch: string) => number | undefined,
): readonly CandidatesHead[] {
  const named = heads.filter(({ branch }) => branch.endsWith(SUFFIX))
  const own = named.map((head) => ({ ...head, number: numberAmong(head.branch.slice(0, -SUFFIX.length)) }))
  return own.filter((head): head is CandidatesHead => head.number !== undefined).toSorted((a, b) => b.number - a.number)
}

/** The options of a commit to a branch of candidates. @param names - keys of the candidates that are to be made */
export function candidateOptions(
  options: CandidateWork,
  { branch, names }: { readonly branch: string; readonly names: readonly string[] },
): CommitOptions {
  const own = { lockFile: CANDIDATES_LOCK_FILE, orphan: true, isInferred: false, prune: undefined }
  return { ...options, ...own, branch, branchInput: 'pull-request-branch', names }
}
