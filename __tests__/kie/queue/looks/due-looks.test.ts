import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DueLooks } from '../../../../src/kie/queue/looks/due-looks.ts'

/** Any look may be taken as soon as it is due. */
const notBefore = (_value: unknown, now: number): number => now

const pushes = fc.array(fc.tuple(fc.nat(100), fc.nat(3)), { minLength: 1, maxLength: 40 })

describe('looks to come', () => {
  test('one can be taken as soon as it is due', () => {
    const looks = new DueLooks<string>({ notBefore, urgency: () => 0 })
    expect([looks.nextAt, looks.take(1_000)]).toEqual([Infinity, undefined])
    looks.push(500, 'a')
    expect([looks.nextAt, looks.take(499)]).toEqual([500, undefined])
    expect(looks.take(500)).toBe('a')
    expect(looks.nextAt).toBe(Infinity)
  })

  test('one that was due and not taken can be taken at once', () => {
    const looks = new DueLooks<string>({ notBefore, urgency: () => 0 })
    looks.push(1, 'a')
    looks.push(2, 'b')
    looks.push(9, 'c')
    expect([looks.take(5), looks.nextAt, looks.take(5), looks.nextAt]).toEqual(['a', -Infinity, 'b', 9])
  })

  test('of those that are due, the most urgent comes first, of equals the one that was due first', () => {
    fc.assert(
      fc.property(pushes, fc.nat(100), (list, now) => {
        const looks = new DueLooks<readonly [number, number]>({ notBefore, urgency: ([, urgency]) => urgency })
        for (const each of list) looks.push(each[0], each)
        const due = list.filter(([at]) => at <= now).toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
        expect(due.map(() => looks.take(now)).map((each) => each?.toReversed())).toEqual(
          due.map((each) => each.toReversed()),
        )
        expect(looks.take(now)).toBeUndefined()
      }),
    )
  })

  test('how urgent one is, is asked at the moment when one is taken', () => {
    const looks = new DueLooks<string>({ notBefore, urgency: (value, now) => (value === 'soon' ? 10 : now) })
    looks.push(0, 'later')
    looks.push(0, 'soon')
    expect(looks.take(5)).toBe('soon')
    looks.push(0, 'soon')
    expect(looks.take(20)).toBe('later')
  })

  test('one that may not be taken yet is put off, and makes no other wait', () => {
    const looks = new DueLooks<string>({
      notBefore: (value, now) => (value === 'paused' ? 50 : now),
      urgency: (value) => (value === 'paused' ? 10 : 1),
    })
    looks.push(1, 'paused')
    looks.push(2, 'free')
    expect([looks.take(5), looks.take(5), looks.nextAt]).toEqual(['free', undefined, 50])
    expect([looks.take(49), looks.take(50)]).toEqual([undefined, 'paused'])
  })

  test('none is left once they are forgotten, due or not', () => {
    const looks = new DueLooks<string>({ notBefore, urgency: () => 0 })
    for (const at of [1, 2, 90]) looks.push(at, 'a')
    looks.take(5)
    looks.clear()
    expect([looks.nextAt, looks.take(100)]).toEqual([Infinity, undefined])
  })

  test('F26: in a pause ten thousand are put off once, and none of them is compared with others', () => {
    const asked = { notBefore: 0, urgency: 0 }
    const looks = new DueLooks<number>({
      notBefore: (_, now) => {
        asked.notBefore += 1
        return Math.max(now, 60_000)
      },
      urgency: () => (asked.urgency += 1),
    })
    for (let each = 0; each < 10_000; each += 1) looks.push(each, each)
    for (let now = 0; now < 60_000; now += 100) {
      while (looks.nextAt <= now) expect(looks.take(now)).toBeUndefined()
    }
    expect(asked).toEqual({ notBefore: 10_000, urgency: 0 })
    expect(looks.nextAt).toBe(60_000)
  })
})
