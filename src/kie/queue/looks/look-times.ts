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
/** No look is due later than this after the one before it, or after the task was accepted. */
const LONGEST_LOOK_MS = 10_000
/** Where kie's limit puts looks off, a task that was not seen for so long comes before all others. */
const LONGEST_UNSEEN_MS = 2 * LONGEST_LOOK_MS
const LOOKS_PER_AGE = 40
const LOOK_JITTER = 0.05
/** A look is worth its request where it finds an end at least so often, against the schedule's looks on average. */
const LEAST_WORTH = 0.8
/** To try whether it is time for a look yet. */
const STEP_MS = 250
/** What a model takes of which nothing is known; only how its looks rank among those of others depends on it. */
const UNKNOWN_MEAN_MS = 30_000

/**
 * When to look at the tasks of a run. At first by one schedule for all models: after 5 s, then ever more rarely with the
 * task's age. Once enough tasks of a model have ended, it looks where their times make an end likely, and passes over the
 * looks of the schedule that would hardly find one, up to 10 s after the look before.
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

  /** Milliseconds from a task's acceptance to the first look at it, from 2 to 10 s. */
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

  /** Which of the looks that are due comes first: the one that most likely finds an end. Only the order means anything. */
  urgency(task: WaitingTask): number {
    const { model, seenAgeMs, ageMs, unseenMs, overdueMs } = task
    if (unseenMs >= LONGEST_UNSEEN_MS) return unseenMs
    const times = this.#knownTimesOf(model)
    if (times !== undefined) return times.chance(seenAgeMs, ageMs)
    // Among themselves, those of which nothing is known come in the order in which they were due.
    return 1 - Math.exp(-(overdueMs + LEAST_LOOK_MS) / UNKNOWN_MEAN_MS)
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
  const intervalMs = clamp(ageMs / LOOKS_PER_AGE, LEAST_LOOK_MS, LONGEST_LOOK_MS)
  return clamp(intervalMs * (1 + LOOK_JITTER * swing), LEAST_LOOK_MS, LONGEST_LOOK_MS)
}

/** Until the next look is worth its request. */
function worthwhileMs(times: DrawingTimes, { seenAgeMs, ageMs }: TaskAge, intervalMs: number): number {
  const enough = (LEAST_WORTH * intervalMs) / times.meanMs
  let ms = intervalMs
  while (ms < LONGEST_LOOK_MS && times.chance(seenAgeMs, ageMs + ms) < enough) ms += STEP_MS
  return Math.min(ms, LONGEST_LOOK_MS)
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
