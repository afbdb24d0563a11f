import { describe, expect, test } from '@jest/globals'
import { parseForm } from '../../../src/core/formats/form.ts'
import { optionsOf, readFormatOption, recipeOf, settleOptions } from '../../../src/core/formats/options.ts'

describe('an option of formats', () => {
  test.each([
    ['quality', 1],
    ['quality', 100],
    ['fit', 'contain'],
    ['background', '#0b3d3a'],
    ['background', '#0b3d3a80'],
    ['metadata', false],
  ])('%s takes %s', (key, value) => {
    expect(readFormatOption(key, value, '')).toEqual({ option: { [key]: value } })
  })

  test.each([
    ['quality', 0, "'quality' is 0; it takes a whole number from 1 to 100."],
    ['quality', 101, "'quality' is 101; it takes a whole number from 1 to 100."],
    ['quality', 80.5, "'quality' is 80.5; it takes a whole number"],
    ['quality', '80', `'quality' is "80"; it takes a whole number`],
    ['fit', 'crop', `'fit' is "crop"; it takes 'cover' or 'contain'.`],
    ['background', 'red', `'background' is "red"; it takes a colour, '#rrggbb' or '#rrggbbaa', in quotes.`],
    ['background', null, "'background' is null; it takes a colour"],
    ['metadata', 'no', `'metadata' is "no"; it takes 'true' or 'false'.`],
    [
      'qualty',
      80,
      `"qualty" is no option of formats, which are quality, fit, background or metadata. Did you mean 'quality'?`,
    ],
    ['dpi', 80, `"dpi" is no option of formats, which are quality, fit, background or metadata.`],
  ])('%s does not take %s', (key, value, says) => {
    const read = readFormatOption(key, value, JSON.stringify(value))
    expect('problem' in read ? read.problem : undefined).toContain(says)
  })
})

describe('the options that a form is known by are those that have a say in it', () => {
  test.each([
    { word: 'webp', options: {}, want: { quality: 80, metadata: true } },
    { word: 'avif', options: {}, want: { quality: 60, metadata: true } },
    { word: 'png', options: { quality: 3 }, want: { metadata: true } },
    {
      word: 'jpeg',
      options: { quality: 3, background: '#000000' },
      want: { quality: 3, background: '#000000', metadata: true },
    },
    { word: 'webp', options: { fit: 'contain', background: '#000000' }, want: { quality: 80, metadata: true } },
    { word: '640w.webp', options: { fit: 'contain' }, want: { quality: 80, metadata: true } },
    { word: '6x3.png', options: {}, want: { fit: 'cover', metadata: true } },
    { word: '6x3.png', options: { background: '#000000' }, want: { fit: 'cover', metadata: true } },
    {
      word: '6x3.png',
      options: { fit: 'contain', background: '#000000', metadata: false },
      want: { fit: 'contain', background: '#000000', metadata: false },
    },
  ] as const)('$word with $options', ({ word, options, want }) => {
    expect(optionsOf(parseForm(word), settleOptions(options, {}))).toEqual(want)
  })

  test.each([
    { given: undefined, isRetouched: false, stored: { metadata: true }, marked: true },
    { given: undefined, isRetouched: true, stored: {}, marked: false },
    { given: true, isRetouched: true, stored: { metadata: true }, marked: true },
    { given: false, isRetouched: true, stored: { metadata: false }, marked: false },
    { given: false, isRetouched: false, stored: { metadata: false }, marked: false },
  ])(
    'with metadata $given, of an original that is retouched: $isRetouched',
    ({ given, isRetouched, stored, marked }) => {
      const options = settleOptions(given === undefined ? {} : { metadata: given }, { isRetouched })
      const form = parseForm('png')
      expect([optionsOf(form, options), recipeOf(form, options).metadata]).toEqual([stored, marked])
    },
  )

  test('and make a recipe', () => {
    expect(recipeOf(parseForm('1200x630.avif'), settleOptions({}, {}))).toEqual({
      format: 'avif',
      width: 1200,
      height: 630,
      quality: 60,
      fit: 'cover',
      metadata: true,
    })
    expect(recipeOf(parseForm('png'), { background: '#ffffff', fit: 'contain', quality: 5, metadata: true })).toEqual({
      format: 'png',
      quality: 5,
      fit: 'contain',
      background: '#ffffff',
      metadata: true,
    })
  })
})
