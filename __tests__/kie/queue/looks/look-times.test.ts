import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lookIntervalMs, LookTimes, type WaitingTask } from '../../../../src/kie/queue/looks/look-times.ts'
import { checkReaching } from '../../../reaching.ts'

/** What is known after tasks of the model `m` ended at these ages, in seconds. */
function learnedFrom(seconds: readonly number[], model: string | undefined = 'm'): LookTimes {
  const times = new LookTimes()
  for (const each of seconds) times.sawEnd({ model, seenAgeMs: 0, ageMs: 1_000 * each + 1 }, 1_000 * each)
  return times
}

function repeat(count: number, seconds: number): readonly number[] {
  return Array<number>(count).fill(seconds)
}

const waiting = (task: Partial<WaitingTask>): WaitingTask => ({
  model: 'm',
  seenAgeMs: 0,
  ageMs: 0,
  unseenMs: 5_000,
  overdueMs: 0,
  ...task,
})

/** A look at every task takes so little, or so much, that none need wait for 10 s, or that some must. */
const FEW_MS = 1_000
const MANY_MS = 12_500

const manySeconds = fc.array(fc.double({ min: 0.1, max: 600, noNaN: true }), {
  minLength: 5,
  maxLength: 60,
  size: 'max',
})

describe('the schedule for a model of which nothing is known', () => {
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

  test('looks of a batch swing to both sides', () => {
    expect([-1, 0, 1].map((swing) => lookIntervalMs(200_000, swing))).toEqual([4_750, 5_000, 5_250])
  })

  test('begins after 5 s, and holds until ten tasks of the model have ended', () => {
    const times = learnedFrom(repeat(9, 60))
    expect(times.firstMs('m')).toBe(5_000)
    expect(times.nextMs({ model: 'm', seenAgeMs: 5_000, ageMs: 5_000 }, 0)).toBe(2_000)
    times.sawEnd({ model: 'm', seenAgeMs: 0, ageMs: 60_000 }, 60_000)
    expect(times.firstMs('m')).not.toBe(5_000)
    expect(times.nextMs({ model: 'm', seenAgeMs: 5_000, ageMs: 5_000 }, 0)).toBeGreaterThan(5_000)
  })
})

describe('what the ends of tasks teach', () => {
  test.each([
    { name: 'fast', seconds: 3, least: 2_000, most: 3_500 },
    { name: 'of some seconds', seconds: 8, least: 6_000, most: 9_000 },
    { name: 'slow', seconds: 75, least: 7_500, most: 7_500 },
  ])('the first look at a model that is $name begins near its ends', ({ seconds, least, most }) => {
    const first = learnedFrom(repeat(20, seconds)).firstMs('m')
    expect(first).toBeGreaterThanOrEqual(least)
    expect(first).toBeLessThanOrEqual(most)
  })

  test('looks are close where tasks end, and far apart between two kinds of them', () => {
    const times = learnedFrom([...repeat(20, 12), ...repeat(20, 60)])
    const nextAt = (ageMs: number): number => times.nextMs({ model: 'm', seenAgeMs: ageMs, ageMs }, 0)
    expect(nextAt(10_000)).toBe(2_000)
    expect(nextAt(22_000)).toBeGreaterThan(6_000)
    expect(nextAt(55_000)).toBe(2_000)
  })

  test('each model learns by itself, and a task without a model neither learns nor teaches', () => {
    const times = learnedFrom(repeat(20, 60))
    for (const each of repeat(20, 1)) times.sawEnd({ model: undefined, seenAgeMs: 0, ageMs: each }, each)
    expect(['m', 'another', undefined].map((model) => times.firstMs(model))).toEqual([
      learnedFrom(repeat(20, 60)).firstMs('m'),
      5_000,
      5_000,
    ])
    times.sawAtWork({ model: undefined, seenAgeMs: 0, ageMs: 1e9 })
    expect(times.nextMs({ model: undefined, seenAgeMs: 60_000, ageMs: 60_000 }, 0)).toBe(2_000)
  })

  test.each([
    { name: 'nothing', drawnMs: undefined },
    { name: 'less than we saw', drawnMs: 0 },
    { name: 'more than we saw', drawnMs: 1e12 },
  ])('where kie tells $name, what we saw bounds the time', ({ drawnMs }) => {
    const times = new LookTimes()
    for (let task = 0; task < 20; task += 1) {
      times.sawAtWork({ model: 'm', seenAgeMs: 0, ageMs: 30_000 })
      times.sawEnd({ model: 'm', seenAgeMs: 30_000, ageMs: 34_000 }, drawnMs)
    }
    const [around = NaN, long = NaN] = [29_000, 5_000].map((at) =>
      times.urgency(waiting({ seenAgeMs: at, ageMs: at + 6_000 }), FEW_MS),
    )
    // The mean of half of the wait, if the task ended in it: for the one that is likely, for the other hardly.
    expect(around).toBeGreaterThan(1_000)
    expect(long).toBeLessThan(300)
  })

  test('no look is due before 2 s or after 10 s, whatever has ended when', () => {
    checkReaching((reached) =>
      fc.property(manySeconds, fc.nat(900_000), fc.nat(60_000), (seconds, seenAgeMs, blindMs) => {
        const times = learnedFrom(seconds)
        const all = [times.firstMs('m'), times.nextMs({ model: 'm', seenAgeMs, ageMs: seenAgeMs + blindMs }, 0)]
        if (seconds.length >= 10) reached()
        for (const ms of all) {
          expect(ms).toBeGreaterThanOrEqual(2_000)
          expect(ms).toBeLessThanOrEqual(10_000)
        }
      }),
    )
  })
})

