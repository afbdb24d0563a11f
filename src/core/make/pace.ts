import { describeDuration } from '../text/amounts.ts'

/** So many ends tell a pace; fewer tell chance. */
const LEAST_ENDED = 5
/** kie takes submissions in bursts of ten seconds: a shorter span tells the size of a burst. */
const BURST_MS = 10_000
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** From here on, minutes say more than anybody knows. */
const LONG_MS = 2 * HOUR_MS

/** How far a batch is. */
export interface BatchState {
  /** Tasks that have ended in this run, well or not. */
  readonly ended: number
  /** Tasks that have not. */
  readonly left: number
  /** Milliseconds since the first of them ended. */
  readonly sinceFirstEndMs: number
}

/**
 * How long a batch still takes at the pace at which its tasks have ended so far, in words: `about 4 min left`.
 *
 * @returns `undefined` while too few have ended to tell, and when all have
 */
export function timeLeftInWords({ ended, left, sinceFirstEndMs }: BatchState): string | undefined {
  if (ended < LEAST_ENDED || left === 0) return undefined
  const leftMs = (left * Math.max(sinceFirstEndMs, BURST_MS)) / (ended - 1)
  if (leftMs < MINUTE_MS) return 'less than 1 min left'
  const unitMs = leftMs < LONG_MS ? MINUTE_MS : HOUR_MS
  return `about ${describeDuration(Math.round(leftMs / unitMs) * unitMs)} left`
}
