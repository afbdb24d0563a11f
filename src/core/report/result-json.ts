import { creditsPaid, type UnknownCost } from '../result/cost.ts'
import { isFailed, type CommitDelivery, type DeliveryResult, type PullRequestDelivery } from '../result/delivery.ts'
import type { ImageFailure } from '../result/image-failure.ts'
import type { RunResult } from '../result/run-result.ts'
import type { DeliveredFile, SavedImage } from '../result/saved-image.ts'
import { encodeTaskId } from '../result/task-list.ts'
import { roundCredits } from '../text/amounts.ts'
import { assertNever } from '../text/errors.ts'
import { encodeText, percentEncode, plainUrl } from '../text/foreign-text.ts'
import { candidateNumbers, commentUrl, durableUrls } from './whereabouts.ts'

/** The whole result as one JSON object, for the output `result` or, where that would be too long, for a file. */
export function formatResult(result: RunResult): string {
  const urls = durableUrls(result.deliveries)
  const numbers = candidateNumbers(result.deliveries)
  return JSON.stringify({
    status: result.status,
    images: result.images.map((image) => imageData(image, { urls, number: numbers.get(image.path) })),
    failures: result.failures.map(failureData),
    deliveries: result.deliveries.map(deliveryData),
    credits: { ...creditData(result), unknown: result.cost.now.unknown.map(unknownCostData) },
    tasksFile: result.tasksFile || null,
  })
}

/** {@link formatResult}, the same shape with counts in place of what is too long, and the file that has all, if any. */
export function formatShortResult(result: RunResult, file: string): string {
  return JSON.stringify({
    status: result.status,
    images: [],
    failures: [],
    deliveries: result.deliveries.map(deliveryData),
    credits: { ...creditData(result), unknown: [] },
    tasksFile: result.tasksFile || null,
    omitted: {
      images: result.images.length,
      failures: result.failures.length,
      unknownCredits: result.cost.now.unknown.length,
      file: file || null,
    },
  })
}

/** @param given - the durable URLs of files, and the number that it got as a candidate in place of its own */
function imageData(
  image: SavedImage,
  { urls, number }: { readonly urls: ReadonlyMap<string, string>; readonly number: number | undefined },
): object {
  const { name, path, bytes, sha256, width, height, mediaType, origin, candidate, files = [] } = image
  return {
    name: percentEncode(name),
    path,
    bytes,
    sha256,
    width,
    height,
    mediaType,
    model: percentEncode(image.model),
    taskId: encodeTaskId(image.taskId),
    sourceUrl: image.sourceUrl === '' ? null : plainUrl(image.sourceUrl),
    url: urlData(urls.get(path)),
    credits: image.credits ?? null,
    seconds: image.seconds ?? null,
    origin,
    contentCredentials: image.contentCredentials ?? false,
    alt: image.alt === undefined ? null : encodeText(image.alt),
    ...(candidate !== undefined && {
      candidate: { of: percentEncode(candidate.of), number: number ?? candidate.number },
    }),
    formats: files.filter(({ derivedFrom }) => derivedFrom !== undefined).map((file) => formData(file, urls)),
  }
}

function formData(
  { path, bytes, sha256, width, height, mediaType }: DeliveredFile,
  urls: ReadonlyMap<string, string>,
): object {
  return { path, bytes, sha256, width, height, mediaType, url: urlData(urls.get(path)) }
}

function urlData(url: string | undefined): string | null {
  return url === undefined ? null : plainUrl(url)
}

function failureData({ name, taskId, code, reason, charged }: ImageFailure): object {
  return {
    name: percentEncode(name),
    taskId: taskId === undefined ? null : encodeTaskId(taskId),
    code: strictCode(code),
    reason,
    charged,
  }
}

/** No branch: whoever opens a pull request names it. No tag, for the same reason. */
function deliveryData(delivery: DeliveryResult): object {
  if (isFailed(delivery)) return { destination: delivery.destination, delivered: false }
  switch (delivery.destination) {
    case 'artifact': {
      const { destination, name, id, url, digest, bytes } = delivery
      return { destination, delivered: true, name, id, url: plainUrl(url), digest, bytes }
    }
    case 'commit':
      return { destination: delivery.destination, delivered: true, ...commitData(delivery) }
    case 'pull-request': {
      const { destination, pull } = delivery
      const { url: commitUrl, ...commit } = commitData(delivery)
      const place = { number: pull?.number ?? null, url: pull === undefined ? null : plainUrl(pull.url) }
      return { destination, delivered: true, ...place, commitUrl, ...commit }
    }
    case 'release': {
      const { destination, url } = delivery
      return { destination, delivered: true, url: plainUrl(url) }
    }
    case 'comment':
      return { destination: delivery.destination, delivered: true, url: commentUrl(delivery), id: delivery.id }
    default:
      return assertNever(delivery)
  }
}

function commitData({ sha, url, verified, deleted }: CommitDelivery | PullRequestDelivery) {
  return {
    sha: sha ?? null,
    url: url === undefined ? null : plainUrl(url),
    verified: verified ?? null,
    ...(deleted !== undefined && { deleted: deleted.length }),
  }
}

function strictCode(code: string | undefined): string | null {
  return code !== undefined && /^[\w.-]{1,64}$/.test(code) ? code : null
}

function creditData({ cost, creditsLeft }: RunResult): object {
  return {
    used: creditsPaid(cost.now) ?? null,
    known: cost.now.known,
    paidEarlier: creditsPaid(cost.earlier) ?? null,
    left: creditsLeft === undefined ? null : roundCredits(creditsLeft),
  }
}

function unknownCostData({ name, taskId, atMost }: UnknownCost): object {
  return {
    name: percentEncode(name),
    taskId: taskId === undefined ? null : encodeTaskId(taskId),
    atMost: atMost ?? null,
  }
}
