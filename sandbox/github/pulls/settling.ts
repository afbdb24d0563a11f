import type { Pull } from '../resources/pull.ts'
import { isOwn } from '../resources/pull.ts'
import { timestamp } from '../resources/timestamp.ts'
import type { World } from '../resources/world.ts'

/** The last look at the pull requests of each world, which the next one waits for. */
const turns = new WeakMap<World, Promise<void>>()

/**
 * Brings the open pull requests up to where their branches are: a pushed head is followed, a deleted branch closes, and
 * a base that has come to hold the head has merged it.
 */
export function settlePulls(world: World): Promise<void> {
  const turn = (turns.get(world) ?? Promise.resolve()).then(() => settleAll(world))
  turns.set(
    world,
    turn.catch(() => undefined),
  )
  return turn
}

async function settleAll(world: World): Promise<void> {
  for (const pull of world.pulls.values()) {
    if (pull.issue.closedAt === null) await settle(world, pull)
  }
}

async function settle(world: World, pull: Pull): Promise<void> {
  const { head, base } = pull
  const tip = await world.repository.resolve(`refs/heads/${base.ref}`)
  const sha = isOwn(pull) ? await world.repository.resolve(`refs/heads/${head.ref}`) : head.sha
  if (tip === undefined || sha === undefined) {
    closeIssue(pull)
    return
  }
  const hasMoved = sha !== head.sha || tip !== pull.baseTip
  if (sha !== head.sha) await follow(world, pull, { sha, tip })
  pull.baseTip = tip
  if (hasMoved && (await world.repository.isAncestor(sha, tip))) markMerged(pull, { by: null, sha: tip })
}

/** Takes over a push to the head. */
async function follow(world: World, pull: Pull, { sha, tip }: { sha: string; tip: string }): Promise<void> {
  await keepHead(world, pull.number, sha)
  pull.head.sha = sha
  pull.base.sha = tip
  pull.issue.updatedAt = timestamp()
}

/** Points the ref at the head of a pull request through which its commits stay readable whatever becomes of its branch. */
export async function keepHead({ repository }: World, number: number, sha: string): Promise<void> {
  const ref = `refs/pull/${number}/head`
  await repository.moveRef(ref, sha, await repository.resolve(ref))
}

/** Closes what a pull request has in common with an issue. */
export function closeIssue({ issue }: Pull): void {
  issue.closedAt = timestamp()
  issue.updatedAt = issue.closedAt
}

/** Notes that a pull request was merged. */
export function markMerged(pull: Pull, merge: Omit<NonNullable<Pull['merge']>, 'at'>): void {
  closeIssue(pull)
  pull.merge = { ...merge, at: timestamp() }
}
