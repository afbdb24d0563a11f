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

/**
 * How long a model draws, learned from the tasks of a run: a life table, as for people. The tasks that have not ended count
 * in it too: where only the fastest have ended so far, it does not take their times for those of all.
 */
export class DrawingTimes {
  readonly #spans: readonly Span[] = createSpans()
  #ends = 0

  /** Whether enough tasks have ended. */
  get isKnown(): boolean {
    return this.#ends >= ENOUGH_ENDS
  }

  /** Milliseconds in which one task ends on average; no number before the first end. */
  get meanMs(): number {
    return sumOf(this.#spans, 'lived') / sumOf(this.#spans, 'ended')
  }

  /** A task was seen at work between two ages, in milliseconds. */
  lived(from: number, to: number): void {
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

  /** The chance, from 0 to 1, that a task which was at work at the one age, in milliseconds, has ended by the other. */
  chance(seenAt: number, age: number): number {
    const { meanMs } = this
    const expected = this.#spans.map((span, index) => {
      const ms = overlapMs(span, seenAt, age)
      return ms === 0 ? 0 : ms * this.#endsPerMs(index, meanMs)
    })
    return 1 - Math.exp(-expected.reduce((sum, ends) => sum + ends, 0))
  }

  #endsPerMs(index: number, meanMs: number): number {
    let rate = 1 / meanMs
    for (const reach of [WIDE_SPANS, NEAR_SPANS]) {
      const spans = this.#spans.slice(Math.max(0, index - reach), index + reach + 1)
      // What was seen there, and beside it one more life, in which tasks end as often as in the wider surroundings.
      rate = (sumOf(spans, 'ended') + rate * meanMs) / (sumOf(spans, 'lived') + meanMs)
    }
    return rate
  }
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
