import { expect, test } from '@jest/globals'
import {
  canPay,
  describeCount,
  describeCredits,
  describeDuration,
  describeWait,
  roundCredits,
  sumCredits,
} from '../../../src/core/text/amounts.ts'

test('count', () => {
  expect([0, 1, 2, 1500].map((number) => describeCount(number, 'image'))).toEqual([
    '0 images',
    '1 image',
    '2 images',
    '1,500 images',
  ])
})

test.each([
  { credits: undefined, want: 'an unknown number of credits' },
  { credits: 0, want: '0 credits' },
  { credits: 1, want: '1 credit' },
  { credits: 0.1 + 0.2, want: '0.3 credits' },
  { credits: 5894.25, want: '5894.25 credits' },
])('$credits as people read it', ({ credits, want }) => {
  expect(describeCredits(credits)).toBe(want)
})

test('A6: credits are counted in whole micro-credits', () => {
  expect(sumCredits([])).toBe(0)
  expect(sumCredits([0.8, 0.8, 0.8])).toBe(2.4)
  expect(sumCredits(Array<number>(10_000).fill(0.1))).toBe(1000)
  expect(roundCredits(0.1 * 3)).toBe(0.3)
  expect(describeCredits(0.000_001)).toBe('0.000001 credits')
  expect(canPay(2.4, 0.8 * 3)).toBe(true)
  expect(canPay(2.4, 2.400_001)).toBe(false)
  expect(canPay(Infinity, 1e9)).toBe(true)
})

test.each([
  { ms: 0, want: '0 s' },
  { ms: 1, want: '1 s' },
  { ms: 45_400, want: '45 s' },
  { ms: 59_499, want: '59 s' },
  { ms: 59_500, want: '1 min' },
  { ms: 60_000, want: '1 min' },
  { ms: 92_000, want: '1 min 32 s' },
  { ms: 900_000, want: '15 min' },
  { ms: 3_599_400, want: '59 min 59 s' },
  { ms: 3_599_500, want: '1 h' },
  { ms: 7_500_000, want: '2 h 5 min' },
  { ms: 7_170_000, want: '2 h' },
  { ms: 90_000_000, want: '25 h' },
])('LOG: $ms ms in the words of people', ({ ms, want }) => {
  expect(describeDuration(ms)).toBe(want)
})

test('LOG: a wait is never told shorter than it is', () => {
  expect([0, 1, 10_250, 60_001, 3_600_000].map(describeWait)).toEqual(['0 s', '1 s', '11 s', '1 min 1 s', '1 h'])
})
