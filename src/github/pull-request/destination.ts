import { DeliveryError, type Destination } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { ask } from '../api/reply.ts'
import { proveWriteAccess, target as repositoryOf } from '../api/repository.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import { fields } from '../api/shape.ts'
import { checkNeighbours } from '../branch/neighbour.ts'
import { explainCommitRefusal } from '../branch/refusal.ts'
import { checkOwnPlaces } from '../commit/own-places.ts'
import { planCommit } from '../commit/planned-commit.ts'
import { findPruned, NOTHING_PRUNED, type Pruning } from '../commit/pruned.ts'
import type { CarriedFile } from '../commit/file.ts'
import { commitImages } from '../commit/tries.ts'
import { OWN_BRANCHES } from '../gate/own-commit.ts'
import { checkRules } from '../rules/check.ts'
import { candidatesAmong } from './candidates/branch.ts'
import { cargoFor, isOtherProposal, wasTurnedDown } from './cargo.ts'
import { commitOptionsFor, deliverImages, ElsewhereError, loadFor, MAX_ROUNDS, type Freight } from './deliver.ts'
import { optionsFor, type PullRequestOptions } from './options.ts'
import { checkDueCandidates, readDueCandidates, readStandIns } from './due.ts'
import { bringCandidates, clearOldCandidates } from './keeping.ts'
import { propose } from './propose.ts'
import { explainPullRefusal, saysNotPermitted, SETTING } from './pulls/refusal.ts'
import { Sides, type Side } from './sides.ts'
import { readBaseHead } from './branches/base-head.ts'
import { numberOf } from './branches/names.ts'
import { chooseTarget, type Target } from './target.ts'

/** Images as a commit to a branch of their own, which a pull request proposes. */
export function pullRequestDestination(options: PullRequestOptions): Destination {
  const explain = (error: unknown): never => {
    throw explainCommitRefusal(error, optionsFor(options, { branch: options.branch }))
  }
  const sides = new Sides(options)
  let found: Omit<Freight, 'images'> | undefined
  return {
    name: 'pull-request',
    check: async () => {
      found = await checkProposal(options, sides).catch(explain)
    },
    deliver: async (images) => {
      if (found === undefined) throw new Error('Nothing was checked before the delivery.')
      return deliverImages(options, sides, { ...found, images }).catch(explain)
    },
  }
}

/**
 * Proves that the token may write and open pull requests, and that the branch takes what is to be made. A branch that
 * conflicts with its base gets a successor now, also where nothing is to be made.
 *
 * @returns what it found there
 */
async function checkProposal(options: PullRequestOptions, sides: Sides): Promise<Omit<Freight, 'images'>> {
  checkBaseName(options)
  // Of a repository without a commit the base says that it is not there.
  if (!(await proveWriteAccess(options))) await readBaseHead(options)
  const at = options.clock.date()
  const target = await chooseTarget(options, sides)
  const mayOpen = await provePullAccess(options)
  const due = await readDueCandidates(options, sides, { target, at })
  const standIns = await readStandIns(options, sides, target)
  const prospect = await checkPlaces(options, target, standIns)
  const { pruning, isCommitted } = prospect
  if (isCommitted) await checkTarget(options, target, prospect)
  await checkDueCandidates(options, sides, { target, load: prospect })
  const isOpened = target.isNew ? isCommitted : target.standing.state === 'unopened'
  if (isOpened && !mayOpen) {
    options.log.notice(
      `The job's own token may open no pull request here, so that the step will end 'partial'. ${SETTING}.`,
    )
  }
  const found = foundAt(target, { at, pruning, due, standIns })
  if (!target.replaces || options.isPlan) return found
  await replaceBranch(options, sides, { target, found })
  const next = await chooseTarget(options, sides)
  const dueNext = await readDueCandidates(options, sides, { target: next, at })
  return { ...foundAt(next, { at, pruning, due: dueNext, standIns }), former: found.former }
}

function foundAt(
  { branch, side, own, base, spare }: Target,
  {
    at,
    pruning,
    due,
    standIns,
  }: Pick<Freight, 'pruning' | 'due'> & { readonly at: Date; readonly standIns: readonly Side[] },
): Omit<Freight, 'images'> {
  const former = [own, base, ...spare, ...standIns].filter((each) => each !== undefined)
  const others = new Set(former.flatMap(({ lock }) => [...lock.values()].map(({ taskId }) => taskId)))
  return { branch, read: { lock: side.lock, at, others }, pruning, due, former }
}

/** @throws DeliveryError where the base is one of our own branches */
function checkBaseName({ base, branch }: Pick<PullRequestOptions, 'base' | 'branch'>): void {
  const [keeper] = candidatesAmong([{ branch: base, commit: '' }], (each) => numberOf(branch, each))
  if (!base.startsWith(OWN_BRANCHES) && numberOf(branch, base) === undefined && keeper === undefined) return
  throw new DeliveryError(`Branch '${forLog(base)}' is one that this action proposes; nothing is merged into it.`, {
    next: "Name the branch that is to have the images as 'pull-request-base'.",
  })
}

