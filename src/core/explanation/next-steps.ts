import { findLeftOver, isFailed } from '../result/delivery.ts'
import type { ImageFailure } from '../result/image-failure.ts'
import type { RunResult } from '../result/run-result.ts'
import type { SavedImage } from '../result/saved-image.ts'
import type { WayBack } from '../result/task-list.ts'
import { describeNumber } from '../text/amounts.ts'
import { assertNever } from '../text/errors.ts'
import { forLog } from '../text/foreign-text.ts'
import { isRerunSafe, KIE_LOGS } from './way-back.ts'
import { wordsFor } from './words.ts'

/** Names that a step tells. */
const MOST_NAMED = 3

/** What is known of later runs. */
export interface LaterRuns {
  readonly wayBack: WayBack
  /** Whether a new run keeps images that it finds on the branch of its commits. */
  readonly reuses: boolean
}

/**
 * In which order the advice on several failures is followed, where that matters: a new run knows nothing of the tasks of
 * this one, and pays for them again. Besides, whether it makes what has arrived anew. Empty where there is nothing to say.
 */
export function describeNextSteps(result: RunResult, { wayBack, reuses }: LaterRuns): string {
  // What was not submitted goes with what stopped it, which is among them.
  const failures = result.failures.filter(({ reason }) => reason !== 'not-submitted')
  const byStep = Map.groupBy(failures, (failure) => placeInOrder(failure, result, wayBack))
  const told = ORDER.flatMap((step) => {
    const images = byStep.get(step) ?? []
    return images.length === 0 ? [] : [describeStep(step, namesOf(images), wayBack)]
  })
  const order = told.length < 2 ? '' : `Next, in this order: ${told.join('; ')}.`
  const undelivered = findUndelivered(result).length === 0 ? '' : wordsFor(wayBack).undelivered
  const kept = byStep.has('new-run') && reuses ? describeKept(result) : ''
  return [order, undelivered, kept].filter((part) => part !== '').join(' ')
}

/** Images that have arrived and go with the runner, as the way to their destination was closed. */
export function findUndelivered({ status, images, deliveries }: RunResult): readonly SavedImage[] {
  const isClosed = status === 'cancelled' || deliveries.some(isFailed)
  return isClosed ? findLeftOver(images, deliveries) : []
}

/** In the order in which they are taken: whatever may be paid for comes before what may pay for it again. */
const ORDER = ['look-up', 'fetch', 'take-up', 'new-run'] as const

/** A step that has a place in the order. */
type OrderedStep = (typeof ORDER)[number]

/**
 * What the same request may bring again is made beside what is taken up. Where no re-run knows of the tasks that would make
 * them anew; then it takes a new run, unless it has a task that is there to collect.
 */
function placeInOrder({ name, step }: ImageFailure, { pendingTasks }: RunResult, wayBack: WayBack): OrderedStep {
  if (step !== 'again') return step
  return isRerunSafe(wayBack) || Object.hasOwn(pendingTasks, name) ? 'take-up' : 'new-run'
}

function describeStep(step: OrderedStep, names: string, wayBack: WayBack): string {
  const { link, several, newRun } = wordsFor(wayBack)
  switch (step) {
    case 'look-up':
      return `look up ${names} at ${KIE_LOGS}`
    case 'fetch':
      return `fetch ${names} by ${link}, soon`
    case 'take-up':
      return `${several} ${names}`
    case 'new-run':
      return `${newRun} for ${names}, with what each needs`
    default:
      return assertNever(step)
  }
}

/** The branch has what has arrived, with the lock file that says of which request it was made. */
function describeKept({ images, deliveries }: RunResult): string {
  const commit = deliveries.find((delivery) => 'branch' in delivery)
  if (commit === undefined || images.length === 0 || commit.overtaken !== undefined) return ''
  return `A new run makes only what failed: the branch '${forLog(commit.branch)}' has the rest.`
}

function namesOf(failures: readonly ImageFailure[]): string {
  const names = failures.slice(0, MOST_NAMED).map(({ name }) => name)
  const more = failures.length > MOST_NAMED ? [`${describeNumber(failures.length - MOST_NAMED)} more`] : []
  return [...names, ...more].join(', ')
}
