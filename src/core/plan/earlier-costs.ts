import { describeCredits, roundCredits, sumCredits } from '../text/amounts.ts'
import type { EarlierCost } from './plan.ts'

/** Each task once: an attempt that took it up has noted it again. What is known of it last counts. */
export function mergeEarlierCosts(costs: readonly EarlierCost[]): readonly EarlierCost[] {
  const byTask = new Map<string | symbol, EarlierCost>()
  for (const cost of costs) {
    const key = cost.taskId ?? Symbol('a request without a task')
    const known = byTask.get(key)
    const { taskId } = cost
    byTask.set(key, { taskId, credits: cost.credits ?? known?.credits, price: cost.price ?? known?.price })
  }
  return [...byTask.values()]
}

/** The credits that earlier attempts took, or may have taken, for these. */
export function sumEarlierCosts(costs: readonly EarlierCost[]): number {
  return sumCredits(costs.map(({ credits, price }) => credits ?? price ?? 0))
}

/** The most credits that kie took for a task beyond its forecast. */
export function mostAboveForecast(costs: readonly Pick<EarlierCost, 'credits' | 'price'>[]): number {
  const above = costs.map(({ credits, price }) =>
    credits === undefined || price === undefined ? 0 : roundCredits(credits - price),
  )
  return Math.max(0, ...above)
}

/** What earlier attempts took, as part of a sentence. */
export function describeEarlierCosts(costs: readonly EarlierCost[]): string {
  const isSure = costs.every(({ credits }) => credits !== undefined)
  return `earlier attempts took ${isSure ? '' : 'up to '}${describeCredits(sumEarlierCosts(costs))}`
}
