import { Refusal } from './reply.ts'

/** GitHub's documented limit for requests that make content. */
const MAX_WRITES = 80
const WINDOW_MS = 60_000

/** Counts each token's writes and refuses those above GitHub's secondary limit. */
export class WriteWindow {
  readonly #speed: number
  readonly #writes = new Map<string, number[]>()

  /** @param speed - how many times faster than the wall clock the callers' time runs */
  constructor(speed: number) {
    this.#speed = speed
  }

  /** Counts one write. */
  count(token: string): void {
    const now = performance.now() * this.#speed
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
