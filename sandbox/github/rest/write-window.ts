import type { SandboxClock } from '../../clock/clock.ts'
import { Refusal } from './reply.ts'

/** GitHub's documented limit for requests that make content. */
const MAX_WRITES = 80
const WINDOW_MS = 60_000

/** Counts each token's writes and refuses those above GitHub's secondary limit. */
export class WriteWindow {
  readonly #clock: SandboxClock
  readonly #writes = new Map<string, number[]>()

  /** @param clock - the callers' time */
  constructor(clock: SandboxClock) {
    this.#clock = clock
  }

  /** Counts one write. */
  count(token: string): void {
    const now = this.#clock.now()
    const recent = (this.#writes.get(token) ?? []).filter((at) => at > now - WINDOW_MS)
    this.#writes.set(token, recent)
    const [oldest = now] = recent
    if (recent.length >= MAX_WRITES) {
      throw new Refusal(
        403,
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        {
          'retry-after': String(Math.ceil((oldest + WINDOW_MS - now) / 1000)),
        },
      )
    }
    recent.push(now)
  }
}
