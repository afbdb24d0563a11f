import type { Clock } from '../kie/index.ts'
import {
  cutOff,
  describeOvertaken,
  findMissing,
  findOvertaken,
  isFailed,
  isOpenEnded,
  sayDestination,
  stayOnRunner,
  type Delivery,
  type DeliveryResult,
  type Destination,
} from './result/delivery.ts'
import { hasOwnName } from './result/candidate.ts'
import type { ImageFailure } from './result/image-failure.ts'
import type { RunResult } from './result/run-result.ts'
import type { SavedImage } from './result/saved-image.ts'
import { describeCount } from './text/amounts.ts'
import type { Log } from './text/log.ts'
import { upperFirst } from './text/phrases.ts'

/** How long an abort may keep a delivery, in ms: enough to say whether a branch has moved, within the runner's patience. */
const ABORTED_DELIVERY_MS = 1_000

/** Where images go, and what happens when a way there is closed. */
export interface DeliveryOptions {
  readonly failures: readonly ImageFailure[]
  /** In the order in which they are served. */
  readonly destinations: readonly Destination[]
  /**
   * Takes the images when the commit or the release fails, and those that a branch does not get, so that what is paid for
   * is not lost with the machine.
   */
  readonly rescue: Destination | undefined
  readonly log: Log
  /** Aborted: no rescue is begun any more. Destinations look at it themselves. */
  readonly signal: AbortSignal
}

/**
 * Serves one destination after the other; one that fails does not stop the rest.
 *
 * @param results - takes each result as soon as it is there, for a caller that cannot wait for the rest
 * @returns what became of each, in the same order, and of the rescue at the end where there was one
 */
export async function deliverAll(
  images: readonly SavedImage[],
  { failures, destinations, rescue, log, signal }: DeliveryOptions,
  results: DeliveryResult[] = [],
): Promise<readonly DeliveryResult[]> {
  const serve = async (destination: Destination, served: readonly SavedImage[]): Promise<DeliveryResult> => {
    const earlier = results.filter((result): result is Delivery => !isFailed(result))
    const isLate = signal.aborted
    try {
      return await destination.deliver(served, { earlier, failures })
    } catch (error) {
      const isCutOff = !isLate && error === signal.reason
      return { destination: destination.name, error: isCutOff ? cutOff(served, error) : error }
    }
  }
  for (const destination of destinations) results.push(await serve(destination, imagesFor(destination, images)))
  const lost = findLost(images, results)
  if (lost === undefined || signal.aborted || destinations.some(({ name }) => name === 'artifact')) return results
  if (rescue === undefined) log.warning(`${lost.why}. ${stayOnRunner(lost.images)}`)
  else {
    log.warning(`${lost.why}; they go up as an artifact, so that they are not lost.`)
    results.push(await serve(rescue, lost.images))
  }
  return results
}

/**
 * Delivers, and returns within moments of an abort whatever a destination does: the outputs must be out before the runner
 * kills the step.
 */
export async function deliverInTime(
  { images, failures }: Pick<RunResult, 'images' | 'failures'>,
  { destinations, rescue, clock, log, signal }: Omit<DeliveryOptions, 'failures'> & { readonly clock: Clock },
): Promise<readonly DeliveryResult[]> {
  const done: DeliveryResult[] = []
  const results = deliverAll(images, { failures, destinations, rescue, log, signal }, done)
  const over = new AbortController()
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  const outOfTime = aborted.then(async () => {
    await clock.sleep(ABORTED_DELIVERY_MS, over.signal)
    const isDone = ({ name }: Destination): boolean => done.some(({ destination }) => destination === name)
    // One is served after the other, so the first of these is under way.
    const [begun, ...others] = [...destinations, ...(rescue === undefined ? [] : [rescue])].filter(
      (each) => !isDone(each),
    )
    const reason: unknown = signal.reason
    return [
      ...done,
      ...(begun === undefined ? [] : [{ destination: begun.name, error: cutOff(images, reason) }]),
      ...others.filter((other) => other !== rescue).map(({ name }) => ({ destination: name, error: reason })),
    ]
  })
  try {
    return await Promise.race([results, outOfTime])
  } finally {
    over.abort()
  }
}

/** A release is what people use, and shows nobody a choice. */
function imagesFor({ name }: Destination, images: readonly SavedImage[]): readonly SavedImage[] {
  return name === 'release' ? images.filter(hasOwnName) : images
}

/** Images that a destination has not taken, which would be lost with the machine, and why. */
function findLost(
  images: readonly SavedImage[],
  results: readonly DeliveryResult[],
): { readonly images: readonly SavedImage[]; readonly why: string } | undefined {
  const failed = results.find(isFailed)
  if (failed !== undefined) {
    const what = `the ${sayDestination(failed.destination)} ${isOpenEnded(failed) ? 'took' : 'did not take'} the images`
    return { images, why: isOpenEnded(failed) ? `Nobody knows whether ${what}` : upperFirst(what) }
  }
  const among = (paths: readonly string[]): readonly SavedImage[] => images.filter(({ path }) => paths.includes(path))
  const [overtaken, missing] = [among(results.flatMap(findOvertaken)), among(results.flatMap(findMissing))]
  const why = [
    ...(missing.length > 0 ? [`The pull request did not get ${describeCount(missing.length, 'candidate')}`] : []),
    ...(overtaken.length > 0 ? [describeOvertaken(overtaken)] : []),
  ]
  return why.length === 0 ? undefined : { images: [...new Set([...missing, ...overtaken])], why: why.join('. ') }
}
