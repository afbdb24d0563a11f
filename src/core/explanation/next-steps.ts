import { isFailed } from '../result/delivery.ts'
import type { FailureReason, ImageFailure } from '../result/image-failure.ts'
import type { RunResult } from '../result/run-result.ts'
import type { WayBack } from '../result/task-list.ts'
import { describeNumber } from '../text/amounts.ts'
import { forLog } from '../text/foreign-text.ts'
import { KIE_LOGS } from './way-back.ts'

/** What may have been paid for without anybody seeing it: whatever comes first may pay again. */
const LOOK_UP_FIRST: readonly FailureReason[] = ['outcome-unknown', 'lost', 'unreadable-result', 'expired', 'unknown']

/** What the same request may bring another time, once its cause is gone; all else needs another request, or a fresh task. */
const SAME_AGAIN: readonly FailureReason[] = [
  'auth',
  'balance',
  'key-cap',
  'rate',
  'maintenance',
  'not-ready',
  'network',
  'disk',
  'download',
  'timed-out',
  'cancelled',
]

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
  const steps = Map.groupBy(failures, (failure) => stepFor(failure, result, wayBack))
  const [first, second, third] = [steps.get('look-up') ?? [], steps.get('have-again') ?? [], steps.get('new-run') ?? []]
  const haveAgain = wayBack === 're-run' ? 're-run the failed jobs for' : 'collect, by their ids,'
  const told = [
    ...(first.length === 0 ? [] : [`look up ${namesOf(first)} at ${KIE_LOGS}`]),
    ...(second.length === 0 ? [] : [`${haveAgain} ${namesOf(second)}`]),
    ...(third.length === 0 ? [] : [`start a new run for ${namesOf(third)}, with what each needs`]),
  ]
  const order = told.length < 2 ? '' : `Next, in this order: ${told.join('; ')}.`
  const kept = third.length > 0 && reuses ? describeKept(result) : ''
  return [order, kept].filter((part) => part !== '').join(' ')
}

type Step = 'look-up' | 'have-again' | 'new-run'

function stepFor({ name, reason }: ImageFailure, { pendingTasks }: RunResult, wayBack: WayBack): Step {
  if (LOOK_UP_FIRST.includes(reason)) return 'look-up'
  const isPaid = Object.hasOwn(pendingTasks, name)
  return isPaid || (wayBack === 're-run' && SAME_AGAIN.includes(reason)) ? 'have-again' : 'new-run'
}

/** The branch has what has arrived, with the lock file that says of which request it was made. */
function describeKept({ images, deliveries }: RunResult): string {
  const commit = deliveries.find((delivery) => delivery.destination === 'commit' && !isFailed(delivery))
  if (commit === undefined || !('branch' in commit) || images.length === 0 || commit.overtaken !== undefined) return ''
  return `A new run makes only what failed: the branch '${forLog(commit.branch)}' has the rest.`
}

function namesOf(failures: readonly ImageFailure[]): string {
  const names = failures.slice(0, MOST_NAMED).map(({ name }) => name)
  const more = failures.length > MOST_NAMED ? [`${describeNumber(failures.length - MOST_NAMED)} more`] : []
  return [...names, ...more].join(', ')
}
