import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Bell } from '../../../src/kie/time/bell.ts'
import { DueHeap } from '../../../src/kie/time/due-heap.ts'
import { lookIntervalMs, MaintenanceBackoff, resendPauseMs } from '../../../src/kie/queue/schedule.ts'
import { RateWindow } from '../../../src/kie/queue/window.ts'
import { createVirtualClock } from '../../../sandbox/virtual-clock.ts'
import { checkReaching } from '../../reaching.ts'

const windowOf = (limit: number): RateWindow =>
  new RateWindow({ limit, spanMs: 1_000, pauseMs: 1_000, random: () => 0.5 })

describe('RateWindow', () => {
  test('F19: no span ever holds more than the limit, whenever requests want to leave', () => {
    checkReaching((reached) =>
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 5, maxLength: 60 }),
        (limit, gaps) => {
          const window = windowOf(limit)
          const sends: number[] = []
          let now = 0
          for (const gap of gaps) {
            now = window.nextAt(now + gap)
            window.sent(now)
            sends.push(now)
          }
          if (sends.length > limit) reached()
          for (const [index, at] of sends.entries()) {
            expect(at - (sends[index - limit] ?? -Infinity)).toBeGreaterThanOrEqual(1_000)
          }
        },
      ),
    )
  })

  test('F17: refusals of one burst halve the limit once, later ones again, down to 1', () => {
    const window = windowOf(20)
    const refuse = (sentAt: number, now: number): boolean =>
      window.refused({ sentAt, now, retryAfterMs: undefined, until: Infinity })
    expect([refuse(0, 100), refuse(0, 110), refuse(99, 120)]).toEqual([true, false, false])
    expect([window.limit, window.pausedUntil]).toEqual([10, 1_170])
    for (let now = 2_000; now < 9_000; now += 1_000) refuse(now, now + 100)
    expect(window.limit).toBe(1)
  })

  test('a span without a refusal raises the limit by one, never above its start', () => {
    const window = windowOf(3)
    window.refused({ sentAt: 0, now: 0, retryAfterMs: 0, until: Infinity })
    expect(window.limit).toBe(1)
    const limits = [500, 1_000, 1_500, 2_000, 3_000, 9_000].map((now) => {
      window.passed(now)
      return window.limit
    })
    expect(limits).toEqual([1, 2, 2, 3, 3, 3])
  })

  test('a pause is never longer than the deadline of the refused, and never shortened', () => {
    const window = windowOf(3)
    window.refused({ sentAt: 0, now: 0, retryAfterMs: 99_000, until: 5_000 })
    window.refused({ sentAt: 0, now: 0, retryAfterMs: 1_000, until: 5_000 })
    expect(window.pausedUntil).toBe(5_000)
  })
})

describe('schedules', () => {
  test('looks grow rarer with age, and never closer than 2 s, whatever the jitter', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (age, swing) => {
          const interval = lookIntervalMs(age, swing)
          expect(interval).toBeGreaterThanOrEqual(2_000)
          expect(interval).toBeLessThanOrEqual(10_000)
          expect(Math.abs(interval / lookIntervalMs(age, 0) - 1)).toBeLessThanOrEqual(0.050001)
        },
      ),
    )
    expect([0, 80_000, 200_000, 400_000, 800_000].map((age) => lookIntervalMs(age, 0))).toEqual([
      2_000, 2_000, 5_000, 10_000, 10_000,
    ])
  })

  test('a resend waits at random up to twice as long each time', () => {
    expect([1, 2, 3, 4, 9].map((tries) => resendPauseMs(tries, 1))).toEqual([2_000, 4_000, 8_000, 16_000, 30_000])
    expect(resendPauseMs(3, 0)).toBe(0)
  })

  test('maintenance is one, however many requests met it together', () => {
    const backoff = new MaintenanceBackoff()
    expect(backoff.isOn).toBe(false)
    const pauses = [0, 0, 0].map((sentAt) => backoff.pauseMs({ sentAt, now: 200 }))
    expect([...pauses, backoff.pauseMs({ sentAt: 300, now: 500 }), backoff.isOn]).toEqual([
      5_000,
      5_000,
      5_000,
      10_000,
      true,
    ])
    backoff.reset()
    expect([backoff.isOn, backoff.pauseMs({ sentAt: 600, now: 700 })]).toEqual([false, 5_000])
  })
})

describe('DueHeap', () => {
  test('gives everything in order, with pushes in between', () => {
    const step = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant('pop' as const))
    checkReaching((reached) =>
      fc.property(fc.array(step, { minLength: 10, maxLength: 200 }), (steps) => {
        const heap = new DueHeap<number>()
        const model: number[] = []
        for (const each of steps) {
          if (each !== 'pop') {
            heap.push(each, each)
            model.push(each)
            model.sort((a, b) => a - b)
          } else {
            if (model.length > 0) reached()
            expect(heap.nextAt).toBe(model[0] ?? Infinity)
            expect(heap.pop()).toBe(model.shift())
          }
        }
      }),
    )
  })
})

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
