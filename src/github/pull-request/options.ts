import type { LockEntry } from '../../core/images/lock/lock.ts'
import type { PullRequestBodyInput } from '../../core/report/pull-request/body.ts'
import type { SavedImage } from '../../core/result/saved-image.ts'
import type { CommitOptions } from '../commit/options.ts'

/** What the pull request of a run needs to know. */
export interface PullRequestOptions extends Omit<CommitOptions, 'branch' | 'isInferred' | 'orphan' | 'start'> {
  /** Short name of the branch to merge into. */
  readonly base: string
  /** Short name of the first branch that is proposed; later ones have a number at their end. */
  readonly branch: string
  /** Keys of the candidates to be made, which come to a branch of their own. `names` has none of them. */
  readonly candidates: readonly string[]
  /** The images of the plan that an earlier run has made. */
  readonly reused: readonly SavedImage[]
  /** Whether nothing may be changed on GitHub. */
  readonly isPlan: boolean
  /** Names of the images among the entries of a lock file that nobody asks for any more. */
  readonly findUnnamed: (entries: Iterable<LockEntry>) => readonly string[]
  /** Writes the body of the pull request, without secrets. */
  readonly writeBody: (facts: BodyFacts) => string
}

/** What the body says of the pull request; all else is known before there is one. */
export type BodyFacts = Omit<PullRequestBodyInput, 'prompts' | 'pickCommand' | 'showPictures' | 'runUrl'>

/** The options of a commit to one of the branches. */
export function optionsFor(
  options: PullRequestOptions,
  place: Pick<CommitOptions, 'branch' | 'start' | 'startBranch'>,
): CommitOptions {
  return { ...options, ...place, branchInput: 'pull-request-branch', isInferred: false, orphan: false }
}
