import { ask } from '../api/reply.ts'
import { MADE_OBJECT, target } from '../api/repository.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import { fields, listOf, orNothing, SHA, TEXT } from '../api/shape.ts'
import { lockPath } from '../branch/lock.ts'
import { OWN_BRANCHES } from '../gate/own-commit.ts'
import { runIdIn } from '../git/trailer.ts'
import { listOpen, listPulls, type Pull } from './pulls.ts'
import type { PullWork } from './refusal.ts'

/** The numbers behind the names of later branches. */
const NUMBER = /^-([2-9]|[1-9]\d{1,5})$/

/**
 * How many numbers one after the other may be missing: of branches that were deleted before anybody proposed them. Each is
 * asked for by itself, since GitHub lists pull requests by a whole name, or else all of a base's, of which there may be
 * ten thousand.
 */
const MOST_MISSING = 6

/** How many of our other branches are looked at for pictures, and among how many numbers. */
const MOST_OTHERS = 3
const MOST_LOOKED_AT = 10

/** GitHub's most files of a commit on a page. */
const FILES_PER_PAGE = 300

/** How it stands with our branches. */
export interface Standing {
  /**
   * - `none`: there has never been one
   * - `open`: an open pull request proposes the branch
   * - `unopened`: the branch is there, and no pull request has ever proposed it
   * - `merged`, `closed`: its last pull request was, whether or not the branch is still there
   * - `foreign`: a person has given its pull request another base
   */
  readonly state: 'none' | 'open' | 'unopened' | 'merged' | 'closed' | 'foreign'
  /** Short name of the last of our branches; of the first that there could be where there is none. */
  readonly branch: string
  /** Which of our branches it is, from 1; 0 where there is none. */
  readonly number: number
  /** The branch's head, else the last commit that its pull request keeps; `undefined` where there is no branch. */
  readonly head: string | undefined
  /** `undefined` where no pull request has proposed the branch. */
  readonly pull: Pull | undefined
  /** Short name of the next branch, which neither a ref nor a pull request in any state has. */
  readonly next: string
  /** Finds the last commits of others of our branches, the latest branch first, as far as it is worth to look. */
  readonly findOthers: () => Promise<readonly NamedCommit[]>
}

/** A commit, and the branch to name in a message about it. */
export interface NamedCommit {
  readonly commit: string
  /** Short name. */
  readonly branch: string
}

/** What decides which branches are ours. */
export interface StandingOptions extends PullWork {
  /** Short name of the branch to merge into. */
  readonly base: string
  /** Short name of the first branch that is proposed. */
  readonly branch: string
  /** Directory of the images in the repository, with `/`; `.` is its root. */
  readonly directory: string
}

const REFS = listOf(fields({ ref: TEXT, object: MADE_OBJECT }))

const MESSAGE = fields({ message: TEXT })
const COMMITS = fields({ commits: listOf(fields({ sha: SHA, commit: MESSAGE })) })
const COMMIT = fields({ commit: MESSAGE, files: orNothing(listOf(fields({ filename: TEXT }))) })

/**
 * Finds the last of our branches, and what became of it. The first one is ours by its name; a later one where it has a commit
 * of ours, as a person's `images-2024` has not. One that is open goes before later ones that are over: a person has opened
 * it again.
 */
export async function readStanding(options: StandingOptions): Promise<Standing> {
  const branches = new Branches(options, await readHeads(options))
  const last = await findLast(await branches.findLastHead(), (number) => branches.isUsed(number))
  const own = await branches.findLastOwn(last)
  if (own === undefined) {
    const { branch } = options
    const findOthers = (): Promise<readonly NamedCommit[]> => Promise.resolve([])
    return { state: 'none', branch, number: 0, head: undefined, pull: undefined, next: branch, findOthers }
  }
  const next = branchOf(options.branch, last + 1)
  const isOver = own.state !== 'open' && own.state !== 'unopened'
  const found = (isOver && (await branches.findOpenBefore(own.number))) || own
  return { ...found, next, findOthers: () => branches.findOthers(last, found.number) }
}

/** What there is to say of one of our branches. */
type OwnBranch = Omit<Standing, 'next' | 'findOthers'>

/** The branches that have our names, each looked at once. */
class Branches {
  readonly #options: StandingOptions
  readonly #heads: ReadonlyMap<number, string>
  readonly #found = new Map<number, Promise<OwnBranch>>()
  readonly #ours = new Map<number, Promise<boolean>>()

