import type { QueueEvent } from '../../kie/index.ts'

/**
 * Keeps a run within its credits. Each createTask is counted at its forecast before it leaves, and at what kie reports
 * afterwards; the first report above its forecast ends all submissions, since the other forecasts are then in doubt too.
 */
export class Budget {
  readonly #max: number
  readonly #priceOf: (key: string) => number
  /** Credits that each attempt has taken or may take, by key and attempt. */
  readonly #taken = new Map<string, number>()
  /** Attempts on their way: a refused request that is sent again is not counted twice. */
  readonly #open = new Set<string>()
  readonly #attempts = new Map<string, number>()
  #overshoot = 0

  /**
   * @param max - credits, `undefined` for no limit
   * @param priceOf - forecast for one task, the highest known price
   */
  constructor(max: number | undefined, priceOf: (key: string) => number) {
    this.#max = max ?? Infinity
    this.#priceOf = priceOf
  }

  /** Credits by which kie's reports exceed the forecasts. */
  get overshoot(): number {
    return this.#overshoot
  }

  /** Whether a createTask for this item still fits; of one that is sent again, whether its room is still there. */
  admits(key: string): boolean {
    if (this.#max === Infinity) return true
    if (this.#overshoot > 0) return false
    return this.#open.has(key) || this.#total() + this.#priceOf(key) <= this.#max
  }

  /** Follows what happens. */
  onEvent(event: QueueEvent): void {
    if (this.#max === Infinity) return
    switch (event.type) {
      case 'submitting':
        this.#open.add(event.key)
        this.#attempts.set(event.key, event.attempt)
        this.#taken.set(`${event.key} ${event.attempt}`, this.#priceOf(event.key))
        break
      case 'accepted':
        this.#open.delete(event.key)
        break
      case 'state':
        this.#report(event.key, event.task.credits)
        break
      case 'finished':
        if (this.#open.delete(event.key) && event.outcome.end === 'failed' && event.outcome.charged === 'no') {
          this.#taken.delete(`${event.key} ${event.outcome.attempt}`)
        }
        break
      default:
        break
    }
  }

  #report(key: string, credits: number | undefined): void {
    const attempt = this.#attempts.get(key)
    if (credits === undefined || attempt === undefined) return
    const forecast = this.#priceOf(key)
    this.#taken.set(`${key} ${attempt}`, Math.max(credits, forecast))
    this.#overshoot = Math.max(this.#overshoot, credits - forecast)
  }

  #total(): number {
    let total = 0
    for (const credits of this.#taken.values()) total += credits
    return total
  }
}