/**
 * Proves that the token has the permission to open pull requests, by one that proposes nothing: GitHub looks at the permission
 * before it looks at the branches, and then refuses it.
 *
 * @returns whether the repository's settings let it open one, as far as GitHub says
 */
async function provePullAccess(options: PullRequestOptions): Promise<boolean> {
  const { base } = options
  try {
    const given = { ...repositoryOf(options), title: 'Nothing', head: base, base }
    await ask(options.octokit.rest.pulls.create, given, fields({}))
  } catch (error) {
    if (saysNotPermitted(error)) return false
    if (!isRequestFailure(error) || error.status !== 422) throw explainPullRefusal(error, options)
  }
  return true
}

/** What is to come to a branch before anything is made, and what goes. */
interface Prospect {
  /** Names of the images that are made, and of those that come back from elsewhere. */
  readonly names: readonly string[]
  readonly pruning: Pruning
  /** Whether there will be a commit. */
  readonly isCommitted: boolean
  /** What comes back from elsewhere. */
  readonly carried: readonly CarriedFile[]
}

/** Looks whether anything of somebody else's is in the way of what is to come. */
async function checkPlaces(options: PullRequestOptions, target: Target, former: readonly Side[]): Promise<Prospect> {
  const { side, isNew, own, replaces } = target
  const wasRejected = wasTurnedDown(target)
  const cargo = cargoFor({ ...options, made: new Set(options.names), former }, target)
  const wanted = new Set(options.reused.map(({ name }) => name))
  const names = [...options.names, ...cargo.map(({ entry }) => entry.name).filter((name) => wanted.has(name))]
  const commit = commitOptionsFor(options, target)
  const hasImages =
    options.names.length > 0 || (wasRejected ? isOtherProposal(options.directory, target, cargo) : cargo.length > 0)
  if (hasImages) await checkOwnPlaces({ ...commit, branch: isNew ? options.base : target.branch, names }, side.tree)
  const { prune } = commit
  const find: NonNullable<typeof prune>['find'] = (entries) => {
    const given = prune?.find(entries) ?? { own: [], nobodys: [], forms: [] }
    // What a closed pull request has proposed to delete is no news.
    return { ...given, own: given.own.filter(({ file }) => !wasRejected || own?.lock.has(file) === true) }
  }
  const pruning = await findPruned(prune === undefined ? commit : { ...commit, prune: { ...prune, find } }, side)
  return { names, pruning, carried: cargo, isCommitted: hasImages || pruning.files.length > 0 || replaces }
}

/** Makes sure that the branch may be made or moved. */
async function checkTarget(
  options: PullRequestOptions,
  target: Target,
  { names, pruning: { files: pruned } }: Prospect,
): Promise<void> {
  const commit = commitOptionsFor(options, target)
  if (target.isNew) await checkNeighbours(commit)
  const head = target.isNew ? undefined : target.standing.head
  await checkRules(commit, planCommit({ ...commit, names }, { head, pruned }))
}

/** What the branch is replaced by. */
interface Replacement {
  readonly target: Target
  readonly found: Omit<Freight, 'images'>
}

/** Replaces a branch, with what comes to it meanwhile. */
async function replaceBranch(options: PullRequestOptions, sides: Sides, { target, found }: Replacement): Promise<void> {
  let due = target
  for (let round = 1; due.replaces; round++) {
    try {
      await makeNext(options, sides, { target: due, found })
      return
    } catch (error) {
      if (!(error instanceof ElsewhereError) || round === MAX_ROUNDS) throw error
      options.log.info(`${error.message} Looking again.`)
      due = await chooseTarget(options, sides)
    }
  }
}

/** Makes the next branch, from the base, with what the last one has beyond it, and closes the pull request of that one. */
async function makeNext(options: PullRequestOptions, sides: Sides, { target, found }: Replacement): Promise<void> {
  const images = options.reused
  const load = loadFor(options, target, { ...found, images, pruning: NOTHING_PRUNED })
  if (load.carried.length === 0) return
  const keeping = { target, load, images, isProposed: true, due: undefined }
  options.log.info(
    `Branch '${forLog(target.standing.branch)}' conflicts with '${forLog(options.base)}'; a new one follows.`,
  )
  const brought = await bringCandidates(options, sides, keeping)
  const { sha } = await commitImages(commitOptionsFor(options, target), load)
  await propose(options, sides, { branch: target.branch, commit: sha, images, candidates: brought.held })
  if (brought.failure !== undefined) throw brought.failure
  await clearOldCandidates(options, sides, { ...keeping, held: brought.held })
}
