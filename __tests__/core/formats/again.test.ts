import { describe, expect, test } from '@jest/globals'
import { makeAgain } from '../../../src/core/formats/again.ts'
import { makePng } from '../../kie/pictures.ts'

const ORIGINAL = { name: 'hero', bytes: makePng({ width: 8 }) }

function again(forms: readonly { readonly form: string; readonly options: Readonly<Record<string, unknown>> }[]) {
  const all = forms.map((form) => ({ sha256: 'a', ...form }))
  return makeAgain(ORIGINAL, all, new AbortController().signal)
}

describe('a form that is made as a lock file says', () => {
  test.each([
    { options: { quality: 1e9 }, want: "'quality' is 1000000000; it takes a whole number from 1 to 100." },
    { options: { background: [] }, want: "'background' is []; it takes a colour" },
    { options: { script: 'x' }, want: '"script" is no option of formats' },
  ])('is none with odd options $options', async ({ options, want }) => {
    await expect(again([{ form: 'webp', options }])).rejects.toThrow(want)
  })

  test('is one of no more than an image may have', async () => {
    const many = Array.from({ length: 13 }, (_, index) => ({ form: `${index + 1}w.png`, options: {} }))
    await expect(again(many)).rejects.toThrow('13 forms; an image may have 12')
  })
})
