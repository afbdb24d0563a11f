import { SharedSends } from '../sharing/shared-sends.ts'
import type { Clock } from '../time/clock.ts'
import { KieApiError, type KieRequestError } from '../wire/errors.ts'
import type { QueueEvent } from './outcome.ts'
import { MaintenanceBackoff } from './schedule.ts'
import { RateWindow } from './window.ts'

/** What the turns of submissions are made of. */
export interface TurnsOptions {
  readonly clock: Clock
  /** From 0 up to 1. */
  readonly random: () => number
  /** Submissions in any 10 seconds. */
  readonly rateLimit: number
  /** File in which processes of this machine share the rate; `undefined` where this one counts alone. */
  readonly sharedSendsFile: string | undefined
  readonly onEvent: (event: QueueEvent) => void
}

/** A refusal that asks everybody to wait. */
export interface Throttling {
  readonly error: KieRequestError
  readonly sentAt: number
  readonly now: number
  /** The pause ends here at the latest. */
  readonly until: number
}

/** A little longer than the 10 s in which kie counts, because requests do not all travel equally fast. */
const SUBMISSION_SPAN_MS = 10_250

/** Lets submissions through, one by one, within the account's rate and outside of the pauses that kie asks for. */
export class Turns {
  readonly #clock: Clock
  readonly #onEvent: (event: QueueEvent) => void
  readonly #rate: RateWindow
  readonly #shared: SharedSends | undefined
  readonly #maintenance = new MaintenanceBackoff()

  constructor({ clock, random, rateLimit, sharedSendsFile: file, onEvent }: TurnsOptions) {
    this.#clock = clock
    this.#onEvent = onEvent
    this.#rate = new RateWindow({
      limit: rateLimit,
      spanMs: SUBMISSION_SPAN_MS,
      pauseMs: SUBMISSION_SPAN_MS,
      random,
    })
    this.#shared = file === undefined ? undefined : new SharedSends({ file, spanMs: SUBMISSION_SPAN_MS })
  }

  /**
   * Waits until a request may be sent, and takes its place in the rate.
   *
   * @param until - the wait ends here, even if the turn has not come
   * @param end - ends the wait at once
   * @returns whether the request may be sent now
   */
  async take(until: number, end: AbortSignal): Promise<boolean> {
    for (;;) {
      if (end.aborted) return false
      const now = this.#clock.now()
      const at = this.#takeIfFree(now)
      if (at <= now) return true
      if (now >= until) return false
      await this.rest(Math.min(at, until) - now, end)
    }
  }

  /** Takes the place of a request that is sent now, if there is one. @returns when there is one */
  #takeIfFree(now: number): number {
    const own = Math.max(this.#rate.nextAt(now), this.#rate.pausedUntil)
    if (own > now) return own
    const at = this.#shared?.send(now, (others) => this.#rate.nextAt(now, others)) ?? own
    if (at <= now) this.#rate.sent(now)
    return at
  }

  /** Takes note that kie accepted: it neither refuses for the frequency nor is it under maintenance. */
  accepted(now: number): void {
    this.#rate.passed(now)
    this.#maintenance.reset()
  }

  /** Pauses all submissions, since the refusal is about the account or the service and not about the order. */
  pause({ error, sentAt, now, until }: Throttling): void {
    const { retryAfterMs } = error
    if (error instanceof KieApiError && error.kind === 'maintenance') {
      const isNews = !this.#maintenance.isOn
      const backoffMs = this.#maintenance.pauseMs({ sentAt, now })
      const waitMs = retryAfterMs ?? backoffMs
      this.#rate.pause(Math.min(now + waitMs, until))
      if (isNews) this.#onEvent({ type: 'maintenance', waitMs })
    } else if (this.#rate.refused({ sentAt, now, retryAfterMs, until })) {
      const waitMs = this.#rate.pausedUntil - now
      this.#onEvent({ type: 'throttled', what: 'submissions', limit: this.#rate.limit, waitMs })
    }
  }

  /** Sleeps, at most until the signal is aborted: the only thing that a sleep rejects with. */
  async rest(ms: number, end: AbortSignal): Promise<void> {
    await this.#clock.sleep(ms, end).catch(() => undefined)
  }
}