describe('the look that comes first', () => {
  const times = learnedFrom(repeat(20, 30))

  test('is the one whose wait has cost most', () => {
    const young = times.urgency(waiting({ seenAgeMs: 4_000, ageMs: 13_000 }), FEW_MS)
    const ripe = times.urgency(waiting({ seenAgeMs: 28_000, ageMs: 31_000 }), FEW_MS)
    expect(ripe).toBeGreaterThan(young)
  })

  test('is the longer of two waits for an end that is as likely, though the other more likely finds one', () => {
    const often = learnedFrom(repeat(200, 30))
    for (let task = 0; task < 200; task += 1) often.sawEnd({ model: 'slow', seenAgeMs: 0, ageMs: 120_001 }, 120_000)
    const short = often.urgency(waiting({ seenAgeMs: 28_000, ageMs: 29_000 }), FEW_MS)
    const long = often.urgency(waiting({ model: 'slow', seenAgeMs: 118_000, ageMs: 126_000 }), FEW_MS)
    expect(long).toBeGreaterThan(short)
  })

  test.each([
    { name: 'for nearly 10 s, where kie allows a look at every task in two thirds of that', roundMs: 6_666, at: 7_500 },
    { name: 'for three rounds, where it does not', roundMs: 6_667, at: 20_001 },
    { name: 'for three rounds of very many', roundMs: 62_500, at: 187_500 },
  ])('is one that was not seen $name, before all others', ({ roundMs, at }) => {
    const likely = times.urgency(waiting({ seenAgeMs: 0, ageMs: 60_000, unseenMs: at - 1 }), roundMs)
    const [before = NaN, unseen = NaN, longer = NaN] = [at - 1, at, at + 1_000].map((unseenMs) =>
      times.urgency(waiting({ unseenMs }), roundMs),
    )
    expect(before).toBeLessThan(likely)
    expect(unseen).toBeGreaterThan(likely)
    expect(longer).toBeGreaterThan(unseen)
  })

  test('where nothing is known, is the one that was due first', () => {
    const [late, later] = [1_000, 3_000].map((overdueMs) =>
      times.urgency(waiting({ model: 'another', overdueMs }), MANY_MS),
    )
    expect(later).toBeGreaterThan(late ?? NaN)
  })

  test('where only one of the models is known, is as dear for the one as for the other', () => {
    const even = new LookTimes()
    for (let task = 0; task < 500; task += 1) {
      even.sawEnd({ model: 'm', seenAgeMs: 0, ageMs: 1e9 }, -30_000 * Math.log(1 - ((task * 0.618_034) % 1)))
    }
    const known = even.urgency(waiting({ seenAgeMs: 10_000, ageMs: 16_000 }), MANY_MS)
    const unknown = even.urgency(waiting({ model: 'another', overdueMs: 4_000 }), MANY_MS)
    expect(known / unknown).toBeGreaterThan(0.5)
    expect(known / unknown).toBeLessThan(2)
  })
})
