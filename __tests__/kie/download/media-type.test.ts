import { beforeAll, describe, expect, test } from '@jest/globals'
import { extensionOf, MEDIA_TYPES, mediaTypeOf } from '../../../src/kie/index.ts'
import type { MediaType } from '../../../src/kie/index.ts'
import { makePictures } from '../pictures.ts'

let pictures: Record<MediaType, Buffer>

beforeAll(async () => {
  pictures = await makePictures()
})

describe('mediaTypeOf', () => {
  test.each(MEDIA_TYPES)('knows %s by its bytes', (type) => {
    expect(mediaTypeOf(pictures[type])).toBe(type)
  })

  test.each([
    { name: 'nothing', given: '' },
    { name: 'HTML', given: '<!doctype html><title>Not found</title>' },
    { name: 'SVG', given: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    { name: 'a PDF', given: '%PDF-1.7\n' },
    { name: 'RIFF that is sound', given: 'RIFF\0\0\0\0WAVEfmt ' },
    { name: 'a movie in the same kind of boxes as AVIF', given: '\0\0\0\x18ftypisom\0\0\0\0isommp42' },
    { name: 'a brand behind the end of its box', given: '\0\0\0\x10ftypmif1\0\0\0\0avif' },
    { name: 'half a PNG signature', given: '\x89PNG\r' },
  ])('F121: $name is no image', ({ given }) => {
    expect(mediaTypeOf(Buffer.from(given, 'latin1'))).toBeUndefined()
  })

  test('finds the AVIF brand among the compatible ones', () => {
    const head = Buffer.from('\0\0\0\x1cftypmif1\0\0\0\0miafmif1avif', 'latin1')
    expect(mediaTypeOf(head)).toBe('image/avif')
  })

  test('does not take the version of a box for its brand', () => {
    const head = Buffer.from('\0\0\0\x14ftypmif1avifmiaf', 'latin1')
    expect(mediaTypeOf(head)).toBeUndefined()
  })
})

test('extensionOf gives each type its own ending', () => {
  expect(MEDIA_TYPES.map(extensionOf)).toEqual(['png', 'jpg', 'webp', 'gif', 'avif'])
})
