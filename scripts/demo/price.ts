import { describeCredits } from '../../src/core/text/amounts.ts'
import { priceOf, type Plan } from '../../src/core/plan/plan.ts'

/** kie sells 1,000 credits for 5 US dollars. */
const DOLLARS_PER_CREDIT = 0.005

/**
 * What plans cost when all goes well, which is the most that they can: the demo allows no second attempts.
 *
 * @param plans - `undefined` for one that could not be read
 */
export function priceInWords(plans: readonly (Plan | undefined)[]): string {
  const prices = plans.map((plan) => (plan === undefined ? undefined : priceOf(plan)))
  if (prices.includes(undefined))
    return "at a price that is not known here: see the model's page at https://kie.ai/market"
  const credits = prices.reduce<number>((sum, price) => sum + (price ?? 0), 0)
  return `at most ${describeCredits(credits)}, about ${(credits * DOLLARS_PER_CREDIT).toFixed(2)} US dollars`
}
