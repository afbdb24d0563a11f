import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseRetryAfter } from '../../../src/kie/wire/retry-after.ts'
import { checkReaching } from '../../reaching.ts'

const NOW = new Date('2026-01-01T00:00:00Z')

describe('F16: Retry-After', () => {
  test.each([
    { name: 'seconds', given: '30', want: 30_000 },
    { name: 'white space', given: ' 2 ', want: 2_000 },
    { name: 'a fraction', given: '1.5', want: 1_500 },
    { name: '0', given: '0', want: 0 },
    { name: 'a negative number', given: '-5', want: 0 },
    { name: 'a huge number', given: '9999999999', want: 9_999_999_999_000 },
    { name: 'a date', given: 'Thu, 01 Jan 2026 00:00:20 GMT', want: 20_000 },
    { name: 'an old form of date', given: 'Thursday, 01-Jan-26 00:00:20 GMT', want: 20_000 },
    { name: 'a date in the past', given: 'Wed, 31 Dec 2025 23:59:00 GMT', want: 0 },
    { name: 'nothing', given: '', want: undefined },
    { name: 'a word', given: 'soon', want: undefined },
    { name: 'a unit', given: '5s', want: undefined },
    { name: 'a date in another form', given: '2026-01-01T00:00:20Z', want: undefined },
    { name: 'what only looks like a date', given: 'Foo, 99 Bar 2026 GMT', want: undefined },
    { name: 'hexadecimal', given: '0x10', want: undefined },
  ])('as $name', ({ given, want }) => {
    expect(parseRetryAfter({ 'retry-after': given }, NOW)).toBe(want)
  })

  test('as a date counts from the server’s own clock', () => {
    const headers = { 'retry-after': 'Thu, 01 Jan 2026 08:00:20 GMT', date: 'Thu, 01 Jan 2026 08:00:00 GMT' }
    expect(parseRetryAfter(headers, NOW)).toBe(20_000)
  })

  test('is never negative and never NaN, whatever comes', () => {
    const text = fc.oneof(
      fc.bigInt().map(String),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((seconds) => seconds.toFixed(3)),
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') }).map((date) => date.toUTCString()),
      fc.oneof(fc.string(), fc.float().map(String), fc.date().map(String)),
    )
    checkReaching((reached) =>
      fc.property(text, (given) => {
        const ms = parseRetryAfter({ 'retry-after': given }, NOW)
        if (ms === undefined) return
        reached()
        expect(ms).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
