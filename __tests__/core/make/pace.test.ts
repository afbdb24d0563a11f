import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { timeLeftInWords, type BatchState } from '../../../src/core/make/pace.ts'
import { checkReaching } from '../../reaching.ts'

const MINUTE_MS = 60_000

const rows: readonly { name: string; given: BatchState; want: string | undefined }[] = [
  { name: 'nothing has ended', given: { ended: 0, left: 200, sinceFirstEndMs: 0 }, want: undefined },
  { name: 'four tell chance', given: { ended: 4, left: 200, sinceFirstEndMs: MINUTE_MS }, want: undefined },
  {
    name: 'five tell a pace: four ends in a minute',
    given: { ended: 5, left: 16, sinceFirstEndMs: MINUTE_MS },
    want: 'about 4 min left',
  },
  {
    name: 'a burst that ends at once is what kie takes in ten seconds',
    given: { ended: 20, left: 190, sinceFirstEndMs: 0 },
    want: 'about 2 min left',
  },
  {
    name: 'the last minute',
    given: { ended: 101, left: 99, sinceFirstEndMs: MINUTE_MS },
    want: 'less than 1 min left',
  },
  {
    name: 'a whole minute',
    given: { ended: 101, left: 100, sinceFirstEndMs: MINUTE_MS },
    want: 'about 1 min left',
  },
  {
    name: 'one that keeps all waiting',
    given: { ended: 11, left: 1, sinceFirstEndMs: 50 * MINUTE_MS },
    want: 'about 5 min left',
  },
  {
    name: 'up to two hours in minutes',
    given: { ended: 11, left: 119, sinceFirstEndMs: 10 * MINUTE_MS },
    want: 'about 1 h 59 min left',
  },
  {
    name: 'then in hours',
    given: { ended: 11, left: 170, sinceFirstEndMs: 10 * MINUTE_MS },
    want: 'about 3 h left',
  },
  { name: 'nothing is left', given: { ended: 200, left: 0, sinceFirstEndMs: MINUTE_MS }, want: undefined },
]

test.each(rows)('$name', ({ given, want }) => {
  expect(timeLeftInWords(given)).toBe(want)
})

test('whatever the batch, the words name a whole number of minutes or hours, or nothing', () => {
  const count = fc.integer({ min: 0, max: 10_000 })
  checkReaching((reached) =>
    fc.property(count, count, fc.integer({ min: -1000, max: 86_400_000 }), (ended, left, sinceFirstEndMs) => {
      const words = timeLeftInWords({ ended, left, sinceFirstEndMs })
      if (ended < 5 || left === 0) return words === undefined
      reached()
      return /^(less than 1 min|about [1-9]\d* min|about [1-9]\d* h( [1-9]\d* min)?) left$/.test(words ?? '')
    }),
  )
})

test('more that is left never takes less', () => {
  const minutes = (words: string | undefined): number => {
    const [, hours = 0, left = 0] = /(?:(\d+) h ?)?(?:(\d+) min)? left$/.exec(words ?? '') ?? []
    return 60 * Number(hours) + Number(left)
  }
  const count = fc.integer({ min: 5, max: 10_000 })
  fc.assert(
    fc.property(count, count, fc.integer({ min: 0, max: 86_400_000 }), (ended, left, sinceFirstEndMs) => {
      const state = { ended, sinceFirstEndMs }
      return minutes(timeLeftInWords({ ...state, left: left + 1 })) >= minutes(timeLeftInWords({ ...state, left }))
    }),
  )
})
