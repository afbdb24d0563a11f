import { DeliveryError, type CommitDelivery, type PullRequestDelivery } from '../../core/result/delivery.ts'
import { imageOf, type ResultOfTask } from '../../core/images/lock/lock.ts'
import { hasOwnName } from '../../core/result/candidate.ts'
import type { SavedImage } from '../../core/result/saved-image.ts'
import { InputError } from '../../core/text/errors.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import { readHead } from '../branch/base.ts'
import { saysTheSame, type LockRead } from '../commit/lock-change.ts'
import { imageUrls } from '../commit/delivery.ts'
import { commitFiles, isMade, placeImage, type CommitFile } from '../commit/file.ts'
import type { CommitOptions } from '../commit/options.ts'
import type { Pruning } from '../commit/pruned.ts'
import { commitImages, type Load } from '../commit/tries.ts'
import { cargoFor, findReused, isOtherProposal, wasTurnedDown } from './cargo.ts'
import { keepStandIns } from './candidates/stand-in.ts'
import type { DueCandidates } from './due.ts'
import { bringCandidates, endDelivery } from './keeping.ts'
import { explainUnopened, type Proposal } from './open.ts'
import { optionsFor, type PullRequestOptions } from './options.ts'
import { describeNothingLeft, propose, type ProposedBranch } from './propose.ts'
import { closePull } from './pulls/closing.ts'
import { listPulls } from './pulls/pulls.ts'
import { findByContent, type Side, type Sides } from './sides.ts'
import { judgePulls } from './branches/our-branch.ts'
import { chooseTarget, type Target } from './target.ts'

/** What is delivered, and what is known of the branch from before anything was spent. */
export interface Freight {
  readonly images: readonly SavedImage[]
  /** The branch that was due then. */
  readonly branch: string
  /** Its lock file. */
  readonly read: LockRead
  readonly pruning: Pruning
  /** Where images of earlier runs were. */
  readonly former: readonly Side[]
  readonly due: DueCandidates
}

/** How often images may have to go to another branch than it seemed: each time a person has done something meanwhile. */
export const MAX_ROUNDS = 4

/** What somebody does meanwhile makes it another branch, or other images, that are due. */
export class ElsewhereError extends DeliveryError {}

function notProposed({ branch }: Pick<Target, 'branch'>): ElsewhereError {
  return new ElsewhereError(
    `The pull request of '${forLog(branch)}' was merged, closed or given another base as the images came to it.`,
    { next: 'Run the job again: the next run takes the next branch.' },
  )
}

/** What came to a branch, as by a pick, is to come to the one that takes its place. */
function movedAway(branch: string): ElsewhereError {
  return new ElsewhereError(`Branch '${forLog(branch)}' moved as the next one was made of it.`, {
    next: 'Run the job again: the next run takes over what came to it.',
  })
}

/** Commits images to the branch that is due, and opens its pull request or brings it up to date. */
export async function deliverImages(
  options: PullRequestOptions,
  sides: Sides,
  freight: Freight,
): Promise<PullRequestDelivery> {
  const images = freight.images.filter(hasOwnName)
  const files = await commitFiles(options, images.filter(isMade))
  for (let round = 1; ; round++) {
    const target = await chooseTarget(options, sides)
    const load = { ...loadFor(options, target, { ...freight, images }), files }
    // What came to a branch whose pull request was closed at that moment nobody has turned down.
    const hasNews =
      isNews(options, target, load) || (round > 1 && files.length > 0 && target.standing.state === 'closed')
    const isProposed = hasNews || !target.isNew
    const keeping = { target, load, images: freight.images, isProposed, due: freight.due }
    const brought = await bringCandidates(options, sides, keeping)
    try {
      const delivery = isProposed
        ? await deliverTo(options, sides, { target, load, candidates: brought.held, hasNews })
        : await proposeNothing(options, target, images)
      return await endDelivery(options, sides, { delivery, brought, keeping })
    } catch (error) {
      if (!(error instanceof ElsewhereError) || round === MAX_ROUNDS) throw error
      options.log.info(`${error.message} Looking again where the images go.`)
    }
  }
}

/** Brings images to a branch that is proposed, or will be. */
async function deliverTo(
  options: PullRequestOptions,
  sides: Sides,
  {
    target,
    load,
    candidates,
    hasNews,
  }: Pick<ProposedBranch, 'candidates'> & {
    readonly target: Target
    readonly load: Load
    readonly hasNews: boolean
  },
): Promise<PullRequestDelivery> {
  const { images } = load
  const commit = hasNews
    ? await commitImages(commitOptionsFor(options, target), { ...load, stored: storedWith(candidates) })
    : noCommit(options, target, images)
  const proposal = await proposeCommit(options, sides, { target, commit, images, candidates })
  return { ...commit, destination: 'pull-request', base: options.base, ...proposal }
}

/** A picture that stands in is on the branch of candidates already. */
function storedWith(candidates: ProposedBranch['candidates']): ReadonlySet<string> {
  return new Set([...(candidates?.files.values() ?? [])].map(({ sha }) => sha))
}

