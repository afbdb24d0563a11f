const FIRST_RESEND_MS = 1_000
const LONGEST_RESEND_MS = 30_000

const FIRST_MAINTENANCE_MS = 5_000
const LONGEST_MAINTENANCE_MS = 60_000

/**
 * The pause before a request that surely did not leave is tried again, with full jitter.
 *
 * @param tries - how many have been made, from 1
 * @param random - from 0 up to 1
 */
export function resendPauseMs(tries: number, random: number): number {
  return random * Math.min(FIRST_RESEND_MS * 2 ** tries, LONGEST_RESEND_MS)
}

/** The pauses while kie is under maintenance: 5 s, doubled up to 60 s. */
export class MaintenanceBackoff {
  #pauseMs = 0
  #steppedAt = -Infinity

  /** The pause after a refusal; requests that were on their way together count as one. */
  pauseMs({ sentAt, now }: { readonly sentAt: number; readonly now: number }): number {
    if (sentAt >= this.#steppedAt) {
      this.#pauseMs = clamp(2 * this.#pauseMs, FIRST_MAINTENANCE_MS, LONGEST_MAINTENANCE_MS)
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

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
