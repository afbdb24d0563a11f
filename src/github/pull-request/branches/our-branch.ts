import type { Pull } from '../pulls/pulls.ts'
import type { PullWork } from '../pulls/refusal.ts'

/** One of our branches, and what became of it. */
export interface OurBranch {
  /**
   * - `none`: there has never been one
   * - `open`: an open pull request proposes the branch
   * - `unopened`: the branch is there, and no pull request has ever proposed it
   * - `merged`, `closed`: its last pull request was, whether or not the branch is still there
   * - `foreign`: a person has given its pull request another base
   */
  readonly state: 'none' | 'open' | 'unopened' | 'merged' | 'closed' | 'foreign'
  /** Short name; of the first that there could be where there is none. */
  readonly branch: string
  /** Which of our branches it is, from 1; 0 where there is none. */
  readonly number: number
  /** The branch's head, else the last commit that its pull request keeps; `undefined` where there is no branch. */
  readonly head: string | undefined
  /** `undefined` where no pull request has proposed the branch. */
  readonly pull: Pull | undefined
}

/** A commit, and the branch to name in a message about it. */
export interface NamedCommit {
  readonly commit: string
  /** Short name. */
  readonly branch: string
}

/** What decides which branches are ours. */
export interface BranchesOptions extends PullWork {
  /** Short name of the branch to merge into. */
  readonly base: string
  /** Short name of the first branch that is proposed. */
  readonly branch: string
  /** Directory of the images in the repository, with `/`; `.` is its root. */
  readonly directory: string
}

/** What became of a branch that is there. @param pulls - of it, the newest first */
export function judgePulls(pulls: readonly Pull[], base: string): Pick<OurBranch, 'state' | 'pull'> {
  const ours = pulls.filter((pull) => pull.base.ref === base)
  const pull = ours.find(({ state }) => state === 'open') ?? ours[0]
  if (pull === undefined) return { state: pulls.length === 0 ? 'unopened' : 'foreign', pull: pulls[0] }
  if (pull.state === 'open') return { state: 'open', pull }
  return { state: pull.merged_at === undefined ? 'closed' : 'merged', pull }
}
