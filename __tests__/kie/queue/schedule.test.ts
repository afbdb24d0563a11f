import { describe, expect, test } from '@jest/globals'
import { MaintenanceBackoff, resendPauseMs } from '../../../src/kie/queue/schedule.ts'

describe('schedules', () => {
  test('a resend waits at random up to twice as long each time', () => {
    expect([1, 2, 3, 4, 9].map((failedSends) => resendPauseMs(failedSends, 1))).toEqual([
      2_000, 4_000, 8_000, 16_000, 30_000,
    ])
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
    // One that is sent when the last refusal has come is no longer together with it.
    expect(backoff.pauseMs({ sentAt: 500, now: 700 })).toBe(20_000)
    backoff.reset()
    expect([backoff.isOn, backoff.pauseMs({ sentAt: 600, now: 700 })]).toEqual([false, 5_000])
  })
})