/** Whatever goes wrong from here on, the images are on their branch. */
async function proposeCommit(
  options: PullRequestOptions,
  sides: Sides,
  {
    target,
    commit,
    ...rest
  }: Pick<ProposedBranch, 'images' | 'candidates'> & {
    readonly target: Target
    readonly commit: CommitDelivery
  },
): Promise<Proposal> {
  const { branch } = target
  try {
    if (!(await isSeen(options, target, commit))) throw notProposed(target)
    return await propose(options, sides, { ...rest, branch, commit: commit.sha })
  } catch (error) {
    const isKnown =
      isRequestFailure(error) || error instanceof DeliveryError || error instanceof InputError || options.signal.aborted
    if (error instanceof ElsewhereError || !isKnown) throw error
    const message = 'It is not known how it stands with the pull request.'
    return { pull: undefined, unopened: explainUnopened(options, { branch, message, error }) }
  }
}

/** What a commit to a branch is made with. It is looked at once more right before the branch is moved. */
export function commitOptionsFor(options: PullRequestOptions, target: Target): CommitOptions {
  const { branch, base, isNew, own, common, spare, standing, replaces } = target
  const { prune, directory } = options
  return {
    ...optionsFor(options, { branch, ...(isNew && { start: base.commit, startBranch: options.base }) }),
    ...(prune !== undefined && { prune: { ...prune, manifestAt: base.commit } }),
    findOtherwise: (file, sha) => findByContent([own, common, ...spare], { directory, file, sha }),
    beforeMove: async ({ head }) => {
      if (replaces && (await readHead({ ...options, branch: standing.branch })) !== standing.head)
        throw movedAway(standing.branch)
      if (isNew) return
      if (head === undefined || !(await isProposed(options, target))) throw notProposed(target)
    },
  }
}

/** What a branch is to get. */
export function loadFor(
  options: PullRequestOptions,
  target: Target,
  { images, branch, read, pruning, former }: Freight,
): Load {
  const [made, reused] = [images.filter(isMade), images.filter((image) => !isMade(image))]
  const names = new Set(made.map((image: SavedImage & ResultOfTask) => imageOf(image)))
  const carried = cargoFor({ ...options, reused, made: names, former }, target)
  const now = { lock: target.side.lock, at: options.clock.date() }
  const known = branch === target.branch && !target.isNew ? read : now
  const fit = keepStandIns({ ...options, read: known })
  return { images, carried, read: known, pruning, supersedes: true, fit }
}

/** Whether a new branch would have anything to say: after a pull request was turned down, anything that this one did not. */
function isNews(
  { directory }: PullRequestOptions,
  target: Target,
  { files, carried, pruning }: Load & { readonly files: readonly CommitFile[] },
): boolean {
  const { side, own } = target
  const wasRejected = wasTurnedDown(target)
  const { entries, lock } = (wasRejected ? own : undefined) ?? side
  const isKnown = ({ path, sha, entry }: CommitFile): boolean =>
    entries.get(path)?.sha === sha && saysTheSame(lock.get(entry.file), entry)
  if (!files.every(isKnown) || pruning.files.length > 0) return true
  return wasRejected ? isOtherProposal(directory, target, [...files, ...carried]) : carried.length > 0
}

/** Whether the branch is still one that is proposed, or will be. */
async function isProposed(options: PullRequestOptions, { branch }: Pick<Target, 'branch'>): Promise<boolean> {
  const { state } = judgePulls(await listPulls(options, branch), options.base)
  return state === 'open' || state === 'unopened'
}

/** Whether people see the commit: its pull request is open, or was merged with it. */
async function isSeen(options: PullRequestOptions, { branch }: Target, { sha }: CommitDelivery): Promise<boolean> {
  if (sha === undefined) return true
  const { state, pull } = judgePulls(await listPulls(options, branch), options.base)
  return state === 'open' || state === 'unopened' || (state === 'merged' && pull?.head.sha === sha)
}

/** What is told where the base has all that is asked for, or a person has turned it down. */
async function proposeNothing(
  options: PullRequestOptions,
  target: Target,
  images: readonly SavedImage[],
): Promise<PullRequestDelivery> {
  const { log } = options
  const { own, base, common, spare, replaces } = target
  const { pull } = target.standing
  if (wasTurnedDown(target) && pull !== undefined && !areIn(options, base, images)) {
    log.notice(
      `Pull request ${pull.number} was closed, and nothing that is asked for has changed since: no other one is opened. ` +
        `Change a prompt, or open it again: ${forLog(pull.html_url)}`,
    )
  } else log.info(`Branch '${forLog(options.base)}' has these images already; no pull request.`)
  // Whose commits a branch has that shares no history with its base is not known.
  if (replaces && common !== undefined && pull !== undefined)
    await closePull(options, pull, describeNothingLeft(options))
  const delivery = noCommit(options, { branch: options.base, side: base, own, spare }, images)
  return { ...delivery, destination: 'pull-request', base: options.base, pull: undefined }
}

/** What is told of images that lie where they belong, or on a branch that was turned down. */
function noCommit(
  options: PullRequestOptions,
  { branch, side, own, spare }: Pick<Target, 'branch' | 'side' | 'own' | 'spare'>,
  images: readonly SavedImage[],
): CommitDelivery {
  const urls = images.map((image) => {
    const source = [side, own, ...spare].find((each) => each !== undefined && areIn(options, each, [image]))
    return source && imageUrls(options, [placeImage(options, image)], source.commit)
  })
  return {
    destination: 'commit',
    ...{ sha: undefined, url: undefined, branch, verified: undefined },
    imageUrls: Object.assign({}, ...urls) as Record<string, string>,
  }
}

function areIn(options: PullRequestOptions, side: Side, images: readonly SavedImage[]): boolean {
  return images.every((image) => findReused(options, { image, sources: [side] }) !== undefined)
}
