import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parsePairs } from '../../sandbox/runner/step/command-files.ts'
import { codePoint } from '../code-point.ts'

describe('parsePairs', () => {
  const rows = [
    { name: 'nothing', given: '', want: [] },
    {
      name: 'plain pairs',
      given: 'a=1\n\nb=2=3',
      want: [
        ['a', '1'],
        ['b', '2=3'],
      ],
    },
    { name: 'an empty name is taken', given: '=x\n', want: [['', 'x']] },
    { name: '= before <<', given: 'a=b<<c\n', want: [['a', 'b<<c']] },
    { name: '<< before =', given: 'a<<b=c\n1\nb=c\n', want: [['a', '1']] },
    {
      name: 'several lines',
      given: 'a<<E\n1\n\n2\nE\nb=3\n',
      want: [
        ['a', '1\n\n2'],
        ['b', '3'],
      ],
    },
    { name: 'an empty value', given: 'a<<E\nE\n', want: [['a', '']] },
    { name: 'a delimiter without a line end at the end of the file', given: 'a<<E\n1\nE', want: [['a', '1']] },
    { name: 'a CR belongs to the value', given: 'a<<E\n1\r\nE\n', want: [['a', '1\r']] },
  ]
  test.each(rows)('$name', ({ given, want }) => {
    expect([...parsePairs(given)]).toEqual(want)
  })

  const onWindows = [
    { name: 'CRLF ends a line', given: 'a=1\r\nb=2\r\n', want: 'a=1|b=2' },
    { name: 'so does LF', given: 'a=1\nb<<E\r\n2\nE\n', want: 'a=1|b=2' },
    { name: 'a value keeps its own line ends', given: 'a<<E\r\n1\r\n2\n3\r\nE\r\n', want: 'a=1\r\n2\n3' },
    { name: 'a lone CR ends nothing', given: 'a<<E\r\n1\rE\r\n\r\nE\r\n', want: 'a=1\rE\r\n' },
  ]
  test.each(onWindows)('on Windows: $name', ({ given, want }) => {
    expect([...parsePairs(given, '\r\n')].map((pair) => pair.join('=')).join('|')).toBe(want)
  })

  const errors = [
    { name: 'neither form', given: 'a=1\nplain\nb=2\n', want: /Invalid format 'plain'/ },
    { name: 'no name', given: '<<E\n1\nE\n', want: /must not be empty/ },
    { name: 'no delimiter', given: 'a<<\n', want: /must not be empty/ },
    { name: 'the delimiter is missing', given: 'a<<E\n1\n', want: /Matching delimiter not found 'E'/ },
    { name: 'the file ends within the value', given: 'a<<E\n1', want: /EOF marker missing new line/ },
  ]
  test.each(errors)('throws: $name', ({ given, want }) => {
    expect(() => [...parsePairs(given)]).toThrow(want)
  })

  test('gives the pairs before a fault', () => {
    const names: string[] = []
    expect(() => {
      for (const [name] of parsePairs('a=1\nb<<E\n2\nE\nc<<E\ntorn')) names.push(name)
    }).toThrow()
    expect(names).toEqual(['a', 'b'])
  })

  test('reads back any value written between delimiters that it does not hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: codePoint }), (value) => {
        expect([...parsePairs(`name<<delimiter_1\n${value}\ndelimiter_1\n`)]).toEqual([['name', value]])
      }),
    )
  })
})
