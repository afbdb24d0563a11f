import type { CommitDelivery } from '../../core/result/delivery.ts'
import { isPartOf, type BranchBase } from '../branch/base.ts'
import type { Change } from '../commit/change.ts'
import { committed } from '../commit/delivery.ts'
import { createCommit, type MadeCommit } from '../commit/made-commit.ts'
import type { CommitOptions } from '../commit/options.ts'
import { pointBranch } from '../commit/ref-update.ts'

/** A branch that is moved forward, and what is known of the commits that it was to move to. */
export class MovedBranch {
  readonly options: CommitOptions
  /** Those of which GitHub did not say whether the branch moved to them. */
  #unanswered: readonly MadeCommit[] = []
  /** The last one that it did move to. */
  #last: MadeCommit | undefined

  constructor(options: CommitOptions) {
    this.options = options
  }

  /**
   * Moves the branch to a commit of a change, by one try.
   *
   * @param change - `undefined` where nothing is to be changed
   * @returns where the branch is then; `undefined` where somebody else has moved it, or GitHub does not say
   */
  async move(base: BranchBase, change: Change | undefined): Promise<string | undefined> {
    if (change === undefined) return base.head
    const made = await createCommit(this.options, change)
    await this.options.beforeMove?.(base)
    const outcome = await pointBranch(this.options, base, made.sha)
    if (outcome === 'moved') this.#last = made
    if (outcome === 'unknown') this.#unanswered = [...this.#unanswered, made]
    return outcome === 'moved' ? made.sha : undefined
  }

  /** Finds out whether the branch, as it is now, has moved to those commits of ours that GitHub said nothing of. */
  async settleUnanswered({ head }: BranchBase): Promise<void> {
    for (const made of this.#unanswered) {
      if (await isPartOf(this.options, { commit: made.sha, head })) this.#last = made
    }
    this.#unanswered = []
  }

  /** The last commit that it has moved to; `undefined` where it has to none. */
  get commit(): string | undefined {
    return this.#last?.sha
  }

  /** What is told of the last commit that the branch has moved to. */
  describe(): CommitDelivery {
    if (this.#last !== undefined) return committed(this.options, this.#last)
    const { branch } = this.options
    return { destination: 'commit', branch, sha: undefined, url: undefined, verified: undefined, imageUrls: {} }
  }
}
