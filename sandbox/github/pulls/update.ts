import { isOpenBetween, isOwn, sideName, type Pull } from '../resources/pull.ts'
import { timestamp } from '../resources/timestamp.ts'
import type { World } from '../resources/world.ts'
import { optionalText, Refusal, ValidationFailure, type Reply } from '../rest/reply.ts'
import type { Call } from '../rest/route.ts'
import { describePull } from './description.ts'
import { closeIssue } from './settling.ts'
import { checkTexts } from './texts.ts'

/** What can be changed of a pull request. */
export interface PullChange {
  readonly title?: string | undefined
  readonly body?: string | undefined
  readonly base?: string | undefined
  readonly state?: string | undefined
  readonly mayMaintainersModify?: boolean | undefined
}

/** Answers the request to change a pull request. */
export async function updatePull({ world, body, parameters: { number = '' } }: Call): Promise<Reply> {
  const pull = world.pulls.get(Number(number))
  if (pull === undefined) throw new Refusal(404, 'Not Found')
  const [title, text, base, state] = ['title', 'body', 'base', 'state'].map((name) => optionalText(body, name))
  const may = body['maintainer_can_modify']
  const mayMaintainersModify = typeof may === 'boolean' ? may : undefined
  await changePull(world, pull, { title, body: text, base, state, mayMaintainersModify })
  return { status: 200, body: await describePull(world, pull) }
}

/**
 * Changes a pull request. One that is closed and given a base at once is closed, and then refused: GitHub was seen to do
 * the one before the other.
 *
 * @throws ValidationFailure
 */
export async function changePull(world: World, pull: Pull, change: PullChange): Promise<void> {
  const { issue } = pull
  const { title = issue.title, body = issue.body, base, state } = change
  if (state !== undefined && state !== 'open' && state !== 'closed') {
    throw new ValidationFailure({ resource: 'PullRequest', code: 'invalid', field: 'state' })
  }
  checkTexts({ title, body })
  if (state === 'closed' && issue.closedAt === null) closeIssue(pull)
  if (base !== undefined) await retarget(world, pull, base)
  if (state === 'open' && issue.closedAt !== null) await reopen(world, pull)
  issue.title = title
  issue.body = body
  if (!isOwn(pull)) pull.mayMaintainersModify = change.mayMaintainersModify ?? pull.mayMaintainersModify
  issue.updatedAt = timestamp()
}

async function retarget(world: World, pull: Pull, base: string): Promise<void> {
  const refuse = (message: string): never => {
    throw new ValidationFailure({ resource: 'PullRequest', code: 'invalid', field: 'base', message })
  }
  if (pull.issue.closedAt !== null) refuse('Cannot change the base branch of a closed pull request.')
  if (base === pull.base.ref) return
  const tip = await world.repository.resolve(`refs/heads/${base}`)
  if (tip === undefined) return refuse(`Proposed base branch '${base}' was not found`)
  const between = `base branch '${base}' and head branch '${sideName(pull, world.owner)}'`
  if (isRival(world, pull, base)) refuse(`A pull request already exists for ${between}`)
  if (await world.repository.isAncestor(pull.head.sha, tip)) refuse(`There are no new commits between ${between}`)
  setBase(pull, base, tip)
}

/** Gives a pull request another base, past all rules. */
export function setBase(pull: Pull, ref: string, tip: string): void {
  pull.base.ref = ref
  pull.base.sha = tip
  pull.baseTip = tip
}

/** Whether another pull request proposes the same branch for a base. */
function isRival(world: World, pull: Pull, base: string): boolean {
  return [...world.pulls.values()].some((each) => each !== pull && isOpenBetween(each, pull.head, base))
}

async function reopen(world: World, pull: Pull): Promise<void> {
  const reason = await obstacle(world, pull)
  if (reason !== undefined) {
    const message = `state cannot be changed. ${reason}`
    throw new ValidationFailure({ resource: 'PullRequest', code: 'custom', field: 'state', message })
  }
  pull.issue.closedAt = null
  pull.baseTip = await world.repository.find(`refs/heads/${pull.base.ref}`)
}

/** Why a pull request cannot be opened again; `undefined` where it can. */
async function obstacle(world: World, pull: Pull): Promise<string | undefined> {
  const { head, base, merge } = pull
  const name = sideName(pull, world.owner)
  const branchOf = (ref: string): Promise<string | undefined> => world.repository.resolve(`refs/heads/${ref}`)
  if (merge !== null) return 'The pull request cannot be reopened.'
  if (head.repo === null) return 'The repository that submitted this pull request has been deleted.'
  if (isRival(world, pull, base.ref)) return `There is already an open pull request from ${name} to ${base.ref}.`
  const now = isOwn(pull) ? await branchOf(head.ref) : head.sha
  if (now === undefined) return `The ${name} branch has been deleted.`
  if ((await branchOf(base.ref)) === undefined) return `The ${base.ref} branch has been deleted.`
  if (!(await world.repository.isAncestor(head.sha, now))) return `The ${name} branch was force-pushed or recreated.`
  return undefined
}
