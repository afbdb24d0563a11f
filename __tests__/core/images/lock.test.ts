import { expect, test } from '@jest/globals'
import { InputError } from '../../../src/core/text/errors.ts'
import { formatLock, lockEntry, mergeLock, parseLock, type Lock } from '../../../src/core/images/lock.ts'
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
