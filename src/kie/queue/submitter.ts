import type { KieClient } from '../client/client.ts'
import type { Clock } from '../time/clock.ts'
import { KieConnectionError, KieRequestError, type KieError } from '../wire/errors.ts'
import type { Candidate, Obstacles } from './obstacles.ts'
import type { QueueEvent } from './outcome.ts'
import { resendPauseMs } from './schedule.ts'
import { KieOutcomeUnknownError } from './task-errors.ts'
import { Turns } from './turns.ts'

/** What the submitter needs. */
export interface SubmitterOptions {
  readonly client: Pick<KieClient, 'createTask'>
  readonly clock: Clock
  /** From 0 up to 1. */
  readonly random: () => number
  /** Submissions in any 10 seconds. */
  readonly rateLimit: number
  /** File in which processes of this machine share the rate; `undefined` where this one counts alone. */
  readonly sharedSendsFile: string | undefined
  /** Limit for being submitted, in milliseconds from the first try. */
  readonly timeoutMs: number
  readonly onEvent: (event: QueueEvent) => void
  /** What is met by any order stands in the way of those behind it. */
  readonly obstacles: Obstacles
  /** Ends the requests on their way. */
  readonly cutOff: AbortSignal
}

/** One task to be created. */
export interface Order extends Candidate {
  readonly key: string
  readonly attempt: number
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
  readonly sentOn: Date
  readonly sentAt: number
  /** How often the order did not reach kie. */
  readonly failedSends: number
  /** The order's own deadline. */
  readonly until: number
}

const MOST_FAILED_SENDS = 5

/** Creates tasks within the account's rate, and decides what each refusal means for the order and for those behind it. */
export class Submitter {
  readonly #options: SubmitterOptions
  readonly #turns: Turns
  /** When the first of the refusals was sent that nothing but refusals followed; `Infinity` where there is none. */
  #refusedSince = Infinity

  constructor(options: SubmitterOptions) {
    this.#options = options
    this.#turns = new Turns(options)
  }

  /**
   * Waits until a new order may be sent, and takes its place in the rate.
   *
   * @returns `false` when nothing more is submitted
   */
  turn(): Promise<boolean> {
    return this.#turns.take(Infinity, this.#options.obstacles.stopped)
  }

  /**
   * Creates a task. The caller has waited for its turn.
   *
   * @returns `undefined` when submissions were stopped before one that could have made a task
   */
  async submit(order: Order): Promise<Submission | undefined> {
    const { clock, timeoutMs, obstacles } = this.#options
    const until = clock.now() + timeoutMs
    let failedSends = 0
    if (!obstacles.admits(order)) return undefined
    for (;;) {
      const sentAt = clock.now()
      const sentOn = clock.date()
      const answer = await this.#send(order, sentOn)
      if (answer.taskId !== undefined) return { taskId: answer.taskId, sentOn, sentAt, repliedAt: clock.now() }
      const { error } = answer
      if (!mayBeSentAgain(error)) return this.#giveUp(order, sentOn, error)
      if (error instanceof KieConnectionError) failedSends += 1
      const next = await this.#waitAfter({ order, error, sentOn, sentAt, failedSends, until })
      if (next === 'again') continue
      this.#tellRefused(order)
      return next
    }
  }

  #tellRefused({ key, attempt }: Order): void {
    this.#options.onEvent({ type: 'refused', key, attempt })
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
    onEvent({ type: 'accepted', key, attempt, taskId: answer.taskId, at })
    this.#turns.accepted(clock.now())
    this.#refusedSince = Infinity
    return answer
  }

  /** The end of an order that must not or need not be sent again. */
  #giveUp(order: Order, sentOn: Date, error: unknown): Submission {
    this.#refusedSince = Infinity
    if (!(error instanceof KieRequestError) || error.verdict === 'ambiguous') {
      return { sentOn, error: new KieOutcomeUnknownError({ at: sentOn, cause: error }), charged: 'unknown' }
    }
    this.#options.obstacles.refused(order.request, error)
    this.#tellRefused(order)
    return { sentOn, error, charged: 'no' }
  }

  /**
   * Waits as long as a refusal asks for, and for the next turn.
   *
   * @returns how the order ends where it is not sent again, as `submit` does
   */
  async #waitAfter(refusal: Refusal): Promise<'again' | Submission | undefined> {
    const { clock, obstacles } = this.#options
    const { order, error, sentOn, sentAt, failedSends, until } = refusal
    if (!obstacles.admitsAgain(order)) return undefined
    const now = clock.now()
    this.#refusedSince = Math.min(this.#refusedSince, sentAt)
    const isUnreachable = error instanceof KieConnectionError
    const isOver = now >= until || (isUnreachable && failedSends === MOST_FAILED_SENDS)
    if (!isOver) {
      if (isUnreachable) await this.#restUnreachable(refusal)
      else this.#turns.pause({ error, sentAt, now, until })
      if ((await this.#turns.take(until, obstacles.dropped)) && obstacles.admitsAgain(order)) return 'again'
    }
    if (!obstacles.admitsAgain(order)) return undefined
    // kie has refused or been out of reach for all this time: the orders behind need not try as long again.
    if (this.#isRefusedForLong()) obstacles.stop(error)
    return { sentOn, error, charged: 'no' }
  }

  #isRefusedForLong(): boolean {
    const { clock, timeoutMs } = this.#options
    return clock.now() - this.#refusedSince >= timeoutMs
  }

  async #restUnreachable({ order: { key }, error, failedSends }: Refusal): Promise<void> {
    const { random, onEvent, obstacles } = this.#options
    const waitMs = resendPauseMs(failedSends, random())
    onEvent({ type: 'unreachable', key, tries: failedSends, waitMs, error })
    await this.#turns.rest(waitMs, obstacles.dropped)
  }
}

/** Whether surely no task came of a send, and the next may go better. Everything unknown counts as a task. */
function mayBeSentAgain(error: unknown): error is KieRequestError {
  return error instanceof KieRequestError && error.verdict === 'retry'
}
