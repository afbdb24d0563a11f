import { expect, test } from '@jest/globals'
import { describeCount, describeCredits } from '../../../src/core/text/amounts.ts'

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
