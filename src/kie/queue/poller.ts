import { Bell } from '../time/bell.ts'
import type { KieClient } from '../client/client.ts'
import type { Clock } from '../time/clock.ts'
import { KieRequestError, type KieApiError, type KieError } from '../wire/errors.ts'
import type { QueueEvent } from './outcome.ts'
import { DueLooks } from './looks/due-looks.ts'
import { LEAST_LOOK_MS, LookTimes } from './looks/look-times.ts'
import { isKnownState, type Task } from '../client/task.ts'
import { isRefusal, WatchedTask, type Watch, type WatchEnd } from './watched-task.ts'
import { Watches } from './watches.ts'
import { RateWindow } from './window.ts'

/** What the poller needs. */
export interface PollerOptions {
  readonly client: Pick<KieClient, 'getTask'>
  readonly clock: Clock
  /** From 0 up to 1. */
  readonly random: () => number
  /** Wait for a task created earlier, in milliseconds from the first look at it. */
  readonly timeoutMs: number
  readonly onEvent: (event: QueueEvent) => void
}

/** One look on its way. */
interface SentLook {
  readonly watched: WatchedTask
  readonly sentAt: number
  /** The deadline has come: no other look follows. */
  readonly isLast: boolean
}

/** Ten in a second is the stricter of kie's documented limits; the span leaves room for requests that travel unevenly. */
const LOOKS_AT_ONCE = 10
const LOOK_SPAN_MS = 1_250
const LOOK_TIMEOUT_MS = 30_000
/** The look at the deadline must not put the end off for long. */
const LAST_LOOK_TIMEOUT_MS = 5_000
const THROTTLED_PAUSE_MS = 10_000
const TROUBLE_AFTER = 5

