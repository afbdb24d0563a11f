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

  test('F17: a request that is sent when the limit was just lowered met the new one', () => {
    const window = windowOf(8)
    const refused = [0, 100].map((sentAt) =>
      window.refused({ sentAt, now: sentAt + 100, retryAfterMs: undefined, until: Infinity }),
    )
    expect([refused, window.limit]).toEqual([[true, true], 2])
  })

  test('F17: a lowered limit counts from the latest of its sends', () => {
    const window = windowOf(4)
    for (const now of [0, 100, 200]) window.sent(now)
    expect(window.nextAt(300)).toBe(300)
    window.refused({ sentAt: 200, now: 300, retryAfterMs: 0, until: Infinity })
    expect([window.limit, window.nextAt(300)]).toEqual([2, 1_100])
  })

  test.each([
    { name: 'none of them', own: [0, 10], others: [], want: 900 },
    { name: 'less than the limit in all', own: [100], others: [300], want: 900 },
    { name: 'as many as the limit, in no order', own: [400], others: [700, 0, 500], want: 1_400 },
    { name: 'more than the limit, some of them long ago', own: [100, 200], others: [800, 600, 300], want: 1_300 },
    { name: 'others alone', own: [], others: [650, 450, 550], want: 1_450 },
  ])('A11: counts what others send beside its own: $name', ({ own, others, want }) => {
    const window = windowOf(3)
    for (const now of own) window.sent(now)
    expect(window.nextAt(900, others)).toBe(want)
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

  test('says how long requests take at the present limit', () => {
    const window = windowOf(4)
    expect(window.durationMs(10)).toBe(2_500)
    window.refused({ sentAt: 0, now: 0, retryAfterMs: 0, until: Infinity })
    expect(window.durationMs(10)).toBe(5_000)
  })
})
