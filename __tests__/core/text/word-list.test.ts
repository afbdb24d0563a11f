import { expect, test } from '@jest/globals'
import { nearest, orList, splitWords } from '../../../src/core/text/word-list.ts'

test.each([
  { name: 'qualty', known: ['quality', 'quantity'], want: 'quality' },
  { name: 'QUALITY', known: ['quality'], want: 'quality' },
  { name: 'qual', known: ['quality'], want: 'quality' },
  { name: 'qua', known: ['quality'], want: undefined },
  { name: 'strength', known: ['quality'], want: undefined },
  { name: 'x', known: [], want: undefined },
])('nearest to $name is $want', ({ name, known, want }) => {
  expect(nearest(name, known)).toBe(want)
})

test('B4: words are separated by white space and commas of any kind', () => {
  expect(splitWords(' a,b\r\nc\td ,\n, e ')).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(splitWords(' ,\n')).toEqual([])
})

test.each([
  { names: [], want: '' },
  { names: ['a'], want: 'a' },
  { names: ['a', 1], want: 'a or 1' },
  { names: ['a', 'b', 'c'], want: 'a, b or c' },
])('$want lists $names.length names', ({ names, want }) => {
  expect(orList(names)).toBe(want)
})