/** Looks at all tasks within one common rate: at those that are due, first where waiting has cost most. */
export class Poller {
  readonly #options: PollerOptions
  readonly #bell: Bell
  readonly #rate: RateWindow
  readonly #times = new LookTimes()
  readonly #due = new DueLooks<WatchedTask>({
    notBefore: (watched, now) => this.#notBefore(watched, now),
    urgency: (watched, now) => this.#urgency(watched, now),
  })
  readonly #watches = new Watches()
  /** Ends the looks on their way. */
  readonly #ending = new AbortController()
  #isClosed = false
  #isTroubleTold = false
  #isUnknownStateTold = false

  constructor(options: PollerOptions) {
    this.#options = options
    this.#bell = new Bell(options.clock)
    this.#rate = new RateWindow({
      limit: LOOKS_AT_ONCE,
      spanMs: LOOK_SPAN_MS,
      pauseMs: THROTTLED_PAUSE_MS,
      random: options.random,
    })
  }

  /** Follows a task to its end. */
  watch(watch: Watch): Promise<WatchEnd> {
    const ended = this.#watches.endOf(watch.taskId)
    if (ended !== undefined) return Promise.resolve(ended)
    const now = this.#options.clock.now()
    const watched = new WatchedTask(watch, now)
    const { model } = watched.ageAt(now)
    const firstAt = watch.accepted === undefined ? now : watch.accepted.at + this.#times.firstMs(model)
    this.#plan(watched, Math.min(firstAt, watched.deadline))
    return this.#watches.open(watched)
  }

  /** Looks at tasks as they come due, until closed. */
  async run(): Promise<void> {
    while (!this.#isClosed) {
      const now = this.#options.clock.now()
      const at = Math.max(this.#due.nextAt, this.#rate.nextAt(now))
      if (at > now) await this.#bell.wait(at - now)
      else this.#takeNext(now)
    }
  }

  /** Ends every watch, those to come too, with this error. */
  end(errorOf: (taskId: string) => KieError): void {
    this.#watches.endAll(errorOf)
    this.#due.clear()
    this.#ending.abort()
  }

  /** Ends the loop and whatever is on its way. */
  close(): void {
    this.#isClosed = true
    this.#ending.abort()
    this.#bell.ring()
  }

  /** Looks at the task whose turn it is, if there is one. */
  #takeNext(now: number): void {
    const watched = this.#due.take(now)
    if (watched === undefined || !this.#watches.has(watched)) return
    if (watched.deadline === Infinity) watched.start(now, this.#options.timeoutMs)
    const isLast = now >= watched.deadline
    this.#look({ watched, sentAt: now, isLast }).catch((error: unknown) => this.#watches.crash(watched, error))
  }

  /** The last look is made in a pause too, and another one so shortly before it would only put it off. */
  #notBefore({ deadline }: WatchedTask, now: number): number {
    if (now >= deadline) return now
    if (deadline - now < LEAST_LOOK_MS) return deadline
    return Math.min(this.#rate.pausedUntil, deadline)
  }

  #urgency(watched: WatchedTask, now: number): number {
    if (now >= watched.deadline) return Infinity
    return this.#times.urgency(watched.waitingAt(now), this.#rate.durationMs(this.#watches.size))
  }

  async #look(look: SentLook): Promise<void> {
    const { watched, sentAt, isLast } = look
    const { client, clock } = this.#options
    this.#rate.sent(sentAt)
    watched.lookedAt = sentAt
    const answer = await client
      .getTask(watched.watch.taskId, {
        signal: this.#ending.signal,
        timeoutMs: isLast ? LAST_LOOK_TIMEOUT_MS : Math.min(LOOK_TIMEOUT_MS, watched.deadline - sentAt),
      })
      .then(
        (record) => ({ record }),
        (error: unknown) => ({ error }),
      )
    if (!this.#watches.has(watched)) return
    const end = 'record' in answer ? this.#onRecord(look, answer.record) : this.#onFailure(look, answer.error)
    if (end !== undefined) this.#watches.finish(watched, end)
    else if (isLast) this.#watches.finish(watched, watched.onDeadline(clock.now()))
    else this.#lookAgain(look, 'record' in answer ? sentAt : clock.now())
  }

  #onRecord({ watched, sentAt }: SentLook, record: Task): WatchEnd | undefined {
    const { onEvent } = this.#options
    const { key } = watched.watch
    const before = watched.task
    this.#rate.passed(sentAt)
    this.#isTroubleTold = false
    const end = watched.onRecord(record)
    this.#learn(watched, sentAt, end)
    const task = watched.task ?? record
    if (task.state !== before?.state) onEvent({ type: 'state', key, task })
    else if (task.credits !== undefined && task.credits !== before.credits) onEvent({ type: 'credits', key, task })
    if (!isKnownState(task.state) && !this.#isUnknownStateTold) {
      this.#isUnknownStateTold = true
      onEvent({ type: 'unknown-state', key, task })
    }
    return end
  }

  #onFailure(look: SentLook, error: unknown): WatchEnd | undefined {
    const { watched } = look
    // By its code alone: the words may come from behind kie, and cost every task of the run its result.
    if (isRefusal(error, 'auth') && (error.code ?? error.httpStatus) === 401) {
      this.end(() => error)
      return undefined
    }
    if (isRefusal(error, 'rate')) this.#slowDown(look, error)
    const end = watched.onFailure(error, this.#options.clock.now())
    if (watched.failuresInRow === TROUBLE_AFTER && !this.#isTroubleTold) {
      this.#isTroubleTold = true
      this.#options.onEvent({ type: 'poll-trouble', key: watched.watch.key, taskId: watched.watch.taskId, error })
    }
    return end
  }

  #slowDown({ watched, sentAt }: SentLook, { retryAfterMs }: KieApiError): void {
    const now = this.#options.clock.now()
    const isLowered = this.#rate.refused({ sentAt, now, retryAfterMs, until: watched.deadline })
    if (!isLowered) return
    const waitMs = this.#rate.pausedUntil - now
    this.#options.onEvent({ type: 'throttled', what: 'looks', limit: this.#rate.limit, waitMs })
  }

  /** Learns how long the model draws. What ends without kie's last word tells nothing of it. */
  #learn(watched: WatchedTask, sentAt: number, end: WatchEnd | undefined): void {
    const age = watched.ageAt(sentAt)
    const { state, seconds } = watched.task ?? {}
    if (end === undefined && state !== 'success') {
      this.#times.sawAtWork(age)
      watched.sawAtWork(sentAt)
    } else if (end !== undefined && end.error === undefined) {
      this.#times.sawEnd(age, seconds === undefined ? undefined : 1_000 * seconds)
    }
  }

  /** @param from - where the next interval begins: with the look that succeeded, or with the end of one that failed */
  #lookAgain({ watched, sentAt }: SentLook, from: number): void {
    const isBatch = this.#watches.size > 1
    const swing = isBatch ? 2 * this.#options.random() - 1 : 0
    const intervalMs = this.#times.nextMs(watched.ageAt(sentAt), swing)
    const askedMs = watched.lastError instanceof KieRequestError ? (watched.lastError.retryAfterMs ?? 0) : 0
    const at = Math.min(from + Math.max(intervalMs, askedMs), watched.deadline)
    this.#plan(watched, Math.max(at, sentAt + LEAST_LOOK_MS))
  }

  #plan(watched: WatchedTask, at: number): void {
    watched.dueAt = at
    this.#due.push(at, watched)
    this.#bell.ring()
  }
}
