import { describe, expect, test } from '@jest/globals'
import { createVirtualClock, type VirtualClock } from '../../../sandbox/virtual-clock.ts'
import { Poller } from '../../../src/kie/queue/poller.ts'
import { KieCancelledError } from '../../../src/kie/queue/task-errors.ts'
import type { Watch } from '../../../src/kie/queue/watched-task.ts'
import { KieApiError } from '../../../src/kie/wire/errors.ts'

const MANY = 10_000

/** Tasks created earlier, all due at once, which count how often anybody asks what they are. */
interface Crowd {
  readonly clock: VirtualClock
  readonly poller: Poller
  /** When each look was made, in milliseconds. */
  readonly looks: readonly number[]
  readonly ends: readonly Promise<unknown>[]
  readonly asked: () => number
}

/** kie refuses every look with this. */
function watchMany(refusal: ConstructorParameters<typeof KieApiError>[0]): Crowd {
  const clock = createVirtualClock()
  const looks: number[] = []
  let asked = 0
  const getTask = (): Promise<never> => {
    looks.push(clock.now())
    return clock.sleep(200).then(() => Promise.reject(new KieApiError(refusal)))
  }
  const poller = new Poller({
    client: { getTask },
    clock,
    random: () => 0.5,
    timeoutMs: 900_000,
    onEvent: () => undefined,
  })
  const ends = Array.from({ length: MANY }, (_, index) => {
    const watch: Watch = {
      key: String(index),
      taskId: String(index),
      model: 'm',
      get accepted() {
        asked += 1
        return undefined
      },
    }
    return poller.watch(watch)
  })
  return { clock, poller, looks, ends, asked: () => asked }
}

const REFUSAL = { endpoint: 'recordInfo', code: 429, httpStatus: 200, text: 'x' } as const

describe('of ten thousand tasks that are due', () => {
  test('F26: none is looked at in a pause, nor asked, after the burst before it', async () => {
    const { clock, poller, looks, asked } = watchMany({
      ...REFUSAL,
      kind: 'rate',
      verdict: 'retry',
      retryAfterMs: 60_000,
    })
    const watching = asked()
    const running = poller.run()
    await clock.advance(59_000)
    expect([looks.length, Math.max(...looks)]).toEqual([10, 0])
    // Each of the ten looks compared it with the others, once.
    expect((asked() - watching) / MANY).toBeLessThan(12)
    poller.close()
    await clock.run(running)
  })

  test('F26: when the key is refused, nobody asks them again', async () => {
    const { clock, poller, looks, ends, asked } = watchMany({
      ...REFUSAL,
      code: 401,
      kind: 'auth',
      verdict: 'stop',
    })
    const running = poller.run()
    await clock.advance(100)
    const before = asked()
    expect(looks).toHaveLength(10)
    await clock.advance(60_000)
    expect(await Promise.all(ends)).toContainEqual({ task: undefined, error: expect.any(KieApiError) })
    expect([looks.length, asked() - before < MANY]).toEqual([10, true])
    poller.close()
    await clock.run(running)
  })

  test('F37: the wait of one begins with the first look at it, not before the pause that puts it off', async () => {
    const { clock, poller, looks, ends } = watchMany({
      ...REFUSAL,
      kind: 'rate',
      verdict: 'retry',
      retryAfterMs: 600_000,
    })
    const running = poller.run()
    const ended = new Set<number>()
    for (const [index, end] of ends.entries()) void end.then(() => ended.add(index))
    await clock.advance(899_000)
    expect(looks.filter((at) => at > 0 && at < 600_000)).toEqual([])
    await clock.advance(100_000)
    // Ten were looked at before the pause, and their wait of a quarter of an hour is over.
    expect(ended.size).toBe(10)
    poller.end((taskId) => new KieCancelledError(taskId))
    poller.close()
    await clock.run(running)
  })
})
