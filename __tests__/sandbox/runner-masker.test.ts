import { describe, expect, test } from '@jest/globals'
import { Masker } from '../../sandbox/runner/index.ts'

function mask(secrets: readonly string[], text: string): string {
  const masker = new Masker()
  for (const secret of secrets) masker.add(secret)
  return masker.mask(text)
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')

describe('Masker', () => {
  const key = `k"e'y&<1>`
  const rows = [
    { name: 'the value', given: [key, `a ${key} b ${key}`], want: 'a *** b ***' },
    { name: 'base64', given: [key, base64(key)], want: '***' },
    { name: 'JSON', given: [key, `{"k":${JSON.stringify(key)}}`], want: '{"k":"***"}' },
    { name: 'URI', given: ["k'1 /2", '?key=k%271%20%2F2'], want: '?key=***' },
    { name: 'XML', given: [key, 'k&quot;e&apos;y&amp;&lt;1&gt;'], want: '***' },
    { name: 'expression', given: [key, `k"e''y&<1>`], want: '***' },
    { name: 'quoted value without its quotes', given: ['"longenough"', 'x longenough'], want: 'x ***' },
    { name: 'each line of a value', given: ['first\r\n  second', 'second, first'], want: '***, ***' },
    { name: 'nothing for an empty value', given: ['', 'text'], want: 'text' },
    { name: 'nothing that is not there', given: [key, 'text'], want: 'text' },
  ] as const
  test.each(rows)('$name', ({ given: [secret, text], want }) => {
    expect(mask([secret], text)).toBe(want)
  })

  test('finds the secret inside base64 at each offset', () => {
    const secret = 'a-secret-of-eighteen'
    const clear = [0, 1, 2].map((length) => mask([secret], base64('user:x'.slice(0, length) + secret)))
    for (const text of clear) expect(text).toContain('***')
  })

  test('makes one *** of secrets that overlap or touch', () => {
    expect(mask(['abc', 'cde', 'fg'], '-abcdefg-')).toBe('-***-')
    expect(mask(['abab'], 'ababab!')).toBe('***!')
  })
})
