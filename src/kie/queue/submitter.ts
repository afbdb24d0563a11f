import type { KieClient } from '../client/client.ts'
import type { Clock } from '../time/clock.ts'
import { KieApiError, KieConnectionError, KieRequestError, type KieError } from '../wire/errors.ts'
import type { QueueEvent } from './outcome.ts'
import { MaintenanceBackoff, resendPauseMs } from './schedule.ts'
import { KieCancelledError, KieNotSubmittedError, KieOutcomeUnknownError } from './task-errors.ts'
import type { ImageRequest } from '../client/task.ts'
import { RateWindow } from './window.ts'

/** Why nothing more is submitted. */
export type StopReason = KieError | 'over-budget' | 'cancelled'

/** What the submitter needs. */
export interface SubmitterOptions {
  readonly client: Pick<KieClient, 'createTask'>
  readonly clock: Clock
  /** From 0 up to 1. */
  readonly random: () => number
  /** Submissions in any 10 seconds. */
  readonly rateLimit: number
  /** Limit for being submitted, in milliseconds from the first try. */
  readonly timeoutMs: number
  readonly onEvent: (event: QueueEvent) => void
  /** Ends the requests on their way. */
  readonly cutOff: AbortSignal
}

/** One task to be created. */
export interface Order {
  readonly key: string
  readonly attempt: number
  readonly request: ImageRequest
  /** Asked right before each send: a reason against it. */
  readonly admit: () => KieError | 'over-budget' | undefined
}

/** How an order ended: with the task's id, or without a task that is known of. */
export type Submission =
  | { readonly taskId: string; readonly sentOn: Date; readonly sentAt: number; readonly repliedAt: number }
  | {
      readonly taskId?: undefined
      readonly sentOn: Date
      readonly error: KieError
      readonly charged: 'no' | 'unknown'
    }

/** One send that was refused, and surely made no task. */
interface Refusal {
  readonly order: Order
  readonly error: KieRequestError
  readonly sentAt: number
  /** How often the order has not reached kie. */
  readonly unreachable: number
  /** The order's own deadline. */
  readonly until: number
}

/** A little longer than the 10 s in which kie counts, because requests do not all travel equally fast. */
const SUBMISSION_SPAN_MS = 10_250

const UNREACHABLE_TRIES = 5

/** Creates tasks within the account's rate, and decides what each refusal means for the order and for those behind it. */
export class Submitter {
  readonly #options: SubmitterOptions
  readonly #rate: RateWindow
  readonly #maintenance = new MaintenanceBackoff()
  /** Aborted when nothing more is submitted. */
  readonly #stop = new AbortController()
  /** Aborted when what kie has refused for a while is not sent again either. A spent budget has room for it already. */
  readonly #drop = new AbortController()
  #stopReason: StopReason | undefined
  readonly #refusedModels = new Map<string, KieError>()
  /** When the first of the refusals was sent that nothing but refusals followed. */
  #refusedSince: number | undefined

