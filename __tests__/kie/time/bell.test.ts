import { describe, expect, test } from '@jest/globals'
import { createVirtualClock } from '../../../sandbox/virtual-clock.ts'
import { Bell } from '../../../src/kie/time/bell.ts'

describe('Bell', () => {
  test('ends a wait, or the next one, and else lets it pass', async () => {
    const clock = createVirtualClock()
    const bell = new Bell(clock)
    const waits = async (): Promise<number[]> => {
      const ends: number[] = []
      for (const ms of [1_000, 5_000, Infinity, 10]) {
        await bell.wait(ms)
        ends.push(clock.now())
      }
      return ends
    }
    void clock.sleep(2_000).then(() => bell.ring())
    void clock.sleep(3_000).then(() => bell.ring())
    expect(await clock.run(waits())).toEqual([1_000, 2_000, 3_000, 3_010])
    bell.ring()
    await clock.run(bell.wait(Infinity))
    expect(clock.now()).toBe(3_010)
  })
})
