import type { CommitDelivery, Delivery, PullRequestDelivery } from '../result/delivery.ts'
import { describeBytes, describeCount } from '../text/amounts.ts'
import { assertNever } from '../text/errors.ts'
import { forLog, forMarkdown, plainUrl } from '../text/foreign-text.ts'
import { link } from '../text/markdown.ts'
import { commentUrl } from './whereabouts.ts'

/** What is said of a delivery, wherever that is. */
interface DeliveryWords {
  readonly text: string
  /** Its page, without a right to anything; empty where there is none. */
  readonly url: string
}

/** Makes a foreign text harmless where it is shown. */
type Show = (text: string) => string

/** A delivery in a line of the log. */
export function describeDelivery(delivery: Delivery): string {
  const { text, url } = wordsOf(delivery, forLog)
  return url === '' ? text : `${text}: ${url}`
}

/** A delivery on a page, as Markdown. */
export function renderDelivery(delivery: Delivery): string {
  const { text, url } = wordsOf(delivery, forMarkdown)
  const place = link('open', url)
  return place === '' ? text : `${text}: ${place}`
}

function wordsOf(delivery: Delivery, show: Show): DeliveryWords {
  switch (delivery.destination) {
    case 'artifact': {
      const { name, bytes, hasContactSheet = false, url } = delivery
      const sheet = hasContactSheet ? ', whose index.html shows them all' : ''
      return { text: `Artifact ${show(name)}, ${describeBytes(bytes)}${sheet}`, url: plainUrl(url) }
    }
    case 'commit': {
      const { sha, branch, url = '' } = delivery
      const text =
        sha === undefined
          ? `Commit: nothing had changed on ${show(branch)}`
          : `Commit ${describeChange({ ...delivery, sha }, show)}`
      return { text, url: sha === undefined ? '' : plainUrl(url) }
    }
    case 'pull-request': {
      const { pull, sha, branch, base, url = '' } = delivery
      const what = pull === undefined ? 'Pull request: none is open' : `Pull request ${show(`#${pull.number}`)}`
      const change =
        sha === undefined
          ? `nothing was committed to ${show(branch)}`
          : `commit ${describeChange({ ...delivery, sha }, show)}`
      return { text: `${what} into ${show(base)}, ${change}`, url: plainUrl(pull?.url ?? url) }
    }
    case 'release': {
      const { tag, isDraft, url } = delivery
      return { text: `Release ${show(tag)}${isDraft ? ', a draft' : ''}`, url: plainUrl(url) }
    }
    case 'comment':
      return { text: 'Comment', url: commentUrl(delivery) }
    default:
      return assertNever(delivery)
  }
}

function describeChange(
  { sha, branch, verified, deleted = [] }: (CommitDelivery | PullRequestDelivery) & { readonly sha: string },
  show: Show,
): string {
  const signature = verified === true ? 'signed by GitHub' : 'not signed'
  const gone = deleted.length === 0 ? [] : [`${describeCount(deleted.length, 'file')} deleted`]
  return [`${show(sha.slice(0, 7))} on ${show(branch)}`, signature, ...gone].join(', ')
}
