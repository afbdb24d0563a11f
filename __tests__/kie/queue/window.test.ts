import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { RateWindow } from '../../../src/kie/queue/window.ts'
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
