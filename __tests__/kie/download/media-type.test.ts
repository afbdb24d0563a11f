import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { extensionOf, MEDIA_TYPES, mediaTypeOf, readMediaType } from '../../../src/kie/index.ts'
import type { MediaType } from '../../../src/kie/index.ts'
import { makePictures } from '../pictures.ts'

let directory: string
let pictures: Record<MediaType, Buffer>

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'media-type-'))
  pictures = await makePictures()
})

afterAll(() => rm(directory, { recursive: true }))

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

describe('readMediaType', () => {
  test('believes the bytes, not the name', async () => {
    const file = path.join(directory, 'picture.png')
    await writeFile(file, pictures['image/webp'])
    expect(await readMediaType(file)).toBe('image/webp')
  })

  test('takes a short file', async () => {
    const file = path.join(directory, 'short.png')
    await writeFile(file, 'GIF')
    expect(await readMediaType(file)).toBeUndefined()
  })

  test('hands on what the file system says', async () => {
    await expect(readMediaType(path.join(directory, 'none.png'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

test('extensionOf gives each type its own ending', () => {
  expect(MEDIA_TYPES.map(extensionOf)).toEqual(['png', 'jpg', 'webp', 'gif', 'avif'])
})
