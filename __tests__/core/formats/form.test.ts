import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fileOfForm, FormWordError, parseForm, sizeSuffix, typeOfForm } from '../../../src/core/formats/form.ts'
import { findCollisions } from '../../../src/core/formats/collisions.ts'
import { settleFiles } from '../../../src/core/formats/lacking.ts'
import { formsIn, wishFor } from '../../../src/core/formats/wish.ts'
import { FormatsError, parseFormats } from '../../../src/core/formats/words.ts'

describe('the word of a form', () => {
  test.each([
    { word: 'webp', want: { format: 'webp' }, file: 'art/hero.webp' },
    { word: 'jpeg', want: { format: 'jpeg' }, file: 'art/hero.jpg' },
    { word: '640w.avif', want: { format: 'avif', width: 640 }, file: 'art/hero-640w.avif' },
    { word: '1200x630.png', want: { format: 'png', width: 1200, height: 630 }, file: 'art/hero-1200x630.png' },
    { word: '8192x1.jpeg', want: { format: 'jpeg', width: 8192, height: 1 }, file: 'art/hero-8192x1.jpg' },
  ])('$word names $file', ({ word, want, file }) => {
    const form = parseForm(word)
    expect(form).toEqual({ word, ...want })
    expect(fileOfForm('art/hero', form)).toBe(file)
    expect(typeOfForm(form)).toBe(`image/${want.format}`)
  })

  test.each([
    { word: 'jpg', says: "Did you mean 'jpeg'?" },
    { word: 'WEBP', says: "Did you mean 'webp'?" },
    { word: 'wepb', says: "Did you mean 'webp'?" },
    { word: 'orignal', says: "Did you mean 'original'?" },
    { word: '1200x630', says: "Did you mean '1200x630.png'?" },
    { word: '1200*630.png', says: "Did you mean '1200x630.png'?" },
    { word: '1200×630.png', says: "Did you mean '1200x630.png'?" },
    { word: '640.webp', says: "Did you mean '640w.webp'?" },
    { word: 'webp:640', says: "Did you mean '640w.webp'?" },
    { word: '640w', says: "Did you mean '640w.png'?" },
    { word: '640w.jpg', says: "Did you mean '640w.jpeg'?" },
    { word: 'tiff', says: "It takes 'original', 'png', 'jpeg', 'webp', 'avif', or one of these behind a size" },
    { word: '1x2x3.png', says: 'It takes' },
    { word: '', says: 'It takes' },
    { word: '0640w.webp', says: "Did you mean '640w.webp'?" },
    { word: '0w.png', says: "has a side of 0 pixels; it takes 1 to 8192. Did you mean 'png'?" },
    { word: '100x0.png', says: "has a side of 0 pixels; it takes 1 to 8192. Did you mean '100w.png'?" },
    { word: '0x100.png', says: "Did you mean 'png'?" },
    { word: '8193w.png', says: "has a side of 8193 pixels; it takes 1 to 8192. Did you mean '8192w.png'?" },
    { word: '1x999999999.png', says: "has a side of 999999999 pixels; it takes 1 to 8192. Did you mean '1x8192.png'?" },
    { word: '9000x8193.png', says: "has a side of 9000 pixels; it takes 1 to 8192. Did you mean '8192x8192.png'?" },
  ])("'$word' is refused: $says", ({ word, says }) => {
    expect(() => parseForm(word)).toThrow(FormWordError)
    expect(() => parseForm(word)).toThrow(says)
  })

  test('that was probably meant is told of most slips, and always one that is taken', () => {
    const right = fc.constantFrom('original', 'jpeg', 'webp', '640w.avif', '1200x630.png', '8w.jpeg')
    const slip = fc.record({ word: right, at: fc.nat(11), put: fc.constantFrom('', 'x', 'e', ':', 'PN') })
    let slips = 0
    let suggested = 0
    fc.assert(
      fc.property(slip, ({ word, at, put }) => {
        const wrong = word.slice(0, at) + put + word.slice(at + 1)
        if (isTaken(wrong)) return
        slips += 1
        const meant = suggestionFor(wrong)
        if (meant === undefined) return
        suggested += 1
        expect(isTaken(meant)).toBe(true)
      }),
    )
    expect(slips).toBeGreaterThan(50)
    expect(suggested).toBeGreaterThan(slips / 2)
  })
})

function isTaken(word: string): boolean {
  try {
    return word === 'original' || parseForm(word).word !== ''
  } catch {
    return false
  }
}

function suggestionFor(word: string): string | undefined {
  try {
    parseForm(word)
    return undefined
  } catch (error) {
    return /Did you mean '([^']+)'/.exec(String(error))?.[1]
  }
}

describe('a list of formats', () => {
  const words = (text: string): readonly string[] =>
    parseFormats(text).map((file) => (file === 'original' ? file : file.word))

  test('is separated by white space or commas, and has each word once', () => {
    expect(words('original, webp\n640w.avif webp,,')).toEqual(['original', 'webp', '640w.avif'])
  })

  test('says all that is wrong with it', () => {
    expect(() => parseFormats('jpg, tif webp')).toThrow(FormatsError)
    expect(problemsOf('jpg, tif webp')).toEqual([
      expect.stringMatching(/^has "jpg", which is no format\. Did you mean 'jpeg'\?/),
      expect.stringMatching(/^has "tif", which is no format\./),
    ])
    expect(problemsOf(' ,')).toEqual(["names no format; leave it out for 'original' alone."])
  })

  test('has 12 words at most', () => {
    const many = (count: number): string => Array.from({ length: count }, (_, index) => `${index + 1}w.png`).join(' ')
    expect(words(many(12))).toHaveLength(12)
    expect(problemsOf(many(13))).toEqual(['has 13 formats; an image may have 12.'])
  })

  test('with the original alone is no wish', () => {
    expect(wishFor(parseFormats('original'), { quality: 5 })).toBeUndefined()
    expect(wishFor(parseFormats('webp original'), {})?.files).toHaveLength(2)
  })

  test('needs no form that the original has already', () => {
    const wish = { files: parseFormats('webp, 640w.webp, original, png'), options: {} }
    expect(settleFiles(wish, 'image/webp').map((each) => (each === 'original' ? each : each.word))).toEqual([
      'original',
      '640w.webp',
      'png',
    ])
    expect(formsIn(wish).map(sizeSuffix)).toEqual(['', '-640w', ''])
  })
})

function problemsOf(text: string): readonly string[] {
  try {
    parseFormats(text)
    return []
  } catch (error) {
    return error instanceof FormatsError ? error.problems : [String(error)]
  }
}

test('a form that would be called as another image is found, once an image', () => {
  const wish = wishFor(parseFormats('webp, 640w.webp, 320w.webp'), {})
  const images = [
    { image: 'a', names: ['hero'], formats: wish },
    { image: 'b', names: ['hero-640w'], formats: undefined },
    { image: 'c', names: ['hero-320w'], formats: wish },
    { image: 'd', names: ['fox-1', 'fox-2'], formats: wish },
  ]
  expect(findCollisions(images)).toEqual([{ image: 'a', word: '640w.webp', name: 'hero-640w' }])
})
