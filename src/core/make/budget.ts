import { mostTaken } from '../result/cost.ts'
import { describeUnsubmitted, explainImage } from '../explanation/explanation.ts'
import type { ImageExplanation, ImageFacts } from '../result/image-failure.ts'
import { describeEarlierCosts, EarlierCosts } from '../plan/earlier-costs.ts'
import type { EarlierCost } from '../plan/plan.ts'
import { canPay, describeCredits, describeNumber, roundCredits, sumCredits } from '../text/amounts.ts'
import type { Ledger } from './ledger.ts'

/** What a budget counts. */
export interface BudgetOptions {
  /** Credits that all attempts of the run may take, `undefined` for no limit. */
  readonly max: number | undefined
  /** What earlier attempts of the run took or may have taken. */
  readonly earlierCosts: readonly EarlierCost[]
  /** What this attempt takes. */
  readonly ledger: Pick<Ledger, 'taken' | 'overshoot' | 'takenUpNews' | 'onItsWay'>
  /** The highest known price of one task, `undefined` where none is known. */
  readonly priceOf: (name: string) => number | undefined
}

/**
 * Keeps a run within its credits. Each createTask is counted at its forecast before it leaves, and at what kie reports
 * afterwards; the first report above its forecast ends all submissions, since the other forecasts are then in doubt too.
 */
export class Budget {
  readonly #options: BudgetOptions
  readonly #max: number
  readonly #earlier: EarlierCosts
  /** How much of what became known of tasks that are taken up is in the sums. */
  #newsRead = 0

  constructor(options: BudgetOptions) {
    this.#options = options
    this.#max = options.max ?? Infinity
    this.#earlier = new EarlierCosts(options.earlierCosts)
  }

  /** Credits by which kie's reports exceed the forecasts of what this attempt has created. */
  get overshoot(): number {
    return this.#options.ledger.overshoot
  }

  /** What one task is taken to cost: as many times its price as kie has taken for one of an earlier attempt. */
  forecast(name: string): number | undefined {
    const price = this.#options.priceOf(name)
    return price === undefined ? undefined : roundCredits(price * this.#earlierNow().worstRatio)
  }

  /** Whether a createTask for this image still fits; of one that is sent again, whether it fits by now. */
  admits(name: string): boolean {
    if (this.#max === Infinity) return true
    if (this.overshoot > 0) return false
    const { ledger } = this.#options
    const own = ledger.onItsWay(name)
    const ownCredits = own === undefined ? 0 : roundCredits(mostTaken(own))
    const earlier = this.#earlierNow().credits
    return canPay(this.#max, sumCredits([ledger.taken, -ownCredits, earlier, this.forecast(name) ?? 0]))
  }

  /** Explains why an image did not arrive; where the limit is the reason, with the credits that count. */
  explain(error: unknown, facts: ImageFacts): ImageExplanation {
    const explanation = explainImage(error, facts)
    if (explanation.reason !== 'over-budget') return explanation
    const earlier = this.#earlierNow()
    const limit = `the limit of ${describeCredits(this.#options.max)}`
    const of = earlier.isEmpty ? '' : `, of which ${describeEarlierCosts(earlier)}`
    const why = this.overshoot > 0 ? 'kie takes more than the known price, and the next' : 'it'
    const raised = earlier.worstRatio > 1 ? ` ${describeRatio(earlier.worstRatio)}` : ''
    const start = describeUnsubmitted(error, facts)
    return { ...explanation, message: `${start}: ${why} could take the run past ${limit}${of}.${raised}` }
  }

  /** What earlier attempts took, by what is known by now: kie may have said more of a task that is taken up. */
  #earlierNow(): EarlierCosts {
    const news = this.#options.ledger.takenUpNews
    for (const task of news.slice(this.#newsRead)) this.#earlier.learn(task)
    this.#newsRead = news.length
    return this.#earlier
  }
}

function describeRatio(ratio: number): string {
  return `There kie took up to ${describeNumber(ratio)} times the known price, so each image counts as many times its own.`
}
