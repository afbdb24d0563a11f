import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { InputError } from '../../../src/core/text/errors.ts'
import { isImageEntry, lockEntry, type LockEntry } from '../../../src/core/images/lock/lock.ts'
import { formatLock, parseLock } from '../../../src/core/images/lock/lock-text.ts'
import { checkReaching } from '../../reaching.ts'
import { savedImage } from '../result/results.ts'
import { lockOf } from './locks.ts'

function entryOf(changes: object = {}): LockEntry {
  return lockEntry({ ...savedImage(), ...changes }, 'kie-images')
}

/** The entry as a lock file has it. */
function written(entry: object, version = 2): string {
  return JSON.stringify({ version, images: [entry] })
}

/** The entry as version 1 had it. */
function asVersion1(entry: LockEntry): object {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'source'))
}

function problemsOf(text: string): readonly string[] {
  try {
    parseLock(text, { where: 'It' })
  } catch (error) {
    return error instanceof InputError ? error.problems : [String(error)]
  }
  return []
}

test('a single image says nothing of results, and no original of forms', () => {
  const text = formatLock(lockOf(entryOf()))
  expect(text).not.toMatch(/"image"|"results"|"derivedFrom"|"delivered"/)
  expect(formatLock(parseLock(text, { where: 'lock' }))).toBe(text)
})

test('one of several results says whose it is and how many there are', () => {
  const text = formatLock(lockOf(entryOf({ name: 'hero-1', image: 'hero', results: 3 })))
  expect(JSON.parse(text)).toMatchObject({ version: 2, images: [{ name: 'hero-1', image: 'hero', results: 3 }] })
  expect(formatLock(parseLock(text, { where: 'lock' }))).toBe(text)
})

test('a candidate says for which image it is, which one, and whether it was picked', () => {
  const candidate = { candidateOf: 'hero', number: 2, picked: true }
  const one = { ...entryOf(), ...candidate, name: 'hero.candidate-2', file: 'hero.candidate-2.png' }
  const several = { ...one, name: 'hero.candidate-2-1', image: 'hero.candidate-2', results: 4 }
  const lock = lockOf(one, { ...several, file: 'hero.candidate-2-1.png' })
  expect([...lock.values()].map(isImageEntry)).toEqual([true, true])
  const text = formatLock(lock)
  expect(JSON.parse(text)).toMatchObject({ images: [{ ...candidate, image: 'hero.candidate-2' }, candidate] })
  expect(parseLock(text, { where: 'It' })).toEqual(lock)
})

test('an entry says who asked for it', () => {
  const text = formatLock(lockOf(entryOf({ source: 'art/images.yml' })))
  expect(JSON.parse(text)).toMatchObject({ images: [{ name: 'hero', source: 'art/images.yml' }] })
})

describe('version 1', () => {
  test('is read, and written anew as 2 with nobody as source', () => {
    const lock = parseLock(written(asVersion1(entryOf()), 1), { where: 'It' })
    expect([...lock.values()]).toEqual([entryOf()])
    expect(formatLock(lock)).toBe(formatLock(lockOf(entryOf())))
  })

  test('keeps keys that nobody knows; what version 2 calls by such a name is none of it', () => {
    const given = { ...asVersion1(entryOf()), note: 'mine', source: 7, delivered: 'x' }
    const text = formatLock(parseLock(written(given, 1), { where: 'It' }))
    expect(JSON.parse(text)).toEqual({ version: 2, images: [{ ...asVersion1(entryOf()), note: 'mine', source: '' }] })
  })
})

/** A lock file whose entry goes so deep that whatever calls itself for each level breaks. */
function deepIn(start: string): string {
  const depth = 100_000
  const ends = '}'.repeat(start.split('{').length - 1)
  return written(entryOf()).replace('"name":', `${start}${'['.repeat(depth)}${']'.repeat(depth)}${ends},"name":`)
}

