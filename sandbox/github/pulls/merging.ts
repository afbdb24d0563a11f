import type { Commit, Person } from '../git/commit.ts'
import type { Account } from '../identity/accounts.ts'
import { WEB_FLOW } from '../repository/commits.ts'
import type { Pull } from '../resources/pull.ts'
import type { World } from '../resources/world.ts'
import { markMerged } from './settling.ts'

/** The three buttons. */
export type MergeMethod = 'merge' | 'squash' | 'rebase'

/**
 * Merges a pull request, past all rules.
 *
 * @throws Error where it is not open, or there are conflicts
 */
export async function mergePull(
  world: World,
  pull: Pull,
  { method, by }: { readonly method: MergeMethod; readonly by: Account },
): Promise<void> {
  if (pull.issue.closedAt !== null) throw new Error(`Pull request ${pull.number} is not open.`)
  const ref = `refs/heads/${pull.base.ref}`
  const tip = await world.repository.find(ref)
  const sha = await WAYS[method](world, pull, { tip, by })
  await world.repository.moveRef(ref, sha, tip)
  pull.baseTip = sha
  markMerged(pull, { by, sha })
}

/** Who merges, and the commit that the base is at. */
interface Occasion {
  readonly tip: string
  readonly by: Account
}

/** How each of the buttons makes the commit that the base is moved to. */
const WAYS: Readonly<Record<MergeMethod, (world: World, pull: Pull, occasion: Occasion) => Promise<string>>> = {
  merge: mergeWhole,
  squash,
  rebase,
}

async function mergeWhole(world: World, { number, head, issue }: Pull, { tip, by }: Occasion): Promise<string> {
  const tree = await mergedTree(world, tip, head.sha)
  const message = `Merge pull request #${number} from ${head.owner}/${head.ref}\n\n${issue.title}`
  return writeSigned(world, { tree, parents: [tip, head.sha], message, author: personOf(by) })
}

/** One commit of all, by whoever opened the pull request; a single commit lends it its message. */
async function squash(world: World, { number, head, issue }: Pull, { tip }: Occasion): Promise<string> {
  const tree = await mergedTree(world, tip, head.sha)
  const messages = (await world.repository.since(tip, head.sha)).map(({ message }) => message)
  const [single = ''] = messages.length === 1 ? messages : []
  const [subject = '', ...rest] = single.split('\n')
  const title = messages.length === 1 ? subject : issue.title
  const body = messages.length === 1 ? rest.join('\n').trim() : messages.map((each) => `* ${each}`).join('\n\n')
  const message = `${title} (#${number})${body === '' ? '' : `\n\n${body}`}`
  return writeSigned(world, { tree, parents: [tip], message, author: personOf(issue.user) })
}

/** Every commit anew, without a signature, even where the base has not moved; merges of the base are left out. */
async function rebase(world: World, { head }: Pull, { tip, by }: Occasion): Promise<string> {
  const { repository } = world
  let sha = tip
  for (const commit of await repository.since(tip, head.sha)) {
    if (commit.parents.length > 1) continue
    const { message, author } = commit
    const tree = await replayedTree(world, commit, sha)
    sha = repository.writeCommit({ tree, parents: [sha], message, author, committer: personOf(by) })
  }
  return sha
}

/** The tree that comes of making a commit's changes to another commit. */
async function replayedTree(world: World, commit: Commit, onto: string): Promise<string> {
  const { repository } = world
  const [parent = ''] = commit.parents
  const { tree } = await repository.readCommit(onto)
  if ((await repository.readCommit(parent)).tree === tree) return commit.tree
  // A commit that has the other tree, and shares no more history with this one than its parent.
  const beside = { tree, parents: [parent], message: 'Beside', author: WEB_FLOW, committer: WEB_FLOW }
  return mergedTree(world, repository.writeCommit(beside), commit.sha)
}

async function mergedTree({ repository }: World, ours: string, theirs: string): Promise<string> {
  const tree = await repository.merge(ours, theirs)
  if (tree === undefined) throw new Error('This branch has conflicts that must be resolved.')
  return tree
}

function writeSigned(
  { repository, signed }: World,
  parts: {
    readonly tree: string
    readonly parents: readonly string[]
    readonly message: string
    readonly author: Person
  },
): string {
  const sha = repository.writeCommit({ ...parts, committer: WEB_FLOW })
  signed.add(sha)
  return sha
}

/** Merges the base into the branch of a pull request, as the button 'Update branch' does. */
export async function updateBranch(world: World, { head, base, number }: Pull, by: Account): Promise<void> {
  const ref = `refs/heads/${head.ref}`
  const [old, tip] = [await world.repository.find(ref), await world.repository.find(`refs/heads/${base.ref}`)]
  if (await world.repository.isAncestor(tip, old)) throw new Error(`Pull request ${number} is up to date.`)
  const tree = await mergedTree(world, old, tip)
  const message = `Merge branch '${base.ref}' into ${head.ref}`
  const sha = writeSigned(world, { tree, parents: [old, tip], message, author: personOf(by) })
  await world.repository.moveRef(ref, sha, old)
}

function personOf({ id, login }: Account): Person {
  return { name: login, email: `${id}+${login}@users.noreply.github.com` }
}
