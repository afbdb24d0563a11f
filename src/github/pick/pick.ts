import type { Candidate } from '../../core/result/candidate.ts'
import type { PickedCandidate } from '../../core/result/picked.ts'
import { DeliveryError, type CommitDelivery, type PullRequestDelivery } from '../../core/result/delivery.ts'
import { asSentence, forLog } from '../../core/text/foreign-text.ts'
import { CANDIDATES_LOCK_FILE } from '../../core/images/lock/lock.ts'
import { messageOf } from '../../core/text/reason.ts'
import { githubSays, isRequestFailure } from '../api/request-failure.ts'
import { readHead } from '../branch/base.ts'
import { explainCommitRefusal } from '../branch/refusal.ts'
import { checkRules } from '../rules/check.ts'
import type { Change } from '../commit/change.ts'
import { candidatesBranchOf } from '../pull-request/candidates/branch.ts'
import { bringBodyUpToDate } from './body.ts'
import { readPickBranch, type BranchState } from './branches.ts'
import { checkContents, markPicked, placeChoices, plannedBy } from './change.ts'
import { chooseCandidates, findPicked, type Choice } from './choice.ts'
import type { PickForms } from './forms.ts'
import { MovedBranch } from './moved-branch.ts'
import { moveOptions, type PickOptions } from './options.ts'
import { checkStillOpen, readPickedPull, tooLate, type PickedPull } from './pull.ts'

/** What came of picks. */
export interface Picked {
  /** Of each image that was picked for, in the order of the picks. */
  readonly candidates: readonly PickedCandidate[]
  readonly delivery: PullRequestDelivery
}

/** Limits for the tries against branches that others move. */
const MAX_TRIES = 12
const FIRST_WAIT_MS = 500
const MAX_WAIT_MS = 10_000

/**
 * Carries out picks: marks them in the lock file of the candidates, which decides of two at once, and then puts the pictures
 * in the places of their images, by one commit on the branch of the pull request. Costs nothing, and makes no branch.
 *
 * @throws InputError with one sentence for each thing that stands in the way; DeliveryError; the failure of a request
 */
export async function carryOutPicks(options: PickOptions, picks: readonly Candidate[]): Promise<Picked> {
  const pull = await readPickedPull(options)
  const round = new PickRounds(options, picks, pull)
  try {
    for (let tries = 1; tries <= MAX_TRIES; tries++) {
      if (tries > 1) await waitFor(options, tries)
      const candidates = await round.tryOnce()
      if (candidates === undefined) continue
      const commit = round.proposed.describe()
      const now = await lookBack(options, `pull request ${pull.number}`, () => checkStillOpen(options, commit.sha))
      // That of an earlier pick may have failed.
      if (now?.state === 'open') await bringBodyUpToDate(options, now, commit.sha)
      return { candidates, delivery: pullDelivery(pull, commit) }
    }
    throw new DeliveryError(`Branch '${forLog(pull.head.ref)}' kept moving: others were faster each time.`, {
      next: 'Write the comment again.',
    })
  } catch (error) {
    const explained = explainCommitRefusal(error, round.proposed.options)
    throw round.isNoted && explained instanceof DeliveryError ? asNoted(explained) : explained
  }
}

/** What is told of a pick that has ended between its mark and the place of the image. */
function asNoted({ message, next, isOpen, cause }: DeliveryError): DeliveryError {
  const note = 'The pick is noted: the next run carries it out as soon as it can, and so does the same comment again.'
  return new DeliveryError(`${asSentence(message)} ${note}`, { next, isOpen, cause })
}

/** Tries to carry out picks, each by the branches as they are then. */
class PickRounds {
  readonly proposed: MovedBranch
  readonly #shelf: MovedBranch
  readonly #options: PickOptions
  readonly #picks: readonly Candidate[]
  readonly #pull: PickedPull
  #forms: PickForms | undefined
  /** What was chosen when it was marked. */
  #marked: readonly Choice[] = []
  #isNoted = false
  /** Whether the rules of the branch let it be moved. */
  #isAllowed = false

  constructor(options: PickOptions, picks: readonly Candidate[], pull: PickedPull) {
    const beforeMove = async (): Promise<void> => {
      await checkStillOpen(options)
    }
    const { ref } = pull.head
    this.#options = options
    this.#picks = picks
    this.#pull = pull
    this.proposed = new MovedBranch(moveOptions(options, { branch: ref, beforeMove }))
    const place = { branch: candidatesBranchOf(ref), lockFile: CANDIDATES_LOCK_FILE }
    this.#shelf = new MovedBranch(moveOptions(options, { ...place, beforeMove }))
  }