describe('a file that is none', () => {
  const NONE = 'It is not a lock file of this action. Restore it, or delete it and its images.'
  const noEntry = (why: string): string =>
    `It is not a lock file of this action: its entry 1 ${why}. Restore it, or take that entry out together with its image.`
  const whole = formatLock(lockOf(entryOf()))

  test.each([
    {
      what: 'of version 3',
      text: '{"version":3,"images":[]}',
      want: 'It has version 3; this action reads up to 2. Use a newer one.',
    },
    { what: 'of version 0', text: '{"version":0,"images":[]}', want: NONE },
    { what: 'of version "2"', text: '{"version":"2","images":[]}', want: NONE },
    { what: 'without images', text: '{"version":2}', want: NONE },
    { what: 'of null', text: 'null', want: NONE },
    { what: 'of a list', text: '[]', want: NONE },
    {
      what: 'without an end',
      text: whole.slice(0, whole.length / 2),
      want: 'It is not valid JSON. Restore it from the history, or delete it and its images.',
    },
    {
      what: 'of nothing',
      text: '',
      want: 'It is not valid JSON. Restore it from the history, or delete it and its images.',
    },
    { what: 'whose entry is a number', text: '{"version":2,"images":[7]}', want: noEntry('is no object') },
    {
      what: 'of version 2 without a source',
      text: written(asVersion1(entryOf())),
      want: noEntry("(image 'hero') has no right 'source'"),
    },
    {
      what: 'of an entry without a name, and of a width in words',
      text: written({ ...entryOf(), name: undefined, width: 'wide' }),
      want: noEntry("has no right 'name', 'width'"),
    },
    {
      what: 'of numbers that no JSON could be written of',
      text: written(entryOf({ bytes: 12345 })).replace('12345', '1e999'),
      want: noEntry("(image 'hero') has no right 'bytes'"),
    },
    ...[
      { source: 7 },
      { image: 7 },
      { results: '3' },
      { results: null },
      { delivered: 0 },
      { candidateOf: 1 },
      { number: '2' },
      { picked: 'yes' },
      { derivedFrom: 'hero.png' },
      { derivedFrom: { sha256: 'a', form: 'webp' } },
      { derivedFrom: { sha256: 'a', form: 'webp', options: [] } },
    ].map((changes) => ({
      what: `with ${JSON.stringify(changes)}`,
      text: written({ ...entryOf(), ...changes }),
      want: noEntry(`(image 'hero') has no right '${Object.keys(changes)[0]}'`),
    })),
    ...[`"later":`, `"derivedFrom":{"sha256":"a","form":"webp","options":{"later":`].map((start) => ({
      what: `with what would be too deep to be compared or written, in ${start}`,
      text: deepIn(start),
      want: noEntry("(image 'hero') has too many levels"),
    })),
    {
      what: 'with two entries for a file',
      text: JSON.stringify({ version: 1, images: [asVersion1(entryOf()), asVersion1(entryOf({ taskId: 'other' }))] }),
      want: "It has two entries for 'hero.png'. Take one of them out, or restore the lock file.",
    },
    ...[
      '../hero.png',
      'a/../../hero.png',
      '/etc/hero.png',
      'C:\\hero.png',
      'a\\..\\..\\hero.png',
      '\\\\host\\hero.png',
    ].map((file) => ({
      what: `with a path outside, ${file}`,
      text: written({ ...entryOf(), file }),
      want: `It has an entry for '${file}', which lies outside its directory. Take that entry out, or restore the lock file.`,
    })),
  ])('$what', ({ text, want }) => {
    expect(problemsOf(text)).toEqual([want])
  })
})

