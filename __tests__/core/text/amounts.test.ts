import { expect, test } from '@jest/globals'
import { canPay, describeCount, describeCredits, roundCredits, sumCredits } from '../../../src/core/text/amounts.ts'

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
