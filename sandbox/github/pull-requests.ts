import { USUAL_SENDER } from './identity/accounts.ts'
import { mergePull, updateBranch, type MergeMethod } from './pulls/merging.ts'
import { openPull } from './pulls/opening.ts'
import { closeIssue, settlePulls } from './pulls/settling.ts'
import { changePull, setBase, type PullChange } from './pulls/update.ts'
import { isOpenBetween, isOwn, type Pull } from './resources/pull.ts'
import type { World } from './resources/world.ts'

/** A pull request to be made. */
export interface PullOptions {
  readonly title?: string
  readonly body?: string
  /** Login of the author, who is made if need be. Default: `octocat`. */
  readonly user?: string
  readonly labels?: readonly string[]
  /** Branch that is proposed; it must exist here, also for a fork, whose commits GitHub shows in this repository too. */
  readonly head: string
  readonly base?: string
  /** `true`: the branch lies in somebody's fork, where nothing moves or deletes it. */
  readonly fork?: boolean
}

/** How a pull request is closed. */
export interface CloseOptions {
  /** Whether its branch is deleted, unless it lies in a fork; default `false`. */
  readonly deleteBranch?: boolean
}

/** How a pull request is merged. */
export interface MergeOptions extends CloseOptions {
  /** Default: `merge`. */
  readonly method?: MergeMethod
  /** Login of whoever presses the button. Default: `octocat`. */
  readonly by?: string
}

/** The owner of the forks, and the id of theirs. */
const FORK = { owner: 'fork', id: 2_296_270 }

/** What people do with pull requests in the browser, past all rules. */
export class PullRequests {
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  /** Opens one. */
  async open({ head, base = this.#world.defaultBranch, fork = false, ...options }: PullOptions): Promise<Pull> {
    const { repository, accounts, name } = this.#world
    const { title = 'More pictures', body = null, user = USUAL_SENDER, labels = [] } = options
    return openPull(this.#world, {
      ...{ title, body, user: accounts.add(user), labels, base, draft: false },
      head: { ref: head, sha: await repository.find(`refs/heads/${head}`) },
      ...(fork && { fork: { owner: FORK.owner, repo: { id: FORK.id, full_name: `${FORK.owner}/${name}` } } }),
      mayMaintainersModify: fork,
    })
  }

  /** All of them as they are now, the oldest first. */
  async all(): Promise<readonly Pull[]> {
    await settlePulls(this.#world)
    return [...this.#world.pulls.values()]
  }

  /** One as it is now; rejects if there is none of that number. */
  async find(number: number): Promise<Pull> {
    const pull = (await this.all()).find((each) => each.number === number)
    if (pull === undefined) throw new Error(`There is no pull request ${number}.`)
    return pull
  }

  /** Merges one; rejects where it is not open, or there are conflicts. */
  async merge(
    number: number,
    { method = 'merge', by = USUAL_SENDER, deleteBranch = false }: MergeOptions = {},
  ): Promise<Pull> {
    const pull = await this.find(number)
    await mergePull(this.#world, pull, { method, by: this.#world.accounts.add(by) })
    if (deleteBranch) await this.#deleteMerged(pull)
    return this.find(number)
  }

  /** Closes one without a merge. */
  async close(number: number, { deleteBranch = false }: CloseOptions = {}): Promise<Pull> {
    const pull = await this.find(number)
    closeIssue(pull)
    if (deleteBranch && isOwn(pull)) await this.#world.repository.deleteRef(`refs/heads/${pull.head.ref}`)
    return this.find(number)
  }

  /** Opens one again; rejects where GitHub does not allow it. */
  reopen(number: number): Promise<Pull> {
    return this.edit(number, { state: 'open' })
  }

  /** Makes the deleted branch of one again, where it was. */
  async restoreBranch(number: number): Promise<void> {
    const { head } = await this.find(number)
    await this.#world.repository.moveRef(`refs/heads/${head.ref}`, head.sha, undefined)
  }

  /** Gives one other texts or another base; rejects what GitHub does not take. */
  async edit(number: number, change: PullChange): Promise<Pull> {
    await changePull(this.#world, await this.find(number), change)
    return this.find(number)
  }

  /** Merges the base into the branch of one; rejects where there is nothing to merge. */
  async updateBranch(number: number, by = USUAL_SENDER): Promise<Pull> {
    await updateBranch(this.#world, await this.find(number), this.#world.accounts.add(by))
    return this.find(number)
  }

  /** Deletes the fork that one comes from. */
  async deleteFork(number: number): Promise<void> {
    const pull = await this.find(number)
    if (isOwn(pull)) throw new Error(`Pull request ${number} is from no fork.`)
    pull.head.repo = null
  }

  /** Deletes the branch of one that was merged; what it was the base of goes on into the base of the merge. */
  async #deleteMerged(merged: Pull): Promise<void> {
    if (!isOwn(merged)) return
    const { pulls, repository } = this.#world
    const all = [...pulls.values()]
    for (const pull of all.filter((each) => each.issue.closedAt === null && each.base.ref === merged.head.ref)) {
      const isRival = all.some((each) => isOpenBetween(each, pull.head, merged.base.ref))
      if (!isRival) setBase(pull, merged.base.ref, merged.baseTip)
    }
    await repository.deleteRef(`refs/heads/${merged.head.ref}`)
  }
}