  /** Whether the candidates are marked, whatever became of the pictures. */
  get isNoted(): boolean {
    return this.#isNoted
  }

  /** @returns `undefined` where somebody has moved a branch meanwhile, so that it has to be looked at anew */
  async tryOnce(): Promise<readonly PickedCandidate[] | undefined> {
    const { directory, issueNumber } = this.#options
    const images = this.#picks.map(({ of }) => of)
    const proposed = await readPickBranch(this.proposed.options, images)
    const shelf = await readPickBranch(this.#shelf.options, images)
    if (shelf !== undefined) await this.#shelf.settleUnanswered(shelf.base)
    if (proposed !== undefined) await this.proposed.settleUnanswered(proposed.base)
    const isMarked = this.#shelf.commit !== undefined
    if (this.#marked.length > 0) await checkStillOpen(this.#options, this.proposed.commit)
    if (proposed === undefined) throw tooLate(`the branch of pull request ${this.#pull.number} was deleted meanwhile.`)
    const place = { proposed, shelf, issueNumber, directory }
    // What somebody has picked since this pick was marked came later, and counts.
    const numberOf = (pick: Candidate): number => (isMarked ? findPicked(pick.of, place) : undefined) ?? pick.number
    const choices = chooseCandidates(
      this.#picks.map((pick) => ({ ...pick, number: numberOf(pick) })),
      place,
    )
    if (shelf === undefined) return undefined
    await checkContents(this.#shelf.options, choices)
    const placed = await placeChoices(this.proposed.options, proposed, await this.#withForms(choices, proposed))
    if (!isMarked) this.#marked = choices
    await this.#checkMayPlace(placed)
    const head = await this.#shelf.move(shelf.base, markPicked(shelf, choices))
    if (head === undefined) return undefined
    this.#isNoted = true
    if ((await this.proposed.move(proposed.base, placed)) === undefined) return undefined
    // Whoever has marked another one may be gone, so that the picture follows here; where that branch is gone, nobody has.
    const now = await lookBack(this.#options, 'the branch of its candidates', () => readHead(this.#shelf.options))
    if (now !== undefined && now !== head) return undefined
    return choices.map(({ of, number }, index) => {
      const { number: asked = number, former } = this.#marked[index] ?? {}
      return { of, number, asked, former }
    })
  }

  /** Most images have no forms: what makes them is loaded where there are some. */
  async #withForms(choices: readonly Choice[], proposed: BranchState): Promise<readonly Choice[]> {
    if (![...proposed.lock.values()].some(({ derivedFrom }) => derivedFrom !== undefined)) return choices
    const { PickForms } = await import('./forms.ts')
    this.#forms ??= new PickForms(this.#options)
    return this.#forms.complete(choices, proposed)
  }

  /** A mark says of a picture that it was picked, so that it waits for what is known to keep the picture from its place. */
  async #checkMayPlace(placed: Change | undefined): Promise<void> {
    if (placed === undefined || this.#isAllowed) return
    await checkRules(this.proposed.options, plannedBy(this.proposed.options, placed))
    this.#isAllowed = true
  }
}

/**
 * Looks at something once all is done: a look that fails takes nothing back, so a warning says so.
 *
 * @param what - the subject of the warning
 * @returns `undefined` also where the look fails
 */
async function lookBack<T>(options: PickOptions, what: string, look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look()
  } catch (error) {
    const isRefused = isRequestFailure(error)
    if (options.signal.aborted || !(isRefused || error instanceof DeliveryError)) throw error
    const said = isRefused ? githubSays(error) : messageOf(error)
    options.log.warning(`The pick is carried out, but ${what} could not be looked at again. ${said}`)
    return undefined
  }
}

async function waitFor({ clock, random, signal }: PickOptions, tries: number): Promise<void> {
  await clock.sleep(random() * Math.min(FIRST_WAIT_MS * 2 ** (tries - 2), MAX_WAIT_MS), signal)
}

function pullDelivery({ number, html_url: url, base }: PickedPull, commit: CommitDelivery): PullRequestDelivery {
  return { ...commit, destination: 'pull-request', base: base.ref, pull: { number, url } }
}