  constructor(options: StandingOptions, heads: ReadonlyMap<number, string>) {
    this.#options = options
    this.#heads = heads
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
  async findLastOwn(last: number): Promise<OwnBranch | undefined> {
    let elsewhere: OwnBranch | undefined
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
  async findOpenBefore(limit: number): Promise<OwnBranch | undefined> {
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

  #look(number: number): Promise<OwnBranch> {
    const found = this.#found.get(number) ?? this.#read(number)
    this.#found.set(number, found)
    return found
  }

  async #read(number: number): Promise<OwnBranch> {
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

/** Whether a branch has, beyond its base, a commit of ours that changes our lock file. */
async function hasOwnCommit(
  options: StandingOptions,
  { head, pull }: { readonly head: string; readonly pull: Pull | undefined },
): Promise<boolean> {
  const { compareCommitsWithBasehead, getCommit } = options.octokit.rest.repos
  // That of a pull request which was merged is from before the merge.
  const basehead = `${pull?.base.sha ?? options.base}...${head}`
  const found = await ask(compareCommitsWithBasehead, { ...target(options), basehead }, COMMITS).catch(toNoHistory)
  const beyond = found?.commits.filter(({ commit }) => runIdIn(commit.message) !== undefined).map(({ sha }) => sha)
  // What was merged by hand the base has, too, and of what has no history in common with it only the head is known.
  const isKnown = found !== undefined && (found.commits.length > 0 || pull === undefined)
  for (const ref of isKnown && beyond !== undefined ? beyond.toReversed() : [head]) {
    const { commit, files = [] } = await ask(getCommit, { ...target(options), ref }, COMMIT)
    const isOfLock = files.some(({ filename }) => filename === lockPath(options)) || files.length >= FILES_PER_PAGE
    if (isOfLock && runIdIn(commit.message) !== undefined) return true
  }
  return false
}

/** No answer to a comparison with a base that is not there, or has no history in common. @throws any other failure */
function toNoHistory(error: unknown): undefined {
  if (isRequestFailure(error) && error.status === 404) return undefined
  throw error
}

/** The heads of the branches with our names that are there, by their numbers. */
async function readHeads(options: StandingOptions): Promise<ReadonlyMap<number, string>> {
  const given = { ...target(options), ref: `heads/${options.branch}` }
  const refs = await ask(options.octokit.rest.git.listMatchingRefs, given, REFS)
  return new Map(
    refs.flatMap(({ ref, object }) => {
      const number = numberOf(options.branch, ref.replace('refs/heads/', ''))
      return number === undefined ? [] : [[number, object.sha] as const]
    }),
  )
}

/** The last used number, in a few steps however many there are. @param known - used, or 0 */
async function findLast(known: number, isUsed: (number: number) => Promise<boolean>): Promise<number> {
  const last = await findRunEnd(known, isUsed)
  const behind = Array.from({ length: MOST_MISSING }, (_, index) => last + 2 + index)
  const used = (await Promise.all(behind.map(isUsed))).lastIndexOf(true)
  return used === -1 ? last : findLast(last + 2 + used, isUsed)
}

/** A used number before one that is free: in steps that double until one is free, and then by halves. */
async function findRunEnd(known: number, isUsed: (number: number) => Promise<boolean>): Promise<number> {
  let [used, step] = [known, 1]
  while (await isUsed(used + step)) {
    used += step
    step *= 2
  }
  let free = used + step
  while (free - used > 1) {
    const middle = Math.floor((used + free) / 2)
    if (await isUsed(middle)) used = middle
    else free = middle
  }
  return used
}

/** What became of a branch that is there. @param pulls - of it, the newest first */
export function judgePulls(pulls: readonly Pull[], base: string): Pick<Standing, 'state' | 'pull'> {
  const ours = pulls.filter((pull) => pull.base.ref === base)
  const pull = ours.find(({ state }) => state === 'open') ?? ours[0]
  if (pull === undefined) return { state: pulls.length === 0 ? 'unopened' : 'foreign', pull: pulls[0] }
  if (pull.state === 'open') return { state: 'open', pull }
  return { state: pull.merged_at === undefined ? 'closed' : 'merged', pull }
}

/** The branch of the n-th pull request, from 1: `images`, `images-2`, `images-3`. @param first - short name of the first */
export function branchOf(first: string, number: number): string {
  return number === 1 ? first : `${first}-${number}`
}

/** Which of our branches a branch is, from 1; `undefined` for any other. @param first - short name of the first */
export function numberOf(first: string, branch: string): number | undefined {
  if (branch === first) return 1
  const [, number] = (branch.startsWith(first) && NUMBER.exec(branch.slice(first.length))) || []
  return number === undefined ? undefined : Number(number)
}
