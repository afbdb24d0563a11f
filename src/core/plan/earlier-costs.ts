import type { TaskCost } from '../result/cost.ts'
import { canPay, describeCredits, roundCredits, sumCredits } from '../text/amounts.ts'
import type { EarlierCost } from './plan.ts'

/**
 * What earlier attempts of a run took or may have taken, each task once: an attempt that took one up has noted it again. Sums
 * are kept and not made anew, since they are asked for before each createTask.
 */
export class EarlierCosts {
  /** By the task's id; a request without one has no other key than itself. */
  readonly #costs: Map<EarlierCost['taskId'] | EarlierCost, EarlierCost>
  #credits: number
  #unsaid: number
  #worstRatio: number

  /** @param costs - oldest first: what is known of a task last counts */
  constructor(costs: readonly EarlierCost[]) {
    this.#costs = mergeCosts(costs)
    const merged = [...this.#costs.values()]
    this.#credits = sumCredits(merged.map(mostOf))
    this.#unsaid = merged.filter(({ credits }) => credits === undefined).length
    this.#worstRatio = merged.reduce((worst, cost) => Math.max(worst, ratioOf(cost)), 1)
  }

  /** Whether there is none. */
  get isEmpty(): boolean {
    return this.#costs.size === 0
  }

  /** The credits that they took, or may have taken. */
  get credits(): number {
    return this.#credits
  }

  /** Whether kie has said of each what it took. */
  get isSure(): boolean {
    return this.#unsaid === 0
  }

  /** How many times its forecast kie took for a task at most; at least 1. */
  get worstRatio(): number {
    return this.#worstRatio
  }

  /** Notes what is known by now of a task that is taken up. As long as it is at work, only what is more counts. */
  learn({ taskId, reported, end }: Pick<TaskCost, 'taskId' | 'reported' | 'end'>): void {
    const known = this.#costs.get(taskId)
    if (known === undefined || reported === undefined) return
    const isOver = end === 'succeeded' || end === 'failed'
    if (!isOver && canPay(mostOf(known), reported)) return
    const cost = { ...known, credits: reported }
    this.#costs.set(taskId, cost)
    this.#credits = sumCredits([this.#credits, -roundCredits(mostOf(known)), roundCredits(reported)])
    if (known.credits === undefined) this.#unsaid -= 1
    this.#worstRatio = Math.max(this.#worstRatio, ratioOf(cost))
  }
}

/** What earlier attempts took, as part of a sentence. */
export function describeEarlierCosts({ credits, isSure }: Pick<EarlierCosts, 'credits' | 'isSure'>): string {
  return `earlier attempts took ${isSure ? '' : 'up to '}${describeCredits(credits)}`
}

function mergeCosts(costs: readonly EarlierCost[]): Map<EarlierCost['taskId'] | EarlierCost, EarlierCost> {
  const byTask = new Map<EarlierCost['taskId'] | EarlierCost, EarlierCost>()
  for (const cost of costs) {
    const key = cost.taskId ?? cost
    const known = byTask.get(key)
    const { taskId } = cost
    byTask.set(key, { taskId, credits: cost.credits ?? known?.credits, price: cost.price ?? known?.price })
  }
  return byTask
}

function mostOf({ credits, price }: EarlierCost): number {
  return credits ?? price ?? 0
}

function ratioOf({ credits, price }: EarlierCost): number {
  if (credits === undefined || price === undefined || price === 0) return 1
  return canPay(price, credits) ? 1 : credits / price
}
