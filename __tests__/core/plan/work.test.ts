import { expect, test } from '@jest/globals'
import { lockEntry, type LockEntry } from '../../../src/core/images/lock.ts'
import type { RequestsSource } from '../../../src/core/inputs/source.ts'
import { hashRequest, makePlan } from '../../../src/core/plan/plan.ts'
import { existingIn } from '../../../src/core/plan/work.ts'
import { savedImage } from '../result/results.ts'

const REQUEST = { model: 'gpt-image/1.5-text-to-image', input: { prompt: 'x' } }
const HASH = hashRequest(REQUEST)

function sourceOf(name: string, count: number): RequestsSource {
  const resolved = { request: REQUEST, added: [], references: [], origins: {}, problems: [], warnings: [] }
  return { kind: 'prompt', requested: [{ name, count, resolved: { ...resolved, unconfirmed: [], price: 4 } }] }
}

function entryOf(name: string, more: Partial<LockEntry> = {}): LockEntry {
  const made = lockEntry(savedImage({ name, path: `kie-images/${name}.png` }), 'kie-images')
  return { ...made, request: HASH, ...more }
}

const pair = (more: Partial<LockEntry> = {}): readonly LockEntry[] =>
  ['hero-1', 'hero-2'].map((name) => entryOf(name, { taskId: 'one', ...more }))

test.each<{ name: string; entries: readonly LockEntry[]; count: number; want: readonly string[] }>([
  { name: 'one stays', entries: [entryOf('hero')], count: 1, want: ['hero'] },
  {
    name: 'the first of two stays as the one',
    entries: [entryOf('hero-1'), entryOf('hero-2', { taskId: 'two' })],
    count: 1,
    want: ['hero-1'],
  },
  {
    name: 'two pictures of one task are one image',
    entries: pair({ image: 'hero', results: 2 }),
    count: 1,
    want: ['hero'],
  },
  { name: 'so they are where the lock file does not say so', entries: pair(), count: 1, want: ['hero'] },
  {
    name: 'another one takes no name of a picture',
    entries: pair({ image: 'hero', results: 2 }),
    count: 3,
    want: ['hero', 'hero-3', 'hero-4'],
  },
  {
    name: 'and has the same name when it is there',
    entries: [...pair({ image: 'hero', results: 2 }), entryOf('hero-3')],
    count: 2,
    want: ['hero', 'hero-3'],
  },
  {
    name: 'what leads to no file of an image is nothing',
    entries: [entryOf('hero-1', { file: 'x' })],
    count: 1,
    want: ['hero'],
  },
])('names: $name', ({ entries, count, want }) => {
  const source = sourceOf('hero', count)
  expect(makePlan(source, existingIn(entries, source)).images.map(({ name }) => name)).toEqual(want)
})
