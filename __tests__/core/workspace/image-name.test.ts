import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isImagePath, suggestImagePath } from '../../../src/core/workspace/image-name.ts'
import { codePoint } from '../../code-point.ts'

test('whatever a name is, the suggestion for it would do', () => {
  const segment = fc.oneof(fc.string({ unit: codePoint }), fc.constantFrom('con', 'COM1', '..', 'x'.repeat(80), '---'))
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 12 }), (segments) => {
      const suggestion = suggestImagePath(segments.join('/'))
      expect({ suggestion, fits: isImagePath(suggestion) }).toEqual({ suggestion, fits: true })
    }),
  )
})

const paths: { name: string; want: boolean }[] = [
  { name: 'a', want: true },
  { name: 'a/b/c/d/e/f/g/h', want: true },
  { name: 'a/b/c/d/e/f/g/h/i', want: false },
  { name: 'a/'.repeat(100_000), want: false },
  { name: `${'a'.repeat(60)}/${'b'.repeat(60)}/${'c'.repeat(60)}/${'d'.repeat(17)}`, want: true },
  { name: `${'a'.repeat(60)}/${'b'.repeat(60)}/${'c'.repeat(60)}/${'d'.repeat(18)}`, want: false },
  { name: '', want: false },
  { name: 'a/', want: false },
  { name: '/a', want: false },
  { name: 'a/-b', want: false },
  { name: 'a/../b', want: false },
  { name: 'aux/b', want: false },
  { name: 'a\\b', want: false },
]
test.each(paths)('$name as a path: $want', ({ name, want }) => {
  expect(isImagePath(name)).toBe(want)
})
