import { creditsInWords } from '../../src/ending.ts'
import { DEFAULT_MODEL, findModel } from '../../src/kie/index.ts'
import type { DemoStep } from './arguments.ts'

/** kie sells 1,000 credits for 5 US dollars. */
const DOLLARS_PER_CREDIT = 0.005

/** What steps cost when all goes well, which is the most that they can: the demo allows no second attempts. */
export function priceInWords(steps: readonly DemoStep[]): string {
  const prices = steps.map(priceOf)
  if (prices.includes(undefined))
    return "at a price that is not known here: see the model's page at https://kie.ai/market"
  const credits = prices.reduce<number>((sum, price) => sum + (price ?? 0), 0)
  return `at most ${creditsInWords(credits)}, about ${(credits * DOLLARS_PER_CREDIT).toFixed(2)} US dollars`
}

function priceOf({ inputs }: DemoStep): number | undefined {
  const { model = DEFAULT_MODEL, quality, count = '1' } = inputs
  const known = findModel(model)
  const credits = known?.credits({ quality: quality ?? known.fields['quality']?.default })
  return credits === undefined ? undefined : credits * Number(count)
}