describe('what later features say', () => {
  const form = {
    ...entryOf(),
    mediaType: 'image/webp',
    derivedFrom: { sha256: 'a'.repeat(64), form: 'webp', options: { quality: 80, later: [1] } },
  }

  test('is kept and written as it was', () => {
    const images = [
      { ...entryOf(), delivered: false },
      {
        ...form,
        file: 'hero-1200x630.webp',
        candidateOf: 'hero',
        number: 2,
        picked: true,
        deep: { z: 1, a: [{ y: 2 }] },
      },
    ].toSorted((a, b) => (a.file < b.file ? -1 : 1))
    const text = JSON.stringify({ version: 2, images })
    expect(JSON.parse(formatLock(parseLock(text, { where: 'It' })))).toEqual({ version: 2, images })
  })

  test('two forms lie under the name of one image, beside it', () => {
    const entries = ['webp', '1200x630.webp', '640w.webp'].map((word) => ({
      ...form,
      file: word === 'webp' ? 'hero.webp' : `hero-${word}`,
      derivedFrom: { sha256: 'a', form: word, options: {} },
    }))
    expect([entryOf(), ...entries].map(isImageEntry)).toEqual([true, true, true, true])
    expect([...parseLock(formatLock(lockOf(entryOf(), ...entries)), { where: 'It' }).keys()]).toHaveLength(4)
  })

  test.each(['hero-0w.webp', 'hero-640.webp', 'hero-640w.png', 'hero-1x.webp', 'hero-../x.webp', 'other.webp'])(
    'a form is no file called %s',
    (file) => {
      expect(isImageEntry({ ...form, file })).toBe(false)
    },
  )

  test.each(['x', '../x.webp', '0640w.webp', '641w.webp', '640w.png', 'webp', 'original', '9000w.webp', '__proto__'])(
    'an entry of the file of another form is none of %s',
    (word) => {
      const derivedFrom = { sha256: 'a', form: word, options: {} }
      expect(isImageEntry({ ...form, file: 'hero-640w.webp', mediaType: 'image/webp', derivedFrom })).toBe(false)
    },
  )

  test('what is no form has no size in its name', () => {
    expect(isImageEntry({ ...entryOf(), file: 'hero-640w.png' })).toBe(false)
  })

  test.each([
    { name: 'hero.candidate-2', want: true },
    { name: 'a/hero.candidate-12', want: true },
    { name: 'hero.candidate-0', want: false },
    { name: 'hero.candidate-2/x', want: false },
    { name: '.candidate-2', want: false },
    { name: 'hero.other', want: false },
  ])('$name as the name of an entry: $want', ({ name, want }) => {
    expect(isImageEntry(entryOf({ name, path: `kie-images/${name}.png` }))).toBe(want)
  })

  test('whatever keys an entry has besides, they come back as they were, and their order changes nothing', () => {
    const keys = fc
      .string({ minLength: 1 })
      .filter((key) => !Object.hasOwn(entryOf(), key) && !/^(image|results)$/.test(key))
    const others = fc.dictionary(fc.oneof(keys, fc.constantFrom('variantOf', '__proto__', '7')), fc.jsonValue(), {
      minKeys: 1,
    })
    checkReaching((reached) =>
      fc.property(others, (given) => {
        fc.pre(
          !Object.keys(given).some((key) =>
            ['derivedFrom', 'delivered', 'source', 'candidateOf', 'number', 'picked'].includes(key),
          ),
        )
        const pairs = Object.entries(JSON.parse(JSON.stringify(given)) as Record<string, unknown>)
        const textOf = (more: readonly (readonly [string, unknown])[]): string =>
          formatLock(parseLock(written(Object.fromEntries([...Object.entries(entryOf()), ...more])), { where: 'It' }))
        const text = textOf(pairs)
        reached()
        const [entry = {}] = (JSON.parse(text) as { readonly images: readonly Record<string, unknown>[] }).images
        expect(Object.fromEntries(Object.entries(entry).filter(([key]) => !Object.hasOwn(entryOf(), key)))).toEqual(
          Object.fromEntries(pairs),
        )
        expect(textOf(pairs.toReversed())).toBe(text)
        expect(formatLock(parseLock(text, { where: 'It' }))).toBe(text)
      }),
    )
  })
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
  expect(isImageEntry(entryOf({ taskId }))).toBe(want)
})

describe('ANNOT: what is wrong with a lock file of the workspace has its line', () => {
  const good = formatLock(lockOf(entryOf(), entryOf({ name: 'mill', path: 'kie-images/mill.png' })))
  const lines = good.split('\n')
  const rows: readonly { readonly name: string; readonly text: string; readonly line: number | undefined }[] = [
    { name: 'a merge that was left half done', text: good.replace('  "images"', '<<<<<<< HEAD\n  "images"'), line: 3 },
    { name: 'a missing comma', text: good.replace('"version": 2,', '"version": 2'), line: 3 },
    { name: 'a word that is none, of which V8 gives no position', text: '{ "version": tru }', line: undefined },
    { name: 'a version to come', text: good.replace('"version": 2', '"version": 3'), line: 2 },
    { name: 'another file', text: '{ "a": 1 }', line: undefined },
    {
      name: 'an entry that lacks a field',
      text: good.replace(/ {6}"sha256".*\n(?! *"bytes".*\n.*\n.*\n.*hero)/, ''),
      line: 1 + lines.findIndex((line) => line.includes('"name": "hero"')),
    },
    {
      name: 'a file that comes twice',
      text: good.replace('"file": "mill.png"', '"file": "hero.png"'),
      line: 1 + lines.findIndex((line) => line.includes('"file": "mill.png"')),
    },
  ]
  test.each(rows)('$name', ({ text, line }) => {
    const read = (path?: string): unknown => {
      try {
        return parseLock(text, { where: 'It', ...(path !== undefined && { file: path }) })
      } catch (error) {
        return error
      }
    }
    const error = read('art/images.lock.json')
    expect(error).toBeInstanceOf(InputError)
    expect(error).toMatchObject({
      details: [{ at: { file: 'art/images.lock.json', line }, title: 'lock file that cannot be used' }],
    })
    expect(read()).toMatchObject({ details: [{ text: expect.any(String) }] })
    expect(read()).not.toMatchObject({ details: [{ at: expect.anything() }] })
  })
})
