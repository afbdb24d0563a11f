import { ask } from '../../api/reply.ts'
import { MADE_OBJECT, target } from '../../api/repository.ts'
import { fields, listOf, TEXT } from '../../api/shape.ts'
import { OWN_BRANCHES } from '../../gate/own-commit.ts'
import { listOpen, listPulls } from '../pulls/pulls.ts'
import { branchOf, numberOf } from './names.ts'
import { judgePulls, type BranchesOptions, type NamedCommit, type OurBranch } from './our-branch.ts'
import { hasOwnCommit } from './own-lock.ts'

/** How many of our other branches are looked at for pictures, and among how many numbers. */
const MOST_OTHERS = 3
const MOST_LOOKED_AT = 10

const REFS = listOf(fields({ ref: TEXT, object: MADE_OBJECT }))

/** The branches that have our names, each looked at once. */
export class Branches {
  readonly #options: BranchesOptions
  /** By their numbers. */
  readonly #heads: ReadonlyMap<number, string>
  readonly #found = new Map<number, Promise<OurBranch>>()
  readonly #ours = new Map<number, Promise<boolean>>()

  /** @param heads - of branches that are there, ours among them */
  constructor(options: BranchesOptions, heads: readonly NamedCommit[]) {
    this.#options = options
    this.#heads = new Map(
      heads.flatMap(({ branch, commit }) => {
        const number = numberOf(options.branch, branch)
        return number === undefined ? [] : [[number, commit] as const]
      }),
    )
  }

  /** Whether a ref or a pull request in any state has the name. */
  async isUsed(number: number): Promise<boolean> {
    return this.#heads.has(number) || (await this.#look(number)).pull !== undefined
  }

  /** The highest number of a branch of ours that is there; 0 where none is. */
  async findLastHead(): Promise<number> {
    for (const number of [...this.#heads.keys()].toSorted((a, b) => b - a)) {
      if (await this.#isOurs(number)) return number
    }
    return 0
  }

  /**
   * The last branch of ours that is for the base. One whose pull request has another base counts where there is no other, or
   * where each base has branches of its own, so that a person has given it that base.
   */
  async findLastOwn(last: number): Promise<OurBranch | undefined> {
    let elsewhere: OurBranch | undefined
    for (let number = last; number > 0; number--) {
      if (!(await this.isUsed(number)) || !(await this.#isOurs(number))) continue
      const found = await this.#look(number)
      if (found.state !== 'foreign') return found
      elsewhere ??= found
      if (this.#options.branch.startsWith(OWN_BRANCHES)) break
    }
    return elsewhere
  }

  /** The last of our branches with a lower number that is still proposed. */
  async findOpenBefore(limit: number): Promise<OurBranch | undefined> {
    // The pull request of a branch that is deleted is not open.
    if ([...this.#heads.keys()].every((number) => number >= limit)) return undefined
    const open = (await listOpen(this.#options)).map(({ head }) => numberOf(this.#options.branch, head.ref) ?? limit)
    for (const number of open.filter((each) => each < limit).toSorted((a, b) => b - a)) {
      if (await this.#isOurs(number)) return this.#look(number)
    }
    return undefined
  }

  /** The heads of the last of our branches but one. @param number - of that one */
  async findOthers(last: number, number: number): Promise<readonly NamedCommit[]> {
    const others: NamedCommit[] = []
    const end = Math.max(0, last - MOST_LOOKED_AT)
    for (let other = last; other > end && others.length < MOST_OTHERS; other--) {
      if (other === number || !(await this.isUsed(other)) || !(await this.#isOurs(other))) continue
      const { branch, head } = await this.#look(other)
      if (head !== undefined) others.push({ branch, commit: head })
    }
    return others
  }

  #look(number: number): Promise<OurBranch> {
    const found = this.#found.get(number) ?? this.#read(number)
    this.#found.set(number, found)
    return found
  }

  async #read(number: number): Promise<OurBranch> {
    const branch = branchOf(this.#options.branch, number)
    const { state, pull } = judgePulls(await listPulls(this.#options, branch), this.#options.base)
    return { state, branch, number, head: this.#heads.get(number) ?? pull?.head.sha, pull }
  }

  #isOurs(number: number): Promise<boolean> {
    const isOurs = this.#ours.get(number) ?? this.#hasOwnCommit(number)
    this.#ours.set(number, isOurs)
    return isOurs
  }

  async #hasOwnCommit(number: number): Promise<boolean> {
    if (number === 1) return true
    const { head, pull } = await this.#look(number)
    return head !== undefined && hasOwnCommit(this.#options, { head, pull })
  }
}

/** The branches that are there and whose names begin as ours do. */
export async function readHeads(options: BranchesOptions): Promise<readonly NamedCommit[]> {
  const given = { ...target(options), ref: `heads/${options.branch}` }
  const refs = await ask(options.octokit.rest.git.listMatchingRefs, given, REFS)
  return refs.map(({ ref, object }) => ({ branch: ref.replace('refs/heads/', ''), commit: object.sha }))
}
