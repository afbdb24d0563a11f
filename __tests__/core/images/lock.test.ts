import { expect, test } from '@jest/globals'
import { InputError } from '../../../src/core/text/errors.ts'
import { formatLock, isImageEntry, lockEntry, mergeLock, parseLock, type Lock } from '../../../src/core/images/lock.ts'
import { savedImage } from '../result/results.ts'

function lockOf(changes: object = {}): Lock {
  return mergeLock(new Map(), [lockEntry({ ...savedImage(), ...changes }, 'kie-images')])
}

test('a single image says nothing of results, so that the lock files of older versions stay as they are', () => {
  const text = formatLock(lockOf())
  expect(text).not.toMatch(/"image"|"results"/)
  expect(formatLock(parseLock(text, 'lock'))).toBe(text)
})

test('one of several results says whose it is and how many there are', () => {
  const text = formatLock(lockOf({ name: 'hero-1', image: 'hero', results: 3 }))
  expect(JSON.parse(text)).toMatchObject({ version: 1, images: [{ name: 'hero-1', image: 'hero', results: 3 }] })
  expect(formatLock(parseLock(text, 'lock'))).toBe(text)
})

test.each([{ image: 7 }, { results: '3' }, { results: null }])('a lock file with %j is none', (changes) => {
  const images = [...lockOf().values()].map((entry) => ({ ...entry, ...changes }))
  expect(() => parseLock(JSON.stringify({ version: 1, images }), 'The lock file')).toThrow(InputError)
})

test.each([
  { what: 'of kie’s today', taskId: '281e5b0f6a0f4b0e9d6a1d1c5a3f2b7c', want: true },
  { what: 'of marks and letters of any kind', taskId: 'gen:2026/07+a=@x.1 50% é', want: true },
  { what: 'of 256 characters', taskId: 'x'.repeat(256), want: true },
  { what: 'of 257 characters', taskId: 'x'.repeat(257), want: false },
  { what: 'of none', taskId: '', want: false },
  { what: 'with a line feed', taskId: 'a\nb', want: false },
  { what: 'with an escape', taskId: 'a\u001b[0m', want: false },
])('A1: an image whose task has an id $what: $want', ({ taskId, want }) => {
  expect([...lockOf({ taskId }).values()].map(isImageEntry)).toEqual([want])
})
