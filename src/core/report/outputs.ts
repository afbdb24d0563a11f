import type { SavedImage } from '../result/saved-image.ts'
import type { ImageFailure } from '../result/image-failure.ts'
import { assertNever } from '../text/assert-never.ts'
import { isFailed, type CommentDelivery, type Delivery, type DeliveryResult } from '../result/delivery.ts'
import { percentEncode, plainUrl } from '../text/foreign-text.ts'
import type { RunResult } from '../result/run-result.ts'

/**
 * Every output of the action, as `action.yml` lists them. They end in shell scripts: nothing that a service sent is in one
 * with a character that a shell acts on.
 */
export const OUTPUT_NAMES = [
  'status',
  'image',
  'images',
  'image-url',
  'image-urls',
  'source-urls',
  'tasks',
  'pending-tasks',
  'credits-used',
  'credits-left',
  'artifact-name',
  'artifact-id',
  'artifact-url',
  'artifact-digest',
  'commit-sha',
  'commit-url',
  'commit-verified',
  'release-url',
  'comment-url',
  'result',
] as const

/** Name of an output. */
export type OutputName = (typeof OUTPUT_NAMES)[number]

/** The value of each output; empty where nothing is known. */
export type Outputs = Readonly<Record<OutputName, string>>

/** GitHub lets a job have 1 MB of outputs, counted in UTF-16, two bytes a unit; some is left to other steps. */
const MAX_UNITS = 450_000

/** What is given up where the outputs grow too large: the longest and least needed first. */
const SHORTENED = ['source-urls', 'image-urls', 'tasks', 'images', 'pending-tasks'] as const

function strictCode(code: string | undefined): string | null {
  return code !== undefined && /^[\w.-]{1,64}$/.test(code) ? code : null
}

/** The value of the outputs `tasks` and `pending-tasks`. */
export function tasksOutput(tasks: Readonly<Record<string, string>>): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(tasks).map(([name, id]) => [percentEncode(name), percentEncode(id)])),
  )
}

/** Sums of credits without the tail of a binary fraction. */
function roundCredits(credits: number | undefined): number | null {
  return credits === undefined ? null : Number(credits.toFixed(4))
}

function creditsText(credits: number | undefined): string {
  return String(roundCredits(credits) ?? '')
}

function urlsOf(delivery: Delivery): Readonly<Record<string, string>> {
  switch (delivery.destination) {
    case 'artifact': // Its page needs a log-in, and it goes when its retention ends.
    case 'comment':
      return {}
    case 'commit':
    case 'release':
      return delivery.imageUrls
    default:
      return assertNever(delivery)
  }
}

/** Durable URLs on GitHub, by the images' workspace paths. */
export function durableUrls(deliveries: readonly DeliveryResult[]): ReadonlyMap<string, string> {
  return new Map(deliveries.flatMap((delivery) => (isFailed(delivery) ? [] : Object.entries(urlsOf(delivery)))))
}

/** The durable URLs that everybody can open now, so that a page can show their pictures: none of a draft. */
export function visibleUrls(deliveries: readonly DeliveryResult[]): ReadonlyMap<string, string> {
  return durableUrls(deliveries.filter((delivery) => !('isDraft' in delivery && delivery.isDraft)))
}

function describeImage(image: SavedImage, url: string | undefined): object {
  const { name, path, bytes, sha256, width, height, mediaType, origin } = image
  return {
    name: percentEncode(name),
    path,
    bytes,
    sha256,
    width,
    height,
    mediaType,
    model: percentEncode(image.model),
    taskId: percentEncode(image.taskId),
    sourceUrl: image.sourceUrl === '' ? null : plainUrl(image.sourceUrl),
    url: url === undefined ? null : plainUrl(url),
    credits: image.credits ?? null,
    seconds: image.seconds ?? null,
    origin,
  }
}

function describeFailure({ name, taskId, code, reason, charged }: ImageFailure): object {
  return {
    name: percentEncode(name),
    taskId: taskId === undefined ? null : percentEncode(taskId),
    code: strictCode(code),
    reason,
    charged,
  }
}

/** A comment's own place on its page, which only the fragment names. */
function commentUrl({ url, id }: CommentDelivery): string {
  return `${plainUrl(url)}#issuecomment-${id}`
}

