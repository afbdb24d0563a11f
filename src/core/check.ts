import type { EarlierImages } from './images/earlier-images.ts'
import type { Source } from './inputs/source.ts'
import { findOutdated } from './work/outdated.ts'
import { priceOf, type Plan } from './plan/plan.ts'
import { warnOfRequests } from './report/plan-log.ts'
import { NO_COST } from './result/cost.ts'
import { describeReason } from './result/outdated.ts'
import type { RunResult } from './result/run-result.ts'
import { isHere } from './result/saved-image.ts'
import type { Log } from './text/log.ts'

/** What a check needs. */
export interface CheckOptions {
  readonly source: Source
  /** The images that the plan was compared with. */
  readonly earlier: EarlierImages
  readonly log: Log
}

/**
 * Tells whether every image of a plan is there, made of the request that is asked for now. Nothing is made, nobody is
 * asked, and nothing is written.
 *
 * @param plan - with the images that are as they should be among those that are reused
 * @returns a result of status `unchanged` or `outdated`
 * @throws InputError when the lock file cannot be read
 */
export async function checkImages(plan: Plan, { source, earlier, log }: CheckOptions): Promise<RunResult> {
  warnOfRequests(plan, source, log)
  const outdated = findOutdated(plan, await earlier.readEntries())
  for (const { name, reason } of outdated) log.info(`${name}: ${describeReason(reason)}`)
  return {
    status: outdated.length === 0 ? 'unchanged' : 'outdated',
    // One of which no file is there is none to tell of.
    images: plan.images.flatMap(({ reused = [] }) => reused).filter(isHere),
    failures: [],
    deliveries: [],
    tasks: {},
    pendingTasks: {},
    cost: NO_COST,
    creditsLeft: undefined,
    outdated: { of: plan.images.length, images: outdated, credits: priceOf(plan) },
  }
}
