const FIRST_RESEND_MS = 1_000
const LONGEST_RESEND_MS = 30_000

const FIRST_MAINTENANCE_MS = 5_000
const LONGEST_MAINTENANCE_MS = 60_000

/**
 * The pause before a request that surely did not leave is tried again, with full jitter.
 *
 * @param failedSends - how often the request did not leave, from 1
 * @param random - from 0 up to 1
 */
export function resendPauseMs(failedSends: number, random: number): number {
  return random * Math.min(FIRST_RESEND_MS * 2 ** failedSends, LONGEST_RESEND_MS)
}

/** The pauses while kie is under maintenance: 5 s, doubled up to 60 s. */
export class MaintenanceBackoff {
  #pauseMs = 0
  #steppedAt = -Infinity

  /** The pause after a refusal; requests that were on their way together count as one. */
  pauseMs({ sentAt, now }: { readonly sentAt: number; readonly now: number }): number {
    if (sentAt >= this.#steppedAt) {
      this.#pauseMs = this.isOn ? Math.min(2 * this.#pauseMs, LONGEST_MAINTENANCE_MS) : FIRST_MAINTENANCE_MS
      this.#steppedAt = now
    }
    return this.#pauseMs
  }

  /** Whether maintenance has been met since the last reset. */
  get isOn(): boolean {
    return this.#pauseMs > 0
  }

  /** kie works again. */
  reset(): void {
    this.#pauseMs = 0
    this.#steppedAt = -Infinity
  }
}
