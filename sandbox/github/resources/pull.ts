import type { Account } from '../identity/accounts.ts'
import type { Issue } from './conversation.ts'

/** A repository, as far as a pull request tells one from another: a fork can copy any name but the id. */
export interface PullRepository {
  readonly id: number
  /** `<owner>/<repo>`. */
  readonly full_name: string
}

/** A branch that a pull request is about, and the commit at which it was last seen. */
export interface PullSide {
  ref: string
  sha: string
}

/** How a pull request was merged. */
export interface Merge {
  readonly at: string
  /** Nobody where a push to the base brought its commits. */
  readonly by: Account | null
  /** The last commit that came to the base. */
  readonly sha: string
}

/** What a pull request is beside an issue, whose number, texts and state it shares. */
export interface Pull {
  readonly issue: Issue
  readonly number: number
  readonly draft: boolean
  /** Follows its branch as long as the pull request is open, and keeps the last commit after that. */
  readonly head: PullSide & {
    /** None where the fork was deleted. */
    repo: PullRepository | null
    /** Login of whoever owns the repository, also of one that was deleted. */
    readonly owner: string
  }
  /** Its commit is the one at which the head was last pushed, or the base chosen: later ones do not change it. */
  readonly base: PullSide & { readonly repo: PullRepository }
  mayMaintainersModify: boolean
  /** None until it is merged. */
  merge: Merge | null
  /** Where the base was when the pull request was last looked at. */
  baseTip: string
  /** The commit that GitHub makes to try out the merge; none where there are conflicts. */
  trial: { readonly of: string; readonly sha: string | null } | undefined
}

/** The name of a branch as GitHub's refusals have it: with its owner only where it lies in a fork. */
export function sideName({ head }: Pick<Pull, 'head'>, owner: string): string {
  return head.owner === owner ? head.ref : `${head.owner}:${head.ref}`
}

/** Whether the branch that is proposed lies in the repository itself. */
export function isOwn({ head, base }: Pick<Pull, 'head' | 'base'>): boolean {
  return head.repo?.id === base.repo.id
}

/** Whether an open pull request proposes a branch for a base, of which GitHub allows one. */
export function isOpenBetween(pull: Pull, head: Pick<Pull['head'], 'owner' | 'ref'>, base: string): boolean {
  const isSame = pull.head.owner === head.owner && pull.head.ref === head.ref && pull.base.ref === base
  return isSame && pull.issue.closedAt === null
}