/** No branch: whoever opens a pull request names it. No tag, for the same reason. */
function describeDelivery(delivery: DeliveryResult): object {
  if (isFailed(delivery)) return { destination: delivery.destination, delivered: false }
  switch (delivery.destination) {
    case 'artifact': {
      const { destination, name, id, url, digest, bytes } = delivery
      return { destination, delivered: true, name, id, url: plainUrl(url), digest, bytes }
    }
    case 'commit': {
      const { destination, sha, url, verified } = delivery
      return {
        destination,
        delivered: true,
        sha: sha ?? null,
        url: url === undefined ? null : plainUrl(url),
        verified: verified ?? null,
      }
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

/** The whole result as one JSON object, for the output `result` or, where that would be too long, for a file. */
export function resultJson(result: RunResult): string {
  const urls = durableUrls(result.deliveries)
  return JSON.stringify({
    status: result.status,
    images: result.images.map((image) => describeImage(image, urls.get(image.path))),
    failures: result.failures.map(describeFailure),
    deliveries: result.deliveries.map(describeDelivery),
    credits: { used: roundCredits(result.creditsUsed), left: roundCredits(result.creditsLeft) },
  })
}

/** The same shape with counts in place of what is too long, and the file that has all. */
function shortResultJson(result: RunResult, file: string): string {
  return JSON.stringify({
    status: result.status,
    images: [],
    failures: [],
    deliveries: result.deliveries.map(describeDelivery),
    credits: { used: roundCredits(result.creditsUsed), left: roundCredits(result.creditsLeft) },
    omitted: { images: result.images.length, failures: result.failures.length, file },
  })
}

function deliveryOutputs(deliveries: readonly DeliveryResult[]): Partial<Outputs> {
  const outputs: Partial<Record<OutputName, string>> = {}
  for (const delivery of deliveries) {
    if (isFailed(delivery)) continue
    switch (delivery.destination) {
      case 'artifact':
        outputs['artifact-name'] = delivery.name
        outputs['artifact-id'] = String(delivery.id)
        outputs['artifact-url'] = plainUrl(delivery.url)
        outputs['artifact-digest'] = delivery.digest
        break
      case 'commit':
        outputs['commit-sha'] = delivery.sha ?? ''
        outputs['commit-url'] = plainUrl(delivery.url ?? '')
        outputs['commit-verified'] = delivery.verified === undefined ? '' : String(delivery.verified)
        break
      case 'release':
        outputs['release-url'] = plainUrl(delivery.url)
        break
      case 'comment':
        outputs['comment-url'] = commentUrl(delivery)
        break
      default:
        assertNever(delivery)
    }
  }
  return outputs
}

/** Those of the images that kie has made now, in their order, then those of images that could not be brought here. */
function sourceUrls({ images, failures }: RunResult): readonly string[] {
  return [...images, ...failures].flatMap(({ sourceUrl = '' }) => (sourceUrl === '' ? [] : [plainUrl(sourceUrl)]))
}

function size(outputs: Outputs): number {
  return OUTPUT_NAMES.reduce((units, name) => units + name.length + outputs[name].length, 0)
}

/** Gives up what is too long for the outputs of a job; the file has it. */
function shorten(outputs: Outputs, shortResult: string): Outputs {
  let short: Outputs = outputs
  if (size(short) > MAX_UNITS) short = { ...short, result: shortResult }
  for (const name of SHORTENED) {
    if (size(short) > MAX_UNITS) short = { ...short, [name]: name.endsWith('tasks') ? '{}' : '[]' }
  }
  return short
}

/**
 * The outputs of a run. None holds a prompt, a message or other free text. Lists and objects are always JSON, also when
 * they are empty; a list of URLs is as long as the list of images, with `''` where an image has none.
 *
 * @param resultFile - workspace path of the file that the caller writes {@link resultJson} to whenever the output
 *   `result` differs from it, which it does where all outputs would come near the 1 MB that GitHub lets a job have
 */
export function toOutputs(result: RunResult, resultFile: string): Outputs {
  const urls = durableUrls(result.deliveries)
  const imageUrls = result.images.map((image) => plainUrl(urls.get(image.path) ?? ''))
  const outputs: Outputs = {
    status: result.status,
    image: result.images[0]?.path ?? '',
    images: JSON.stringify(result.images.map((image) => image.path)),
    'image-url': imageUrls[0] ?? '',
    'image-urls': JSON.stringify(imageUrls.some((url) => url !== '') ? imageUrls : []),
    'source-urls': JSON.stringify(sourceUrls(result)),
    tasks: tasksOutput(result.tasks),
    'pending-tasks': tasksOutput(result.pendingTasks),
    'credits-used': creditsText(result.creditsUsed),
    'credits-left': creditsText(result.creditsLeft),
    'artifact-name': '',
    'artifact-id': '',
    'artifact-url': '',
    'artifact-digest': '',
    'commit-sha': '',
    'commit-url': '',
    'commit-verified': '',
    'release-url': '',
    'comment-url': '',
    ...deliveryOutputs(result.deliveries),
    result: resultJson(result),
  }
  return shorten(outputs, shortResultJson(result, resultFile))
}
