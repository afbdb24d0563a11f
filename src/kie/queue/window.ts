/** How a `RateWindow` is set up. */
export interface RateWindowOptions {
  /** Most requests in the span, and what the limit starts with. */
  readonly limit: number
  /** The span, in milliseconds: a little longer than the server's, because requests do not all travel equally fast. */
  readonly spanMs: number
  /** How long to pause after a refusal without `Retry-After`, in milliseconds, before jitter. */
  readonly pauseMs: number
  /** From 0 up to 1. */
  readonly random: () => number
}

/** A request that the server refused for its frequency. */
export interface RateRefusal {
  readonly sentAt: number
  readonly now: number
  readonly retryAfterMs: number | undefined
  /** The pause ends here at the latest: the deadline of the refused request. */
  readonly until: number
}

const PAUSE_JITTER = 0.1

/**
 * Keeps the number of requests in any span below a limit, counted from the moments of sending. Sends in bursts: a burst
 * is what the server's own window allows, and an even pace would only make everything later.
 *
 * The limit is also shared with others that this process cannot see, so a refusal halves it, and every span without one
 * raises it by one.
 */
export class RateWindow {
  readonly #options: RateWindowOptions
  /** The latest send times, oldest first. */
  readonly #sends: number[] = []
  #limit: number
  #pausedUntil = -Infinity
  #loweredAt = -Infinity
  #raisedAt = -Infinity

  constructor(options: RateWindowOptions) {
    this.#options = options
    this.#limit = options.limit
  }

  /** Requests allowed in a span at present. */
  get limit(): number {
    return this.#limit
  }

  /** Milliseconds that so many requests take at the present limit. */
  durationMs(requests: number): number {
    return (requests * this.#options.spanMs) / this.#limit
  }

  /** The end of the pause that a refusal asked for. */
  get pausedUntil(): number {
    return this.#pausedUntil
  }

  /**
   * The earliest moment for the next request, pauses not counted.
   *
   * @param others - moments at which others sent that share the limit, as it is set up; what refusals made of it is this
   *   one's alone
   */
  nextAt(now: number, others: readonly number[] = []): number {
    const { limit, spanMs } = this.#options
    const own = this.#sends.at(-this.#limit) ?? -Infinity
    const all = [...this.#sends, ...others].toSorted(byTime).at(-limit) ?? -Infinity
    return Math.max(now, own + spanMs, all + spanMs)
  }

  /** Counts a request that is sent now. */
  sent(now: number): void {
    this.#sends.push(now)
    if (this.#sends.length > this.#options.limit) this.#sends.shift()
  }

  /** Takes note that a request was not refused for its frequency. */
  passed(now: number): void {
    const isSpanOld = now - Math.max(this.#loweredAt, this.#raisedAt) >= this.#options.spanMs
    if (this.#limit === this.#options.limit || !isSpanOld) return
    this.#limit += 1
    this.#raisedAt = now
  }

  /**
   * Takes note of a refusal: pauses, and lowers the limit, but once only for requests that were on their way together.
   *
   * @returns whether the limit was lowered
   */
  refused({ sentAt, now, retryAfterMs, until }: RateRefusal): boolean {
    const { pauseMs, random } = this.#options
    const waitMs = retryAfterMs ?? pauseMs * (1 + PAUSE_JITTER * random())
    this.pause(Math.min(now + waitMs, until))
    if (sentAt < this.#loweredAt) return false
    this.#limit = Math.max(1, Math.floor(this.#limit / 2))
    this.#loweredAt = now
    return true
  }

  /** Sends nothing until then. */
  pause(until: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, until)
  }
}

function byTime(a: number, b: number): number {
  return a - b
}
