import {
  describePendingInFull,
  describeSpent,
  describeLeftOver,
  isBad,
  describeStatusInFull,
} from '../explanation/ending.ts'
import { explainDelivery } from '../explanation/explanation.ts'
import { describeNextSteps, type LaterRuns } from '../explanation/next-steps.ts'
import { findTroubles, isFailed } from '../result/delivery.ts'
import type { ImageFailure } from '../result/image-failure.ts'
import { isAboutCredits, type RunResult } from '../result/run-result.ts'
import { describeDuration, describeNumber } from '../text/amounts.ts'
import type { Log } from '../text/log.ts'
import { describeDelivery } from './delivery-words.ts'

/** Names of failed images that stand beside one reason. */
const MOST_NAMED = 10

/** What the last lines of the log say beside the result: how long it took, and what a later run would do. */
export interface Circumstances extends LaterRuns {
  /** From the first deed of the step to its last. */
  readonly tookMs: number
}

/**
 * Says what came of a run in the last lines of the log: what arrived, what did not, where it is, what it cost, and how long
 * it took. Whoever reads nothing else knows what to do; the error, where there is one, is for the caller to say after it.
 *
 * @param result - of a run that made or tried to make images; others are told by their ending alone
 */
export function tellResult(result: RunResult, { tookMs, ...later }: Circumstances, log: Log): void {
  if (!isAboutCredits(result.status)) return
  log.info(describeStatusInFull(result), { tone: isBad(result.status) ? 'failed' : 'done' })
  for (const line of failureLines(result.failures)) log.info(line, { tone: 'failed' })
  for (const delivery of result.deliveries) {
    if (!isFailed(delivery)) log.info(describeDelivery(delivery))
    for (const trouble of findTroubles(delivery)) {
      const { message, next } = explainDelivery(trouble)
      log.info(`${message} ${next}`, { tone: 'failed' })
    }
  }
  const undelivered = describeLeftOver(result)
  if (undelivered !== '') log.info(undelivered)
  const nextSteps = describeNextSteps(result, later)
  if (nextSteps !== '') log.info(nextSteps)
  const pending = describePendingInFull(result)
  if (pending !== '') log.info(pending, { tone: 'warning' })
  log.info(`${describeSpent(result)} It took ${describeDuration(tookMs)}.`)
}

/** By their reasons, since what each came to stands above; of a single one the error says all. */
function failureLines(failures: readonly ImageFailure[]): readonly string[] {
  if (failures.length < 2) return []
  return [...Map.groupBy(failures, ({ reason }) => reason)].map(([reason, images]) => {
    const names = images.slice(0, MOST_NAMED).map(({ name }) => name)
    const more = images.length > MOST_NAMED ? [`${describeNumber(images.length - MOST_NAMED)} more`] : []
    return `Failed, ${reason}: ${[...names, ...more].join(', ')}. Why stands above, beside each name.`
  })
}
