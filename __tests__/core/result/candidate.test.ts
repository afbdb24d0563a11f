import { expect, test } from '@jest/globals'
import { candidateIn, candidateKey, hasOwnName } from '../../../src/core/result/candidate.ts'

test.each([
  { of: 'hero', number: 1, key: 'hero.candidate-1' },
  { of: 'releases/v1-2', number: 8, key: 'releases/v1-2.candidate-8' },
])('the key $key names a candidate', ({ of, number, key }) => {
  expect(candidateKey({ of, number })).toBe(key)
  expect(candidateIn(key)).toEqual({ of, number })
})

test.each([
  { name: 'hero', candidate: undefined, want: true },
  { name: 'hero', candidate: { of: 'hero', number: 3 }, want: true },
  { name: 'hero-2', candidate: { of: 'hero', number: 3 }, want: true },
  { name: 'hero.candidate-3', candidate: { of: 'hero', number: 3 }, want: false },
  { name: 'hero.candidate-3-2', candidate: { of: 'hero', number: 3 }, want: false },
  // An image of its own, collected for another place than a pull request.
  { name: 'hero.candidate-3', candidate: undefined, want: true },
])('whether $name has its own name as $candidate: $want', ({ name, candidate, want }) => {
  expect(hasOwnName({ name, ...(candidate && { candidate }) })).toBe(want)
})

test.each([
  'hero',
  'hero-2',
  'hero.candidate-0',
  'hero.candidate-',
  'hero.candidate-2.candidate-3',
  '.candidate-1',
  '../a.candidate-1',
  'HERO.candidate-1',
])('%s names none', (key) => {
  expect(candidateIn(key)).toBeUndefined()
})
