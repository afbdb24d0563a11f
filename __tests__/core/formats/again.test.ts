import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { makeAgain } from '../../../src/core/formats/again.ts'
import { makePng } from '../../kie/pictures.ts'

const BYTES = makePng({ width: 8 })
const SHA256 = createHash('sha256').update(BYTES).digest('hex')
const ORIGINAL = { name: 'hero', bytes: BYTES, sha256: SHA256 }

function again(
  forms: readonly { readonly form: string; readonly options: Readonly<Record<string, unknown>> }[],
  original = ORIGINAL,
) {
  const all = forms.map((form) => ({ sha256: 'a', ...form }))
  return makeAgain(original, all, new AbortController().signal)
}

describe('a form that is made as a lock file says', () => {
  test.each([
    { options: { quality: 1e9 }, want: "'quality' is 1000000000; it takes a whole number from 1 to 100." },
    { options: { background: [] }, want: "'background' is []; it takes a colour" },
    { options: { script: 'x' }, want: '"script" is no option of formats' },
  ])('is none with odd options $options', async ({ options, want }) => {
    await expect(again([{ form: 'webp', options }])).rejects.toThrow(want)
  })

  test.each([
    { what: 'drawn', stored: true, want: true },
    { what: 'drawn', stored: undefined, want: true },
    { what: 'drawn', stored: false, want: false },
    { what: 'changed', stored: true, want: undefined },
    { what: 'changed', stored: undefined, want: undefined },
    { what: 'changed', stored: false, want: false },
  ])('of a $what original has the mark $want where the former one had $stored', async ({ what, stored, want }) => {
    const options = { quality: 50, ...(stored !== undefined && { metadata: stored }) }
    const original = { ...ORIGINAL, sha256: what === 'drawn' ? SHA256 : 'b'.repeat(64) }
    const [form] = await again([{ form: 'webp', options }], original)
    expect(form?.derivedFrom).toEqual({
      ...{ sha256: SHA256, form: 'webp' },
      options: { quality: 50, ...(want !== undefined && { metadata: want }) },
    })
    expect(Buffer.from(form?.bytes ?? []).includes('trainedAlgorithmicMedia')).toBe(want === true)
  })

  test('is one of no more than an image may have', async () => {
    const many = Array.from({ length: 13 }, (_, index) => ({ form: `${index + 1}w.png`, options: {} }))
    await expect(again(many)).rejects.toThrow('13 forms; an image may have 12')
  })
})
