import { mostTaken } from '../result/cost.ts'
import { explainImage } from '../result/explanation.ts'
import type { ImageExplanation } from '../result/image-failure.ts'
import { describeEarlierCosts, mergeEarlierCosts, mostAboveForecast, sumEarlierCosts } from '../plan/earlier-costs.ts'
import type { EarlierCost } from '../plan/plan.ts'
import type { ImageRequest } from '../../kie/index.ts'
import { canPay, describeCredits, sumCredits } from '../text/amounts.ts'
import type { Ledger } from './ledger.ts'

/** What a budget counts. */
export interface BudgetOptions {
  /** Credits that all attempts of the run may take, `undefined` for no limit. */
  readonly max: number | undefined
  /** What earlier attempts of the run took or may have taken. */
  readonly earlierCosts: readonly EarlierCost[]
  /** What this attempt takes. */
  readonly ledger: Pick<Ledger, 'tasks' | 'onItsWay'>
  /** Forecast for one task, the highest known price. */
  readonly priceOf: (name: string) => number
}

/**
 * Keeps a run within its credits. Each createTask is counted at its forecast before it leaves, and at what kie reports
 * afterwards; the first report above its forecast ends all submissions, since the other forecasts are then in doubt too.
 */
export class Budget {
  readonly #options: BudgetOptions
  readonly #max: number
  readonly #earlierCosts: readonly EarlierCost[]

  constructor(options: BudgetOptions) {
    this.#options = options
    this.#max = options.max ?? Infinity
    this.#earlierCosts = mergeEarlierCosts(options.earlierCosts)
  }

  /** Credits by which kie's reports exceed the forecasts of what this attempt has created. */
  get overshoot(): number {
    const { ledger } = this.#options
    const created = ledger.tasks.filter(({ isEarlier }) => !isEarlier)
    return mostAboveForecast(created.map(({ reported, price }) => ({ credits: reported, price })))
  }

  /** Whether a createTask for this image still fits; of one that is sent again, whether it fits by now. */
  admits(name: string): boolean {
    if (this.#max === Infinity) return true
    if (this.overshoot > 0) return false
    const { ledger, priceOf } = this.#options
    const own = ledger.onItsWay(name)
    const others = ledger.tasks.filter((task) => !task.isEarlier && task !== own).map(mostTaken)
    const earlier = this.#earlierNow()
    // What earlier attempts took above its forecast, the next may take again.
    const price = priceOf(name) + mostAboveForecast(earlier)
    return canPay(this.#max, sumCredits([...others, sumEarlierCosts(earlier), price]))
  }

  /**
   * Explains why an image did not arrive; where the limit is the reason, with the credits that count.
   *
   * @param request - what was asked of kie for it
   */
  explain(error: unknown, request?: ImageRequest): ImageExplanation {
    const explanation = explainImage(error, request)
    if (explanation.reason !== 'over-budget') return explanation
    const earlier = this.#earlierNow()
    const limit = `the limit of ${describeCredits(this.#options.max)}`
    const of = earlier.length === 0 ? '' : `, of which ${describeEarlierCosts(earlier)}`
    const why = this.overshoot > 0 ? 'kie takes more than the known price, and the next' : 'it'
    return { ...explanation, message: `Not submitted: ${why} could take the run past ${limit}${of}.` }
  }

  /** What earlier attempts took, by what is known by now: kie may have said more of a task that is taken up. */
  #earlierNow(): readonly EarlierCost[] {
    const { ledger } = this.#options
    const takenUp = new Map(ledger.tasks.filter((task) => task.isEarlier).map((task) => [task.taskId, task.reported]))
    return this.#earlierCosts.map((cost) => ({ ...cost, credits: takenUp.get(cost.taskId) ?? cost.credits }))
  }
}
