import { expect, test } from '@jest/globals'
import { cutEnd, cutStart } from '../../../src/kie/index.ts'
import { excerpt } from '../../../src/kie/wire/excerpt.ts'

test.each([
  { name: 'what is short', given: ' no ', want: 'no' },
  { name: 'what just fits', given: 'x'.repeat(200), want: 'x'.repeat(200) },
  { name: 'what does not', given: 'x'.repeat(201), want: `${'x'.repeat(200)}…` },
  { name: 'what stands behind much space', given: `${' '.repeat(790)}a-secret-key`, want: 'a-secret-key' },
  { name: 'what space parts', given: `no${' '.repeat(900)}more`, want: `no${' '.repeat(198)}…` },
  { name: 'characters of two units', given: '🦊'.repeat(900), want: `${'🦊'.repeat(200)}…` },
])('T11: an excerpt of $name', ({ given, want }) => {
  expect(excerpt(given)).toBe(want)
})

test('T11: a text is marked on the side where it is cut, and no character is cut in two', () => {
  expect([cutEnd('a🦊b', 2), cutStart('a🦊b', 2)]).toEqual(['a…', '…b'])
  expect([cutEnd('a🦊b', 4), cutStart('a🦊b', 4)]).toEqual(['a🦊b', 'a🦊b'])
})
