/** So many tasks must have ended before anything is concluded from them. */
const ENOUGH_ENDS = 10
/** An end counts a little less with each one that follows, so that a model that has changed is known anew after some 50. */
const KEPT_AT_END = 1 - 1 / 50

/** Ages are told apart by spans, each a quarter longer than the one before: the first ends at 2 s, the last after a day. */
const FIRST_SPAN_MS = 2_000
const SPAN_GROWTH = 1.25
const SPANS = 50
/** Few tasks end in any one span, so those beside it count too; where even these are few, those further away. */
const NEAR_SPANS = 1
const WIDE_SPANS = 4

/** A span of ages, in milliseconds, and what was seen in it. */
interface Span {
  readonly from: number
  readonly to: number
  /** Tasks that ended at such an age. */
  ended: number
  /** Milliseconds that tasks of such an age lived, those that have not ended yet included. */
  lived: number
}

/** How often tasks end. */
interface EndRates {
  readonly meanMs: number
  /** Of each span: the ends in a millisecond, of a task that is at work. */
  readonly endsPerMs: readonly number[]
}

/**
 * How long a model draws, learned from the tasks of a run: a life table, as for people. The tasks that have not ended count
 * in it too: where only the fastest have ended so far, it does not take their times for those of all.
 */
export class DrawingTimes {
  readonly #spans: readonly Span[] = createSpans()
  #ends = 0
  /** What follows from the spans; `undefined` since something more was learned. */
  #rates: EndRates | undefined

  /** Whether enough tasks have ended. */
  get isKnown(): boolean {
    return this.#ends >= ENOUGH_ENDS
  }

  /** Milliseconds in which one task ends on average, at least 1; no number before the first end. */
  get meanMs(): number {
    return this.#known().meanMs
  }

  /** A task was seen at work between two ages, in milliseconds. */
  lived(from: number, to: number): void {
    this.#rates = undefined
    for (const span of this.#spans) span.lived += overlapMs(span, from, to)
  }

  /** A task that was last seen at work at the one age, in milliseconds, ended at the other. */
  ended(seenAt: number, age: number): void {
    this.lived(seenAt, age)
    this.#ends += 1
    for (const span of this.#spans) {
      if (age >= span.from && age < span.to) span.ended += 1
      span.ended *= KEPT_AT_END
      span.lived *= KEPT_AT_END
    }
  }

  /**
   * What it costs that a task which was at work at the one age, in milliseconds, is not looked at before the other: the odds
   * that it has ended, summed over the wait. Where an end is unlikely this is the delay to be expected, in milliseconds.
   *
   * Where tasks end at an even rate this is their index in P. Whittle, 'Restless bandits' (1988): so many looks bring the least
   * delay where they go to the dearest waits. Looks where an end is likeliest would bring no less delay than looks at an even
   * pace: they go again and again where many end, and the others wait.
   */
  waitCostMs(seenAt: number, age: number): number {
    const { endsPerMs } = this.#known()
    let ends = 0
    let costMs = 0
    for (const [index, span] of this.#spans.entries()) {
      const ms = overlapMs(span, seenAt, age)
      const rate = endsPerMs[index] ?? 0
      if (ms === 0) continue
      // The odds are exp(ends) - 1, where `ends` are those to be expected of a task that is replaced whenever it ends.
      costMs += (Math.exp(ends) * Math.expm1(rate * ms)) / rate - ms
      ends += rate * ms
    }
    return costMs
  }

  #known(): EndRates {
    this.#rates ??= endRatesOf(this.#spans)
    return this.#rates
  }
}

function endRatesOf(spans: readonly Span[]): EndRates {
  const meanMs = Math.max(1, sumOf(spans, 'lived') / sumOf(spans, 'ended'))
  return { meanMs, endsPerMs: spans.map((_, index) => endsPerMsNear(spans, index, meanMs)) }
}

function endsPerMsNear(spans: readonly Span[], index: number, meanMs: number): number {
  let rate = 1 / meanMs
  for (const reach of [WIDE_SPANS, NEAR_SPANS]) {
    const near = spans.slice(Math.max(0, index - reach), index + reach + 1)
    // What was seen there, and beside it one more task that lived through it, and ended as often as in wider surroundings.
    const throughMs = near.reduce((sum, { from, to }) => sum + to - from, 0)
    rate = (sumOf(near, 'ended') + rate * throughMs) / (sumOf(near, 'lived') + throughMs)
  }
  return rate
}

function createSpans(): readonly Span[] {
  const edges = Array.from({ length: SPANS }, (_, index) => FIRST_SPAN_MS * SPAN_GROWTH ** index)
  return edges.map((to, index) => ({ from: edges[index - 1] ?? 0, to, ended: 0, lived: 0 }))
}

function overlapMs({ from, to }: Span, start: number, end: number): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, start))
}

function sumOf(spans: readonly Span[], what: 'ended' | 'lived'): number {
  return spans.reduce((sum, span) => sum + span[what], 0)
}
