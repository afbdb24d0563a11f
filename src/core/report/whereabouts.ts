import {
  isFailed,
  type ArtifactDelivery,
  type CommentDelivery,
  type Delivery,
  type DeliveryResult,
} from '../result/delivery.ts'
import { assertNever } from '../text/errors.ts'
import { plainUrl } from '../text/foreign-text.ts'

function imageUrlsOf(delivery: Delivery): Readonly<Record<string, string>> {
  switch (delivery.destination) {
    case 'artifact': // Its page needs a log-in, and it goes when its retention ends.
    case 'comment':
      return {}
    case 'commit':
    case 'pull-request':
    case 'release':
      return delivery.imageUrls
    default:
      return assertNever(delivery)
  }
}

/** Durable URLs on GitHub, by the images' workspace paths. */
export function durableUrls(deliveries: readonly DeliveryResult[]): ReadonlyMap<string, string> {
  return new Map(deliveries.flatMap((delivery) => (isFailed(delivery) ? [] : Object.entries(imageUrlsOf(delivery)))))
}

/** The numbers of candidates that got others than they were made with, by the images' workspace paths. */
export function candidateNumbers(deliveries: readonly DeliveryResult[]): ReadonlyMap<string, number> {
  return new Map(deliveries.flatMap((delivery) => ('numbers' in delivery ? Object.entries(delivery.numbers) : [])))
}

/** The durable URLs that everybody can open now, so that a page can show their pictures: none of a draft. */
export function visibleUrls(deliveries: readonly DeliveryResult[]): ReadonlyMap<string, string> {
  return durableUrls(deliveries.filter((delivery) => !('isDraft' in delivery && delivery.isDraft)))
}

/** The artifact that holds the images; `undefined` where there is none. */
export function findArtifact(deliveries: readonly DeliveryResult[]): ArtifactDelivery | undefined {
  return deliveries.find(
    (delivery): delivery is ArtifactDelivery => delivery.destination === 'artifact' && !isFailed(delivery),
  )
}

/** A comment's own place on its page, which only the fragment names. */
export function commentUrl({ url, id }: CommentDelivery): string {
  return `${plainUrl(url)}#issuecomment-${id}`
}
