import type { Delivery } from '../result/delivery.ts'
import { describeBytes, describeCount } from '../text/amounts.ts'
import { assertNever } from '../text/assert-never.ts'
import { forLog, forMarkdown, plainUrl } from '../text/foreign-text.ts'
import { link } from '../text/markdown.ts'
import { commentUrl } from './whereabouts.ts'

/** What is said of a delivery, wherever that is. */
interface DeliveryWords {
  /** What it is, in words of ours. */
  readonly what: string
  /** Its name, which may be foreign text; empty where it has none. */
  readonly name?: string
  /** The branch that it is on, which may be foreign text. */
  readonly branch?: string
  /** What else there is to know, in words of ours. */
  readonly notes?: readonly string[]
  /** Its page, without a right to anything; left out where there is none. */
  readonly url?: string
}

/** A delivery in a line of the log. */
export function describeDelivery(delivery: Delivery): string {
  const words = wordsOf(delivery)
  return joinWords(words, { show: forLog, place: words.url ?? '' })
}

/** A delivery on a page, as Markdown. */
export function renderDelivery(delivery: Delivery): string {
  const words = wordsOf(delivery)
  return joinWords(words, { show: forMarkdown, place: link('open', words.url ?? '') })
}

/** @param place - where it can be seen, ready to be shown; empty where nowhere */
function joinWords(
  { what, name = '', branch = '', notes = [] }: DeliveryWords,
  { show, place }: { readonly show: (text: string) => string; readonly place: string },
): string {
  const called = name === '' ? what : `${what} ${show(name)}`
  const there = branch === '' ? called : `${called} on ${show(branch)}`
  const all = [there, ...notes].join(', ')
  return place === '' ? all : `${all}: ${place}`
}

function wordsOf(delivery: Delivery): DeliveryWords {
  switch (delivery.destination) {
    case 'artifact': {
      const { name, bytes, url } = delivery
      return { what: 'Artifact', name, notes: [describeBytes(bytes)], url: plainUrl(url) }
    }
    case 'commit': {
      const { sha, branch, verified, deleted = [], url = '' } = delivery
      if (sha === undefined) return { what: 'Commit: nothing had changed', branch }
      const signature = verified === true ? 'signed by GitHub' : 'not signed'
      const gone = deleted.length === 0 ? [] : [`${describeCount(deleted.length, 'image')} deleted`]
      return { what: 'Commit', name: sha.slice(0, 7), branch, notes: [signature, ...gone], url: plainUrl(url) }
    }
    case 'release': {
      const { tag, isDraft, url } = delivery
      return { what: 'Release', name: tag, notes: isDraft ? ['a draft'] : [], url: plainUrl(url) }
    }
    case 'comment':
      return { what: 'Comment', url: commentUrl(delivery) }
    default:
      return assertNever(delivery)
  }
}
