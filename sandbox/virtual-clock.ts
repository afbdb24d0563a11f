import type { Clock } from '../src/kie/time/clock.ts'

/** A clock whose time passes only when somebody lets it, so that an hour of waiting is tested in a moment. */
export interface VirtualClock extends Clock {
  /**
   * Lets time pass until the work is done, from one sleeper to the next.
   *
   * Between two sleepers all promises are settled, but no input or output is awaited: what is tested must wait for nothing
   * but this clock.
   *
   * @throws what the work throws, and an error when nothing sleeps and the work is not done
   */
  run<Value>(work: Promise<Value>): Promise<Value>
  /** Lets a span of time pass. */
  advance(ms: number): Promise<void>
}

interface Sleeper {
  readonly at: number
  readonly wake: () => void
}

/** Any moment would do; a fixed one makes the dates in a test's output the same each time. */
const EPOCH = Date.UTC(2026, 0, 1)

/** Makes a clock that stands at 0 ms. */
export function createVirtualClock(): VirtualClock {
  let time = 0
  /** By time; of the same time in the order of falling asleep. */
  const sleepers: Sleeper[] = []

  const wakeNext = (until: number): boolean => {
    const next = sleepers[0]
    if (next === undefined || next.at > until) return false
    sleepers.shift()
    time = Math.max(time, next.at)
    next.wake()
    return true
  }

  return {
    now: () => time,
    date: () => new Date(EPOCH + time),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const fail = (): void => {
          const index = sleepers.indexOf(sleeper)
          if (index >= 0) sleepers.splice(index, 1)
          reject(signal?.reason as Error)
        }
        const sleeper: Sleeper = {
          at: time + Math.max(0, ms),
          wake: () => {
            signal?.removeEventListener('abort', fail)
            resolve()
          },
        }
        if (signal?.aborted === true) {
          fail()
          return
        }
        sleepers.splice(positionAfter(sleepers, sleeper.at), 0, sleeper)
        signal?.addEventListener('abort', fail, { once: true })
      }),
    run: async (work) => {
      const pending = new Set([work])
      const done = (): boolean => pending.delete(work)
      work.then(done, done)
      for (;;) {
        await settle()
        if (pending.size === 0) return await work
        if (!wakeNext(Infinity)) throw new Error('The work is not done, and nothing is left that it could wait for.')
      }
    },
    advance: async (ms) => {
      const until = time + ms
      do await settle()
      while (wakeNext(until))
      time = until
    },
  }
}

/** Runs every callback of a promise that can run. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function positionAfter(sleepers: readonly Sleeper[], at: number): number {
  let low = 0
  let high = sleepers.length
  while (low < high) {
    const middle = (low + high) >> 1
    const sleeper = sleepers[middle]
    if (sleeper !== undefined && sleeper.at <= at) low = middle + 1
    else high = middle
  }
  return low
}
