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

  test('make a wait dear where most ended, and hardly before or between', () => {
    const times = knownOf([...repeat(20, 12), ...repeat(20, 60)])
    const costs = [0, 10_000, 25_000, 57_000].map((seenAt) => times.waitCostMs(seenAt, seenAt + 5_000))
    const [before = NaN, first = NaN, between = NaN, second = NaN] = costs
    expect(first).toBeGreaterThan(4 * before)
    expect(first).toBeGreaterThan(4 * between)
    expect(second).toBeGreaterThan(4 * between)
  })

  test('are not those of the fastest, as long as only these have ended', () => {
    const fastest = knownOf(repeat(10, 20))
    const censored = knownOf(repeat(10, 20))
    for (let slow = 0; slow < 30; slow += 1) censored.lived(0, 25_000)
    expect(censored.waitCostMs(18_000, 22_000)).toBeLessThan(0.6 * fastest.waitCostMs(18_000, 22_000))
  })

  test('are learned anew when the model changes', () => {
    const times = knownOf([...repeat(200, 75), ...repeat(60, 15)])
    expect(times.waitCostMs(12_000, 18_000)).toBeGreaterThan(1_500)
    expect(times.meanMs).toBeLessThan(40_000)
  })

  test('where tasks end at an even rate, a short wait costs the delay to be expected, a long one more', () => {
    const times = knownOf(Array.from({ length: 2_000 }, (_, task) => -30 * Math.log(1 - ((task * 0.618_034) % 1))))
    // A third of one task ends in 10 s, and then has waited for half of it.
    expect(times.waitCostMs(20_000, 21_000) / (1_000 ** 2 / 60_000)).toBeCloseTo(1, 0)
    // The integral of exp(t / 30) - 1 from 0 to 60.
    expect(times.waitCostMs(10_000, 70_000) / (30_000 * (Math.exp(2) - 3))).toBeCloseTo(1, 0)
  })

  test('a wait costs the more the longer it is, and more than the waits that it could be cut into', () => {
    checkReaching((reached) =>
      fc.property(manySeconds, fc.nat(900_000), fc.nat(60_000), fc.nat(60_000), (seconds, seenAt, some, more) => {
        const times = knownOf(seconds)
        const middle = seenAt + some
        const [first, second] = [times.waitCostMs(seenAt, middle), times.waitCostMs(middle, middle + more)]
        const whole = times.waitCostMs(seenAt, middle + more)
        if (some > 0 && more > 0) reached()
        expect(first).toBeGreaterThanOrEqual(0)
        expect(whole * (1 + 1e-9) + 1e-6).toBeGreaterThanOrEqual(first + second)
      }),
    )
  })

  test.each([
    { name: 'an age beyond all that can be waited for', seconds: [...repeat(10, 1e6), 0], from: 0, to: 1e9 },
    { name: 'one that begins there', seconds: repeat(10, 1e6), from: 1e9, to: 2e9 },
    { name: 'a model that draws in no time', seconds: repeat(10, 0), from: 0, to: 1e9 },
  ])('$name does no harm', ({ seconds, from, to }) => {
    const cost = knownOf(seconds).waitCostMs(from, to)
    expect(cost).toBeGreaterThanOrEqual(0)
    expect(cost).not.toBeNaN()
  })
})
