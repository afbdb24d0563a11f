import { setTimeout as wait } from 'node:timers/promises'
import { preloadOf, type ClockMember, type SandboxClock } from './clock.ts'

/**
 * How late a request may reach a service through no fault of its sender's, in milliseconds of the machine. A faster clock
 * multiplies it, so a fast sandbox has to forgive it, or it would refuse what a real service accepts.
 */
const HESITATION_MS = 20

const MEMBER: ClockMember = { disturbed: () => undefined, leave: () => undefined }

/**
 * A clock that runs so many times faster than the machine's: for people who watch, and for measurements. What a test
 * expects must not depend on it, since a busy machine does everything later.
 */
export class ScaledClock implements SandboxClock {
  readonly toleranceMs: number
  readonly environment: Readonly<Record<string, string>>
  readonly #speed: number
  readonly #startedAt = performance.now()
  readonly #epochMs = Date.now()

  /** @param speed - above 0; 1 is the machine's own time */
  constructor(speed: number) {
    this.#speed = speed
    this.toleranceMs = HESITATION_MS * (speed - 1)
    this.environment =
      speed === 1 ? {} : { SANDBOX_SPEED: String(speed), NODE_OPTIONS: preloadOf('./scaled-process.mjs') }
  }

  now(): number {
    return (performance.now() - this.#startedAt) * this.#speed
  }

  date(): Date {
    return new Date(this.#epochMs + this.now())
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    await wait(ms / this.#speed, undefined, { signal })
  }

  during<T>(work: Promise<T>): Promise<T> {
    return work
  }

  admit(): ClockMember {
    return MEMBER
  }

  close(): Promise<void> {
    return Promise.resolve()
  }
}

/** The machine's own time. */
export const REAL_CLOCK: SandboxClock = new ScaledClock(1)
