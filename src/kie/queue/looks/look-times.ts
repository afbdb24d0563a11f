import { DrawingTimes } from './drawing-times.ts'

/** A task at one moment, as far as its looks depend on it. Ages are milliseconds since kie accepted it. */
export interface TaskAge {
  /** The model whose drawing times it shares; `undefined` where its age is not known. */
  readonly model: string | undefined
  /** Its age at the last look that saw it at work; 0 before. */
  readonly seenAgeMs: number
  readonly ageMs: number
}

/** A task that waits for its look. */
export interface WaitingTask extends TaskAge {
  /** Since the last look at it, or since it was accepted. */
  readonly unseenMs: number
  /** Since its look was due. */
  readonly overdueMs: number
}

/** The least time between two looks at one task, in milliseconds. */
export const LEAST_LOOK_MS = 2_000

/** The first look, where nothing is known of the model; a later start hurts the fast ones. */
const FIRST_LOOK_MS = 5_000
/** No look comes later than this after the one before it, or after the task was accepted, where kie's limit allows that. */
const LONGEST_UNSEEN_MS = 10_000
/** Twenty tasks that were submitted together come due together; kie's limit allows so many looks in this time. */
const TOGETHER_MS = 2_500
/** So no look is due later than this after the one before it, once the model is known. */
const LONGEST_LOOK_MS = LONGEST_UNSEEN_MS - TOGETHER_MS
/** kie's limit allows that where a look at every task takes no longer than this: beyond it, no look would be left to choose. */
const LONGEST_BOUND_ROUND_MS = (2 / 3) * LONGEST_UNSEEN_MS
/** Beyond it, a task comes before all others when each of them could have been looked at so many times since. */
const MOST_ROUNDS_UNSEEN = 3
/** A wait costs no more than this, so that a task beyond its bound comes before it: twelve days. */
const MOST_COST_MS = 1e9
const LOOKS_PER_AGE = 40
const LOOK_JITTER = 0.05
/** A look is worth its request once waiting has cost as much as on average in this share of the schedule's interval. */
const WORTHWHILE_SHARE = 0.8
/** To try whether it is time for a look yet. */
const STEP_MS = 250
/** What a model takes of which nothing is known; only how its looks rank among those of others depends on it. */
const UNKNOWN_MEAN_MS = 30_000

/**
 * When to look at the tasks of a run. At first by one schedule for all models: after 5 s, then ever more rarely with the
 * task's age. Once enough tasks of a model have ended, it passes over the looks of the schedule that would hardly find an end,
 * up to 7.5 s after the look before.
 */
export class LookTimes {
  readonly #models = new Map<string, DrawingTimes>()

  /** Learns that a task was still at work at this age. */
  sawAtWork({ model, seenAgeMs, ageMs }: TaskAge): void {
    if (model !== undefined) this.#timesOf(model).lived(seenAgeMs, ageMs)
  }

  /**
   * Learns that a task was found ended at this age.
   *
   * @param drawnMs - milliseconds from its creation to its end, as kie tells; `undefined` where it does not
   */
  sawEnd({ model, seenAgeMs, ageMs }: TaskAge, drawnMs: number | undefined): void {
    if (model === undefined) return
    // What we saw ourselves bounds what kie tells, so that no odd number of its clock spoils what is known.
    const endedAtMs = clamp(drawnMs ?? (seenAgeMs + ageMs) / 2, seenAgeMs, ageMs)
    this.#timesOf(model).ended(seenAgeMs, endedAtMs)
  }

  /** Milliseconds from a task's acceptance to the first look at it, from 2 to 7.5 s. */
  firstMs(model: string | undefined): number {
    const times = this.#knownTimesOf(model)
    if (times === undefined) return FIRST_LOOK_MS
    return worthwhileMs(times, { model, seenAgeMs: 0, ageMs: 0 }, LEAST_LOOK_MS)
  }

  /**
   * Milliseconds from one look at a task to the next, from 2 to 10 s.
   *
   * @param swing - from -1 to 1, spreads the looks of a batch; 0 for a single task
   */
  nextMs(task: TaskAge, swing: number): number {
    const intervalMs = lookIntervalMs(task.ageMs, swing)
    const times = this.#knownTimesOf(task.model)
    return times === undefined ? intervalMs : worthwhileMs(times, task, intervalMs)
  }

  /**
   * Which of the looks that are due comes first: the one whose wait has cost most, but for tasks that nobody has seen for
   * very long. Only the order means anything.
   *
   * @param roundMs - milliseconds that one look at each of the run's tasks takes, at the rate that kie allows
   */
  urgency(task: WaitingTask, roundMs: number): number {
    const { model, seenAgeMs, ageMs, unseenMs, overdueMs } = task
    if (unseenMs >= longestUnseenMs(roundMs)) return MOST_COST_MS + unseenMs
    const times = this.#knownTimesOf(model)
    // Among themselves, those of which nothing is known come in the order in which they were due.
    const costMs = times?.waitCostMs(seenAgeMs, ageMs) ?? evenWaitCostMs(overdueMs + LEAST_LOOK_MS, UNKNOWN_MEAN_MS)
    return Math.min(costMs, MOST_COST_MS)
  }

  #timesOf(model: string): DrawingTimes {
    const times = this.#models.get(model) ?? new DrawingTimes()
    this.#models.set(model, times)
    return times
  }

  #knownTimesOf(model: string | undefined): DrawingTimes | undefined {
    const times = model === undefined ? undefined : this.#models.get(model)
    return times?.isKnown === true ? times : undefined
  }
}

/**
 * The time from one look at a task to the next, where nothing is known of its model. It grows with the task's age, so that a
 * finished picture is noticed within 2.5 % of the time it took, whatever the model's own pace is.
 *
 * @param ageMs - the task's age
 * @param swing - from -1 to 1
 */
export function lookIntervalMs(ageMs: number, swing: number): number {
  const intervalMs = clamp(ageMs / LOOKS_PER_AGE, LEAST_LOOK_MS, LONGEST_UNSEEN_MS)
  return clamp(intervalMs * (1 + LOOK_JITTER * swing), LEAST_LOOK_MS, LONGEST_UNSEEN_MS)
}

/** Until the next look is worth its request. */
function worthwhileMs(times: DrawingTimes, { seenAgeMs, ageMs }: TaskAge, intervalMs: number): number {
  const enoughMs = evenWaitCostMs(WORTHWHILE_SHARE * intervalMs, times.meanMs)
  let ms = intervalMs
  while (ms + STEP_MS <= LONGEST_LOOK_MS && times.waitCostMs(seenAgeMs, ageMs + ms) < enoughMs) ms += STEP_MS
  return ms
}

/** What a wait costs where an end is as likely at any moment, and not likely: on average half of the wait, if there was one. */
function evenWaitCostMs(waitMs: number, meanMs: number): number {
  return (waitMs * waitMs) / (2 * meanMs)
}

/** A task that nobody has seen for so long comes before all others. */
function longestUnseenMs(roundMs: number): number {
  return roundMs <= LONGEST_BOUND_ROUND_MS ? LONGEST_LOOK_MS : MOST_ROUNDS_UNSEEN * roundMs
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