  constructor(options: SubmitterOptions) {
    this.#options = options
    this.#rate = new RateWindow({
      limit: options.rateLimit,
      spanMs: SUBMISSION_SPAN_MS,
      pauseMs: SUBMISSION_SPAN_MS,
      random: options.random,
    })
  }

  /** Aborted when nothing more is submitted. */
  get stopped(): AbortSignal {
    return this.#stop.signal
  }

  /** Submits nothing more. The first reason counts, but for a spent budget, where any other counts more. */
  stop(reason: StopReason): void {
    if (this.#stopReason === undefined || this.#stopReason === 'over-budget') this.#stopReason = reason
    this.#stop.abort()
    if (reason !== 'over-budget') this.#drop.abort()
  }

  /** Why an order for this model would not be sent; `undefined` if it would. */
  obstacle(model: string): KieError | undefined {
    const reason = this.#stopReason ?? this.#refusedModels.get(model)
    if (reason === undefined) return undefined
    return reason === 'cancelled' ? new KieCancelledError() : new KieNotSubmittedError(reason)
  }

  /**
   * Waits until a new order may be sent, and takes its place in the rate.
   *
   * @returns `false` when nothing more is submitted
   */
  turn(): Promise<boolean> {
    return this.#turn(Infinity, this.#stop.signal)
  }

  async #turn(until: number, end: AbortSignal): Promise<boolean> {
    const { clock } = this.#options
    for (;;) {
      if (end.aborted) return false
      const now = clock.now()
      const at = Math.max(this.#rate.nextAt(now), this.#rate.pausedUntil)
      if (at <= now) {
        this.#rate.sent(now)
        return true
      }
      if (now >= until) return false
      await this.#rest(Math.min(at, until) - now, end)
    }
  }

  /**
   * Creates a task. The caller has waited for its turn.
   *
   * @returns `undefined` when submissions were stopped before one that could have made a task
   */
  async submit(order: Order): Promise<Submission | undefined> {
    const { clock, timeoutMs } = this.#options
    const until = clock.now() + timeoutMs
    let unreachable = 0
    if (!this.#isAdmitted(order)) return undefined
    for (;;) {
      const sentAt = clock.now()
      const sentOn = clock.date()
      const answer = await this.#send(order, sentOn)
      if (answer.taskId !== undefined) return { taskId: answer.taskId, sentOn, sentAt, repliedAt: clock.now() }
      const { error } = answer
      if (!mayBeSentAgain(error)) return this.#giveUp(order, sentOn, error)
      if (error instanceof KieConnectionError) unreachable += 1
      const refusal = { order, error, sentAt, unreachable, until }
      const next = await this.#waitAfter(refusal)
      if (next === 'dropped') return undefined
      if (next === 'failed') return { sentOn, error, charged: 'no' }
    }
  }

  #isAdmitted(order: Order): boolean {
    if (this.obstacle(order.request.model) !== undefined) return false
    const reason = order.admit()
    if (reason !== undefined) this.stop(reason)
    return reason === undefined
  }

  async #send(
    { key, attempt, request }: Order,
    at: Date,
  ): Promise<{ taskId: string } | { taskId?: undefined; error: unknown }> {
    const { client, clock, onEvent, cutOff } = this.#options
    onEvent({ type: 'submitting', key, attempt, at })
    const answer = await client.createTask(request, { signal: cutOff }).then(
      (taskId) => ({ taskId }),
      (error: unknown) => ({ error }),
    )
    if ('error' in answer) return answer
    onEvent({ type: 'accepted', key, attempt, taskId: answer.taskId, at: clock.date() })
    this.#rate.passed(clock.now())
    this.#maintenance.reset()
    this.#refusedSince = undefined
    return answer
  }

  /** The end of an order that must not or need not be sent again. */
  #giveUp({ request }: Order, sentOn: Date, error: unknown): Submission {
    this.#refusedSince = undefined
    if (!(error instanceof KieRequestError) || error.verdict === 'ambiguous') {
      return { sentOn, error: new KieOutcomeUnknownError({ at: sentOn, cause: error }), charged: 'unknown' }
    }
    if (error.verdict === 'stop') this.stop(error)
    if (isAboutModel(error)) this.#refusedModels.set(request.model, error)
    return { sentOn, error, charged: 'no' }
  }

  /** Waits as long as a refusal asks for, and for the next turn. */
  async #waitAfter(refusal: Refusal): Promise<'again' | 'failed' | 'dropped'> {
    if (this.#isDropped(refusal.order)) return 'dropped'
    const { order, error, sentAt, unreachable, until } = refusal
    const now = this.#options.clock.now()
    this.#refusedSince ??= sentAt
    const isUnreachable = error instanceof KieConnectionError
    const isOver = now >= until || (isUnreachable && unreachable === UNREACHABLE_TRIES)
    if (!isOver) {
      if (isUnreachable) await this.#restUnreachable(refusal)
      else this.#pause(refusal, now)
      if ((await this.#turn(until, this.#drop.signal)) && !this.#isDropped(order)) return 'again'
    }
    if (this.#isDropped(order)) return 'dropped'
    // kie has refused or been out of reach for all this time: the orders behind need not try as long again.
    if (this.#isRefusedForLong()) this.stop(error)
    return 'failed'
  }

  /** Whether an order that was sent once is not sent again. */
  #isDropped(order: Order): boolean {
    if (this.#drop.signal.aborted || this.#refusedModels.has(order.request.model)) return true
    const reason = order.admit()
    if (reason !== undefined) this.stop(reason)
    return reason !== undefined
  }

  #isRefusedForLong(): boolean {
    const { clock, timeoutMs } = this.#options
    return this.#refusedSince !== undefined && clock.now() - this.#refusedSince >= timeoutMs
  }

  async #restUnreachable({ order: { key }, error, unreachable: tries }: Refusal): Promise<void> {
    const waitMs = resendPauseMs(tries, this.#options.random())
    this.#options.onEvent({ type: 'unreachable', key, tries, waitMs, error })
    await this.#rest(waitMs, this.#drop.signal)
  }

  /** Pauses all submissions, since the refusal is about the account or the service and not about the order. */
  #pause({ error, sentAt, until }: Refusal, now: number): void {
    const { onEvent } = this.#options
    const { retryAfterMs } = error
    if (error instanceof KieApiError && error.kind === 'maintenance') {
      const isNews = !this.#maintenance.isOn
      const backoffMs = this.#maintenance.pauseMs({ sentAt, now })
      const waitMs = retryAfterMs ?? backoffMs
      this.#rate.pause(Math.min(now + waitMs, until))
      if (isNews) onEvent({ type: 'maintenance', waitMs })
    } else if (this.#rate.refused({ sentAt, now, retryAfterMs, until })) {
      const waitMs = this.#rate.pausedUntil - now
      onEvent({ type: 'throttled', what: 'submissions', limit: this.#rate.limit, waitMs })
    }
  }

  /** Sleeps, at most until the signal is aborted: the only thing that a sleep rejects with. */
  async #rest(ms: number, end: AbortSignal): Promise<void> {
    await this.#options.clock.sleep(ms, end).catch(() => undefined)
  }
}

/** Whether surely no task came of a send, and the next may go better. Everything unknown counts as a task. */
function mayBeSentAgain(error: unknown): error is KieRequestError {
  return error instanceof KieRequestError && error.verdict === 'retry'
}

function isAboutModel(error: KieRequestError): boolean {
  return error instanceof KieApiError && (error.kind === 'model' || error.kind === 'disabled')
}
