import { DeliveryError, type PullRequestPlace } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { messageOf } from '../../core/text/reason.ts'
import { limitWaitMs } from '../api/rate-limit.ts'
import { ReplyError } from '../api/reply.ts'
import { invaliditiesOf, isRequestFailure } from '../api/request-failure.ts'
import { repositoryUrl } from '../commit/delivery.ts'
import type { BodyFacts, PullRequestOptions } from './options.ts'
import { createPull, findOpen, type Pull } from './pulls/pulls.ts'
import { explainPullRefusal, invalidTexts, saysNotPermitted, SETTING } from './pulls/refusal.ts'
import { isJobsToken, tellNoWorkflows } from './pulls/workflows.ts'

/** What became of the pull request of a branch. */
export interface Proposal {
  /** `undefined` where none is open. */
  readonly pull: PullRequestPlace | undefined
  /** Why it could not be opened. */
  readonly unopened?: DeliveryError
}

/** GitHub's most for a title, in characters. */
const TITLE_LENGTH = 256

/** Tries to open one, and the waits before the later ones: a branch that was made just now may not be known at once. */
const WAITS_MS = [0, 1_000, 4_000]

/** Opens the pull request of a branch that has none. */
export async function openNew(
  options: PullRequestOptions,
  branch: string,
  facts: Omit<BodyFacts, 'previous' | 'startsNoWorkflows'>,
): Promise<Proposal> {
  const { message, base, clock, log, signal } = options
  const startsNoWorkflows = (await isJobsToken(options)) === true
  const body = options.writeBody({ ...facts, previous: '', startsNoWorkflows })
  const title = Array.from(message.split('\n', 1)[0] ?? '')
    .slice(0, TITLE_LENGTH)
    .join('')
  let failure: unknown
  for (const waitMs of WAITS_MS) {
    try {
      await clock.sleep(waitMs, signal)
      const known = waitMs === 0 ? undefined : await findOpen(options, branch)
      if (known !== undefined) return { pull: placeOf(known) }
      const pull = await createPull(options, { title, body, head: branch, base })
      log.info(`Opened pull request ${pull.number}: ${forLog(pull.html_url)}`)
      if (startsNoWorkflows) tellNoWorkflows(options, pull)
      return { pull: placeOf(pull) }
    } catch (error) {
      if (!signal.aborted && !isRequestFailure(error) && !(error instanceof DeliveryError)) throw error
      failure = error
      if (saysNothingNew(error)) return { pull: undefined }
      if (!mayGoWellLater(error, options)) break
    }
  }
  return {
    pull: undefined,
    unopened: explainUnopened(options, { branch, message: 'No pull request was opened.', error: failure }),
  }
}

/** Whether the base has all that was to be proposed, since a moment ago. */
function saysNothingNew(error: unknown): boolean {
  return isRequestFailure(error) && error.status === 422 && /no commits between/i.test(invalidTexts(error))
}

/** No answer, or one that says that there is one already, or a branch that is not known yet. */
function mayGoWellLater(error: unknown, { clock, signal }: PullRequestOptions): boolean {
  if (signal.aborted) return false
  if (error instanceof ReplyError) return true
  if (!isRequestFailure(error) || limitWaitMs(error, clock) !== undefined) return false
  if (error.status === 422) {
    const isUnknownYet = invaliditiesOf(error).some(({ field, code }) => field === 'head' && code === 'invalid')
    return isUnknownYet || /already exists/i.test(invalidTexts(error))
  }
  return error.status >= 500
}

/** The images are on their branch: a person can open it, and the next run tries again. */
export function explainUnopened(
  options: PullRequestOptions,
  { branch, message, error }: { readonly branch: string; readonly message: string; readonly error: unknown },
): DeliveryError {
  const page = compareUrl(options, branch)
  const where = `The images are on branch '${forLog(branch)}'`
  if (options.signal.aborted) {
    return new DeliveryError(`Cancelled before the pull request was seen to. ${where}.`, {
      next: `The next run does so; by hand: ${page}`,
      cause: error,
    })
  }
  const explained = explainPullRefusal(error, options)
  const next = saysNotPermitted(error)
    ? `${SETTING}, and run this again, or open it by hand: ${page}`
    : `Open it by hand, or run this again: ${page}${explained instanceof DeliveryError ? `\n${explained.next}` : ''}`
  return new DeliveryError(`${message} ${where}. ${messageOf(explained)}`, { next, cause: error })
}

function compareUrl(options: PullRequestOptions, branch: string): string {
  const [base, head] = [options.base, branch].map((name) => name.split('/').map(encodeURIComponent).join('/'))
  return `${repositoryUrl(options)}/compare/${base}...${head}?expand=1`
}

/** What is told of a pull request. */
export function placeOf({ number, html_url: url }: Pull): PullRequestPlace {
  return { number, url }
}
