import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DrawingTimes } from '../../../../src/kie/queue/looks/drawing-times.ts'
import { checkReaching } from '../../../reaching.ts'

/** What is known after tasks ended at these ages, in seconds. */
function knownOf(seconds: readonly number[]): DrawingTimes {
  const times = new DrawingTimes()
  for (const each of seconds) times.ended(0, 1_000 * each)
  return times
}

function repeat(count: number, seconds: number): readonly number[] {
  return Array<number>(count).fill(seconds)
}

const manySeconds = fc.array(fc.double({ min: 0.1, max: 600, noNaN: true }), { minLength: 10, maxLength: 60 })

describe('the drawing times of a model', () => {
  test('are known after ten ends, and not before', () => {
    const times = knownOf(repeat(9, 30))
    times.lived(0, 500_000)
    expect(times.isKnown).toBe(false)
    times.ended(0, 30_000)
    expect(times.isKnown).toBe(true)
  })

  test('have a mean, which tasks that go on raise', () => {
    const times = knownOf([...repeat(5, 20), ...repeat(5, 40)])
    expect(times.meanMs / 30_000).toBeCloseTo(1, 1)
    const before = times.meanMs
    times.lived(0, 100_000)
    expect(times.meanMs).toBeGreaterThan(1.3 * before)
  })

  test('before the first end none is expected', () => {
    expect(new DrawingTimes().meanMs).toBeNaN()
  })

  test('make an end likely where most ended, and hardly before or between', () => {
    const times = knownOf([...repeat(20, 12), ...repeat(20, 60)])
    const chances = [0, 10_000, 25_000, 57_000].map((seenAt) => times.chance(seenAt, seenAt + 5_000))
    const [before = NaN, first = NaN, between = NaN, second = NaN] = chances
    expect(first).toBeGreaterThan(4 * before)
    expect(first).toBeGreaterThan(4 * between)
    expect(second).toBeGreaterThan(4 * between)
  })

  test('are not those of the fastest, as long as only these have ended', () => {
    const fastest = knownOf(repeat(10, 20))
    const censored = knownOf(repeat(10, 20))
    for (let slow = 0; slow < 30; slow += 1) censored.lived(0, 25_000)
    expect(censored.chance(18_000, 22_000)).toBeLessThan(0.6 * fastest.chance(18_000, 22_000))
  })

  test('are learned anew when the model changes', () => {
    const times = knownOf([...repeat(200, 75), ...repeat(60, 15)])
    expect(times.chance(12_000, 18_000)).toBeGreaterThan(0.4)
    expect(times.meanMs).toBeLessThan(40_000)
  })

  test('a chance grows with the wait, and never quite to 1 or from below 0', () => {
    checkReaching((reached) =>
      fc.property(manySeconds, fc.nat(900_000), fc.nat(60_000), fc.nat(60_000), (seconds, seenAt, some, more) => {
        const times = knownOf(seconds)
        const [short, long] = [times.chance(seenAt, seenAt + some), times.chance(seenAt, seenAt + some + more)]
        if (more > 0) reached()
        expect(short).toBeGreaterThanOrEqual(0)
        expect(long).toBeGreaterThanOrEqual(short)
        expect(long).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('no moment counts twice: two waits in a row are as good as one', () => {
    checkReaching((reached) =>
      fc.property(manySeconds, fc.nat(300_000), fc.nat(60_000), fc.nat(60_000), (seconds, seenAt, some, more) => {
        const times = knownOf(seconds)
        const middle = seenAt + some
        const inTwo = (1 - times.chance(seenAt, middle)) * (1 - times.chance(middle, middle + more))
        if (some > 0 && more > 0) reached()
        expect(1 - times.chance(seenAt, middle + more)).toBeCloseTo(inTwo, 9)
      }),
    )
  })

  test('an age beyond all that can be waited for does no harm', () => {
    const times = knownOf([...repeat(10, 1e6), 0])
    expect(times.chance(0, 1e9)).toBeLessThanOrEqual(1)
    expect(times.chance(1e9, 2e9)).toBe(0)
  })
})
