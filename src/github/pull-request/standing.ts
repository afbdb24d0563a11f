import { ask } from '../api/reply.ts'
import { MADE_OBJECT, target } from '../api/repository.ts'
import { fields, listOf, TEXT } from '../api/shape.ts'
import { listPulls, type Pull } from './pulls.ts'
import type { PullWork } from './refusal.ts'

/** The numbers behind the names of later branches. */
const NUMBER = /^-([2-9]|[1-9]\d{1,5})$/

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
}

/** What decides which branches are ours. */
export interface StandingOptions extends PullWork {
  /** Short name of the branch to merge into. */
  readonly base: string
  /** Short name of the first branch that is proposed. */
  readonly branch: string
}

const REFS = listOf(fields({ ref: TEXT, object: MADE_OBJECT }))

/**
 * Finds the last of our branches, and what became of it. Their numbers are used one after the other, so that the last one
 * is found in a few steps however many there were.
 */
export async function readStanding(options: StandingOptions): Promise<Standing> {
  const heads = await readHeads(options)
  const pulls = new Map<number, Promise<readonly Pull[]>>()
  const pullsOf = (number: number): Promise<readonly Pull[]> => {
    const known = pulls.get(number) ?? listPulls(options, branchOf(options.branch, number))
    pulls.set(number, known)
    return known
  }
  const isUsed = async (number: number): Promise<boolean> => heads.has(number) || (await pullsOf(number)).length > 0
  const number = await findLast(Math.max(0, ...heads.keys()), isUsed)
  const next = branchOf(options.branch, number + 1)
  if (number === 0) return { state: 'none', branch: next, number, head: undefined, pull: undefined, next }
  const head = heads.get(number)
  const { state, pull } = judgePulls(await pullsOf(number), options.base)
  return { state, branch: branchOf(options.branch, number), number, head: head ?? pull?.head.sha, pull, next }
}

/** The heads of our branches that are there, by their numbers. */
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

/** The last used number: in steps that double until one is free, and then by halves. @param known - used, or 0 */
async function findLast(known: number, isUsed: (number: number) => Promise<boolean>): Promise<number> {
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
