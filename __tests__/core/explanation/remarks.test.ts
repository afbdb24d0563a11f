import { describe, expect, test } from '@jest/globals'
import { remarksOn, remarksOnImages } from '../../../src/core/explanation/remarks.ts'
import type { ImageFailure } from '../../../src/core/result/image-failure.ts'
import { InputError, type FilePlace } from '../../../src/core/text/errors.ts'

function failureOf(name: string): ImageFailure {
  const said = {
    message: 'kie refuses the prompt.',
    next: 'Change the prompt.',
    step: 'new-run' as const,
    reason: 'moderation' as const,
    code: '400',
  }
  return { ...said, name, taskId: undefined, charged: 'no', sourceUrl: undefined }
}

const PLACES: Readonly<Record<string, FilePlace>> = {
  'hero-1': { file: 'images.yml', line: 2, column: 5 },
  'hero-2': { file: 'images.yml', line: 2, column: 5 },
  'hero-3': { file: 'images.yml', line: 2, column: 5 },
  mill: { file: 'images.yml', line: 5, column: 5 },
}
const placeOf = (name: string): FilePlace | undefined => PLACES[name]

describe('ANNOT: what is said at places', () => {
  test('of an error: each problem that has one', () => {
    const at = { file: 'images.yml', line: 3 }
    const error = new InputError([
      'Input',
      { text: 'images.yml, line 3: no.', at, title: 'unknown key' },
      { text: 'a', at },
    ])
    expect(remarksOn(error)).toEqual([
      { level: 'error', title: 'unknown key', text: 'images.yml, line 3: no.', at },
      { level: 'error', title: 'problem', text: 'a', at },
    ])
    expect(error.problems).toEqual(['Input', 'images.yml, line 3: no.', 'a'])
    expect(error.message).toBe('Input\nimages.yml, line 3: no.\na')
    expect(remarksOn(new Error('a bug'))).toEqual([])
  })

  test('of images that did not arrive: one warning for each line that asks for them', () => {
    const failures = ['hero-1', 'hero-2', 'mill', 'hero-3', 'of an input'].map(failureOf)
    const title = 'image did not arrive (moderation)'
    const text = 'kie refuses the prompt. Change the prompt.'
    expect(remarksOnImages({ failures }, placeOf)).toEqual([
      { level: 'warning', title, text: `hero-1: ${text} (And 2 more images of this line.)`, at: PLACES['hero-1'] },
      { level: 'warning', title, text: `mill: ${text}`, at: PLACES['mill'] },
    ])
  })

  test('of images that a check finds outdated: a notice', () => {
    const images = [
      { name: 'mill', reason: 'request changed' as const },
      { name: 'of an input', reason: 'new' as const },
    ]
    expect(remarksOnImages({ failures: [], outdated: { images } }, placeOf)).toEqual([
      { level: 'notice', title: 'image is outdated', text: 'mill: its request has changed.', at: PLACES['mill'] },
    ])
  })
})
