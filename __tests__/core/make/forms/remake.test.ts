import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { remakeForms } from '../../../../src/core/make/forms/remake.ts'
import { makePng } from '../../../kie/pictures.ts'

const BYTES = makePng({ width: 8 })
const SHA256 = createHash('sha256').update(BYTES).digest('hex')
const ORIGINAL = { name: 'hero', bytes: BYTES }

function again(forms: readonly { readonly form: string; readonly options: Readonly<Record<string, unknown>> }[]) {
  const all = forms.map((form) => ({ sha256: 'a', ...form }))
  return remakeForms(ORIGINAL, all, new AbortController().signal)
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
    { stored: true, want: true },
    // As of an original that somebody had changed.
    { stored: undefined, want: true },
    { stored: false, want: false },
  ])('has the mark $want where the former one had $stored', async ({ stored, want }) => {
    const options = { quality: 50, ...(stored !== undefined && { metadata: stored }) }
    const [form] = await again([{ form: 'webp', options }])
    expect(form?.derivedFrom).toEqual({ sha256: SHA256, form: 'webp', options: { quality: 50, metadata: want } })
    expect(Buffer.from(form?.bytes ?? []).includes('trainedAlgorithmicMedia')).toBe(want)
  })

  test('is one of no more than an image may have', async () => {
    const many = Array.from({ length: 13 }, (_, index) => ({ form: `${index + 1}w.png`, options: {} }))
    await expect(again(many)).rejects.toThrow('13 forms; an image may have 12')
  })
})
